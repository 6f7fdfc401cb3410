"""Tables out of bands: heads, rows and cells, as a document has them."""

from collections.abc import Sequence
from dataclasses import replace

from hoshin.importers.document import Cell, Paragraph, Table
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.form import Line, joined
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.columns.bands import Band
from hoshin.importers.text.columns.closing_rows import lead_rows
from hoshin.importers.text.columns.head_runs import is_head, whole_legends
from hoshin.importers.text.columns.paragraphs import whole_paragraphs
from hoshin.importers.text.columns.table_rows import GridLine, TableRows, begins
from hoshin.importers.text.lines import width

_HEAD = 20  # characters of a line of a head
_AWAY = 1_000_000
_LEAST = 5  # characters of a piece of a sentence
_HEADS = 7  # lines over which the heads of a table may stand
_RESULTS = ("result", "letter", "previous", "target")
_LONG = (Section.RECOGNITION, Section.STRATEGIES, Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS)
_WORDS = 9.0


def grid_lines(band: Band) -> list[GridLine]:
    """The lines of a band as lines of a table."""
    found, above = [], None
    for row, runs in zip(band.rows, band.lines, strict=True):
        gap = above is not None and row.number > above + 1
        found.append(GridLine(tuple(run.text if run else "" for run in runs), row.place, gap))
        above = row.number
    return found


def fitted(lines: list[GridLine], starts: tuple[int, ...], into: tuple[int, ...]) -> list[GridLine]:
    """Lines with fewer columns set into those of the table that they go on with, in their order."""
    columns = _nearest(starts, into)
    found = []
    for line in lines:
        texts = [""] * len(into)
        for at, text in zip(columns, line.texts, strict=True):
            texts[at] = text
        found.append(replace(line, texts=tuple(texts)))
    return found


def _nearest(starts: tuple[int, ...], into: tuple[int, ...]) -> list[int]:
    """A column for each of fewer ones, in their order, so that all move as little as can be."""
    ways: list[tuple[int, list[int]]] = [(0, []), *((_AWAY, list[int]()) for _ in starts)]
    for at, column in enumerate(into):
        for count in range(min(at + 1, len(starts)), 0, -1):
            cost, found = ways[count - 1]
            cost += abs(column - starts[count - 1])
            if len(found) == count - 1 and cost < ways[count][0]:
                ways[count] = (cost, [*found, at])
    return ways[-1][1]


def with_whole_heads(
    lines: list[GridLine], starts: tuple[int, ...]
) -> tuple[list[GridLine], tuple[int, ...]]:
    """Lines without columns that hold nothing but the end of a legend: B：未達成）."""
    texts = [line.texts for line in lines]
    whole, kept = whole_legends(texts)
    if len(kept) == len(starts):
        return lines, starts
    found = [replace(line, texts=own) for line, own in zip(lines, whole, strict=True)]
    return found, tuple(starts[at] for at in kept)


def head_lines(lines: Sequence[GridLine]) -> int:
    """How many lines the heads of a table stand on."""
    best, most = 0, 0.0
    for end in range(1, min(_HEADS, len(lines)) + 1):
        texts = _joined(lines[:end])
        if any(text and begins(text) and not is_head(text) for text in lines[end - 1].texts):
            break
        filled = [text for text in texts if text]
        heads = sum(map(is_head, filled))
        if heads >= 2 or (heads and heads == len(filled)):
            value = heads - 1.5 * (len(filled) - heads)
            if value >= most and value > 0:
                best, most = end, value
    return best


def is_headlike(lines: Sequence[GridLine]) -> bool:
    """Whether lines are the upper ones of heads, and nothing besides."""
    texts = [text for line in lines for text in line.texts if text]
    words = not any(begins(text) or is_cell_line(text) or len(text) > _HEAD for text in texts)
    return words and sum(map(is_head, texts)) >= 2 and len(lines) < _HEADS


