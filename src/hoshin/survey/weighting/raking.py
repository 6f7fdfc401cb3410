"""Raking: factors per cell that make the weights fit several margins at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey import texts
from hoshin.survey.errors import SurveyError
from hoshin.survey.weighting.margin import FloatArray, Margin, check_margins
from hoshin.survey.weighting.system import MarginSystem

EXACT = 1e-13  # a relative misfit that is rounding
NEWTON_STEPS = 50
SHORTEST = 1e-6
CLOSE = 1e-8  # from here on each step squares the misfit


@dataclass(frozen=True)
class RakingResult:
    """Factors per cell, and how well the margins fit.

    Parameters
    ----------
    factors : (cells,) float
        New weight over old weight.
    sweeps, newton_steps : int
        Rounds over all margins, and steps of Newton's method after them.
    misfit : float
        The worst relative difference between a weighted sum and its total.
    worst : str
        Margin and category where it is.
    """

    factors: FloatArray
    sweeps: int
    newton_steps: int
    misfit: float
    worst: str


def rake(
    weight_sums: ArrayLike,
    margins: Sequence[Margin],
    *,
    tolerance: float = 1e-9,
    max_iterations: int = 50,
) -> RakingResult:
    """Rake cells to margins, in their order, until all of them fit.

    Parameters
    ----------
    weight_sums : (cells,) float, residents
        Summed design weights of each cell, at least 0.
    margins : sequence of Margin
        At least one.
    tolerance : float
        The relative misfit of a total that is accepted, and by which the margins' sums may differ.
    max_iterations : int
        Rounds over all margins.

    Returns
    -------
    RakingResult
        As exact as rounding allows: what the rounds leave is taken out by Newton's method.

    Raises
    ------
    SurveyError
        If the margins contradict one another or the answers (see `check_margins`), or do not fit to
        `tolerance`. Cure: the totals named there, or fewer categories.

    Notes
    -----
    Iterative proportional fitting; the solution minimises Σ W g log g - g + 1 and is the only one of
    the form g = exp(x'b), so the order of the margins does not matter to it.

    References
    ----------
    Deming & Stephan (1940); Deville & Särndal (1992), JASA 87. Weights checked against R's `rake` and
    `calibrate(calfun = "raking")` to 1e-9 in tests/reference/numbers.

    Examples
    --------
    >>> age = Margin("age", np.array([0, 0, 1, 1]), np.array([40.0, 60.0]), ["young", "old"])
    >>> sex = Margin("sex", np.array([0, 1, 0, 1]), np.array([55.0, 45.0]), ["f", "m"])
    >>> result = rake(np.array([10.0, 20.0, 30.0, 20.0]), [age, sex])
    >>> result.factors.round(4)
    array([1.5584, 1.2208, 1.3139, 1.0292])
    >>> result.misfit < 1e-12
    True
    """
    weights = np.asarray(weight_sums, dtype=np.float64)
    check_margins(weights, margins, tolerance=tolerance)
    factors, sweeps = _sweep(weights, margins, max_iterations)
    steps = 0
    if _worst(weights * factors, margins)[0] > EXACT:
        factors, steps = _newton(weights, margins, factors)
    misfit, worst, signed = _worst(weights * factors, margins)
    if not misfit <= tolerance:
        what = texts.NOT_CONVERGED.format(
            rounds=sweeps, category=worst, percent=f"{100 * signed:+.3g}"
        )
        raise SurveyError(what, cure=texts.NOT_CONVERGED_CURE)
    return RakingResult(factors, sweeps, steps, misfit, worst)


def _sweep(weights: FloatArray, margins: Sequence[Margin], rounds: int) -> tuple[FloatArray, int]:
    factors = np.ones(len(weights))
    for number in range(1, rounds + 1):
        off = 0.0
        for margin in margins:
            achieved = margin.sums(weights * factors)
            ratio = np.divide(
                margin.totals, achieved, out=np.ones(len(achieved)), where=achieved > 0
            )
            off = max(off, float(np.abs(ratio - 1).max()))
            factors *= ratio[margin.codes]
        if off < EXACT:
            return factors, number
    return factors, rounds


def _newton(
    weights: FloatArray, margins: Sequence[Margin], start: FloatArray
) -> tuple[FloatArray, int]:
    """Newton's method on the calibration equations, as long as it makes the fit better."""
    best, found, taken = _worst(weights * start, margins)[0], start, 0
    codes, sizes = [m.codes for m in margins], [len(m.totals) for m in margins]
    factors = start
    for step in range(1, NEWTON_STEPS + 1):
        right = [-m.misfits(weights * factors) * np.nan_to_num(m.totals) for m in margins]
        change = MarginSystem(weights * factors, codes, sizes).change(right)
        length = _step_length(weights * factors, change)
        factors = factors * np.exp(length * change)
        misfit = _worst(weights * factors, margins)[0]
        if misfit < best:
            best, found, taken = misfit, factors, step
        elif best < CLOSE or length <= SHORTEST:  # rounding, or no way down
            break
        if best <= EXACT:
            break
    return found, taken


def _step_length(weights: FloatArray, change: FloatArray) -> float:
    """How much of a change of log g is taken, so that the convex function Σ W g - t'b falls."""
    slope = float((weights * change * change).sum())
    linear = float((weights * change).sum()) + slope  # t'b, as the change solves X'WX b = t - X'W
    length = 1.0
    while length > SHORTEST:
        with np.errstate(over="ignore", invalid="ignore"):
            fall = float((weights * np.expm1(length * change)).sum()) - length * linear
        if fall <= -1e-4 * length * slope:
            break
        length /= 2
    return length


def _worst(weights: FloatArray, margins: Sequence[Margin]) -> tuple[float, str, float]:
    """The worst relative misfit, where it is, and its sign and size."""
    found = (-1.0, "", 0.0)
    for margin in margins:
        misfits = margin.misfits(weights)
        place = int(np.argmax(np.abs(misfits)))
        size = float(abs(misfits[place]))
        if not size <= found[0]:
            label = texts.MARGIN_PLACE.format(margin=margin.name, category=margin.labels[place])
            found = (size, label, float(misfits[place]))
    return found
