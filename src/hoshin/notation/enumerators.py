"""Circled numbers. They come off before anything is normalised: ①43.9% is 43.9, never 143.9."""

import re

_FIRST_TO_20 = {chr(0x2460 + n): n + 1 for n in range(20)}
_21_TO_35 = {chr(0x3251 + n): n + 21 for n in range(15)}
_36_TO_50 = {chr(0x32B1 + n): n + 36 for n in range(15)}
_DARK_TO_10 = {chr(0x2776 + n): n + 1 for n in range(10)}
_DARK_TO_20 = {chr(0x24EB + n): n + 11 for n in range(10)}
_ROUND_TO_20 = {chr(0x2474 + n): n + 1 for n in range(20)}  # ⑴ ⑵
_NUMBERS = _ROUND_TO_20 | _FIRST_TO_20 | _21_TO_35 | _36_TO_50 | _DARK_TO_10 | _DARK_TO_20
CIRCLED = f"[{''.join(_NUMBERS)}]"
_LEADING = re.compile(rf"^\s*({CIRCLED})\s*")


def circled_number(character: str) -> int | None:
    """①→1 … ㊿→50; None for any other character."""
    return _NUMBERS.get(character)


def circled_numbers(text: str) -> list[int]:
    """Every circled number of a text, in order: 'アウトカム指標①、③' gives [1, 3]."""
    return [_NUMBERS[character] for character in text if character in _NUMBERS]


def split_enumerator(text: str) -> tuple[int | None, str]:
    """Take a leading circled number off.

    >>> split_enumerator("①43.9%")
    (1, '43.9%')
    >>> split_enumerator("43.9%")
    (None, '43.9%')
    """
    found = _LEADING.match(text)
    if found is None:
        return None, text
    return _NUMBERS[found[1]], text[found.end() :]
