"""The weights of a survey as its definition makes them, with what to look at before they are used."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from hoshin.query import Engine
from hoshin.survey import texts
from hoshin.survey.cells.table import Floats
from hoshin.survey.definition import SurveyDefinition
from hoshin.survey.errors import SurveyError
from hoshin.survey.estimation import Scanned, SurveyAnswers
from hoshin.survey.row_weights import WEIGHT_COLUMN, RowWeights, row_weights, with_rows
from hoshin.survey.survey import load_answers, open_answers
from hoshin.survey.weighting.diagnostics import WeightDiagnostics

Category = tuple[str, ...]


@dataclass(frozen=True)
class CategoryFit:
    """One category of known totals.

    Parameters
    ----------
    respondents : int, people
    total : float, residents
        Wanted.
    before, after : float, residents
        Sums of the weights before they were fitted to totals, and in the end.
    """

    category: Category
    respondents: int
    total: float
    before: float
    after: float

    @property
    def misfit(self) -> float:
        """after / total - 1; 0 where nobody is wanted."""
        return self.after / self.total - 1 if self.total else 0.0


@dataclass(frozen=True)
class MarginFit:
    """One table of known totals."""

    table: str
    columns: list[str]
    categories: list[CategoryFit]


@dataclass(frozen=True)
class ClassFactor:
    """One class of the adjustment for non-response: `factor` is sent / answered."""

    category: Category
    sent: int
    answered: int
    factor: float


@dataclass(frozen=True)
class Weights:
    """Final weights of n respondents.

    Parameters
    ----------
    definition : SurveyDefinition
    path : Path
        `survey.toml`.
    diagnostics : WeightDiagnostics
        Of the final weights.
    iterations : int or None
        Rounds over all margins and steps of Newton's method; None where the weights were not raked.
    trimmed : int, people
    bounds : (float, float) or None, residents per respondent
        Where weights were trimmed; None where the definition does not trim.
    margins : list of MarginFit
    nonresponse : list of ClassFactor
    of_rows : RowWeights
        To write the weights beside the answers.
    """

    definition: SurveyDefinition
    path: Path
    diagnostics: WeightDiagnostics
    iterations: int | None
    trimmed: int
    bounds: tuple[float, float] | None
    margins: list[MarginFit]
    nonresponse: list[ClassFactor]
    of_rows: RowWeights

    @cached_property
    def weight(self) -> Floats:
        """(n,) residents per respondent, in the order of the file of answers, which is read again."""
        with self.opened() as engine:
            self.of_rows.load(engine)
            return np.asarray(engine.arrays(self.of_rows.select())[WEIGHT_COLUMN], np.float64)

    def opened(self) -> Engine:
        """The answers in an engine that may write: nothing that a person typed is run in it."""
        engine = Engine()
        load_answers(engine, self.path.parent / self.definition.survey.answers)
        return engine

    @property
    def worst(self) -> tuple[MarginFit, CategoryFit] | None:
        """The category whose weights are farthest from its total; None without totals."""
        every = [(margin, each) for margin in self.margins for each in margin.categories]
        return max(every, key=lambda pair: abs(pair[1].misfit), default=None)


def weigh_survey(path: Path) -> Weights:
    """Make the weights of a survey as `[nonresponse]`, `[[margins]]` and `[weighting]` say.

    Parameters
    ----------
    path : Path
        `survey.toml`.

    Returns
    -------
    Weights
        The same weights that `estimate_survey` uses.

    Raises
    ------
    SurveyError, InputError
        If the definition makes no weights, a file, column, weight, class or total is not as it says,
        margins contradict one another or the answers, or trimming goes too far.

    Notes
    -----
    Everything happens on cells, the combinations of the columns that the definition names: a million
    answers cost one scan. Order: design weight, non-response, totals, trimming.
    """
    with open_answers(path) as opened:
        definition = opened.definition
        if definition.weighting.method == "none" and definition.nonresponse is None:
            raise SurveyError(
                texts.NOTHING_TO_WEIGH, where=str(path), cure=texts.NOTHING_TO_WEIGH_CURE
            )
        name = opened.answers.name
        if WEIGHT_COLUMN in opened.answers.types:
            message = texts.WEIGHT_COLUMN_TAKEN.format(column=WEIGHT_COLUMN)
            raise SurveyError(message, where=name, cure=texts.WEIGHT_COLUMN_TAKEN_CURE)
        engine = opened.answers.engine
        alone = SurveyAnswers(_alone(definition), engine, path, name)
        scanned = alone.scanned(with_rows(alone.description(())))
    return _weights(definition, path, scanned)


def _alone(definition: SurveyDefinition) -> SurveyDefinition:
    """The definition without what the making of weights does not look at."""
    design = definition.design.model_copy(update={"replicates": None})
    return definition.model_copy(update={"indicators": {}, "design": design})


def _weights(definition: SurveyDefinition, path: Path, scanned: Scanned) -> Weights:
    made = scanned.weighted.made
    raking, trimming = made.raking, made.trimming
    return Weights(
        definition,
        path,
        _diagnosis(scanned),
        None if raking is None else raking.sweeps + raking.newton_steps,
        0 if trimming is None else trimming.trimmed,
        None if trimming is None else (trimming.low, trimming.high),
        list(_margins(definition, scanned)),
        list(_classes(scanned)),
        row_weights(scanned.scan, scanned.cells, scanned.weighted.factors),
    )


def _diagnosis(scanned: Scanned) -> WeightDiagnostics:
    cells, factors = scanned.cells, scanned.weighted.factors
    ones = np.ones(len(factors))
    n = int(cells.people.sum())
    total = float((cells.weight * factors).sum())
    squares = float((cells.squares * factors * factors).sum())
    return WeightDiagnostics(
        n=n,
        total=total,
        minimum=float((cells.lowest.get(WEIGHT_COLUMN, ones) * factors).min()),
        maximum=float((cells.highest.get(WEIGHT_COLUMN, ones) * factors).max()),
        mean=total / n,
        kish_effect=n * squares / (total * total),
        n_kish=total * total / squares,
    )


def _margins(definition: SurveyDefinition, scanned: Scanned) -> Iterator[MarginFit]:
    cells, weighted = scanned.cells, scanned.weighted
    people = cells.people.astype(np.float64)
    before = cells.weight * weighted.base * weighted.made.adjusted
    after = cells.weight * weighted.factors
    for given, margin in zip(definition.margins, weighted.steps.margins, strict=False):
        names = cells.codes(given.columns)[1]  # a category without people has a total of 0
        sums = [margin.sums(each).tolist() for each in (people, before, after)]
        columns = zip(names, margin.totals.tolist(), *sums, strict=False)
        fits = [CategoryFit(name, int(n), total, old, new) for name, total, n, old, new in columns]
        yield MarginFit(given.table, given.columns, fits)


def _classes(scanned: Scanned) -> Iterator[ClassFactor]:
    classes = scanned.weighted.steps.classes
    if classes is not None:
        columns = (classes.names, classes.sent.tolist(), classes.answered.tolist())
        for name, sent, answered in zip(*columns, strict=True):
            yield ClassFactor(name, sent, answered, sent / answered)
