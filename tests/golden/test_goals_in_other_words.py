"""Forms that call their goal by another name, and titles of a city's own policy."""

import pytest

from hoshin.importers.text import read_text
from tests.golden.written import Style, written

_TEXT = written(Style())
_GOALS = (
    *(
        "めざす姿（目標）",
        "めざす姿",
        "市のめざす姿",
        "目指すべき姿（目標）",
        "まちの将来像",
        "めざす都市像",
    ),
    *("■めざす将来像", "【めざす姿】", "1 めざす姿", "めざすまちの姿"),
)
_BELOW = (
    "何をめざすのか",
    "（どんなまちをめざすのか）",
    "どのような姿をめざすのか？",
    "～何をめざすか～",
)
_TITLES = (
    ("令和6年度　美原野市　市政運営方針", "美原野市"),
    ("令和6年度 美原野市 市政運営方針（年度末評価）", "美原野市"),
    ("令和6年度 大川市 南区 運営方針", "南区"),
    ("令和6年度 緑町 町政運営方針", "緑町"),
    ("美原野市　市政運営方針（令和6年度）", "美原野市"),
    ("令和6年度　南区　区政運営方針", "南区"),
)


@pytest.mark.parametrize("label", _GOALS)
def test_the_goal_by_another_name(label: str) -> None:
    policy = read_text(_TEXT.replace("区の目標（何をめざすのか）", label), name="form.txt").policy
    assert policy.goal == "坂の上から下まで助け合うまち"
    assert policy.mission == "暮らしの足を守る"
    assert len(policy.issues) == 2


@pytest.mark.parametrize("note", _BELOW)
def test_the_template_asks_below_its_label(note: str) -> None:
    policy = read_text(
        _TEXT.replace("区の目標（何をめざすのか）", f"目標\n{note}"), name="form.txt"
    ).policy
    assert policy.goal == "坂の上から下まで助け合うまち"


@pytest.mark.parametrize(("title", "name"), _TITLES)
def test_a_policy_of_the_whole_municipality(title: str, name: str) -> None:
    policy = read_text(_TEXT.replace("令和6年度 小坂区運営方針", title), name="form.txt").policy
    assert (policy.organization.name, policy.fiscal_year) == (name, 2024)
