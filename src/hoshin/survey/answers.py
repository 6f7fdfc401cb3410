"""The answers of a survey in an engine: columns, their types, and where a row stands."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from hoshin.base import near_or_known
from hoshin.query import ColumnType, QueryEngine, quoted, typed
from hoshin.query.engine import ROW
from hoshin.survey import texts
from hoshin.survey.errors import SurveyError

if TYPE_CHECKING:
    from sqlglot import exp

TABLE = "answers"
CellType = Literal["text", "integer", "number", "list"]
INTEGERS = (
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "UTINYINT",
    "USMALLINT",
    "UINTEGER",
    "UBIGINT",
)


@dataclass(frozen=True)
class Answers:
    """One row a respondent, in the table `answers` of an engine.

    Parameters
    ----------
    name : str
        The file, for messages.
    """

    engine: QueryEngine
    name: str

    @cached_property
    def types(self) -> dict[str, CellType]:
        """What the cells of each column are."""
        found = self.engine.types(TABLE).items()
        return {column: _cell_type(kind) for column, kind in found if column != ROW}

    @cached_property
    def condition_types(self) -> dict[str, ColumnType]:
        """The columns as a typed condition sees them."""
        return {
            column: "text" if kind in ("text", "list") else "number"
            for column, kind in self.types.items()
        }

    def known(self, column: str) -> str:
        """The column, which must be there.

        Raises
        ------
        SurveyError
            If the answers have no such column.
        """
        if column in self.types:
            return column
        cure = near_or_known(column, self.types)
        raise SurveyError(texts.NO_COLUMN.format(column=column), where=self.name, cure=cure)

    def place(self, column: str, condition: str) -> str:
        """Where the first row stands that meets a condition (SQL of our own making)."""
        sql = f"SELECT min({ROW}) FROM {quoted(TABLE)} WHERE {condition}"  # noqa: S608
        row = self.engine.rows(sql)[0][0]
        return texts.ROW_PLACE.format(name=self.name, row=row, column=column)


def column(name: str) -> "exp.Column":
    """A column of the answers as an expression."""
    from sqlglot import exp

    return exp.column(exp.to_identifier(name, quoted=True))


def text_of(name: str) -> "exp.Expr":
    """A column as text."""
    return typed(column(name), "VARCHAR")


def _cell_type(kind: str) -> CellType:
    if kind.endswith("[]"):
        return "list"
    if kind in INTEGERS:
        return "integer"
    if kind in ("DOUBLE", "FLOAT", "HUGEINT", "UHUGEINT") or kind.startswith("DECIMAL"):
        return "number"
    return "text"
