"""Reads an Excel workbook without its object model: a stream over each visible sheet."""

from collections.abc import Iterator

from hoshin.base import InputError
from hoshin.importers import texts
from hoshin.importers.archive import Parts, open_parts
from hoshin.importers.document import Document, Paragraph, Table
from hoshin.importers.elements import Element, is_on, read_tree, related, relations
from hoshin.importers.xlsx import limits
from hoshin.importers.xlsx.grid import table
from hoshin.importers.xlsx.sheet import read_sheet
from hoshin.importers.xlsx.strings import read_strings
from hoshin.importers.xlsx.styles import Styles
from hoshin.importers.xlsx.unseen import hidden_sheets, left_out
from hoshin.importers.xlsx.values import Values


def read_xlsx(content: bytes, *, name: str) -> Document:
    """Read a workbook as it is shown: no hidden sheets, rows or columns, numbers in their formats.

    Each visible sheet becomes one table without the empty rows and columns at its edges.
    Formulas show the value that was saved with them; one that was never computed stands as written.

    Parameters
    ----------
    content : bytes
        The file as it came.
    name : str
        File name, for messages.

    Raises
    ------
    InputError
        If it is no workbook, is broken or encrypted, or larger than a form can be.
    """
    parts = open_parts(content, name=name)
    main, workbook = open_workbook(parts)
    unseen: list[Paragraph] = []
    tables = tuple(_tables(parts, main, workbook, unseen))
    return Document(
        tables, (*unseen, *hidden_sheets(parts, sheets_of(parts, main, workbook, visible=False)))
    )


def open_workbook(parts: Parts) -> tuple[str, Element]:
    """The part that lists the sheets, and its name.

    Raises
    ------
    InputError
        If there is none.
    """
    main = related(parts, "", "officeDocument") or "xl/workbook.xml"
    workbook = read_tree(parts, main) if main in parts and main.endswith(".xml") else None
    if workbook is None or workbook.name != "x:workbook":
        raise InputError(texts.NOT_XLSX, where=parts.name, cure=texts.NOT_XLSX_CURE)
    return main, workbook


def counts_from_1904(workbook: Element) -> bool:
    """Whether its serial numbers of days begin in 1904."""
    properties = workbook.find("x:workbookPr")
    return properties is not None and bool(is_on(properties.get("date1904", "0")))


def _tables(parts: Parts, main: str, workbook: Element, unseen: list[Paragraph]) -> Iterator[Table]:
    strings_part, styles_part = (
        related(parts, main, "sharedStrings"),
        related(parts, main, "styles"),
    )
    values = Values(
        read_strings(parts, strings_part) if strings_part else [],
        Styles(read_tree(parts, styles_part) if styles_part else None),
        from_1904=counts_from_1904(workbook),
    )
    cells = letters = 0
    for title, part in visible_sheets(parts, main, workbook):
        sheet = read_sheet(parts, part, cells_before=cells)
        cells += sheet.count
        shown = {
            (cell.row, cell.column): text for cell in sheet.cells if (text := values.shown(cell))
        }
        unseen += left_out(sheet, values, shown, title=title)
        letters += sum(map(len, shown.values()))
        if letters > limits.MAX_LETTERS:
            raise limits.too_many(texts.TOO_MUCH_TEXT, limits.MAX_LETTERS, where=parts.name)
        if found := table(sheet, shown, title=title, where=parts.where(part)):
            yield found


def visible_sheets(parts: Parts, main: str, workbook: Element) -> Iterator[tuple[str, str]]:
    """Title and part of each sheet of cells that has a tab to click on."""
    return sheets_of(parts, main, workbook, visible=True)


def sheets_of(
    parts: Parts, main: str, workbook: Element, *, visible: bool
) -> Iterator[tuple[str, str]]:
    """Each part once, whatever the workbook says: a broken one may list a sheet again and again."""
    links = relations(parts, main)
    sheets = workbook.find("x:sheets")
    known: set[str] = set()
    for sheet in sheets.all("x:sheet") if sheets else ():
        kind, part = links.get(sheet.get("id"), ("", ""))
        if kind != "worksheet" or part in known:
            continue
        known.add(part)
        if len(known) > limits.MAX_SHEETS:
            raise limits.too_many(texts.TOO_MANY_SHEETS, limits.MAX_SHEETS, where=parts.name)
        if (sheet.get("state", "visible") == "visible") is visible:
            yield sheet.get("name"), part
