"""How the rules of the pack judge, as tables that an office can read.

Columns: what is shown, the target with its word, every year or not, the result, last year,
and the letter by each of the three rules (－: no letter).
"""

from fractions import Fraction
from typing import Any

import pytest

from hoshin.base import FiscalYear, InputError
from hoshin.evaluation import Case, Verdict, judge, read_rule
from hoshin.packs import load_pack
from tests import facts

PACK = load_pack("osaka")
RULES = ("target-or-better", "strictly-better", "linear-milestone")

TABLE = [
    # 場面                             目標        毎年   実績   前年   既定  改善  直線
    ("目標に達した", ">=", "75", False, "82.8", "81.0", "A", "A", "A"),
    (
        "達していた目標が下がったが、まだ達している",
        ">=",
        "75",
        False,
        "82.0",
        "82.8",
        "A",
        "B",
        "A",
    ),
    ("目標と同じ", ">=", "75", False, "75", "80", "A", "B", "A"),
    ("届かないが前年度より上がった", ">=", "55", False, "43.9", "27.8", "A", "A", "A"),
    ("届かず、前年度と同じ", ">=", "12", False, "6", "6", "B", "B", "B"),
    ("届かず、前年度より下がった", ">=", "80", False, "78.2", "81.8", "B", "B", "B"),
    ("届かず、前年度がない", ">=", "60", False, "53.4", None, "A", "A", "A"),
    ("毎年度の目標に達した", ">=", "75", True, "81.9", "73.6", "A", "A", "A"),
    ("毎年度の目標に届かず、前年度より良い", "<=", "20", True, "21.8", "23.7", "B", "B", "B"),
    ("毎年度の目標に届かず、前年度がない", ">=", "1", True, "0", None, "B", "B", "B"),
    ("以下の目標に達した", "<=", "20", False, "20", "19", "A", "B", "A"),
    ("以下の目標に届かず、前年度より減った", "<=", "20", False, "30", "40", "A", "A", "A"),
    ("以下の目標に届かず、前年度より増えた", "<=", "20", False, "41", "38", "B", "B", "B"),
    ("０件とする目標", "<=", "0", False, "0", "3", "A", "A", "A"),
    ("超の目標と同じ値は達していない", ">", "50", True, "50", None, "B", "B", "B"),
    ("未満の目標と同じ値は達していない", "<", "50", True, "50", None, "B", "B", "B"),
    ("ちょうどの目標に近づいた", "==", "10", False, "9", "7", "A", "A", None),
    ("わずかに伸びたが直線に届かない", ">=", "60", False, "40.1", "40", "A", "A", "B"),
]


def make_case(**changes: Any) -> Case:
    values: dict[str, Any] = {
        "value": Fraction(50),
        "comparator": ">=",
        "target": Fraction(60),
        "year": FiscalYear(2024),
        "by": FiscalYear(2028),
    }
    return Case(**(values | changes))


def judged(rule: str, **changes: Any) -> Verdict:
    return judge(make_case(**changes), PACK.rules[rule])


@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_rules(row: tuple[Any, ...]) -> None:
    _, comparator, target, each_year, value, previous, *letters = row
    before = None if previous is None else Fraction(previous)
    for rule, letter in zip(RULES, letters, strict=True):
        verdict = judged(
            rule,
            comparator=comparator,
            target=Fraction(target),
            each_year=each_year,
            value=Fraction(value),
            previous=before,
            first=None if before is None else (FiscalYear(2023), before),
        )
        assert verdict.letter == letter, rule


@pytest.mark.parametrize("rule", RULES)
def test_all_three_rules_agree_with_the_form(rule: str) -> None:
    for name, comparator, target, _, each_year, value, letter, previous in facts.INDICATORS:
        before = None if previous is None else Fraction(str(previous))
        verdict = judged(
            rule,
            comparator=comparator,
            target=Fraction(target),
            each_year=each_year,
            value=Fraction(str(value)),
            previous=before,
            first=None if before is None else (FiscalYear(2023), before),
        )
        assert verdict.letter == letter, name


