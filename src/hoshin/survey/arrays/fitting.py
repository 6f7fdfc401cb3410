"""Weights of respondents fitted to known totals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from hoshin.survey import texts
from hoshin.survey.arrays.labels import HERE, Labels, columns, label_key
from hoshin.survey.cells.table import Floats, Integers, Key
from hoshin.survey.errors import SurveyError
from hoshin.survey.grouping import dense_sums
from hoshin.survey.replicates.pieces import PieceReplicates
from hoshin.survey.weighting.margin import Margin
from hoshin.survey.weighting.poststratification import poststratify
from hoshin.survey.weighting.raking import rake
from hoshin.survey.weighting.redone import redo_in_replicates

Totals = Mapping[Any, float]  # by label, or by a tuple of labels


@dataclass(frozen=True)
class Fit:
    """Known totals that the weights of n respondents shall have.

    Parameters
    ----------
    margins : sequence of Margin
        Of respondents.
    tolerance : float or None
        Of raking; None for poststratification.
    """

    margins: Sequence[Margin]
    tolerance: float | None

    def factors(self, weight: Floats) -> Floats:
        """(n,) new weight over old weight."""
        rows = np.lexsort((weight, self._class))
        sums = dense_sums(self._class[rows], weight[rows, None], len(self._first))
        return self._fitted(sums[:, 0])[self._class]

    def redone(self, weight: Floats, pieces: PieceReplicates) -> Floats:
        """(n, replicates) the factors of each replicate."""
        rows = np.lexsort((weight, pieces.piece, self._class))
        wide = weight[rows, None] * pieces.multipliers[pieces.piece[rows]]
        sums = dense_sums(self._class[rows], wide, len(self._first))
        return redo_in_replicates(sums, self._fitted)[self._class]

    def _fitted(self, sums: Floats) -> Floats:
        margins = [replace(each, codes=each.codes[self._first]) for each in self.margins]
        if self.tolerance is None:
            return poststratify(sums, margins[0])
        return rake(sums, margins, tolerance=self.tolerance, max_iterations=200).factors

    @cached_property
    def _classes(self) -> tuple[Integers, Integers]:
        codes = np.stack([margin.codes for margin in self.margins], axis=1)
        _, first, found = np.unique(codes, axis=0, return_index=True, return_inverse=True)
        return found.reshape(-1), first

    @property
    def _class(self) -> Integers:
        """(n,) the combination of categories of each respondent."""
        return self._classes[0]

    @property
    def _first(self) -> Integers:
        """A respondent of each combination."""
        return self._classes[1]


def margin_of(labels: Labels, totals: Totals, name: str) -> Margin:
    """A margin from labels of respondents and totals by label (a tuple, where labels cross).

    Raises
    ------
    SurveyError
        If a respondent has no label.
    """
    keys = [label_key(each) for each in columns(labels, "m").values()]
    if any((key.codes < 0).any() for key in keys):
        message = texts.MARGIN_VALUE_MISSING.format(column=name)
        raise SurveyError(message, where=HERE, cure=texts.MARGIN_VALUE_MISSING_CURE)
    given = {_tuple(label): float(total) for label, total in totals.items()}
    known = sorted({*given, *_present(keys)})
    index = {label: at for at, label in enumerate(known)}
    codes = np.array([index[label] for label in _labels(keys)], np.intp)
    return Margin(
        name,
        codes,
        np.array([given.get(label, np.nan) for label in known]),
        [" / ".join(label) for label in known],
    )


def _labels(keys: Sequence[Key]) -> list[tuple[str, ...]]:
    parts = [[key.labels[code] for code in key.codes.tolist()] for key in keys]
    return list(zip(*parts, strict=True))


def _present(keys: Sequence[Key]) -> set[tuple[str, ...]]:
    return set(_labels(keys))


def _tuple(label: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str, label)) if isinstance(label, tuple) else (str(label),)
