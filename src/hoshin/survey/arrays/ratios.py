"""Ratios of totals, and totals, of groups of respondents."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from hoshin.survey.cells.table import Floats, Integers
from hoshin.survey.grouping import dense_sums


@dataclass(frozen=True)
class Ratios:
    """k ratios (or totals) of each of g groups, for n respondents in an order of their own.

    Parameters
    ----------
    weight : (n,) float
    group : (n,) int
        0 … g-1; -1 outside every group.
    groups : list of tuple of str
    base : (n, k) bool
        Who the estimates rest on.
    above : (n, k) float
        Numbers of the numerator; 0 outside the base.
    below : (n, k) float or None
        Of the denominator; None for totals.
    """

    weight: Floats
    group: Integers
    groups: list[tuple[str, ...]]
    base: NDArray[np.bool_]
    above: Floats
    below: Floats | None

    @cached_property
    def weighted(self) -> Floats:
        """(n, k) or (n, 2k): the numerators and then the denominators, times the weight."""
        parts = [self.above] if self.below is None else [self.above, self.below]
        return np.concatenate(parts, axis=1) * self.weight[:, None]

    @cached_property
    def totals(self) -> Floats:
        return dense_sums(self.group, self.weighted, len(self.groups))

    @cached_property
    def n(self) -> Integers:
        """(g, k) respondents in the base."""
        return dense_sums(self.group, self.base.astype(np.int64), len(self.groups))

    def estimate(self, totals: Floats) -> Floats:
        """The estimates from totals whose second axis is that of `weighted`."""
        if self.below is None:
            return totals
        k = self.above.shape[1]
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(totals[:, :k] / totals[:, k:])

    @cached_property
    def value(self) -> Floats:
        """(g, k); nan where nobody is in the base."""
        return np.where(self.n > 0, self.estimate(self.totals), np.nan)

    @cached_property
    def scores(self) -> Floats:
        """(n, k) linearised: w (y - r x) / Σ w x, or w y of a total; 0 outside the base."""
        if self.below is None:
            return self.weighted
        k = self.above.shape[1]
        held = self.base & (self.group >= 0)[:, None]
        with np.errstate(divide="ignore", invalid="ignore"):
            residual = self.above - self.value[self.group] * self.below
            found = self.weight[:, None] * residual / self.totals[self.group, k:]
        return np.where(held, found, 0.0)
