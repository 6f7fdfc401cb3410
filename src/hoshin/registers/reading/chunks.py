"""The rows below a heading, some thousands at a time and column by column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from hoshin.registers.reading.headings import Headings

_ROWS = 20_000
_TOTALS = {"合計", "計", "小計", "総計", "総合計"}
_LONGEST_TOTAL = 20  # characters, with the blanks between them


@dataclass(frozen=True)
class Chunk:
    """Some rows: their numbers, what tells a repetition, which have slipped, the cells by column."""

    rows: Sequence[int]
    prints: Sequence[int]
    slipped: frozenset[int]
    cells: Mapping[str, Sequence[str]]


def chunks(headings: Headings) -> Iterator[Chunk]:
    """The rows that hold anything, without totals and repetitions of the heading."""
    filled = _filled(headings)
    width, ragged = headings.width, headings.sheet.ragged
    while held := list(islice(filled, _ROWS)):
        rows = [row for row, _ in held]
        lines = [line for _, line in held]
        slipped = {row for row, line in held if any(line[width:])} if ragged else ()
        even = [line[:width] + [""] * (width - len(line)) for line in lines]
        columns = list(zip(*even, strict=True))
        cells = {name: columns[place] for name, place in headings.columns.items()}
        yield Chunk(rows, [hash(tuple(line)) for line in lines], frozenset(slipped), cells)


def _filled(headings: Headings) -> Iterator[tuple[int, list[str]]]:
    places = [*headings.columns.values()]
    titles = [str(headings.cells[place]) for place in places]
    for row, cells in headings.sheet.rows():
        if row <= headings.row:
            continue
        line = [cell.strip() for cell in cells]
        while line and not line[-1]:
            line.pop()
        if not line or _is_total(next(filter(None, line))):
            continue
        known = [line[place] if place < len(line) else "" for place in places]
        if any(known) and not _is_heading(known, titles):
            yield row, line


def _is_total(first: str) -> bool:
    return len(first) <= _LONGEST_TOTAL and "".join(first.split()) in _TOTALS


def _is_heading(known: Sequence[str], titles: Sequence[str]) -> bool:
    return str(known[0]) == titles[0] and [str(cell) for cell in known] == titles
