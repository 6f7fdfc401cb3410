"""Text that was copied from tables of Word, Excel or a page: rows as lines, cells parted by tabs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoshin.base import Place
from hoshin.importers.document.head_words import is_mark
from hoshin.importers.document.model import Block, Cell, Document, Paragraph, Table
from hoshin.importers.document.results import is_header
from hoshin.importers.form.furniture import ends_form, is_of_page
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.result_heads import is_legend
from hoshin.importers.form.sections import section_noted, section_of
from hoshin.importers.form.titles import HEADLINE
from hoshin.importers.text.tabbed_labels import with_labels_whole

_LEAST = 4  # rows
_QUOTED = re.compile(r'(?:^|(?<=\t))"((?:[^"\t]|"")*)"(?=\t|$|\n)', re.M)
_BREAK = "\v"  # a line break inside a quoted cell, while lines are told apart
_LINE_END = re.compile(rf"{_BREAK}|(?<=。)(?=[・･●○]\S)")
_NOTE = re.compile(r"^(?:※|＊|注[)）：:])")
_MONEY_UNIT = re.compile(r"^[（(]?単位")


@dataclass
class _Row:
    """The cells of a row, each as its lines, and where it stands."""

    cells: list[list[str]]
    place: Place

    @property
    def filled(self) -> list[list[str]]:
        return [cell for cell in self.cells if any(cell)]


@dataclass
class _Sheet:
    """The rows of a table that is being gathered; `width` is that of its heads of results, 0 without."""

    rows: list[_Row] = field(default_factory=list)
    width: int = 0


def tabbed_document(text: str) -> Document | None:
    """The tables and paragraphs of such a text; None where too few of its lines have tabs."""
    lines = with_labels_whole(_whole_cells(text).split("\n"))
    rows = [line for line in lines if "\t" in line.strip(" 　")]
    if sum(len(line.split()) > 1 for line in rows) < _LEAST:
        return None
    return Document(tuple(_blocks(lines)))


def _whole_cells(text: str) -> str:
    """Cells that Excel put in quotes, as they hold line breaks or quotes, without these."""

    def bare(found: re.Match[str]) -> str:
        inner = found[1].replace('""', '"').strip("\n")
        return inner.replace("\n", _BREAK)

    return _QUOTED.sub(lambda found: bare(found) if _needs_quotes(found[1]) else found[0], text)


def _needs_quotes(inner: str) -> bool:
    return "\n" in inner or '""' in inner


def _blocks(lines: list[str]) -> Iterator[Block]:
    sheet = _Sheet()
    page = 1
    for number, raw in enumerate(lines, start=1):
        page += raw.count("\f")
        line, place = raw.replace("\f", "").rstrip(" 　"), Place(page, number)
        if "\t" in line:
            _add(sheet, _Row([_lines(cell) for cell in line.split("\t")], place))
        elif not line.strip():
            continue
        elif sheet.rows and _goes_on(sheet, line.strip()):
            sheet.rows[-1].cells[-1] += _lines(line)
        else:
            yield from _tables(sheet)
            sheet = _Sheet()
            yield Paragraph("\n".join(_lines(line)), place)
    yield from _tables(sheet)


def _lines(cell: str) -> list[str]:
    """The lines of a cell; a copy leaves out the breaks of a page's cell: …する。・…を開く。"""
    return [part.strip() for part in _LINE_END.split(cell) if part.strip()]


def _add(sheet: _Sheet, row: _Row) -> None:
    """A row; or the rest of the one above, where that had too few cells for its heads."""
    above = sheet.rows[-1] if sheet.rows else None
    wide = len(above.cells) + len(row.cells) - 1 if above is not None else 0
    first = row.cells[0][0] if row.cells[0] else ""
    if (
        above is not None
        and sheet.width
        and 1 < len(above.cells) < sheet.width
        and wide <= sheet.width
        and first
        and not (is_mark(first) or _opens(first))
        and not _opens((above.cells[0] or [""])[0])
    ):
        above.cells[-1] += row.cells[0]
        above.cells += row.cells[1:]
        return
    heads = [" ".join(cell) for cell in row.filled]
    if len(heads) > 1 and any(map(is_header, heads)):
        sheet.width = len(row.cells)
    elif _opens(first):
        sheet.width = 0
    sheet.rows.append(row)


def _goes_on(sheet: _Sheet, line: str) -> bool:
    """Whether a line without a tab is a further line of the last cell above."""
    if _opens(line) or _NOTE.match(line) or is_legend(line) or HEADLINE.search(line):
        return False
    if is_of_page(line) or ends_form(line):
        return False
    last = sheet.rows[-1]
    if is_budget(line) or _MONEY_UNIT.match(line):
        return False
    if sheet.width:
        return 1 < len(last.cells) < sheet.width
    return any(_is_label(" ".join(cell)) for cell in last.filled[:-1])


def _opens(text: str) -> bool:
    """Whether a text begins a part of the form."""
    return _is_label(text) or issue_heading(text) is not None


def _is_label(text: str) -> bool:
    return section_of(text) is not None or section_noted(text) is not None


def _tables(sheet: _Sheet) -> Iterator[Table]:
    """The rows as a table: a label reaches down over empty cells below it, all of its row right of it."""
    if not sheet.rows:
        return
    cells: list[Cell] = []
    open_label: int | None = None  # where in `cells` the label of the first column is
    for number, row in enumerate(sheet.rows):
        first = row.cells[0]
        if not first and open_label is not None and row.filled:
            cells[open_label] = replace(cells[open_label], rows=cells[open_label].rows + 1)
        elif first:
            open_label = len(cells) if _is_label("".join(first)) else None
        for column, lines in enumerate(row.cells):
            if lines:
                blocks = tuple(Paragraph(line, row.place) for line in lines)
                cells.append(Cell(blocks, number, column, place=row.place))
    yield Table(tuple(cells), sheet.rows[0].place)
