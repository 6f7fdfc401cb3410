"""One form of bytes for one content (RFC 8785), and its digest, whatever the machine or its locale."""

import hashlib
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

PREFIX = "sha256:"
_EXACT = 2**53  # whole numbers beyond it are no JSON numbers for everybody


def canonical_bytes(data: Any) -> bytes:
    """RFC 8785 (JCS) bytes of plain data; dates, decimals and very large whole numbers count as text.

    Raises
    ------
    TypeError
        If it holds anything else.
    """
    import rfc8785

    return rfc8785.dumps(_plain(data))


def digest_of(data: Any) -> str:
    """`sha256:` and 64 hex digits over the canonical bytes."""
    return f"{PREFIX}{hashlib.sha256(canonical_bytes(data)).hexdigest()}"


def is_digest(text: object) -> bool:
    """Whether a text is such a digest, or that of a file."""
    if not isinstance(text, str) or not text.startswith(PREFIX):
        return False
    hexadecimal = text.removeprefix(PREFIX)
    return len(hexadecimal) == 64 and not set(hexadecimal) - set("0123456789abcdef")


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | bool | float):
        return value
    if isinstance(value, int):
        return value if abs(value) < _EXACT else str(value)
    if isinstance(value, date | time | Decimal):
        return str(value)
    message = f"no content: {type(value).__name__}"
    raise TypeError(message)
