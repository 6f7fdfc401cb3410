"""Rows of boxes as a workbook, plain or of squares, and as the page that Excel saves of it."""

import html

from tests.golden.office.excel import new_book, saved, squared_paper
from tests.shapes.blocks import Box, Sheet

Pages = dict[str, list[tuple[Box, ...]]]


def as_book(pages: Pages, *, squares: int = 1) -> bytes:
    """A sheet a page; each column that many squares wide."""
    book, sheet = new_book(next(iter(pages)))
    for number, (title, rows) in enumerate(pages.items()):
        if number:
            sheet = book.create_sheet(title)
        if squares > 1:
            squared_paper(sheet, 40)
        for down, across, each in Sheet(tuple(rows)).placed():
            row, first = 1 + down * min(squares, 2), 1 + across * squares
            last, bottom = first + each.columns * squares - 1, row + each.rows * min(squares, 2) - 1
            sheet.cell(row, first, "\n".join(each.lines) or None)
            if last > first or bottom > row:
                sheet.merge_cells(
                    start_row=row, start_column=first, end_row=bottom, end_column=last
                )
    return saved(book)


def as_page(pages: Pages) -> bytes:
    """The page that Excel saves: one table, each cell with its spans, empty cells as blanks."""
    found = []
    for rows in pages.values():
        placed: dict[int, list[Box]] = {}
        for down, _, each in Sheet(tuple(rows)).placed():
            placed.setdefault(down, []).append(each)
        lines = ["".join(map(_cell, placed.get(down, []))) for down in range(len(rows))]
        found.append(
            "<table border=0>"
            + "".join(f"<tr height=18>{line}</tr>\n" for line in lines)
            + "</table>"
        )
    head = (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=utf-8></head>'
    )
    return f"{head}<body>{''.join(found)}</body></html>".encode()


def _cell(each: Box) -> str:
    text = "<br>".join(map(html.escape, each.lines)) or "&nbsp;"
    return f"<td colspan={each.columns} rowspan={each.rows} class=xl65>{text}</td>"
