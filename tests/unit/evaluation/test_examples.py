"""The examples of each rule are what the rule does; and every share prints and is judged exactly."""

from typing import Any

import pytest

from hoshin.base import InputError
from hoshin.evaluation import Rule, texts
from hoshin.evaluation.examples import judged_examples, read_examples
from hoshin.evaluation.judgement import is_cumulative
from hoshin.evaluation.vocabulary import VOCABULARY
from hoshin.packs import load_pack
from hoshin.packs.pack import pack_ids
from tests.deep.rounding import at_the_edge, misjudged, misprinted

RULES = [rule for id_ in pack_ids() for rule in load_pack(id_).rules.values()]


@pytest.fixture(params=RULES, ids=lambda rule: rule.id)
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found


def test_each_example_is_what_the_rule_gives(rule: Rule) -> None:
    for judged in judged_examples(rule):
        told = {heading: judged.example[heading] for heading in judged.told}
        assert judged.told == told, judged.example.place


def test_the_examples_show_every_test_of_the_rule_at_work(rule: Rule) -> None:
    decided = set()
    for judged in judged_examples(rule):
        if (verdict := judged.evaluation.verdict) is not None and verdict.letter is not None:
            decided.add(verdict.findings[-1].test)
    assert decided == set(rule.tests)


def test_the_examples_show_every_letter_and_state(rule: Rule) -> None:
    judged = list(judged_examples(rule))
    assert {each.letter for each in judged} == {"A", "B", "－"}
    assert {"no-data", "suppressed"} <= {each.evaluation.state for each in judged}


def test_the_vocabulary_is_told_in_words() -> None:
    assert list(texts.TESTS) == list(VOCABULARY)


def make_rule(examples: str) -> Rule:
    data: dict[str, Any] = {"id": "x", "title": "例", "from": 2023, "source": "例"}
    return Rule.model_validate({**data, "tests": ["target-met"], "examples": examples})


@pytest.mark.parametrize(
    ("examples", "word"),
    [
        ("| 目標 | 結果 |\n|---|---|\n| 5件以上 | 5件 |", "結果"),
        ("| 目標 | 実績 |\n|---|---|\n| 5件以上 |", "1行目"),
        ("| 目標 | 実績 |\n|---|---|\n| 5件以上 | 5件 |\n| 五件以上 | 5件 |", "五件以上"),
        ("| 目標 | 実績 |\n|---|---|\n| 5件以上 | 多い |", "多い"),
        ("| 目標 | 期限 | 実績 |\n|---|---|---|\n| 5件以上 | 2025 | 5件 |", "2025"),
        ("| 目標 | 最初の実績 | 実績 |\n|---|---|---|\n| 5件以上 | 3件 | 5件 |", "最初の実績"),
    ],
)
def test_examples_that_cannot_be_read_are_refused(examples: str, word: str) -> None:
    with pytest.raises(InputError, match=word):
        list(judged_examples(make_rule(examples)))


def test_a_rule_may_have_no_examples() -> None:
    assert read_examples(make_rule("")) == []


@pytest.mark.parametrize(
    ("statement", "cumulative"),
    [
        ("令和5年度からの累計で300件以上", True),
        ("３か年の合計で12,000世帯", True),
        ("5年間の合計10回", True),
        ("令和7年度までの合計1,000人", True),
        ("通算して50回開催する", True),
        ("参加者の合計200人", False),
        ("「会計が分かりやすい」と答えた割合を50%以上", False),
        ("延べ300人が参加", False),
    ],
)
def test_targets_that_sum_up_years_are_known_by_their_words(
    statement: str, cumulative: bool
) -> None:
    assert is_cumulative(statement) is cumulative


def test_shares_print_and_are_judged_exactly() -> None:
    """A small run of `make deep PART=rounding`."""
    assert list(misprinted(150)) == []
    assert len(list(at_the_edge(700))) > 100
    assert list(misjudged(700)) == []
