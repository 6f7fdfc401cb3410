"""Notices of corrections, （誤）… and （正）…: they repeat the form's words and are none of it."""

import re
from dataclasses import replace

from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import section_of

_PAIRS = (
    ("誤", "正"),
    ("旧", "新"),
    ("変更前", "変更後"),
    ("改定前", "改定後"),
    ("訂正前", "訂正後"),
)
_OPENED, _CLOSED = "[（(【「『\\[［〔〈＜<《]", "[)）】」』\\]］〕〉＞>》]"
NOTICE = re.compile(r"正誤|訂正|誤り|修正|変更|改[定訂]")
REFERS = re.compile(r"課題|指標|実績|予算|決算|戦略|方針|評価|目標|頁|ページ|箇所|欄|行目")
_REACH, _LONGEST = 4, 120  # lines between a notice and its pair; characters of such a line
_SHORT = 30  # characters of a notice's heading
_SAID_AS_SUCH = {"誤", "正"}


def with_errata_aside(lines: list[Line]) -> list[Line]:
    """Lines of which corrections, and what says where they belong, are notes of the form."""
    told = [_tells(line) for line in lines]
    noted = {
        place
        for place, words in enumerate(told)
        if len(words) > 1 and (words <= _SAID_AS_SUCH or _is_noticed(lines, place))
    }
    for place, words in enumerate(told):
        if words and any(
            words.isdisjoint(each) and each for each in told[place - 1 : place + 3 : 2]
        ):
            noted.add(place)
    for place in sorted(noted):
        noted |= set(_above(lines, place))
    return [
        replace(line, role=Role.NOTE) if place in noted else line
        for place, line in enumerate(lines)
    ]


def _is_noticed(lines: list[Line], place: int) -> bool:
    """Whether a notice of changes stands near above: 旧 and 新 alone may tell of schools or houses."""
    return any(_heads_notice(each.text) for each in lines[max(0, place - _REACH) : place])


def _heads_notice(text: str) -> bool:
    return len(text) <= _SHORT and bool(NOTICE.search(text))


def is_erratum(texts: list[str]) -> bool:
    """Whether cells are the heads of a table of corrections.

    >>> is_erratum(["箇所", "誤", "正"]), is_erratum(["正しい数"])
    (True, False)
    """
    plain = {re.sub(r"[\s　（()）【】]", "", text) for text in texts}
    return any(set(pair) <= plain for pair in _PAIRS)


def _tells(line: Line) -> set[str]:
    """Which of the two, the error or what is right, a line gives."""
    if line.role not in (Role.OPEN, Role.CONTENT) or not line.text:
        return set()
    return {
        word
        for pair in _PAIRS
        for word in pair
        if _SHAPES[word].search(line.text) and (pair == _PAIRS[0] or _is_pair(line.text, pair))
    }


def _is_pair(text: str, pair: tuple[str, str]) -> bool:
    return all(_SHAPES[word].search(text) for word in pair)


def _above(lines: list[Line], place: int) -> list[int]:
    """The lines right above a correction that say where it belongs, below the notice of it."""
    found: list[int] = []
    for above in range(place - 1, max(-1, place - 1 - _REACH), -1):
        text = lines[above].text
        if NOTICE.search(text):
            return found
        if len(text) > _LONGEST or section_of(text) or not REFERS.search(text):
            return []
        found.append(above)
    return []


def _shape(word: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_OPENED}\s*{word}\s*{_CLOSED}|(?:^|[\s　・、])[・■●○]?\s*{word}\s*[：:→⇒]"
    )


_SHAPES = {word: _shape(word) for pair in _PAIRS for word in pair}
