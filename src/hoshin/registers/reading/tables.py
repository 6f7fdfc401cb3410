"""Tables as offices hand them over: rows of texts under the numbers that a spreadsheet shows."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper

from hoshin.base import SourceFile
from hoshin.notation import encoding_of
from hoshin.registers import texts
from hoshin.registers.errors import RegisterError

NumberedRow = tuple[int, Sequence[str]]
_DELIMITERS = (",", "\t", ";")
_LONGEST_CELL = 1_000_000


class Unreadable(str):
    """A cell that shows something which is no value: a formula's error, a part of a merged cell.

    As a string it is what is seen there, which may serve as a heading.
    """

    reason: str

    def __new__(cls, shown: str, reason: str) -> "Unreadable":
        made = super().__new__(cls, shown)
        made.reason = reason
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unreadable) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash((str(self), self.reason))

    def strip(self, chars: str | None = None, /) -> "Unreadable":
        """Itself, so that trimming makes no value of it."""
        return self


@dataclass(frozen=True)
class Sheet:
    """One way to see a table: a sheet of a workbook, or a text with one mark between cells.

    `ragged` where a row that is longer than the heading has slipped, as text does.
    """

    rows: Callable[[], Iterator[NumberedRow]]
    ragged: bool = False


@dataclass(frozen=True)
class SheetFile:
    """A file of records or of their history."""

    name: str
    file: SourceFile
    sheets: Sequence[Sheet]


def read_csv_file(content: bytes, *, name: str) -> SheetFile:
    """A text with commas, tabs or semicolons between its cells.

    Raises
    ------
    InputError
        If the bytes are text in no encoding of offices.
    """
    encoding = encoding_of(content, name=name)

    def sheet(delimiter: str) -> Sheet:
        return Sheet(lambda: _rows(content, encoding, delimiter, name), ragged=True)

    file = SourceFile.of(name, content)
    return SheetFile(name, file, [sheet(delimiter) for delimiter in _DELIMITERS])


def _rows(content: bytes, encoding: str, delimiter: str, name: str) -> Iterator[NumberedRow]:
    csv.field_size_limit(_LONGEST_CELL)
    text = TextIOWrapper(BytesIO(content), encoding=encoding, newline="")
    number = 0
    try:
        for number, cells in enumerate(csv.reader(text, delimiter=delimiter, strict=True), 1):
            yield number, cells
    except csv.Error as error:
        where = texts.ROW_PLACE.format(name=name, row=number + 1)
        raise RegisterError(texts.BAD_CSV, where=where, cure=texts.BAD_CSV_CURE) from error
