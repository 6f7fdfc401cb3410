"""The language of queries: DuckDB's dialect, as text or as a tree, whichever engine runs them."""

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from sqlglot import exp

Query: TypeAlias = Union[str, "exp.Expr"]


def written(query: Query) -> str:
    """A query or a part of one as text."""
    if isinstance(query, str):
        return query
    text: str = query.sql(dialect="duckdb", comments=False)
    return text


def tree_of(query: Query) -> "exp.Expr":
    """A query as a tree."""
    from sqlglot import parse_one

    if not isinstance(query, str):
        return query
    tree: exp.Expr = parse_one(query, dialect="duckdb")
    return tree


def typed(value: "exp.Expr", kind: str) -> "exp.Expr":
    """A CAST around an expression, which is not copied; types are parsed once."""
    from sqlglot import exp

    return exp.Cast(this=value, to=_type(kind).copy())


@lru_cache(maxsize=32)
def _type(kind: str) -> "exp.Expr":
    from sqlglot import exp

    return exp.DataType.build(kind)
