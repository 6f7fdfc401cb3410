"""Conditions that people type, as SQL: parsed, checked against an allow-list, written anew.

Nothing typed reaches the engine as text: the parsed tree is walked node by node, and only nodes
named here are written. What is not named is refused, so a construct that a new version of the
parser learns is refused too.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal

from hoshin.base import InputError
from hoshin.query import texts

if TYPE_CHECKING:
    from sqlglot import exp

ColumnType = Literal["text", "number", "date", "month", "boolean"]  # a month is its first day


class Allowed(Enum):
    """What a condition may hold: the survey's `among`, or a register's `where`."""

    COMPARISONS = "comparisons"
    ARITHMETIC = "arithmetic"


_LONGEST = 2000  # characters; what people type has some dozens
_ALWAYS = (
    *("And", "Or", "Not", "Paren", "EQ", "NEQ", "LT", "LTE", "GT", "GTE", "In", "Between"),
    *("Is", "Null", "Literal", "Column", "Identifier", "Boolean", "Neg"),
)
_ARITHMETIC = ("Add", "Sub", "Mul", "Div", "Like")
_TRUTH = ("And", "Or", "Not", "EQ", "NEQ", "LT", "LTE", "GT", "GTE", "In", "Between", "Is", "Like")
_COMPARED = ("EQ", "NEQ", "LT", "LTE", "GT", "GTE", "In", "Between", "Add", "Sub", "Mul", "Div")


def sql_condition(
    text: str,
    columns: Mapping[str, ColumnType],
    *,
    allowed: Allowed = Allowed.COMPARISONS,
    where: str = "",
) -> str:
    """A typed condition as safe SQL over `columns` (see `condition_tree`)."""
    tree = condition_tree(text, columns, allowed=allowed, where=where)
    sql: str = tree.sql(dialect="duckdb", comments=False)
    return sql


def condition_tree(
    text: str,
    columns: Mapping[str, ColumnType],
    *,
    allowed: Allowed = Allowed.COMPARISONS,
    where: str = "",
) -> "exp.Expr":
    """A typed condition as a checked tree over `columns`, to be written in any dialect.

    A text column that is compared with a number is read as a number (and is NULL where it
    is none).

    Raises
    ------
    InputError
        If it cannot be read, holds anything beyond the allow-list, or names no column.
    """
    from sqlglot import exp, parse
    from sqlglot.errors import SqlglotError

    if len(text) > _LONGEST:
        message = texts.CONDITION_LONG.format(characters=len(text), most=_LONGEST)
        raise InputError(message, where=where, cure=texts.CONDITION_LONG_CURE)
    try:
        _refuse_marks(text, where)
        trees = parse(text, dialect="duckdb")
    except (SqlglotError, RecursionError) as error:
        raise _refusal(texts.NOT_READ, text, where, texts.NOT_READ_CURE) from error
    if len(trees) != 1 or trees[0] is None:
        raise _refusal(texts.NOT_READ, text, where, texts.NOT_READ_CURE)
    tree: Any = trees[0]
    names = set(_ALWAYS) | (set(_ARITHMETIC) if allowed is Allowed.ARITHMETIC else set())
    for node in tree.walk():
        _check(node, names, columns, text, where)
    if type(_bare(tree)).__name__ not in _TRUTH and not _is_flag(tree, columns, allowed):
        raise _refusal(texts.NO_CONDITION, text, where, texts.NOT_READ_CURE)
    for column in list(tree.find_all(exp.Column)):
        if columns[column.name] in ("date", "month"):
            _read_days(column, columns[column.name], text, where)
        column.set("this", exp.to_identifier(column.name, quoted=True))
        if columns[column.name] == "text" and _meets_number(column):
            column.replace(exp.TryCast(this=column.copy(), to=exp.DataType.build("DOUBLE")))
    for quotient in list(tree.find_all(exp.Div)):
        _make_exact(quotient)
    condition: exp.Expr = tree
    return condition


def _make_exact(quotient: "exp.Div") -> None:
    """Nine decimals, half up, and NULL over zero: a quotient of floating point is neither."""
    from sqlglot import exp

    over = exp.Nullif(this=quotient.expression, expression=exp.Literal.number(0))
    copy = exp.Div(this=quotient.this, expression=over, typed=False, safe=False)
    quotient.replace(exp.TryCast(this=copy, to=exp.DataType.build("DECIMAL(38, 9)")))


def condition_values(text: str, column: str) -> list[str]:
    """The texts that a readable condition holds a column against by =, != or IN."""
    from sqlglot import exp, parse_one

    found = []
    for node in parse_one(text, dialect="duckdb").find_all(exp.EQ, exp.NEQ, exp.In):
        beside = [_bare(node.this), *node.expressions]
        beside += [_bare(node.expression)] if node.args.get("expression") else []
        if any(isinstance(each, exp.Column) and each.name == column for each in beside):
            found += [each.name for each in beside if getattr(each, "is_string", False)]
    return found


def condition_columns(text: str) -> list[str]:
    """The names that a typed condition speaks of; none where it cannot be read."""
    from sqlglot import exp, parse
    from sqlglot.errors import SqlglotError

    try:
        trees = parse(text[:_LONGEST], dialect="duckdb")
    except (SqlglotError, RecursionError):
        return []
    return [column.name for tree in trees if tree for column in tree.find_all(exp.Column)]


def _refuse_marks(text: str, where: str) -> None:
    """Marks that leave no trace in the tree: a second statement, a list in brackets."""
    from sqlglot import tokenize

    for token in tokenize(text, dialect="duckdb"):
        if token.token_type.name in ("SEMICOLON", "L_BRACKET", "L_BRACE"):
            message = texts.NOT_ALLOWED.format(what=token.text, text=text[:80])
            raise InputError(message, where=where, cure=texts.NOT_ALLOWED_CURE)


def _check(
    node: Any, names: set[str], columns: Mapping[str, ColumnType], text: str, where: str
) -> None:
    kind = type(node).__name__
    if kind not in names or node.comments:
        what = "comment" if kind in names else kind
        message = texts.NOT_ALLOWED.format(what=what, text=text)
        raise InputError(message, where=where, cure=texts.NOT_ALLOWED_CURE)
    if kind == "Column":
        if node.parts[:-1] or node.name not in columns:
            message = texts.UNKNOWN_COLUMN.format(name=node.sql())
            known = ", ".join(list(columns)[:12])
            cure = texts.UNKNOWN_COLUMN_CURE.format(known=known)
            raise InputError(message, where=where, cure=cure)
    elif kind in ("In", "Is", "Between"):
        extra = {key for key, value in node.args.items() if value} - {
            *("this", "expressions", "expression", "low", "high")
        }
        if kind == "Is" and type(node.expression).__name__ != "Null":
            extra.add(node.expression.sql())
        if kind == "In":
            extra |= {each.sql() for each in node.expressions if not _is_literal(each)}
        if extra:
            message = texts.NOT_ALLOWED.format(what=", ".join(sorted(extra)), text=text)
            raise InputError(message, where=where, cure=texts.NOT_ALLOWED_CURE)


def _read_days(column: Any, kind: ColumnType, text: str, where: str) -> None:
    """Refuse what a day is compared with and is none; a month may be written without its day."""
    parent = column.parent
    while type(parent).__name__ == "Paren":
        parent = parent.parent
    if type(parent).__name__ not in _COMPARED:
        return
    for node in parent.iter_expressions():
        literal = _bare(node)
        if type(literal).__name__ != "Literal" or not literal.is_string:
            continue
        day = literal.name + "-01" if kind == "month" and len(literal.name) == 7 else literal.name
        try:
            date.fromisoformat(day if len(day) == 10 else "")
        except ValueError as error:
            message = texts.NOT_DAY.format(day=literal.name[:20], text=text[:80])
            raise InputError(message, where=where, cure=texts.NOT_DAY_CURE) from error
        literal.set("this", day)


def _bare(tree: Any) -> Any:
    while type(tree).__name__ == "Paren":
        tree = tree.this
    return tree


def _is_flag(tree: Any, columns: Mapping[str, ColumnType], allowed: Allowed) -> bool:
    """Whether a condition is one column of yes and no, which a register may ask for so."""
    node = _bare(tree)
    column = type(node).__name__ == "Column" and columns.get(node.name) == "boolean"
    return column and allowed is Allowed.ARITHMETIC


def _is_literal(node: Any) -> bool:
    node = node.this if type(node).__name__ == "Neg" else node
    return type(node).__name__ in ("Literal", "Boolean", "Null")


def _meets_number(column: Any) -> bool:
    """Whether a column is compared or reckoned with a number."""
    parent = column.parent
    while type(parent).__name__ in ("Paren", "Neg"):
        parent = parent.parent
    if type(parent).__name__ not in _COMPARED:
        return False
    others = [node for node in parent.iter_expressions() if node is not column]
    return any(_is_number(node) for node in others) or type(parent).__name__ in _ARITHMETIC


def _is_number(node: Any) -> bool:
    node = _bare(node)
    if type(node).__name__ == "Neg":
        node = node.this
    kind = type(node).__name__
    return (kind == "Literal" and not node.is_string) or kind in ("Add", "Sub", "Mul", "Div")


def _refusal(message: str, text: str, where: str, cure: str) -> InputError:
    return InputError(message.format(text=text[:80]), where=where, cure=cure)
