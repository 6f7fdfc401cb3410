"""Rows of results among each other, one figure a sentence, heads above their columns, headings in a run."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.cells import tokens
from hoshin.importers.form.inquiries import read_source
from hoshin.importers.text import read_text
from hoshin.importers.text.broken_cells import with_whole_cells
from hoshin.importers.text.cells_in_sentences import with_cells_below
from hoshin.importers.text.goals_beside import with_goals_beside
from hoshin.importers.text.groups_in_run import with_groups_at_entries
from hoshin.importers.text.side_by_side import with_columns_apart
from hoshin.importers.text.torn.result_grid import rows_of_cells
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.table_heads import TableHeads
from hoshin.policy import Policy

BY_TIME = ("previous", "result", "letter")
AIMS = {1: "①舟に乗る割合を60％以上とする。", 2: "②舟を３隻以上とする。"}


def _lines(*texts: str, gaps: tuple[int, ...] = ()) -> list[Line]:
    return [Line(text, Place(1, at), at in gaps) for at, text in enumerate(texts)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def _read(text: str) -> Policy:
    return read_text(text, name="x").policy


@pytest.mark.parametrize("row", ["① － ４か所 達成", "①３か所 ４か所 A"])
@pytest.mark.parametrize("label", ["自己評価", "今後の方針"])
def test_a_closing_part_beside_its_label_is_no_row(row: str, label: str) -> None:
    texts = [
        "指標 ５年度実績 ６年度実績 達成状況",
        row,
        f"{label} ・４か所が開いた。",
        "・続ける。",
    ]
    assert _texts(with_cells_below(_lines(*texts))) == texts


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["610人②", "A"], "②610人"),
        (["9.5％ ③", "④－"], "③9.5％"),
        (["610人②", "745人 B"], "610人②"),  # the number may be the next figure's
        (["①610人②", "A"], "①610人②"),
    ],
)
def test_a_number_behind_a_figure_is_its_rows(texts: list[str], told: str) -> None:
    assert _texts(with_whole_cells(_lines(*texts)))[0] == told


def test_rows_among_each_other_are_parted_where_one_way_is_possible() -> None:
    rows = rows_of_cells(["①51％ 58％", "②２隻", "B", "３隻 A"], AIMS, BY_TIME)
    assert rows == [(1, ("58％", "B", "51％")), (2, ("３隻", "A", "２隻"))]
    units = dict.fromkeys(AIMS, "60％以上とする。")  # A may be of either row
    assert rows_of_cells(["①51％", "②2％", "58％ 3％", "－ A"], AIMS, BY_TIME) is None
    assert rows_of_cells(["①51％ 58％", "②2％ 3％ A B"], units, BY_TIME) is None
    assert rows_of_cells(["51％ 58％ ２隻 B", "３隻 A"], AIMS, BY_TIME) is None


def test_last_years_column_ahead_of_the_rows() -> None:
    rows = rows_of_cells(["①51％", "②２隻", "58％", "B", "３隻", "A"], AIMS, BY_TIME)
    assert rows == [(1, ("58％", "B", "51％")), (2, ("３隻", "A", "２隻"))]
    foreign = ["①51％", "②２隻", "58％", "B", "４％", "A"]  # the second row counts boats
    assert rows_of_cells(foreign, AIMS, BY_TIME) is None


def test_rows_printed_column_by_column() -> None:
    cells = ["①58％", "②３隻", "B", "A", "51％", "２隻"]
    rows = rows_of_cells(cells, AIMS, ("result", "letter", "previous"))
    assert rows == [(1, ("58％", "B", "51％")), (2, ("３隻", "A", "２隻"))]


@pytest.mark.parametrize(
    ("heads", "order"),
    [
        (["前年度実績", "６年度実績", "達成状況"], BY_TIME),
        (["令和５年度実績", "令和６年度実績", "評価"], BY_TIME),
        (["６年度実績", "達成状況", "前年度実績"], ("result", "letter", "previous")),
        (["６年度実績", "達成状況", "達成状況"], ()),
    ],
)
def test_heads_above_their_own_columns_tell_the_order(
    heads: list[str], order: tuple[str, ...]
) -> None:
    told = [(0, "※達成状況"), *((2 * at + 1, head) for at, head in enumerate(heads))]
    cells = [Item(Shape.CELLS, ["41％"], Place(1, at), True, lines=[at]) for at in (2, 4, 6)]
    assert tokens(cells[0].text)
    assert TableHeads((), tuple(told)).order_of(cells) == order


@pytest.mark.parametrize("label", ["SDGs", "関連するSDGs"])
@pytest.mark.parametrize("numbers", ["14、15", "3 4", "ゴール14　ゴール15", "16"])
def test_goals_below_a_run_of_labels_go_to_their_label(label: str, numbers: str) -> None:
    above = ["経営課題１", label, "課題認識", "浜を守る", "４決算額 8百万円"]
    told = with_goals_beside(_lines(*above, numbers, "・ごみが増えた。"))
    assert f"{label} {numbers}" in _texts(told)
    assert label not in _texts(told)


@pytest.mark.parametrize("below", [["14", "15"], ["・14", "浜を守る"], ["【浜】", "14"]])
def test_goals_stay_where_a_line_may_be_another_thing(below: list[str]) -> None:
    lines = _lines("経営課題１", "SDGs", "課題認識", *below)
    assert with_goals_beside(lines) == lines


RUN = (
    "今後の方針",
    "（経営課題１）",
    "（経営課題２）",
    "・岸を直す。",
    "・橋を直す。",
    "・道を直す。",
)


def test_blank_lines_part_the_entries_of_a_run_of_headings() -> None:
    told = _texts(with_groups_at_entries(_lines(*RUN, gaps=(3, 5))))
    assert told == [RUN[0], RUN[1], *RUN[3:5], RUN[2], RUN[5]]


@pytest.mark.parametrize("gaps", [(), (3,), (3, 4, 5)])
def test_a_run_of_headings_stays_where_blank_lines_do_not_part_it(gaps: tuple[int, ...]) -> None:
    lines = _lines(*RUN, gaps=gaps)
    assert with_groups_at_entries(lines) == lines


def test_a_strategy_that_breaks_off_is_a_statement_of_the_other_column() -> None:
    texts = ["課題認識", "主な戦略", "＜橋＞", "＜橋＞（アウトカム指標①）"]
    texts += [
        "・古い橋が４割に達し、直しの要る橋が、",
        "・設計の前倒しによる直しの早期着手",
        "増えた。",
    ]
    told = _texts(with_columns_apart(_lines(*texts)))
    assert told[2] == "・古い橋が４割に達し、直しの要る橋が、増えた。"


@pytest.mark.parametrize(
    ("claim", "office", "kind", "name"),
    [
        ("区役所の窓口満足度調査", "税務局", "survey", "区役所の窓口満足度調査"),
        ("区役所の総合アンケート", "税務局", "reported", "総合アンケート"),
        ("区役所の総合アンケート", "緑区", "survey", "区役所の総合アンケート"),
        ("水道局のモニター調査", "緑区", "reported", "モニター調査"),
        ("水道局のモニター調査", "水道局", "survey", "水道局のモニター調査"),
        ("保育所の入所申込者アンケート", "緑区", "survey", "保育所の入所申込者アンケート"),
    ],
)
def test_the_office_before_an_inquiry_runs_it(
    claim: str, office: str, kind: str, name: str
) -> None:
    source = read_source(f"{claim}で「満足」と回答した割合を80％以上とする。", office, [])
    assert (source.kind, source.name) == (kind, name)


FORM = """令和６年度　砂丘区運営方針（{state}）
目標
浜を楽しむまち
使命
浜の暮らしを支える。
経営課題１　浜を守る
課題認識
＜清掃＞
・漂着ごみが年々増え、素足で歩けない場所が浜の半ばを超えている。
＜林＞
・林の手入れをする人が減り、枯れた木が道をふさぐことが増えている。
主な戦略
＜清掃＞
・当番づくり
＜林＞
・体験の催し
アウトカム
指標
指標及び目標
{heads}
①浜の清掃に参加した人数を令和８年度末まで毎年度2,000人以上と 1,640人
する。
②区民アンケートで「浜がきれいになった」と回答した者の割合を令 52.3%
和８年度末までに60％以上とする。
自己評価
今後の方針
"""


@pytest.mark.parametrize("state", ["素案", "案"])
@pytest.mark.parametrize(
    "heads", ["前年度実績\n\n６年度実績\n\n達成状況\n", "６年度実績\n\n達成状況\n\n前年度実績\n"]
)
def test_one_figure_a_sentence_is_last_years_before_the_evaluation(state: str, heads: str) -> None:
    (issue,) = _read(FORM.format(state=state, heads=heads)).issues
    assert [each.result for each in issue.indicators] == [None, None]
    assert [str(each.previous.value) for each in issue.indicators if each.previous] == [
        "1640",
        "52.3",
    ]
    assert all(each.statement.endswith("以上とする。") for each in issue.indicators)
    assert issue.themes[-1].strategies == ["体験の催し"]
