"""Raking, poststratification, trimming and their standard errors against R's `survey`."""

from collections.abc import Callable

import numpy as np
import pytest

from hoshin.survey.replicates.multipliers import UnitDesign, jackknife_multipliers
from hoshin.survey.replicates.variance import replicate_variance
from hoshin.survey.weighting.margin import FloatArray, Margin
from hoshin.survey.weighting.poststratification import poststratify
from hoshin.survey.weighting.raking import rake
from hoshin.survey.weighting.redone import redo_in_replicates
from hoshin.survey.weighting.residuals import CalibrationFit
from hoshin.survey.weighting.trimming import trim
from tests.reference.numbers.tables import stored_columns, stored_rows

SAMPLE = stored_columns("sample.csv")
WEIGHTS = stored_columns("weights.csv")
ERRORS = stored_rows("errors.csv")
KEYS = ("area", "age", "sex")
CELLS, CELL = np.unique(np.stack([SAMPLE[key] for key in KEYS], 1), axis=0, return_inverse=True)
CELL = CELL.reshape(-1)
WEIGHT_SUMS = np.bincount(CELL, weights=SAMPLE["weight"])


def margin_of(name: str, cells: FloatArray) -> Margin:
    """A stored margin over cells of area, age, sex."""
    table = stored_columns(name)
    totals = table.pop("total")
    values = {"ward": (cells[:, 0] - 1) // 3 + 1, **dict(zip(KEYS, cells.T, strict=True))}
    places = {tuple(row): code for code, row in enumerate(zip(*table.values(), strict=True))}
    codes = [places[row] for row in zip(*(values[key] for key in table), strict=True)]
    return Margin(name, np.array(codes), totals, [str(place) for place in places])


MARGINS = [margin_of("margin-1.csv", CELLS), margin_of("margin-2.csv", CELLS)]


@pytest.mark.parametrize("name", ["rake", "calibrate"])
@pytest.mark.parametrize("order", [1, -1])
def test_raked_weights_are_those_of_r(name: str, order: int) -> None:
    result = rake(WEIGHT_SUMS, MARGINS[::order])
    ours = SAMPLE["weight"] * result.factors[CELL]
    np.testing.assert_allclose(ours, WEIGHTS[name], rtol=1e-11)
    assert result.misfit < 1e-12


def test_raking_is_finished_by_newton_where_rounds_are_few() -> None:
    result = rake(WEIGHT_SUMS, MARGINS, max_iterations=2)
    assert (result.sweeps, result.newton_steps > 0) == (2, True)
    ours = SAMPLE["weight"] * result.factors[CELL]
    np.testing.assert_allclose(ours, WEIGHTS["rake"], rtol=1e-11)


def test_poststratified_weights_are_those_of_r() -> None:
    ours = SAMPLE["weight"] * poststratify(WEIGHT_SUMS, MARGINS[0])[CELL]
    np.testing.assert_allclose(ours, WEIGHTS["poststratify"], rtol=1e-14)


def test_trimmed_weights_are_those_of_r() -> None:
    distinct, place, counts = np.unique(SAMPLE["weight"], return_inverse=True, return_counts=True)
    result = trim(distinct, counts, 0.6, 1.5)
    np.testing.assert_allclose(result.weights[place], WEIGHTS["trim"], rtol=1e-14)
    assert 0 < result.trimmed < len(place)


def standard_error(
    weights: FloatArray, keep: FloatArray, margins: list[Margin]
) -> tuple[float, float]:
    """Share and error after calibration: residuals by cell, then a stratified sample's variance."""
    base = SAMPLE["weight"]
    total = (weights * keep).sum()
    share = float((weights * keep * SAMPLE["y"]).sum() / total)
    score = keep * (SAMPLE["y"] - share) / total
    sums = np.bincount(CELL, weights=base * score, minlength=len(CELLS))
    fitted = CalibrationFit(WEIGHT_SUMS, margins).fitted(sums[:, None])[:, 0]
    residual = weights * (score - fitted[CELL])
    variance = 0.0
    for area in np.unique(SAMPLE["area"]):
        part = residual[SAMPLE["area"] == area]
        variance += len(part) * part.var(ddof=1)
    return share, float(np.sqrt(variance))


@pytest.mark.parametrize(
    "row",
    [row for row in ERRORS if row["weights"] in WEIGHTS],
    ids=lambda row: f"{row['part']} {row['weights']}",
)
def test_errors_after_calibration_are_those_of_r(row: dict[str, str]) -> None:
    keep = {
        "all": np.ones(len(CELL)),
        "child": SAMPLE["child"],
        "ward2": (SAMPLE["ward"] == 2).astype(float),
    }[row["part"]]
    margins = MARGINS if row["weights"] == "calibrate" else MARGINS[:1]
    share, se = standard_error(WEIGHTS[row["weights"]], keep, margins)
    assert share == pytest.approx(float(row["share"]), rel=1e-13)
    assert se == pytest.approx(float(row["se"]), rel=1e-11)


def raked_factors(sums: FloatArray) -> FloatArray:
    return rake(sums, MARGINS).factors


def poststratified_factors(sums: FloatArray) -> FloatArray:
    return poststratify(sums, MARGINS[0])


@pytest.mark.parametrize(
    ("name", "fit"),
    [("calibrate-jk1", raked_factors), ("poststratify-jk1", poststratified_factors)],
)
def test_errors_with_weighting_redone_in_replicates_are_those_of_r(
    name: str, fit: Callable[[FloatArray], FloatArray]
) -> None:
    groups = np.arange(1, len(CELL) + 1) % 24
    made = jackknife_multipliers(UnitDesign(np.zeros(24, dtype=int), ["all"]))
    weights = made.values[:, groups] * SAMPLE["weight"]
    sums = np.zeros((len(CELLS), 24))
    np.add.at(sums, CELL, weights.T)
    redone = weights * redo_in_replicates(sums, fit)[CELL].T
    shares = redone @ SAMPLE["y"] / redone.sum(axis=1)
    row = next(row for row in ERRORS if row["weights"] == name)
    variance = replicate_variance(shares[:, None], [float(row["share"])], made.scales, mse=True)
    assert np.sqrt(variance[0]) == pytest.approx(float(row["se"]), rel=1e-10)
