"""Tables whose labels stand above their columns: 経営課題 | 自己評価 | 今後の方針, a row for each issue."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Cell
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import Section

_OTHER_HEAD = re.compile(r"^[^。、・①-⑳【】0-9０-９]{1,12}$")  # 経営課題, 取組の柱, 区分
_NOTE = re.compile(r"^[（(].*[)）]$", re.DOTALL)
_CLOSING = (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS)


@dataclass(frozen=True)
class ColumnHeads:
    """Which part each column holds."""

    sections: dict[int, Section]

    def row(
        self, grid: Grid, row: list[Cell], lines: Callable[[Cell, Role], Iterator[Line]]
    ) -> Iterator[Line]:
        """Each labelled column below its label; the issue that the row speaks of goes before."""
        filled = [cell for cell in row if grid.text(cell)]
        others = [cell for cell in filled if cell.column not in self.sections]
        issue = next((cell for cell in others if issue_heading(_line(grid, cell))), None)
        closing = any(section in _CLOSING for section in self.sections.values())
        if all(_NOTE.match(grid.text(cell)) for cell in filled):
            return  # notes of the labels, in a row of their own
        themes = [cell for cell in others if cell is not issue and not closing]
        if issue is not None and not closing:
            yield Line(_line(grid, issue), issue.place, True, True)
        for cell in filled:
            section = self.sections.get(cell.column)
            if section is None:
                continue
            yield Line(section.value, cell.place, True, True, Role.LABEL, section)
            for theme in themes:
                text = _line(grid, theme)
                named = text if text[0] in "【＜<〈《〔［[■◆●" else f"【{text}】"
                yield Line(named, theme.place, True, True, Role.CONTENT)
            if issue is not None and section in _CLOSING:
                found = issue_heading(_line(grid, issue))
                number = (
                    f"{found.number}-({found.sub})"
                    if found and found.sub
                    else found and found.number
                )
                yield Line(f"【経営課題{number}】", issue.place, True, True, Role.CONTENT)
            yield from lines(cell, Role.CONTENT)


def column_heads(grid: Grid, row: list[Cell], labels: dict[int, Section]) -> ColumnHeads | None:
    """The heads of columns that a row holds: two labels or more, and nothing that is content."""
    others = [
        re.sub(r"\s", "", grid.text(cell))
        for cell in row
        if cell.column not in labels and grid.text(cell)
    ]
    if len(labels) < 2 or not all(_OTHER_HEAD.match(text) for text in others):
        return None
    return ColumnHeads(dict(labels))


def _line(grid: Grid, cell: Cell) -> str:
    return re.sub(r"\s*\n\s*", "　", grid.text(cell))
