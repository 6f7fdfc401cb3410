"""What an indicator counts, as expressions over the columns of the answers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hoshin.base import near_or_known
from hoshin.query import condition_tree, typed
from hoshin.survey import texts
from hoshin.survey.answers import TABLE, Answers, column, text_of
from hoshin.survey.definition import Answer, IndicatorQuestion, Question, SurveyDefinition
from hoshin.survey.errors import SurveyError

if TYPE_CHECKING:
    from sqlglot import exp


@dataclass(frozen=True)
class Codes:
    """Answers that are whole numbers of one column: they can be told apart without an expression."""

    column: str
    counted: tuple[int, ...]
    others: tuple[int, ...]


@dataclass(frozen=True)
class Item:
    """One indicator: who is in the base, and who of them gave a counted answer.

    Parameters
    ----------
    in_base, counted, others : Expression
        Truth values; not true where the respondent did not answer. Everybody in the base gave a
        counted answer or is one of the others.
    codes : Codes or None
        The same, where whole numbers of one column tell it.
    """

    indicator: str
    question: Question
    binding: IndicatorQuestion
    in_base: "exp.Expr"
    counted: "exp.Expr"
    others: "exp.Expr"
    codes: Codes | None = None


def read_item(definition: SurveyDefinition, answers: Answers, indicator: str, where: str) -> Item:
    """The item of one indicator.

    Raises
    ------
    SurveyError, InputError
        If its question, answers or condition are not as the answers have them.
    """
    from sqlglot import exp

    place = f"{where} [indicators.{indicator}]"
    binding = definition.indicators[indicator]
    question = _question(definition, binding, place)
    answers.known(binding.question)
    for value in binding.counts:
        if value not in binding.answers:
            message = texts.COUNTS_OUTSIDE.format(value=value)
            raise SurveyError(message, where=place, cure=texts.COUNTS_OUTSIDE_CURE)
    in_base = is_one_of(answers, binding.question, question, binding.answers)
    counted = is_one_of(answers, binding.question, question, binding.counts)
    others = _others(answers, question, binding, in_base, counted)
    codes = _codes(answers, question, binding)
    if binding.among is not None:
        codes = None
        tree = condition_tree(binding.among, answers.condition_types, where=f"{place} among")
        answers.engine.check_condition(TABLE, tree, text=binding.among, where=f"{place} among")
        in_base, counted, others = (exp.and_(each, tree) for each in (in_base, counted, others))
    return Item(indicator, question, binding, in_base, counted, others, codes)


def _codes(answers: Answers, question: Question, binding: IndicatorQuestion) -> Codes | None:
    if question.kind == "multiple" or answers.types[binding.question] != "integer":
        return None
    base, counted = set(_whole(binding.answers)), set(_whole(binding.counts))
    return Codes(binding.question, tuple(sorted(counted)), tuple(sorted(base - counted)))


def _others(
    answers: Answers,
    question: Question,
    binding: IndicatorQuestion,
    in_base: "exp.Expr",
    counted: "exp.Expr",
) -> "exp.Expr":
    """Who is in the base without a counted answer: by the other answers where each says one thing."""
    from sqlglot import exp

    kinds = {isinstance(value, str) for value in binding.answers}
    if question.kind == "single" and len(kinds) == 1 and answers.types[binding.question] != "list":
        rest = [value for value in binding.answers if value not in binding.counts]
        return is_one_of(answers, binding.question, question, rest)
    return exp.and_(in_base, exp.not_(exp.paren(counted)))


def _question(definition: SurveyDefinition, binding: IndicatorQuestion, place: str) -> Question:
    questions = definition.questions
    if binding.question not in questions:
        message = texts.NO_QUESTION.format(question=binding.question)
        cure = near_or_known(binding.question, questions)
        raise SurveyError(message, where=place, cure=cure)
    question = questions[binding.question]
    if question.kind == "text":
        message = texts.NOT_CLOSED.format(question=binding.question, kind=question.kind)
        raise SurveyError(message, where=place, cure=texts.NOT_CLOSED_CURE)
    return question


def is_one_of(answers: Answers, name: str, question: Question, values: list[Answer]) -> "exp.Expr":
    """Whether a cell is one of `values`: text exactly, a number as it reads."""
    from sqlglot import exp

    if not values:
        return exp.false()
    if question.kind == "multiple":
        return _holds_one_of(answers, name, question, values)
    kind = answers.types[name]
    if kind == "integer":
        return _among(column(name), _whole(values))
    words = [value for value in values if isinstance(value, str)]
    numbers = [value for value in values if not isinstance(value, str)]
    tests = []
    if words:
        tests.append(_among(column(name) if kind == "text" else text_of(name), words))
    if numbers:
        cell = (
            column(name)
            if kind == "number"
            else exp.TryCast(this=column(name), to=exp.DataType.build("DOUBLE"))
        )
        tests.append(_among(cell, [float(value) for value in numbers]))
    return exp.or_(*tests)


def _whole(values: list[Answer]) -> list[int]:
    """The whole numbers that an integer cell can be, each once."""
    words = [value for value in values if isinstance(value, str)]
    whole = {int(word) for word in words if _is_plain_integer(word)}
    numbers = [value for value in values if not isinstance(value, str)]
    return sorted(whole | {int(value) for value in numbers if value == int(value)})


def _holds_one_of(
    answers: Answers, name: str, question: Question, values: list[Answer]
) -> "exp.Expr":
    """Whether one of the answers that a cell holds is one of `values`.

    Each answer stands between two separators, so that a part of a longer answer is not found.
    """
    from sqlglot import exp

    words = [f"{value:g}" if isinstance(value, float) else str(value) for value in values]
    between = exp.Literal.string(question.separator)
    if answers.types[name] == "list":
        cell: Any = exp.func("array_to_string", typed(column(name), "VARCHAR[]"), between)
    else:
        cell = text_of(name)
    for blank in (f" {question.separator}", f"{question.separator} "):
        cell = exp.func("replace", cell, exp.Literal.string(blank), between)
    framed = exp.DPipe(this=exp.DPipe(this=between, expression=cell), expression=between)
    found = [
        exp.GT(
            this=exp.StrPosition(this=framed, substr=exp.Literal.string(_framed(word, question))),
            expression=exp.Literal.number(0),
        )
        for word in words
    ]
    return exp.or_(*found)


def _framed(word: str, question: Question) -> str:
    return f"{question.separator}{word}{question.separator}"


def _among(cell: "exp.Expr", values: list[Any]) -> "exp.Expr":
    from sqlglot import exp

    if not values:
        return exp.and_(exp.Is(this=cell, expression=exp.Null()), exp.false())
    literals = [exp.convert(value) for value in values]
    if len(literals) == 1:
        return exp.EQ(this=cell, expression=literals[0])
    return exp.In(this=cell, expressions=literals)


def _is_plain_integer(word: str) -> bool:
    digits = word.removeprefix("-")
    return digits.isascii() and digits.isdigit() and str(int(word)) == word
