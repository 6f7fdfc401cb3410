"""Twelve digits that are a My Number (個人番号) by their check digit, wherever they stand in a text."""

import re

from hoshin.registers.folding import folded

_WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_DASH = r"[-\u2010-\u2015\u30fc\uff70~]"
_BETWEEN = rf"(?:\s{{1,2}}|\s?{_DASH}\s?)"
# Looked for at every digit, also inside what was taken for another number: a year may stand before it.
_TWELVE = re.compile(
    rf"(?<![0-9])(?:(?=([0-9]{{12}})(?![0-9]))"
    rf"|(?<![0-9]{_DASH})(?=([0-9]{{4}}{_BETWEEN}[0-9]{{4}}{_BETWEEN}[0-9]{{4}})(?![0-9]|{_DASH}[0-9])))"
)
_MAYBE = re.compile(r"(?:[0-9０-９]{4}.{0,3}?){2}[0-9０-９]{4}", re.DOTALL)


def holds_my_number(text: str) -> bool:
    """Whether a text holds twelve digits with the check digit of a My Number.

    Grouped by four or not, full-width or not; not as a part of a longer number (法人番号 has 13).

    >>> holds_my_number("番号は 1234 5678 9018 です"), holds_my_number("１２３４５６７８９０１８")
    (True, True)
    >>> holds_my_number("1234567890189"), holds_my_number("123456789012")
    (False, False)
    """
    if len(text) < 12 or not _MAYBE.search(text):
        return False
    return any(_is_valid(found[1] or found[2]) for found in _TWELVE.finditer(folded(text)))


def _is_valid(number: str) -> bool:
    digits = [int(digit) for digit in re.sub(r"[^0-9]", "", number)]
    rest = sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=False)) % 11
    return digits[11] == (0 if rest <= 1 else 11 - rest)
