"""Entries of a list by their marks or numbers, each on a line of its own or several on one."""

import re
from dataclasses import dataclass

from hoshin.importers.form.decoration import MARKS

_SIGNS = MARKS.replace("※", "") + "‣➣✔✓▫-"
MOST = 40  # entries of one list


def _signs(first: str, count: int) -> tuple[str, ...]:
    """Signs that follow each other in Unicode."""
    return tuple(chr(ord(first) + at) for at in range(count))


_DECIMAL = tuple(str(number) for number in range(1, MOST + 1))
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_KANJI_DIGITS = ("", *"一二三四五六七八九")
_KANJI = tuple(
    ("", "十", "二十", "三十", "四十")[number // 10] + _KANJI_DIGITS[number % 10]
    for number in range(1, MOST + 1)
)
_SERIES: tuple[tuple[str, ...], ...] = (
    _DECIMAL,
    tuple(each.translate(_WIDE) for each in _DECIMAL),
    (*_signs("①", 20), *_signs("㉑", 15)),
    (*_signs("❶", 10), *_signs("⓫", 10)),
    _signs("Ⅰ", 12),
    _signs("ⅰ", 12),
    _KANJI,
    tuple("アイウエオカキクケコサシスセソタチツテト"),
    tuple("イロハニホヘトチリヌルヲワカヨタレソツネ"),
    *(_signs(first, 26) for first in "AＡaａ"),
)
_ENCLOSED = "①❶"  # signs that need nothing behind them
_MARKED = re.compile(rf"^([{re.escape(_SIGNS)}])(?<!-)[\s　]*(?=\S)|^(-)\s+(?=\S)")
_COUNTED = re.compile(
    r"^([（(\[〔]|第|[一-鿿ァ-ヴー]{1,4}(?=[0-9０-９]))?"
    r"([0-9]{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3}|[^\W_]|[①-⑳㉑-㉟❶-❿⓫-⓴Ⅰ-Ⅻⅰ-ⅻ])"
    r"([)）\]〕.．、:：]*)([\s　]*)(?=\S)"
)
_WITHIN = "・･-"  # marks that stand inside words too


@dataclass(frozen=True)
class Point:
    """The first entry's text, and the class of its mark."""

    family: tuple[str, str, str]
    entries: tuple[str, ...]


def points_of(text: str, number: int, family: tuple[str, str, str] | None = None) -> Point | None:
    """The entries of a line that begins with a mark, or with this number of its series; else None.

    >>> points_of("(1)声を聞く　(2)足を運ぶ", 1).entries, points_of("◎声 ◎足", 1).entries
    (('声を聞く', '足を運ぶ'), ('声', '足'))
    >>> points_of("二、足を運ぶ", 2).entries, points_of("二つの町", 2)
    (('足を運ぶ',), None)
    >>> points_of("１０　道を直す　１１　川を守る", 10).entries
    ('道を直す', '川を守る')
    """
    found = _marked(text) or _counted(text, number)
    return found if found and family in (None, found.family) else None


def _marked(text: str) -> Point | None:
    found = _MARKED.match(text)
    if found is None:
        return None
    mark = found[1] or found[2]
    before = r"[\s　]+" if mark in _WITHIN else r"[\s　／/、]*"
    again = rf"(?:{before}{re.escape(mark)}|[\s　]+[・•])[\s　]*(?=\S)"
    parts = re.split(again, text[found.end() :])
    return Point(("", mark, ""), tuple(part.strip() for part in parts))


def _counted(text: str, number: int) -> Point | None:
    found = _COUNTED.match(text)
    if found is None or number < 1:
        return None
    before, sign, behind, blank = found[1] or "", found[2], found[3], found[4]
    series = next((each for each in _SERIES if each[number - 1 : number] == (sign,)), None)
    if series is None or not (series[0] in _ENCLOSED or behind or blank):
        return None
    rest, entries = text[found.end() :], []
    for following in series[number:]:
        loose = r"[\s　／/、]*" if behind or series[0] in _ENCLOSED else r"[\s　]+"
        printed = rf"{loose}{re.escape(before + following + behind)}"
        cut = re.search(printed + (r"[\s　]+(?=\S)" if blank else r"(?=\S)"), rest)
        if cut is None or not cut.start():
            break
        entries.append(rest[: cut.start()].strip())
        rest = rest[cut.end() :]
    return Point((before, series[0], behind), (*entries, rest.strip()))
