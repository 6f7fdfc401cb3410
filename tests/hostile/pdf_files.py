"""PDF files that mean harm."""

import io
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache

Objects = Mapping[int, bytes]
_A4 = b"[0 0 595 842]"
_TEXT = b"BT /F1 12 Tf 50 800 Td (plain) Tj ET"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(content: bytes, entries: bytes = b"", *, length: bytes | None = None) -> bytes:
    announced = str(len(content)).encode() if length is None else length
    return b"<< /Length " + announced + b" " + entries + b" >>\nstream\n" + content + b"\nendstream"


def packed(content: bytes, entries: bytes = b"", *, times: int = 1) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter [" + b"/FlateDecode " * times + b"] " + entries)


def written(objects: Objects, *, trailer: bytes = b"/Root 1 0 R", before: bytes = b"") -> bytes:
    """A PDF of these objects, with a right table of their places."""
    made = io.BytesIO()
    made.write(before + b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, content in objects.items():
        places[number] = made.tell()
        made.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    start, size = made.tell(), max(objects) + 1
    made.write(b"xref\n0 1\n0000000000 65535 f \n")
    for number, place in places.items():
        made.write(b"%d 1\n%010d 00000 n \n" % (number, place))
    made.write(b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start))
    return made.getvalue()


def page(
    entries: bytes = b"", *, content: bytes = _TEXT, resources: bytes = b""
) -> dict[int, bytes]:
    """The objects of a PDF with one page; 1 to 5 are taken."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox " + _A4 + b" /Contents 4 0 R /Resources << "
        b"/Font << /F1 5 0 R >> " + resources + b" >> " + entries + b" >>",
        4: stream(content),
        5: _FONT,
    }


def changed(number: int, content: bytes, **more: bytes) -> bytes:
    """One page, with one object another one; more objects from 6 on."""
    others = dict(enumerate(more.values(), 6))
    return written({**page(), number: content, **others})


def operators(content: bytes) -> bytes:
    """A page that draws this, packed."""
    return changed(4, packed(content))


def _catalog(entries: bytes, *others: bytes) -> bytes:
    catalog = b"<< /Type /Catalog /Pages 2 0 R " + entries + b" >>"
    return written({**page(), 1: catalog, **dict(enumerate(others, 6))})


@cache
def _encrypted(user: str, owner: str) -> bytes:
    import pikepdf

    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(written(page()))) as document:
        document.save(
            made,
            encryption=pikepdf.Encryption(user=user, owner=owner),
            deterministic_id=False,
            static_id=True,
        )
    return made.getvalue()


def _handler(name: bytes) -> bytes:
    entries = b"/Filter /" + name + b" /V 5 /R 6 /Length 256 /O (x) /U (x) /P -1"
    trailer = b"/Root 1 0 R /Encrypt << " + entries + b" >> /ID [(a) (a)]"
    return written(page(), trailer=trailer)


def _image(
    entries: bytes, content: bytes = b"\0" * 100, *, size: bytes = b"10 /Height 10"
) -> bytes:
    image = stream(content, b"/Type /XObject /Subtype /Image /Width " + size + b" " + entries)
    objects = page(content=b"500 0 0 800 40 20 cm /I Do", resources=b"/XObject << /I 6 0 R >>")
    return written({**objects, 6: image})


def _form_bomb(levels: int, times: int) -> bytes:
    """Each form draws the next one many times; the last one draws a line."""
    objects = page(content=b"/X Do", resources=b"/XObject << /X 6 0 R >>")
    kind = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] "
    for level in range(levels):
        inner = kind + b"/Resources << /XObject << /X %d 0 R >> >>" % (7 + level)
        objects[6 + level] = stream(b"/X Do " * times, inner)
    objects[6 + levels] = stream(b"0 0 m 9 9 l S", kind)
    return written(objects)


def _form_ring(count: int, times: int) -> bytes:
    """Each form draws the next one more than once, and the last one the first."""
    objects = page(content=b"/X Do", resources=b"/XObject << /X 6 0 R >>")
    kind = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] "
    for place in range(count):
        inner = kind + b"/Resources << /XObject << /X %d 0 R >> >>" % (6 + (place + 1) % count)
        objects[6 + place] = stream(b"/X Do " * times, inner)
    return written(objects)


def _page_bomb(count: int) -> bytes:
    kids = b"3 0 R " * count
    return changed(2, b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % count)


def _tree_bomb(levels: int) -> bytes:
    """Ten kids a level, all of them the same one: 10^levels pages."""
    objects = page()
    for level in range(levels):
        number = 2 if level == 0 else 5 + level
        below = 3 if level == levels - 1 else 6 + level
        objects[number] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
            b"%d 0 R " % below * 10,
            10 ** (levels - level),
        )
    return written(objects)


def _character_map(body: bytes, *, entries: bytes = b"") -> bytes:
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R "
        b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo "
        b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
    )
    text = b"BT /F1 12 Tf 50 800 Td <0001FFFF> Tj ET"
    head = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> "
    head += b"endcodespacerange "
    return written({**page(content=text), 5: font, 6: packed(head + body + b" endcmap", entries)})


def _broken_font() -> bytes:
    descriptor = b"<< /Type /FontDescriptor /FontName /A /FontFile2 7 0 R >>"
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 6 0 R >>"
    file = stream(b"\0\1\0\0\xff\xff" + b"\xff" * 200)
    return written({**page(), 5: font, 6: descriptor, 7: file})


def _font_of_itself() -> bytes:
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 0 "
        b"/LastChar 255 /Widths [%s] /Encoding << /Differences [0 %s] >> /CharProcs << /a 6 0 R >> "
        b"/Resources << /Font << /F1 5 0 R >> >> >>" % (b"9 " * 256, b"/a " * 256)
    )
    return written({**page(), 5: font, 6: stream(_TEXT)})


def _prev(offset: int | None, entries: bytes = b"") -> bytes:
    plain = written(page())
    start = int(plain.rsplit(b"startxref\n", 1)[1].split()[0])
    prev = b"/Root 1 0 R /Prev %d %s" % (start if offset is None else offset, entries)
    return written(page(), trailer=prev)


def _long_chain(updates: int) -> bytes:
    """So many updates of one file, each pointing at the one before."""
    made = bytearray(written(page()))
    start = int(bytes(made).rsplit(b"startxref\n", 1)[1].split()[0])
    for _ in range(updates):
        here = len(made)
        made += b"xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\n" % start
        made += b"startxref\n%d\n%%%%EOF\n" % here
        start = here
    return bytes(made)


def _cross_reference_stream(entries: bytes, content: bytes) -> bytes:
    plain = written(page())
    body = plain[: plain.rindex(b"xref\n0 1")]
    table = packed(content, b"/Type /XRef /Root 1 0 R " + entries)
    return body + b"9 0 obj\n" + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


def _table_lies(section: bytes, size: bytes) -> bytes:
    plain = written(page())
    return plain.replace(b"xref\n0 1\n", b"xref\n" + section + b"\n").replace(
        b"/Size 6", b"/Size " + size
    )


def _object_streams() -> bytes:
    """An object that stands in a stream that stands in itself."""
    inside = packed(b"6 0 " + b"<< >>" * 3, b"/Type /ObjStm /N 1 /First 4 /Extends 6 0 R")
    return changed(3, b"6 0 R", one=inside)


def _grid(columns: int, rows: int) -> bytes:
    lines = b"".join(
        b"%d %d 4 4 re S " % (20 + 5 * column, 20 + 5 * row)
        for column in range(columns)
        for row in range(rows)
    )
    return operators(lines)


def _rules(count: int) -> bytes:
    return operators(
        b"".join(
            b"%.3f 0 m %.3f 842 l S 0 %.3f m 595 %.3f l S "
            % (595 * n / count, 595 * n / count, 842 * n / count, 842 * n / count)
            for n in range(count)
        )
    )


def _linked(kind: bytes) -> bytes:
    """An outline or a structure whose parts follow one another in a circle."""
    circle = b"<< /S /P /Title (a) /Parent 6 0 R /K [6 0 R 7 0 R] /Next 7 0 R /First 6 0 R /Last 7 0 R >>"
    return _catalog(kind + b" 6 0 R /MarkInfo << /Marked true >>", circle, circle)


def _boxes(*boxes: bytes) -> Sequence[tuple[str, Callable[[], bytes]]]:
    def one(box: bytes) -> Callable[[], bytes]:
        return lambda: written(page(b"/MediaBox " + box)).replace(b"/MediaBox " + _A4, b"", 1)

    return [(f"box-{number}.pdf", one(box)) for number, box in enumerate(boxes, 1)]


_SPEAKING = b"<< /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >>"
_RANGE = b"1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange"

PDF_FILES: dict[str, Callable[[], bytes]] = {
    "encrypted.pdf": lambda: _encrypted("secret", "owner"),
    "owner-password.pdf": lambda: _encrypted("", "owner"),
    "unknown-handler.pdf": lambda: _handler(b"Mystery"),
    "broken-handler.pdf": lambda: _handler(b"Standard"),
    "image-only.pdf": lambda: _image(b"/ColorSpace /DeviceGray /BitsPerComponent 8"),
    "no-text.pdf": lambda: changed(4, stream(b"")),
    "truncated.pdf": lambda: written(page())[:-250],
    "header-only.pdf": lambda: b"%PDF-1.7\n",
    "no-pages.pdf": lambda: changed(2, b"<< /Type /Pages /Kids [] /Count 0 >>"),
    "no-catalog.pdf": lambda: written(page(), trailer=b""),
    "table-loop.pdf": lambda: _prev(None),
    "table-loop-of-zero.pdf": lambda: _prev(0, b"/XRefStm 0"),
    "table-negative.pdf": lambda: _prev(-5),
    "table-announces-all.pdf": lambda: _table_lies(b"0 999999999", b"999999999"),
    "table-of-far-objects.pdf": lambda: _table_lies(b"2147483640 1", b"2147483647"),
    "table-chain.pdf": lambda: _long_chain(20_000),
    "table-stream-of-nothing.pdf": lambda: _cross_reference_stream(
        b"/W [0 0 0] /Size 2000000000", b""
    ),
    "table-stream-wide.pdf": lambda: _cross_reference_stream(
        b"/W [1 999999999 1] /Size 6 /Index [0 2000000000]", b"\1" * 100
    ),
    "page-tree-loop.pdf": lambda: changed(2, b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"),
    "page-tree-bomb.pdf": lambda: _tree_bomb(9),
    "parent-loop.pdf": lambda: changed(
        2, b"<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 /Rotate 2 0 R >>"
    ),
    "count-lies.pdf": lambda: changed(2, b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"),
    "same-page.pdf": lambda: _page_bomb(10_000),
    "length-short.pdf": lambda: changed(4, stream(_TEXT, length=b"3")),
    "length-long.pdf": lambda: changed(4, stream(_TEXT, length=b"999999999999")),
    "length-negative.pdf": lambda: changed(4, stream(_TEXT, length=b"-1")),
    "length-of-itself.pdf": lambda: changed(4, stream(_TEXT, length=b"4 0 R")),
    "reference-loop.pdf": lambda: changed(4, b"6 0 R", one=b"4 0 R"),
    "object-stream-loop.pdf": _object_streams,
    "flate-bomb.pdf": lambda: operators(bytes(100_000_000)),
    "flate-bomb-twice.pdf": lambda: changed(4, packed(bytes(100_000_000), times=2)),
    "flate-bomb-of-text.pdf": lambda: operators(b"BT /F1 1 Tf (a) Tj ET " * 4_000_000),
    "filter-chain.pdf": lambda: changed(
        4, stream(b"x", b"/Filter [" + b"/ASCIIHexDecode " * 100_000 + b"]")
    ),
    "run-lengths.pdf": lambda: changed(
        4, stream(b"\x81\0" * 1_000_000, b"/Filter /RunLengthDecode")
    ),
    "predictor-huge.pdf": lambda: changed(
        4,
        packed(
            _TEXT,
            b"/DecodeParms [<< /Predictor 12 /Columns 2147483647 /Colors 255 /BitsPerComponent 32 >>]",
        ),
    ),
    "predictor-negative.pdf": lambda: changed(
        4, packed(_TEXT, b"/DecodeParms [<< /Predictor 15 /Columns -7 >>]")
    ),
    "lzw-junk.pdf": lambda: changed(4, stream(b"\xff\x80" * 999, b"/Filter /LZWDecode")),
    "ascii85-junk.pdf": lambda: changed(4, stream(b"zzzz~!v\xff" * 99, b"/Filter /ASCII85Decode")),
    "crypt-filter.pdf": lambda: changed(4, stream(b"x", b"/Filter /Crypt")),
    "form-bomb.pdf": lambda: _form_bomb(9, 10),
    "form-ring.pdf": lambda: _form_ring(30, 2),
    "form-of-itself.pdf": lambda: _form_bomb(0, 1).replace(b"0 0 m 9 9 l S", b"/X Do /X Do "),
    "form-chain.pdf": lambda: _form_bomb(5_000, 1),
    "million-paths.pdf": lambda: operators(b"0 0 m 99 99 l S " * 1_000_000),
    "million-curves.pdf": lambda: operators(b"0 0 m " + b"1 2 3 4 5 6 c " * 1_000_000 + b"S"),
    "million-saves.pdf": lambda: operators(b"q " * 1_000_000 + _TEXT),
    "million-restores.pdf": lambda: operators(b"Q " * 1_000_000 + _TEXT),
    "million-glyphs.pdf": lambda: operators(
        b"BT /F1 1 Tf 50 800 Td " + b"(abcdefghij) Tj " * 100_000 + b"ET"
    ),
    "glyphs-at-one-place.pdf": lambda: operators(
        b"".join(b"BT /F1 9 Tf 50 800 Td (%d) Tj ET " % n for n in range(40_000))
    ),
    "marked-content-open.pdf": lambda: operators(b"/P << /MCID 0 >> BDC " * 300_000 + _TEXT),
    "rectangles.pdf": lambda: _grid(110, 160),
    "rules.pdf": lambda: _rules(4_000),
    "operands.pdf": lambda: operators(b"1 " * 5_000_000 + b"m"),
    "huge-numbers.pdf": lambda: operators(
        b"9" * 500
        + b" 0 m 1e400 -"
        + b"9" * 5000
        + b" l S BT /F1 1e99 Tf 1e300 0 0 1e300 9e99 9e99 Tm (a) Tj ET"
    ),
    "text-far-away.pdf": lambda: operators(
        b"BT /F1 12 Tf 1 0 0 1 99999999999 -99999999999 Tm (far) Tj 0 0 0 0 0 0 Tm (flat) Tj ET"
    ),
    "deep-arrays.pdf": lambda: changed(4, b"[" * 100_000 + b"]" * 100_000),
    "deep-dictionaries.pdf": lambda: changed(6, b"<</a" * 100_000 + b">>" * 100_000),
    "deep-operands.pdf": lambda: operators(b"[" * 100_000 + b"(a)" + b"]" * 100_000 + b" TJ"),
    "deep-brackets.pdf": lambda: operators(b"BT " + b"(" * 100_000 + b")" * 100_000 + b" Tj ET"),
    "open-string.pdf": lambda: operators(b"BT (" + b"x\\" * 2_000_000),
    "long-name.pdf": lambda: operators(b"BT /" + b"F#31" * 1_000_000 + b" 12 Tf (a) Tj ET"),
    "inline-picture.pdf": lambda: operators(
        b"BI /W 99999999 /H 99999999 /BPC 8 /CS /G ID " + b"\0" * 100 + b" EI " + b"BI ID EI" * 9999
    ),
    "picture-huge.pdf": lambda: _image(
        b"/ColorSpace /DeviceRGB /BitsPerComponent 16", size=b"2147483647 /Height 2147483647"
    ),
    "picture-jbig2.pdf": lambda: _image(b"/Filter /JBIG2Decode", b"\x97JB2\r\n\x1a\n" * 99),
    "picture-jpx.pdf": lambda: _image(b"/Filter /JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n\xff" * 99),
    "picture-fax.pdf": lambda: _image(
        b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 99999999 >>", b"\xff" * 999
    ),
    "pattern-of-itself.pdf": lambda: written(
        {
            **page(
                content=b"/Pattern cs /P scn 0 0 500 800 re f", resources=b"/Pattern << /P 6 0 R >>"
            ),
            6: stream(
                b"/Pattern cs /P scn 0 0 9 9 re f",
                b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep .0001 "
                b"/YStep .0001 /Resources << /Pattern << /P 6 0 R >> >>",
            ),
        }
    ),
    "font-broken.pdf": _broken_font,
    "font-of-itself.pdf": _font_of_itself,
    "font-missing.pdf": lambda: changed(5, b"null"),
    "font-base-loop.pdf": lambda: changed(
        5, b"<< /Type /Font /Subtype /Type0 /DescendantFonts [5 0 R] >>"
    ),
    "map-range.pdf": lambda: _character_map(_RANGE),
    "map-ranges.pdf": lambda: _character_map(
        b"".join(b"1 beginbfrange <0000> <FFFF> <%04X> endbfrange " % n for n in range(300))
    ),
    "map-uses-itself.pdf": lambda: _character_map(
        b"/A usecmap", entries=b"/Type /CMap /CMapName /A /UseCMap 6 0 R"
    ),
    "map-junk.pdf": lambda: _character_map(
        b"beginbfchar <00> endbfchar <<<< [[ 5 beginbfrange <zz"
    ),
    "map-long-texts.pdf": lambda: _character_map(
        b"2 beginbfchar <0001> <" + b"3042" * 500_000 + b"> <FFFF> <D800> endbfchar"
    ),
    "spoken-at-opening.pdf": lambda: _catalog(b"/OpenAction " + _SPEAKING),
    "program-at-opening.pdf": lambda: _catalog(b"/OpenAction << /S /Launch /F (/bin/true) >>"),
    "file-inside.pdf": lambda: _catalog(
        b"/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /EF << /F 6 0 R >> >>] >> >>",
        packed(bytes(50_000_000), b"/Type /EmbeddedFile"),
    ),
    "xfa.pdf": lambda: _catalog(
        b"/AcroForm << /XFA 6 0 R /Fields [6 0 R] >>",
        stream(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
    ),
    "field-loop.pdf": lambda: _catalog(
        b"/AcroForm << /Fields [6 0 R] >>", b"<< /T (a) /Kids [6 0 R] /Parent 6 0 R >>"
    ),
    "names-loop.pdf": lambda: _catalog(b"/Names << /Dests 6 0 R >>", b"<< /Kids [6 0 R 6 0 R] >>"),
    "outline-loop.pdf": lambda: _linked(b"/Outlines"),
    "structure-loop.pdf": lambda: _linked(b"/StructTreeRoot"),
    "notes-loop.pdf": lambda: written(
        {
            **page(b"/Annots [6 0 R 6 0 R]"),
            6: b"<< /Type /Annot /Subtype /Popup /Parent 6 0 R /Rect [9 9 1 1] /AP << /N 4 0 R >> >>",
        }
    ),
    "million-notes.pdf": lambda: written(
        {**page(b"/Annots [" + b"<</Subtype/Link/Rect[0 0 1 1]>>" * 200_000 + b"]")}
    ),
    "layers-loop.pdf": lambda: _catalog(
        b"/OCProperties << /OCGs [6 0 R] /D << /Order 6 0 R >> >>", b"[6 0 R [6 0 R]]"
    ),
    "late-header.pdf": lambda: written(page(), before=b"\0" * 2_000_000),
    "junk-behind.pdf": lambda: written(page()) + b"%%EOF\n" * 1_000_000,
    "million-objects.pdf": lambda: b"%PDF-1.7\n" + b"1 0 obj << >> endobj\n" * 800_000,
    "trailers.pdf": lambda: b"%PDF-1.7\n" + b"trailer << /Root 1 0 R >>\n" * 100_000,
    **dict(
        _boxes(
            b"[0 0 1e30 1e30]",
            b"[0 0 0 0]",
            b"[-99999999 -99999999 99999999 99999999] /UserUnit 1000000",
            b"[(a) /b null]",
            b"[0 0]",
            b"3 0 R",
            b"[0 0 595 842] /Rotate 45 /CropBox [9 9 1 1]",
        )
    ),
}
