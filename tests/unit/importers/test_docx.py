"""Word documents as blocks: what a person sees, numbers that Word draws itself, tables as grids."""

import io
import zipfile
from collections.abc import Iterable

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import InputError, Place
from hoshin.importers.document import Block, Cell, Paragraph, Table
from hoshin.importers.docx import read_docx
from hoshin.importers.elements import Names
from hoshin.importers.numerals import circled, numeral

SPACES = (
    'xmlns:w="x/wordprocessingml/main" xmlns:mc="x/markup-compatibility/2006" '
    'xmlns:m="x/math" xmlns:wp="x/drawingml/wordprocessingDrawing" xmlns:v="x:vml" xmlns:s="x:shape"'
)
KINDS = {"styles": "w:styles", "numbering": "w:numbering"}


def make_docx(body: str, **parts: str) -> bytes:
    """A Word file of a body and, by name, the inside of its styles and numbering."""
    links = "".join(
        f'<Relationship Id="{kind}" Type="x/{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    files = {
        "_rels/.rels": '<Relationships xmlns="x/package/r"><Relationship Id="a" Type="x/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="x/package/r">{links}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        **{
            f"word/{kind}.xml": f"<{KINDS[kind]} {SPACES}>{inner}</{KINDS[kind]}>"
            for kind, inner in parts.items()
        },
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name, text)
    return buffer.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inner)}</w:p>"


def read(body: str, **parts: str) -> tuple[Block, ...]:
    return read_docx(make_docx(body, **parts), name="様式.docx").blocks


def shown(blocks: Iterable[Block]) -> list[str]:
    """Text with marker and heading, tables left out."""
    return [
        "#" * block.heading + block.marker + block.text
        for block in blocks
        if isinstance(block, Paragraph)
    ]


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


BOX = "<w:txbxContent>" + para(run("箱")) + "</w:txbxContent>"
SEEN = {
    "deleted": (f"<w:del>{run('消')}<w:r><w:delText>消</w:delText></w:r></w:del>{run('残')}", "残"),
    "inserted": (f"<w:ins>{run('加')}</w:ins>", "加"),
    "moved": (
        f"<w:moveFrom>{run('元')}</w:moveFrom><w:moveTo>{run('先')}</w:moveTo>",
        "先",
    ),
    "hidden": (run("隠", "<w:vanish/>") + run("見", '<w:vanish w:val="0"/>'), "見"),
    "hidden by letters' style": (run("隠", '<w:rStyle w:val="Hidden"/>') + run("見"), "見"),
    "struck out": (run("50", "<w:strike/>") + run("5", "<w:dstrike/>") + run("55％"), "55％"),
    "comment": (
        '<w:commentRangeStart w:id="1"/>'
        + run("文")
        + '<w:r><w:annotationRef/><w:commentReference w:id="1"/></w:r>',
        "文",
    ),
    "footnote": (run("文") + '<w:r><w:footnoteReference w:id="2"/></w:r>', "文"),
    "simple field": (f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>', "3"),
    "field": (char("begin") + code("DATE") + char("separate") + run("今日") + char("end"), "今日"),
    "field in the instruction of a field": (
        char("begin")
        + code("IF ")
        + char("begin")
        + code("PAGE")
        + char("separate")
        + run("9")
        + char("end")
        + char("separate")
        + run("結果")
        + char("end"),
        "結果",
    ),
    "field without end": (char("begin") + run("文"), "文"),
    "field without result": (run("前") + char("begin") + code("XE a") + char("end"), "前"),
    "letter in a circle": (
        char("begin") + code("eq \\o\\ac(") + code("○,25)") + char("end") + run("項"),
        "㉕項",
    ),
    "reading by a field": (
        char("begin") + code("EQ \\* jc2 \\o\\ad(\\s\\up 9(とう,きょう),東京)") + char("end"),
        "東京",
    ),
    "content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('欄')}</w:sdtContent></w:sdt>", "欄"),
    "ruby": (
        f"<w:r><w:ruby><w:rt>{run('すみよし')}</w:rt><w:rubyBase>{run('住吉')}</w:rubyBase></w:ruby></w:r>",
        "住吉",
    ),
    "symbols": (
        '<w:r><w:sym w:font="Wingdings" w:char="F082"/><w:sym w:font="Symbol" w:char="F0B3"/>'
        '<w:sym w:font="Wingdings" w:char="F024"/><w:sym w:font="Arial" w:char="2460"/></w:r>',
        "②≥①",
    ),
    "private letters": (run("\uf06c点", '<w:rFonts w:ascii="Wingdings"/>'), "●点"),
    "tab": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b"),
    "break": ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
    "hyphens": ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/></w:r>", "1-2"),
    "smart tag": (f"<w:smartTag><w:smartTagPr/>{run('札')}</w:smartTag>", "札"),
    "link": (f'<w:hyperlink w:anchor="a">{run("先")}</w:hyperlink>', "先"),
    "mathematics": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
    "blanks": ("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'>\n b </w:t></w:r>", "a  b"),
}
STYLES = (
    '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="J3"><w:name w:val="見出し 3"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Listed">'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)


