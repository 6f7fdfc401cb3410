"""Widths of the columns, heights of rows, and how much a row may hold."""

import unicodedata

from hoshin.exporters.form_xlsx.formats import font_size
from hoshin.exporters.form_xlsx.model import SheetCell, SheetRow
from hoshin.exporters.line_count import half_widths, line_starts

# In pixels of 1/96 inch; together 176 mm, the width of A4 less its margins.
COLUMN_PIXELS = (106, 185, 185, 185)
PAGE_POINTS = 842 - 2 * 44  # A4 less its margins above and below

_POINTS_A_PIXEL = 0.75
_EDGES = 14  # points that the inner edges and the indent of a cell take
_SLACK = 0.97  # machines draw the same letters a little wider or narrower
_LINE = 1.25  # of the size of the letters
_PADDING = 3  # points above and below together
_MORE = {"title": 10, "head": 6, "band": 5, "issue": 8, "goal": 4, "theme": 4, "budget": 4}
_MORE |= {"column": 3, "result": 4, "letter": 4, "previous": 4}
_HIGHEST = 409  # points: Excel allows no more
_LONGEST = 12  # lines in one row; a row never breaks over pages
_SEARCH = 80  # characters that a cut may move back to find a better place

# A cut never comes before what looks like the beginning of a paragraph, or must not begin a line.
_NOT_FIRST = set("・【〔［＜<(（※①②③④⑤⑥⑦⑧⑨⑩、。，．）」』】〕］＞>)！？ー々=+-@＝＋－＠")


def row_of(text: str, style: str, columns: tuple[int, int]) -> SheetRow:
    """A row of one cell, as high as its text needs."""
    return row_with(SheetCell(text, style, *columns))


def row_with(*cells: SheetCell) -> SheetRow:
    """A row of several cells, as high as the highest of them needs."""
    return SheetRow(cells, max(_height(cell) for cell in cells))


def rows_of(text: str, style: str, columns: tuple[int, int]) -> list[SheetRow]:
    """A paragraph as one row, or as several where it is longer than a row may be high."""
    parts = _parts(text, columns, font_size(style))
    last = len(parts) - 1
    return [
        row_with(SheetCell(part, style, *columns, spread=index < last))
        for index, part in enumerate(parts)
    ]


def height_of(lines: int, size: float) -> float:
    """The height in points of a row with so many lines."""
    return lines * size * _LINE + _PADDING


def _height(cell: SheetCell) -> float:
    size = font_size(cell.style)
    lines = len(lines_in(cell.text, (cell.first, cell.last), size))
    return min(_HIGHEST, height_of(lines, size) + _MORE.get(cell.style, 0))


def lines_in(text: str, columns: tuple[int, int], size: float) -> list[int]:
    """Where the lines of a text begin in merged columns."""
    width = _half_widths_in(columns, size)
    if "\n" not in text and half_widths(text) <= width:
        return [0]
    return line_starts(text, width - 2)  # 。 and 、 pull one character down with them


def _half_widths_in(columns: tuple[int, int], size: float) -> int:
    """How many half-width characters stand in one line of merged columns."""
    first, last = columns
    points = sum(COLUMN_PIXELS[first : last + 1]) * _POINTS_A_PIXEL - _EDGES
    return max(4, int(points * _SLACK / (size / 2)))


def _parts(text: str, columns: tuple[int, int], size: float) -> list[str]:
    starts = [at for at in lines_in(text, columns, size) if at < len(text)]
    parts, begin = [], 0
    for at in range(_LONGEST, len(starts), _LONGEST):
        cut = _good_cut(text, starts[at], begin)
        parts.append(text[begin:cut])
        begin = cut
    return [*parts, text[begin:]]


def _good_cut(text: str, at: int, begin: int) -> int:
    """The last place at or before `at` where the next row would read as a continuation."""
    for cut in range(at, max(begin, at - _SEARCH), -1):
        before, after = text[cut - 1], text[cut]
        joined = unicodedata.combining(after) or unicodedata.category(after) in {"Mn", "Me", "Cf"}
        if not (before.isspace() or after.isspace() or after in _NOT_FIRST or joined):
            return cut
    return at
