"""Rows of a list that group what stands below them, as the departments of an office do."""

import re

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.model import Cell
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import section_of

_LONGEST = 80  # characters of a band
_NOTE = re.compile(r"^[※＊*・①-⑳]|^[（(]?注|[。]$")
_OFFICE = re.compile(r"(?:[部局課室所]|センター|グループ|担当|チーム)(?:[（(].*[）)])?$")


def is_band(grid: Grid, row: list[Cell]) -> bool:
    """Whether a row is nothing but a short text over its columns, or the name of a department."""
    filled = [cell for cell in row if grid.text(cell)]
    if len(filled) != 1:
        return False
    cell = filled[0]
    text = re.sub(r"\s+", "", grid.text(cell)).strip("■◆●○□◇▼【】＜＞《》〈〉[]［］")
    if not 0 < len(text) <= _LONGEST or _NOTE.search(text):
        return False
    if section_of(text) or head_kind(text) or issue_heading(grid.text(cell)):
        return False
    return cell.columns > 1 or bool(_OFFICE.search(text))
