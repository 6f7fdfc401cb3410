"""The language of queries: DuckDB's dialect, as text or as a tree, whichever engine runs them."""

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
