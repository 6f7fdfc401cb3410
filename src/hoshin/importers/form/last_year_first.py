"""Tables with last year's column before this year's: a mark then stands before last year's figure."""

import re
from dataclasses import replace

from hoshin.importers.form.fragments import Fragment, Slots
from hoshin.importers.form.result_heads import heads_in

_LONGEST_HEAD = 60
_LEGEND = re.compile(r"[（(][^（()）]*[ABＡＢ][^（()）]*[)）]")


def has_last_year_first(printed: list[str]) -> bool:
    """Whether a line of heads names last year's column before this year's."""
    for text in printed:
        if "年度" in text and len(text) <= _LONGEST_HEAD:
            heads = heads_in(_LEGEND.sub("", text).split())
            years = [head for head in heads if head in ("previous", "result")]
            if years == ["previous", "result"]:
                return True
    return False


def turned(fragment: Fragment) -> Fragment:
    """Two figures of a line the other way round; any other cells as they are."""
    first = fragment.readings[0][0]
    values = (first.result, first.previous)
    if None in values or any(each is not None and each.kind == "letter" for each in values):
        return fragment
    told = Slots(first.previous, first.letter, first.result)
    return replace(fragment, readings=((told, 0.0),))


def alone_behind_mark(fragment: Fragment) -> bool:
    """Whether one figure of a row stands behind its mark, the other one elsewhere."""
    first = fragment.readings[0][0]
    return fragment.mark is not None and first.result is not None and first.previous is None
