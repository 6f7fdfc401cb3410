"""Results below their sentence, each behind its own name: put together to one row in the usual order.

前年度実績 2,390人, 6年度実績 2,874人, 達成状況 A: each says what it is, so no order has to.
"""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.notation import split_enumerator

_YEAR = r"(?:(?:令和|平成|[RＲ])?[0-9０-９元]{1,2}年度|[今本当]年度)"
_NAMED = {
    "result": re.compile(rf"^{_YEAR}(?:の)?(?:実績|結果)(?:値)?[\s　：:]+(\S.*)$"),
    "letter": re.compile(r"^(?:達成状況|達成度|判定|評価)(?:結果)?[\s　：:]+(\S.*)$"),
    "previous": re.compile(
        r"^(?:[前昨]年度?|[（(]?前年度[)）]?)(?:の)?(?:実績|結果)?(?:値)?[\s　：:]+(\S.*)$"
    ),
}
_FEWEST = 2  # of the three
_REACH = 8  # lines up to the number of the sentence


def with_named_rows(lines: list[Line]) -> list[Line]:
    """The lines, each run of such cells as one row behind the number of the sentence above.

    >>> from hoshin.base import Place
    >>> texts = ["①橋を渡る人を50人以上とする。", "前年度実績 40人", "６年度実績 51人", "達成状況 A"]
    >>> [line.text for line in with_named_rows([Line(each, Place(1, 1), False) for each in texts])][1:]
    ['①51人 A 40人']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        cells = _cells(lines, at)
        number = _number(kept) if "result" in cells and len(cells) >= _FEWEST else 0
        if not number:
            kept.append(lines[at])
            at += 1
            continue
        told = [cells[kind] for kind in _NAMED if kind in cells]
        kept.append(replace(lines[at], text=f"{chr(0x245F + number)}{' '.join(told)}"))
        at += len(cells)
    return kept


def _cells(lines: list[Line], at: int) -> dict[str, str]:
    """The named cells that stand one below the other from a line on, each kind once."""
    found: dict[str, str] = {}
    for line in lines[at : at + len(_NAMED)]:
        told = named_cell(line.text)
        if told is None or told[0] in found:
            break
        found[told[0]] = told[1]
    return found


def named_cell(text: str) -> tuple[str, str] | None:
    """What a cell holds and its text, behind its own name; None for any other line.

    >>> named_cell("達成状況 A"), named_cell("前年度実績 40人"), named_cell("前年度実績 －％")
    (('letter', 'A'), ('previous', '40人'), None)
    """
    for kind, shape in _NAMED.items():
        if (match := shape.match(text)) and is_cell_line(match[1]):
            return kind, match[1]
    return None


def _number(above: list[Line]) -> int:
    """The number of the sentence right above; 0 where a row of cells or nothing numbered stands there."""
    for line in reversed(above[-_REACH:]):
        number, rest = split_enumerator(line.text)
        if number:
            return number if number <= 20 and not is_cell_line(rest) else 0
        if is_cell_line(line.text):
            return 0
    return 0
