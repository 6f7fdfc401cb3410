"""Names of themes left of their entries, or above them in a column each: put before the entries."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.document.boxes import label_of
from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind, is_mark
from hoshin.importers.document.list_themes import BOXES, is_link, theme_heading
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.document.money_rows import heads_money
from hoshin.importers.form.captions import is_caption
from hoshin.importers.form.frames import is_frame
from hoshin.importers.form.headings import issue_heading, strategy_heading
from hoshin.importers.form.sections import section_of

_NAME = re.compile(r"^[^。、・･●○①-⑳0-9０-９円％%][^。]{0,38}[^。、：:]$")
_ENTRY = re.compile(r"^[・･●○■◆①-⑳【]|。")
_LINKS = re.compile(r"^(?:関連|対応)?(?:する|の)?(?:アウトカム|成果)?指標(?:番号)?$")
_CORNER = re.compile(r"^(?:区分|項目|分類|欄|取組|テーマ|柱|施策|視点)?$")
_BEHIND_NAME = re.compile(r"\n|(?<=[】＞〉》］〕])|(?=[（(])")


def themes_across(table: Table) -> Table:
    """The table, names of themes above columns put into the cells of 課題認識 and 主な戦略 below them."""
    grid = Grid(table)
    rows = list(grid.rows())
    new: dict[int, Cell | None] = {}  # by the identity of the old cell
    for place, row in enumerate(rows):
        names = _names(grid, row)
        below = list(_told(grid, names, rows[place + 1 :])) if names else []
        boxes = sum(label_of(label) in BOXES for label, _ in below)
        if boxes < (1 if len(names) > 1 else len(BOXES)):
            continue
        links = [cells for label, cells in below if _is_link_row(grid, label, cells)]
        new |= {id(cell): None for cell in inner_cells(grid, row)}
        for label, cells in below:
            if cells in links:
                new |= {id(cell): None for cell in (label, *cells)}
                continue
            for index, (name, cell) in enumerate(zip(names, cells, strict=True)):
                link = grid.text(links[0][index]) if links else ""
                head = Paragraph(theme_heading(grid.text(name), link), name.place)
                new[id(cell)] = replace(cell, blocks=(head, *cell.blocks))
    if not new:
        return table
    kept = (new.get(id(cell), cell) for cell in table.cells)
    return replace(table, cells=tuple(cell for cell in kept if cell is not None))


def theme_beside(grid: Grid, filled: list[Cell]) -> Paragraph | None:
    """The heading of the theme whose name stands left of its entries in a row of a box."""
    if len(filled) not in (2, 3) or not is_name(grid, filled[0]):
        return None
    entries = grid.text(filled[1])
    named, link = split_name(grid.text(filled[0]))
    link = link or (grid.text(filled[2]) if len(filled) > 2 else "")
    listed = any(isinstance(each, Paragraph) and each.marker for each in filled[1].blocks)
    if not (listed or _ENTRY.search(entries)) or (link and not is_link(link)):
        return None
    return Paragraph(theme_heading(named, link), filled[0].place)


def _names(grid: Grid, row: list[Cell]) -> list[Cell]:
    """The names in a row that holds a corner and nothing else besides; none for any other row."""
    corner, *names = inner_cells(grid, row) or row
    if not names or not _CORNER.match(bare_head(grid.text(corner))):
        return []
    return names if all(is_name(grid, cell) for cell in names) else []


def inner_cells(grid: Grid, row: list[Cell]) -> list[Cell]:
    """A row without 計画 left of its labels."""
    return row[1:] if len(row) > 2 and is_frame(grid.text(row[0])) else row


def split_name(text: str) -> tuple[str, str]:
    """The name and the indicators that stand in its cell behind it, wherever their lines break.

    >>> split_name("見守り\\n（アウトカム指標①②）"), split_name("【見守り】（アウトカム指標\\n①②）")
    (('見守り', '（アウトカム指標①②）'), ('【見守り】', '（アウトカム指標①②）'))
    """
    plain = text.strip()
    for found in _BEHIND_NAME.finditer(plain):
        name, link = plain[: found.end()].strip(), plain[found.end() :].replace("\n", "")
        if is_link(link) and name.count("（") == name.count("）"):
            return name, link.strip()
    return text, ""


def is_name(grid: Grid, cell: Cell) -> bool:
    """Whether a cell may hold the name of a theme, with its indicators behind it."""
    text, _ = split_name(grid.text(cell))
    plain = text.strip("【】［］[]〈〉＜＞<>《》■◆●")
    if "\n" in text.strip() or not _NAME.match(plain) or is_mark(text):
        return False
    known = head_kind(text) or section_of(text) or heads_money(text) or issue_heading(text)
    return not (known or strategy_heading(text) or is_caption(text))


def _told(
    grid: Grid, names: list[Cell], rows: list[list[Cell]]
) -> Iterator[tuple[Cell, list[Cell]]]:
    """The rows below the names: the label of each and a cell for each theme."""
    columns = [cell.column for cell in names]
    for row in rows:
        label, *cells = inner_cells(grid, row) or row
        known = label_of(label) in BOXES or _LINKS.match(bare_head(grid.text(label)))
        if [cell.column for cell in cells] != columns or not known:
            return
        yield label, cells


def _is_link_row(grid: Grid, label: Cell, cells: list[Cell]) -> bool:
    told = [grid.text(cell) for cell in cells if grid.text(cell)]
    return label_of(label) not in BOXES and all(map(is_link, told))
