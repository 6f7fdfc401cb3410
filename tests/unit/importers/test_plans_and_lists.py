"""Torn forms: plans without results, two lists of years, marked names, goals, broken labels."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.headings_and_goals import heading_and_goals
from hoshin.importers.form.sections import Section
from hoshin.importers.form.titles_of_issues import is_no_title
from hoshin.importers.text import read_text
from hoshin.importers.text.broken_labels import with_labels_joined
from hoshin.importers.text.joints import without_joint_blanks
from hoshin.importers.text.torn.indicators import indicators_of
from hoshin.importers.text.torn.lists_of_years import mark_lists, with_last_years_beside
from hoshin.importers.text.torn.marked_names import with_marked_names_framed
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.policy import Policy

PLAN = """令和７年度　浜辺区運営方針{state}

（区長：入江　澪）

目標

潮風の通るまち

使命

浜の暮らしを支える

令和７年度
所属運営の
基本的な
考え方

浜を歩いて考える。

経営課題１　浜の仕事を継ぐ

{goals}

課題認識

・漁を継ぐ人がいない。

主な戦略
(課題解決の方

策)

・漁師の学校を開く。

アウトカム
指標

①学校を出た人を令和９年度末までに30人以上とする。

②区民アンケートで「浜へ行く」と回答する割合を令和９年度末までに60％以上とする。

①

アウトカム
指標の達成

状況

７年度実績と達成状況　※A：達成　B：未達成 {head}

{first}

② {second}

自己評価

