"""The JSON Schema of `hoshin/policy/1`, generated from the model and committed."""

from typing import Any

from hoshin.policy import texts
from hoshin.policy.model import SCHEMA, Policy


def policy_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the contract; docs/reference/policy.schema.json holds it."""
    schema = Policy.model_json_schema(by_alias=True, mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        **schema,
        "title": texts.SCHEMA_TITLE,
    }
