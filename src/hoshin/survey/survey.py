"""A survey in its folder: definition, answers, and the share behind each indicator."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from hoshin.base import FiscalYear, SourceFile
from hoshin.base.definitions import read_definition
from hoshin.base.files import file_bytes
from hoshin.notation import decode
from hoshin.query import QueryEngine
from hoshin.survey import texts
from hoshin.survey.answers import TABLE
from hoshin.survey.definition import IndicatorQuestion, Question, SurveyDefinition
from hoshin.survey.errors import SurveyError
from hoshin.survey.sent import read_sent
from hoshin.survey.share import ShareEstimate

if TYPE_CHECKING:
    from hoshin.survey.estimation import Estimates, SurveyAnswers
    from hoshin.survey.rows import Row

ANSWERS_LIMIT_MB = 2000


@dataclass(frozen=True)
class IndicatorAnswers:
    """The shares behind one indicator, with what was asked and counted."""

    indicator: str
    question: Question
    binding: IndicatorQuestion
    respondents: ShareEstimate
    residents: ShareEstimate


@dataclass(frozen=True)
class Survey:
    """A survey that was read whole and found sound."""

    definition: SurveyDefinition
    file: SourceFile
    answers_file: SourceFile
    respondents: int
    sent: int | None
    indicators: dict[str, IndicatorAnswers] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.definition.survey.id

    @property
    def fiscal_year(self) -> FiscalYear:
        return FiscalYear(self.definition.survey.fiscal_year)

    @property
    def response_rate(self) -> Fraction | None:
        return Fraction(self.respondents, self.sent) if self.sent else None


def read_survey(path: Path) -> Survey:
    """Read `survey.toml` and the answers that it names, and estimate the share of each indicator.

    Raises
    ------
    SurveyError, InputError
        If a file, column, question, weight or stratum is not as the definition says; names
        file, row and column.
    """
    with open_answers(path) as answers:
        definition = answers.definition
        scanned = answers.scan(())
        sent = read_sent(definition, path, scanned.respondents_of_strata)
        found = answers.grouped((), scanned, interval=None)
        _refuse_unheard(answers, found)
        shares = {
            item.indicator: IndicatorAnswers(
                item.indicator,
                item.question,
                item.binding,
                found.respondents.share_at((), at, exact=True),
                found.residents.share_at((), at, exact=False),
            )
            for at, item in enumerate(answers.items)
        }
        file = path.parent / definition.survey.answers
        return Survey(
            definition,
            SourceFile.of(path.name, file_bytes(path)),
            SourceFile.of(file.name, file_bytes(file, limit_mb=ANSWERS_LIMIT_MB)),
            int(scanned.cells.people.sum()),
            sent,
            {name: shares[name] for name in definition.indicators},
        )


def _refuse_unheard(answers: "SurveyAnswers", found: "Estimates") -> None:
    """An indicator of a policy that nobody answered: a misspelling, or the wrong column."""
    for at, item in enumerate(found.items):
        if not found.residents.n[0, at] and item.binding.among is None:
            message = texts.NO_SUCH_ANSWER.format(column=item.binding.question)
            place = f"{answers.path} [indicators.{item.indicator}]"
            raise SurveyError(message, where=place, cure=texts.NO_SUCH_ANSWER_CURE)


def estimate_survey(
    path: Path,
    *,
    by: Sequence[Sequence[str]] = ((),),
    interval: str = "wilson",
    engine: str = "duckdb",
) -> "list[Row]":
    """One row for each indicator and each group, with the columns of the file format.

    Parameters
    ----------
    path : Path
        `survey.toml`.
    by : sequence of sequence of str
        Groupings; an empty one is the whole. All of them come from one scan of the answers.
    interval : {"wilson", "logit", "korn-graubard", "exact"}
    engine : {"duckdb", "spark"}
        What scans the answers; the rows are the same.

    Raises
    ------
    SurveyError, InputError
        If a file, column, question, weight, stratum or margin is not as the definition says,
        or this machine lacks the engine.
    """
    from hoshin.survey.rows import rows_of

    bys = list(dict.fromkeys(tuple(each) for each in by)) or [()]
    with open_answers(path, engine=engine) as answers:
        sampled = answers.definition.survey.probability_sample
        return rows_of(answers.estimate(bys, interval=interval), probability_sample=sampled)


def read_survey_definition(path: Path) -> SurveyDefinition:
    """`survey.toml` alone.

    Raises
    ------
    InputError
        If it is not as the file format says.
    """
    return read_definition(file_bytes(path), SurveyDefinition, name=str(path))


@contextmanager
def open_answers(path: Path, *, engine: str = "duckdb") -> "Iterator[SurveyAnswers]":
    """The answers of a survey in a sealed engine.

    Raises
    ------
    SurveyError, InputError
        If the definition or the file of answers cannot be read, or the engine not be had.
    """
    from hoshin.survey.engines import opened
    from hoshin.survey.estimation import SurveyAnswers

    definition = read_survey_definition(path)
    answers = path.parent / definition.survey.answers
    if not answers.is_file():
        message = texts.NO_FILE.format(file=definition.survey.answers)
        raise SurveyError(message, where=str(path), cure=texts.NO_FILE_CURE)
    with opened(engine) as held:
        load_answers(held, answers)
        held.seal()
        yield SurveyAnswers(definition, held, path, str(answers))


def load_answers(engine: QueryEngine, answers: Path) -> None:
    """A file of answers in the table `answers` of an engine."""
    name = str(answers)
    if answers.suffix.lower() == ".parquet":
        engine.view_parquet(TABLE, answers, name=name)
        return
    content = file_bytes(answers, limit_mb=ANSWERS_LIMIT_MB)
    text = decode(content, name=name)
    as_it_is = answers if text.encode() == content else None
    engine.load_csv(TABLE, text, name=name, utf8_file=as_it_is)
