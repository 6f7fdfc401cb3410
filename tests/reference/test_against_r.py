"""The sample survey's estimates against R's `survey`; the script that made the numbers stands beside."""

import csv
from pathlib import Path

import pytest

from tests.editions import sample_evaluated

REFERENCE = Path(__file__).with_name("sample_r6.csv")
ROWS = [
    line for line in REFERENCE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]


@pytest.mark.parametrize("row", list(csv.DictReader(ROWS)), ids=str)
def test_share_error_and_degrees_of_freedom(row: dict[str, str]) -> None:
    survey = next(each for each in sample_evaluated().bundle.surveys if each.id == "r6")
    answers = survey.indicators[row["indicator"]]
    estimate = answers.residents if row["weights"] == "weight" else answers.respondents
    assert estimate.share is not None and estimate.se is not None
    assert (estimate.n, estimate.df) == (int(row["n"]), int(row["df"]))
    assert float(estimate.share) == pytest.approx(float(row["share"]), rel=1e-13)
    assert estimate.se == pytest.approx(float(row["se"]), rel=1e-12)
