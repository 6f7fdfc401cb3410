"""What a workbook holds and does not show, or says in a way that loses it."""

import re
from collections.abc import Iterable, Mapping

from hoshin.base import Place
from hoshin.importers import texts
from hoshin.importers.archive import Parts
from hoshin.importers.document import Paragraph
from hoshin.importers.unseen import told
from hoshin.importers.xlsx.grid import At, hidden_texts
from hoshin.importers.xlsx.places import reference
from hoshin.importers.xlsx.sheet import Sheet
from hoshin.importers.xlsx.values import Values

_FILLED = re.compile(rb"<(?:\w+:)?[vt][\s>]")


def left_out(
    sheet: Sheet, values: Values, shown: Mapping[At, str], *, title: str
) -> list[Paragraph]:
    """Notes on the cells of a visible sheet that are hidden, name no text, or stand there twice."""

    def place(at: At) -> Place:
        return Place(unit="sheet", name=title, cell=reference(*at))

    hidden = [(shown[at], place(at)) for at in hidden_texts(sheet, shown)]
    lost, twice, known = [], [], set()
    for cell in sheet.cells:
        at = (cell.row, cell.column)
        if values.is_lost(cell):
            lost.append((cell.value, place(at)))
        if at in known:
            twice.append((shown.get(at, ""), place(at)))
        known.add(at)
    return [
        *told(texts.HIDDEN_CELL, hidden),
        *told(texts.LOST_CELL, lost),
        *told(texts.CELL_TWICE, twice),
    ]


def hidden_sheets(parts: Parts, sheets: Iterable[tuple[str, str]]) -> list[Paragraph]:
    """Notes on hidden sheets in which anything stands; they are not read."""
    filled = [
        (title, Place(unit="sheet", name=title))
        for title, part in sheets
        if part in parts and any(_FILLED.search(chunk) for chunk in parts.chunks(part))
    ]
    return told(texts.HIDDEN_SHEET, filled)
