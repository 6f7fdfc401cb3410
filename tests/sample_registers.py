"""The registers of the sample ward, read for tests."""

import csv
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl

from hoshin.importers.register_file import open_register_file
from hoshin.notation import decode
from hoshin.packs import load_pack, sample_bundle
from hoshin.registers import Register, read_register

FOLDER = sample_bundle() / "registers"
PACK = load_pack("osaka")
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


def areas() -> list[str]:
    with (FOLDER.parent / "areas.csv").open(encoding="utf-8", newline="") as file:
        return [row["area"] for row in csv.DictReader(file)]


def _shown(cell: object) -> str:
    return str(cell.date() if isinstance(cell, datetime) else "" if cell is None else cell)


def open_sample(register: str) -> Register:
    """A register of the sample with its history; close it after use."""
    definition, _ = PACK.register(register)
    records, *history = (open_register_file(path) for path in files_of(register))
    return read_register(definition, records, history=next(iter(history), None), areas=areas())
