"""A survey in its folder: definition, answers, and the sample behind each indicator."""

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from hoshin.base import FiscalYear, SourceFile
from hoshin.base.definitions import read_definition
from hoshin.base.files import file_bytes
from hoshin.notation import decode
from hoshin.query import Engine
from hoshin.survey import texts
from hoshin.survey.definition import IndicatorQuestion, Question, SurveyDefinition
from hoshin.survey.errors import SurveyError
from hoshin.survey.reading import TABLE, AnswersReader
from hoshin.survey.sample import Sample
from hoshin.survey.sent import read_sent

ANSWERS_LIMIT_MB = 2000


@dataclass(frozen=True)
class IndicatorAnswers:
    """The sample behind one indicator, with what was asked and counted."""

    indicator: str
    question: Question
    binding: IndicatorQuestion
    sample: Sample


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
    """Read `survey.toml` and the answers that it names.

    Raises
    ------
    SurveyError, InputError
        If a file, column, question, weight or stratum is not as the definition says; names
        file, row and column.
    """
    content = file_bytes(path)
    definition = read_definition(content, SurveyDefinition, name=str(path))
    _refuse_what_is_not_built(definition, str(path))
    answers = path.parent / definition.survey.answers
    if not answers.is_file():
        message = texts.NO_FILE.format(file=definition.survey.answers)
        raise SurveyError(message, where=str(path), cure=texts.NO_FILE_CURE)
    answers_content = file_bytes(answers, limit_mb=ANSWERS_LIMIT_MB)
    with Engine() as engine:
        columns = _load(engine, answers, answers_content)
        engine.seal()
        reader = AnswersReader(definition, engine, columns, str(path), str(answers))
        sent = read_sent(definition, path, reader.strata)
        return Survey(
            definition,
            SourceFile.of(path.name, content),
            SourceFile.of(answers.name, answers_content),
            reader.respondents,
            sent,
            {
                name: IndicatorAnswers(
                    name, reader.question(name), definition.indicators[name], reader.sample(name)
                )
                for name in definition.indicators
            },
        )


def _load(engine: Engine, answers: Path, content: bytes) -> list[str]:
    name = str(answers)
    if answers.suffix.lower() == ".parquet":
        return engine.load_parquet(TABLE, answers, name=name)
    text = decode(content, name=name)
    as_it_is = answers if text.encode() == content else None
    return engine.load_csv(TABLE, text, name=name, utf8_file=as_it_is)


def _refuse_what_is_not_built(definition: SurveyDefinition, where: str) -> None:
    """A part of the contract that is not computed yet is refused aloud, never ignored."""
    design, method = definition.design, definition.weighting.method
    unbuilt = {
        "design.cluster": design.cluster,
        "design.replicates": design.replicates and design.replicates.type,
        "design.lonely": None if design.lonely == "fail" else design.lonely,
        "weighting.method": None if method == "none" else method,
    }
    if isinstance(design.population, list) and len(design.population) > 1:
        unbuilt["design.population"] = str(design.population)
    for key, value in unbuilt.items():
        if value:
            message = texts.NOT_YET.format(key=key, value=value)
            raise SurveyError(message, where=where, cure=texts.NOT_YET_CURE)
