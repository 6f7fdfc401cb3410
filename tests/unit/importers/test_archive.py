"""A zip that claims to be an Office file: opened as it is, or refused before it unpacks."""

import io
import struct
import tracemalloc
import zipfile
import zlib
from random import Random

import pytest

from hoshin.base import InputError
from hoshin.importers import archive
from hoshin.importers.archive import open_parts
from hoshin.importers.docx import read_docx
from hoshin.importers.elements import read_tree, related

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def make_zip(*parts: tuple[str, bytes], stored: bool = False) -> bytes:
    buffer = io.BytesIO()
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in parts:
            made.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def with_declared_size(content: bytes, size: int, check: int | None = None) -> bytes:
    """The size of the only part as the directory has it, changed there and in its own head."""
    directory = content.index(b"PK\x01\x02")
    changed = bytearray(content)
    changed[22:26] = changed[directory + 24 : directory + 28] = struct.pack("<I", size)
    if check is not None:
        changed[14:18] = changed[directory + 16 : directory + 20] = struct.pack("<I", check)
    return bytes(changed)


def encrypted() -> bytes:
    content = bytearray(make_zip(("word/document.xml", b"<a/>")))
    directory = content.index(b"PK\x01\x02")
    content[6] |= 1
    content[directory + 8] |= 1
    return bytes(content)


def bomb(megabytes: int) -> bytes:
    return make_zip(("word/document.xml", b"<a>" + b" " * (megabytes * 1_000_000) + b"</a>"))


def entity(encoding: str) -> bytes:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a>&x;</a>'
    return make_zip(("word/document.xml", text.encode(encoding)))


def duplicated() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return make_zip(("word/document.xml", b"<a/>"), ("word/document.xml", b"<b/>"))


