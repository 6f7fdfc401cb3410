"""A document of a contract as canonical bytes, and its hash."""

import json
from typing import Any

from pydantic import BaseModel

from hoshin.base import content


def as_json_data(document: BaseModel) -> Any:
    """The document as plain JSON data, keys in the order of the contract, `schema` spelt out."""
    return json.loads(document.model_dump_json(by_alias=True))


def canonical_bytes(document: BaseModel) -> bytes:
    """RFC 8785 (JCS) bytes: equal content gives equal bytes on every machine."""
    return content.canonical_bytes(as_json_data(document))


def content_hash(document: BaseModel) -> str:
    """`sha256:` and 64 hex digits over the canonical bytes."""
    return content.digest_of(as_json_data(document))
