"""The one place that knows the engines and sqlglot: connections, limits, conditions people typed."""

from hoshin.query.conditions import (
    Allowed,
    ColumnType,
    condition_columns,
    condition_tree,
    condition_values,
    sql_condition,
)
from hoshin.query.engine import NOTHING, Engine, literal, quoted
from hoshin.query.language import typed, written
from hoshin.query.protocol import QueryEngine, StreamingEngine

__all__ = [
    "NOTHING",
    "Allowed",
    "ColumnType",
    "Engine",
    "QueryEngine",
    "StreamingEngine",
    "condition_columns",
    "condition_tree",
    "condition_values",
    "literal",
    "quoted",
    "sql_condition",
    "typed",
    "written",
]
