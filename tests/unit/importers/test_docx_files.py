"""Word files as others write them, and files that are none."""

import io
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml

from hoshin.base import InputError, Place
from hoshin.importers.document import Block, Cell, Paragraph, Table
from hoshin.importers.docx import read_docx
from hoshin.importers.elements import Names
from tests.unit.importers.word_parts import (
    item,
    level,
    make_docx,
    make_lists,
    markers,
    para,
    read,
    run,
    shown,
)


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
