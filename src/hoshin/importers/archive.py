"""An Office file (a zip) opened so that a bomb is refused before it unpacks."""

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from hoshin.base import InputError
from hoshin.importers import texts

MAX_ENTRIES = 1_000
MAX_UNPACKED_MB = 200
MAX_RATIO = 100
RATIO_FROM = 1_000_000  # smaller parts compress as they like

_ZIP, _DIRECTORY, _OLE = b"PK\x03\x04", b"PK\x01\x02", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
_SLICE, _CHUNK = 1 << 16, 1 << 20
_XML_NAMES = (".xml", ".rels", ".vml")
# Pictures and pages that a document carries along: no part of its own XML, and never parsed here.
_CARRIED = (".svg", ".htm", ".html", ".xhtml", ".mht")
_DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_OVERLAP = 2 * len("<!DOCTYPE")
_UNREADABLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    ValueError,
    EOFError,
    OverflowError,
    struct.error,
    zlib.error,
)


class Parts(Mapping[str, bytes]):
    """The parts by name; each is unpacked when it is asked for, and never beyond its declared size."""

    def __init__(self, content: bytes, entries: Mapping[str, zipfile.ZipInfo], name: str) -> None:
        self._content, self._entries, self.name = content, entries, name

    def __getitem__(self, part: str) -> bytes:
        return b"".join(self.chunks(part))

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, part: object) -> bool:
        return part in self._entries

    def size(self, part: str) -> int:
        """Bytes that it unpacks to."""
        return self._entries[part].file_size

    def where(self, part: str) -> str:
        """How a message names a part."""
        return texts.PART.format(name=self.name, part=_shown(part))

    def chunks(self, part: str) -> Iterator[bytes]:
        """A part in pieces, for those who need not hold it whole."""
        entry = self._entries[part]
        size, check = 0, 0
        try:
            for piece in _unpacked(self._content, entry):
                size += len(piece)
                if size > entry.file_size:
                    break
                check = zlib.crc32(piece, check)
                yield piece
        except _UNREADABLE as error:
            raise self._broken(part) from error
        if size != entry.file_size:
            raise InputError(texts.SIZE_LIES, where=self.where(part), cure=texts.SUSPECT_CURE)
        if check != entry.CRC:
            raise self._broken(part)

    def _broken(self, part: str) -> InputError:
        return InputError(texts.BROKEN, where=self.where(part), cure=texts.BROKEN_CURE)


