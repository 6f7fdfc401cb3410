"""The one place that knows DuckDB and sqlglot: connections, limits, conditions people typed."""

from hoshin.query.conditions import Allowed, ColumnType, condition_tree, sql_condition
from hoshin.query.engine import Engine, quoted

__all__ = ["Allowed", "ColumnType", "Engine", "condition_tree", "quoted", "sql_condition"]
