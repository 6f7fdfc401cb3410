"""The JSON Schema of a register's definition, made from the model."""

from typing import Any

from hoshin.registers.definition.definition import RegisterDefinition


def definition_schema() -> dict[str, Any]:
    """What a definition may hold; what its names must stand for is checked beyond this."""
    schema = RegisterDefinition.model_json_schema(by_alias=True)
    own_keys: dict[str, dict[str, Any]] = {"^x-": {}}
    for table in (schema, *schema["$defs"].values()):
        if table.get("type") == "object":
            table["patternProperties"] = own_keys
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "hoshin/register/1",
    } | schema