def open_parts(content: bytes, *, name: str) -> Parts:
    """Open an Office file; nothing is unpacked before the directory has been looked through.

    Raises
    ------
    InputError
        If it is no zip, is encrypted or in an old format, is a bomb by its directory or in fact,
        or if an XML part declares a DOCTYPE or an ENTITY.
    """
    if content.startswith(_OLE):
        raise InputError(texts.ENCRYPTED_OR_OLD, where=name, cure=texts.ENCRYPTED_OR_OLD_CURE)
    if not content.startswith(_ZIP):
        raise InputError(texts.NOT_OFFICE, where=name, cure=texts.NOT_OFFICE_CURE)
    # Before the directory becomes objects. What looks like an entry may stand in a picture too.
    if content.count(_DIRECTORY) > 2 * MAX_ENTRIES:
        raise _too_many(name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            listed = archive.infolist()
    except _UNREADABLE as error:
        raise InputError(texts.BROKEN, where=name, cure=texts.BROKEN_CURE) from error
    _check_sizes(listed, name)
    parts = Parts(content, _by_name(listed, name), name)
    for part in parts:
        _check_bytes(parts, part)
    return parts


def _check_sizes(listed: list[zipfile.ZipInfo], name: str) -> None:
    if len(listed) > MAX_ENTRIES:
        raise _too_many(name)
    if any(entry.flag_bits & _ENCRYPTED for entry in listed):
        raise InputError(texts.ENCRYPTED_OR_OLD, where=name, cure=texts.ENCRYPTED_OR_OLD_CURE)
    if sum(entry.file_size for entry in listed) > MAX_UNPACKED_MB * 1_000_000:
        message = texts.TOO_LARGE_UNPACKED.format(limit=MAX_UNPACKED_MB)
        raise InputError(message, where=name, cure=texts.TOO_LARGE_CURE)
    for entry in listed:
        ratio = entry.file_size // max(1, entry.compress_size)
        if entry.file_size > RATIO_FROM and ratio >= MAX_RATIO:
            raise InputError(
                texts.TOO_DENSE.format(ratio=ratio, limit=MAX_RATIO),
                where=texts.PART.format(name=name, part=_shown(entry.filename)),
                cure=texts.SUSPECT_CURE,
            )


def _by_name(listed: list[zipfile.ZipInfo], name: str) -> dict[str, zipfile.ZipInfo]:
    entries: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for entry in listed:
        path = entry.filename.replace("\\", "/")
        where = texts.PART.format(name=name, part=_shown(path))
        steps = path.removesuffix("/").split("/")
        if ":" in steps[0] or any(step in ("", ".", "..") for step in steps):
            raise InputError(texts.BAD_PATH, where=where, cure=texts.SUSPECT_CURE)
        # Names of parts do not differ by case alone: else two programs would read two documents.
        if path.casefold() in seen:
            raise InputError(texts.DUPLICATE, where=where, cure=texts.SUSPECT_CURE)
        seen.add(path.casefold())
        if not path.endswith("/"):
            entries[path] = entry
    return entries


def _check_bytes(parts: Parts, part: str) -> None:
    """Unpack a part once in pieces: its true size, what it is, and no declarations in XML."""
    before, is_xml = b"", False
    for number, piece in enumerate(parts.chunks(part)):
        if number == 0:
            # Charts carry their table as a workbook; it is never opened.
            if piece.startswith(_ZIP) and "/embeddings/" not in f"/{part.lower()}":
                raise InputError(texts.NESTED, where=parts.where(part), cure=texts.SUSPECT_CURE)
            is_xml = _is_xml(part, piece)
        held = before + piece if is_xml else b""
        if any(declaration in held for declaration in _DECLARATIONS):
            raise InputError(texts.DOCTYPE, where=parts.where(part), cure=texts.SUSPECT_CURE)
        before = piece[-_OVERLAP:]


def _is_xml(part: str, head: bytes) -> bool:
    if part.lower().endswith(_XML_NAMES):
        return True
    begins = head[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    return begins.startswith(b"<") and not part.lower().endswith(_CARRIED)


def _unpacked(content: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of an entry, however many there are: `zipfile` would stop at the declared size."""
    head = content[entry.header_offset : entry.header_offset + 30]
    if not head.startswith(_ZIP):
        raise ValueError
    name_length, extra_length = struct.unpack("<HH", head[26:30])
    start = entry.header_offset + 30 + name_length + extra_length
    packed = memoryview(content)[start : start + entry.compress_size]
    if len(packed) != entry.compress_size:
        raise ValueError
    if entry.compress_type == zipfile.ZIP_STORED:
        for at in range(0, len(packed), _CHUNK):
            yield bytes(packed[at : at + _CHUNK])
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        yield from _inflated(packed)
    else:
        raise zipfile.BadZipFile


def _inflated(packed: memoryview) -> Iterator[bytes]:
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    for at in range(0, len(packed), _SLICE):
        waiting = bytes(packed[at : at + _SLICE])
        while waiting and not engine.eof:
            yield engine.decompress(waiting, _CHUNK)
            waiting = engine.unconsumed_tail
    if rest := engine.flush():
        yield rest
    if not engine.eof or engine.unused_data:
        raise ValueError


def _too_many(name: str) -> InputError:
    message = texts.TOO_MANY_PARTS.format(limit=MAX_ENTRIES)
    return InputError(message, where=name, cure=texts.TOO_LARGE_CURE)


def _shown(part: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in part[:60])
