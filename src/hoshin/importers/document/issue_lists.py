"""Lists over all issues: a column says of which issue each row speaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, dropwhile

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.document.issue_cells import issue_cell
from hoshin.importers.document.issue_names import IssueName, issue_name
from hoshin.importers.document.list_bands import is_band
from hoshin.importers.document.list_heads import (
    LISTED,
    ListHeads,
    begins_list,
    heads_above,
    heads_all_money,
    is_charge,
    is_list_head,
    list_heads,
    rows_from,
    section_above,
    with_running,
)
from hoshin.importers.document.list_themes import theme_columns
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.document.money_rows import heads_money
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section, section_of

_MARKED_NOTE = re.compile(r"^(?:[※＊*]|[（(]?注)")
_NOTE = re.compile(r"^[※＊*（(【]|。$")


@dataclass(frozen=True)
class IssueRows:
    """The rows of one issue below the heads of the list, and the columns that are no table of results."""

    name: IssueName
    table: Table
    sections: dict[int, Section]
    cell: Cell
    money: frozenset[int] = frozenset()  # columns of amounts beside those of results
    goals: frozenset[int] = frozenset()  # columns of SDGs
    amounts: frozenset[int] = frozenset()  # columns that tell years and amounts in one cell
    closing: bool = False  # all of it is told of the issue at the end
    theme: int | None = None  # column of the themes that the boxes beside it tell of
    link: int | None = None  # column of the indicators that a theme names
    judged: bool = False  # results stand beside: a theme is told of them too


@dataclass(frozen=True)
class Band:
    """A row of a list that groups its issues and tells nothing of them."""

    cell: Cell


Listed = Table | IssueRows | Band


def split_lists(table: Table) -> list[Listed]:
    """A table and the lists in it, in their order; nothing but itself where it holds none."""
    grid = Grid(table)
    rows = list(grid.rows())
    found: list[Listed] = []
    rest: list[Cell] = []
    index = 0
    while index < len(rows):
        groups, last = _list_at(grid, rows, index)
        if not groups:
            rest += rows[index]
            index += 1
            continue
        if rest:
            found.append(Table(tuple(rest), table.place))
            rest = []
        found += groups
        while index < len(rows) and rows[index][0].row <= last:
            if _is_note(grid, rows[index]):
                rest += rows[index]
            elif is_band(grid, rows[index]):
                found += [Band(cell) for cell in rows[index] if grid.text(cell)]
            index += 1
    return [*found, Table(tuple(rest), table.place)] if found and rest else found or [table]


def _list_at(grid: Grid, rows: list[list[Cell]], index: int) -> tuple[list[IssueRows], int]:
    """The rows of a list whose heads begin in a row, by issue, and its last row."""
    heads = list_heads(grid, rows, index)
    if heads is not None and (taken := _rows_of(grid, rows, index, heads)):
        heads = with_running(grid, heads, taken)
        apart = {heads.issue.column, heads.number, heads.running}
        others = [cell for cell in heads.cells if cell.column not in apart]
        theme, link = theme_columns(grid, others, taken)
        heads = replace(heads, theme=theme, link=link)
        return list(_groups(grid, heads, taken)), taken[-1][0].row
    return _headed_groups(grid, rows, index)


def _rows_of(grid: Grid, rows: list[list[Cell]], index: int, heads: ListHeads) -> list[list[Cell]]:
    """The rows below the heads, down to a note, a label or the next heads."""
    found: list[list[Cell]] = []
    for place in range(index + 1, len(rows)):
        row = [cell for cell in rows[place] if grid.text(cell)]
        if not row or row[0].row < heads.last:
            continue
        first = grid.text(row[0])
        if found and _is_note(grid, row) and _names_issue(grid, rows, place + 1, heads):
            continue
        if is_band(grid, row) and _names_issue(grid, rows, place + 1, heads):
            continue
        note = _NOTE.search(first) and not _is_beside(grid, row[0])
        alone = len(row) == 1 and (row[0].column <= heads.issue.column or note)
        if alone or list_heads(grid, rows, place) or section_of(first) or begins_list(grid, row):
            break
        if not found and all(cell.column != heads.issue.column for cell in row):
            return []  # the first row names no issue
        found.append(row)
    return found


def _is_beside(grid: Grid, cell: Cell) -> bool:
    """Whether a cell that is alone in its row stands right of higher ones, which it belongs to."""
    return any(
        each.row < cell.row < each.row + each.rows and each.column < cell.column
        for each in grid.cells
    )


def _is_note(grid: Grid, row: list[Cell]) -> bool:
    filled = [cell for cell in row if grid.text(cell)]
    return len(filled) == 1 and bool(_MARKED_NOTE.match(grid.text(filled[0])))


def _names_issue(grid: Grid, rows: list[list[Cell]], place: int, heads: ListHeads) -> bool:
    """Whether the list goes on below a note: the next row begins with an issue and tells of it."""
    filled = [cell for cell in rows[place] if grid.text(cell)] if place < len(rows) else []
    return len(filled) > 1 and any(cell.column == heads.issue.column for cell in filled)


def _groups(grid: Grid, heads: ListHeads, rows: list[list[Cell]]) -> Iterator[IssueRows]:
    """The rows of each issue, which its name stands beside or over."""
    group: list[list[Cell]] = []
    name: IssueName | None = None
    named = rows[0][0]
    for row in rows:
        cell = next((each for each in row if each.column == heads.issue.column), None)
        told = _name(grid, heads, row, cell) if cell else name
        if told != name:
            if name is not None:
                yield _group(grid, heads, group, name, named)
            group, name = [], told
            named = cell or named
        group.append(row)
    if name is not None:
        yield _group(grid, heads, group, name, named)


def _headed_groups(grid: Grid, rows: list[list[Cell]], index: int) -> tuple[list[IssueRows], int]:
    """Groups of a list of results, each below a row with the heading of its issue; and the last row."""
    filled = [cell for cell in rows[index] if grid.text(cell)]
    kinds = {head_kind(grid.text(cell)) for cell in filled}
    bottom = max((cell.row + cell.rows for cell in filled), default=0)
    cells = heads_above(grid, rows, index, bottom)
    heads = all(is_list_head(grid.text(cell)) for cell in cells)
    if len(filled) < 2 or not kinds & {"result", "letter", "previous"} or not heads:
        return [], 0
    found: list[IssueRows] = []
    group: list[list[Cell]] = []
    heading, last = None, 0
    below = dropwhile(lambda row: row[0].row < bottom, rows_from(rows, index + 1))
    for row in chain(below, [[]]):
        told = [cell for cell in row if grid.text(cell)]
        opens = len(told) == 1 and issue_heading(_line(grid, told[0])) is not None
        if told and is_band(grid, told):
            continue
        if heading is not None and group and (opens or len(told) < 2):
            beside = ListHeads(filled[0].row, bottom, _beside(heading), tuple(cells), None)
            name = issue_name(_line(grid, heading))
            found.append(_group(grid, beside, group, name, heading))
            last, group = group[-1][0].row, []
        if opens:
            heading = told[0]
        elif heading is None or len(told) < 2 or section_of(grid.text(told[0])):
            break
        else:
            group.append(told)
    return found, last


def _beside(heading: Cell) -> Cell:
    """A heading is in no column of the list."""
    return replace(heading, column=-1)


def _line(grid: Grid, cell: Cell) -> str:
    return re.sub(r"\s*\n\s*", "　", grid.text(cell))


def _name(grid: Grid, heads: ListHeads, row: list[Cell], cell: Cell) -> IssueName:
    """The name in a cell, with the number that a column left of it holds."""
    found = issue_name(grid.text(cell))
    number = next((each for each in row if each.column == heads.number), None)
    told = issue_name(grid.text(number)) if number is not None else None
    if found.number or number is None or told is None:
        return found
    if not is_mark(grid.text(number)) and (not told.number or told.title):
        return found
    return IssueName(told.number, found.title or issue_cell(grid.text(cell)).name)


def _group(
    grid: Grid, heads: ListHeads, rows: list[list[Cell]], name: IssueName, cell: Cell
) -> IssueRows:
    """The heads and these rows as a table, without the columns of the issue's name."""
    gone = {heads.issue.column, heads.number, heads.running}
    sections = {
        each.column: section
        for each in heads.cells
        if each.column not in gone
        and head_kind(grid.text(each)) is None
        and (section := section_above(grid.text(each))) is not None
    }
    gone |= {
        each.column
        for each in heads.cells
        if head_kind(grid.text(each)) is None and is_charge(grid.text(each))
    }
    kinds = {head_kind(grid.text(each)) for each in heads.cells}
    money = {each.column for each in heads.cells if heads_money(grid.text(each))}
    shift = rows[0][0].row - heads.last
    bottom = rows[-1][0].row + 1
    cells = [each for each in heads.cells if each.column not in gone]
    for each in (each for row in rows for each in row if each.column not in gone):
        height = min(each.rows, bottom - each.row)
        cells.append(replace(each, row=each.row - shift, rows=height))
    cells = [replace(each, row=each.row - heads.first) for each in cells]
    apart = frozenset(money) if kinds & set(LISTED) else frozenset()
    goals = frozenset(each.column for each in heads.cells if announced_goals(grid.text(each)) == [])
    amounts = frozenset(each.column for each in heads.cells if heads_all_money(grid.text(each)))
    if heads.link is not None:
        sections.pop(heads.link, None)
    named = heads.theme if heads.theme is not None else -1
    others = [section for column, section in sections.items() if column != named]
    if sections.get(named) in others:  # 施策 beside 主な戦略 names themes and is no box of its own
        del sections[named]
    return IssueRows(
        name,
        Table(tuple(cells), cell.place),
        sections,
        cell,
        apart,
        goals,
        amounts,
        theme=heads.theme,
        link=heads.link,
        judged=bool(kinds & {"result", "letter", "previous"}),
    )
