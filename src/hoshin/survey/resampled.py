"""Errors of shares from replicates that are multipliers of pieces of the sample."""

from collections.abc import Callable

import numpy as np

from hoshin.survey.cells.table import Cells, Floats, Integers, Sums
from hoshin.survey.design import SampleDesign
from hoshin.survey.estimates import ErrorOf, Errors
from hoshin.survey.replicates.pieces import PieceReplicates
from hoshin.survey.replicates.variance import replicate_variance
from hoshin.survey.variance.taylor import degrees_of_freedom

# (group of each cell, groups, respondents of each cell in each base) -> (groups, k) degrees of freedom
FreedomOf = Callable[[Integers, int, Integers], Integers]


def resampled(pieces: PieceReplicates, cells: Cells, freedom: FreedomOf) -> ErrorOf:
    """Errors by replicates: the spread of the shares that each replicate gives.

    A logit interval rests on the spread of their logits, or on that of the shares where a replicate
    has share 0 or 1.

    References
    ----------
    R's `svrepdesign`. Checked with the multipliers of R survey 4.1 in tests/reference/.
    """

    def error(group: Integers, groups: int, sums: Sums, counted: Floats, others: Floats) -> Errors:
        k = counted.shape[1]
        values = np.concatenate([sums.counted, sums.others], axis=1)
        with np.errstate(divide="ignore", invalid="ignore"):
            share = counted / (counted + others)
        variance, of_logit = np.full(share.shape, np.nan), np.full(share.shape, np.nan)
        for some, totals in pieces.totals(group, groups, values):
            yes, no = totals[:, :k], totals[:, k:]
            here = share[some]
            with np.errstate(divide="ignore", invalid="ignore"):
                redone, logits = yes / (yes + no), np.log(yes / no)
                slope = here * (1 - here)
                middle = np.log(here / (1 - here))
                variance[some] = _spread(pieces, redone, here)
                found = _spread(pieces, logits, middle) * (slope * slope)
            of_logit[some] = np.where(np.isfinite(found), found, variance[some])
        return Errors(variance, freedom(group, groups, cells.n), of_logit)

    return error


def _spread(pieces: PieceReplicates, redone: Floats, estimate: Floats) -> Floats:
    """(some groups, k) the variance of (some groups, k, replicates) estimates."""
    flat = redone.reshape(-1, redone.shape[-1]).T
    found = replicate_variance(flat, estimate.ravel(), pieces.scales, mse=pieces.mse)
    return found.reshape(estimate.shape)


def freedom_of_design(design: SampleDesign, replicates: int) -> FreedomOf:
    """Degrees of freedom of replicates that were made from a design: units minus strata that occur.

    Never more than the replicates can carry, which is one less than their number.
    """

    def freedom(group: Integers, groups: int, n: Integers) -> Integers:
        return np.minimum(degrees_of_freedom(design, group, groups, n), replicates - 1)

    return freedom