@pytest.mark.parametrize("case", SEEN)
def test_what_a_person_sees(case: str) -> None:
    inner, expected = SEEN[case]
    assert shown(read(para(inner), styles=STYLES)) == [expected]


def test_a_style_that_hides_can_be_undone() -> None:
    style = '<w:pStyle w:val="Gone"/>'
    both = run("逆", '<w:rStyle w:val="Hidden"/>')
    body = para(run("隠"), both, run("出", '<w:vanish w:val="0"/>'), properties=style)
    assert shown(read(body, styles=STYLES)) == ["逆出"]


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ('<w:pStyle w:val="H2"/>', 2),
        ('<w:pStyle w:val="J3"/>', 3),
        ('<w:pStyle w:val="A"/>', 1),
        ('<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>', 0),
        ('<w:outlineLvl w:val="4"/>', 5),
        ('<w:pStyle w:val="none"/>', 0),
    ],
)
def test_headings_by_outline_or_name(properties: str, level: int) -> None:
    (block,) = read(para(run("題"), properties=properties), styles=STYLES)
    assert isinstance(block, Paragraph)
    assert block.heading == level


@pytest.mark.parametrize(
    "box",
    [
        f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>",
        f"<w:r><w:drawing><s:txbx>{BOX}</s:txbx></w:drawing></w:r>",
        "<w:r><mc:AlternateContent><mc:Choice Requires='s'><w:drawing><s:txbx>"
        f"{BOX}</s:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>",
    ],
)
def test_a_text_box_stands_once_after_its_paragraph(box: str) -> None:
    blocks = read(para(run("前"), box, run("後")) + para(run("次")))
    assert shown(blocks) == ["前後", "箱", "次"]
    assert [block.place.name for block in blocks] == ["1", "1", "2"]


def test_a_hidden_drawing_is_not_read() -> None:
    drawing = (
        f"<w:r><w:drawing><wp:inline><wp:docPr hidden='1'/>{BOX}</wp:inline></w:drawing></w:r>"
    )
    assert shown(read(para(drawing, run("文")))) == ["文"]


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:vanish/>", "<w:moveFrom/>", "<w:specVanish/>"])
def test_a_paragraph_without_its_end_runs_on(mark: str) -> None:
    body = para(run("前"), properties=f"<w:rPr>{mark}</w:rPr>") + para(run("後"))
    assert shown(read(body)) == ["前後"]
    alone = para(run("末"), properties=f"<w:rPr>{mark}</w:rPr>")
    assert shown(read(alone)) == ["末"]


def test_empty_paragraphs_are_counted_and_left_out() -> None:
    blocks = read(para() + para(run("　")) + para(run("三")))
    assert blocks == (Paragraph("三", Place(unit="paragraph", name="3")),)


def test_a_field_over_paragraphs_shows_its_result() -> None:
    body = (
        para(char("begin"), code("TOC"), char("separate"), run("一"))
        + para(run("二"))
        + para(char("end"), run("三"))
    )
    assert shown(read(body)) == ["一", "二", "三"]


