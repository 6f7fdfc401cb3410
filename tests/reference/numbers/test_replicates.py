"""Replicate multipliers, scales, variances and degrees of freedom against R's `survey`."""

import numpy as np
import pytest

from hoshin.survey.replicates.multipliers import (
    Multipliers,
    UnitDesign,
    balanced_multipliers,
    jackknife_multipliers,
)
from hoshin.survey.replicates.rank import weights_rank
from hoshin.survey.replicates.scales import FloatArray, Scales, scales_of
from hoshin.survey.replicates.variance import replicate_variance
from tests.reference.numbers.tables import FOLDER, stored_columns, stored_rows

UNITS = stored_columns("units.csv")
ROWS = stored_rows("replicates.csv")
NAMES = [str(number) for number in range(10)]
MANY = UNITS["many"].astype(int) - 1
PAIR = UNITS["pair"].astype(int) - 1
FRACTIONS = np.bincount(MANY) / np.array([10, 12, 9, 40, 60])
RHO = {"fay": 0.3, "file-fay": 0.4}


def stored_multipliers(name: str) -> FloatArray:
    return np.loadtxt(FOLDER / f"weights-{name}.csv", delimiter=",", skiprows=2)


MADE: dict[str, Multipliers] = {
    "jk1": jackknife_multipliers(UnitDesign(np.zeros(20, dtype=int), NAMES[:1])),
    "jkn": jackknife_multipliers(UnitDesign(MANY, NAMES[:5])),
    "jkn-finite": jackknife_multipliers(UnitDesign(MANY, NAMES[:5], FRACTIONS)),
    "brr": balanced_multipliers(UnitDesign(PAIR, NAMES)),
    "fay": balanced_multipliers(UnitDesign(PAIR, NAMES), rho=0.3),
}


@pytest.mark.parametrize("name", ["jk1", "jkn", "jkn-finite"])
def test_jackknife_multipliers_are_those_of_r(name: str) -> None:
    np.testing.assert_allclose(MADE[name].values, stored_multipliers(name), rtol=1e-14)


def variances(values: FloatArray, scales: Scales, mse: bool) -> tuple[float, float]:
    """Of the share of y in n, and of the total of y."""
    weight = UNITS["weight"]
    y, n = (values @ (weight * UNITS[key]) for key in ("y", "n"))
    total = (weight * UNITS["y"]).sum()
    full = [total / (weight * UNITS["n"]).sum(), total]
    share, all_of_them = replicate_variance(np.stack([y / n, y], 1), full, scales, mse=mse)
    return float(share), float(all_of_them)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['name']} {row['mse']}")
def test_variances_and_degrees_of_freedom_are_those_of_r(row: dict[str, str]) -> None:
    name, mse = row["name"], row["mse"] == "TRUE"
    stored = "bootstrap" if name.startswith("file-") else name
    values = stored_multipliers(stored)
    if name.startswith("jk"):
        scales = MADE[name].scales
    else:
        rscales = np.linspace(0.5, 0.9, 30) if name == "file-jkn" else None
        kind = name.removeprefix("file-")
        scales = scales_of(kind, len(values), rscales=rscales, rho=RHO.get(name))
    share, total = variances(values, scales, mse)
    assert share == pytest.approx(float(row["share_variance"]), rel=1e-11)
    assert total == pytest.approx(float(row["total_variance"]), rel=1e-11)
    weights = values * UNITS["weight"]
    assert weights_rank(weights.T) - 1 == int(row["df"])


@pytest.mark.parametrize("name", ["brr", "fay"])
def test_our_half_samples_give_a_total_the_variance_that_rs_give(name: str) -> None:
    theirs = next(row for row in ROWS if row["name"] == name)
    share, total = variances(MADE[name].values, MADE[name].scales, mse=True)
    assert total == pytest.approx(float(theirs["total_variance"]), rel=1e-12)
    assert share == pytest.approx(float(theirs["share_variance"]), rel=0.25)  # other matrices
