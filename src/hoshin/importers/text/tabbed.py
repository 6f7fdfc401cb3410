"""Text that was copied from tables of Word, Excel or a page: rows as lines, cells parted by tabs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoshin.base import Place
from hoshin.importers.document.head_words import is_mark
from hoshin.importers.document.list_themes import BOXES
from hoshin.importers.document.model import Block, Cell, Document, Paragraph, Table
from hoshin.importers.document.results import is_header
from hoshin.importers.form.furniture import ends_form, is_of_page
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.result_heads import head_of, is_legend
from hoshin.importers.form.sections import section_noted, section_of
from hoshin.importers.form.titles import HEADLINE
from hoshin.importers.text.tabbed_labels import with_cells_whole, with_labels_whole
from hoshin.notation import find_money

_LEAST = 4  # rows
_QUOTED = re.compile(r'(?:^|(?<=\t))"((?:[^"\t]|"")*)"(?=\t|$|\n)', re.M)
_BREAK = "\v"  # a line break inside a quoted cell, while lines are told apart
_LINE_END = re.compile(rf"{_BREAK}|(?<=。)(?=[・･●○]\S)")
_NOTE = re.compile(r"^(?:※|＊|注[)）：:])")
_BESIDE = 2  # cells of a label's row in which its entries have names
_YEAR = re.compile(r"^(?:令和|平成)?(?:元|[0-9０-９]{1,4})年度$")
_MONEY_LABEL = re.compile(r"^(?:予算|決算|事業費|金額)(?:[・／/]?(?:予算|決算))?額?(?:等)?$")
_MONEY_UNIT = re.compile(r"^[（(]?単位")


@dataclass
class _Row:
    """The cells of a row, each as its lines, and where it stands."""

    cells: list[list[str]]
    place: Place
    is_open: bool = False  # its last cell was empty on its line: what it says stands below

    @property
    def filled(self) -> list[list[str]]:
        return [cell for cell in self.cells if any(cell)]


@dataclass
class _Sheet:
    """The rows of a table that is being gathered; `width` is that of its heads, 0 without."""

    rows: list[_Row] = field(default_factory=list)
    width: int = 0
    of_themes: bool = False  # heads 課題認識 and 主な戦略 side by side


def tabbed_document(text: str) -> Document | None:
    """The tables and paragraphs of such a text; None where too few of its lines have tabs."""
    lines = with_cells_whole(with_labels_whole(_whole_cells(text).split("\n")))
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
            if _corrects(sheet) and line.count("\t") + 1 != len(sheet.rows[0].cells):
                yield from _tables(sheet)  # what follows the list of corrections is the form
                sheet = _Sheet()
            cells = [_lines(cell) for cell in line.split("\t")]
            _add(sheet, _Row(cells, place, is_open=bool(cells[0]) and not cells[-1]))
        elif not line.strip():
            continue
        elif sheet.rows and _goes_on(sheet, line.strip()):
            sheet.rows[-1].cells[-1] += _lines(line)
        else:
            yield from _tables(sheet)
            sheet = _Sheet()
            yield Paragraph("\n".join(_lines(line)), place)
    yield from _tables(sheet)


def _corrects(sheet: _Sheet) -> bool:
    """Whether a table is a list of corrections: 箇所, 誤, 正."""
    heads = {"".join(cell) for cell in sheet.rows[0].cells} if sheet.rows else set()
    return {"誤", "正"} <= heads


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
        and (first or sheet.of_themes)
        and not any(_is_label(" ".join(cell)) for cell in row.filled)
        and not (is_mark(first) or _opens(first))
        and not _opens((above.cells[0] or [""])[0])
    ):
        above.cells[-1] += row.cells[0]
        above.cells += row.cells[1:]
        return
    heads = [" ".join(cell) for cell in row.filled]
    boxes = {section_of(head) for head in heads} & {*BOXES}
    if len(heads) > 1 and (any(map(is_header, heads)) or len(boxes) > 1):
        sheet.width, sheet.of_themes = len(row.cells), len(boxes) > 1
    elif _opens(first) or (sheet.of_themes and any(map(_is_label, heads))):
        sheet.width, sheet.of_themes = 0, False
    sheet.rows.append(row)


def _goes_on(sheet: _Sheet, line: str) -> bool:
    """Whether a line without a tab is a further line of the last cell above."""
    if _opens(line) or _NOTE.match(line) or is_legend(line) or HEADLINE.search(line):
        return False
    if is_of_page(line) or ends_form(line):
        return False
    last = sheet.rows[-1]
    of_money = bool(_MONEY_LABEL.match(" ".join(last.cells[0])))
    if is_budget(line) or _MONEY_UNIT.match(line) or (of_money and find_money(line)):
        return of_money
    if last.is_open or (sheet.of_themes and last is not sheet.rows[0]):
        return len(last.cells) > 1
    if sheet.width:
        return 1 < len(last.cells) < sheet.width
    return any(_is_label(" ".join(cell)) for cell in last.cells[:-1])


def _opens(text: str) -> bool:
    """Whether a text begins a part of the form."""
    return _is_label(text) or issue_heading(text) is not None


def _is_label(text: str) -> bool:
    return section_of(text) is not None or section_noted(text) is not None


def _tables(sheet: _Sheet) -> Iterator[Table]:
    """The rows as a table: a label reaches down over empty cells below it, all of its row right of it.

    Rows of one cell less than a label's stand beside it: names of themes, each with its entries.
    """
    if not sheet.rows:
        return
    cells: list[Cell] = []
    open_label: int | None = None  # where in `cells` the label of the first column is
    width = 0  # of its row
    for number, row in enumerate(_with_heads_of_one_row(sheet.rows)):
        first, shift = "".join(row.cells[0]), 0
        if open_label is not None and row.filled:
            beside = width > _BESIDE and len(row.cells) == width - 1 and not _opens(first)
            if not first or beside:
                cells[open_label] = replace(cells[open_label], rows=cells[open_label].rows + 1)
                shift = 1 if first else 0
        if first and not shift:
            open_label = len(cells) if _is_label(first) else None
            width = len(row.cells)
        for column, lines in enumerate(row.cells, start=shift):
            if lines:
                blocks = tuple(Paragraph(line, row.place) for line in lines)
                cells.append(Cell(blocks, number, column, place=row.place))
    yield Table(tuple(cells), sheet.rows[0].place)


def _with_heads_of_one_row(rows: list[_Row]) -> list[_Row]:
    """The rows, 実績 and 達成状況 below a year that spans both put beside the heads of that year's row."""
    for at, (upper, lower, below) in enumerate(zip(rows, rows[1:], rows[2:], strict=False)):
        years = [place for place, cell in enumerate(upper.cells) if _YEAR.match("".join(cell))]
        wide = len(upper.cells) + len(lower.cells) - 1
        if len(years) != 1 or len(below.cells) != wide or not 1 < len(lower.cells) < wide:
            continue
        if not all(head_of("".join(cell)) for cell in lower.cells):
            continue
        (place,) = years
        year = "".join(upper.cells[place])
        heads = [
            [f"{year}{text}"] if head_of(text := "".join(cell)) == "result" else cell
            for cell in lower.cells
        ]
        whole = _Row([*upper.cells[:place], *heads, *upper.cells[place + 1 :]], upper.place)
        return [*rows[:at], whole, *rows[at + 2 :]]
    return rows
