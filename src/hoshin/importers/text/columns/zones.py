"""Stretches of a page whose labels stand left of their boxes."""

from collections.abc import Container
from dataclasses import dataclass, replace
from itertools import pairwise

from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.form.frames import is_frame
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.columns.bands import bands_of
from hoshin.importers.text.columns.boxes import Shares
from hoshin.importers.text.columns.labels import PrintedLabel, find_labels
from hoshin.importers.text.columns.rows import Row, Run, far_below
from hoshin.importers.text.columns.table_rows import begins
from hoshin.importers.text.lines import width

_PASSES = 40  # over the lines of a page
_WIDEST = 64  # columns of a label
_BLANK = " 　"
_WORD = 8
_HEADS = 4  # lines of heads below the first
_LONGEST, _LEAST = 40, 3  # characters of a head left of its figure, and of half a label
_NEVER_BESIDE = (Section.ISSUES, Section.POLICY)
_OF_RESULTS = ("result", "letter", "previous", "target")


@dataclass(frozen=True)
class Zone:
    """Lines of a page from one index up to another, and the column where their boxes begin."""

    start: int
    end: int
    column: int


def zones_of(rows: list[Row], *, barred: Container[int]) -> list[Zone]:
    """The zones of a page, from above, with none of the lines that are barred.

    What stands in none has no label beside it.
    """
    found: list[Zone] = []
    edges = [0, *sorted(far_below(rows)), len(rows)]
    open_parts = list(pairwise(edges))
    for _ in range(_PASSES + len(edges)):
        if not open_parts:
            break
        start, end = open_parts.pop()
        best = _best(rows[start:end], {at - start for at in range(start, end) if at in barred})
        if best is None:
            continue
        for zone in best:
            found.append(replace(zone, start=zone.start + start, end=zone.end + start))
        edges = [start, *(edge + start for zone in best for edge in (zone.start, zone.end)), end]
        open_parts += [
            (edges[at], edges[at + 1])
            for at in range(0, len(edges), 2)
            if edges[at + 1] - edges[at] > 1
        ]
    return sorted(found, key=lambda zone: zone.start)


def _best(rows: list[Row], barred: set[int]) -> list[Zone] | None:
    """The zones of the column with most labels."""
    columns = {run.start for row in rows for run in row.runs if 2 < run.start <= _WIDEST}
    ways = []
    for column in sorted(columns):
        zones, labels, begun = _zones_at(rows, column, barred)
        if labels:
            ways.append((labels, begun, -column, zones))
    return max(ways, key=lambda way: way[:3])[3] if ways else None


def _zones_at(rows: list[Row], column: int, barred: set[int]) -> tuple[list[Zone], int, int]:
    lefts = [None if at in barred else _label_part(row, column) for at, row in enumerate(rows)]
    labels = _labels(rows, lefts, column)
    within = {index: at for at, label in enumerate(labels) for index in label.rows}
    zones: list[Zone] = []
    start, told = 0, 0
    for index in range(len(rows) + 1):
        crossed = index == len(rows) or lefts[index] is None
        if not crossed and (not lefts[index] or index in within):
            told += index in within
            continue
        sections = {labels[within[at]].section for at in range(start, index) if at in within}
        first = min((at for at in range(start, index) if at in within), default=start)
        content = any(right_of(row, column) for row in rows[first:index])  # a box ends not above
        if told and content and sections != {Section.OTHER}:
            zones.append(Zone(start, index, column))
        start, told = index + 1, 0
    begun = sum(
        any(run.start == column for run in rows[at].runs)
        for zone in zones
        for at in range(zone.start, zone.end)
    )
    inside = {within[at] for zone in zones for at in range(zone.start, zone.end) if at in within}
    return zones, len(inside), begun


def shares_of(rows: list[Row], column: int, page: float = 0.0) -> Shares:
    """The labels and the lines of a zone, to be shared out among boxes; `page`: width of such a line."""
    labels = _labels(rows, [_label_part(row, column) for row in rows], column)
    lines = [(row, runs) for row in rows if (runs := right_of(row, column))]
    return Shares(
        lines,
        labels,
        frozenset(row.number for row in rows),
        within=_within_tables(lines),
        page=page,
    )


def reach_of(rows: list[Row], column: int) -> float:
    """Width of the widest line in the boxes of a zone; one of several cells is none."""
    boxes = [right_of(row, column) for row in rows]
    return max((width(runs[0].text) for runs in boxes if len(runs) == 1), default=0.0)


