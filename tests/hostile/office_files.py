"""Word and Excel files that mean harm."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from zipfile import ZIP_STORED

from tests.hostile import containers
from tests.hostile.containers import Parts, compound_file, form_lines, with_part, zipped

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_LAUGHS = '<!ENTITY l0 "ha">' + "".join(
    f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12)
)
DOCTYPES = {
    "plain": "<!DOCTYPE x>",
    "laughs": f"<!DOCTYPE x [{_LAUGHS}]>",
    "blowup": f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]>',
    "file": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    "web": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
}
_CALLED = {"laughs": "&l11;", "blowup": "&a;" * 10_000, "file": "&e;"}


def _part(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml}'.encode()


def _types(main: str, *others: tuple[str, str]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}+xml"/>' for name, kind in others
    )
    return _part(
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        f"{main}</Types>"
    )


def _relations(*targets: tuple[str, str], mode: str = "") -> bytes:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{target}"{mode}/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return _part(f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>')


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def word(
    body: str = "", *, before: str = "", styles: str = "", numbering: str = ""
) -> dict[str, bytes]:
    """The parts of a Word file: a form, and what stands after it."""
    text = "".join(map(paragraph, form_lines()))
    return {
        "[Content_Types].xml": _types(
            "",
            ("word/document.xml", f"{_WORD}document.main"),
            ("word/styles.xml", f"{_WORD}styles"),
            ("word/numbering.xml", f"{_WORD}numbering"),
        ),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": _part(
            f"{before}<w:document {_W}><w:body>{text}{body}</w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"), ("numbering", "numbering.xml")
        ),
        "word/styles.xml": _part(f"<w:styles {_W}>{styles}</w:styles>"),
        "word/numbering.xml": _part(f"<w:numbering {_W}>{numbering}</w:numbering>"),
    }


def excel(
    rows: str = "", *, after: str = "", shared: str = "", styles: str = ""
) -> dict[str, bytes]:
    """The parts of an Excel file: a form in column A, more rows below, and what follows the rows."""
    lines = form_lines()
    text = "".join(
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{line}</t></is></c></row>'
        for number, line in enumerate(lines, 1)
    )
    return {
        "[Content_Types].xml": _types(
            "",
            ("xl/workbook.xml", f"{_SHEET}sheet.main"),
            ("xl/worksheets/sheet1.xml", f"{_SHEET}worksheet"),
            ("xl/sharedStrings.xml", f"{_SHEET}sharedStrings"),
            ("xl/styles.xml", f"{_SHEET}styles"),
        ),
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": _part(
            f'<workbook {_S} xmlns:r="{_R}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/>'
            "</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
        ),
        "xl/worksheets/sheet1.xml": _part(
            f"<worksheet {_S}><sheetData>{text}{rows}</sheetData>{after}</worksheet>"
        ),
        "xl/sharedStrings.xml": _part(f"<sst {_S}>{shared}</sst>"),
        "xl/styles.xml": _part(f"<styleSheet {_S}>{styles}</styleSheet>"),
    }


def with_doctype(parts: Parts, name: str, doctype: str, *, encoding: str = "utf-8") -> bytes:
    """The part opens with a document type, and calls its entity at the end."""
    text = parts[name].decode("utf-8").replace("UTF-8", encoding.upper())
    declaration, _, rest = text.partition("?>")
    head, _, tail = rest.rpartition("</")
    called = _CALLED.get(doctype, "")
    return with_part(
        parts,
        name,
        f"{declaration}?>{DOCTYPES[doctype]}{head}{called}</{tail}".encode(encoding),
    )


def _nested_tables(depth: int) -> str:
    open_, close = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return open_ * depth + close * depth


def _style(name: str, based_on: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/></w:style>'
    )


def _listed(number: str, level: str) -> str:
    return paragraph(
        "項目",
        f'<w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
        "</w:numPr></w:pPr>",
    )


_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="a"/><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
    '<w:numFmt w:val="{format}"/><w:lvlText w:val="%1%2%9"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)
_NUMBERED_STYLE = (
    '<w:style w:type="numbering" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    "</w:style>"
)


def _numbered(start: str, kind: str) -> dict[str, bytes]:
    items = _listed("1", "0") + _listed("2", "0") + _listed("2", "99999999") + _listed("x", "-1")
    return word(
        items, styles=_NUMBERED_STYLE, numbering=_NUMBERING.format(start=start, format=kind)
    )


def _spans() -> dict[str, bytes]:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="{span}"/><w:vMerge/></w:tcPr><w:p/></w:tc>'
    rows = "".join(
        f"<w:tr>{cell.format(span=span)}</w:tr>" for span in (10**9, -5, 0, "x", 2**64, 10**9)
    )
    return word(f"<w:tbl>{rows}</w:tbl>")


def _cells(references: Iterable[str]) -> Iterator[str]:
    for reference in references:
        yield f'<c r="{reference}"><v>1</v></c>'


def _letters(number: int) -> str:
    made = ""
    while number:
        number, rest = divmod(number - 1, 26)
        made = chr(65 + rest) + made
    return made


def _wide(columns: int) -> dict[str, bytes]:
    row = "".join(_cells(f"{_letters(number)}9999" for number in range(1, columns + 1)))
    return excel(f'<row r="9999">{row}</row>')


def _lone(reference: str, value: str = "<v>1</v>", kind: str = "") -> dict[str, bytes]:
    return excel(f'<row r="9999"><c r="{reference}"{kind}>{value}</c></row>')


def _merged(*ranges: str) -> dict[str, bytes]:
    inner = "".join(f'<mergeCell ref="{each}"/>' for each in ranges)
    return excel(after=f"<mergeCells>{inner}</mergeCells>")


def _without(parts: dict[str, bytes], name: str) -> bytes:
    return zipped((key, content) for key, content in parts.items() if key != name)


def _external(kind: str, target: str) -> bytes:
    external = _relations((kind, target), mode=' TargetMode="External"')
    return with_part(word(), "word/_rels/document.xml.rels", external)


def _stored(parts: dict[str, bytes]) -> bytes:
    """For what swells by its structure: the ratio must not be what gives it away."""
    return zipped(parts.items(), method=ZIP_STORED)


def _deep(parts: dict[str, bytes], name: str, depth: int, tag: str) -> bytes:
    head, _, tail = parts[name].rpartition(b"</")
    opened, closed = f"<{tag}>".encode() * depth, f"</{tag}>".encode() * depth
    return _stored({**parts, name: head + opened + closed + b"</" + tail})


_DOCUMENT, _SHEET1 = "word/document.xml", "xl/worksheets/sheet1.xml"
_WORD_RELATIONS = "word/_rels/document.xml.rels"

WORD_FILES: dict[str, Callable[[], bytes]] = {
    **{f"doctype-{kind}.docx": partial(with_doctype, word(), _DOCUMENT, kind) for kind in DOCTYPES},
    "doctype-styles.docx": lambda: with_doctype(word(), "word/styles.xml", "plain"),
    "doctype-relations.docx": lambda: with_doctype(word(), _WORD_RELATIONS, "file"),
    "doctype-types.docx": lambda: with_doctype(word(), "[Content_Types].xml", "plain"),
    "doctype-utf16.docx": lambda: with_doctype(word(), _DOCUMENT, "file", encoding="utf-16"),
    "doctype-utf7.docx": lambda: with_doctype(word(), _DOCUMENT, "file", encoding="utf-7"),
    "ratio.docx": lambda: containers.swollen(word(), _DOCUMENT, 300),
    "ratio-media.docx": lambda: with_part(word(), "word/media/1.png", bytes(300_000_000)),
    "nested-zips.docx": lambda: containers.nested(word(), "word/embeddings/1.zip"),
    "size-lies.docx": lambda: containers.lying(
        containers.swollen(word(), _DOCUMENT, 300), unpacked=1000
    ),
    "size-lies-upward.docx": lambda: containers.lying(zipped(word().items()), unpacked=2**32 - 2),
    "encrypted-entries.docx": lambda: containers.flagged(zipped(word().items()), flags=1),
    "unknown-method.docx": lambda: containers.flagged(zipped(word().items()), method=99),
    "truncated.docx": lambda: zipped(word().items())[:-400],
    "spoilt.docx": lambda: containers.spoilt(zipped(word().items())),
    "directory-only.docx": lambda: b"PK\x05\x06" + bytes(18),
    "climbing-names.docx": lambda: with_part(word(), "../../../../tmp/hoshin-climbed", b"x"),
    "document-missing.docx": lambda: _without(word(), _DOCUMENT),
    "types-missing.docx": lambda: _without(word(), "[Content_Types].xml"),
    "relations-missing.docx": lambda: _without(word(), "_rels/.rels"),
    "styles-missing.docx": lambda: _without(word(), "word/styles.xml"),
    "wrong-types.docx": lambda: with_part(word(), "[Content_Types].xml", _types("")),
    "document-is-styles.docx": lambda: with_part(
        word(), "_rels/.rels", _relations(("officeDocument", "word/styles.xml"))
    ),
    "relations-of-itself.docx": lambda: with_part(
        word(), _WORD_RELATIONS, _relations(("styles", "document.xml"), ("numbering", "../x"))
    ),
    "picture-elsewhere.docx": lambda: _external("image", "http://127.0.0.1:9/x.png"),
    "template-elsewhere.docx": lambda: _external("attachedTemplate", "file:////127.0.0.1/x.dotm"),
    "chunk-of-a-file.docx": lambda: _external("aFChunk", "file:///etc/passwd"),
    "deep-elements.docx": lambda: _deep(word(), _DOCUMENT, 100_000, "w:sdt"),
    "deep-tables.docx": lambda: _stored(word(_nested_tables(2_000))),
    "deep-tables-more.docx": lambda: _stored(word(_nested_tables(50_000))),
    "wide-spans.docx": lambda: zipped(_spans().items()),
    "style-loop.docx": lambda: zipped(
        word(
            paragraph("文", '<w:pPr><w:pStyle w:val="a"/></w:pPr>') + _listed("1", "0"),
            styles=_style("a", "b") + _style("b", "c") + _style("c", "a") + _style("d", "d"),
        ).items()
    ),
    "long-style-chain.docx": lambda: _stored(
        word(
            paragraph("文", '<w:pPr><w:pStyle w:val="s0"/></w:pPr>') * 500,
            styles="".join(_style(f"s{n}", f"s{n + 1}") for n in range(5_000)),
        )
    ),
    "numbering-loop.docx": lambda: zipped(_numbered("1", "decimal").items()),
    "numbering-huge.docx": lambda: zipped(_numbered("9" * 30, "upperRoman").items()),
    "numbering-letters.docx": lambda: zipped(_numbered("2000000000", "upperLetter").items()),
    "million-runs.docx": lambda: _stored(
        word("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 500_000 + "</w:p>")
    ),
    "many-paragraphs.docx": lambda: _stored(word("<w:p/>" * 1_000_000)),
    "many-headings.docx": lambda: _stored(word(paragraph("経営課題１　まち") * 50_000)),
    "big-table.docx": lambda: _stored(
        word("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 60 + "</w:tr>") * 3_000 + "</w:tbl>")
    ),
    "encrypted.docx": lambda: compound_file("EncryptionInfo", "EncryptedPackage"),
    "old.doc": lambda: compound_file("WordDocument", "1Table"),
    "old-word.docx": lambda: compound_file("WordDocument", "1Table"),
    "macro.docm": lambda: with_part(word(), "word/vbaProject.bin", compound_file("VBA")),
}

EXCEL_FILES: dict[str, Callable[[], bytes]] = {
    "doctype-strings.xlsx": lambda: with_doctype(excel(), "xl/sharedStrings.xml", "laughs"),
    "doctype-styles.xlsx": lambda: with_doctype(excel(), "xl/styles.xml", "file"),
    "doctype-sheet.xlsx": lambda: with_doctype(excel(), _SHEET1, "web"),
    "doctype-relations.xlsx": lambda: with_doctype(
        excel(), "xl/_rels/workbook.xml.rels", "parameter"
    ),
    "ratio.xlsx": lambda: containers.swollen(excel(), _SHEET1, 300),
    "ratio-strings.xlsx": lambda: containers.swollen(excel(), "xl/sharedStrings.xml", 190),
    "many-entries.xlsx": lambda: containers.many_entries(excel(), 20_000),
    "overlapping.xlsx": lambda: containers.overlapping(excel(), 900),
    "zip64-lies.xlsx": lambda: containers.zip64_lie(excel()),
    "size-lies.xlsx": lambda: containers.lying(
        containers.swollen(excel(), _SHEET1, 300), unpacked=1000, local=False
    ),
    "far-cell.xlsx": lambda: zipped(_lone("XFD1048576").items()),
    "beyond-cell.xlsx": lambda: zipped(_lone("ZZZZZZ99999999999").items()),
    "nonsense-cell.xlsx": lambda: zipped(_lone("!!").items()),
    "far-row.xlsx": lambda: zipped(excel('<row r="1048576"/>').items()),
    "negative-row.xlsx": lambda: zipped(excel('<row r="-1"><c><v>1</v></c></row>').items()),
    "merge-all.xlsx": lambda: zipped(_merged("A1:XFD1048576").items()),
    "merge-overlapping.xlsx": lambda: _stored(
        _merged(*(f"A{n}:XFD{n + 50_000}" for n in range(1, 3_000)))
    ),
    "merge-nonsense.xlsx": lambda: zipped(_merged("B2:A1", "A:A", "x", "A1:A1", "A0:B0").items()),
    "dimension-lies.xlsx": lambda: with_part(
        excel(),
        _SHEET1,
        excel()[_SHEET1].replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>'),
    ),
    "million-columns.xlsx": lambda: zipped(_wide(1_000_000).items()),
    "million-strings.xlsx": lambda: _stored(excel(shared="<si><t>a</t></si>" * 1_000_000)),
    "many-rows.xlsx": lambda: _stored(
        excel("".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(500, 400_000)))
    ),
    "strings-out-of-range.xlsx": lambda: zipped(_lone("A9999", "<v>99</v>", ' t="s"').items()),
    "strings-negative.xlsx": lambda: zipped(_lone("A9999", "<v>-1</v>", ' t="s"').items()),
    "style-out-of-range.xlsx": lambda: zipped(_lone("A9999", "<v>1</v>", ' s="99999"').items()),
    "number-huge.xlsx": lambda: _stored(_lone("A9999", f"<v>{'9' * 1_000_000}</v>")),
    "number-infinite.xlsx": lambda: zipped(_lone("A9999", "<v>1e999</v>").items()),
    "number-nonsense.xlsx": lambda: zipped(_lone("A9999", "<v>1e</v>").items()),
    "date-nonsense.xlsx": lambda: zipped(_lone("A9999", "<v>9999-99-99</v>", ' t="d"').items()),
    "date-huge.xlsx": lambda: zipped(
        {
            **_lone("A9999", "<v>1e300</v>", ' s="0"'),
            "xl/styles.xml": _part(
                f'<styleSheet {_S}><cellXfs count="1"><xf numFmtId="14"/></cellXfs></styleSheet>'
            ),
        }.items()
    ),
    "format-huge.xlsx": lambda: _stored(
        {
            **_lone("A9999", "<v>5</v>", ' s="0"'),
            "xl/styles.xml": _part(
                f'<styleSheet {_S}><numFmts><numFmt numFmtId="170" formatCode="{"0" * 50_000}'
                f'{"[" * 50_000}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>'
            ),
        }
    ),
    "deep-elements.xlsx": lambda: _deep(excel(), _SHEET1, 100_000, "x"),
    "workbook-missing.xlsx": lambda: _without(excel(), "xl/workbook.xml"),
    "sheet-missing.xlsx": lambda: _without(excel(), _SHEET1),
    "wrong-types.xlsx": lambda: with_part(excel(), "[Content_Types].xml", _types("")),
    "truncated.xlsx": lambda: zipped(excel().items())[:2000],
    "formula.xlsx": lambda: zipped(
        _lone("A9999", '<f>WEBSERVICE("http://127.0.0.1:9/")</f><v>1</v>').items()
    ),
    "link-elsewhere.xlsx": lambda: with_part(
        excel(),
        "xl/_rels/workbook.xml.rels",
        _relations(("worksheet", "http://127.0.0.1:9/sheet.xml"), mode=' TargetMode="External"'),
    ),
    "cell-of-ten-megabytes.xlsx": lambda: _stored(
        _lone("A9999", f"<is><t>{'長' * 3_300_000}</t></is>", ' t="inlineStr"')
    ),
    "many-headings.xlsx": lambda: _stored(
        excel(
            "".join(
                f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>経営課題１　まち</t></is></c></row>'
                for n in range(500, 50_500)
            )
        )
    ),
    "encrypted.xlsx": lambda: compound_file("EncryptionInfo", "EncryptedPackage"),
    "old.xls": lambda: compound_file("Workbook"),
    "old-excel.xlsx": lambda: compound_file("Workbook"),
    "binary.xlsb": lambda: with_part(excel(), "xl/workbook.bin", b"\x83\x01\x00"),
    "macro.xlsm": lambda: with_part(excel(), "xl/vbaProject.bin", compound_file("VBA")),
}
