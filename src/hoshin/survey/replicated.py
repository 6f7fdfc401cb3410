"""Errors from replicate weights that a file brings: every estimate is redone with each of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hoshin.query import quoted
from hoshin.survey import texts
from hoshin.survey.answers import Answers
from hoshin.survey.cells.scan import Scan
from hoshin.survey.cells.table import Cells, Floats, Integers, Sums, key_of
from hoshin.survey.definition import Replicates
from hoshin.survey.errors import SurveyError
from hoshin.survey.estimates import ErrorOf, Errors
from hoshin.survey.replicates.rank import weights_rank
from hoshin.survey.replicates.scales import Scales, scales_of
from hoshin.survey.replicates.variance import replicate_variance
from hoshin.survey.weight_column import as_number

_HALF = 26  # bits of a half weight: sums of 2**27 of them are exact in a double

Reweight = Callable[[Floats], Floats]  # (c, r) sums of weights in cells -> (c, r) factors


@dataclass(frozen=True)
class ReplicateRows:
    """Each respondent's replicate weights, and where it stands.

    Parameters
    ----------
    cell : (n,) int
        The cell of each respondent.
    weights : (n, r) float
        Full weights, at least 0.
    counted, in_base : (n, k) float
        0 or 1.
    main : (n,) float
        The weight that is no replicate.
    """

    cell: Integers
    weights: Floats
    counted: Floats
    in_base: Floats
    main: Floats

    @cached_property
    def halves(self) -> tuple[Floats, Floats, float]:
        """The weights as two whole numbers of 26 bits, and what a unit of the lower one is worth."""
        unit = np.ldexp(1.0, int(np.frexp(self.weights.max(initial=1.0))[1]) - 2 * _HALF)
        whole = np.rint(self.weights / unit)
        upper = np.floor(np.ldexp(whole, -_HALF))
        return upper, whole - np.ldexp(upper, _HALF), float(unit)

    def totals(self, rows: Integers, marks: Floats) -> Floats:
        """(r, k) sums of weights over the marked respondents among `rows`, exact before one rounding."""
        upper, lower, unit = self.halves
        chosen = marks[rows]
        high, low = upper[rows].T @ chosen, lower[rows].T @ chosen
        return np.asarray((np.ldexp(high, _HALF) + low) * unit)

    def in_cells(self, cells: int) -> Floats:
        """(c, r) sums of the weights by cell."""
        upper, lower, unit = self.halves
        found = np.zeros((2, cells, self.weights.shape[1]))
        np.add.at(found[0], self.cell, upper)
        np.add.at(found[1], self.cell, lower)
        return np.asarray((np.ldexp(found[0], _HALF) + found[1]) * unit)

    def times(self, factors: Floats) -> "ReplicateRows":
        """The rows after the weights of each cell were multiplied by (c, r) factors."""
        weights = self.weights * factors[self.cell]
        return replace(self, weights=weights)

    @property
    def equal(self) -> "ReplicateRows":
        """What the replicates say of the design alone: everybody's weight being 1."""
        return replace(
            self, weights=self.weights / self.main[:, None], main=np.ones(len(self.main))
        )


def replicate_columns(given: Replicates, answers: Answers) -> list[str]:
    """The columns of replicate weights, in the order of the file.

    Raises
    ------
    SurveyError
        If there is none.
    """
    wanted = [given.columns] if isinstance(given.columns, str) else given.columns
    found = [
        name for name in answers.types if any(fnmatchcase(name, pattern) for pattern in wanted)
    ]
    if not found:
        message = texts.REPLICATES_NONE.format(columns=", ".join(wanted))
        raise SurveyError(message, where=answers.name, cure=texts.REPLICATES_CURE)
    return found


