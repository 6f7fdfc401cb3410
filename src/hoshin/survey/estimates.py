"""Estimates of shares by group: from cells, a design and weights to what the file format prints."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from hoshin.survey.cells.table import Cells, Floats, Integers, Sums
from hoshin.survey.design import SampleDesign
from hoshin.survey.grouping import dense_sums
from hoshin.survey.intervals.choice import interval_limits
from hoshin.survey.share import ShareEstimate
from hoshin.survey.variance.scores import share_scores
from hoshin.survey.variance.taylor import degrees_of_freedom, taylor_variance


@dataclass(frozen=True)
class Errors:
    """Sampling errors of k shares in g groups.

    Parameters
    ----------
    variance : (g, k) float
    df : (g, k) int
    logit_variance : (g, k) float
        What a logit interval takes for the variance; another one only with replicates.
    """

    variance: Floats
    df: Integers
    logit_variance: Floats


# (group of each cell, groups, sums, Σw of the counted and of the others in each group)
ErrorOf = Callable[[Integers, int, Sums, Floats, Floats], Errors]


@dataclass(frozen=True)
class ShareTable:
    """Shares of k items in g groups; every array is (g, k), nan where a value cannot be given.

    Parameters
    ----------
    groups : list of tuple of str
        In code-point order.
    n, count : int, people
    share : float, 0–1
    se : float
        Standard error of `share`.
    df : int
    n_eff, n_kish : float, people
        share (1 - share) / se², and n over Kish's weighting effect.
    low, high : float, 0–1
        95 %.
    """

    groups: list[tuple[str, ...]]
    n: Integers
    count: Integers
    share: Floats
    se: Floats
    df: Integers
    n_eff: Floats
    n_kish: Floats
    low: Floats
    high: Floats

    def share_at(self, group: tuple[str, ...], item: int, *, exact: bool) -> ShareEstimate:
        """One share of the table.

        Parameters
        ----------
        exact : bool
            Whether the share is `count / n`: then it is that fraction and no rounded number.
        """
        here = (self.groups.index(group), item)
        n, count, se = int(self.n[here]), int(self.count[here]), float(self.se[here])
        if not n:
            return ShareEstimate(n, count, None)
        share = Fraction(count, n) if exact else Fraction(float(self.share[here]))
        if se != se:
            return ShareEstimate(n, count, share)
        n_eff = float(self.n_eff[here]) if se else None
        deff = n / n_eff if n_eff else None
        df, n_kish = int(self.df[here]), float(self.n_kish[here])
        return ShareEstimate(n, count, share, se, df, n_eff, deff, n_kish)


def share_table(
    cells: Cells, sums: Sums, by: tuple[str, ...], *, error: ErrorOf | None, interval: str | None
) -> ShareTable:
    """The shares of every item in every group of some columns.

    Parameters
    ----------
    sums : Sums
        Of the cells, under the weights that the shares shall have.
    error : ErrorOf or None
        None where no sampling error can be given.
    interval : str or None
        A kind of `interval_limits`; None for no limits: quantiles take longer to load than a ward's
        estimates to make.
    """
    group, names = cells.codes(by)
    size = len(names)
    n, count = dense_sums(group, cells.n, size), dense_sums(group, cells.count, size)
    counted, others = dense_sums(group, sums.counted, size), dense_sums(group, sums.others, size)
    total = counted + others
    squares = dense_sums(group, sums.counted_squares + sums.other_squares, size)
    empty = n == 0
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(empty, np.nan, counted / total)
        n_kish = np.where(empty, np.nan, total * total / squares)
    share = np.where(~empty & (count == 0), 0.0, np.where(~empty & (count == n), 1.0, share))
    blank = np.full(share.shape, np.nan)
    if error is None or not size:
        df = np.zeros(share.shape, np.int64)
        return ShareTable(names, n, count, share, blank, df, blank, n_kish, blank, blank)
    errors = error(group, size, sums, counted, others)
    sure = (count == 0) | (count == n)
    se, of_logit = (
        np.where(empty, np.nan, np.where(sure, 0.0, np.sqrt(np.maximum(variance, 0.0))))
        for variance in (errors.variance, errors.logit_variance)
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = share * (others / total)
        n_eff = np.where(se > 0, spread / (se * se), np.nan)
        held = of_logit if interval == "logit" else se
        within = np.where(held == 0, np.inf, spread / (held * held))
    low, high = blank, blank
    if interval is not None:
        low, high = interval_limits(
            interval, share=share, n_eff=within, df=errors.df, n=n, n_kish=n_kish
        )
    return ShareTable(names, n, count, share, se, errors.df, n_eff, n_kish, low, high)


def linearised(design: SampleDesign, cells: Cells) -> ErrorOf:
    """Errors by linearisation under a design, the weights being as they are."""

    def error(group: Integers, groups: int, sums: Sums, counted: Floats, others: Floats) -> Errors:
        scores = share_scores(group, sums, counted=counted, others=others)
        variance = taylor_variance(design, group, groups, first=scores.first, second=scores.second)
        df = degrees_of_freedom(design, group, groups, cells.n)
        return Errors(variance, df, variance)

    return error
