"""Parts of a form to the bytes of a page, a Word file and a workbook."""

import html
import io
from collections.abc import Callable, Iterator
from typing import Any

from tests.golden.office.excel import new_book, saved
from tests.shapes.blocks import Box, Part, Sheet, Text


def as_html(parts: list[Part]) -> bytes:
    body = "\n".join(_html(part) for part in parts)
    head = '<meta charset="utf-8"><title>運営方針</title>'
    return f'<!DOCTYPE html><html lang="ja">{head}<body>{body}</body></html>'.encode()


def _html(part: Part) -> str:
    if isinstance(part, Text):
        tag = f"h{part.level}" if part.level else "p"
        return f"<{tag}>{html.escape(part.text)}</{tag}>"
    return f"<table>{''.join(_row(row) for row in part.rows)}</table>"


def _row(row: tuple[Box, ...]) -> str:
    return f"<tr>{''.join(map(_cell, row))}</tr>"


def _cell(box: Box) -> str:
    text = "<br>".join(map(html.escape, box.lines))
    inner = _html(box.inner) if box.inner else ""
    return f'<td rowspan="{box.rows}" colspan="{box.columns}">{text}{inner}</td>'


def as_word(parts: list[Part]) -> bytes:
    from docx import Document

    document = Document()
    for part in parts:
        if isinstance(part, Text):
            document.add_paragraph(part.text)
        else:
            _word_table(document.add_table, part)
            document.add_paragraph("")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _word_table(add: Callable[[int, int], Any], sheet: Sheet) -> None:
    table = add(len(sheet.rows), sheet.width)
    for row, column, box in sheet.placed():
        cell = table.cell(row, column)
        if box.rows > 1 or box.columns > 1:
            last_row = min(row + box.rows, len(sheet.rows)) - 1
            cell = cell.merge(table.cell(last_row, column + box.columns - 1))
        for place, line in enumerate(box.lines):
            if place:
                cell.add_paragraph(line)
            else:
                cell.paragraphs[0].text = line
        if box.inner:
            _word_table(cell.add_table, box.inner)


def as_excel(parts: list[Part]) -> bytes:
    """One sheet, tables below one another on a common grid of narrow columns."""
    book, sheet = new_book("様式")
    row = 1
    for part in parts:
        if isinstance(part, Text):
            sheet.cell(row, 1, part.text)
            row += 1
            continue
        for down, across, box in part.placed():
            sheet.cell(row + down, 1 + across, "\n".join(box.lines))
            if box.rows > 1 or box.columns > 1:
                sheet.merge_cells(
                    start_row=row + down,
                    end_row=row + down + box.rows - 1,
                    start_column=1 + across,
                    end_column=across + box.columns,
                )
        row += len(part.rows) + 1
    return saved(book)


def as_drawn_excel(*pages: list[Part]) -> bytes:
    """The form drawn on grids of narrow columns, a sheet a page: tables as wide as it, all cells merged."""
    book, sheet = new_book("様式")
    for number, parts in enumerate(pages):
        if number:
            sheet = book.create_sheet(f"様式{number + 1}")
        _draw(sheet, parts)
    return saved(book)


def _draw(sheet: Any, parts: list[Part]) -> None:
    grid, row = 60, 2
    for part in parts:
        placed = [(0, 0, Box((part.text,)))] if isinstance(part, Text) else list(part.placed())
        width = 1 if isinstance(part, Text) else part.width
        for down, across, box in placed:
            first, last = 2 + across * grid // width, 1 + (across + box.columns) * grid // width
            top = row + 2 * down
            sheet.cell(top, first, "\n".join(box.lines))
            bottom = top + 2 * box.rows - 1
            if (top, first) != (bottom, last):
                sheet.merge_cells(
                    start_row=top, end_row=bottom, start_column=first, end_column=last
                )
        row += 2 * (1 if isinstance(part, Text) else len(part.rows)) + 1


WRITERS: dict[str, tuple[str, Callable[[list[Part]], bytes]]] = {
    "html": (".html", as_html),
    "word": (".docx", as_word),
    "excel": (".xlsx", as_excel),
    "drawn": (".xlsx", as_drawn_excel),
}


def can_hold(name: str, parts: list[Part]) -> bool:
    """A workbook has no tables within cells."""
    return name in ("html", "word") or not any(box.inner for box in _boxes(parts))


def _boxes(parts: list[Part]) -> Iterator[Box]:
    for part in parts:
        if isinstance(part, Sheet):
            for row in part.rows:
                yield from row
