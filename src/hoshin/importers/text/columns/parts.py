"""Parts of a page whose columns a text keeps: words, tables, labels with boxes; put together over pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hoshin.importers.document.head_words import is_mark
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.text.columns.bands import Band, bands_of, tops_of_heads
from hoshin.importers.text.columns.grids import (
    fitted,
    grid_lines,
    head_lines,
    is_headlike,
    with_whole_heads,
)
from hoshin.importers.text.columns.head_runs import is_of_head
from hoshin.importers.text.columns.rows import Row
from hoshin.importers.text.columns.table_rows import GridLine
from hoshin.importers.text.columns.zones import left_of, rest_of_label, right_of


@dataclass
class Words:
    """Lines without columns; a free one stands for itself."""

    rows: list[Row]
    free: bool = False


@dataclass
class Lattice:
    """Lines of a table, and where its columns begin."""

    lines: list[GridLine]
    starts: tuple[int, ...]
    rows: list[Row]

    @classmethod
    def of(cls, band: Band) -> "Lattice":
        return cls(*with_whole_heads(grid_lines(band), band.starts), list(band.rows))

    @classmethod
    def headed(cls, heads: list[Row], band: Band) -> "Lattice":
        """A table whose heads and lines each have columns of their own: they go together by their order."""
        own = len(cls.of(band).heads)
        upper = cls.of(Band((*heads, *band.rows[:own])))
        if own == len(band.rows):
            return upper
        lower = cls.of(Band(band.rows[own:]))
        if len(upper.starts) <= len(lower.starts):
            lines = fitted(upper.lines, upper.starts, lower.starts)
            return cls([*lines, *lower.lines], lower.starts, [*heads, *band.rows])
        lines = fitted(lower.lines, lower.starts, upper.starts)
        return cls([*upper.lines, *lines], upper.starts, [*heads, *band.rows])

    @property
    def heads(self) -> list[GridLine]:
        return self.lines[: head_lines(self.lines)]

    def heads_texts(self) -> list[tuple[str, ...]]:
        return [line.texts for line in self.heads]

    def is_list(self) -> bool:
        """Whether lines have heads, or numbers or issues at their left."""
        first = [line.texts[0] for line in self.lines if line.texts[0]]
        named = sum(is_mark(text) or issue_heading(text) is not None for text in first)
        return bool(self.heads) or 2 * named >= len(first)


@dataclass
class Labelled:
    """Labels with the lines of their boxes, page by page."""

    boxes: list[tuple[str, list[list[Row]]]] = field(default_factory=list)

    def goes_on(self, rows: list[Row]) -> bool:
        """Whether lines at the top of the next page may belong to the last box: no table begins there."""
        first = bands_of(rows)[0]
        return first.count < 2 or not Lattice.of(first).heads

    def take(self, rows: list[Row], column: int) -> None:
        """Take lines of the next page into the last box, and the rest of its label left of a column."""
        label, pages = self.boxes[-1]
        lefts = [left_of(row, column) or "" for row in rows]
        if column and any(lefts) and rest_of_label(label, "".join(lefts)):
            label += "".join(lefts)
            rows = [
                Row(runs, row.place, row.number) for row in rows if (runs := right_of(row, column))
            ]
        self.boxes[-1] = (label, [*pages, rows])


Part = Words | Lattice | Labelled


def parts_of_rows(rows: list[Row]) -> Iterator[Part]:
    """Words and tables in lines without labels beside them."""
    tops = {rows[at].number for at in tops_of_heads(rows)}
    heads: list[Row] = []
    for band in bands_of(rows):
        if heads and band.rows[0].number > heads[-1].number + 2:
            yield from _parts_of_band(Band(tuple(heads)))
            heads = []
        if (heads or band.rows[0].number in tops) and all(map(is_of_head, band.rows)):
            heads += band.rows
        elif heads and band.count > 1:
            yield Lattice.headed(heads, band)
            heads = []
        else:
            yield from _parts_of_band(Band(tuple(heads))) if heads else ()
            yield from _parts_of_band(band)
            heads = []
    yield from _parts_of_band(Band(tuple(heads))) if heads else ()


def _parts_of_band(band: Band) -> Iterator[Part]:
    if band.count == 1 or (len(band.rows) == 1 and not Lattice.of(band).heads):
        yield Words(list(band.rows))
    else:
        yield Lattice.of(band)


def appended(parts: list[Part], part: Part, *, new_page: bool) -> None:
    """Take a part in: as its own, or as what goes on with the last one."""
    last = parts[-1] if parts else None
    if isinstance(part, Labelled) and isinstance(last, Labelled) and not part.boxes[0][0]:
        last.boxes[-1][1].extend(part.boxes[0][1])
        last.boxes.extend(part.boxes[1:])
    elif isinstance(last, Lattice) and isinstance(part, Lattice) and _goes_on(last, part, new_page):
        lines = part.lines
        if part.heads and part.heads_texts() == last.heads_texts():
            lines = lines[len(part.heads) :]
        last.lines += fitted(lines, part.starts, last.starts)
    elif isinstance(last, Lattice) and isinstance(part, Words) and new_page and not part.free:
        band = Band(tuple(part.rows))
        last.lines += fitted(grid_lines(band), band.starts, last.starts)
    elif isinstance(last, Words) and isinstance(part, Words) and not (last.free or part.free):
        last.rows += part.rows
    else:
        parts.append(part)


def _goes_on(last: Lattice, part: Lattice, new_page: bool) -> bool:
    """Whether a table is the same as the one above: its heads again, none, or the rows below heads alone."""
    if len(part.starts) > len(last.starts):
        return False
    if part.heads and not is_headlike(last.lines):
        return new_page and part.heads_texts() == last.heads_texts()
    same = len(part.starts) == len(last.starts)
    return new_page or same or is_headlike(last.lines)
