"""Word documents as blocks: what a person sees."""

import pytest

from hoshin.base import Place
from hoshin.importers.document import Paragraph
from tests.unit.importers.word_parts import STYLES, para, read, run, shown


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
