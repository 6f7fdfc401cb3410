"""One form of bytes for one content (RFC 8785), and its hash."""

import hashlib
import json
from typing import Any

import rfc8785
from pydantic import BaseModel


def as_json_data(document: BaseModel) -> Any:
    """The document as plain JSON data, keys in the order of the contract, `schema` spelt out."""
    return json.loads(document.model_dump_json(by_alias=True))


def canonical_bytes(document: BaseModel) -> bytes:
    """RFC 8785 (JCS) bytes: equal content gives equal bytes on every machine."""
    return rfc8785.dumps(as_json_data(document))


def content_hash(document: BaseModel) -> str:
    """`sha256:` and 64 hex digits over the canonical bytes."""
    return f"sha256:{hashlib.sha256(canonical_bytes(document)).hexdigest()}"
