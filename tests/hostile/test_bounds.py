"""What no form has is refused with its place before anything costly looks at it."""

from collections.abc import Callable

import pytest

from hoshin.base import InputError
from hoshin.importers import bounds, entries
from hoshin.importers.bounds import LONGEST_LINE, MAX_LINES, check_document, check_text
from hoshin.importers.document import Cell, Document, Paragraph, Table
from hoshin.importers.sandbox import run_limited
from hoshin.importers.text import reader
from hoshin.notation import MOST_DIGITS
from tests.hostile.containers import zipped
from tests.hostile.office_files import excel, paragraph, word
from tests.hostile.page_files import saved, text

DIGITS = "７" * 5_000
NESTED = "<w:tbl><w:tr><w:tc>" * 45 + "<w:p/></w:tc></w:tr></w:tbl>" * 45


@pytest.mark.parametrize(
    ("entry", "content", "place"),
    [
        ("text", lambda: text("指標１", DIGITS), "行"),
        ("html", lambda: saved(f"<p>指標{DIGITS}"), "行"),
        ("docx", lambda: zipped(word(paragraph(DIGITS)).items()), "段落"),
    ],
)
def test_a_number_without_end_is_told_with_its_place(
    entry: str, content: Callable[[], bytes], place: str
) -> None:
    with pytest.raises(InputError, match="桁") as caught:
        getattr(entries, entry)(content(), name="様式")
    assert caught.value.where.startswith("様式 の ") and place in caught.value.where


def test_figures_of_any_office_pass() -> None:
    figures = "1,234,567,890円．．．" + "９" * MOST_DIGITS + "。" + "20232024 " * 20 + "." * 500
    check_text(figures, name="様式")


@pytest.mark.parametrize(
    "line", ["長" * (LONGEST_LINE + 1), "【1】" * LONGEST_LINE, "\n" * MAX_LINES + "\n"]
)
def test_what_is_too_long_is_not_looked_through(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "cleaned", lambda _: pytest.fail("looked through"))
    with pytest.raises(InputError, match=r"長い|長すぎます"):
        reader.read_text(f"令和６年度\n{line}", name="様式")


@pytest.mark.parametrize("blank", [" ", "\t", "　"])
def test_blanks_make_no_line_long(blank: str) -> None:
    lines = text().decode().split("\n")
    wide = "\n".join([*lines[:9], lines[9] + blank * 300_000, *lines[10:]])
    assert (
        reader.read_text(wide, name="様式").policy
        == reader.read_text("\n".join(lines), name="様式").policy
    )


def test_tables_within_tables_pass_while_they_are_few() -> None:
    def nested(depth: int) -> Table:
        table = Table((Cell((Paragraph("底"),), 0, 0),))
        for _ in range(depth):
            table = Table((Cell((table,), 0, 0),))
        return table

    check_document(Document((nested(60), *(nested(5) for _ in range(500)))), name="様式")
    with pytest.raises(InputError, match="表の中の表"):
        check_document(Document((nested(300),)), name="様式")
    assert bounds._DEPTHS < 300 * 300 / 2


def _scattered() -> str:
    """Some thousand cells, each in a row and column of its own."""
    return "".join(
        f'<row r="{row * 9}"><c r="{chr(65 + row % 26)}{row * 9}" t="inlineStr"><is><t>あ</t></is></c></row>'
        for row in range(60, 20_060)
    )


@pytest.mark.parametrize(
    ("entry", "content"),
    [
        ("docx", lambda: zipped(word(NESTED * 300).items())),
        ("xlsx", lambda: zipped(excel(_scattered()).items())),
    ],
)
def test_nests_and_scattered_cells_are_refused_for_what_they_are(
    entry: str, content: Callable[[], bytes]
) -> None:
    with pytest.raises(InputError) as caught:
        run_limited(f"hoshin.importers.entries:{entry}", content(), name="様式")
    assert "打ち切りました" not in caught.value.what
