"""What a file holds and does not show is a note of the review, with its place."""

from functools import partial

import openpyxl
import pytest

from hoshin.base import InputError, Place
from hoshin.importers import entries
from hoshin.importers.docx import read_docx
from hoshin.importers.form import FormReading
from hoshin.importers.unseen import told
from hoshin.importers.xlsx import read_xlsx
from tests.hostile.containers import form_lines, zipped
from tests.hostile.office_files import excel, paragraph, word
from tests.unit.importers import sheet_parts
from tests.unit.importers.sheet_parts import make_sheet
from tests.unit.importers.word_parts import make_docx, para, run

Notes = list[tuple[str, str]]


def of_sheet(book: openpyxl.Workbook) -> Notes:
    return [(str(note.place), note.text) for note in sheet_parts.read(book).unseen]


def of_rows(rows: str, shared: str = "") -> Notes:
    document = read_xlsx(zipped(excel(rows, shared=shared).items()), name="様式.xlsx")
    return [(str(note.place), note.text) for note in document.unseen]


def of_word(*blocks: str) -> Notes:
    document = read_docx(make_docx("".join(blocks)), name="様式.docx")
    return [(str(note.place), note.text) for note in document.unseen]


def test_hidden_rows_columns_and_sheets_with_words() -> None:
    book, sheet = make_sheet(["課題認識", "港が浅い。", 5], ["", "橋が古い。", "千円"])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    for title, state in (("下書き", "hidden"), ("元", "veryHidden"), ("空", "hidden")):
        other = book.create_sheet(title)
        other.sheet_state = state
        other["A1"] = None if title == "空" else "経営課題"
    reasons = [(place, text.split(":")[1].strip()) for place, text in of_sheet(book)]
    assert reasons == [
        ("sheet 様式, cell B2", "橋が古い。"),
        ("sheet 様式, cell C2", "千円"),
        ("sheet 下書き", "下書き"),
        ("sheet 元", "元"),
    ]


def test_a_merged_cell_that_shows_in_part_is_not_hidden() -> None:
    book, sheet = make_sheet(["課題認識", "港が浅い。"], ["", ""])
    sheet.merge_cells("B1:B2")
    sheet.row_dimensions[1].hidden = True
    assert [place for place, _ in of_sheet(book)] == ["sheet 様式, cell A1"]


def test_hidden_figures_alone_are_no_words() -> None:
    book, sheet = make_sheet(["課題認識", 5], ["主な戦略", "12.5%"])
    sheet.column_dimensions["B"].hidden = True
    assert of_sheet(book) == []


@pytest.mark.parametrize("index", ["7", "-1", "abc"])
def test_a_text_that_the_list_does_not_have(index: str) -> None:
    rows = (
        f'<row r="900"><c r="A900" t="s"><v>{index}</v></c><c r="B900" t="s"><v>0</v></c>'
        '<c r="C900" t="s"><f>A1</f></c></row>'
    )
    ((place, text),) = of_rows(rows, shared="<si><t>文</t></si>")
    assert place == "sheet a, cell A900" and f"「{index}」" in text


def test_a_cell_given_twice() -> None:
    cell = '<c r="A900" t="inlineStr"><is><t>{}</t></is></c>'
    rows = f'<row r="900">{cell.format("港が浅い。")}{cell.format("港が深い。")}</row>'
    ((place, text),) = of_rows(rows)
    assert place == "sheet a, cell A900" and "二度" in text and text.endswith("港が深い。")


def test_hidden_words_and_other_documents_in_word() -> None:
    hidden = run("橋が古い。", "<w:vanish/>")
    cell = f"<w:tbl><w:tr><w:tc>{para(hidden)}<w:altChunk/></w:tc></w:tr></w:tbl>"
    found = of_word(
        para(run("港が浅い。"), hidden, run("古い", "<w:strike/>")),
        para(run("a"), "<w:subDoc/>"),
        "<w:altChunk/>",
        cell,
    )
    assert [place for place, text in found if text.endswith("橋が古い。")] == [
        "paragraph 1",
        "table 1, cell 1-1",
    ]
    assert [place for place, text in found if text.startswith("ほかの文書")] == [
        "paragraph 2",
        "paragraph 3",
        "table 1, cell 1-1",
    ]
    assert len(found) == 5


def test_many_of_one_kind_are_counted() -> None:
    notes = told("{text}", [("文" * 99, Place(line=number)) for number in range(1, 31)])
    assert len(notes) == 9 and notes[-1].text == "文" * 30 + "（ほか 21 か所）"


def test_notes_go_to_the_review_and_change_nothing_else() -> None:
    read = partial(entries.docx, name="様式.docx")
    plain = FormReading.from_bytes(read(zipped(word().items()))).policy
    body = paragraph("", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r>")
    noted = FormReading.from_bytes(read(zipped(word(body).items()))).policy
    (doubt,) = [each for each in noted.review if each not in plain.review]
    assert (doubt.path, doubt.confidence) == ("", 0.9) and "秘密" in doubt.reason
    assert noted.model_copy(update={"review": []}) == plain.model_copy(update={"review": []})


def test_a_title_that_is_hidden_is_told_as_the_cause() -> None:
    book, sheet = make_sheet(*([line] for line in form_lines()))
    for row in range(1, len(form_lines())):
        sheet.row_dimensions[row].hidden = True
    with pytest.raises(InputError, match="題") as caught:
        entries.xlsx(sheet_parts.saved(book), name="様式.xlsx")
    assert "隠れた" in caught.value.cure
