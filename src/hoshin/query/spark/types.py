"""Spark's types under the names that DuckDB has for them."""

from typing import Any

_NAMES = {
    "tinyint": "TINYINT",
    "smallint": "SMALLINT",
    "int": "INTEGER",
    "bigint": "BIGINT",
    "float": "FLOAT",
    "double": "DOUBLE",
    "string": "VARCHAR",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP WITH TIME ZONE",
    "timestamp_ntz": "TIMESTAMP",
    "binary": "BLOB",
}


def duckdb_type(kind: Any) -> str:
    """The name of a Spark type in DuckDB; of one that is not listed, Spark's own in capitals."""
    name: str = kind.simpleString()
    if name.startswith("array<"):
        return f"{duckdb_type(kind.elementType)}[]"
    return _NAMES.get(name, name.upper())
