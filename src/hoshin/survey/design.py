"""A sample design resolved on cells: strata, units and populations of every stage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hoshin.survey import texts
from hoshin.survey.cells.table import Cells, Floats, Integers
from hoshin.survey.definition import Design, Lonely
from hoshin.survey.errors import SurveyError

CENSUS = 1e-7  # an unsampled part below this is none (as R's survey)


@dataclass(frozen=True)
class Stage:
    """One stage of sampling, for c cells, u units and s strata.

    At the second stage and below, the strata are the units of the stage above.

    Parameters
    ----------
    unit : (c,) int, or None
        The unit of each cell; None where the respondents themselves are the units.
    stratum : (c,) int
        The stratum of each cell.
    sampled : (s,) float
        Units in the sample.
    population : (s,) float
        Units in the population; inf where it is not known.
    names : list of str
        Of the strata, for messages.
    """

    unit: Integers | None
    stratum: Integers
    sampled: Floats
    population: Floats
    names: list[str]

    def of(self, cells: Integers) -> "Stage":
        """The same for some of the cells."""
        unit = None if self.unit is None else self.unit[cells]
        return replace(self, unit=unit, stratum=self.stratum[cells])

    @property
    def unsampled(self) -> Floats:
        """1 - f of each stratum; 1 where the population is not known."""
        return 1 - self.fraction

    @property
    def fraction(self) -> Floats:
        """f, the part of the population that is sampled; 0 where the population is not known."""
        return self.sampled / self.population

    @property
    def lonely(self) -> NDArray[np.bool_]:
        """Strata with one unit that is not the whole population."""
        lonely: NDArray[np.bool_] = (self.sampled == 1) & (self.unsampled >= CENSUS)
        return lonely


@dataclass(frozen=True)
class SampleDesign:
    """All stages, and what to do with a stratum of one unit."""

    stages: tuple[Stage, ...]
    lonely: Lonely

    @property
    def first(self) -> Stage:
        return self.stages[0]

    def of(self, cells: Integers) -> "SampleDesign":
        """The same for some of the cells; the sample stays what it is."""
        return SampleDesign(tuple(stage.of(cells) for stage in self.stages), self.lonely)

    @property
    def inverse_probability(self) -> Floats:
        """(c,) the weight that the populations give: Π N/n over the stages; 1 without them."""
        weight = np.ones(len(self.first.stratum))
        for stage in self.stages:
            if np.isfinite(stage.population).all():
                weight = weight * (stage.population / stage.sampled)[stage.stratum]
        return weight


def resolve_design(cells: Cells, design: Design, *, where: str, answers: str) -> SampleDesign:
    """The design of a definition on the cells of a scan.

    Raises
    ------
    SurveyError
        If clusters lie in two strata without `nested`, a population is below its sample or varies
        within its stratum, the stages do not match, or a stratum has one unit under `fail`.
    """
    clusters = names_of(design.cluster)
    populations = names_of(design.population)
    if populations and len(populations) != max(1, len(clusters)):
        message = texts.STAGES_DIFFER.format(
            populations=len(populations), stages=max(1, len(clusters))
        )
        raise SurveyError(message, where=where, cure=texts.STAGES_DIFFER_CURE)
    stratum, strata_names = cells.codes(design.strata)
    names = [" / ".join(name) for name in strata_names]
    stages = []
    parents: list[str] = [*design.strata] if design.nested else []
    for at, column in enumerate(clusters or [None]):
        unit = None
        if column is not None:
            parents = [*parents, column]
            unit, unit_names = cells.codes(parents)
            if at == 0 and not design.nested:
                _refuse_cluster_in_two_strata(unit, stratum, unit_names, column=column, where=where)
        sampled = _sampled(cells, unit, stratum, len(names))
        population = np.full(len(names), np.inf)
        if populations:
            population = _population(cells, populations[at], stratum, names, answers=answers)
            _refuse_small_population(
                population, sampled, names, column=populations[at], answers=answers
            )
        stages.append(Stage(unit, stratum, sampled, population, names))
        if unit is not None:
            stratum, names = unit, [" / ".join(name) for name in unit_names]
    resolved = SampleDesign(tuple(stages), design.lonely)
    _refuse_lonely(resolved, whole=not (design.nested and design.strata), where=answers)
    return resolved


def names_of(columns: str | Sequence[str] | None) -> list[str]:
    """One column or many as a list."""
    if columns is None:
        return []
    return [columns] if isinstance(columns, str) else list(columns)


def _sampled(cells: Cells, unit: Integers | None, stratum: Integers, strata: int) -> Floats:
    if unit is None:
        return np.bincount(stratum, cells.people, strata).astype(np.float64)
    _, first = np.unique(unit, return_index=True)
    return np.bincount(stratum[first], minlength=strata).astype(np.float64)


def _population(
    cells: Cells, column: str, stratum: Integers, names: list[str], *, answers: str
) -> Floats:
    if not (cells.lowest[column] >= 1).all():
        raise SurveyError(
            texts.POPULATION_BAD, where=f"{answers} 列 {column}", cure=texts.POPULATION_BAD_CURE
        )
    lowest, highest = np.full(len(names), np.inf), np.full(len(names), -np.inf)
    np.minimum.at(lowest, stratum, cells.lowest[column])
    np.maximum.at(highest, stratum, cells.highest[column])
    if (varies := np.flatnonzero(lowest != highest)).size:
        message = texts.POPULATION_VARIES.format(stratum=names[varies[0]])
        raise SurveyError(
            message,
            where=f"{answers} 列 {column}",
            cure=texts.POPULATION_SMALL_CURE.format(column=column),
        )
    return lowest


def _refuse_small_population(
    population: Floats, sampled: Floats, names: list[str], *, column: str, answers: str
) -> None:
    if (small := np.flatnonzero(population < sampled)).size:
        at = small[0]
        message = texts.POPULATION_SMALL.format(
            stratum=names[at], population=int(population[at]), respondents=int(sampled[at])
        )
        cure = texts.POPULATION_SMALL_CURE.format(column=column)
        raise SurveyError(message, where=answers, cure=cure)


def _refuse_cluster_in_two_strata(
    unit: Integers, stratum: Integers, names: list[tuple[str, ...]], *, column: str, where: str
) -> None:
    pairs = np.unique(np.stack([unit, stratum]), axis=1)
    twice = pairs[0][:-1][pairs[0][1:] == pairs[0][:-1]]
    if twice.size:
        message = texts.CLUSTER_IN_TWO_STRATA.format(cluster=names[twice[0]][-1], column=column)
        raise SurveyError(message, where=where, cure=texts.CLUSTER_IN_TWO_STRATA_CURE)


def _refuse_lonely(design: SampleDesign, *, whole: bool, where: str) -> None:
    """One unit in all has no variance by any rule; one in a stratum has none under `fail`."""
    first = design.first
    if whole and first.sampled.sum() == 1 and first.lonely.any():
        raise SurveyError(texts.ONE_UNIT, where=where, cure=texts.LONELY_CURE)
    if design.lonely != "fail":
        return
    for at, stage in enumerate(design.stages):
        reached = at == 0 or np.isfinite(design.stages[at - 1].population).all()
        if reached and stage.lonely.any():
            name = stage.names[int(np.flatnonzero(stage.lonely)[0])]
            raise SurveyError(
                texts.LONELY.format(stratum=name), where=where, cure=texts.LONELY_CURE
            )
