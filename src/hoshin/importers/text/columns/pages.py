"""A text that keeps columns as a document of paragraphs and tables, as if their rules had been drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from hoshin.importers.document import Document
from hoshin.importers.text.columns.blocks import blocks_of
from hoshin.importers.text.columns.boxes import WAYS, Box, Shares
from hoshin.importers.text.columns.free_lines import free_lines, label_lines
from hoshin.importers.text.columns.head_runs import with_heads_apart
from hoshin.importers.text.columns.parts import Labelled, Part, Words, appended, parts_of_rows
from hoshin.importers.text.columns.rows import Row, Run, far_below
from hoshin.importers.text.columns.zones import Zone, reach_of, shares_of, zones_of


def document_of(rows: list[Row]) -> Document:
    """The document that a text's lines make."""
    pages = [_Page.of(list(group)) for _, group in groupby(rows, key=lambda row: row.place.page)]
    shares = [shares for page in pages for shares in page.shares]
    costs = {how: sum(each.cost(how) for each in shares) for how in WAYS}
    best = min(WAYS, key=lambda how: costs[how])
    parts: list[Part] = []
    for page in pages:
        start = page.lead
        new = True
        if (
            start
            and parts
            and isinstance(parts[-1], Labelled)
            and parts[-1].goes_on(page.rows[:start])
        ):
            parts[-1].take(page.rows[:start], page.zones[0].column if page.zones else 0)
            new = False
        else:
            start = 0
        for part in page.parts(start, best, goes_on=bool(parts)):
            appended(parts, part, new_page=new)
            new = False
    return Document(tuple(blocks_of(parts)))


@dataclass
class _Page:
    rows: list[Row]
    free: dict[int, Row]
    zones: list[Zone]

    @classmethod
    def of(cls, rows: list[Row]) -> "_Page":
        shifted = [with_heads_apart(row) for row in _shifted(rows)]
        free = free_lines(shifted)
        zones = zones_of(shifted, barred=free)
        beside = {at for zone in zones for at in range(zone.start, zone.end)}
        above = {at: shifted[at] for at in label_lines(shifted) if at not in beside}
        return cls(shifted, {**above, **free}, zones)

    @cached_property
    def shares(self) -> list[Shares]:
        own = [self.rows[zone.start : zone.end] for zone in self.zones]
        reach: dict[int, float] = {}
        for zone, rows in zip(self.zones, own, strict=True):
            wide = reach_of(rows, zone.column)
            reach[zone.column] = max(wide, reach.get(zone.column, 0.0))
        return [
            shares_of(rows, zone.column, reach[zone.column])
            for zone, rows in zip(self.zones, own, strict=True)
        ]

    @property
    def lead(self) -> int:
        """How many lines stand above the first that is free or beside a label."""
        return min([*self.free, *(zone.start for zone in self.zones), len(self.rows)])

    def parts(self, start: int, how: str, *, goes_on: bool) -> Iterator[Part]:
        """What stands on the page from a line on, from above."""
        begun = {zone.start: zone for zone in self.zones}
        held: list[Row] = []
        index = start
        far = far_below(self.rows)
        while index < len(self.rows):
            if index in far:
                yield from parts_of_rows(held)
                held = []
            zone = begun.get(index)
            if zone is None and index not in self.free:
                held.append(self.rows[index])
                index += 1
                continue
            yield from parts_of_rows(held)
            held = []
            if zone is not None:
                shares = self.shares[self.zones.index(zone)]
                yield _labelled(shares.boxes((how,), goes_on=goes_on and index == self.lead))
                index = zone.end
            else:
                if self.free[index] is not self.free.get(index - 1):
                    yield Words([self.free[index]], free=True)
                index += 1
        yield from parts_of_rows(held)


def _shifted(rows: list[Row]) -> list[Row]:
    """A page without its left margin."""
    margin = min(row.runs[0].start for row in rows)
    return [
        Row(tuple(Run(run.text, run.start - margin) for run in row.runs), row.place, row.number)
        for row in rows
    ]


def _labelled(boxes: list[Box]) -> Labelled:
    found = Labelled()
    for box in boxes:
        lines = [Row(runs, row.place, row.number) for row, runs in box.rows]
        found.boxes.append((box.label.text if box.label else "", [lines] if lines else []))
    return found
