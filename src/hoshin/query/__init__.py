"""The one place that knows the engines and sqlglot: connections, limits, conditions people typed."""

from hoshin.query.conditions import Allowed, ColumnType, condition_tree, sql_condition
from hoshin.query.engine import Engine, quoted
from hoshin.query.language import typed, written
from hoshin.query.protocol import QueryEngine, StreamingEngine

__all__ = [
    "Allowed",
    "ColumnType",
    "Engine",
    "QueryEngine",
    "StreamingEngine",
    "condition_tree",
    "quoted",
    "sql_condition",
    "typed",
    "written",
]
