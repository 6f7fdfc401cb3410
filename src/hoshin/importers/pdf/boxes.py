"""Ruled boxes of a page: rules to cells to tables, by pdfplumber's functions."""

from dataclasses import dataclass

from hoshin.base import Box
from hoshin.importers.pdf.open_ends import closing_rules
from hoshin.importers.pdf.open_sides import closing_sides
from hoshin.importers.pdf.rules import Rule

_SNAP = 3.0
_SHORT = 4.0
MAX_CROSSINGS = 10_000  # of level and upright rules; a form on squared paper has some 3,000
MAX_RULES = 4_000  # of one page; beyond, it is a drawing


@dataclass(frozen=True)
class BoxedTable:
    """The cells of one table, and its edges."""

    cells: tuple[Box, ...]

    @property
    def bounds(self) -> Box:
        return (
            min(cell[0] for cell in self.cells),
            min(cell[1] for cell in self.cells),
            max(cell[2] for cell in self.cells),
            max(cell[3] for cell in self.cells),
        )


def boxed_tables(rules: list[Rule]) -> list[BoxedTable]:
    """Tables from top to bottom; a frame around one text is a table of one cell."""
    from pdfplumber.table import (
        cells_to_tables,
        edges_to_intersections,
        intersections_to_cells,
        merge_edges,
    )

    if len(rules) > MAX_RULES:
        return []
    closed = [*rules, *closing_rules(rules)]
    edges = [_edge(rule) for rule in [*closed, *closing_sides(closed)]]
    merged = merge_edges(edges, _SNAP, _SNAP, _SNAP, _SNAP)
    merged = [edge for edge in merged if max(edge["width"], edge["height"]) >= _SHORT]
    level = sum(edge["orientation"] == "h" for edge in merged)
    if level * (len(merged) - level) > MAX_CROSSINGS:
        return []
    cells = intersections_to_cells(edges_to_intersections(merged, _SNAP, _SNAP))
    tables = [BoxedTable(tuple(table)) for table in cells_to_tables(cells)]
    joined = {cell for table in tables for cell in table.cells}
    alone = (cell for cell in cells if cell not in joined)
    tables += [BoxedTable((cell,)) for cell in alone if not any(_is_in(c, cell) for c in cells)]
    return sorted(tables, key=lambda table: table.bounds[1])


def _is_in(inner: Box, outer: Box) -> bool:
    """Whether the middle of another cell lies in one."""
    across, down = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return inner != outer and outer[0] < across < outer[2] and outer[1] < down < outer[3]


def _edge(rule: Rule) -> dict[str, float | str]:
    horizontal = rule.top == rule.bottom
    return {
        "x0": rule.x0,
        "x1": rule.x1,
        "top": rule.top,
        "bottom": rule.bottom,
        "width": rule.x1 - rule.x0,
        "height": rule.bottom - rule.top,
        "orientation": "h" if horizontal else "v",
        "object_type": "line",
    }