def test_an_entered_milestone_decides_before_the_final_target() -> None:
    milestones = {2024: Fraction(52)}
    assert judged("target-or-better", milestones=milestones, previous=Fraction(40)).letter == "B"
    assert judged("target-or-better", milestones={2025: Fraction(52)}).letter == "A"
    found = judged("target-or-better", milestones={2024: Fraction(50)})
    assert found.letter == "A" and found.yardstick is not None
    assert (found.yardstick.kind, found.yardstick.value) == ("milestone", Fraction(50))


@pytest.mark.parametrize("rule", ["target-or-better", "linear-milestone"])
@pytest.mark.parametrize("milestone", [45, 55])
def test_a_target_of_every_year_goes_before_an_entered_milestone(rule: str, milestone: int) -> None:
    """The first test of the rule that decides gives the letter (DESIGN §5)."""
    found = judged(rule, each_year=True, milestones={2024: Fraction(milestone)})
    assert found.letter == "B" and found.yardstick is not None
    assert (found.yardstick.kind, found.yardstick.value) == ("target", Fraction(60))


def test_the_line_is_held_once_reached_and_ends_at_the_deadline() -> None:
    first = (FiscalYear(2020), Fraction(40))
    line = judged("linear-milestone", first=first, value=Fraction(50), previous=Fraction(49))
    assert line.yardstick is not None and line.yardstick.value == 50
    reached = judged("linear-milestone", first=(FiscalYear(2020), Fraction(70)), value=Fraction(61))
    assert reached.yardstick is not None and reached.yardstick.value == 60
    late = judged("linear-milestone", first=first, year=FiscalYear(2030), value=Fraction(59))
    assert late.letter == "B"


def test_the_yardstick_is_the_bar_nearest_to_being_met() -> None:
    near_target = judged("target-or-better", value=Fraction(59), previous=Fraction(62))
    assert near_target.yardstick is not None and near_target.yardstick.kind == "target"
    near_last = judged("target-or-better", value=Fraction(50), previous=Fraction(51))
    assert near_last.yardstick is not None and near_last.yardstick.kind == "last-year"
    assert judged("strictly-better").yardstick is None


def test_a_rule_that_cannot_decide_gives_no_letter() -> None:
    rule = PACK.rules["target-or-better"].model_copy(update={"tests": ("target-met",)})
    assert judge(make_case(), rule).letter is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('id="x"\ntitle="x"\nfrom=2023\nsource="x"\ntests=["target-meet"]', "target-meet"),
        ('id="x"\ntitle="x"\nfrom=2023\nsource="x"\ntests=[]', "空"),
        ('id="x"\ntitle="x"\nfrom=2023\ntests=["target-met"]', "source"),
        ('id="x"\ntitle="x"\nfrom=2023\nsuorce="x"\nsource="x"\ntests=["target-met"]', "suorce"),
    ],
)
def test_a_rule_that_is_not_in_order_is_refused(text: str, word: str) -> None:
    with pytest.raises(InputError, match=word):
        read_rule(text.encode(), name="rule.toml")


def test_which_rule_is_in_force() -> None:
    assert PACK.rule(None, FiscalYear(2024)).id == "target-or-better"
    assert PACK.rule("linear-milestone", FiscalYear(2024)).id == "linear-milestone"
    with pytest.raises(InputError, match="決まりません"):
        PACK.rule(None, FiscalYear(2020))
    with pytest.raises(InputError, match="nothing"):
        PACK.rule("nothing", FiscalYear(2024))


def test_every_rule_says_its_tests_in_words() -> None:
    for rule in PACK.rules.values():
        assert len(rule.words) == len(rule.tests)


@pytest.mark.parametrize("name", RULES)
def test_a_milestone_of_the_office_wins_over_every_rules_own_yardstick(name: str) -> None:
    """Below last year and above the milestone: A; above last year and below the milestone: B."""
    bars = {2024: Fraction(45)}
    first = (FiscalYear(2020), Fraction(20))
    for value, letter in ((46, "A"), (44, "B")):
        for previous in (40, 50):
            found = judged(
                name,
                value=Fraction(value),
                previous=Fraction(previous),
                milestones=bars,
                first=first,
            )
            assert (found.letter, found.yardstick and found.yardstick.kind) == (letter, "milestone")
