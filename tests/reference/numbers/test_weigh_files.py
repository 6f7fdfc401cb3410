"""Weights and errors of a survey in files against R's `survey`: the numbers of weighting.R, end to end."""

from pathlib import Path

import numpy as np
import pytest

from hoshin.survey import estimate_survey, weigh_survey
from tests.reference.numbers.tables import FOLDER, stored_columns, stored_rows

WEIGHTS = stored_columns("weights.csv")
DEFINITION = """
[survey]
id = "r"
name = "r"
fiscal_year = 2024
answers = "sample.csv"
[questions.y]
text = "?"
kind = "number"
[design]
weight = "weight"
strata = ["area"]
[indicators.all]
question = "y"
counts = [1]
answers = [0, 1]
[indicators.child]
question = "y"
counts = [1]
answers = [0, 1]
among = "child = '1'"
[indicators.ward2]
question = "y"
counts = [1]
answers = [0, 1]
among = "ward = '2'"
[[margins]]
columns = ["ward", "age", "sex"]
table = "margin-1.csv"
"""
AREA = """
[[margins]]
columns = ["area"]
table = "margin-2.csv"
"""


def make_survey(folder: Path, rest: str) -> Path:
    for name in ("sample.csv", "margin-1.csv", "margin-2.csv"):
        lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "survey.toml").write_text(DEFINITION + rest, encoding="utf-8")
    return folder / "survey.toml"


def method(name: str) -> str:
    return f'[weighting]\nmethod = "{name}"\n'


@pytest.mark.parametrize(
    ("rest", "column"),
    [(AREA + method("rake"), "rake"), (method("poststratify"), "poststratify")],
)
def test_weights_are_those_of_r(tmp_path: Path, rest: str, column: str) -> None:
    weights = weigh_survey(make_survey(tmp_path, rest))
    np.testing.assert_allclose(weights.weight, WEIGHTS[column], rtol=1e-11)


@pytest.mark.parametrize(
    ("rest", "column"),
    [(AREA + method("rake"), "calibrate"), (method("poststratify"), "poststratify")],
)
def test_errors_are_those_of_r(tmp_path: Path, rest: str, column: str) -> None:
    rows = {row["indicator"]: row for row in estimate_survey(make_survey(tmp_path, rest))}
    wanted = [row for row in stored_rows("errors.csv") if row["weights"] == column]
    assert len(wanted) == 3
    for row in wanted:
        ours = rows[row["part"]]
        assert ours["share"] == pytest.approx(float(row["share"]), rel=1e-10)
        assert ours["se"] == pytest.approx(float(row["se"]), rel=1e-9)
