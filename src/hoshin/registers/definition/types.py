"""The types of fields in the tables of the database, and in conditions."""

from hoshin.query import ColumnType
from hoshin.registers.definition.definition import RegisterDefinition
from hoshin.registers.definition.tables import FieldType

_SQL: dict[FieldType, tuple[str, ColumnType]] = {
    "string": ("VARCHAR", "text"),
    "text": ("VARCHAR", "text"),
    "choice": ("VARCHAR", "text"),
    "area": ("VARCHAR", "text"),
    "integer": ("BIGINT", "number"),
    "decimal": ("DECIMAL(38, 9)", "number"),
    "boolean": ("BOOLEAN", "boolean"),
    "date": ("DATE", "date"),
    "month": ("DATE", "month"),
    "fiscal-year": ("BIGINT", "number"),
}


def column_types(definition: RegisterDefinition) -> dict[str, str]:
    """The columns of `records` with their SQL types: every field that is not personal."""
    return {name: _SQL[field.type][0] for name, field in definition.open_fields.items()}


def condition_types(definition: RegisterDefinition) -> dict[str, ColumnType]:
    """What a condition may speak of: fields that are not personal, and the state."""
    types = {name: _SQL[field.type][1] for name, field in definition.open_fields.items()}
    return types | ({"state": "text"} if definition.states else {})
