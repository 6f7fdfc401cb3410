"""The indicators that a theme's heading names: （アウトカム指標①、③）, （指標2・3）."""

import re

from hoshin.notation import circled_numbers, half_width

_SERIES = ("アイウエオカキクケコ", "abcdefghij", "ABCDEFGHIJ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ", "123456789")
_SIGN = r"[ア-コa-jA-Jａ-ｊＡ-Ｊⅰ-ⅹ1-9１-９]"
PLAIN_NUMBER = r"[0-9０-９]{1,2}(?![0-9０-９%％])"  # of an indicator, without a circle
_ONE = rf"(?:[（(]{_SIGN}[)）]|[ア-コⅰ-ⅹ](?![ァ-ヴー])|[a-jA-Jａ-ｊＡ-Ｊ](?![A-Za-zＡ-Ｚａ-ｚ]))"
LETTERED = rf"指標[\s　]*{_ONE}(?:[・、,，及びと\s　]*(?:指標)?{_ONE})*"
_LETTERED = re.compile(rf"({LETTERED})")
_LETTER = re.compile(rf"(?<!指){_SIGN}")
_OF_ISSUE = re.compile(r"(?<![0-9])[0-9]{1,2}\s*[-‐―－]\s*[(]?([0-9]{1,2})(?![0-9])")  # 指標1-2
_PLAIN = re.compile(r"指標[：:]?\s*([0-9]{1,2}(?:\s*[・、,，]\s*[0-9]{1,2})*)(?![0-9%％])")


def linked_numbers(text: str) -> list[int]:
    """Numbers in the order of print; none where the text names no indicator.

    >>> linked_numbers("（アウトカム指標①、③）"), linked_numbers("(指標2・3)"), linked_numbers("（３か年）")
    ([1, 3], [2, 3], [])
    >>> linked_numbers("（アウトカム指標（ア）（ウ））"), linked_numbers("（アウトカム指標2-1、2-(3)）")
    ([1, 3], [1, 3])
    """
    if found := circled_numbers(text):
        return found
    if "指標" in text and (second := _OF_ISSUE.findall(half_width(text))):
        return [int(number) for number in second]
    if found := _lettered(text):
        return found
    plain = _PLAIN.search(half_width(text))
    return [int(number) for number in re.findall(r"[0-9]+", plain[1])] if plain else []


def _lettered(text: str) -> list[int]:
    """指標（ア）、（イ）: marks that count in letters, or figures each in brackets of its own."""
    run = _LETTERED.search(text)
    marks = [half_width(mark) for mark in _LETTER.findall(run[1])] if run else []
    for series in _SERIES if marks else ():
        if all(mark in series for mark in marks):
            return [series.index(mark) + 1 for mark in marks]
    return []
