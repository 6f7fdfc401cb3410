"""Tables that no rules draw: inside a box, known by the heads above their columns."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from hoshin.importers.document.money_rows import heads_money
from hoshin.importers.document.results import is_header
from hoshin.importers.pdf.glyphs import Glyph
from hoshin.importers.pdf.text_lines import TextLine, glyph_rows, text_lines

_GUTTER = 0.7  # of the size: more than stands between words without a character for it
_WIDER = 1.25  # of the usual step from line to line: here a row ends

Span = tuple[float, float]
Row = list[Glyph]


def lines_and_columns(glyphs: list[Glyph], page: int, *, gaps: bool = True) -> list[TextLine]:
    """The lines in a box; each row of an unruled table in it is one line that holds its columns."""
    rows = glyph_rows(glyphs)
    found: list[TextLine] = []
    plain: list[Glyph] = []
    index = 0
    while index < len(rows):
        run = _run(rows, index)
        bands = _bands(rows[index : index + run.rows], run.gutters, page, gaps) if run else []
        if run and bands and _is_headed(bands[0]):
            found += text_lines(plain, page, gaps=gaps) + bands
            plain = []
            index += run.rows
        else:
            plain += rows[index]
            index += 1
    return found + text_lines(plain, page, gaps=gaps)


@dataclass(frozen=True)
class _Run:
    rows: int
    gutters: list[Span]


def _run(rows: list[Row], start: int) -> _Run | None:
    """The rows from `start` that leave the same gutters free, two of them filled on both sides."""
    gutters = _gutters(rows[start])
    end = start + 1
    while gutters and end < len(rows):
        left = _common(gutters, rows[end])
        if len(left) < len(gutters) and (not left or end - start > 1):
            break  # only the first row may hold other gaps: blanks within its heads
        gutters = left
        end += 1
    filled = sum(len(_filled(row, gutters)) > 1 for row in rows[start:end])
    return _Run(end - start, gutters) if gutters and filled > 1 else None


def _gutters(row: Row) -> list[Span]:
    return [
        (left.x1, right.x0)
        for left, right in pairwise(row)
        if right.x0 - left.x1 >= _GUTTER * max(left.size, right.size)
    ]


def _common(gutters: list[Span], row: Row) -> list[Span]:
    """What another row leaves free of each gutter: the widest piece."""
    least = _GUTTER * row[0].size
    found = []
    for left, right in gutters:
        within = [glyph for glyph in row if glyph.x1 > left and glyph.x0 < right]
        ends = [left, *(glyph.x1 for glyph in within)]
        starts = [*(glyph.x0 for glyph in within), right]
        piece = max(zip(ends, starts, strict=True), key=lambda each: each[1] - each[0])
        if piece[1] - piece[0] >= least:
            found.append(piece)
    return found


def _filled(row: Row, gutters: list[Span]) -> set[int]:
    return {_column(glyph, gutters) for glyph in row if glyph.text.strip()}


def _column(glyph: Glyph, gutters: list[Span]) -> int:
    across = (glyph.x0 + glyph.x1) / 2
    return sum(across > (left + right) / 2 for left, right in gutters)


def _bands(rows: list[Row], gutters: list[Span], page: int, gaps: bool) -> list[TextLine]:
    """The rows of the table: one begins where every column does, behind a wider step if any step is."""
    tops = [min(glyph.top for glyph in row) for row in rows]
    steps = [below - above for above, below in pairwise(tops)]
    usual = min((step for step in steps if step > rows[0][0].size), default=0.0)
    wide = _WIDER * usual if any(step > _WIDER * usual for step in steps) else 0.0
    bands: list[Row] = []
    for row, step in zip(rows, [0.0, *steps], strict=True):
        begins = step > wide and len(_filled(row, gutters)) == len(gutters) + 1
        if not bands or begins:
            bands.append([])
        bands[-1] += row
    return [_band(band, gutters, page, gaps) for band in bands]


def _band(glyphs: Row, gutters: list[Span], page: int, gaps: bool) -> TextLine:
    columns = tuple(
        tuple(
            text_lines(
                [each for each in glyphs if _column(each, gutters) == number], page, gaps=gaps
            )
        )
        for number in range(len(gutters) + 1)
    )
    first, *others = [line for column in columns for line in column]
    text = "　".join("".join(line.text for line in column) for column in columns)
    x1, bottom = (
        max([first.x1, *(each.x1 for each in others)]),
        max([first.bottom, *(each.bottom for each in others)]),
    )
    top = min([first.top, *(each.top for each in others)])
    return replace(first, text=text, top=top, x1=x1, bottom=bottom, columns=columns)


def _is_headed(band: TextLine) -> bool:
    texts = [re.sub(r"\s", "", "".join(line.text for line in column)) for column in band.columns]
    return any(map(is_header, texts)) or sum(map(heads_money, texts)) > 1
