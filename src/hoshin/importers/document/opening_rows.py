"""Rows that begin an issue: its heading alone, beside its money, or its number beside its title."""

import re

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Cell
from hoshin.importers.document.money_rows import money_text
from hoshin.importers.document.results import is_header
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.result_lines import value_token
from hoshin.importers.form.sections import section_of

SHORT_NAME = re.compile(r"^(?:重点)?課題(?=\s*[（(]?[0-9０-９①-⑳]{1,2}[)）]?[\s：:]*$)")


_HEAD = re.compile(r"^(?:経営課題(?:名|番号)?|項目|内容|区分|欄|記載(?:内容|欄)|備考)$")


def opens_issue(grid: Grid, row: list[Cell]) -> bool:
    """Whether a row holds the heading of an issue, alone or beside its money: no content of columns above."""
    filled = [cell for cell in row if grid.text(cell)]
    others = [cell for cell in filled if not is_heading(grid.text(cell))]
    if len(others) != len(filled) - 1:
        return False
    return not others or money_text(grid, others, others) is not None


def opens_beside(grid: Grid, row: list[Cell]) -> bool:
    """Whether it does so beside money: a heading alone may be one of the column of issues."""
    return sum(bool(grid.text(cell)) for cell in row) > 1 and opens_issue(grid, row)


def is_named(grid: Grid, filled: list[Cell]) -> bool:
    """Whether a row is the number of an issue and its title right of it, as wide as the form."""
    if len(filled) != 2:
        return False
    number = SHORT_NAME.sub("経営課題", grid.text(filled[0]).strip())
    if not is_heading(number):
        return False
    title = filled[1]
    words = (
        re.search(r"[ぁ-んァ-ヴ一-鿿]", grid.text(title)) and value_token(grid.text(title)) is None
    )
    return bool(words) and title.column + title.columns >= grid.right


def opens_named(grid: Grid, row: list[Cell]) -> bool:
    """Whether such a row opens an issue below the boxes of another one: it has boxes of its own below."""
    filled = [cell for cell in row if grid.text(cell)]
    return is_named(grid, filled) and _has_labels_below(grid, filled[0])


def _has_labels_below(grid: Grid, heading: Cell) -> bool:
    """Whether a label of the form stands between a heading and the next one below it."""
    for row in grid.rows():
        if row[0].row <= heading.row:
            continue
        if any(cell.column == heading.column and is_heading(grid.text(cell)) for cell in row):
            return False
        if any(section_of(grid.text(cell)) is not None for cell in row):
            return True
    return False


def heads_nothing(grid: Grid, filled: list[Cell]) -> bool:
    """Whether a row is 経営課題 | 項目 | 内容: words over columns whose cells say themselves what they are."""
    return len(filled) > 1 and all(_HEAD.match(grid.text(cell).strip()) for cell in filled)


def is_heading(text: str) -> bool:
    return issue_heading(text) is not None


def is_over_heads(grid: Grid, filled: list[Cell]) -> bool:
    """Whether heads stand below: a year alone in its row is part of the form's title otherwise."""
    below = grid.below(filled[0])
    return len(filled) > 1 or (below is not None and is_header(grid.text(below)))