TRUE_BYTES = b"<a>" + b"x" * 5_000 + b"</a>"
HOSTILE = {
    "ole": OLE,
    "no zip": b"%PDF-1.7",
    "text": "令和6年度".encode(),
    "half a zip": make_zip(("word/document.xml", b"<a/>"))[:40],
    "encrypted": encrypted(),
    "entries": make_zip(*((f"p{n}", b"") for n in range(archive.MAX_ENTRIES + 1))),
    "very many entries": make_zip(*((f"p{n}", b"") for n in range(20_000))),
    "ratio": bomb(2),
    "total": make_zip(*((f"p{n}.xml", b"<a>" + b"ab" * 400_000) for n in range(300))),
    "smaller than it is": with_declared_size(make_zip(("word/document.xml", TRUE_BYTES)), 100),
    "smaller, with the right sum": with_declared_size(
        make_zip(("word/document.xml", TRUE_BYTES)), 100, zlib.crc32(TRUE_BYTES[:100])
    ),
    "larger than it is": with_declared_size(make_zip(("word/document.xml", b"<a/>")), 100),
    "wrong sum": with_declared_size(make_zip(("word/document.xml", b"<a/>")), 4, 1),
    "nested": make_zip(("word/inner.bin", make_zip(("a", b"a")))),
    "nested and embedded elsewhere": make_zip(("embeddings.bin", make_zip(("a", b"a")))),
    "absolute": make_zip(("/etc/passwd", b"")),
    "upwards": make_zip(("word/../../x.xml", b"<a/>")),
    "backslash upwards": make_zip(("word\\..\\..\\x.xml", b"<a/>")),
    "drive": make_zip(("c:/x.xml", b"<a/>")),
    "duplicate": duplicated(),
    "duplicate by case": make_zip(("word/a.xml", b"<a/>"), ("WORD/A.xml", b"<b/>")),
    "entity": entity("utf-8"),
    "entity in utf-16": entity("utf-16"),
    "entity in utf-16 without mark": entity("utf-16-be"),
    "entity in utf-7": make_zip(
        (
            "word/document.xml",
            b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a+AD4APA-a/+AD4-',
        )
    ),
    "entity under another name": make_zip(("word/main.bin", b"\xef\xbb\xbf <!DOCTYPE a><a/>")),
    "unknown method": make_zip(("a.xml", b"<a/>"))[:8] + b"\x63" + b"\0" * 30,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_files_are_refused_in_three_lines(case: str) -> None:
    tracemalloc.start()
    with pytest.raises(InputError) as refusal:
        read_docx(HOSTILE[case], name="様式.docx")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    lines = str(refusal.value).splitlines()
    assert 2 <= len(lines) <= 3
    assert "様式.docx" in lines[1]
    assert refusal.value.cure
    assert peak < 30_000_000


def test_a_declaration_across_two_pieces_is_found() -> None:
    filler = Random(1).randbytes(archive._CHUNK).translate(bytes(97 + n % 26 for n in range(256)))
    for before in range(archive._CHUNK - 12, archive._CHUNK + 2):
        content = make_zip(("a.xml", b"<a>" + filler[: before - 3] + b"<!DOCTYPE b></a>"))
        with pytest.raises(InputError, match="DOCTYPE"):
            open_parts(content, name="x")


@pytest.mark.parametrize("stored", [True, False])
def test_parts_come_as_they_are(stored: bool) -> None:
    inner = make_zip(("x", b"x"))
    long = Random(2).randbytes(2_500_000)
    held = {
        "word/document.xml": b"<a/>",
        "word/media/image1.png": long,
        "word/embeddings/table.xlsx": inner,
        "word/media/image2.svg": b"<!DOCTYPE svg><svg/>",
        "word/empty.xml": b"",
    }
    parts = open_parts(make_zip(*held.items(), ("word/", b""), stored=stored), name="x")
    assert dict(parts) == held
    assert "word/none.xml" not in parts
    assert parts.get("word/none.xml") is None


def test_names_with_backslashes_are_found() -> None:
    assert open_parts(make_zip(("word\\document.xml", b"<a/>")), name="x")["word/document.xml"]


RELATION = '<Relationship Id="{id}" Type="t://x/package/2006/{kind}" Target="{to}" {more}/>'


def make_relations(*each: tuple[str, str, str]) -> bytes:
    inner = "".join(
        RELATION.format(id=f"r{n}", kind=kind, to=to, more=more)
        for n, (kind, to, more) in enumerate(each)
    )
    return (
        f'<Relationships xmlns="t://x/package/2006/relationships">{inner}</Relationships>'.encode()
    )


def test_relations_lead_to_parts_and_not_outside() -> None:
    listing = make_relations(
        ("styles", "away.xml", 'TargetMode="External"'),
        ("styles", "a%20b.xml", ""),
        ("numbering", "/lists/n.xml", ""),
        ("theme", "../theme.xml", ""),
    )
    parts = open_parts(make_zip(("word/_rels/document.xml.rels", listing)), name="x")
    main = "word/document.xml"
    found = {kind: related(parts, main, kind) for kind in ("styles", "numbering", "theme", "none")}
    assert found == {
        "styles": "word/a b.xml",
        "numbering": "lists/n.xml",
        "theme": "theme.xml",
        "none": None,
    }


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<a>",
        b"<a></b>",
        b"<a>&nbsp;</a>",
        b"<a b='1' b='2'/>",
        b"\xff\xfe\x00",
        "<a>\u0000</a>".encode(),
        b"<a>" * 1_000 + b"</a>" * 1_000,
        b"<a>" + b"<b/>" * 260_000 + b"</a>",
        b"<a>" + b"<b/>" * 250_001 + b"</a>",
    ],
)
def test_broken_and_overgrown_xml_is_refused(content: bytes) -> None:

    parts = open_parts(make_zip(("a.xml", content), stored=True), name="x")
    with pytest.raises(InputError) as refusal:
        read_tree(parts, "a.xml")
    assert len(str(refusal.value).splitlines()) == 3
