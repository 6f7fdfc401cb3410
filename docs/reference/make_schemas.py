"""Writes the JSON Schemas of the contracts from their models: `make schema`."""

import json
from pathlib import Path

from hoshin.evaluation.report import evaluation_schema
from hoshin.policy.schema import policy_schema
from hoshin.registers.definition import definition_schema

SCHEMAS = {
    "policy": policy_schema,
    "evaluation": evaluation_schema,
    "register": definition_schema,
}

if __name__ == "__main__":
    for name, schema in SCHEMAS.items():
        text = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
        path = Path(__file__).parent / f"{name}.schema.json"
        path.write_text(text, encoding="utf-8", newline="\n")
