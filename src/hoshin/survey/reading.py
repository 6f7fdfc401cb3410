"""Answers to samples: one grouped scan an indicator, whole numbers out of the engine."""

from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

from hoshin.base import near_or_known
from hoshin.notation import number
from hoshin.query import ColumnType, Engine, quoted, sql_condition
from hoshin.query.engine import ROW
from hoshin.survey import texts
from hoshin.survey.definition import Answer, Question, SurveyDefinition
from hoshin.survey.errors import SurveyError
from hoshin.survey.sample import AnswerClass, Sample, Stratum

TABLE = "answers"
_SEPARATOR = " / "


class AnswersReader:
    """Reads answers that are loaded in an engine; every fault names file, row and column."""

    def __init__(
        self,
        definition: SurveyDefinition,
        engine: Engine,
        columns: list[str],
        where: str,
        answers: str,
    ) -> None:
        self.definition = definition
        self.engine = engine
        self.columns = columns
        self.where = where
        self.answers = answers
        design = definition.design
        population = design.population
        self.population = population[0] if isinstance(population, list) else population
        for column in (*design.strata, design.weight, self.population):
            if column is not None:
                self._known(column)

    @cached_property
    def strata(self) -> dict[str, Stratum]:
        """Every stratum with its respondents and, where it is given, its people."""
        columns = self.definition.design.strata
        for column in columns:
            self._refuse_empty(column)
        groups = [_text(column) for column in columns]
        asked = [*groups, *([_text(self.population)] if self.population else [])]
        select = ", ".join([*asked, "count(*)", f"min({ROW})"])
        rows = self.engine.rows(f"SELECT {select} FROM {TABLE} GROUP BY ALL")  # noqa: S608
        rows = [row for row in rows if row[-2]]
        if not rows:
            raise SurveyError(texts.NO_ANSWERS, where=self.answers, cure=texts.NO_ANSWERS_CURE)
        found: dict[str, Stratum] = {}
        for row in sorted(rows, key=lambda row: row[-1]):
            name = _SEPARATOR.join(row[: len(groups)])
            people = self._population(row[len(groups)], row[-1]) if self.population else None
            if name in found and found[name].population != people:
                message = texts.POPULATION_VARIES.format(stratum=name)
                raise SurveyError(message, where=self._place(row[-1], self.population or ""))
            before = found[name].respondents if name in found else 0
            found[name] = Stratum(before + row[-2], people)
        for name, stratum in found.items():
            self._check_population(name, stratum)
        return found

    @property
    def respondents(self) -> int:
        return sum(stratum.respondents for stratum in self.strata.values())

    def question(self, indicator: str) -> Question:
        """The question that an indicator is bound to."""
        name = self.definition.indicators[indicator].question
        questions = self.definition.questions
        if name not in questions:
            cure = near_or_known(name, questions)
            message = texts.NO_QUESTION.format(question=name)
            raise SurveyError(message, where=self._table(indicator), cure=cure)
        if questions[name].kind in ("multiple", "text"):
            message = texts.NOT_SINGLE.format(question=name, kind=questions[name].kind)
            raise SurveyError(message, where=self._table(indicator), cure=texts.NOT_SINGLE_CURE)
        return questions[name]

    def sample(self, indicator: str) -> Sample:
        """Every respondent as a class: stratum, weight, in the base or not, counted or not."""
        binding = self.definition.indicators[indicator]
        self._known(binding.question)
        for value in binding.counts:
            if value not in binding.answers:
                message = texts.COUNTS_OUTSIDE.format(value=value)
                cure = texts.COUNTS_OUTSIDE_CURE
                raise SurveyError(message, where=self._table(indicator), cure=cure)
        answered, answered_values = _is_one_of(binding.question, binding.answers)
        counted, counted_values = _is_one_of(binding.question, binding.counts)
        if not self.engine.rows(f"SELECT 1 FROM {TABLE} WHERE {answered} LIMIT 1", answered_values):  # noqa: S608
            message = texts.NO_SUCH_ANSWER.format(column=binding.question)
            cure = texts.NO_SUCH_ANSWER_CURE
            raise SurveyError(message, where=self._table(indicator), cure=cure)
        among = self._among(binding.among, indicator)
        design = self.definition.design
        groups = [_text(column) for column in design.strata]
        weight = [quoted(design.weight)] if design.weight else []
        base = f"coalesce({answered}, false) AND coalesce({among}, false)"
        select = ", ".join(
            [*groups, *weight, f"{base} AS in_base", f"coalesce({counted}, false) AS counted"]
        )
        rows = self.engine.rows(
            f"SELECT {select}, count(*) FROM {TABLE} GROUP BY ALL",  # noqa: S608
            [*answered_values, *counted_values],
        )
        classes = [self._class(row, len(groups)) for row in rows]
        order = sorted(
            classes, key=lambda each: (each.stratum, each.weight, each.in_base, each.counted)
        )
        return Sample(self.strata, tuple(order))

    def _class(self, row: tuple[Any, ...], groups: int) -> AnswerClass:
        stratum = _SEPARATOR.join(row[:groups])
        weight = self._weights[row[groups]] if self.definition.design.weight else None
        *_, in_base, counted, people = row
        if weight is None:
            weight = self._design_weight(self.strata[stratum])
        return AnswerClass(stratum, weight, in_base, in_base and counted, people)

    @staticmethod
    def _design_weight(stratum: Stratum) -> Fraction:
        """Population over respondents where the population is given, else equal (as R)."""
        if stratum.population is None:
            return Fraction(1)
        return Fraction(stratum.population, stratum.respondents)

    @cached_property
    def _weights(self) -> dict[Any, Fraction]:
        """Every weight that occurs, read exactly; a weight that is none is refused with its row."""
        column = self.definition.design.weight or ""
        sql = f"SELECT {quoted(column)}, min({ROW}) FROM {TABLE} GROUP BY ALL ORDER BY 2"  # noqa: S608
        found = {}
        for value, row in self.engine.rows(sql):
            weight = _number(value)
            if weight is not None and weight > 0:
                found[value] = weight
                continue
            message = texts.WEIGHT_MISSING
            if weight is not None:
                message = texts.WEIGHT_NEGATIVE.format(value=value)
            elif value is not None and str(value).strip():
                message = texts.WEIGHT_BAD.format(value=value)
            raise SurveyError(message, where=self._place(row, column), cure=texts.WEIGHT_CURE)
        return found

    def _among(self, condition: str | None, indicator: str) -> str:
        if condition is None:
            return "true"
        columns: dict[str, ColumnType] = dict.fromkeys(self.columns, "text")
        where = f"{self._table(indicator)} among"
        safe = sql_condition(condition, columns, where=where)
        self.engine.check_condition(TABLE, safe, text=condition, where=where)
        return safe

    def _population(self, value: Any, row: int) -> int:
        people = _number(value)
        if people is None or people.denominator != 1 or people < 1:
            message = texts.POPULATION_BAD.format(value=value)
            raise SurveyError(message, where=self._place(row, self.population or ""))
        return int(people)

    def _check_population(self, name: str, stratum: Stratum) -> None:
        if stratum.population is not None and stratum.population < stratum.respondents:
            message = texts.POPULATION_SMALL.format(
                stratum=name, population=stratum.population, respondents=stratum.respondents
            )
            cure = texts.POPULATION_SMALL_CURE.format(column=self.population)
            raise SurveyError(message, where=self.answers, cure=cure)

    def _refuse_empty(self, column: str) -> None:
        sql = (
            f"SELECT min({ROW}) FROM {TABLE} "  # noqa: S608
            f"WHERE {quoted(column)} IS NULL OR trim({_text(column)}) = ''"
        )
        if (row := self.engine.rows(sql)[0][0]) is not None:
            message = texts.STRATUM_MISSING.format(column=column)
            where = self._place(row, column)
            raise SurveyError(message, where=where, cure=texts.STRATUM_MISSING_CURE)

    def _known(self, column: str) -> None:
        if column in self.columns:
            return
        cure = near_or_known(column, self.columns)
        raise SurveyError(texts.NO_COLUMN.format(column=column), where=self.answers, cure=cure)

    def _place(self, row: int, column: str) -> str:
        return texts.ROW_PLACE.format(name=self.answers, row=row, column=column)

    def _table(self, indicator: str) -> str:
        return f"{self.where} [indicators.{indicator}]"


def _text(column: str) -> str:
    return f"CAST({quoted(column)} AS VARCHAR)"


def _number(value: Any) -> Fraction | None:
    """A cell as an exact number: text by the offices' grammar, a Parquet number as it is."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str):
        found = number(value)
        return None if found is None else Fraction(found)
    if isinstance(value, int | Decimal):
        return Fraction(value)
    if isinstance(value, float) and value == value and abs(value) != float("inf"):
        return Fraction(value)
    return None


def _is_one_of(column: str, values: list[Answer]) -> tuple[str, list[Any]]:
    """SQL that asks whether a cell is one of `values`: text exactly, a number as it reads."""
    words = [value for value in values if isinstance(value, str)]
    numbers = [float(value) for value in values if not isinstance(value, str)]
    tests = []
    if words:
        tests.append(f"{_text(column)} IN ({', '.join('?' * len(words))})")
    if numbers:
        tests.append(f"TRY_CAST({quoted(column)} AS DOUBLE) IN ({', '.join('?' * len(numbers))})")
    return f"({' OR '.join(tests)})", [*words, *numbers]
