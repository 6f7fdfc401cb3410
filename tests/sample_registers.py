"""The registers of the sample ward, read for tests."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl

from hoshin.notation import decode
from hoshin.packs import load_pack, sample_bundle

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
        ["" if cell is None else str(cell) for cell in row]
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
    ]
