"""Patterns of definitions, run by the database's engine, whose time grows with the text alone.

It knows what JSON Schema asks of a `pattern` (classes, repetitions, anchors, groups,
alternatives); what can run for ever (looking around, back references) it does not know, so such
a pattern is refused where the definition is read.
"""

import re

_ESCAPE = re.compile(
    r"\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]+)\}|p\{(?:Script|sc)=(\w+)\}|.)", re.DOTALL
)
_NAMED_GROUP = re.compile(r"(?<!\\)\(\?<(?=[A-Za-z_])")


def engine_pattern(pattern: str) -> str:
    r"""A pattern as JSON Schema writes it in the words of the database's engine.

    >>> engine_pattern(r"^[\u3041-\u3096]+\.(?<year>[0-9]{4})$")
    '^[\\x{3041}-\\x{3096}]+\\.(?P<year>[0-9]{4})$'
    """

    def said(found: re.Match[str]) -> str:
        if found[1] or found[2]:
            return rf"\x{{{found[1] or found[2]}}}"
        return rf"\p{{{found[3]}}}" if found[3] else found[0]

    return _NAMED_GROUP.sub("(?P<", _ESCAPE.sub(said, pattern))
