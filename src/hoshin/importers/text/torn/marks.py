"""Numbers of indicators before their sentences: ①, (1), 1., 指標1, and 1 with or without a blank."""

import re

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.one_behind_other import stand_in_order
from hoshin.notation import half_width, split_enumerator
from hoshin.notation.enumerators import CIRCLED

_ALONE = re.compile(
    rf"^(?:(?:アウトカム)?指標)?\s*(?:({CIRCLED})|[（(]([0-9０-９]{{1,2}})[)）]|(?<=指標)\s*([0-9０-９]{{1,2}}))$"
)
_BEFORE = re.compile(
    r"^(?:[（(]([0-9０-９]{1,2})[)）]|(?:アウトカム)?指標\s*([0-9０-９]{1,2}|[①-⑳])(?=[\s　：:.．])"
    r"|([0-9０-９]{1,2})(?=[.．、\s　])(?![.．][0-9０-９]))[\s　：:.．、]*(?:(?=\D)|(?<=[)）]))(.{4,})$"
)
_GLUED = re.compile(
    r"^(?:(?:アウトカム)?指標)?([0-9０-９]{1,2})(?![年月日0-9０-９,，.．%％年])(\D.{5,})$"
)
_WHEN = re.compile(r"年度|年[0-9０-９]{1,2}月|毎年|年間|までに")
DIGIT = re.compile(r"[0-9０-９]")
ENOUGH = re.compile(r"とする|以[上下内]|未満|超|維持|増や|減ら|めざす|目指す")
_LEAST = re.compile(r"とする|以[上下内]|未満|維持")
_UNTIL = re.compile(r"年度|まで")


def mark_alone(text: str) -> int:
    """The number that a line is, and nothing besides; 0 for any other line.

    >>> mark_alone("②"), mark_alone("（３）"), mark_alone("指標 1"), mark_alone("12")
    (2, 3, 1, 0)
    """
    found = _ALONE.match(text)
    return _count(next(each for each in found.groups() if each)) if found else 0


def numbered(text: str) -> tuple[int, str]:
    """The number before a sentence that is no circled one, and the sentence; 0 without one.

    >>> numbered("(2) 祭りを開く"), numbered("３．木を植える"), numbered("2 人")
    ((2, '祭りを開く'), (3, '木を植える'), (0, '2 人'))
    >>> numbered("(1)60分以内に呼び出す")
    (1, '60分以内に呼び出す')
    """
    found = None if is_cell_line(text) else _BEFORE.match(text)
    if found is None or re.match(r"(?:年度|決算|予算)", found[4]):
        return 0, text
    return _count(found[1] or found[2] or found[3]), found[4]


def glued(text: str) -> tuple[int, str]:
    """As `numbered`, where a tool left no blank behind the number: it may also be a figure."""
    found = None if is_cell_line(text) else _GLUED.match(text)
    return (_count(found[1]), found[2]) if found else (0, text)


def is_aim(text: str) -> bool:
    """Whether a sentence says how far something is to come, and by when."""
    return stand_in_order(text, _WHEN, DIGIT, ENOUGH) or stand_in_order(text, DIGIT, _LEAST, _UNTIL)


def _count(digits: str) -> int:
    return split_enumerator(digits)[0] or int(half_width(digits))
