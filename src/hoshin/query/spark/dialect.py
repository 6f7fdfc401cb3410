"""A query in DuckDB's dialect, written for Spark so that it means the same."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from hoshin.query.language import Query, tree_of

if TYPE_CHECKING:
    from sqlglot import exp

_HALF = 31  # bits: sums of 2**32 halves stay a BIGINT
# Numbers as DuckDB reads them. Spark reads Java's spellings too (1d, 0x1p3), and no 1_000.
_BLANK = r"[ \t\n\x0B\f\r]*"
_FIGURES = r"([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?|(?i:inf|infinity|nan)"
_NUMBER = f"^{_BLANK}[+-]?({_FIGURES}){_BLANK}$"
_LEFT_OUT = rf"([0-9])_(?=[0-9])|^{_BLANK}([+](?=-)|[+-](?=(?i:nan)))"


def spark_sql(query: Query, text_columns: Collection[str] = ()) -> str:
    """The query as Spark's SQL.

    Parameters
    ----------
    text_columns : collection of str
        Columns that hold text: read as numbers, they are read by DuckDB's grammar.
    """
    from sqlglot import exp

    tree = tree_of(query).copy()
    for cast in list(tree.find_all(exp.TryCast)):
        cast.set("safe", True)  # without it sqlglot writes CAST for Spark
        text = isinstance(cast.this, exp.Column) and cast.this.name in text_columns
        if text and cast.to.is_type("double"):
            cast.replace(_number(cast.this))
    for total in list(tree.find_all(exp.Sum)):
        total.replace(_exact_sum(total.this))
    sql: str = tree.sql(dialect="spark", comments=False)
    return sql


def _number(cell: "exp.Expr") -> "exp.Expr":
    """A text as DOUBLE; NULL where DuckDB reads no number."""
    from sqlglot import exp

    pattern, kept = exp.convert(_LEFT_OUT), exp.convert("$1")
    plain = exp.Anonymous(this="REGEXP_REPLACE", expressions=[cell.copy(), pattern, kept])
    like = exp.RegexpLike(this=plain, expression=exp.convert(_NUMBER))
    number = exp.TryCast(this=plain.copy(), to=exp.DataType.build("DOUBLE"), safe=True)
    return exp.case().when(like, number)


def _exact_sum(value: "exp.Expr") -> "exp.Expr":
    """The sum of whole numbers as a DECIMAL(31, 0): Spark's own sum of BIGINT is a BIGINT.

    The upper bits and the lower 31 are summed apart; a value that is no whole number is an error.
    """
    from sqlglot import exp

    def total(half: exp.Expr, digits: int) -> exp.Expr:
        return exp.cast(exp.Sum(this=half), f"DECIMAL({digits}, 0)")

    upper = exp.Anonymous(this="SHIFTRIGHT", expressions=[value.copy(), exp.convert(_HALF)])
    lower = exp.BitwiseAnd(
        this=exp.paren(value.copy()), expression=exp.Literal.number(f"{2**_HALF - 1}")
    )
    worth = exp.cast(exp.Literal.number(str(2**_HALF)), "DECIMAL(10, 0)")
    return exp.paren(
        exp.Add(this=exp.Mul(this=total(upper, 19), expression=worth), expression=total(lower, 19))
    )
