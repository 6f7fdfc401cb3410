"""Small tables in CSV: headings in the first row, blank rows skipped, rows numbered as shown."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from hoshin.base import InputError
from hoshin.notation import texts
from hoshin.notation.encodings import decode


@dataclass(frozen=True)
class Row:
    """One row: its number as a spreadsheet shows it, and its cells by heading (trimmed)."""

    number: int
    cells: dict[str, str]
    table: str

    def __getitem__(self, heading: str) -> str:
        return self.cells.get(heading, "")

    @property
    def place(self) -> str:
        return texts.ROW_PLACE.format(name=self.table, row=self.number)


def read_table(content: bytes, *, name: str, needed: tuple[str, ...]) -> list[Row]:
    """Read a CSV whose headings hold at least `needed`.

    Raises
    ------
    InputError
        If a heading is missing or stands twice, or a row has more cells than the heading.
    """
    return list(_rows(decode(content, name=name), name, needed))


def _rows(text: str, name: str, needed: tuple[str, ...]) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""))
    headings = [cell.strip() for cell in next(reader, [])]
    named = [heading for heading in headings if heading]
    missing = [heading for heading in needed if heading not in headings]
    if missing or len(set(named)) != len(named):
        what = texts.NO_COLUMNS if missing else texts.COLUMN_TWICE
        wrong = missing or [each for each in named if named.count(each) > 1][:1]
        raise InputError(
            what.format(columns=", ".join(wrong)),
            where=name,
            cure=texts.COLUMNS_CURE.format(needed=", ".join(needed)),
        )
    for number, cells in enumerate(reader, 2):
        trimmed = [cell.strip() for cell in cells]
        if any(trimmed[len(headings) :]):
            where = texts.ROW_PLACE.format(name=name, row=number)
            raise InputError(texts.WIDE_ROW, where=where, cure=texts.WIDE_ROW_CURE)
        if any(trimmed):
            found = dict(zip(headings, trimmed, strict=False))
            yield Row(number, found, name)