{told}
"""


def _plan(
    state: str = "（案）",
    goals: str = "SDGs　８",
    head: str = "前年度実績",
    first: str = "12人",
    second: str = "48.5%",
    told: str = "",
) -> Policy:
    text = PLAN.format(state=state, goals=goals, head=head, first=first, second=second, told=told)
    return read_text(text, name="x").policy


def _figures(policy: Policy) -> list[tuple[float | None, float | None]]:
    return [
        (
            float(each.result.value) if each.result else None,
            float(each.previous.value) if each.previous else None,
        )
        for each in policy.issues[0].indicators
    ]


@pytest.mark.parametrize("state", ["（素案）", "（案）", "（確定）", "【令和７年10月　改定】", ""])
@pytest.mark.parametrize("head", ["前年度実績", "前年度の実績", "昨年度実績値", "６年度実績"])
def test_figures_alone_in_a_plan_are_last_years_and_doubted(state: str, head: str) -> None:
    policy = _plan(state=state, head=head)
    assert _figures(policy) == [(None, 12), (None, 48.5)]
    assert policy.state != "evaluated"
    doubted = {doubt.path for doubt in policy.review}
    assert {f"issues/0/indicators/{at}/previous" for at in (0, 1)} <= doubted


@pytest.mark.parametrize(
    "changed",
    [
        {"first": "12人 A", "second": "48.5% B"},
        {"state": "（進捗反映）"},
        {"told": "・学校は定員に達した。"},
        {"head": ""},
    ],
)
def test_they_are_results_where_the_form_was_evaluated_or_heads_no_other_year(
    changed: dict[str, str],
) -> None:
    assert _figures(_plan(**changed)) == [(12, None), (48.5, None)]


@pytest.mark.parametrize(
    ("goals", "numbers"),
    [
        ("関連SDGs\n\n8、14", [8, 14]),
        ("関連するSDGs\n14", [14]),
        ("SDGsのゴール\n\n目標８、目標14", [8, 14]),
        ("該当するSDGs\n⑧　⑭", [8, 14]),
    ],
)
def test_goals_stand_in_the_cell_beside_their_head(goals: str, numbers: list[int]) -> None:
    issue = _plan(goals=goals).issues[0]
    assert (issue.title, issue.sdgs) == ("浜の仕事を継ぐ", numbers)
    assert [each.recognition for each in issue.themes] == [["漁を継ぐ人がいない。"]]


@pytest.mark.parametrize(
    ("line", "goals"),
    [
        ("経営課題２　浜の守り　　SDGs：11、13", "SDGs：11、13"),
        ("【経営課題２】浜の守り（関連SDGs 11・13）", "関連SDGs 11・13"),
        ("経営課題2 浜の守り［SDGs 目標11／目標13］", "SDGs 目標11／目標13"),
        ("経営課題2 SDGsの浜　／　SDGs⑪⑬", "SDGs⑪⑬"),
    ],
)
def test_goals_behind_a_title(line: str, goals: str) -> None:
    found = heading_and_goals(line)
    assert found is not None
    assert found[1] == goals
    assert "11" not in found[0] and found[0].rstrip("　／ ").endswith(("守り", "浜"))


@pytest.mark.parametrize(
    "line",
    [
        "経営課題２　SDGs17の目標を広める",
        "経営課題２　SDGs",
        "浜の守り　SDGs：11",
        "経営課題２　浜　11",
    ],
)
def test_other_lines_have_no_goals_behind_a_title(line: str) -> None:
    assert heading_and_goals(line) is None


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(line=at), False) for at, text in enumerate(texts, 1)]


def _framed(*texts: str) -> list[str]:
    return [line.text for line in with_marked_names_framed(_lines("経営課題１　浜", *texts))][1:]


@pytest.mark.parametrize("mark", ["■", "● ", "◎", "▼", "（１）", "ア．"])
def test_names_behind_a_mark_above_bullets(mark: str) -> None:
    texts = ["課題認識", f"{mark}漁を継ぐ", "・人がいない。", "主な戦略"]
    texts += [f"{mark}漁を継ぐ（指標①②）", "・学校を開く。"]
    found = _framed(*texts)
    assert (found[1], found[4]) == ("【漁を継ぐ】", "【漁を継ぐ】（指標①②）")


def test_a_label_may_stand_between_a_name_and_its_bullets_and_a_name_over_two_lines() -> None:
    texts = ["課題認識", "◇漁を継ぐ若い", "人たち", "・人がいない。"]
    texts += ["◇漁を継ぐ若い", "人たち（アウトカム指標①）", "主な戦略", "・学校を開く。"]
    found = _framed(*texts)
    assert (found[1], found[3]) == (
        "【漁を継ぐ若い人たち】",
        "【漁を継ぐ若い人たち】（アウトカム指標①）",
    )


def test_a_name_of_one_box_alone_is_known_by_its_mark() -> None:
    texts = ["課題認識", "■漁を継ぐ", "・人がいない。", "■浜の守り", "・砂が減る。"]
    texts += ["主な戦略", "■漁を継ぐ（指標①）", "・学校を開く。"]
    assert _framed(*texts)[3] == "【浜の守り】"


@pytest.mark.parametrize(
    "texts",
    [
        ["課題認識", "●人がいない", "・特に冬", "●砂が減る", "・東の浜"],  # told once
        ["●漁を継ぐ", "・人がいない", "●漁を継ぐ。", "・人がいない"],
        ["課題認識", "■漁を継ぐ", "■漁を継ぐ", "人がいない"],  # above no bullets
        ["■課題認識", "・人がいない", "■主な戦略", "・学校を開く", "■課題認識", "・人がいない"],
    ],
)
def test_other_marked_lines_stay(texts: list[str]) -> None:
    assert _framed(*texts) == texts


def test_a_bare_name_that_tells_indicators_is_its_twins() -> None:
    lines = _lines("経営課題１　浜", "漁を継ぐ", "課題認識", "・人がいない。", "今後の方針")
    lines += _lines("漁を継ぐ（指標①）", "・学校を開く。", "砂の調べ", "・東の浜")
    texts = [line.text for line in with_marked_names_framed(lines, bare=True)]
    assert (texts[1], texts[5], texts[7]) == ("【漁を継ぐ】", "【漁を継ぐ】（指標①）", "砂の調べ")
    assert with_marked_names_framed(lines) == lines


def _items(*told: tuple[Shape, str]) -> list[Item]:
    items = [Item(shape, [text], Place(line=at), False) for at, (shape, text) in enumerate(told)]
    mark_lists(items)
    return [item for item in items if item.shape is Shape.CELLS]


def _listed(
    head: str, *cells: str, results: tuple[str, ...] = ("①43％：A", "②18人：B")
) -> list[str]:
    told = [(Shape.HEAD, "７年度実績"), *((Shape.CELLS, each) for each in results)]
    told += [(Shape.HEAD, head), *((Shape.CELLS, each) for each in cells)]
    return [item.text for item in with_last_years_beside(_items(*told))]


@pytest.mark.parametrize("head", ["＜前年度実績＞", "（参考）前年度実績", "前年度"])
@pytest.mark.parametrize("cells", [("①41％", "②－"), ("②－", "①41％"), ("41％", "－")])
def test_last_years_list_goes_beside_this_years(head: str, cells: tuple[str, ...]) -> None:
    assert _listed(head, *cells) == ["①43％：A　41％", "②18人：B　－"]


@pytest.mark.parametrize(
    "cells", [("①41％",), ("①41％", "③20人"), ("①41％ A", "②20人 B"), ("①41％", "①20人")]
)
def test_a_list_that_fits_no_results_stays(cells: tuple[str, ...]) -> None:
    assert _listed("前年度実績", *cells) == ["①43％：A", "②18人：B", *cells]


def test_the_label_of_the_box_may_stand_in_a_list() -> None:
    label = Item(Shape.LABEL, ["達成状況"], Place(), False, section=Section.ACHIEVEMENT)
    items = [Item(Shape.HEAD, ["前年度実績"], Place(), False), label]
    items.append(Item(Shape.CELLS, ["①41％"], Place(), False))
    mark_lists(items)
    assert items[-1].last_year


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("①|②|－|③|38％", ["②－", "③38％"]),  # the row of ① is empty
        ("①|12件|②|－|③|38％", ["①12件", "②－", "③38％"]),
        ("①|②|③|12件|－|38％", ["①12件", "②－", "③38％"]),
        ("①|②|③|12件|38％", ["③12件", "38％"]),  # not known: the second is paired by its unit
    ],
)
def test_a_mark_goes_to_the_value_below_it_where_some_row_is_empty(
    told: str, wanted: list[str]
) -> None:
    items = []
    for at, text in enumerate(told.split("|")):
        item = Item(Shape.MARK if text in "①②③" else Shape.CELLS, [text], Place(line=at), False)
        item.number = "①②③".find(text) + 1
        items.append(item)
    assert [item.text for item in indicators_of(items).cells] == wanted


@pytest.mark.parametrize(
    "head", ["（参考）６年度実績 ７年度実績 達成状況", "前年度 今年度実績 判定"]
)
def test_rows_under_last_years_column_first(head: str) -> None:
    text = PLAN.format(
        state="（進捗反映）",
        goals="SDGs　８",
        head="",
        first="",
        second="",
        told="・学校は定員に達した。",
    )
    above, _, below = text.partition("①\n\nアウトカム")
    told = (
        f"{head}\n\n① 9人 12人 達成\n\n② 50.1% 48.5% 未達成\n\nアウトカム\n指標の達成\n\n状況\n\n"
    )
    closing = below[below.index("自己評価") :]
    policy = read_text(above + told + closing, name="x").policy
    assert _figures(policy) == [(12, 9), (48.5, 50.1)]
    assert [each.verdict for each in policy.issues[0].indicators] == ["A", "B"]


def test_torn_rows_under_last_years_column_first_are_doubted() -> None:
    head = "指標 ６年度実績 ７年度実績 達成状況"
    text = PLAN.format(
        state="（進捗反映）",
        goals="SDGs　８",
        head="",
        first="",
        second="",
        told="・定員に達した。",
    )
    above, _, below = text.partition("①\n\nアウトカム")
    told = f"{head}\n\n① 9人\n\n達成\n\n12人\n\n② 50.1%\n\n"
    policy = read_text(above + told + below[below.index("自己評価") :], name="x").policy
    doubted = {doubt.path for doubt in policy.review}
    assert "issues/0/indicators/0/result" in doubted


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("① 7,310 人 9,226 人 達成", "① 7,310人 9,226人 達成"),
        ("② 12 か所 21 か所 A", "② 12か所 21か所 A"),
        ("令和 6 年度に 12 か所で", "令和6年度に12か所で"),
    ],
)
def test_blanks_between_cells_stay(line: str, plain: str) -> None:
    assert without_joint_blanks(line) == plain


@pytest.mark.parametrize(
    ("parts", "label"),
    [
        (("今後の", "方針"), "今後の方針"),
        (("指標の", "達成度"), "指標の達成度"),
        (("成果", "指標"), "成果指標"),
        (("現状と", "課題"), "現状と課題"),
        (("ア", "ウトカ", "ム指標"), "アウトカム指標"),
    ],
)
def test_the_lines_of_a_broken_label_are_one(parts: tuple[str, ...], label: str) -> None:
    found = with_labels_joined(_lines("・浜", *parts, "・海"))
    assert [line.text for line in found] == ["・浜", label, "・海"]


@pytest.mark.parametrize(
    "texts",
    [
        ("課題認識", "課題認識"),
        ("目標", "使命"),
        ("課題認識", "主な戦略"),
        ("今後", "海を守る"),
        ("達成", "指標の"),
    ],
)
def test_labels_in_a_run_stay_apart(texts: tuple[str, ...]) -> None:
    assert [line.text for line in with_labels_joined(_lines(*texts))] == list(texts)


@pytest.mark.parametrize("text", ["", "予算・決算額", "SDGs", "関連するSDGs", "今後の方針"])
def test_labels_are_no_titles(text: str) -> None:
    assert is_no_title(text)


@pytest.mark.parametrize("text", ["予算の公開", "SDGsの推進", "課題を抱える家庭の支え"])
def test_titles_may_hold_their_words(text: str) -> None:
    assert not is_no_title(text)
