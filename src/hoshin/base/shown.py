"""Text from outside as people are shown it: what would steer a terminal or turn a line is spelled out."""

import re

# C0, C1, marks and overrides of direction, breaks of lines, halves of pairs (names that are no UTF-8)
_STEERING = r"\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff"
_ANY = re.compile(f"[{_STEERING}]")
_IN_LINES = re.compile(rf"(?![\t\n])[{_STEERING}]")


def on_one_line(text: str) -> str:
    """A name or a quotation, as JSON would escape it.

    >>> on_one_line("a\\nb\\x1b[31m")
    'a\\\\u000ab\\\\u001b[31m'
    """
    return _ANY.sub(_spelled, text)


def in_lines(text: str) -> str:
    """What a stream shows: lines and tabs stay, and JSON says the same as before."""
    return _IN_LINES.sub(_spelled, text)


def _spelled(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
