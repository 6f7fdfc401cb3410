"""Boxes of an issue printed theme by theme: 課題認識, 主な戦略 and indicators of a row, then the next row."""

import re
from dataclasses import dataclass, field

from hoshin.importers.form.links import linked_numbers
from hoshin.importers.text.torn.shapes import Item, Shape

_ENTRIES = (Shape.BULLET, Shape.TEXT)
_ROWS = (Shape.THEME, *_ENTRIES, Shape.STATEMENT, Shape.CELLS)
_LEAST = 2  # rows


@dataclass
class _Row:
    """A theme with its boxes: its name stands above both, and the second names the row's indicators."""

    name: str
    recognition: list[Item] = field(default_factory=list)
    strategies: list[Item] = field(default_factory=list)
    indicators: list[Item] = field(default_factory=list)


def with_boxes_together(items: list[Item]) -> list[Item]:
    """The items, rows of an issue told box by box: all of 課題認識, then 主な戦略, then the indicators."""
    told: list[Item] = []
    at = 0
    while at < len(items):
        end = next((to for to in range(at, len(items)) if items[to].shape not in _ROWS), len(items))
        rows = _rows_of(items[at:end]) if items[at].shape is Shape.THEME else None
        if rows is None:
            told += items[at : max(end, at + 1)]
        else:
            told += [item for row in rows for item in row.recognition]
            told += [item for row in rows for item in row.strategies]
            told += [item for row in rows for item in row.indicators]
        at = max(end, at + 1)
    return told


def _rows_of(items: list[Item]) -> list[_Row] | None:
    """The rows; None unless each has both boxes, and the second headings name the sentences."""
    rows: list[_Row] = []
    for item in items:
        row = rows[-1] if rows else None
        if item.shape is Shape.THEME:
            name = _name(item)
            if row is not None and row.name == name and not row.strategies:
                row.strategies.append(item)
            else:
                rows.append(_Row(name, [item]))
        elif row is None:
            return None
        elif item.shape not in _ENTRIES:
            row.indicators.append(item)
        elif row.indicators:
            return None
        else:
            (row.strategies or row.recognition).append(item)
    whole = all(len(row.recognition) > 1 and len(row.strategies) > 1 for row in rows)
    return rows if whole and len(rows) >= _LEAST and _are_named(rows) else None


def _are_named(rows: list[_Row]) -> bool:
    """Whether the rows name the sentences below each of them, or all those that stand below the last one."""
    named = [linked_numbers(row.strategies[0].text) for row in rows]
    told = [[each.number for each in row.indicators if each.number] for row in rows]
    if any(row.indicators for row in rows[:-1]):
        return all(named) and named == told
    counted = [number for numbers in named for number in numbers]
    return all(named) and counted == (told[-1] or list(range(1, len(counted) + 1)))


def _name(item: Item) -> str:
    return re.sub(r"\s|】.*", "", item.text)
