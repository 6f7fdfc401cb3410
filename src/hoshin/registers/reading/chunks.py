"""The rows below a heading, some thousands at a time and column by column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from hoshin.registers.reading.headings import Headings
from hoshin.registers.reading.tables import NumberedRow

_ROWS = 10_000
_TOTALS = {"合計", "計", "小計", "総計", "総合計"}
_TOTAL_LETTERS = {total[0] for total in _TOTALS}


@dataclass(frozen=True)
class Chunk:
    """Some rows: their numbers, what tells a repetition, which have slipped, the cells by column."""

    lines: Sequence[Sequence[str]]
    rows: Sequence[int]
    prints: Sequence[int]
    slipped: frozenset[int]
    cells: Mapping[str, Sequence[str]]


def chunks(headings: Headings) -> Iterator[Chunk]:
    """The rows that hold anything, without totals and repetitions of the heading."""
    filled = _filled(headings)
    width, ragged = headings.width, headings.sheet.ragged
    while held := list(islice(filled, _ROWS)):
        rows, lines = zip(*held, strict=True)
        slipped = frozenset(
            row for row, line in held if ragged and len(line) > width and any(line[width:])
        )
        even = [line if len(line) == width else _even(line, width) for line in lines]
        columns = list(zip(*even, strict=True))
        cells = {name: columns[place] for name, place in headings.columns.items()}
        prints = [hash(tuple(map(str.strip, line))) for line in even]
        yield Chunk(even, rows, prints, slipped, cells)


def _filled(headings: Headings) -> Iterator[NumberedRow]:
    places = [*headings.columns.values()]
    titles = [headings.cells[place] for place in places]
    for row, line in headings.sheet.rows():
        if row <= headings.row:
            continue
        # most rows begin with a word, and are not looked at any further
        first = line[0].strip() if line else ""
        if not first:
            first = next(filter(None, map(str.strip, line)), "")
            if not first:
                continue
        if first[0] in _TOTAL_LETTERS and "".join(first.split()) in _TOTALS:
            continue
        place = places[0]
        if place >= len(line) or str(line[place]).strip() in ("", titles[0]):
            known = [str(cell).strip() for cell in _at(line, places)]
            if known == titles or not any(known):
                continue
        yield row, line


def _at(line: Sequence[str], places: Sequence[int]) -> Iterator[str]:
    return (str(line[place]) if place < len(line) else "" for place in places)


def _even(line: Sequence[str], width: int) -> Sequence[str]:
    return [*line[:width], *[""] * (width - len(line))]
