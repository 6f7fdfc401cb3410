"""Tables beside the form's: corrections on a sheet of their own, heads of a kind twice, links over columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers import entries
from hoshin.importers.document import Paragraph, Table
from hoshin.importers.document.instructions import corrects
from hoshin.importers.document.model import Cell
from hoshin.importers.form import FormReading
from tests.unit.importers.tables_as_forms import policy_of

SHEET = Place(unit="sheet", name="訂正")
HEADS = ["頁", "項目", "誤", "正"]
ROW = ["３", "指標②の実績", "5件", "6件"]
TITLE, WHY = ["正誤表"], ["集計の誤りにより、次のとおり訂正しました。"]


def _table(rows: list[list[str]], place: Place = SHEET) -> Table:
    cells = [
        Cell((Paragraph(text),), row, column, 1, 1, place)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    return Table(tuple(cells), place)


@given(st.lists(st.sampled_from([TITLE, WHY, ["", ""], ["令和７年６月", ""]]), max_size=4))
def test_titles_and_reasons_above_a_list_of_corrections(above: list[list[str]]) -> None:
    noticed = TITLE in above or WHY in above or all(not any(row) for row in above)
    assert corrects(_table([*above, HEADS, ROW])) == noticed


@pytest.mark.parametrize(
    "rows",
    [
        [["堀の手入れ"], HEADS, ROW],  # no notice: 誤 and 正 may be of the work
        [TITLE, WHY],  # titles alone
        [TITLE, ROW, HEADS],  # heads below other rows
        [TITLE, ["頁", "項目", "内容"], ROW],
    ],
)
def test_other_tables_of_a_sheet_are_no_corrections(rows: list[list[str]]) -> None:
    assert not corrects(_table(rows))


def test_outside_of_sheets_the_heads_begin_the_list() -> None:
    place = Place(page=2)
    assert corrects(_table([HEADS, ROW], place))
    assert not corrects(_table([TITLE, HEADS, ROW], place))


AIMS = (
    "①堀端を歩く人を令和８年度末までに600人以上とする。",
    "②水門を守る人を令和８年度末までに12人以上とする。",
)
FORM = (["目標", "水の澄んだ堀"], ["使命", "道を守る。"], ["経営課題１　堀の手入れ"])
FIGURES = (("540人", "B", "498人"), ("14人", "A", "10人"))


@pytest.mark.parametrize("name", ["達成状況", "評価"])
@pytest.mark.parametrize("beside", [True, False])
def test_the_name_of_a_table_left_of_its_rows_is_no_second_head(name: str, beside: bool) -> None:
    rows: list[list[str]] = []
    for aim, (this, letter, last) in zip(AIMS, FIGURES, strict=True):
        pairs = [["６年度実績", this], ["達成度", letter], ["前年度実績", last]]
        named = [name, ""]
        below = [[text for pair in (named, *pairs) for text in pair]] if beside else [named, *pairs]
        rows += [["アウトカム指標", aim], *below]
    policy = policy_of(*FORM, ["課題認識", "・浅い。"], ["主な戦略", "・掘る"], *rows)
    indicators = policy.issues[0].indicators
    assert [each.verdict for each in indicators] == ["B", "A"]
    assert [each.result and each.result.value for each in indicators] == [540, 14]
    assert [each.previous and each.previous.value for each in indicators] == [498, 10]


@pytest.mark.parametrize("letter", ["評価", "達成状況"])
def test_the_name_of_a_table_may_stand_right_before_the_pairs(letter: str) -> None:
    rows: list[list[str]] = []
    for aim, (this, verdict, last) in zip(AIMS, FIGURES, strict=True):
        pairs = ["６年度実績", this, letter, verdict, "前年度実績", last]
        rows += [["アウトカム指標", aim], ["達成状況", *pairs]]
    policy = policy_of(*FORM, ["課題認識", "・浅い。"], ["主な戦略", "・掘る"], *rows)
    indicators = policy.issues[0].indicators
    assert [each.verdict for each in indicators] == ["B", "A"]
    assert [each.previous and each.previous.value for each in indicators] == [498, 10]


def test_links_of_themes_may_reach_over_several_columns() -> None:
    figures = [[aim, *each, ""] for aim, each in zip(AIMS, FIGURES, strict=True)]
    policy = policy_of(
        *FORM,
        ["テーマ", "課題認識", "主な戦略", "関連指標"],  # two columns wide
        ["堀", "・浅い。", "・掘る", "指標①"],
        ["水門", "・古い。", "・直す", "指標②"],
        ["アウトカム指標", "６年度実績", "達成状況", "前年度実績", "備考"],
        *figures,
    )
    themes = policy.issues[0].themes
    assert [(each.name, each.strategies, each.indicators) for each in themes] == [
        ("堀", ["掘る"], [1]),
        ("水門", ["直す"], [2]),
    ]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_numbers_left_of_rows_under_heads(count: int) -> None:
    """指標② left of a second row is no head of its own."""
    heads = ["", "アウトカム指標", "６年度実績", "達成状況", "前年度実績"]
    numbered = zip("①②③", (*AIMS, AIMS[0]), (*FIGURES, FIGURES[0]), strict=True)
    rows = [[f"指標{mark}", aim[1:], *cells] for mark, aim, cells in numbered][:count]
    policy = policy_of(*FORM, ["課題認識", "・浅い。"], ["主な戦略", "・掘る"], heads, *rows)
    told = [(each.number, each.verdict, each.statement) for each in policy.issues[0].indicators]
    verdicts = ["B", "A", "B"]
    assert told == [(at, verdicts[at - 1], rows[at - 1][1]) for at in range(1, count + 1)]


def test_closing_parts_side_by_side_with_the_same_issues_in_both() -> None:
    """【経営課題１】 above the entries of both boxes heads no columns of issues."""
    told = ["【経営課題１】\n・堀を掘った。", "【経営課題１】\n・石垣も積む。"]
    boxes = (["課題認識", "・浅い。"], ["主な戦略", "・掘る"], ["アウトカム指標", AIMS[0]])
    policy = policy_of(*FORM, *boxes, ["自己評価", "今後の方針"], told)
    (issue,) = policy.issues
    assert (issue.self_evaluation, issue.next_directions) == (["堀を掘った。"], ["石垣も積む。"])


@pytest.mark.parametrize("label", ["達成\n状況", "実績と達成状況"])
def test_a_short_label_beside_a_list_of_results(label: str) -> None:
    told = "＜６年度実績＞　A：達成　B：未達成\n①540人：B\n②14人：A\n＜前年度実績＞\n①498人\n②10人"
    boxes = (["課題認識", "・浅い。"], ["主な戦略", "・掘る"], ["アウトカム指標", "\n".join(AIMS)])
    policy = policy_of(*FORM, *boxes, [label, told], ["自己評価", "・進んだ。"])
    (issue,) = policy.issues
    assert [each.verdict for each in issue.indicators] == ["B", "A"]
    assert [each.previous and each.previous.value for each in issue.indicators] == [498, 10]
    assert [*issue.self_evaluation, *policy.self_evaluation] == ["進んだ。"]


def test_the_name_of_the_office_may_stand_below_the_title_with_its_head() -> None:
    page = "<p>令和５年度　運営方針</p><p>水門局（局長　堀川 渡）</p><table>{}</table>"
    boxes = (*FORM, ["課題認識", "・浅い。"], ["主な戦略", "・掘る"], ["アウトカム指標", AIMS[0]])
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in boxes)
    policy = FormReading.from_bytes(entries.html(page.format(rows).encode(), name="a.html")).policy
    assert (policy.organization.name, policy.fiscal_year) == ("水門局", 2023)


def test_a_label_that_a_narrow_cell_broke_over_seven_lines() -> None:
    label = "\n".join(
        ["アウト", "カム指標", "（経営課題", "の解決に", "向けた進捗", "度合を示し", "た指標）"]
    )
    boxes = (["課題認識", "・浅い。"], ["主な戦略", "・掘る"], [label, AIMS[0]])
    (issue,) = policy_of(*FORM, *boxes).issues
    assert [each.statement for each in issue.indicators] == [AIMS[0][1:]]
    assert [theme.strategies for theme in issue.themes] == [["掘る"]]
