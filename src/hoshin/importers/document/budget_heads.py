"""Cells beside the money of a table that hold none: whose money it is, 備考, 増減."""

import re

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Cell

_ASIDE = re.compile(
    r"備考|摘要|(?:比較)?増減(?:額|率)?|差引(?:額)?|伸び?率"
    r"|(?:対)?前年度?(?:当初)?(?:予算)?(?:比較?|増減|伸び)(?:増減)?(?:額|率)?"
)
_UNIT = re.compile(r"[（(［\[〔][^（()）［\]〔〕]{0,8}[)）］\]〕]|\s")
_MONEY = re.compile(r"[0-9０-９元]\s*(?:年度)?\s*の?\s*[（(]?(?:当初)?[予決]算")
_PLAIN = re.compile(r"(?:区分|年度|当初|予算|決算|見込|金|額|事業費|[・／/])*")
_NAME = re.compile(r"[^0-9０-９。、]{0,14}(?:予算|決算|事業費|経費|金額)額?(?:等|の推移|の状況)?")


def beside_money(grid: Grid, filled: list[Cell]) -> list[Cell]:
    """The cells of a row of heads or amounts that are none: a name at its left, 備考 or 増減 at its right.

    Nothing where no two heads of money stand beside each other.
    """
    heads = [cell for cell in filled if _MONEY.search(grid.text(cell))]
    if len(heads) > 1:
        first = filled[0]
        named = first not in heads and _names_money(grid.text(first))
        return [first] * named + [cell for cell in filled if _is_aside(grid, cell)]
    found: list[Cell] = []
    for cell in filled:
        above = grid.above(cell)
        if above is not None and _is_aside(grid, above):
            beside = (each for each in grid.cells if each.row == above.row)
            if sum(bool(_MONEY.search(grid.text(each))) for each in beside) > 1:
                found.append(cell)
    return found


def is_word_of_money(text: str) -> bool:
    """Whether a text is such a name or head, which tells nothing itself.

    >>> is_word_of_money("備考"), is_word_of_money("この課題の予算"), is_word_of_money("一部は国費")
    (True, True, False)
    """
    plain = _UNIT.sub("", text)
    return bool(_ASIDE.fullmatch(plain) or _NAME.fullmatch(plain))


def _names_money(text: str) -> bool:
    """Whether a text names whose money it is: 予算 alone is a word of such a table itself."""
    plain = _UNIT.sub("", text)
    return bool(_NAME.fullmatch(plain)) and not _PLAIN.fullmatch(plain)


def _is_aside(grid: Grid, cell: Cell) -> bool:
    return bool(_ASIDE.fullmatch(_UNIT.sub("", grid.text(cell))))
