"""Files of records and their history: a text, or a workbook that is read in the limited child."""

from collections.abc import Iterator
from io import BytesIO
from json import loads
from pathlib import Path

from hoshin.base import SourceFile
from hoshin.base.files import file_bytes
from hoshin.importers import texts
from hoshin.importers.sandbox import Limits, run_limited
from hoshin.importers.xlsx.rows import ERROR, FORMULA, MERGED
from hoshin.registers import NumberedRow, Sheet, SheetFile, Unreadable, read_csv_file

LIMITS = Limits(memory_mb=1_000, cpu_seconds=90, wall_seconds=180.0, answer_mb=200)
TEXT_MB = 600  # a million records have some 100
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_REASONS = {
    ERROR: texts.CELL_ERROR,
    FORMULA: texts.CELL_NEVER_COMPUTED,
    MERGED: texts.CELL_MERGED,
}


def open_register_file(path: Path) -> SheetFile:
    """A file of records or of their history, whatever its format.

    Raises
    ------
    InputError
        If it cannot be opened, or is neither a text nor a workbook that can be read.
    """
    content = file_bytes(path, limit_mb=TEXT_MB)
    return read_register_file(content, name=path.name)


def read_register_file(content: bytes, *, name: str) -> SheetFile:
    """As `open_register_file`, of bytes; what they are decides, not the name."""
    if not content.startswith(_OFFICE):
        return read_csv_file(content, name=name)
    answer = run_limited("hoshin.importers.entries:table", content, name=name, limits=LIMITS)
    return SheetFile(name, SourceFile.of(name, content), list(_sheets(answer)))


def _sheets(answer: bytes) -> Iterator[Sheet]:
    starts = [at for at in _line_starts(answer) if answer.startswith(b'{"sheet"', at)]
    for start, end in zip(starts, [*starts[1:], len(answer)], strict=True):
        yield _sheet(answer[start:end])


def _line_starts(answer: bytes) -> Iterator[int]:
    at = 0
    while 0 <= at < len(answer):
        yield at
        at = answer.find(b"\n", at) + 1 or len(answer)


def _sheet(lines: bytes) -> Sheet:
    return Sheet(lambda: _rows(lines))


def _rows(lines: bytes) -> Iterator[NumberedRow]:
    """The rows of a sheet; those that are not saved are blank."""
    stream = BytesIO(lines)
    next(stream)
    for line in stream:
        row, *cells = loads(line)
        columns = cells[::2]
        held = [""] * (columns[-1] if columns else 0)
        for column, cell in zip(columns, cells[1::2], strict=True):
            held[column - 1] = cell if isinstance(cell, str) else _unreadable(*cell)
        yield row, held


def _unreadable(kind: str, seen: str) -> Unreadable:
    return Unreadable(seen, _REASONS[kind])
