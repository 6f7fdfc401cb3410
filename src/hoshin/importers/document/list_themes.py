"""Columns of a list that name themes and their indicators beside 課題認識 and 主な戦略."""

import re
from collections.abc import Callable, Iterator

from hoshin.importers.document.grid import Grid, plain_text
from hoshin.importers.document.head_words import bare_head, head_kind
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.list_money import heads_amounts
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.document.money_rows import heads_money
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section, section_of

BOXES = (Section.RECOGNITION, Section.STRATEGIES)
_THEME = re.compile(
    r"^(?:(?:取り?組み?|施策|課題|運営|戦略|区政)の?)?"
    r"(?:柱|テーマ|分野|視点|施策|区分|(?:小)?見出し|方向性?|論点|重点(?:項目|分野)|領域)(?:名)?$"
)
_ASIDE = re.compile(r"備考|担当|所管|主管|部署|[部課局室]名?$|関係|出典|単位|番号|No")
_LINK = re.compile(
    r"^[（(【［\[〔]?(?:関連|対応)?(?:する)?(?:アウトカム|成果)?(?:指標)?[\s　]*"
    r"(?:[①-⑳0-9０-９][\s　、，,・と及び]*(?:アウトカム)?(?:指標)?)+[)）】］\]〕]?$"
)
_LINK_BEHIND = re.compile(r"[（(［\[〔][^（()）［\]］\[〔〕]*[)）］\]〕]$")
_OPENED = "【＜<〈《〔［[■◆●"
_LONGEST = 40  # characters of a theme's name


def is_theme_head(text: str) -> bool:
    """Whether a text heads a column of themes: 柱, 取組の方向性."""
    return bool(_THEME.match(bare_head(text)))


def is_link(text: str) -> bool:
    """Whether a text names indicators and nothing besides: アウトカム指標①、②."""
    return bool(_LINK.match(text.strip()))


def theme_heading(name: str, link: str) -> str:
    """The heading of a theme as forms print it, with the indicators that it names.

    >>> theme_heading("見守り", "指標①、②"), theme_heading("【歩く】", "")
    ('【見守り】（指標1・2）', '【歩く】')
    >>> theme_heading("見守り（アウトカム指標①）", ""), theme_heading("見守り（夜間）", "")
    ('【見守り】（指標1）', '【見守り（夜間）】')
    """
    name = re.sub(r"\s*\n\s*", "　", name.strip())
    own = _LINK_BEHIND.search(name)
    if own and name[:1] not in _OPENED and is_link(own[0]):
        name, link = name[: own.start()].strip(), own[0]
    plain = re.sub(r"[\s　]", "", link)
    numbers = linked_numbers(plain) or linked_numbers(f"指標{plain.strip('（）()')}")
    told = f"（指標{'・'.join(map(str, numbers))}）" if numbers else ""
    return (name if name[:1] in _OPENED else f"【{name}】") + told


def theme_columns(
    grid: Grid, heads: list[Cell], rows: list[list[Cell]]
) -> tuple[int | None, int | None]:
    """The columns of the themes' names and of the indicators that they name, if there are such."""
    boxes = [cell.column for cell in heads if section_of(grid.text(cell)) in BOXES]
    results = any(head_kind(grid.text(cell)) in ("result", "letter") for cell in heads)
    if not boxes:
        return None, None
    links = [
        cell.column
        for cell in heads
        if cell.columns == 1 and "指標" in grid.text(cell) and _told(grid, rows, cell, is_link)
    ]
    themes = [
        cell.column
        for cell in heads
        if cell.column not in links
        and may_name_themes(grid, cell, left=cell.column < min(boxes) and not results)
    ]
    named = [
        column
        for column in themes
        if _told(grid, rows, _head(heads, column), lambda text: len(text) <= _LONGEST)
    ]
    return (named[-1] if named else None), (links[0] if links else None)


def _head(heads: list[Cell], column: int) -> Cell:
    return next(cell for cell in heads if cell.column == column)


def may_name_themes(grid: Grid, cell: Cell, *, left: bool) -> bool:
    """Whether a head may stand over themes: by its word, or by its place left of the boxes."""
    text = grid.text(cell)
    if is_theme_head(text):
        return True
    known = head_kind(text) or section_of(text) or heads_money(text) or heads_amounts(text)
    goals = announced_goals(text) is not None or ISSUE_HEAD.match(bare_head(text))
    return left and not (known or goals or _ASIDE.search(bare_head(text)))


def _told(grid: Grid, rows: list[list[Cell]], head: Cell, fits: Callable[[str], bool]) -> bool:
    """Whether all that stands below a head fits, and anything does."""
    texts = [grid.text(cell) for row in rows for cell in row if cell.column == head.column]
    filled = [text for text in texts if text]
    return bool(filled) and all(map(fits, filled))


def themed(
    table: Table, cells: list[Cell], columns: tuple[int, int | None]
) -> Iterator[Line | Cell]:
    """The cells of a box, each behind the heading of its theme where another one begins."""
    last = ""
    for cell in cells:
        name = _beside(table, columns[0], cell)
        if name and name != last:
            link = _beside(table, columns[1], cell) if columns[1] is not None else ""
            yield Line(theme_heading(name, link), cell.place, True, True, Role.CONTENT)
        last = name
        yield cell


def _beside(table: Table, column: int, cell: Cell) -> str:
    """What the cell of a column says that reaches over the row of another."""
    return next(
        (
            plain_text(each)
            for each in table.cells
            if each.column == column and each.row <= cell.row < each.row + each.rows and each.row
        ),
        "",
    )
