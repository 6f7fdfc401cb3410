"""Policy JSON in and out, with errors that name the place."""

import json

from pydantic import ValidationError

from hoshin.base import InputError
from hoshin.base.definitions import misfit
from hoshin.policy import texts
from hoshin.policy.canonical import as_json_data
from hoshin.policy.model import SCHEMA, Policy


def policy_from_json(text: str, *, name: str = "policy.json") -> Policy:
    """Read `hoshin/policy/1`.

    Raises
    ------
    InputError
        If it is no JSON, another schema, or a value does not fit; names the place.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(
            texts.NOT_JSON,
            where=texts.NOT_JSON_PLACE.format(name=name, line=error.lineno, column=error.colno),
            cure=texts.NOT_JSON_CURE,
        ) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        found = data.get("schema") if isinstance(data, dict) else type(data).__name__
        raise InputError(
            texts.NOT_A_POLICY.format(schema=SCHEMA, found=found),
            where=name,
            cure=texts.NOT_A_POLICY_CURE,
        )
    try:
        return Policy.model_validate(data)
    except ValidationError as error:
        raise misfit(error, name=name, cure=texts.MISFIT_CURE) from error


def policy_to_json(policy: Policy) -> str:
    """Readable JSON in the order of the contract, ending with a line break."""
    return json.dumps(as_json_data(policy), ensure_ascii=False, indent=2) + "\n"
