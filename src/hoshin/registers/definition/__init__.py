"""A register's definition: the model, what is checked in it, what is warned of."""

from hoshin.registers.definition.definition import RegisterDefinition
from hoshin.registers.definition.reading import read_register_definition
from hoshin.registers.definition.schema import definition_schema
from hoshin.registers.definition.spans import Span, read_span
from hoshin.registers.definition.tables import (
    ACTIVE,
    Clock,
    CountRule,
    FieldDefinition,
    FieldType,
    Role,
    StateDefinition,
    Transition,
)
from hoshin.registers.definition.types import column_types, condition_types

__all__ = [
    "ACTIVE",
    "Clock",
    "CountRule",
    "FieldDefinition",
    "FieldType",
    "RegisterDefinition",
    "Role",
    "Span",
    "StateDefinition",
    "Transition",
    "column_types",
    "condition_types",
    "definition_schema",
    "read_register_definition",
    "read_span",
]
