"""How much a workbook may hold; a form has a hundredth of it."""

from hoshin.base import InputError
from hoshin.importers import texts

MAX_CELLS = 200_000  # most of them empty: forms are drawn on squared paper
MAX_FILLED = 25_000
MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
MAX_SHEETS = 60  # one for each ward, and some more
MAX_STRAYS = 20  # cells beyond those rows and columns, as a mark in the sheet's last cell
MAX_MERGES = 50_000
MAX_STRINGS = 100_000  # other sheets than the form's may hold many
MAX_LETTERS = 20_000_000
# A register's table
MAX_TABLE_CELLS = 2_000_000
MAX_TABLE_STRINGS = 1_000_000


def is_stray(row: int, column: int) -> bool:
    """Whether a cell lies where no form reaches."""
    return row > MAX_ROWS or column > MAX_COLUMNS


def too_many(what: str, limit: int, *, where: str) -> InputError:
    return InputError(what.format(limit=limit), where=where, cure=texts.XLSX_TOO_LARGE_CURE)
