"""What a row of a sheet says: sentences over two rows, heads that name their year in short."""

from dataclasses import replace

import pytest

from hoshin.importers.document import Cell, Document, Paragraph, Table
from hoshin.importers.document.lines import document_lines
from hoshin.importers.form.lines import Role
from hoshin.importers.form.reader import read_lines_of_form

Row = tuple[str, ...]
LABEL = ("アウトカム指標", "")


def make_table(*rows: Row) -> Document:
    return Document((Table(tuple(_cells(rows))),))


def _cells(rows: tuple[Row, ...]) -> list[Cell]:
    return [
        Cell((Paragraph(text),) if text else (), row, column)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]


def lines_of(*rows: Row) -> list[str]:
    return [line.text for line in document_lines(make_table(*rows))]


FULL = "・川ぞいの遊歩道を歩く人の数が、この三年の間にわかっているだけでも二倍に増え"
CUT = [
    f"{FULL}|ている。",
    "①水辺の催しの来場者へのアンケートで「また来たい」と回答する区内に住む方の|割合を70％以上とする。",
    "②水辺の案内人として登録した区民の数を、令和8年度末までに延べ|40人以上とする。",
    "・橋のたもとの広場では夜の照明が足りないので早く直してほしいとの|「声」が寄せられている。",
]


@pytest.mark.parametrize("cut", CUT)
def test_a_sentence_goes_on_in_the_row_below(cut: str) -> None:
    first, rest = cut.split("|")
    assert first + rest in lines_of(("", LABEL[0]), ("", first), ("", rest))


def test_a_sentence_over_three_rows() -> None:
    middle = "、岸の草を刈る人手が夏の間にかぎらず一年を通じて足りないとの声が町会から届いて"
    assert f"{FULL}{middle}いる。" in lines_of(("", FULL), ("", middle), ("", "いる。"))


@pytest.mark.parametrize(
    "below", ["・橋を直す。", "①橋を3本直す。", "主な戦略", "経営課題2　水辺", "【橋】", "12回"]
)
def test_what_begins_something_is_no_rest_of_a_sentence(below: str) -> None:
    assert FULL in lines_of(("", FULL), ("", below))


def test_two_short_entries_without_an_end_stay_two() -> None:
    assert lines_of(("課題認識", "・橋が古い"), ("", "舟の数も減った。"))[1:] == [
        "・橋が古い",
        "舟の数も減った。",
    ]


YEARS = [
    ("R6実績", "R5実績"),
    ("令和6実績", "令和5実績"),
    ("Ｒ６実績", "Ｒ５実績"),
    ("R2実績", "R元実績"),
    ("R6年度実績", "R5年度実績"),
    ("令和６年度末実績", "令和５年度末実績"),
]


@pytest.mark.parametrize(("this", "last"), YEARS)
@pytest.mark.parametrize("turn", [False, True])
def test_the_latest_year_holds_the_result(this: str, last: str, turn: bool) -> None:
    heads, values = (this, "達成状況", last), ("9隻", "A", "4隻")
    if turn:
        heads, values = heads[::-1], values[::-1]
    found = document_lines(
        make_table(("アウトカム指標", *heads), ("①舟を毎年度8隻以上造る。", *values))
    )
    assert [line.cells for line in found if line.role is Role.ROW] == [("(1)9隻", "A", "4隻")]


def _boxed(label: str, heads: Row, *values: Row) -> list[tuple[str | None, ...]]:
    """Rows of results beside a label that is as high as their table."""
    inside = [replace(cell, column=cell.column + 1) for cell in _cells((heads, *values))]
    whole = Cell((Paragraph(label),), 0, 0, rows=1 + len(values))
    cells = sorted([whole, *inside], key=lambda cell: (cell.row, cell.column))
    found = document_lines(Document((Table(tuple(cells)),)))
    return [line.cells for line in found if line.role is Role.ROW]


@pytest.mark.parametrize("label", ["実績", "実績値", "結果", "年度の実績"])
@pytest.mark.parametrize(
    ("heads", "turn"),
    [
        (("平成20年度実績", "達成状況", "平成19年度実績"), False),
        (("前年度実績", "本年度実績", "評価"), True),
    ],
)
def test_a_label_beside_heads_of_results_is_no_head(label: str, heads: Row, turn: bool) -> None:
    values = [("①9隻", "達成", "4隻"), ("②7人", "未達成", "8人")]
    shown = [(last, this, letter) for this, letter, last in values] if turn else values
    rows = _boxed(label, heads, *shown)
    assert [tuple(str(text).lstrip("①②") for text in row) for row in rows] == [
        ("9隻", "達成", "4隻"),
        ("7人", "未達成", "8人"),
    ]


def test_years_in_brackets_tell_two_heads_of_one_word_apart() -> None:
    found = document_lines(
        make_table(
            ("①舟を毎年度8隻以上造る。", "", ""),
            ("実績（19年度）", "達成状況", "実績（18年度）"),
            ("9隻", "A", "4隻"),
        )
    )
    assert [line.cells for line in found if line.role is Role.ROW] == [("(1)9隻", "A", "4隻")]


def test_a_note_beside_the_closing_parts_comes_to_review() -> None:
    rows: list[Row] = [
        ("令和6年度　潮見区運営方針", ""),
        ("目標", "海と暮らす人がふえるまち"),
        ("使命", "港の仕事を守る"),
        ("経営課題1　港を継ぐ", ""),
        ("課題認識", "・港が浅い。"),
        ("主な戦略", "・港を掘る。"),
        ("アウトカム指標", "①港を令和8年度末までに9か所掘る。"),
        ("自己評価", "・港を2か所掘った。"),
        ("今後の方針", "・港をさらに掘る。"),
        ("", "", "", "確認済"),
    ]
    reading = read_lines_of_form(document_lines(make_table(*rows)), name="form", ordered=True)
    assert reading.policy.next_directions == ["港をさらに掘る。"]
    assert [each.reason for each in reading.policy.review if "確認済" in each.reason]