def _joined(lines: Sequence[GridLine]) -> list[str]:
    return [
        joined([line.texts[at] for line in lines if line.texts[at]])
        for at in range(len(lines[0].texts))
    ]


def _without_unnamed(lines: list[GridLine]) -> list[GridLine]:
    """Lines without columns that no head names: a torn sentence, or a figure that stands off its column."""
    top = head_lines(lines)
    if not top:
        return lines
    for at in range(len(lines[0].texts) - 1, 0, -1):
        own = [line.texts for line in lines[top:] if line.texts[at]]
        if not own or any(line.texts[at] for line in lines[:top]):
            continue
        if (empty := _empty_beside(lines, top, at)) is not None:
            lines = [_with_one(line, max(at, empty), "") for line in lines]
            continue
        if all(is_cell_line(texts[at]) and not "".join(texts[at + 1 : at + 2]) for texts in own):
            keep = at + 1 if at + 1 < len(lines[0].texts) else at
            lines = [_with_one(line, keep, "") for line in lines]
        elif all(_is_sentence(texts[at - 1]) for texts in own):
            lines = [_with_one(line, at, " ") for line in lines]
    return lines


def _empty_beside(lines: list[GridLine], top: int, at: int) -> int | None:
    """The head beside a column of figures below which nothing stands: a tool set them off each other."""
    if not all(is_cell_line(line.texts[at]) for line in lines[top:] if line.texts[at]):
        return None
    for near in (at - 1, at + 1):
        headed = near < len(lines[0].texts) and any(line.texts[near] for line in lines[:top])
        if headed and not any(line.texts[near] for line in lines[top:]):
            return near
    return None


def _is_sentence(text: str) -> bool:
    return len(text) > _LEAST and not is_cell_line(text)


def _with_one(line: GridLine, at: int, blank: str) -> GridLine:
    """A line with a column and the one left of it made one."""
    texts = line.texts
    both = blank.join(text for text in texts[at - 1 : at + 1] if text)
    return replace(line, texts=(*texts[: at - 1], both, *texts[at + 1 :]))


def table_of(lines: list[GridLine]) -> Table:
    """The table that lines make."""
    lines = _without_unnamed(lines)
    count, top = len(lines[0].texts), head_lines(lines)
    heads = _joined(lines[:top]) if top else [""] * count
    cells = [
        Cell((Paragraph(text, lines[0].place),), 0, at, place=lines[0].place)
        for at, text in enumerate(heads)
        if text
    ]
    body, first = lines[top:], 1 if top else 0
    if not body:
        return Table(tuple(cells), lines[0].place)
    sections = [section_of(text) for text in heads]
    kinds = [head_kind(text) for text in heads]
    headed = any(kind in _RESULTS for kind in kinds)
    long = {at for at in range(count) if sections[at] in _LONG and headed}
    own = tuple(at for at in range(count) if at not in long)
    single = bool(top) and not headed and all(sections[at] for at in range(count) if heads[at])
    single = single and not lead_rows(body)
    ranges = [(0, len(body))] if single else TableRows(body, own).ranges()
    for at in sorted(long):
        cells += _cell(body, 0, len(body), (first, at, len(ranges)))
    for number, (start, end) in enumerate(ranges):
        for at in own:
            cells += _cell(body, start, end, (first + number, at, 1))
    return Table(tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))), lines[0].place)


def _cell(body: list[GridLine], start: int, end: int, where: tuple[int, int, int]) -> list[Cell]:
    row, at, rows = where
    reach = max(width(line.texts[at]) for line in body)
    held = [Line(line.texts[at], line.place, False) for line in body[start:end] if line.texts[at]]
    if not held:
        return []
    if reach < _WORDS and not any(begins(line.text) for line in held[1:]):
        paragraphs = [replace(held[0], text=joined([line.text for line in held]))]
    else:
        paragraphs = list(whole_paragraphs(held, reach))
    blocks = tuple(Paragraph(line.text, line.place) for line in paragraphs)
    return [Cell(blocks, row, at, rows, place=held[0].place)]
