"""The heads of a list over all issues: 経営課題, and what is told of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.list_money import heads_amounts
from hoshin.importers.document.list_themes import is_theme_head
from hoshin.importers.document.model import Cell
from hoshin.importers.document.money_rows import heads_money
from hoshin.importers.document.pairs import is_other_label
from hoshin.importers.form.sections import Section, section_of

_OWN = (Section.RECOGNITION, Section.STRATEGIES)
_ALL_MONEY = re.compile(
    r"^(?:(?:予算|決算|事業費|予算額|決算額)(?:[・／/,、と及び]*(?:予算|決算)額?)*(?:の?推移)?|金額|経費|費用)$"
)
_CHARGE = re.compile(
    r"^(?:主な)?(?:担当|所管|主管|関係|関連)(?:部署|部局|課|部|局|室|所属|係|者)?(?:名|等)?$"
)
_SHORT_HEADS = {
    **dict.fromkeys(("現状", "現状分析", "背景", "課題"), Section.RECOGNITION),
    **dict.fromkeys(
        ("戦略", "方策", "取組", "取組み", "取り組み", "取組内容", "施策", "手段"),
        Section.STRATEGIES,
    ),
}
LISTED = ("statement", "result", "letter")


@dataclass(frozen=True)
class ListHeads:
    """Where the heads of a list stand."""

    first: int  # row of the table
    last: int
    issue: Cell
    cells: tuple[Cell, ...]
    number: int | None  # column of the issue's number
    running: int | None = None  # column that counts the rows of the list
    theme: int | None = None  # column of the themes that the boxes beside it tell of
    link: int | None = None  # column of the indicators that a theme names


def list_heads(grid: Grid, rows: list[list[Cell]], index: int) -> ListHeads | None:
    """The heads that begin in a row: 経営課題 and what is listed of each issue."""
    filled = [cell for cell in rows[index] if grid.text(cell)]
    named = [cell for cell in filled if ISSUE_HEAD.match(bare_head(grid.text(cell)))]
    named = named or _short_named(grid, filled)
    if not named or len(filled) < 2:
        return None
    titled = [cell for cell in named if bare_head(grid.text(cell)).endswith("名")]
    titled = titled or [cell for cell in named if "番号" not in grid.text(cell)] or named
    bottom = max(cell.row + cell.rows for cell in filled)
    cells = heads_above(grid, rows, index, bottom)
    if not all(is_list_head(grid.text(cell)) for cell in cells):
        return None
    counted = len(named) > 1 or _is_counted(grid, filled, titled[0])
    if not counted and not any(is_listed(grid.text(cell)) for cell in cells):
        return None
    left = [cell for cell in filled if cell.column < titled[0].column]
    marks = [cell for cell in left if head_kind(grid.text(cell)) == "mark" or cell in named]
    marks = [cell for cell in marks if cell in named] or marks
    number = marks[0].column if marks else None
    return ListHeads(filled[0].row, bottom, titled[0], tuple(cells), number)


def _is_counted(grid: Grid, filled: list[Cell], title: Cell) -> bool:
    """Whether a column of numbers stands right before that of the titles."""
    place = filled.index(title)
    return place == 1 and head_kind(grid.text(filled[0])) == "mark"


def begins_list(grid: Grid, row: list[Cell]) -> bool:
    """Whether a row holds the heads of another list, whatever is told there."""
    filled = [cell for cell in row if grid.text(cell)]
    heads = all(is_list_head(grid.text(cell)) for cell in filled)
    named = any(ISSUE_HEAD.match(bare_head(grid.text(cell))) for cell in filled)
    return len(filled) > 1 and heads and named


def _short_named(grid: Grid, filled: list[Cell]) -> list[Cell]:
    """課題 left of the heads of results: it heads the issues then, and no box of 課題認識."""
    kinds = {head_kind(grid.text(cell)) for cell in filled[1:]}
    boxes = {section_of(grid.text(cell)) for cell in filled[1:]} & set(_OWN)
    short = bool(filled) and bare_head(grid.text(filled[0])) == "課題"
    return filled[:1] if short and "result" in kinds and not boxes else []


def with_running(grid: Grid, heads: ListHeads, rows: list[list[Cell]]) -> ListHeads:
    """The heads with the column left of the issues that counts rows: several numbers of one issue."""
    left = [cell for cell in heads.cells if cell.column < heads.issue.column]
    for head in (cell for cell in left if head_kind(grid.text(cell)) == "mark"):
        numbers: dict[str, set[str]] = {}
        name = ""
        for row in rows:
            texts = {cell.column: grid.text(cell) for cell in row}
            name = texts.get(heads.issue.column, name)
            numbers.setdefault(name, set()).update(filter(None, [texts.get(head.column, "")]))
        if any(len(each) > 1 for each in numbers.values()):
            number = None if heads.number == head.column else heads.number
            return replace(heads, number=number, running=head.column)
    return heads


def heads_above(grid: Grid, rows: list[list[Cell]], index: int, bottom: int) -> list[Cell]:
    """The filled cells of a row and of those below it that begin before `bottom`."""
    near = takewhile(lambda row: row[0].row < bottom, rows_from(rows, index))
    return [cell for row in near for cell in row if grid.text(cell)]


def is_list_head(text: str) -> bool:
    """Whether a text may head a column of a list over all issues."""
    known = head_kind(text) or section_above(text) or heads_money(text) or heads_all_money(text)
    known = known or is_theme_head(text) or heads_amounts(text)
    return bool(known or ISSUE_HEAD.match(bare_head(text)) or is_other_label(bare_head(text)))


def is_listed(text: str) -> bool:
    """Whether a text heads what a list tells of an issue: boxes of its own, results, money."""
    if head_kind(text) in LISTED or section_above(text) in _OWN:
        return True
    return heads_money(text) or heads_amounts(text)


def section_above(text: str) -> Section | None:
    """The part that a column's head announces; there a short word can mean nothing else."""
    short = _SHORT_HEADS.get(bare_head(text)) if head_kind(text) is None else None
    return section_of(text) or short


def is_charge(text: str) -> bool:
    """Whether a column tells who answers for an issue, which has no place in the policy."""
    return bool(_CHARGE.match(bare_head(text)))


def heads_all_money(text: str) -> bool:
    """Whether a text heads a column that tells all money of an issue: 予算, 決算額・予算額（百万円）."""
    return bool(_ALL_MONEY.match(bare_head(text)))


def rows_from(rows: list[list[Cell]], index: int) -> Iterator[list[Cell]]:
    return (rows[at] for at in range(index, len(rows)))