def level(number: int, kind: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def make_lists(*levels: str, more: str = "") -> str:
    inner = "".join(levels)
    return (
        f'<w:abstractNum w:abstractNumId="0">{inner}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{more}</w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )


def item(number: int, deep: int = 0) -> str:
    setting = f'<w:numPr><w:ilvl w:val="{deep}"/><w:numId w:val="{number}"/></w:numPr>'
    return para(run("x"), properties=setting)


def markers(body: str, lists: str) -> list[str]:
    return [
        block.marker
        for block in read(body, styles=STYLES, numbering=lists)
        if isinstance(block, Paragraph)
    ]


FORMATS = {
    "decimal": "1 2 3 28",
    "decimalZero": "01 02 03 28",
    "decimalFullWidth": "１ ２ ３ ２８",
    "decimalEnclosedCircle": "① ② ③ 28",
    "decimalEnclosedParen": "⑴ ⑵ ⑶ 28",
    "upperLetter": "A B C BB",
    "lowerLetter": "a b c bb",
    "upperRoman": "I II III XXVIII",
    "lowerRoman": "i ii iii xxviii",
    "aiueo": "ｱ ｲ ｳ ﾌ",
    "aiueoFullWidth": "ア イ ウ フ",
    "iroha": "ｲ ﾛ ﾊ ｸ",
    "irohaFullWidth": "イ ロ ハ ク",
    "japaneseCounting": "一 二 三 二十八",
    "ideographTraditional": "甲 乙 丙 辛",
    "japaneseLegal": "壱 弐 参 弐拾八",
    "ideographDigital": "一 二 三 二八",
    "ordinal": "1st 2nd 3rd 28th",
    "numberInDash": "- 1 - - 2 - - 3 - - 28 -",
    "somethingNew": "1 2 3 28",
}


@pytest.mark.parametrize("kind", FORMATS)
def test_numbers_in_the_formats_of_word(kind: str) -> None:
    assert " ".join(numeral(number, kind) for number in (1, 2, 3, 28)) == FORMATS[kind]
    assert [numeral(number, kind) for number in (0, -1, 32_767)]


def test_circles_go_to_fifty() -> None:
    assert (
        "".join(circled(number) or "-" for number in (0, 1, 20, 21, 35, 36, 50, 51))
        == "-①⑳㉑㉟㊱㊿-"
    )


def test_levels_count_and_restart() -> None:
    lists = make_lists(
        level(0, "decimal", "%1"), level(1, "upperLetter", "%1-%2"), level(2, "decimal", "（%3）")
    )
    body = "".join(item(1, deep) for deep in (0, 1, 1, 2, 0, 1, 2, 2, 1))
    expected = ["1", "1-A", "1-B", "（1）", "2", "2-A", "（1）", "（2）", "2-B"]
    assert markers(body, lists) == expected
    depths = [block.depth for block in read(body, numbering=lists) if isinstance(block, Paragraph)]
    assert depths == [0, 1, 1, 2, 0, 1, 2, 2, 1]


def test_levels_that_do_not_restart() -> None:
    lists = make_lists(
        level(0, "decimal", "%1"),
        level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>'),
        level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>'),
    )
    body = "".join(item(1, deep) for deep in (0, 1, 2, 1, 2, 0, 1, 2))
    assert markers(body, lists) == ["1", "1", "1", "2", "2", "2", "3", "1"]


def test_lists_of_one_definition_go_on_unless_told_to_start() -> None:
    more = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = make_lists(level(0, "decimal", "%1.", start=3), more=more)
    body = "".join(item(number) for number in (1, 3, 1, 2, 2, 1))
    assert markers(body, lists) == ["3.", "4.", "5.", "5.", "6.", "7."]


def test_a_list_with_levels_of_its_own() -> None:
    own = level(0, "decimalEnclosedCircle", "%1")
    more = f'<w:lvlOverride w:ilvl="0">{own}</w:lvlOverride>'
    assert markers(item(2) + item(2), make_lists(level(0, "decimal", "%1"), more=more)) == [
        "①",
        "②",
    ]


@pytest.mark.parametrize(
    ("drawn", "marker"),
    [
        (level(0, "bullet", "\uf0b7"), "・"),
        (level(0, "bullet", "■"), "・"),
        (level(0, "bullet", ""), ""),
        (level(0, "none", ""), ""),
        (level(0, "none", "第一"), "第一"),
        (level(0, "decimal", "(%1)"), "(1)"),
        (level(0, "decimal", "経営課題%1　"), "経営課題1"),
        (level(0, "upperRoman", "%1", "<w:isLgl/>"), "1"),
        (
            '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom"/></mc:Choice>'
            '<mc:Fallback><w:numFmt w:val="decimalEnclosedCircle"/></mc:Fallback></mc:AlternateContent>'
            '<w:lvlText w:val="%1"/></w:lvl>',
            "①",
        ),
    ],
)
def test_what_is_drawn_before_an_item(drawn: str, marker: str) -> None:
    assert markers(item(1), make_lists(drawn)) == [marker]


def test_lists_by_style_and_out_of_it() -> None:
    lists = make_lists(
        level(0, "decimal", "%1"), level(1, "decimal", "%2)", '<w:pStyle w:val="Listed"/>')
    )
    styled = para(run("x"), properties='<w:pStyle w:val="Listed"/>')
    out = para(
        run("x"), properties='<w:pStyle w:val="Listed"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert markers(styled + out + styled, lists) == ["1)", "", "2)"]


def test_items_taken_out_are_not_counted() -> None:
    gone = (
        item(1)
        .replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>")
        .replace(run("x"), f"<w:del>{run('x')}</w:del>")
    )
    assert markers(item(1) + gone + item(1), make_lists(level(0, "decimal", "%1"))) == ["1", "2"]


def cell(text: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{para(run(text))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def spots(block: Block) -> list[tuple[str, int, int, int, int]]:
    assert isinstance(block, Table)
    return [
        ("".join(shown(each.blocks)), each.row, each.column, each.rows, each.columns)
        for each in block.cells
    ]


DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
WIDE = '<w:gridSpan w:val="2"/>'
TABLES = {
    "over columns": (row(cell("a", WIDE), cell("b")), [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)]),
    "over rows": (
        row(cell("a", DOWN), cell("b")) + row(cell("隠", ON), cell("c")),
        [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)],
    ),
    "the old way": (
        row(cell("a", '<w:hMerge w:val="restart"/>'), cell("隠", "<w:hMerge/>"), cell("b")),
        [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)],
    ),
    "a row that begins later": (
        row(cell("a"), cell("b")) + row(cell("c"), properties='<w:gridBefore w:val="1"/>'),
        [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)],
    ),
    "a row taken out": (
        row(cell("a", DOWN)) + row(cell("", ON), properties="<w:del/>") + row(cell("", ON)),
        [("a", 0, 0, 2, 1)],
    ),
    "the first of merged rows taken out": (
        row(cell("a", DOWN), properties="<w:del/>") + row(cell("b", ON)) + row(cell("", ON)),
        [("b", 0, 0, 2, 1)],
    ),
    "a hidden row": (
        row(cell("a")) + row(cell("b"), properties="<w:hidden/>"),
        [("a", 0, 0, 1, 1)],
    ),
    "wrapped": (
        f"<w:sdt><w:sdtContent>{row('<w:sdt><w:sdtContent>' + cell('a') + '</w:sdtContent></w:sdt>')}"
        "</w:sdtContent></w:sdt>",
        [("a", 0, 0, 1, 1)],
    ),
    "merge of another width": (
        row(cell("a", DOWN + WIDE)) + row(cell("b", ON), cell("c")),
        [("a", 0, 0, 1, 2), ("b", 1, 0, 1, 1), ("c", 1, 1, 1, 1)],
    ),
    "senseless spans": (
        row(cell("a", '<w:gridSpan w:val="-3"/>'), cell("b", '<w:gridSpan w:val="x"/>')),
        [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)],
    ),
    "endless span": (row(cell("a", '<w:gridSpan w:val="999999"/>')), [("a", 0, 0, 1, 1000)]),
}


