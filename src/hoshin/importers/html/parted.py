"""Names and values that only elements part: a browser draws them apart, their text alone would run together."""

import re

from hoshin.importers.html.parsing import Node
from hoshin.importers.html.space import BREAK, KEPT

_STRONG = frozenset({"b", "strong", "em", "mark"})
_PROSE = "p"  # word processors cut the words of a paragraph into spans
_OF_EDITORS = frozenset({"SpellE", "GramE"})
_LONGEST = 30  # characters of a name
_BLANK = re.compile("^[ \t\u3000\u00a0]+(?=\\S)")


def parted_tail(node: Node) -> str | None:
    """What stands behind an element, parted from it where it is the name or one of a row of spans.

    A name is strong, opens its block, and has a blank between it and the rest.
    """
    tail: str | None = node.tail
    if node.tag == "span" and not (tail or "").strip() and _is_of_a_row(node):
        return KEPT
    if tail and node.tag in _STRONG and _opens(node) and _BLANK.match(tail):
        return BREAK + _BLANK.sub("", tail)
    return tail


def _is_of_a_row(node: Node) -> bool:
    following, parent = node.getnext(), node.getparent()
    if following is None or parent is None or parent.tag == _PROSE or following.tag != "span":
        return False
    return all(_is_deliberate(each) for each in (node, following))


def _is_deliberate(node: Node) -> bool:
    """Whether somebody wrote a span to part words; an editor gives it a language or a style."""
    formatted = node.get("lang") is not None or node.get("style") is not None
    return not formatted and node.get("class") not in _OF_EDITORS


def _opens(node: Node) -> bool:
    parent = node.getparent()
    first = parent is not None and node.getprevious() is None and not (parent.text or "").strip()
    return first and 0 < len("".join(node.itertext()).strip()) <= _LONGEST
