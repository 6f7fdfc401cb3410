"""The sample year: fresh from its script, honest about itself, and judged as published."""

import subprocess
import sys
from pathlib import Path

import pytest

from hoshin.base import half_up
from hoshin.cycle.evaluate import EvaluatedBundle, evaluate_bundle
from hoshin.cycle.read_form import read_form
from hoshin.evaluation import Change
from hoshin.evaluation.uncertainty import uncertainty_of
from hoshin.packs import sample_bundle
from hoshin.policy import policy_from_json
from tests import facts

SAMPLE = sample_bundle()
SCRIPT = SAMPLE.parent / "make_sumiyoshi_r6.py"
MADE = ["areas.csv", "reported.csv", "policy.json", "registers/collaborations.csv"]
MADE += [
    f"surveys/{year}/{name}"
    for year in ("r5", "r6")
    for name in ("answers.csv", "sent.csv", "survey.toml")
]


# What the form says of its year in words, and of the year before (None: nothing was recorded then).
SUBS = [
    ("sub:bicycles", 134, 264),
    ("sub:joined-organizations", 9, 0),
    ("sub:areas-3", 10, 6),
    ("sub:cameras", 3, 2),
    ("sub:support-offices", 12, None),
]


def is_sub(indicator: str) -> bool:
    return indicator.startswith("sub:")


@pytest.fixture(scope="module")
def evaluated() -> EvaluatedBundle:
    return evaluate_bundle(SAMPLE)


def test_files_are_what_the_script_makes(tmp_path: Path) -> None:
    for name in MADE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "form.txt").write_bytes((SAMPLE / "form.txt").read_bytes())
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True)
    for name in MADE:
        assert (tmp_path / name).read_bytes() == (SAMPLE / name).read_bytes(), name


def test_the_policy_is_what_the_form_says() -> None:
    policy = policy_from_json((SAMPLE / "policy.json").read_text(encoding="utf-8"))
    assert policy == read_form(SAMPLE / "form.txt")


def test_fourteen_of_fourteen(evaluated: EvaluatedBundle) -> None:
    assert evaluated.evaluation.as_published == (14, 14)
    assert evaluated.evaluation.faults == []


def test_every_figure_prints_as_published(evaluated: EvaluatedBundle) -> None:
    on_form = [each for each in evaluated.evaluation.indicators if not is_sub(each.indicator)]
    for each, fact in zip(on_form, facts.INDICATORS, strict=True):
        name, *_, value, letter, previous = fact
        measured = each.measurement
        assert (each.indicator, each.letter) == (name, letter)
        assert measured is not None and measured.figure is not None
        assert float(measured.figure.rounded) == value
        if previous is None:
            assert each.previous is None
        else:
            assert each.previous is not None and each.previous.kind != "form"
            assert each.previous.figure is not None
            assert float(each.previous.figure.rounded) == previous


def test_sub_indicators_are_owned_aimed_and_counted(evaluated: EvaluatedBundle) -> None:
    bundle = evaluated.bundle
    themes = {
        f"{issue.number}/{theme.name}" for issue in bundle.policy.issues for theme in issue.themes
    }
    entered = {name: each for name, each in bundle.definition.indicators.items() if is_sub(name)}
    assert all(each.owner and each.title and each.target for each in entered.values())
    assert {each.strategy for each in entered.values()} <= themes
    judged = {each.indicator: each for each in evaluated.evaluation.indicators}
    assert len(entered) >= 30 and set(entered) <= set(judged)
    for name, value, previous in SUBS:
        figures = judged[name].measurement, judged[name].previous
        found = [None if each is None or each.figure is None else each.figure for each in figures]
        assert [each and each.rounded for each in found] == [value, previous], name
    assert {judged[name].letter for name in entered} == {"A", "B"}


def test_survey_figures_have_an_interval_and_an_estimate_for_the_residents(
    evaluated: EvaluatedBundle,
) -> None:
    for each in evaluated.evaluation.indicators:
        measured = each.measurement
        assert measured is not None and measured.figure is not None
        if measured.kind != "survey":
            known = each.indicator == "4-1"  # the sample invents how many answered there
            assert (measured.sampling is not None) == (each.strength is not None) == known
            continue
        assert measured.sampling is not None and measured.sampling.interval is not None
        interval = measured.sampling.interval
        assert interval.low < float(measured.figure.value) < interval.high
        assert measured.residents is not None and measured.residents.sampling is not None
        assert half_up(measured.residents.figure.in_unit, 1) != measured.figure.rounded
        assert each.strength is not None


def test_the_sub_population(evaluated: EvaluatedBundle) -> None:
    found = {each.indicator: each.measurement for each in evaluated.evaluation.indicators}["3-1"]
    assert found is not None and found.n is not None and found.n < 63


def test_response_is_that_of_one_real_ward(evaluated: EvaluatedBundle) -> None:
    for survey in evaluated.bundle.surveys:
        assert (survey.sent, survey.respondents) == (1500, 473)


def test_every_file_says_that_it_is_made_up() -> None:
    assert "架空" in (SAMPLE / "form.txt").read_text(encoding="utf-8")
    assert "架空" in (SAMPLE / "bundle.toml").read_text(encoding="utf-8")
    for year in ("r5", "r6"):
        text = (SAMPLE / "surveys" / year / "answers.csv").read_text(encoding="utf-8")
        assert all(line.endswith("架空の回答") for line in text.splitlines()[1:])
    rows = (SAMPLE / "registers/collaborations.csv").read_text(encoding="utf-8").splitlines()
    assert all("架空" in row for row in rows[1:])


def test_what_is_within_error_and_what_asks_for_a_break(evaluated: EvaluatedBundle) -> None:
    """FACTS §3: 2-4, 2-5 and 4-1 lie within error; 1-1, 2-2 and 3-3 rose by 15-18 points."""
    judged = {each.indicator: each for each in evaluated.evaluation.indicators}
    changes = {
        name: each.change for name, each in judged.items() if isinstance(each.change, Change)
    }
    assert set(changes) == {name for name, *_, last in facts.INDICATORS if last is not None} - {
        "1-3",
        "1-4",
    }
    for name in ("2-4", "2-5", "4-1"):
        strength = judged[name].strength
        assert strength is not None and not strength.distinguishable, name
        assert not changes[name].distinguishable and not judged[name].break_candidate, name
    asked = {name for name, each in judged.items() if each.break_candidate}
    assert asked == {"1-1", "2-2", "3-3"}
    for name in asked:
        assert changes[name].distinguishable, name
        assert (changes[name].p_adjusted or 1) < 0.001, name


def test_only_happenings_have_an_exact_interval(evaluated: EvaluatedBundle) -> None:
    judged = {each.indicator: each for each in evaluated.evaluation.indicators}
    assert {name for name, each in judged.items() if each.chance} == {"sub:frauds", "sub:accidents"}
    assert uncertainty_of(judged["1-3"]) == uncertainty_of(judged["sub:bicycles"]) == "enumeration"
