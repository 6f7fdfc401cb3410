"""File names of pages: what an office typed never becomes a path."""

import re
from hashlib import sha256

from hoshin.policy import Issue
from hoshin.publication import PublishedIndicator

_NUMBERED = re.compile(r"[0-9]+(?:\([0-9a-z]+\))?(?:-[0-9]+)?")
_SUB = re.compile(r"sub:[a-z0-9_-]{1,80}")


def issue_name(issue: Issue) -> str:
    """File name of an issue's page: 1, or 1-2 for an issue printed 1-(2)."""
    return _safe(issue.key)


def indicator_name(each: PublishedIndicator) -> str:
    """File name of an indicator's page: 1-1, sub-bicycles."""
    return _safe(each.id)


def _safe(key: str) -> str:
    """Plain keys as they are; others, also such as differ by capital letters alone, by a hash."""
    if _NUMBERED.fullmatch(key):
        return key.replace("(", "-").replace(")", "")
    if _SUB.fullmatch(key):
        return key.replace(":", "-")
    kind = "sub" if key.startswith("sub:") else "x"
    return f"{kind}.{sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
