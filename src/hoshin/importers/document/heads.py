"""Tables whose labels stand above their columns: 経営課題 | 自己評価 | 今後の方針, a row for each issue."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.issue_cells import issue_cell, lines_inside
from hoshin.importers.document.model import Cell
from hoshin.importers.form.captions import is_caption
from hoshin.importers.form.frames import is_frame
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sdgs import goals_listed, heads_goals
from hoshin.importers.form.sections import CLOSING, Section, section_of

_OTHER_HEAD = re.compile(r"^(?!・)[^。、①-⑳【】0-9０-９]{1,12}$")  # 経営課題, 取組の柱, 区分
ISSUE_HEAD = re.compile(
    r"^(?:重点的に取り?組む)?(?:主な)?(?:経営課題(?:名|番号|No[.．]?)?|課題(?:名|番号|No[.．]?)"
    r"|重点(?:課題|項目|目標|施策|取組)(?:名|番号)?|課題(?:項目|テーマ))"
    r"(?:(?:及び|と|・|、|／|/)(?:その)?(?:予算|決算|事業費|SDGs|ゴール)[^。、]{0,10})*$"
)
_THEME = re.compile(
    r"^(?:[【＜<〈《〔［\[][^。【】]{1,40}[】＞>〉》〕］\]](?:[（(][^。（()）]{1,30}[)）])?"
    r"|[■□◆◇●○▼]?[^。、・:：円%％①-⑳0-9０-９※（()）]{2,30}(?:[（(][^。（()）]*指標[^。（()）]*[)）])?)$"
)
_NOTE = re.compile(r"^[（(].*[)）]$", re.DOTALL)


@dataclass(frozen=True)
class ColumnHeads:
    """Which part each column holds."""

    sections: dict[int, Section]
    issues: int | None = None  # the column below 経営課題, where the head says it
    theme: Cell | None = None  # the theme's name, over all columns, that stands above
    goals: frozenset[int] = frozenset()  # columns below SDGs

    def crossing(self, grid: Grid, row: list[Cell]) -> Cell | None:
        """The one cell of a row that reaches below several heads: it belongs to none of them."""
        filled = [cell for cell in row if grid.text(cell)]
        if len(filled) != 1:
            return None
        span = range(filled[0].column, filled[0].column + filled[0].columns)
        return filled[0] if sum(column in span for column in self.sections) > 1 else None

    def under(self, theme: Cell | None, row: list[Cell]) -> "ColumnHeads":
        """These heads with the theme that stands right above their row, where one does."""
        right_above = theme is not None and theme.row + theme.rows == row[0].row
        return replace(self, theme=theme) if right_above else self

    def below(self, grid: Grid, cell: Cell) -> "ColumnHeads | None":
        """The heads of what follows such a cell, which may name a theme; None where it ends their boxes."""
        under = grid.starting_below(cell)
        if under and names_theme(grid.text(cell)) and under[0].columns < cell.columns:
            return replace(self, theme=cell)
        goes_on = set(self.sections) <= {each.column for each in under}
        first = grid.text(cell).split("\n")[0]
        ends = section_of(first) or issue_heading(first) or len(self.sections) != len(under)
        return self if goes_on and not ends else None

    def _tells_goals(self, grid: Grid, cell: Cell) -> bool:
        """Whether a cell beside the boxes names goals: by its head, or by its own words."""
        return cell.column in self.goals or bool(goals_listed(grid.text(cell)))

    def _heading(self, grid: Grid, cell: Cell) -> str:
        """The issue's heading; below 経営課題 its number alone may stand."""
        line = _line(grid, cell)
        if issue_heading(line) is None and cell.column == self.issues:
            return f"経営課題{line}"
        return line

    def row(
        self, grid: Grid, row: list[Cell], lines: Callable[[Cell, Role], Iterator[Line]]
    ) -> Iterator[Line]:
        """Each labelled column below its label; the issue that the row speaks of goes before."""
        filled = [cell for cell in row if grid.text(cell)]
        others = [cell for cell in filled if cell.column not in self.sections]
        goals = [cell for cell in others if self._tells_goals(grid, cell)]
        others = [cell for cell in others if cell not in goals]
        issue = next((cell for cell in others if issue_heading(self._heading(grid, cell))), None)
        closing = any(section in CLOSING for section in self.sections.values())
        if all(_NOTE.match(grid.text(cell)) for cell in filled):
            return  # notes of the labels, in a row of their own
        themes = [cell for cell in others if cell is not issue and not closing]
        themes = [cell for cell in themes if not is_caption(grid.text(cell))]
        title = None  # of the issue that the row speaks of, where its number is not told
        if closing and issue is None:
            title = next((cell for cell in others if cell.column == self.issues), None)
        if issue is not None and not closing:
            yield Line(self._heading(grid, issue), issue.place, True, True)
            yield from lines_inside(issue)
        for cell in goals:
            yield Line(f"SDGs　{'　'.join(grid.text(cell).split())}", cell.place, True, True)
        for cell in filled:
            section = self.sections.get(cell.column)
            if section is None:
                continue
            yield Line(section.value, cell.place, True, True, Role.LABEL, section)
            if self.theme is not None:
                named = _theme_named(_line(grid, self.theme))
                yield Line(named, self.theme.place, True, True, Role.CONTENT)
            for theme in themes:
                text = _line(grid, theme)
                named = text if text[0] in "【＜<〈《〔［[■◆●" else f"【{text}】"
                yield Line(named, theme.place, True, True, Role.CONTENT)
            if issue is not None and section in CLOSING:
                yield _group(self._heading(grid, issue), issue)
            elif title is not None:
                yield Line(f"【{_line(grid, title)}】", title.place, True, True, Role.CONTENT)
            yield from lines(cell, Role.CONTENT)


