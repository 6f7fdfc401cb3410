"""The mark that a browser draws before an item of a list."""

import re

from hoshin.importers.elements import whole
from hoshin.importers.html.parsing import Node
from hoshin.importers.numerals import letters, numeral

BULLET = "・"
_LARGEST = 32_767
_STYLE = re.compile(r"list-style(?:-type)?\s*:([^;]*)", re.IGNORECASE)
_BULLETS = frozenset({"disc", "circle", "square", "disclosure-open", "disclosure-closed"})
_HIRAGANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん"
_KINDS = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_EASTERN = {
    "katakana": "aiueoFullWidth",
    "katakana-iroha": "irohaFullWidth",
    "cjk-ideographic": "japaneseCounting",
    "japanese-informal": "japaneseCounting",
    "japanese-formal": "japaneseLegal",
    "cjk-decimal": "ideographDigital",
    "cjk-heavenly-stem": "ideographTraditional",
    "cjk-earthly-branch": "ideographZodiac",
}
_TYPES = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_LATIN = frozenset({"lower-alpha", "upper-alpha", "lower-latin", "upper-latin"})
_KNOWN = frozenset({"none", "hiragana"}) | _BULLETS | _LATIN | _KINDS.keys() | _EASTERN.keys()


class Items:
    """The items of one list, counted as they come."""

    def __init__(self, node: Node) -> None:
        ordered = node.tag == "ol"
        self._style = _style(node) or ("decimal" if ordered else "disc")
        self._step = -1 if ordered and node.get("reversed") is not None else 1
        first = sum(child.tag == "li" for child in node) if self._step < 0 else 1
        self._next = whole(node.get("start"), first, limit=_LARGEST) if ordered else 1

    def mark(self, item: Node) -> str:
        """The mark of the next item."""
        number = whole(item.get("value"), self._next, limit=_LARGEST)
        self._next = number + self._step
        return _drawn(number, _style(item) or self._style)


def _style(node: Node) -> str:
    """The kind of mark that an element asks for itself; empty where it does not."""
    words = " ".join(found[1] for found in _STYLE.finditer(node.get("style") or "")).lower().split()
    if named := [word for word in words if word in _KNOWN]:
        return named[-1]
    own = node.get("type") or ""
    return _TYPES.get(own) or (own.lower() if own.lower() in _KNOWN else "")


def _drawn(number: int, style: str) -> str:
    if style == "none":
        return ""
    if style in _BULLETS:
        return BULLET
    if style in _EASTERN:
        return numeral(number, _EASTERN[style]) + "、"
    if style == "hiragana" and 0 < number <= len(_HIRAGANA):
        return _HIRAGANA[number - 1] + "、"
    if style in _LATIN:
        drawn = _alphabetic(number)
        return f"{drawn.upper() if style.startswith('upper') else drawn}."
    return f"{numeral(number, _KINDS.get(style, 'decimal'))}."


def _alphabetic(number: int) -> str:
    """a to z, then aa, ab … as a browser goes on."""
    if number < 1:
        return str(number)
    drawn = ""
    while number:
        number, place = divmod(number - 1, 26)
        drawn = (letters(place + 1) or "") + drawn
    return drawn
