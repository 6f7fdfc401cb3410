"""A document's blocks to lines: labelled boxes of tables say what stands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from hoshin.importers.document.above_tables import with_sentences
from hoshin.importers.document.beside import is_turned, turned
from hoshin.importers.document.box_columns import split_boxes
from hoshin.importers.document.boxes import (
    groups_labels,
    has_boxes_below,
    heads_results,
    holds_goals,
    holds_results,
    holds_table,
    is_under_goals,
    labels_of,
    numbers_beside,
    numbers_under,
    tells_closing,
    without_frames,
    without_legends,
)
from hoshin.importers.document.broken_rows import with_whole_sentences
from hoshin.importers.document.budget_heads import beside_money, is_word_of_money
from hoshin.importers.document.colons import uncoloned
from hoshin.importers.document.compact import compact
from hoshin.importers.document.distributed import Distributed
from hoshin.importers.document.grid import Grid, plain_text
from hoshin.importers.document.head_words import heads_actions
from hoshin.importers.document.heads import (
    ColumnHeads,
    IssueHeads,
    closes,
    column_heads,
    issue_heads,
)
from hoshin.importers.document.instructions import corrects, instructs
from hoshin.importers.document.issue_boxes import boxed_issues
from hoshin.importers.document.issue_columns import split_columns
from hoshin.importers.document.issue_labels import named_issues
from hoshin.importers.document.issue_lists import Band
from hoshin.importers.document.issue_names import names_issue
from hoshin.importers.document.list_themes import BOXES
from hoshin.importers.document.marked_cells import STATEMENTS, marked_cells
from hoshin.importers.document.model import Block, Cell, Document, Paragraph, Table
from hoshin.importers.document.money_rows import money_beside, money_text, unit_of_money
from hoshin.importers.document.named_tables import named_table
from hoshin.importers.document.opening_rows import (
    SHORT_NAME,
    heads_nothing,
    is_heading,
    is_named,
    is_over_heads,
    opens_beside,
    opens_issue,
    opens_named,
)
from hoshin.importers.document.other_keys import is_other_key
from hoshin.importers.document.panes import heads_panes, holds_panes, panes_of
from hoshin.importers.document.paragraphs import notes_beside, paragraph_lines
from hoshin.importers.document.results import (
    Columns,
    is_above_results,
    is_upper_header,
    read_columns,
    result_rows,
    sentence_columns,
)
from hoshin.importers.document.sentences import label_of_targets, statement_lines, statement_of
from hoshin.importers.document.stacked import unstacked
from hoshin.importers.document.theme_tables import theme_beside
from hoshin.importers.document.told_rows import lists_results
from hoshin.importers.document.year_rows import joined_years
from hoshin.importers.form.headings import issue_heading, strategy_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.result_heads import is_legend
from hoshin.importers.form.sections import CLOSING, Section, section_of

_HEAD_LABEL = re.compile(r"^[一-鿿ぁ-ヿ・]{0,12}長(?:名)?$")
_ENTRIES = re.compile(r"。|(?:^|[\n　])[・①-⑳]")
_SENTENCE = re.compile(r"[。①-⑳]|(?:^|[\n　])・")
_LABEL = 40  # letters of a label with its legend
_NOTE = re.compile(r"^[（(［\[〔※]?\s*(?:金額の?)?単位.*円[^。]{0,3}$")


def document_lines(document: Document) -> list[Line]:
    """Every paragraph as a line, in reading order; the boxes of tables give lines their role."""
    reader = _Reader()
    for line in reader.blocks(document.blocks):
        reader.lists.lines.append(line)
    return reader.lists.gathered()


@dataclass
class _Reader:
    """What is in force while the tables of a document are walked through."""

    section: Section | None = None  # of the labelled box that is open
    columns: Columns | None = None  # of the table of results that is open
    above: list[Cell] = field(default_factory=list)  # a row of heads right above
    box: Cell | None = None  # the label that is open
    label: Section | None = None  # by the paragraph right above a table
    unit: str = ""  # of money, by a note above
    lists: Distributed = field(default_factory=Distributed)  # rows that go to their issue

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Line]:
        for block in with_sentences(blocks):
            if isinstance(block, Paragraph):
                yield from paragraph_lines(block, Role.OPEN)
                self.unit, self.label = unit_of_money(block.text), section_of(block.text)
                self.section, self.columns = None, None
            else:
                yield from self._parts(block)

    def _parts(self, table: Table) -> Iterator[Line]:
        """A table, without the lists over all issues, whose rows go to their issue."""
        if corrects(table):
            yield from (
                Line(plain_text(cell), cell.place, True, True, Role.NOTE) for cell in table.cells
            )
            return
        if instructs(table):
            yield Line(table.place.name, table.place, True, True, Role.NOTE)
            return
        for part in split_columns(boxed_issues(named_issues(named_table(table)))):
            if isinstance(part, Table):
                yield from self._boxes(part)
            elif isinstance(part, Band):
                yield Line(plain_text(part.cell), part.cell.place, True, True, Role.ASIDE)
            elif self.lists.full:
                yield from self.table(part.table)
            else:
                apart = _Reader(unit=self.unit)
                self.lists.add(part, apart.table, apart._cell)

    def _boxes(self, table: Table) -> Iterator[Line]:
        """A table; where boxes of an issue stand side by side in it, one below the other."""
        for part in split_boxes(table):
            if isinstance(part, Table):
                yield from self.table(part)
                continue
            for closing in (False, True):
                for section, cells in part.of(closing=closing):
                    place = cells[0].place if cells else table.place
                    yield Line(section.value, place, True, True, Role.LABEL, section)
                    for cell in cells:
                        yield from self._cell(cell, Role.CONTENT)
                if not closing:
                    self.section, self.columns = None, None
                    yield from self.table(part.rest)
            self.section, self.columns = None, None

    def table(self, table: Table) -> Iterator[Line]:
        self.box = None
        whole = uncoloned(table)
        if not holds_panes(whole):
            whole = turned(joined_years(unstacked(compact(with_whole_sentences(whole)))))
        grid = Grid(whole)
        if self.columns is not None and not self.columns.fits(grid):
            self.columns = None
        heads: ColumnHeads | None = None
        issues: IssueHeads | None = None
        for row in grid.rows():
            yield from notes_beside(grid, row)
            filled = [grid.text(cell) for cell in row if grid.text(cell)]
            if len(filled) == 1 and (unit := unit_of_money(filled[0])) and _NOTE.match(filled[0]):
                self.unit = unit
                continue
            if heads_panes(grid, row):
                continue
            if panes := panes_of(grid, row):
                yield from self._panes(panes)
                continue
            inside = [cell for cell in row if cell.column < grid.right]
            inside = without_legends(without_frames(inside))
            labels = labels_of(grid, inside)
            headed = any(heads_results(grid, cell) for cell in inside)
            if headed:  # 目標 heads a column there
                labels = {key: each for key, each in labels.items() if each is not Section.GOAL}
            if sentences := sentence_columns(grid, inside):
                yield from self._heads_of_sentences(grid, inside, labels, sentences)
                continue
            if heads is not None and opens_named(grid, inside):
                heads = None
            found_heads = None if headed else column_heads(grid, inside, labels)
            issues = (not labels and issue_heads(grid, inside)) or issues
            if found_heads is not None:
                heads = found_heads.under(heads.theme if heads else None, inside)
            elif issues is not None and issue_heads(grid, inside):
                heads = None
            elif issues is not None and closes(labels):
                yield from issues.row(grid, inside, labels, self._cell)
            elif heads is not None and not labels and (over := heads.crossing(grid, inside)):
                told = list(label_of_targets(grid, over))
                heads = None if told else heads.below(grid, over)
                if heads is None:
                    yield from (*told, *self._row(grid, inside, labels))
                elif heads.theme is not over:
                    yield Line(grid.text(over), over.place, True, True, Role.ASIDE)
            elif heads is not None and not labels and not opens_beside(grid, inside):
                yield from heads.row(grid, inside, self._cell)
            else:
                heads = None
                yield from self._row(grid, inside, labels)

    def _panes(self, cells: list[Cell]) -> Iterator[Line]:
        """Each pane is read as what stands outside of tables is: its words say what its lines are."""
        for cell in cells:
            self.section, self.columns = None, None
            yield from self._cell(cell, Role.OPEN)

    def _heads_of_sentences(
        self, grid: Grid, row: list[Cell], labels: dict[int, Section], columns: Columns
    ) -> Iterator[Line]:
        """番号, アウトカム指標, 目標値 above their columns, and the label of the box that they stand in."""
        heads = min(cell.rows for cell in row if grid.text(cell))
        for cell in row:
            if cell.rows > heads and (section := labels.get(cell.column)) is not None:
                yield self._label(grid, cell, section)
        place = row[0].place
        yield Line("", place, True, True, Role.LABEL, Section.INDICATORS)
        self.section, self.columns, self.above = Section.INDICATORS, columns, []

    def _row(self, grid: Grid, row: list[Cell], labels: dict[int, Section]) -> Iterator[Line]:
        for cell in row:
            if (section := labels.get(cell.column)) is not None:
                yield self._label(grid, cell, section)
        filled = [cell for cell in row if cell.column not in labels and grid.text(cell)]
        beside = [cell for cell in row if cell.column in labels]
        groups = [cell for cell in filled if groups_labels(grid, cell, beside)]
        yield from (Line(grid.text(cell), cell.place, True, True, Role.ASIDE) for cell in groups)
        filled = [cell for cell in filled if cell not in groups]
        filled = [cell for cell in filled if not is_under_goals(grid, cell)]
        goals = [cell for cell in filled if holds_goals(grid, cell)]
        for cell in goals:
            beside = numbers_beside(grid, cell, filled) or numbers_under(grid, cell)
            text = "　".join(grid.text(each) for each in (cell, *beside))
            yield Line(text.replace("\n", "　"), cell.place, True, True)
            goals = [*goals, *beside]
        filled = [cell for cell in filled if cell not in goals]
        apart = beside_money(grid, filled)
        notes = [cell for cell in apart if not is_word_of_money(grid.text(cell))]
        yield from (Line(grid.text(cell), cell.place, True, True, Role.ASIDE) for cell in notes)
        unit = next(filter(None, (unit_of_money(grid.text(cell)) for cell in apart)), self.unit)
        filled = [cell for cell in filled if cell not in apart]
        if any(holds_results(cell) for cell in filled):
            yield from self._beside_results(grid, filled)
            return
        closes_itself = bool(filled) and not labels and all(map(tells_closing, filled))
        if closes_itself or lists_results(grid, [cell for cell in row if grid.text(cell)]):
            yield from self._panes(filled)
            return
        if not labels and (told := money_beside(grid, filled)):
            yield Line(told, filled[0].place, True, True, Role.MONEY)
            return
        if not labels and is_other_key(grid, filled):
            self.section, self.columns = None, None
            text = "　".join(grid.text(cell) for cell in filled)
            yield Line(text, filled[0].place, True, True, Role.ASIDE)
            return
        if len(filled) == 1 and is_turned(filled[0]):
            self.section, self.columns, self.above = Section.ACHIEVEMENT, None, []
            yield from self._cell(filled[0], Role.CONTENT)
            return
        if not filled or (len(filled) == 1 and is_legend(grid.text(filled[0]))):
            return
        if not labels and heads_nothing(grid, filled):
            return
        above, self.above = self.above, []
        if any(heads_results(grid, cell) for cell in filled):
            if heads_actions([grid.text(cell) for cell in row]):
                self.section, self.columns = Section.OTHER, None
                return
            self.columns, self.above = read_columns(grid, row, above), row
            yield self._header(grid, filled)
        elif is_upper_header([grid.text(cell) for cell in filled]) and is_over_heads(grid, filled):
            self.above = row
        elif (money := money_text(grid, row, filled, unit)) is not None:
            if money:
                yield Line(money, filled[0].place, True, True, Role.MONEY)
        elif not labels and opens_issue(grid, filled):
            yield from self._opening(grid, filled)
        elif is_named(grid, filled) and (line := self._titled(grid, filled)) is not None:
            yield line
        elif self.columns is not None and (rows := self._results(grid, row, filled)):
            yield from rows
        elif (line := self._titled(grid, filled)) is not None:
            yield line
        else:
            yield from self._plain(grid, filled, alone=not labels and len(filled) == 1)

    def _beside_results(self, grid: Grid, filled: list[Cell]) -> Iterator[Line]:
        """The table of results inside of a cell; what stands left of it is its label, however spelt."""
        left = list(takewhile(lambda cell: not holds_table(cell), filled))
        heads = [
            cell for cell in left if len(grid.text(cell)) <= _LABEL and "。" not in grid.text(cell)
        ]
        yield from (self._label(grid, cell, Section.ACHIEVEMENT) for cell in heads)
        yield from self._plain(grid, [each for each in filled if each not in heads], alone=False)

    def _opening(self, grid: Grid, filled: list[Cell]) -> Iterator[Line]:
        """The heading of an issue, and the money that stands beside it."""
        heading = next(cell for cell in filled if is_heading(grid.text(cell)))
        if len(filled) > 1:
            self.section, self.columns = None, None
        yield from self._heading(grid, heading)
        others = [cell for cell in filled if cell is not heading]
        if money := others and money_text(grid, others, others, self.unit):
            yield Line(money, others[0].place, True, True, Role.MONEY)

    def _heading(self, grid: Grid, cell: Cell) -> Iterator[Line]:
        """The heading of an issue alone in its row ends the open box, however narrow its cell is."""
        if "\n" not in grid.text(cell):
            self.section, self.columns = None, None
        yield from self._plain(grid, [cell], alone=True)

    def _label(self, grid: Grid, cell: Cell, section: Section) -> Line:
        self.section, self.box = None if section is Section.ISSUES else section, cell
        if section is not Section.ACHIEVEMENT:  # its label may stand below the header
            self.columns = None
        return Line(grid.text(cell), cell.place, True, True, Role.LABEL, section)

    def _header(self, grid: Grid, filled: list[Cell]) -> Line:
        self.section = Section.ACHIEVEMENT
        text = " ".join(grid.text(cell) for cell in filled)
        return Line(text, filled[0].place, True, True, Role.LABEL, Section.ACHIEVEMENT)

    def _results(self, grid: Grid, row: list[Cell], filled: list[Cell]) -> list[Line]:
        """The rows of results in a row of the table, below the sentence that stands beside them."""
        assert self.columns is not None
        rows = result_rows(self.columns, grid, filled)
        statement = statement_of(grid, self.columns, filled)
        if not rows and (statement is None or not self.columns.reaches(row)):
            alone = self.columns.alone or is_above_results(self.columns, grid, filled)
            return list(statement_lines(grid, statement)) if alone and statement else []
        if statement is None:
            return rows
        empty = Line("", filled[0].place, True, True, Role.ROW)
        return [*statement_lines(grid, statement), *(rows or [empty])]

    def _titled(self, grid: Grid, filled: list[Cell]) -> Line | None:
        """A row whose first cell names what the second one holds: 経営課題１ and its title, 所属長."""
        texts = [grid.text(cell) for cell in filled]
        first, rest = re.sub(r"\s", "", texts[0]), "　".join(texts[1:])
        if len(filled) < 2 or len(rest) > 100:
            return None
        if is_named(grid, filled):
            texts[0] = SHORT_NAME.sub("経営課題", texts[0].strip())
        found = issue_heading(texts[0])
        if found is not None and not found.title:
            said = self._closes(grid, filled) and not has_boxes_below(grid, filled[0])
            if said or _SENTENCE.search(rest):
                return None
            self.section, self.columns = None, None
            return Line(f"{texts[0].strip()}　{rest}", filled[0].place, True, True)
        strategy = strategy_heading(texts[0])
        if strategy is not None and not strategy.title and not _ENTRIES.search(rest):
            self.section, self.columns = None, None
            return Line(f"{texts[0].strip()}　{rest}", filled[0].place, True, True)
        if _HEAD_LABEL.match(first) and self.section is None and "\n" not in rest:
            return Line(f"（{first}：{rest}）", filled[0].place, True, True)
        return None

    def _closes(self, grid: Grid, filled: list[Cell]) -> bool:
        """Whether a row stands in a closing box, not below the label that it had at its left."""
        if self.section not in CLOSING or self.box is None or not filled:
            return self.section in CLOSING
        beside = self.box.columns < grid.right - grid.left
        below = filled[0].row >= self.box.row + self.box.rows
        return not (beside and below and filled[0].column <= self.box.column)

    def _plain(self, grid: Grid, filled: list[Cell], *, alone: bool) -> Iterator[Line]:
        """Content of the open box; a cell over the whole width may be a heading of its own."""
        above = self.section is None and self.label in CLOSING  # its label is a paragraph
        issue = names_issue(grid.text(filled[0])) if above or self._closes(grid, filled) else 0
        if issue and len(filled) > 1:
            role = Role.OPEN if above else Role.CONTENT
            yield Line(f"【経営課題{issue}】", filled[0].place, True, True, role)
            filled = filled[1:]
        if (self.section or self.label) in BOXES and (named := theme_beside(grid, filled)):
            role = Role.OPEN if self.section is None else Role.CONTENT
            yield from paragraph_lines(named, role)
            filled = filled[1:2]
        for cell in marked_cells(grid, filled, in_words=self.section in STATEMENTS):
            whole = alone and cell.columns >= grid.right - grid.left
            if whole and (grid.right > 1 or self.section is None or is_heading(grid.text(cell))):
                self.section, self.columns = None, None
            yield from self._cell(cell, Role.OPEN if self.section is None else Role.CONTENT)

    def _cell(self, cell: Cell, role: Role) -> Iterator[Line]:
        for block in cell.blocks:
            if isinstance(block, Paragraph):
                yield from paragraph_lines(block, role)
            else:
                nested = replace(self, columns=None, above=[])
                yield from nested._boxes(named_table(block, nested=True))
