"""How the estimates of one table vary together: variances of sums and differences of them."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from hoshin.survey.cells.table import Floats, Integers
from hoshin.survey.design import SampleDesign
from hoshin.survey.replicates.scales import Scales
from hoshin.survey.replicates.variance import replicate_variance
from hoshin.survey.variance.calibrated import Calibration, calibrated_variance
from hoshin.survey.variance.scores import Scores
from hoshin.survey.variance.taylor import taylor_variance


class Together(Protocol):
    """The joint sampling error of g × k estimates."""

    def variance(self, combinations: Floats) -> Floats:
        """The variance of linear combinations of the estimates.

        Parameters
        ----------
        combinations : (g, k, c) float
            What each estimate counts in each of c combinations.

        Returns
        -------
        (c,) float
        """


@dataclass(frozen=True)
class ByScores:
    """By linearised scores.

    Parameters
    ----------
    design : SampleDesign
        On n respondents.
    calibration : Calibration or None
        What the weights were fitted to.
    weight : (n,) float
    group : (n,) int
    scores : (n, k) float
        Of each respondent in the estimates of its group; 0 outside the base.
    """

    design: SampleDesign
    calibration: Calibration | None
    weight: Floats
    group: Integers
    scores: Floats

    def by_group(self, groups: int) -> Floats:
        """(groups, k) the variance of each estimate."""
        return self._variance(self.group, groups, self.scores)

    def variance(self, combinations: Floats) -> Floats:
        combined = np.zeros((len(self.group), combinations.shape[2]))
        for at, weights in enumerate(combinations):
            if weights.any():
                rows = self.group == at
                combined[rows] = self.scores[rows] @ weights
        everybody = np.zeros(len(self.group), np.int64)
        return np.asarray(self._variance(everybody, 1, combined)[0])

    def _variance(self, group: Integers, groups: int, scores: Floats) -> Floats:
        squares = scores * scores
        if self.calibration is None:
            return taylor_variance(self.design, group, groups, first=scores, second=squares)
        parts = Scores(scores, squares, scores * self.weight[:, None])
        return calibrated_variance(self.design, self.calibration, group, groups, scores=parts)


@dataclass(frozen=True)
class ByReplicates:
    """By the estimates that each replicate gives.

    Parameters
    ----------
    redone : (g, k, replicates) float
        nan where a replicate gives none.
    estimates : (g, k) float
    scales : Scales
    mse : bool
    """

    redone: Floats
    estimates: Floats
    scales: Scales
    mse: bool

    def by_group(self, groups: int) -> Floats:
        """(groups, k) the variance of each estimate."""
        flat = self.redone.reshape(-1, self.redone.shape[-1]).T
        found = replicate_variance(flat, self.estimates.ravel(), self.scales, mse=self.mse)
        return found.reshape(groups, -1)

    def variance(self, combinations: Floats) -> Floats:
        wide = combinations.reshape(-1, combinations.shape[2])
        used = wide.any(axis=1)  # an estimate that takes no part may be missing
        redone = self.redone.reshape(len(wide), -1)[used].T @ wide[used]
        estimates = self.estimates.ravel()[used] @ wide[used]
        return replicate_variance(redone, estimates, self.scales, mse=self.mse)


def covariances(together: Together, groups: int, k: int) -> Floats:
    """The covariance matrix of all estimates, in the order of the groups and in each of the columns.

    Returns
    -------
    (g k, g k) float

    Notes
    -----
    cov(a, b) = (V(a + b) - V(a - b)) / 4, so that one reckoning of variances is the only one.

    References
    ----------
    R's `vcov` of `svymean` and of `svyby(covmat = TRUE)`. Checked in tests/reference/library.
    """
    size = groups * k
    first, second = np.triu_indices(size)
    pairs = np.arange(len(first))
    found = np.zeros(len(first))
    for sign in (1, -1):
        combined = np.zeros((size, len(first)))
        combined[first, pairs] += 1
        combined[second, pairs] += sign
        found += sign * together.variance(combined.reshape(groups, k, -1)) / 4
    matrix = np.zeros((size, size))
    matrix[first, second] = matrix[second, first] = found
    return matrix
