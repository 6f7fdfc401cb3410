"""One digest for one content, whatever the order of keys, the machine or its locale."""

import hashlib
import json
from datetime import date, time
from decimal import Decimal
from typing import Any

PREFIX = "sha256:"


def digest_of(data: Any) -> str:
    """`sha256:` and 64 hex digits over plain data; dates and decimals count as their text."""
    text = json.dumps(
        data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
    )
    return f"{PREFIX}{hashlib.sha256(text.encode()).hexdigest()}"


def is_digest(text: object) -> bool:
    """Whether a text is such a digest, or that of a file."""
    if not isinstance(text, str) or not text.startswith(PREFIX):
        return False
    hexadecimal = text.removeprefix(PREFIX)
    return len(hexadecimal) == 64 and not set(hexadecimal) - set("0123456789abcdef")


def _plain(value: object) -> str:
    if isinstance(value, date | time | Decimal):
        return str(value)
    message = f"no content: {type(value).__name__}"
    raise TypeError(message)
