"""Headings, amounts and goals in words of their own; what is no heading, no budget and no part of a title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.budget_stages import without_stage
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.money_and_goals import values_at_heads, with_goals_apart
from hoshin.importers.form.money_lines import money_line
from hoshin.importers.form.repeated import with_issue_headings
from hoshin.importers.text import read_text
from hoshin.importers.text.wraps import unwrapped
from tests.golden.small_form import Ways, form_text, wrong_fields
from tests.unit.importers.test_boxes_of_forms import (
    RECOGNITION,
    RESULTS,
    STRATEGIES,
    TOP,
    policy_of,
)

TITLES = ("暮らしの健康", "学びの輪")


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(1, at), False) for at, text in enumerate(texts)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


@pytest.mark.parametrize(
    "word", ["主な", "主要", "主要な", "重点", "重要な", "当区の", "特に取り組む主な"]
)
@pytest.mark.parametrize("count", ["２", "２：", "2 "])
def test_a_word_before_its_name_leaves_it_a_heading(word: str, count: str) -> None:
    heading = issue_heading(f"{word}経営課題{count} 石垣の守り")
    assert heading is not None
    assert (heading.number, heading.title) == (2, "石垣の守り")


def test_the_documents_own_count_may_stand_before_such_a_word() -> None:
    heading = issue_heading("（１）主な経営課題１ 石垣の守り")
    assert heading is not None
    assert (heading.number, heading.title) == (1, "石垣の守り")


@pytest.mark.parametrize("text", ["主な経営課題", "大きな経営課題２ 石垣"])
def test_other_words_before_its_name_head_nothing(text: str) -> None:
    assert issue_heading(text) is None


@pytest.mark.parametrize("word", ["主な", "重点的な"])
def test_a_form_with_such_headings_is_read(word: str) -> None:
    ways = Ways(heading=lambda number: f"{word}経営課題{number}：{TITLES[number - 1]}")
    assert wrong_fields(form_text(ways)) == []


BOXES = ["課題認識", "・浅い。", "主な戦略", "・掘る"]


@pytest.mark.parametrize("state", ["めざす状態", "目指すべき姿"])
def test_a_state_to_reach_between_a_heading_and_its_boxes(state: str) -> None:
    lines = _lines(
        *("■ 堀と石垣", "経営課題１ 堀", state, "水の澄んだ堀", *BOXES),
        *("■ 城下", "経営課題２ 石垣", state, "崩れない石垣", *BOXES),
    )
    assert with_issue_headings(lines) == lines


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("７算定額 12百万円", "７予算額 12百万円"),
        ("令和７年度要求額：12百万円", "令和７年度予算額：12百万円"),
        ("７年度の査定額（百万円）", "７年度の予算額（百万円）"),
        ("R7年度内示額", "R7年度予算額"),
        ("６要求額 41百万円", "６予算額 41百万円"),
        ("算定額 12百万円", "算定額 12百万円"),  # no year
        ("７算定額は増えた", "７算定額は増えた"),
    ],
)
def test_amounts_that_are_not_yet_a_budget(text: str, told: str) -> None:
    assert without_stage(text) == told


@pytest.mark.parametrize("head", ["６算定額", "令和６年度要求額"])
def test_such_an_amount_is_read_as_a_budget(head: str) -> None:
    money = ["４決算額", "36百万円", "５予算額", "39百万円", head, "41百万円"]
    (found,) = policy_of(*TOP, money, RECOGNITION, STRATEGIES, *RESULTS).issues
    assert [(each.fiscal_year, each.yen) for each in found.budgets] == [
        (2022, 36_000_000),
        (2023, 39_000_000),
        (2024, 41_000_000),
    ]


def test_a_sentence_without_an_amount_is_no_budget() -> None:
    assert not is_budget("この案は、令和７年度予算案の審議により変わります。")
    assert is_budget("令和７年度予算額は12百万円です。")


YEARS = ("３決算額", "令和４年度決算", "５年度当初予算額", "R6予算")


@given(st.permutations(YEARS), st.integers(1, 4), st.integers(0, 4))
def test_a_row_of_heads_above_a_row_of_values_pairs_whatever_their_order(
    years: list[str], count: int, place: int
) -> None:
    heads, values = years[:count], [f"{at + 3}百万円" for at in range(count)]
    told = [f"{year} {amount}" for year, amount in zip(heads, values, strict=True)]
    heads.insert(place, "SDGs")
    values.insert(place, "６、11")
    found = values_at_heads(" ".join(heads), "　".join(values))
    assert found == "　".join([*told, "SDGs：６、11"])
    lines = _texts(
        with_goals_apart(_lines("経営課題１ 堀", " ".join(heads), " ".join(values), "・浅い。"))
    )
    assert lines[0] == "経営課題１ 堀"
    assert lines[-1] == "・浅い。"
    assert "SDGs：６、11" in lines


@pytest.mark.parametrize(
    ("heads", "values"),
    [
        ("４決算額 SDGs", "3百万円"),
        ("４決算額 SDGs", "６、11 3百万円"),
        ("４決算額 堀 SDGs", "3百万円 石垣 ６"),
        ("SDGs SDGs", "６ 11"),
        ("４決算額 ５予算額", "3百万円 4百万円"),
    ],
)
def test_heads_and_values_that_do_not_pair_stay(heads: str, values: str) -> None:
    assert values_at_heads(heads, values) is None


@pytest.mark.parametrize("below", ["SDGs 6、11", "令和４年度決算額 3百万円"])
def test_goals_and_money_end_no_wrapped_title(below: str) -> None:
    title = "経営課題１ 堀の水を澄んだまま次の世代へ"
    wrapped = [
        "堀の水門は築いてから百年を超えており閉め",
        "る人も年々減っているほか堀端の道には灯り",
        "が少なく歩く人がいない。",
    ]
    told = _texts(unwrapped(_lines(title, below, *wrapped)))
    assert told == [title, below, "".join(wrapped)]


@pytest.mark.parametrize("open_word", ["調整中", "精査中", "未定"])
def test_an_open_amount_in_a_text_is_doubted_and_no_budget(open_word: str) -> None:
    money = [f"（４決算額33百万円　５予算額35百万円　６予算額 {open_word}）"]
    wrong = wrong_fields(form_text(Ways(money=money)))
    assert [each.split(":")[0].strip("!? ") for each in wrong] == [
        f"issues/{issue}/budgets/2/{key}"
        for issue in (0, 1)
        for key in ("fiscal_year", "kind", "yen")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "予算額令和５年度　4,800万円　令和６年度（案）　5,130万円",
        "予算額　令和５年度　－　令和６年度（案）　413万円",
        "予算額令和５年度　－令和６年度（案）　413万円",  # as a PDF prints it
    ],
)
def test_a_year_may_have_its_stage_behind_it(text: str) -> None:
    assert is_budget(text)


def test_a_year_without_its_amount_moves_no_other_amount() -> None:
    text = "６決算額 45百万円　７予算額 47百万円　８予算額 調整中（SDGs：10・11）"
    assert _texts(with_goals_apart(_lines(text))) == [
        "６決算額 45百万円　７予算額 47百万円　８予算額 調整中",
        "SDGs：10・11",
    ]
    assert money_line("６決算額 45百万円　７予算額 47百万円　８予算額") is None


@pytest.mark.parametrize("title", ["架空区運営方針（素\n案）", "架空区運営方針（素　案）"])
def test_the_state_in_a_title_may_be_spread_or_broken(title: str) -> None:
    parts = (
        "【目標】",
        "橋のあるまち",
        "【使命】",
        "橋を守る",
        "経営課題１　橋",
        "課題認識",
        "・橋が古い。",
    )
    text = "\n".join((f"令和８年度 {title}", *parts))
    assert read_text(text, name="form.txt").policy.state == "draft"
