"""Estimates as rows with the columns that the file format fixes."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hoshin.survey import texts
from hoshin.survey.estimation import Estimates

Row = dict[str, object]
COLUMNS = (
    *("n", "count", "share_respondents", "share", "se", "low", "high"),
    *("low_respondents", "high_respondents", "df", "n_eff", "deff", "note"),
)
_FEW = 30  # respondents in the base below which a row says so
Array = NDArray[Any]


def rows_of(estimates: Iterable[Estimates], *, probability_sample: bool) -> list[Row]:
    """One row for each indicator and each group of each grouping, sorted by indicator."""
    found = list(estimates)
    if not found:
        return []
    items = [item.indicator for item in found[0].items]
    groups = sum(len(each.residents.groups) for each in found)
    columns: dict[str, Sequence[object]] = {
        "indicator": [name for name in items for _ in range(groups)]
    }
    named = dict.fromkeys(name for each in found for name in each.by)
    columns |= {name: _of_group(found, name) * len(items) for name in named}
    columns |= dict(zip(COLUMNS, _values(found, probability_sample), strict=True))
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]


def _of_group(found: list[Estimates], column: str) -> list[str | None]:
    """A column's value in each group of each grouping."""
    values: list[str | None] = []
    for each in found:
        at = each.by.index(column) if column in each.by else None
        values += [None if at is None else group[at] for group in each.residents.groups]
    return values


def _values(found: list[Estimates], sampled: bool) -> list[list[object]]:
    """The columns after the group, item by item."""

    def residents(name: str) -> Array:
        return _by_item([getattr(each.residents, name) for each in found])

    def respondents(name: str) -> Array:
        return _by_item([getattr(each.respondents, name) for each in found])

    n, count, df = residents("n"), residents("count"), residents("df")
    share, se, n_eff = residents("share"), residents("se"), residents("n_eff")
    lonely = _by_item([each.lonely for each in found])
    with np.errstate(divide="ignore", invalid="ignore"):
        plain = np.where(n > 0, count / n, np.nan)
        deff = n / n_eff  # n_eff is missing where the share varies in no stratum: 0 then
        deff = np.where(np.isnan(n_eff) & (se == 0) & (count > 0) & (count < n), 0.0, deff)
    known_df = df.astype(object)
    known_df[(n == 0) | (not sampled)] = None
    return [
        n.tolist(),
        count.tolist(),
        *map(_listed, (plain, share, se, residents("low"), residents("high"))),
        *map(_listed, (respondents("low"), respondents("high"))),
        known_df.tolist(),
        *map(_listed, (n_eff, deff)),
        _notes(n, count, df, lonely, sampled=sampled),
    ]


def _by_item(tables: list[Array]) -> Array:
    """(groups, items) tables one below the other, as one row of numbers: item by item."""
    return np.ascontiguousarray(np.concatenate(tables).T).ravel()


def _notes(n: Array, count: Array, df: Array, lonely: Array, *, sampled: bool) -> list[object]:
    """What the reader of a row should know; the words are the file format's."""
    held = n > 0
    marks = {
        texts.NOTE_NO_SAMPLE: np.full(n.shape, not sampled),
        texts.NOTE_EMPTY: ~held,
        texts.NOTE_FEW: held & (n < _FEW),
        texts.NOTE_NO_VARIATION: held & ((count == 0) | (count == n)),
        texts.NOTE_LONELY: held & sampled & (lonely > 0),
        texts.NOTE_NO_DF: held & sampled & (df < 1),
    }
    code = sum(mark.astype(np.int64) << at for at, mark in enumerate(marks.values()))
    words = {
        each: "; ".join(note for at, note in enumerate(marks) if each >> at & 1)
        for each in np.unique(code).tolist()
    }
    return [words[each] for each in np.asarray(code).tolist()]


def _listed(values: Array) -> list[object]:
    """Numbers as a list, None where one is missing."""
    listed: list[object] = values.tolist()
    for at in np.flatnonzero(np.isnan(values)).tolist():
        listed[at] = None
    return listed
