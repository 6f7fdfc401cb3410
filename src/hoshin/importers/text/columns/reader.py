"""A text that keeps a page's columns to lines in the order of the form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoshin.importers.document import Document
from hoshin.importers.document.lines import document_lines
from hoshin.importers.document.results import is_header
from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line, tokens
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.lines import Role, without_furniture
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.titles import HEADLINE
from hoshin.importers.text.columns.boxes import Box, boxes_of
from hoshin.importers.text.columns.figures_apart import with_figures_apart
from hoshin.importers.text.columns.notices import notices_above
from hoshin.importers.text.columns.pages import document_of
from hoshin.importers.text.columns.paragraphs import whole_paragraphs
from hoshin.importers.text.columns.results import order_of_heads, result_line_of
from hoshin.importers.text.columns.rows import (
    Row,
    Run,
    content_column,
    keeps_columns,
    read_rows,
)
from hoshin.importers.text.columns.tables import money_table_at, table_at
from hoshin.importers.text.columns.year_money import with_whole_money
from hoshin.importers.text.joints import has_joint_blanks, without_joint_blanks
from hoshin.importers.text.lines import width
from hoshin.importers.text.page_edges import without_page_edges
from hoshin.importers.text.page_numbers import without_signatures

_OPENING = (Section.POLICY, Section.ISSUES)
_HEADER_GOES_ON = re.compile(r"^(?:達成\s*)?※?[ABＡＢ]\s*[：:]\s*(?:未?達成)?$")
_HEAD = re.compile(r"^[（(]?[一-鿿・]{0,8}長(?:名)?(?:\s*[：:]|[\s　]+[^。]{2,16}$)")
_MARK = re.compile(r"^[0-9]{1,2} (?![年月日人件回円億万千百か校歳%])")
_SOME = 0.125  # of the lines
_MOST = 1_200  # lines; a form has some hundreds
_LONG = 60  # no title is so long
_FIRST = re.compile(r"^(?:①|[（(][1１][)）])")
_MONEY_YEAR = re.compile(r"[0-9０-９元]\s*(?:年度)?\s*(?:決算|予算)")


def lines_of_kept_columns(text: str) -> list[Line] | None:
    """The form's lines; None where a text does not keep columns."""
    rows = with_whole_money(_without_furniture(read_rows(text)))
    if len(rows) > _MOST or not keeps_columns(rows):
        return None
    lines = list(_Reader(rows).lines())
    return [_tight(line) for line in lines] if has_joint_blanks(text) else lines


def lines_of_drawn_columns(text: str) -> tuple[list[Line], bool] | None:
    """The form's lines, by the tables that a text's columns make; None where it does not keep columns.

    The second value tells whether most lines stand at columns, and not a table here and there.
    """
    rows = with_whole_money(_without_furniture(read_rows(text)))
    if len(rows) > _MOST or not keeps_columns(rows, _SOME):
        return None
    lines = document_lines(document_of(rows))
    kept = [_tight(line) for line in lines] if has_joint_blanks(text) else lines
    return kept, keeps_columns(rows)


def _tight(line: Line) -> Line:
    result, letter, previous = (without_joint_blanks(cell) if cell else cell for cell in line.cells)
    mark = _MARK.match(line.text)
    text = without_joint_blanks(line.text)
    if mark and not text.startswith(mark[0]):  # 1 区民: the blank closes a number of the list
        text = mark[0] + text[len(mark[0]) - 1 :]
    return replace(line, text=text, cells=(result, letter, previous))


def _without_furniture(rows: list[Row]) -> list[Row]:
    lines = [Line(row.text, row.place, True) for row in rows]
    kept, taken = without_furniture(without_signatures(without_page_edges(lines)))
    places = {line.place for line in kept}
    title = next((line.place for line in taken if HEADLINE.search(line.text)), None)
    return with_figures_apart([row for row in rows if row.place in places or row.place == title])


