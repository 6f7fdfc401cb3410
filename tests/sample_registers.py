"""The registers of the sample ward, read for tests."""

import csv
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl

from hoshin.base import SourceFile
from hoshin.bundles.rows import read_areas
from hoshin.notation import decode
from hoshin.packs import load_pack, sample_bundle
from hoshin.registers import Register
from hoshin.registers.reading import Sheet, SheetFile, read_csv_file, read_register

FOLDER = sample_bundle() / "registers"
PACK = load_pack("osaka")
AREAS = list(read_areas(FOLDER.parent / "areas.csv"))
IDS = sorted(path.stem for path in (PACK.folder / "registers").glob("*.toml"))


def files_of(register: str) -> list[Path]:
    """Records and, where there are states, their history; CSV or Excel."""
    names = (register, f"{register}.history")
    paths = (FOLDER / f"{name}{ending}" for name in names for ending in (".csv", ".xlsx"))
    return [path for path in paths if path.is_file()]


def cells_of(path: Path) -> list[list[str]]:
    """Every cell of a file as text, title rows and totals too; without hoshin's own reader."""
    content = path.read_bytes()
    if path.suffix == ".csv":
        return list(csv.reader(StringIO(decode(content, name=path.name), newline="")))
    book = openpyxl.load_workbook(BytesIO(content))
    return [
        [_shown(cell) for cell in row]
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
    ]


def _shown(cell: object) -> str:
    return str(cell.date() if isinstance(cell, datetime) else "" if cell is None else cell)


def open_sample(register: str) -> Register:
    """A register of the sample with its history; close it after use."""
    definition, _ = PACK.register(register)
    records, *history = (_read(path) for path in files_of(register))
    return read_register(definition, records, history=next(iter(history), None), areas=AREAS)


def _read(path: Path) -> SheetFile:
    content = path.read_bytes()
    if path.suffix == ".csv":
        return read_csv_file(content, name=path.name)
    rows = list(enumerate(cells_of(path), 1))
    return SheetFile(path.name, SourceFile.of(path.name, content), [Sheet(lambda: iter(rows))])
