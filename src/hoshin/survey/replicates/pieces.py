"""Totals in every replicate from the totals of pieces: nobody's replicate weights are ever laid out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from hoshin.survey import texts
from hoshin.survey.cells.table import Floats, Integers
from hoshin.survey.design import SampleDesign
from hoshin.survey.errors import SurveyError
from hoshin.survey.grouping import Grouping
from hoshin.survey.replicates.multipliers import (
    Multipliers,
    UnitDesign,
    balanced_multipliers,
    bootstrap_multipliers,
    jackknife_multipliers,
    successive_multipliers,
)
from hoshin.survey.replicates.scales import Scales

_AT_ONCE = 4_000_000  # totals held at a time: bounds memory whatever the number of groups
_MOST = 64_000_000  # multipliers, 512 MB


@dataclass(frozen=True)
class PieceReplicates:
    """What the weights of pieces of a sample are multiplied by in each replicate.

    A piece is a sampling unit; a cell, where weighting is redone in each replicate; or a respondent,
    where a file brings replicate weights.

    Parameters
    ----------
    piece : (c,) int
        The piece of each cell.
    multipliers : (pieces, replicates) float
        Replicate weight over main weight.
    scales : Scales
    mse : bool
        Deviations from the estimate, else from the mean of the replicates.
    alone : bool
        Each cell is a piece of its own: pieces then follow the order of the cells.
    """

    piece: Integers
    multipliers: Floats
    scales: Scales
    mse: bool = False
    alone: bool = False

    @property
    def replicates(self) -> int:
        return int(self.multipliers.shape[1])

    def of(self, cells: Integers) -> "PieceReplicates":
        """The same for some of the cells."""
        if self.alone:
            return replace(self, multipliers=self.multipliers[cells], piece=np.arange(len(cells)))
        return replace(self, piece=self.piece[cells])

    def times(self, factors: Floats) -> "PieceReplicates":
        """The same after the weight of each cell was multiplied by (c, replicates) factors."""
        carried = self.multipliers[self.piece] * factors
        own = np.arange(len(self.piece))
        return replace(self, piece=own, multipliers=carried, alone=True)

    def totals(
        self, group: Integers, groups: int, values: Floats
    ) -> Iterator[tuple[Integers, Floats]]:
        """The total of each group in each replicate.

        Parameters
        ----------
        group : (c,) int
            0 … groups-1; -1 for cells outside.
        values : (c, m) float
            Sums in the cells under the main weights.

        Yields
        ------
        (some,) int, (some, m, replicates) float
            Some groups at a time, each once; without those that nobody belongs to.

        Notes
        -----
        Multipliers times the totals of the pieces that occur in a group: the cost is pairs of groups
        and pieces × replicates, whatever the number of respondents. Groups that begin with the same
        piece share most of them, and are reckoned in one product.
        """
        pieces = len(self.multipliers)
        held = np.flatnonzero(group >= 0)
        by_piece = Grouping.of(group[held] * pieces + self.piece[held])
        of_pieces = by_piece.sums(values[held])
        present, owner = by_piece.codes % pieces, by_piece.codes // pieces
        for rows, some in _blocks(present, owner, values.shape[1] * self.replicates):
            used, place = np.unique(present[rows], return_inverse=True)
            wide = np.zeros((len(used), len(some), values.shape[1]))
            wide[place, np.searchsorted(some, owner[rows])] = of_pieces[rows]
            found = wide.reshape(len(used), -1).T @ self.multipliers[used]
            yield some, found.reshape(len(some), values.shape[1], -1)


def _blocks(present: Integers, owner: Integers, width: int) -> Iterator[tuple[Integers, Integers]]:
    """Pairs of pieces and groups (rising by group), parted by the first piece of the group."""
    known, starts, counts = np.unique(owner, return_index=True, return_counts=True)
    order = np.argsort(present[starts], kind="stable")
    firsts = present[starts][order]
    most = max(1, _AT_ONCE // max(1, width))
    edges = np.flatnonzero(np.diff(firsts)) + 1
    for block in np.split(order, edges):
        for low in range(0, len(block), most):
            some = block[low : low + most]
            ranges = [np.arange(starts[at], starts[at] + counts[at]) for at in some]
            if ranges:
                yield np.concatenate(ranges), known[some]


@dataclass(frozen=True)
class Making:
    """How replicates are made of a design.

    Parameters
    ----------
    kind : {"bootstrap", "jk1", "jkn", "brr", "fay", "sdr"}
    replicates : int
        Of the bootstrap; at least so many of successive differences. The other kinds know their number.
    seed : int
        Of the bootstrap.
    rho : float
        Fay's coefficient; 0 for BRR.
    """

    kind: str
    replicates: int = 200
    seed: int | None = None
    rho: float = 0.0

    def multipliers(self, units: UnitDesign, where: str) -> Multipliers:
        """What the weights of the units are multiplied by in each replicate."""
        if self.kind in ("brr", "fay"):
            return balanced_multipliers(units, rho=self.rho)
        if self.kind == "sdr":
            return _in_order(units, self.replicates)
        if self.kind != "bootstrap":
            return jackknife_multipliers(units)
        if self.seed is None:
            raise SurveyError(texts.RESAMPLE_SEED, where=where, cure=texts.RESAMPLE_SEED_CURE)
        return bootstrap_multipliers(units, replicates=self.replicates, seed=self.seed)

    def number(self, units: UnitDesign) -> int:
        """About how many replicates there will be."""
        if self.kind in ("bootstrap", "sdr"):
            return self.replicates
        return len(units.labels if self.kind in ("brr", "fay") else units.strata)


def unit_replicates(
    design: SampleDesign, how: Making, *, mse: bool = False, where: str
) -> PieceReplicates:
    """Replicates of the sampling units of the first stage, made from the design.

    Parameters
    ----------
    design : SampleDesign
        On c cells; its clusters are the units, in the order of their names: the order of rows does not
        matter.
    how : Making
    mse : bool
        Deviations from the estimate, else from the mean of the replicates.

    Raises
    ------
    SurveyError
        If the sample has no clusters (cure: the respondents' number as cluster), a stratum has one unit
        under `fail` or `adjust`, jk1 has strata, a stratum of brr or fay has not two units, the bootstrap
        no seed, or there are too many units.

    Notes
    -----
    Rao and Wu's bootstrap, the jackknife that leaves out one unit at a time, balanced half-samples, or
    differences of units that follow one another in the order of their names, stratum by stratum. Units
    of later stages go with theirs; of the populations only that of the first stage counts, and none for
    brr, fay and sdr.

    References
    ----------
    `bootstrap_multipliers`, `jackknife_multipliers`, `balanced_multipliers`, `successive_multipliers`.
    """
    first = design.first
    if first.unit is None:
        raise SurveyError(texts.RESAMPLE_UNITS, where=where, cure=texts.RESAMPLE_UNITS_CURE)
    if how.kind == "jk1" and len(first.names) > 1:
        raise SurveyError(texts.RESAMPLE_JK1, where=where, cure=texts.RESAMPLE_JK1_CURE)
    _, at = np.unique(first.unit, return_index=True)
    certain = design.lonely in ("remove", "certainty")
    units = UnitDesign(first.stratum[at], first.names, first.fraction, certain)
    number = how.number(units)
    if number * len(at) > _MOST:
        message = texts.RESAMPLE_MANY.format(units=len(at), replicates=number)
        raise SurveyError(message, where=where, cure=texts.RESAMPLE_MANY_CURE)
    made = how.multipliers(units, where)
    values = np.ascontiguousarray(made.values.T)
    return PieceReplicates(first.unit, values, made.scales, mse)


def _in_order(units: UnitDesign, replicates: int) -> Multipliers:
    """Successive differences, stratum by stratum."""
    order = np.argsort(units.strata, kind="stable")
    made = successive_multipliers(len(order), replicates=replicates)
    values = np.empty_like(made.values)
    values[:, order] = made.values
    return replace(made, values=values)
