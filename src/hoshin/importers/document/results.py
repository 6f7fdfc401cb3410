"""The table of results: which column holds results, letters and last year's figures, row by row."""

import re
from dataclasses import dataclass

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Cell
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.result_lines import split_mark

_HEADER = re.compile(
    r"年度(?:の)?実績(?:値)?(?:と達成状況)?(?:[（(※].*)?$|^実績(?:値)?$|^(?:達成状況|達成度|評価|判定|個別評価)(?:[（(※].*)?$"
    r"|[AＡ][：:]達成"
)
_PREVIOUS = re.compile(r"前年度|昨年度")
_LETTER = re.compile(r"^(?:達成状況|達成度|評価|判定|個別評価)(?:[（(※].*)?$|^※?[AＡ][：:]達成")
_TARGET = re.compile(r"^目標(?:値|年度)?(?:[（(].*)?$|^期限$")
_RESULT = re.compile(r"実績")


@dataclass(frozen=True)
class Columns:
    """Where the columns of a table of results begin and end; `letter` is None where results hold it."""

    result: tuple[int, int]
    letter: tuple[int, int] | None
    previous: tuple[int, int] | None
    width: int
    targets: tuple[tuple[int, int], ...] = ()

    def is_target(self, cell: Cell) -> bool:
        """Whether a cell stands under 目標値."""
        return any(start <= cell.column < end for start, end in self.targets)

    def left_of(self, cells: list[Cell]) -> list[Cell]:
        """Cells left of all columns of results: the indicator itself."""
        others = [span for span in (self.letter, self.previous) if span is not None]
        first = min(self.result[0], *(span[0] for span in others), self.result[0])
        return [cell for cell in cells if cell.column < first]

    def fits(self, grid: Grid) -> bool:
        """Whether a table goes on with these columns (after a page break)."""
        return abs(grid.columns - self.width) <= 1


def is_header(text: str) -> bool:
    """Whether a cell heads a column of results; a text with more than a heading is none."""
    plain = re.sub(r"\s", "", text)
    return len(plain) <= 50 and bool(_HEADER.search(plain)) and not re.search(r"[%％。]", plain)


def read_columns(grid: Grid, row: list[Cell]) -> Columns | None:
    """The columns that a header row announces; None where it announces no results."""
    found: dict[str, tuple[int, int]] = {}
    targets = []
    for cell in [*grid.reaching_into(row), *row]:
        plain = re.sub(r"\s", "", grid.text(cell))
        span = (cell.column, cell.column + cell.columns)
        if _TARGET.match(plain):
            targets.append(span)
        elif _PREVIOUS.search(plain):
            found["previous"] = span
        elif _LETTER.search(plain):
            found["letter"] = span
        elif _RESULT.search(plain):
            found["result"] = span
    if "result" not in found:
        return None
    result = found["result"]
    if "letter" not in found and result[1] - result[0] > 1:
        middle = _first_inner_edge(grid, result) or result[1]
        if middle < result[1]:
            found["letter"] = (middle, result[1])
            result = (result[0], middle)
    return Columns(result, found.get("letter"), found.get("previous"), grid.columns, tuple(targets))


def _first_inner_edge(grid: Grid, span: tuple[int, int]) -> int | None:
    """Where the cells below a header that spans several columns are divided, nearest to its right end."""
    edges = {cell.column for cell in grid.cells if span[0] < cell.column < span[1]}
    return max(edges) if edges else None


def result_rows(columns: Columns, grid: Grid, filled: list[Cell]) -> list[Line]:
    """The rows of indicators in one row of the table: one, or several where cells hold lists."""
    spans = (columns.result, columns.letter, columns.previous)
    parts = [_lines(grid, filled, span) for span in spans]
    if not any(parts):
        return []
    mark = _mark_before(grid, filled, columns.result[0])
    count = max(len(part) for part in parts)
    if count > 1 and any(len(part) not in (0, count) for part in parts):
        return []
    place = filled[0].place
    rows = []
    for index in range(count):
        texts = [part[index] if part else None for part in parts]
        first = (mark + (texts[0] or "")) if mark and count == 1 else texts[0]
        cells = (first, texts[1], texts[2])
        rows.append(
            Line(" ".join(text for text in cells if text), place, True, True, Role.ROW, cells=cells)
        )
    return rows


def _lines(grid: Grid, filled: list[Cell], span: tuple[int, int] | None) -> list[str]:
    if span is None:
        return []
    inside = [cell for cell in filled if span[0] <= cell.column < span[1]]
    text = "\n".join(grid.text(cell) for cell in inside)
    found = [line for line in text.split("\n") if line.strip()]
    marked = sum(bool(split_mark(line)[0]) for line in found)
    return found if marked != 1 or len(found) == 1 else [" ".join(found)]


def _mark_before(grid: Grid, filled: list[Cell], start: int) -> str:
    """The indicator's number in a column of its own, left of the result."""
    for cell in filled:
        text = grid.text(cell)
        if cell.column < start and split_mark(text)[0]:
            return text[: len(text) - len(split_mark(text)[1])] or text
        if cell.column < start and re.fullmatch(r"[0-9０-９]{1,2}", text):
            return f"({text})"
    return ""