@dataclass
class _Reader:
    rows: list[Row]
    section: Section | None = None  # of the box that is open
    held: list[tuple[Row, tuple[Run, ...]]] = field(default_factory=list)
    reach: float = 0.0  # of the lines of that box
    columns: dict[int, int | None] = field(default_factory=dict)

    def lines(self) -> Iterator[Line]:
        region: list[Row] = []
        index = 0
        notices = notices_above(self.rows)
        while index < len(self.rows):
            row = self.rows[index]
            table = table_at(self.rows, index) or money_table_at(self.rows, index)
            ends = table is not None or index in notices or _is_free(row)
            if region and (ends or row.place.page != region[0].place.page):
                yield from self._region(region)
                region = []
            if table is not None:
                yield from self._closed()
                yield from document_lines(Document((table[0],)))
                index = table[1]
                continue
            if ends:
                yield from self._free(row)
            else:
                region.append(row)
            index += 1
        if region:
            yield from self._region(region)
        yield from self._closed()

    def _page_column(self, page: int) -> int | None:
        """Where boxes begin on most of a page."""
        if page not in self.columns:
            rows = [row for row in self.rows if row.place.page == page and not _is_free(row)]
            self.columns[page] = content_column(rows)
        return self.columns[page]

    def _free(self, row: Row) -> Iterator[Line]:
        """A line over the whole width: a heading, or an issue's money."""
        yield from self._closed()
        money = is_budget(row.text)
        if not money:
            self.section = None
        yield Line(row.text, row.place, True, True, Role.MONEY if money else Role.OPEN)

    def _region(self, rows: list[Row]) -> Iterator[Line]:
        """What stands between two headings; the closing parts are a table of their own."""
        start = _closing_start(rows)
        yield from self._table(rows[:start], goes_on=self.section is not None)
        yield from self._table(rows[start:], goes_on=False)

    def _table(self, rows: list[Row], *, goes_on: bool) -> Iterator[Line]:
        """Labels and boxes of one table."""
        if not rows:
            return
        page = rows[0].place.page
        column = content_column(rows) if len(rows) > 4 else None
        column = column or self._page_column(page)
        if column is None:
            self.held += [(row, row.runs) for row in rows]
            return
        near = [row.right_of(column - 3) for row in self.rows if row.place.page == page]
        self.reach = max(self.reach, *(_width(runs) for runs in near))
        for box in boxes_of(rows, column, goes_on=goes_on):
            if box.label is not None:
                if box.label.section is Section.INDICATORS:
                    self._take_statements(box)
                yield from self._closed()
                self.section = box.label.section
                yield Line(box.label.text, rows[0].place, True, True, Role.LABEL, box.label.section)
            self.held += box.rows

    def _take_statements(self, box: Box) -> None:
        """Indicators that stand above their label, on the page before, come to their box."""
        texts = [runs[0].text for _, runs in self.held]
        first = max((at for at, text in enumerate(texts) if _FIRST.match(text)), default=None)
        if first is not None and box.rows and not _FIRST.match(box.rows[0][1][0].text):
            self.held, moved = self.held[:first], self.held[first:]
            box.rows[:0] = moved

    def _closed(self) -> Iterator[Line]:
        """The content of the box that was open."""
        held, self.held = self.held, []
        reach, self.reach = self.reach, 0.0
        if self.section is None:
            for row, _ in held:
                yield Line(row.text, row.place, True, True)
            return
        header = next((index for index, (_, runs) in enumerate(held) if _heads(runs)), len(held))
        results, held = held[header:], held[:header]
        if self.section is Section.ACHIEVEMENT and not results:
            results, held = held, []
        lines = [Line("　".join(run.text for run in runs), row.place, False) for row, runs in held]
        yield from whole_paragraphs(lines, reach)
        if results:
            if self.section is not Section.ACHIEVEMENT:
                yield Line(
                    Section.ACHIEVEMENT.value,
                    results[0][0].place,
                    True,
                    True,
                    Role.LABEL,
                    Section.ACHIEVEMENT,
                )
            yield from _results(results)


def _width(runs: tuple[Run, ...]) -> float:
    """Width of a line of a box; one of several cells is none."""
    return width(runs[0].text) if len(runs) == 1 else 0.0


def _closing_start(rows: list[Row]) -> int:
    """Where the closing parts begin: at the last gap above their first label."""
    label = next((index for index, row in enumerate(rows) if _is_closing(row)), len(rows))
    gaps = [
        index
        for index in range(1, min(label + 1, len(rows)))
        if rows[index].number > rows[index - 1].number + 1
    ]
    if label == len(rows):
        return label
    groups = [index for index, row in enumerate(rows[:label]) if _is_group(row)]
    if groups:
        return groups[0]
    if gaps:
        return gaps[-1]
    above = rows[:label]
    return len(rows) if any(_heads(row.runs) or is_cell_line(row.text) for row in above) else 0


def _is_group(row: Row) -> bool:
    """Whether a line names the issue that the bullets below speak of."""
    found = issue_heading(row.runs[-1].text)
    return found is not None and not found.title


def _is_closing(row: Row) -> bool:
    return section_of(row.runs[0].text) in (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS)


def _heads(runs: tuple[Run, ...]) -> bool:
    """Whether a line heads the columns of results: Ａ：達成 is a legend, beside a figure a letter."""
    if any(is_header(run.text) for run in runs):
        return True
    legend = any(_HEADER_GOES_ON.match(run.text) for run in runs)
    return legend and not any(_is_figure(run.text) for run in runs)


def _is_figure(text: str) -> bool:
    """Whether a cell is a figure, or a dash for none."""
    return any(each.kind != "letter" for each in tokens(text) or ())


def _results(held: list[tuple[Row, tuple[Run, ...]]]) -> Iterator[Line]:
    headers = [index for index, (_, runs) in enumerate(held) if _heads(runs)]
    last = headers[-1] if headers else -1
    previous = next(
        (run.start for _, runs in held[: last + 1] for run in runs if "前年度" in run.text), 0
    )
    heads = [run for _, runs in held[: last + 1] for run in runs]
    order = tuple(order_of_heads(heads))
    for row, runs in held[last + 1 :]:
        yield result_line_of(row, runs, previous, order)


def _is_free(row: Row) -> bool:
    """Whether a line stands over the whole width."""
    text = re.sub(r"\s{2,}", "　", row.text)
    if is_budget(row.text) and _MONEY_YEAR.search(row.text):
        return True
    heading = issue_heading(text)
    if (HEADLINE.search(text) and len(text) < _LONG) or _HEAD.match(text):
        return True
    if heading is not None:
        return bool(heading.title)
    return section_of("".join(run.text for run in row.runs)) in _OPENING