@pytest.mark.parametrize("case", TABLES)
def test_tables_as_grids(case: str) -> None:
    inner, expected = TABLES[case]
    (table,) = read(f"<w:tbl><w:tblPr/>{inner}</w:tbl>")
    assert spots(table) == expected


def test_places_in_tables_and_tables_in_cells() -> None:
    inner = f"<w:tbl>{row(cell('内'))}</w:tbl>"
    nested = f"<w:tc>{para(run('外'))}{inner}{para()}</w:tc>"
    blocks = read(f"<w:tbl>{row(cell('a'), nested)}</w:tbl>" + para(run("p")))
    outer = blocks[0]
    assert isinstance(outer, Table)
    paragraph, table = outer.cells[1].blocks
    assert paragraph.place == Place(unit="table", name="1", cell="1-2")
    assert isinstance(table, Table)
    assert table.cells[0].place == Place(unit="table", name="2", cell="1-1")
    assert blocks[1].place == Place(unit="paragraph", name="1")


@st.composite
def grids(draw: st.DrawFn) -> tuple[int, int, list[tuple[int, int, int, int]]]:
    """Rows, columns, and merged areas that do not touch the same place twice."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    taken: set[tuple[int, int]] = set()
    areas = []
    for _ in range(draw(st.integers(0, 4))):
        top, left = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
        high, wide = draw(st.integers(1, rows - top)), draw(st.integers(1, columns - left))
        area = {(top + r, left + c) for r in range(high) for c in range(wide)}
        if area.isdisjoint(taken):
            taken |= area
            areas.append((top, left, high, wide))
    return rows, columns, areas


@settings(max_examples=20, deadline=None)
@given(grids())
def test_any_grid_that_python_docx_writes_comes_back(
    made: tuple[int, int, list[tuple[int, int, int, int]]],
) -> None:
    rows, columns, areas = made
    document = docx.Document()
    table = document.add_table(rows, columns)
    covered = set()
    for top, left, high, wide in areas:
        table.cell(top, left).merge(table.cell(top + high - 1, left + wide - 1))
        covered |= {(top + r, left + c) for r in range(high) for c in range(wide)} - {(top, left)}
    spans = {(top, left): (high, wide) for top, left, high, wide in areas}
    expected = []
    for r in range(rows):
        for c in range(columns):
            if (r, c) not in covered:
                table.cell(r, c).paragraphs[0].add_run(f"{r}/{c}")
                expected.append((f"{r}/{c}", r, c, *spans.get((r, c), (1, 1))))
    buffer = io.BytesIO()
    document.save(buffer)
    (read_back,) = read_docx(buffer.getvalue(), name="x").blocks
    assert spots(read_back) == expected


def test_a_document_as_python_docx_writes_it() -> None:
    document = docx.Document()
    document.add_heading("運営方針", 1)
    document.add_paragraph("点", style="List Bullet")
    for text in ("一", "二"):
        document.add_paragraph(text, style="List Number")
    styles = document.styles
    own = styles.add_style("節", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = styles["Heading 3"]
    document.add_paragraph("節", style="節")
    document.sections[0].header.paragraphs[0].text = "柱"
    document.element.body.append(parse_xml(document.element.body[0].xml.replace("運営方針", "末")))
    buffer = io.BytesIO()
    document.save(buffer)
    blocks = read_docx(buffer.getvalue(), name="x").blocks
    assert shown(blocks) == ["#運営方針", "・点", "1.一", "2.二", "###節", "#末"]


@pytest.mark.parametrize(
    ("tag", "short"),
    [
        ("{x/wordprocessingml/2006/main}p", "w:p"),
        ("{x/ooxml/wordprocessingml/main}p", "w:p"),
        ("{x/drawingml/2006/main}p", ":p"),
        ("{x/officeDocument/2006/math}t", "m:t"),
        ("{x/ooxml/officeDocument/math}t", "m:t"),
        ("{x/office/word/2010/wordml}p", ":p"),
        ("p", ":p"),
    ],
)
def test_both_editions_of_the_standard_have_the_same_names(tag: str, short: str) -> None:
    assert Names().short(tag) == short


def make_file(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        make_file(a="b"),
        make_file(xl__workbook="<workbook/>"),
        make_file(word__document="<w/>").replace(b"word/document", b"word/documenx"),
        b"",
        make_docx(para())[:-30],
    ],
)
def test_what_is_no_word_document_is_refused(content: bytes) -> None:
    with pytest.raises(InputError) as refusal:
        read_docx(content, name="様式.docx")
    assert len(str(refusal.value).splitlines()) == 3


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80,
        "<w:sdt>" * 5_000 + "</w:sdt>" * 5_000,
        para(f"<w:ins>{'<w:hyperlink>' * 300}{'</w:hyperlink>' * 300}</w:ins>"),
    ],
)
def test_bottomless_documents_are_refused(body: str) -> None:
    with pytest.raises(InputError, match="深すぎます"):
        read(body)


def test_as_deep_as_is_allowed_is_read() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 60 + para(run("底")) + "</w:tc></w:tr></w:tbl>" * 60
    block: Block = read(body)[0]
    for _ in range(59):
        assert isinstance(block, Table)
        block = block.cells[0].blocks[0]
    assert isinstance(block, Table)
    assert block.cells == (
        Cell(
            (Paragraph("底", Place(unit="table", name="60", cell="1-1")),),
            0,
            0,
            place=Place(unit="table", name="60", cell="1-1"),
        ),
    )


def test_long_patterns_of_lists_do_not_multiply() -> None:
    lists = make_lists(level(0, "decimal", "%1" * 100_000))
    assert max(map(len, markers(item(1) * 3, lists))) <= 50