def _within_tables(lines: list[tuple[Row, tuple[Run, ...]]]) -> frozenset[int]:
    """Lines that a table has begun above."""
    found: set[int] = set()
    start = 0
    for band in bands_of([Row(runs, row.place, row.number) for row, runs in lines]):
        cells = [at for at, line in enumerate(band.lines) if any(line[1:])]
        if cells:
            found.update(range(start + cells[0] + 1, start + cells[-1] + 1))
        start += len(band.rows)
    return frozenset(found)


def _labels(rows: list[Row], lefts: list[str | None], column: int) -> list[PrintedLabel]:
    found = find_labels(rows, [left or "" for left in lefts], _announced)
    found += _begun(rows, lefts, found[-1].rows[-1] + 1 if found else 0)
    return [
        label
        for label in found
        if not _heads_columns(rows, label, column) and not _stands_above(rows, label, column)
    ]


def _is_short(text: str) -> bool:
    """Whether a text is a word of a head, no sentence."""
    return len(text) <= _WORD and text[-1] != "。" and not begins(text) and not is_mark(text)


def _begun(rows: list[Row], lefts: list[str | None], start: int) -> list[PrintedLabel]:
    """A label at the end of a page that goes on on the next one."""
    used = tuple(at for at in range(start, len(rows)) if lefts[at])
    text = "".join(lefts[at] or "" for at in used)
    section = next((each for each in Section if text and each.value.startswith(text)), None)
    if section is None or len(text) < _LEAST:
        return []
    return [PrintedLabel(section, text, used, tuple(rows[at].number for at in used))]


def rest_of_label(text: str, left: str) -> bool:
    """Whether what stands left of a page's first lines goes on with the label of the page before."""
    return _announced(text + left) is not None


def _stands_above(rows: list[Row], label: PrintedLabel, column: int) -> bool:
    """Whether blank lines part a label from all lines near it, and nothing stands beside it: a heading."""
    first, last = label.rows[0], label.rows[-1]
    above = first == 0 or rows[first].number > rows[first - 1].number + 1
    below = last + 1 == len(rows) or rows[last + 1].number > rows[last].number + 1
    return above and below and not any(right_of(rows[at], column) for at in label.rows)


def _announced(text: str) -> Section | None:
    """The part that a label announces; OTHER where it is a head of results, left of its figure."""
    section = section_of(text)
    if text[:1] in "（(" and section is not Section.PRINCIPLES:
        section = None  # a note below a label; that of the principles may be their whole label
    if section is None and len(text) <= _LONGEST and (kind := head_kind(text)):
        return Section.INDICATORS if kind == "statement" else Section.OTHER
    return section


def _heads_columns(rows: list[Row], label: PrintedLabel, column: int) -> bool:
    """Whether a label heads a column of a table: heads of others stand in its line."""
    if label.section in _NEVER_BESIDE:
        return True
    if label.section is Section.ACHIEVEMENT:
        return _heads_marks(rows, label, column)
    beside = [run.text for at in label.rows for run in rows[at].runs if run.start >= column]
    if label.section is Section.INDICATORS:
        return any(head_kind(text) in _OF_RESULTS or _is_short(text) for text in beside)
    return any(section_of(text) or head_kind(text) for text in beside)


def _heads_marks(rows: list[Row], label: PrintedLabel, column: int) -> bool:
    """Whether the label of results heads their numbers: ① stands below it, heads of figures beside it."""
    beside = [run.text for at in label.rows for run in rows[at].runs if run.start >= column]
    below = rows[label.rows[-1] + 1 :][:_HEADS]
    lefts = (left for row in below if (left := left_of(row, column)) != "")
    first = next(lefts, None)
    return bool(first and is_mark(first) and any(map(head_kind, beside)))


def _label_part(row: Row, column: int) -> str | None:
    left = left_of(row, column)
    return None if left and is_mark(left) else left


def left_of(row: Row, column: int) -> str | None:
    """What stands left of a column but frames; None where the line runs over it."""
    left: list[Run] = []
    for run in row.runs:
        if run.end <= column:
            left.append(run)
        elif run.start < column:
            if run.text[column - 1 - run.start] not in _BLANK:
                return None
            left.append(Run(run.text[: column - run.start].rstrip(), run.start))
    if len(left) > 1 or (left and is_frame(left[0].text) and left[0].start + 6 < column):
        left = [run for run in left if not is_frame(run.text) or "自" in run.text]
    return "".join(run.text for run in left)


def right_of(row: Row, column: int) -> tuple[Run, ...]:
    """The runs from a column on."""
    found: list[Run] = []
    for run in row.runs:
        if run.start >= column:
            found.append(run)
        elif run.end > column:
            rest = run.text[column - run.start :]
            plain = rest.lstrip()
            found.append(Run(plain, run.end - len(plain)))
    return tuple(found)