def _theme_named(text: str) -> str:
    """The name of a theme in the brackets of its kind, with the indicators that stand behind it."""
    name, mark, link = text.strip("■□◆◇●○▼ 　").partition("（" if "（" in text else "(")
    return text if name[:1] in "【＜<〈《〔［[" else f"【{name.strip()}】{mark}{link}"


def names_theme(text: str) -> bool:
    """Whether a text may be the name of a theme over both boxes: no label, heading, frame or note."""
    plain = re.sub(r"\s", "", text)
    known = section_of(text) or issue_heading(text) or is_caption(text) or is_frame(text)
    known = known or bool(goals_listed(text))
    return not known and bool(_THEME.match(plain))


def column_heads(grid: Grid, row: list[Cell], labels: dict[int, Section]) -> ColumnHeads | None:
    """The heads of columns that a row holds: two labels or more, and nothing that is content."""
    others = {
        cell.column: re.sub(r"\s", "", grid.text(cell))
        for cell in row
        if cell.column not in labels and grid.text(cell)
    }
    heights = {cell.rows for cell in row if cell.column in labels}  # a higher one is a box's own
    if len(labels) < 2 or len(heights) > 1 or not all(map(_is_other_head, others.values())):
        return None
    goals = frozenset(column for column, text in others.items() if heads_goals(text))
    issues = next((column for column, text in others.items() if ISSUE_HEAD.match(text)), None)
    return ColumnHeads(dict(labels), issues, goals=goals)


def _is_other_head(text: str) -> bool:
    return bool(_OTHER_HEAD.match(text)) or heads_goals(text)


@dataclass(frozen=True)
class IssueHeads:
    """Issues stand above the columns, the closing parts left of the rows."""

    headings: tuple[Cell, ...]

    def row(
        self,
        grid: Grid,
        row: list[Cell],
        labels: dict[int, Section],
        lines: Callable[[Cell, Role], Iterator[Line]],
    ) -> Iterator[Line]:
        """One closing part: its label, and below it the text of each issue."""
        label = next(cell for cell in row if cell.column in labels)
        section = labels[label.column]
        yield Line(section.value, label.place, True, True, Role.LABEL, section)
        for heading in self.headings:
            span = range(heading.column, heading.column + heading.columns)
            below = [cell for cell in row if cell.column in span and grid.text(cell)]
            if below:
                yield _group(_line(grid, heading), heading)
            for cell in below:
                yield from lines(cell, Role.CONTENT)


def issue_heads(grid: Grid, row: list[Cell]) -> IssueHeads | None:
    """The issues above the columns of a closing table: two headings or more and no other content."""
    filled = [cell for cell in row if grid.text(cell)]
    found = [cell for cell in filled if issue_heading(_line(grid, cell))]
    others = [cell for cell in filled if cell not in found]
    plain = all(_OTHER_HEAD.match(re.sub(r"\s", "", grid.text(cell))) for cell in others)
    told = [issue_heading(_line(grid, cell)) for cell in found]
    numbers = {(each.number, each.sub) for each in told if each}
    # 【経営課題１】 above entries comes twice.
    several = len(found) > 1 and len(numbers) == len(found)
    return IssueHeads(tuple(found)) if several and plain else None


def closes(labels: dict[int, Section]) -> bool:
    """Whether a row has the label of a closing part and no other."""
    return len(labels) == 1 and all(section in CLOSING for section in labels.values())


def _group(heading: str, cell: Cell) -> Line:
    found = issue_heading(heading)
    number = f"{found.number}-({found.sub})" if found and found.sub else found and found.number
    return Line(f"【経営課題{number}】", cell.place, True, True, Role.CONTENT)


def _line(grid: Grid, cell: Cell) -> str:
    return issue_cell(grid.text(cell)).name
