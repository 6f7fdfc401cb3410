"""Replicates made from the design: one result for any order of rows, the seed said, refusals."""

import random
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from hoshin.base import InputError
from hoshin.cli.main import app
from hoshin.survey import Respondents, SurveyError, estimate_survey

HEAD = """
[survey]
id = "s"
name = "試し"
fiscal_year = 2024
answers = "answers.csv"
[questions.q]
text = "q"
[design]
weight = "w"
{design}
[indicators.1-1]
question = "q"
counts = ["yes"]
answers = ["yes", "no"]
"""
CLUSTERED = 'strata = ["area"]\ncluster = "psu"\n'
SEEDED = "[design.resampling]\nreplicates = 50\nseed = 20240801\n"
Person = tuple[str, str, str, float, str]  # area, place, age, weight, answer


def make_people(number: int, *, seed: int = 1) -> list[Person]:
    rng = random.Random(seed)
    people = []
    for _ in range(number):
        area = rng.choice("abc")
        place = f"{area}{rng.randrange(6)}"
        answer = rng.choice(["yes", "yes", "no", ""])
        people.append((area, place, rng.choice(["young", "old"]), rng.uniform(0.5, 4), answer))
    return people


def write(folder: Path, people: list[Person], design: str) -> Path:
    lines = ["area,psu,age,w,q", *(",".join(map(str, person)) for person in people)]
    (folder / "answers.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    file = folder / "survey.toml"
    file.write_text(HEAD.format(design=design), encoding="utf-8")
    return file


def test_the_order_of_rows_does_not_change_a_bit(tmp_path: Path) -> None:
    people = make_people(300)
    found = []
    for seed in range(4):
        random.Random(seed).shuffle(people)
        survey = write(tmp_path, people, CLUSTERED + SEEDED)
        found.append(estimate_survey(survey, by=[(), ("area",), ("age", "area")]))
    assert all(each == found[0] for each in found)
    taylor = estimate_survey(
        write(tmp_path, people, CLUSTERED), by=[(), ("area",), ("age", "area")]
    )
    for one, other in zip(found[0], taylor, strict=True):
        assert (one["share"], one["df"]) == (other["share"], other["df"])
        assert one["se"] != other["se"]
    whole, linearised = float(str(found[0][0]["se"])), float(str(taylor[0]["se"]))
    assert whole == pytest.approx(linearised, rel=0.5)


def test_another_seed_gives_another_error(tmp_path: Path) -> None:
    errors = []
    for seed in (1, 2):
        lines = f"{CLUSTERED}[design.resampling]\nseed = {seed}\n"
        errors.append(estimate_survey(write(tmp_path, make_people(200), lines))[0]["se"])
    assert errors[0] != errors[1]


def test_no_replicates_carry_more_freedom_than_they_are(tmp_path: Path) -> None:
    lines = f"{CLUSTERED}[design.resampling]\nreplicates = 5\nseed = 1\n"
    assert estimate_survey(write(tmp_path, make_people(200), lines))[0]["df"] == 4


def test_the_seed_is_said(tmp_path: Path) -> None:
    survey = write(tmp_path, make_people(200), CLUSTERED + SEEDED)
    said = CliRunner().invoke(app, ["survey", "estimate", str(survey)])
    assert "反復 50、種 20240801" in said.stdout.replace("\n", "")
    beside = CliRunner().invoke(app, ["survey", "estimate", str(survey), "--json"])
    assert beside.stdout.startswith("[") and "種 20240801" in beside.stderr


@pytest.mark.parametrize(
    ("design", "said"),
    [
        (SEEDED, "抽出単位の列"),
        (CLUSTERED + "[design.resampling]\n", "種（seed）"),
        (CLUSTERED + '[design.resampling]\ntype = "jk1"\n', "層のない標本"),
        (
            SEEDED + '[design.replicates]\ncolumns = "w*"\ntype = "brr"\n',
            "両方は書けません",
        ),
        (CLUSTERED + '[design.resampling]\ntype = "other"\n', "type"),
    ],
)
def test_what_cannot_be_made_is_refused(tmp_path: Path, design: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        estimate_survey(write(tmp_path, make_people(80), design))


def test_too_many_units_for_the_jackknife(monkeypatch: pytest.MonkeyPatch) -> None:
    from hoshin.survey.replicates import pieces

    monkeypatch.setattr(pieces, "_MOST", 100)
    people = Respondents(cluster=range(11)).jackknifed()
    with pytest.raises(SurveyError, match="抽出単位 11 × 反復 11"):
        people.mean(range(11))


def test_the_jackknife_of_a_mean_is_its_textbook_error() -> None:
    values = np.array([3.0, 5, 8, 1, 9, 2])
    found = Respondents(cluster=range(6)).jackknifed(mse=True).mean(values)
    assert found.se[0] == pytest.approx(values.std(ddof=1) / 6**0.5)
    assert found.df[0] == 5


def test_a_group_that_nobody_belongs_to_has_no_estimate() -> None:
    people = Respondents(cluster=[1, 1, 2, 2, 3, 3]).bootstrapped(20, seed=1)
    base = [True, True, True, False, False, True]
    table = people.share(
        [True, False, True, True, False, True], in_base=base, by=[["a", "a", "a", "b", "b", "a"]]
    )
    assert table.n[:, 0].tolist() == [4, 0]
    assert np.isnan(table.se[1, 0]) and table.se[0, 0] > 0
    assert np.isnan(people.mean([1, 2, 3, np.nan, np.nan, 6], by=[list("aaabba")]).se[1])


PAIRS = [
    *(("a", f"a{at % 2}", "old", 1.0 + at, "yes") for at in range(4)),
    *(("b", f"b{at % 2}", "old", 2.0 + at, "no") for at in range(5)),
]


@pytest.mark.parametrize("made", ['type = "brr"', 'type = "fay"\nrho = 0.3', 'type = "sdr"'])
def test_kinds_without_chance_need_no_seed(tmp_path: Path, made: str) -> None:
    people = [*PAIRS, ("a", "a1", "young", 3.0, "no"), ("b", "b0", "young", 1.5, "yes")]
    found = []
    for seed in range(3):
        random.Random(seed).shuffle(people)
        survey = write(tmp_path, people, f"{CLUSTERED}[design.resampling]\n{made}\n")
        found.append(estimate_survey(survey, by=[(), ("age",)]))
    assert found[0] == found[1] == found[2]
    assert float(str(found[0][0]["se"])) > 0


@pytest.mark.parametrize(
    "made", ['type = "fay"', 'type = "brr"\nrho = 0.5', 'type = "fay"\nrho = 1.0']
)
def test_fays_coefficient_stands_where_it_is_used(tmp_path: Path, made: str) -> None:
    survey = write(tmp_path, PAIRS, f"{CLUSTERED}[design.resampling]\n{made}\n")
    with pytest.raises(InputError, match="rho"):
        estimate_survey(survey)


def test_half_samples_need_pairs(tmp_path: Path) -> None:
    people = [*PAIRS, ("b", "b7", "old", 1.0, "yes")]
    survey = write(tmp_path, people, f'{CLUSTERED}[design.resampling]\ntype = "brr"\n')
    with pytest.raises(SurveyError, match="層「b」の抽出単位が 3 個"):
        estimate_survey(survey)
