"""Zip containers that lie, swell or are torn."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from functools import cache

from tests.forms import make_policy, render_text

_DATE = (1980, 1, 1, 0, 0, 0)
Parts = Mapping[str, bytes]


@cache
def form_lines() -> tuple[str, ...]:
    """A form that every reader would read if nothing hostile stood beside it."""
    text = render_text(make_policy(random.Random(1)), random.Random(1), shuffle=0)
    return tuple(line for line in text.splitlines() if line.strip())


def zipped(parts: Iterable[tuple[str, bytes]], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of the parts, in their order, with fixed dates."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name, _DATE), content, method)
    return made.getvalue()


def with_part(parts: Parts, name: str, content: bytes) -> bytes:
    return zipped({**parts, name: content}.items())


def swollen(parts: Parts, name: str, megabytes: int, *, fill: bytes = b" ") -> bytes:
    """One part is so many megabytes of one byte, before the part's own end."""
    head, _, tail = parts[name].rpartition(b"</")
    return with_part(parts, name, head + fill * (megabytes * 1_000_000) + b"</" + tail)


def nested(parts: Parts, name: str) -> bytes:
    """Zips in a zip, ten in each, five deep."""
    inner = zipped([("zeros", bytes(10_000_000))])
    for _ in range(4):
        inner = zipped((f"{number}.zip", inner) for number in range(10))
    return with_part(parts, name, inner)


def many_entries(parts: Parts, count: int) -> bytes:
    extra = ((f"xl/media/{number}", b"") for number in range(count))
    return zipped([*parts.items(), *extra], method=zipfile.ZIP_STORED)


def overlapping(parts: Parts, count: int) -> bytes:
    """Many entries that all mean the same ten megabytes."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    zeros = bytes(10_000_000)
    data = packed.compress(zeros) + packed.flush()
    sizes = struct.pack("<LLL", zlib.crc32(zeros), len(data), len(zeros))
    local = struct.pack("<4s5H", b"PK\x03\x04", 20, 0, 8, 0, 33) + sizes
    body = zipped(parts.items())
    end = body.rindex(b"PK\x05\x06")
    entries, size, start = struct.unpack("<HLL", body[end + 10 : end + 20])
    central = body[start : start + size]
    first = len(body[:start])
    stored = local + struct.pack("<HH", 8, 0) + b"xl/media" + data
    for number in range(count):
        name = f"xl/media/{number}".encode()
        central += struct.pack("<4s6H", b"PK\x01\x02", 20, 20, 0, 8, 0, 33) + sizes
        central += struct.pack("<5H2L", len(name), 0, 0, 0, 0, 0, first) + name
    start = first + len(stored)
    total = entries + count
    return (
        body[:first]
        + stored
        + central
        + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, total, total, len(central), start, 0)
    )


def lying(archive: bytes, *, unpacked: int, local: bool = True) -> bytes:
    """Every entry announces this size, in the directory and perhaps before the data too."""
    made = bytearray(archive)
    for mark, offset in ((b"PK\x01\x02", 24), *(((b"PK\x03\x04", 22),) if local else ())):
        at = made.find(mark)
        while at >= 0:
            made[at + offset : at + offset + 4] = unpacked.to_bytes(4, "little")
            at = made.find(mark, at + 4)
    return bytes(made)


def zip64_lie(parts: Parts) -> bytes:
    """The last entry says by its 64-bit field that it unpacks to eight exabytes."""
    body = bytearray(zipped(parts.items()))
    end = body.rindex(b"PK\x05\x06")
    size, start = struct.unpack("<LL", body[end + 12 : end + 20])
    at = body.rindex(b"PK\x01\x02")
    name_length = int.from_bytes(body[at + 28 : at + 30], "little")
    field = struct.pack("<HHQ", 1, 8, 2**63 - 1)
    body[at + 24 : at + 28] = b"\xff\xff\xff\xff"
    body[at + 30 : at + 32] = len(field).to_bytes(2, "little")
    body[at + 46 + name_length : at + 46 + name_length] = field
    end += len(field)
    body[end + 12 : end + 20] = struct.pack("<LL", size + len(field), start)
    return bytes(body)


def flagged(archive: bytes, *, flags: int = 0, method: int | None = None) -> bytes:
    """Every entry says that it is encrypted, or packed by another method."""
    made = bytearray(archive)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = made.find(mark)
        while at >= 0:
            made[at + offset] |= flags
            if method is not None:
                made[at + offset + 2 : at + offset + 4] = method.to_bytes(2, "little")
            at = made.find(mark, at + 4)
    return bytes(made)


def spoilt(archive: bytes) -> bytes:
    """A byte in every hundred is another one; the directory at the end stays."""
    end = archive.index(b"PK\x01\x02")
    made = bytearray(archive)
    for at in range(50, end, 100):
        made[at] ^= 0x55
    return bytes(made)


def compound_file(*streams: str) -> bytes:
    """An OLE file as old or encrypted Office documents are, with these empty streams."""
    free, end, special = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<6H", 0x3E, 3, 0xFFFE, 9, 6, 0) + bytes(8)
    header += struct.pack("<9L", 1, 1, 0, 4096, end, 0, end, 0, 0)
    header = (header + struct.pack("<L", 0)).ljust(512, b"\xff")
    table = struct.pack("<2L", special, end) + struct.pack("<L", free) * 126
    entries = b""
    for number, name in enumerate(("Root Entry", *streams)):
        encoded = name.encode("utf-16-le").ljust(64, b"\0")
        kind = 5 if number == 0 else 2
        right = number + 1 if 0 < number < len(streams) else free
        child = 1 if number == 0 else free
        entries += encoded + struct.pack("<HBB3L", 2 * len(name) + 2, kind, 1, free, right, child)
        entries += bytes(36) + struct.pack("<LQ", end, 0)
    return header + table + entries.ljust(512, b"\0")
