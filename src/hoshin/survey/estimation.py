"""A survey's answers, opened for estimates: one scan a request, whatever is asked of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hoshin.query import QueryEngine, written
from hoshin.survey import texts
from hoshin.survey.answers import TABLE, Answers, column
from hoshin.survey.cells.reading import read_cells
from hoshin.survey.cells.scan import Scan
from hoshin.survey.cells.table import Cells
from hoshin.survey.definition import SurveyDefinition
from hoshin.survey.design import SampleDesign, names_of, resolve_design
from hoshin.survey.errors import SurveyError
from hoshin.survey.estimates import ShareTable, share_table
from hoshin.survey.grouping import dense_sums
from hoshin.survey.items import Item, read_item
from hoshin.survey.replicated import read_replicates
from hoshin.survey.replicates.pieces import Making, unit_replicates
from hoshin.survey.variance.taylor import lonely_present
from hoshin.survey.weight_column import as_number, refuse_weights
from hoshin.survey.weighted import WeightedCells, weighted_cells

By = tuple[str, ...]


@dataclass(frozen=True)
class Estimates:
    """What one grouping found: for the residents under the weights, and for the respondents.

    Parameters
    ----------
    by : tuple of str
        The columns that split the whole.
    items : list of Item
    residents, respondents : ShareTable
        (groups, items)
    lonely : (groups, items) int
        Strata of one unit in the base.
    """

    by: By
    items: Sequence[Item]
    residents: ShareTable
    respondents: ShareTable
    lonely: NDArray[np.int64]


@dataclass(frozen=True)
class Scanned:
    """What one scan found, with the design and the weights laid over it."""

    cells: Cells
    design: SampleDesign
    weighted: WeightedCells
    scan: Scan

    @property
    def respondents_of_strata(self) -> dict[str, int]:
        """Respondents of each stratum of the first stage."""
        first = self.design.first
        people = dense_sums(first.stratum, self.cells.people, len(first.names))
        return dict(zip(first.names, people.tolist(), strict=True))


class SurveyAnswers:
    """The answers of a survey in an engine, with their definition.

    Parameters
    ----------
    path : Path
        `survey.toml`; tables that it names stand beside it.
    """

    def __init__(
        self, definition: SurveyDefinition, engine: QueryEngine, path: Path, name: str
    ) -> None:
        self.definition = definition
        self.answers = Answers(engine, name)
        self.path = path
        for known in self._design_columns:
            self.answers.known(known)
        if not engine.rows(f"SELECT 1 FROM {TABLE} LIMIT 1"):  # noqa: S608
            raise SurveyError(texts.NO_ANSWERS, where=name, cure=texts.NO_ANSWERS_CURE)

    @cached_property
    def items(self) -> list[Item]:
        """Every indicator, in the order of its name."""
        names = sorted(self.definition.indicators)
        return [read_item(self.definition, self.answers, name, str(self.path)) for name in names]

    @cached_property
    def _design_columns(self) -> list[str]:
        design = self.definition.design
        named = [*design.strata, *names_of(design.cluster), *names_of(design.population)]
        named += self.definition.weighting_columns
        return [*named, *([design.weight] if design.weight else [])]

    def estimate(self, bys: Sequence[By], *, interval: str = "wilson") -> Iterator[Estimates]:
        """The estimates of every grouping, from one scan.

        Raises
        ------
        SurveyError, InputError
            If a column, weight, design or margin does not allow them.
        """
        for name in chain.from_iterable(bys):
            self.answers.known(name)
        scanned = self.scan(sorted(set(chain.from_iterable(bys))))
        self._check_interval(interval, scanned)
        for by in bys:
            yield self.grouped(by, scanned, interval=interval)

    def scan(self, by: Sequence[str]) -> "Scanned":
        """One scan, its design and its weights."""
        return self.scanned(self.description(by))

    def scanned(self, scan: Scan) -> "Scanned":
        """A scan that was described, run, its design and its weights."""
        cells = read_cells(self.answers.engine, scan, refuse=self._refuse_weights)
        design = self.design(cells)
        for name in self.definition.weighting_columns:
            what, cure = texts.MARGIN_VALUE_MISSING, texts.MARGIN_VALUE_MISSING_CURE
            self._refuse_empty(cells, name, what=what, cure=cure)
        weighted = weighted_cells(self.definition, cells, design, path=self.path)
        given = self.definition.design.replicates
        if given is not None:
            rows = read_replicates(given, self.answers, scan, cells)
            weighted = weighted.replicated(rows, given)
        made = self.definition.design.resampling
        if made is not None and self.definition.survey.probability_sample:
            where = f"{self.path} [design.resampling]"
            how = Making(made.type, made.replicates, made.seed, made.rho or 0.0)
            pieces = unit_replicates(design, how, mse=made.mse, where=where)
            weighted = weighted.resampled(pieces, cells, design)
        return Scanned(cells, design, weighted, scan)

    def grouped(self, by: By, scanned: "Scanned", *, interval: str | None) -> Estimates:
        """The estimates of one grouping, whose columns are among those of the scan."""
        cells, design, weighted = scanned.cells, scanned.design, scanned.weighted
        sampled = self.definition.survey.probability_sample
        plain, error = (weighted.plain, weighted.error) if sampled else (None, None)
        residents = share_table(cells, weighted.sums, by, error=error, interval=interval)
        respondents = share_table(cells, cells.unweighted, by, error=plain, interval=interval)
        group, names = cells.codes(by)
        lonely = lonely_present(design, group, len(names), cells.n)
        return Estimates(by, self.items, residents, respondents, lonely)

    def design(self, cells: Cells) -> SampleDesign:
        """The sample design on the cells of a scan."""
        design = self.definition.design
        for name in (*design.strata, *names_of(design.cluster)):
            self._refuse_empty(
                cells, name, what=texts.STRATUM_MISSING, cure=texts.STRATUM_MISSING_CURE
            )
        return resolve_design(cells, design, where=str(self.path), answers=self.answers.name)

    def description(self, by: Sequence[str]) -> Scan:
        """The scan by all columns that design, weighting and groupings name."""
        design, weighting = self.definition.design, self.definition.weighting
        named = [*design.strata, *names_of(design.cluster), *self.definition.weighting_columns]
        keys = dict.fromkeys([*named, *by])
        populations = {name: as_number(self.answers, name) for name in names_of(design.population)}
        scan = Scan({name: column(name) for name in keys}, self.items, None, populations)
        if design.weight is not None:
            weight = as_number(self.answers, design.weight)
            scan = replace(scan, weight=weight)
            if weighting.trim is not None:  # it looks at each weight by itself
                scan = replace(scan, keys=scan.keys | {"": weight})
        return scan

    def _refuse_weights(self) -> None:
        name = self.definition.design.weight
        assert name is not None
        refuse_weights(self.answers, name, as_number(self.answers, name))

    def _check_interval(self, interval: str, scanned: Scanned) -> None:
        from hoshin.survey.intervals.choice import KINDS

        where = str(self.path)
        if interval not in KINDS:
            message = texts.INTERVAL_UNKNOWN.format(interval=interval)
            raise SurveyError(message, where=where, cure=texts.KNOWN.format(known=", ".join(KINDS)))
        if interval == "exact" and not self._simple(scanned):
            raise SurveyError(
                texts.EXACT_NEEDS_SIMPLE, where=where, cure=texts.EXACT_NEEDS_SIMPLE_CURE
            )

    def _simple(self, scanned: Scanned) -> bool:
        """A simple random sample with equal weights."""
        given, first = self.definition.design, scanned.design.first
        return (
            len(first.names) == 1
            and first.unit is None
            and given.replicates is None
            and given.resampling is None
            and self.definition.weighting.method == "none"
            and self.definition.nonresponse is None
            and scanned.cells.one_weight
        )

    def _refuse_empty(self, cells: Cells, name: str, *, what: str, cure: str) -> None:
        if (cells.keys[name].codes < 0).any():
            sql = written(column(name))
            condition = f"{sql} IS NULL OR trim(CAST({sql} AS VARCHAR)) = ''"
            place = self.answers.place(name, condition)
            raise SurveyError(what.format(column=name), where=place, cure=cure)
