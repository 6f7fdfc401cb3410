"""The column of design weights: read as numbers, checked, and laid out for exact sums."""

from typing import TYPE_CHECKING

from hoshin.notation import number
from hoshin.query import quoted, written
from hoshin.survey import texts
from hoshin.survey.answers import TABLE, Answers, column
from hoshin.survey.cells.scan import LEAST_WEIGHT, MOST_WEIGHT
from hoshin.survey.errors import SurveyError

if TYPE_CHECKING:
    from sqlglot import exp

_ODD_SPELLINGS = (
    1000  # numbers as offices write them (１．２, 1,200): more than that is no column of numbers
)


def as_number(answers: Answers, name: str) -> "exp.Expr":
    """A column as DOUBLE: text by the offices' grammar of numbers; NULL where it is no number."""
    from sqlglot import exp

    cell = column(name)
    if answers.types[name] in ("integer", "number"):
        return exp.cast(cell, "DOUBLE")
    plain = exp.TryCast(this=cell, to=exp.DataType.build("DOUBLE"))
    odd = {value: number(value) for value in _odd(answers, name)}
    spelt = {value: float(found) for value, found in odd.items() if found is not None}
    if not spelt:
        return plain
    case = exp.Case(this=cell.copy())
    for value, found in spelt.items():
        case = case.when(
            exp.Literal.string(value), exp.cast(exp.Literal.number(repr(found)), "DOUBLE")
        )
    return case.else_(plain)


def _odd(answers: Answers, name: str) -> list[str]:
    cell = quoted(name)
    sql = (
        f"SELECT DISTINCT {cell} FROM {TABLE} "  # noqa: S608
        f"WHERE {cell} IS NOT NULL AND TRY_CAST({cell} AS DOUBLE) IS NULL LIMIT {_ODD_SPELLINGS}"
    )
    return [str(value) for (value,) in answers.engine.rows(sql)]


def refuse_weights(answers: Answers, name: str, value: "exp.Expr") -> None:
    """Say which weight is not positive.

    Raises
    ------
    SurveyError
        For the first weight that is missing, no number, infinite, or not positive.
    """
    sql_value = written(value)
    good = f"{sql_value} > {LEAST_WEIGHT!r} AND {sql_value} < {MOST_WEIGHT!r}"
    _refuse(answers, name, f"NOT coalesce({good}, false)")


def _refuse(answers: Answers, name: str, condition: str) -> None:
    sql = f"SELECT {quoted(name)} FROM {TABLE} WHERE {condition} ORDER BY hoshin_row LIMIT 1"  # noqa: S608
    found = answers.engine.rows(sql)[0][0]
    message = texts.WEIGHT_BAD.format(value=found)
    if found is None or not str(found).strip():
        message = texts.WEIGHT_MISSING
    elif (read := number(str(found))) is not None and read <= 0:
        message = texts.WEIGHT_NEGATIVE.format(value=found)
    raise SurveyError(message, where=answers.place(name, condition), cure=texts.WEIGHT_CURE)
