"""A checked condition in the words of an office: 危険度が「A」で、状態が「是正済」でない."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from hoshin.query import ColumnType
from hoshin.registers.counting import texts
from hoshin.registers.counting.columns import STATE


@dataclass(frozen=True)
class Names:
    """What an office calls the columns of a condition, and the states."""

    types: Mapping[str, ColumnType]
    titles: Mapping[str, str]
    units: Mapping[str, str]
    states: Mapping[str, str]


_COMPARED = {"EQ": "=", "NEQ": "!=", "LT": "<", "LTE": "<=", "GT": ">", "GTE": ">="}
_RECKONED = {"Add": "＋", "Sub": "－", "Mul": "×", "Div": "÷"}


def tree_words(node: Any, names: Names) -> str:
    """A tree that `condition_tree` has let through, in words."""
    kind = type(node).__name__
    if kind in _COMPARED:
        return _comparison(node, names)
    return _WAYS.get(kind, _term)(node, names)


def _and(node: Any, names: Names) -> str:
    parts = [_enclosed(part, names, "Or") for part in _flat(node, "And")]
    return texts.AND.join(parts)


def _or(node: Any, names: Names) -> str:
    parts = [_enclosed(part, names, "And") for part in _flat(node, "Or")]
    return texts.OR.join(parts)


def _flat(node: Any, kind: str) -> list[Any]:
    """The parts of a chain of the same word."""
    if type(node).__name__ != kind:
        return [node]
    return [*_flat(node.this, kind), *_flat(node.expression, kind)]


def _enclosed(node: Any, names: Names, kind: str) -> str:
    said = tree_words(node, names)
    return texts.ENCLOSED.format(said=said) if type(node).__name__ == kind else said


def _not(node: Any, names: Names) -> str:
    inner = node.this
    if type(inner).__name__ == "Is" and type(inner.expression).__name__ == "Null":
        return texts.IS_FILLED.format(left=_term(inner.this, names))
    said = texts.ENCLOSED.format(said=tree_words(_bare(inner), names))
    return texts.NOT.format(said=said)


def _bare(node: Any) -> Any:
    while type(node).__name__ == "Paren":
        node = node.this
    return node


def _paren(node: Any, names: Names) -> str:
    return texts.ENCLOSED.format(said=tree_words(_bare(node), names))


def _comparison(node: Any, names: Names) -> str:
    left, right = _term(node.this, names, node.expression), _term(node.expression, names, node.this)
    dated = any(_type(each, names) in _DATED for each in (node.this, node.expression))
    ways = texts.COMPARED_DATES if dated else texts.COMPARED
    return ways[_COMPARED[type(node).__name__]].format(left=left, right=right)


def _is(node: Any, names: Names) -> str:
    if type(node.expression).__name__ == "Null":
        return texts.IS_EMPTY.format(left=_term(node.this, names))
    right = _term(node.expression, names)
    return texts.COMPARED["="].format(left=_term(node.this, names), right=right)


def _in(node: Any, names: Names) -> str:
    values = "".join(_term(value, names, node.this) for value in node.expressions)
    if not all(getattr(value, "is_string", False) for value in node.expressions):
        values = "、".join(_term(value, names, node.this) for value in node.expressions)
    return texts.IS_ONE_OF.format(left=_term(node.this, names), values=values)


def _between(node: Any, names: Names) -> str:
    dated = _type(node.this, names) in _DATED
    return (texts.FROM_TO_DATES if dated else texts.FROM_TO).format(
        left=_term(node.this, names),
        low=_term(node.args["low"], names, node.this),
        high=_term(node.args["high"], names, node.this),
    )


def _like(node: Any, names: Names) -> str:
    pattern = node.expression
    text = str(pattern.this) if type(pattern).__name__ == "Literal" else _term(pattern, names)
    inner, way = text.strip("%"), texts.IS_LIKE
    if inner and not set(inner) & set("%_"):
        ways = {
            f"{inner}%": texts.STARTS_WITH,
            f"%{inner}": texts.ENDS_WITH,
            f"%{inner}%": texts.CONTAINS,
        }
        way = ways.get(text, way)
    return way.format(left=_term(node.this, names), text=text if way is texts.IS_LIKE else inner)


def _flag(node: Any, names: Names) -> str:
    """A column of yes and no that stands by itself."""
    return texts.COMPARED["="].format(left=_term(node, names), right=texts.YES)


def _term(node: Any, names: Names, beside: Any = None) -> str:
    """A column, a value (as it reads beside a column), or a sum of them."""
    kind = type(node).__name__
    if kind in ("TryCast", "Nullif"):  # ours, not the office's
        return _term(node.this, names, beside)
    if kind == "Column":
        return names.titles[node.name]
    if kind == "Literal":
        return _value(node, names, _column(beside))
    if kind == "Boolean":
        return texts.YES if node.this else texts.NO
    if kind == "Null":
        return texts.IS_NULL
    if kind == "Neg":
        return "-" + _term(node.this, names, beside)
    if kind == "Paren":
        return texts.ENCLOSED.format(said=_term(node.this, names, beside))
    if kind in _RECKONED:
        return f"{_term(node.this, names)}{_RECKONED[kind]}{_term(node.expression, names)}"
    return texts.ENCLOSED.format(said=tree_words(node, names))


def _value(node: Any, names: Names, column: str) -> str:
    if not node.is_string:
        return f"{node.this}{names.units.get(column, '')}"
    if (kind := names.types.get(column)) in _DATED:
        return str(node.this)[: 7 if kind == "month" else None]
    said = names.states.get(node.this, node.this) if column == STATE else node.this
    return texts.QUOTED.format(value=said)


def _column(node: Any) -> str:
    node = _bare(node)
    node = _bare(node.this) if type(node).__name__ == "TryCast" else node
    return node.name if type(node).__name__ == "Column" else ""


def _type(node: Any, names: Names) -> str:
    return names.types.get(_column(node), "")


_DATED = ("date", "month")
_WAYS: dict[str, Callable[[Any, Names], str]] = {
    "And": _and,
    "Or": _or,
    "Not": _not,
    "Paren": _paren,
    "Is": _is,
    "In": _in,
    "Between": _between,
    "Like": _like,
    "Column": _flag,
}