def read_replicates(given: Replicates, answers: Answers, scan: Scan, cells: Cells) -> ReplicateRows:
    """Every respondent's replicate weights, from one pass over the answers.

    Raises
    ------
    SurveyError
        If a weight is missing, no number, or negative.
    """
    names = replicate_columns(given, answers)
    values = {f"w{at}": as_number(answers, name) for at, name in enumerate(names)}
    if scan.weight is not None:
        values["main"] = scan.weight.copy()
    found = answers.engine.arrays(scan.rows(values))
    main = _filled(found.pop("main"), 1.0) if scan.weight is not None else None
    weights = np.column_stack([_filled(found[name], np.nan) for name in found if name in values])
    bad = ~(np.isfinite(weights) & (weights >= 0))
    if bad.any():
        name = names[int(np.flatnonzero(bad.any(axis=0))[0])]
        cell = quoted(name)
        where = answers.place(name, f"coalesce(TRY_CAST({cell} AS DOUBLE) < 0, true)")
        cure = texts.REPLICATES_BAD_CURE.format(column=name)
        raise SurveyError(texts.REPLICATES_BAD, where=where, cure=cure)

    def marks(part: str) -> Floats:
        columns = [_filled(found[f"i{at}_{part}"], 0.0) for at in range(len(scan.items))]
        return np.column_stack(columns) if columns else np.zeros((len(weights), 0))

    keys = [found[f"k{at}"] for at in range(len(scan.keys))]
    place = cells_of(cells, keys, len(weights))
    main = np.ones(len(weights)) if main is None else main
    return ReplicateRows(place, weights, marks("y"), marks("d"), main)


def _filled(values: Any, missing: float) -> Floats:
    array: Floats = np.ma.filled(np.ma.asarray(values, dtype=np.float64), missing)
    return array


def cells_of(cells: Cells, keys: list[NDArray[Any]], rows: int) -> Integers:
    """The cell of each respondent: cells stand in the order of their keys."""
    of_cells, of_rows = np.zeros(len(cells.people), np.int64), np.zeros(rows, np.int64)
    for key, values in zip(cells.keys.values(), keys, strict=True):
        index = {label: code for code, label in enumerate(key.labels)}
        own = key_of(values)
        known = np.array([*(index[label] for label in own.labels), -1], np.int64)
        size = len(key.labels) + 1
        of_cells = of_cells * size + key.codes + 1
        of_rows = of_rows * size + known[own.codes] + 1
    return np.searchsorted(of_cells, of_rows)


def scales(given: Replicates, replicates: int) -> Scales:
    """The scales of a definition's replicates."""
    return scales_of(
        given.type, replicates, scale=given.scale, rscales=given.rscales, rho=given.rho
    )


def replicated(rows: ReplicateRows, scales: Scales, *, mse: bool) -> ErrorOf:
    """Errors by replicates; degrees of freedom are the rank of the weights in the base, less 1.

    A logit interval rests on the variance of the replicates' logits; where a replicate has share 0
    or 1, on that of the shares.

    References
    ----------
    R's `svrepdesign`, `svyciprop` and `degf`. Checked against R survey 4.1 in tests/reference/.
    """

    def error(group: Integers, groups: int, sums: Sums, counted: Floats, others: Floats) -> Errors:
        of_row = group[rows.cell]
        variance, df = np.full(counted.shape, np.nan), np.zeros(counted.shape, np.int64)
        of_logit = variance.copy()
        for at in range(groups):
            chosen = np.flatnonzero(of_row == at)
            yes, base = rows.totals(chosen, rows.counted), rows.totals(chosen, rows.in_base)
            with np.errstate(divide="ignore", invalid="ignore"):
                share, redone = counted[at] / (counted[at] + others[at]), yes / base
            variance[at] = replicate_variance(redone, share, scales, mse=mse)
            logits = _of_logits(redone, share, scales, mse=mse)
            of_logit[at] = np.where(np.isfinite(logits), logits, variance[at])
            df[at] = _ranks(rows, chosen) - 1
        return Errors(variance, df, of_logit)

    return error


def _of_logits(redone: Floats, share: Floats, scales: Scales, *, mse: bool) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        thetas = np.where(np.isnan(redone), np.nan, np.log(redone / (1 - redone)))
        variance = replicate_variance(thetas, np.log(share / (1 - share)), scales, mse=mse)
        return np.asarray(variance * (share * (1 - share)) ** 2)


def _ranks(rows: ReplicateRows, chosen: Integers) -> Integers:
    """(k,) the rank of the weights of those in each base."""
    known: dict[bytes, int] = {}
    found = []
    for marks in (rows.in_base[chosen] > 0).T:
        mark = marks.tobytes()
        if mark not in known:
            known[mark] = weights_rank(rows.weights[chosen[marks]])
        found.append(known[mark])
    return np.array(found, np.int64)
