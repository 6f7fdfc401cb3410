"""Stretches of a page whose labels stand left of their boxes."""

from collections.abc import Container
from dataclasses import dataclass, replace

from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.form.frames import is_frame
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.columns.boxes import PrintedLabel, Shares, find_labels
from hoshin.importers.text.columns.rows import Row, Run

_WIDEST = 44  # columns of a label
_BLANK = " 　"
_LONGEST = 40
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
    open_parts = [(0, len(rows))]
    while open_parts:
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
        if told and any(right_of(row, column) for row in rows[start:index]):
            zones.append(_trimmed(rows, lefts, start, index, column))
        start, told = index + 1, 0
    begun = sum(
        any(run.start == column for run in rows[at].runs)
        for zone in zones
        for at in range(zone.start, zone.end)
    )
    inside = {within[at] for zone in zones for at in range(zone.start, zone.end) if at in within}
    return zones, len(inside), begun


def shares_of(rows: list[Row], column: int) -> Shares:
    """The labels and the lines of a zone, to be shared out among boxes."""
    labels = _labels(rows, [_label_part(row, column) for row in rows], column)
    lines = [(row, runs) for row in rows if (runs := right_of(row, column))]
    return Shares(lines, labels, frozenset(row.number for row in rows))


def _labels(rows: list[Row], lefts: list[str | None], column: int) -> list[PrintedLabel]:
    found = find_labels(rows, [left or "" for left in lefts], _announced)
    return [label for label in found if not _heads_columns(rows, label, column)]


def _announced(text: str) -> Section | None:
    """The part that a label announces; OTHER where it is a head of results, left of its figure."""
    section = section_of(text)
    if section is None and len(text) <= _LONGEST and (kind := head_kind(text)):
        return Section.INDICATORS if kind == "statement" else Section.OTHER
    return section


def _heads_columns(rows: list[Row], label: PrintedLabel, column: int) -> bool:
    """Whether a label heads a column of a table: heads of others stand in its line."""
    if label.section in _NEVER_BESIDE:
        return True
    if label.section is Section.ACHIEVEMENT:
        return False  # the heads of its own table may stand beside it
    beside = [run.text for at in label.rows for run in rows[at].runs if run.start >= column]
    if label.section is Section.INDICATORS:
        return any(head_kind(text) in _OF_RESULTS for text in beside)
    return any(section_of(text) or head_kind(text) for text in beside)


def _trimmed(rows: list[Row], lefts: list[str | None], start: int, end: int, column: int) -> Zone:
    """A zone without lines at its edges that a wide gap parts from its labels."""
    first = next(at for at in range(start, end) if lefts[at])
    last = next(at for at in range(end - 1, start - 1, -1) if lefts[at])
    while start < first and any(
        rows[at + 1].number - rows[at].number > 3 for at in range(start, first)
    ):
        start += 1
    for at in range(last, end - 1):
        if rows[at + 1].number - rows[at].number > 3:
            end = at + 1
            break
    return Zone(start, end, column)


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
