"""The table of results: which column holds results, letters and last year's figures, row by row."""

import re
from dataclasses import dataclass
from functools import lru_cache

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import (
    LETTERS,
    bare_head,
    half_of_legend,
    head_kind,
    is_of_part,
    second_number,
)
from hoshin.importers.document.model import Cell
from hoshin.importers.form.line_of_results import line_of_results
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.named_cells import Cells
from hoshin.importers.form.printed_years import years_printed
from hoshin.importers.form.result_lines import letter_token, split_mark, value_token
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.told_results import arrow_cells

_HEADER = re.compile(
    r"(?:^|年度末?(?:の)?|年間|通年|^(?:令和|平成|[RHＲＨ])(?:元|[0-9０-９]{1,2})(?:年末?|末)?の?)(?:実績|結果)(?:値)?(?:(?:と|及び|・|/|／)?達成状況)?$"
    rf"|^(?:達成(?:状況|度|区分|の有無)|(?:個別)?評価|判定(?:結果)?|個別|{LETTERS})$"
    r"|^(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度末(?:現在|時点)(?:の?値)?$"
)
_PREVIOUS = re.compile(r"前年度|昨年度")
_OF_LAST_YEAR = re.compile(r"[（(](?:前|昨)年度?(?:実績)?(?:値)?[)）]")
_LETTER = re.compile(
    r"(?:^|年度)(?:達成(?:状況|度|区分|の有無)|(?:個別)?評価|判定(?:結果)?|個別)$"
    rf"|^(?:{LETTERS})$"
)
_TARGET = re.compile(r"^(?:.{0,6}年度の?)?目標(?:値|年度|水準)?(?:[（(].*)?$|^期限$")
_RESULT = re.compile(r"実績|^[今当本]年度$|年度の?結果(?:値)?$|末(?:現在|時点)の?値?$")
_INDICATOR = re.compile(r"^(?:アウトカム|成果)?指標|^アウトカム")
_YEAR = re.compile(
    r"((?:令和|平成|[RHＲＨ])?\s*(?:元|[0-9０-９]{1,4}))年度"
    r"|((?:令和|平成|[RHＲＨ])\s*(?:元|[0-9０-９]{1,2}))(?![0-9０-９.．/／])"  # R6実績
)
_HEAD = re.compile(
    r"^(?:(?:アウトカム|成果)?指標(?:名|番号)?|番号|No[.．]?|単位|区分|項目|備考|目標(?:値|年度)?)$"
)
_UPPER = re.compile(
    r"^(?:(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度|前年度|昨年度|当年度|今年度)(?:[（(].*)?$"
)
_BARE = re.compile(r"^(?:約|延べ|累計)?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?$")
_OF_SENTENCES = {"mark", "statement", "target"}
Span = tuple[int, int]


@dataclass(frozen=True)
class Columns:
    """Where the columns of a table of results begin and end; `letter` is None where results hold it."""

    result: Span
    letter: Span | None
    previous: Span | None
    width: int
    targets: tuple[Span, ...] = ()
    sentence: Span | None = None  # under アウトカム指標, where the header says it
    alone: bool = False  # sentences without results
    unit: Span | None = None  # of the figures, in a column of its own

    def is_target(self, cell: Cell) -> bool:
        """Whether a cell stands under 目標値."""
        return any(start <= cell.column < end for start, end in self.targets)

    def is_sentence(self, cell: Cell) -> bool:
        """Whether a cell stands under アウトカム指標, where the header names it."""
        return self.sentence is not None and self.sentence[0] <= cell.column < self.sentence[1]

    def reaches(self, row: list[Cell]) -> bool:
        """Whether a row has a cell under the results or last year's, if an empty one."""
        spans = (self.result, self.previous or self.result)
        return any(start <= cell.column < end for start, end in spans for cell in row)

    def left_of(self, cells: list[Cell]) -> list[Cell]:
        """Cells left of all columns of results: the indicator; where it stands behind them, all others."""
        cells = [cell for cell in cells if self.unit is None or cell.column != self.unit[0]]
        others = [span for span in (self.letter, self.previous) if span is not None]
        if self.sentence is not None and self.sentence[0] > self.result[0]:
            taken = (self.result, *others)
            return [
                cell
                for cell in cells
                if not any(start <= cell.column < end for start, end in taken)
            ]
        first = min(self.result[0], *(span[0] for span in others), self.result[0])
        return [cell for cell in cells if cell.column < first]

    def fits(self, grid: Grid) -> bool:
        """Whether a table goes on with these columns (after a page break)."""
        return abs(grid.columns - self.width) <= 1


@lru_cache(maxsize=8192)
def is_header(text: str) -> bool:
    """Whether a cell heads a column of results; a text with more than a heading is none."""
    plain = re.sub(r"\s", "", text)
    if len(plain) > 50 or re.search(r"[%％。]", plain):
        return False
    return bool(_HEADER.search(bare_head(text)))


def is_upper_header(texts: list[str]) -> bool:
    """Whether a row's cells stand over heads of columns: a year or last year, and heads beside it."""
    plain = [re.sub(r"\s", "", text) for text in texts]
    years = [bool(_UPPER.match(each)) for each in plain]
    heads = [bool(_HEAD.match(each)) or is_header(each) for each in plain]
    return any(years) and all(year or head for year, head in zip(years, heads, strict=True))


def read_columns(grid: Grid, row: list[Cell], above: list[Cell]) -> Columns | None:
    """The columns that a header row announces; None where it announces no results.

    `above` are the cells of a header row right above it, which may divide into those of this one.
    """
    upper = [
        cell
        for cell in (*grid.reaching_into(row), *above)
        if not any(_covers(cell, each) and each.columns < cell.columns for each in row)
    ]  # what stands over several heads of this row names none of their columns
    found: dict[str, Span] = {}
    targets = []
    results: list[tuple[str, Span]] = []  # each with the year that its head prints
    letters: list[tuple[str, Span]] = []
    for cell in [*upper, *row]:
        over = [each for each in above if cell in row and _covers(each, cell)]
        own = bare_head(grid.text(cell)) or half_of_legend(grid.text(cell))
        plain = "".join(bare_head(grid.text(each)) for each in over) + own
        noted = re.sub(r"\s", "", grid.text(cell))  # 実績（R5）, 実績（前年度）
        kind = _kind(plain, own)
        if kind == "result" and _OF_LAST_YEAR.search(noted):
            kind = "previous"
        span = (cell.column, cell.column + cell.columns)
        if kind == "target":
            targets.append(span)
        elif kind == "result":
            results.append((_year_in(plain) or _year_in(noted), span))
        elif kind == "letter":
            letters.append((_year_in(plain), span))
        elif kind is not None:
            found[kind] = span
    if not results and letters and (below := _below_label(grid, row)):
        results.append(("", below))
    if not results and "previous" in found and not letters:  # a plan prints no other figures
        results.append(("", (grid.columns, grid.columns)))
    if not results:
        return None
    dated = _dated([*results, *letters])
    result = _this_and_last(dated[: len(results)], found)
    if letters:  # last year's may have its own
        year = next(year for year, span in dated if span == result)
        found["letter"] = _letter_beside(result, year, dated[len(results) :])
    if "letter" not in found and result[1] - result[0] > 1:
        middle = _first_inner_edge(grid, row, result) or result[1]
        if middle < result[1]:
            found["letter"] = (middle, result[1])
            result = (result[0], middle)
    return Columns(
        result,
        found.get("letter"),
        found.get("previous"),
        grid.columns,
        tuple(targets),
        found.get("sentence"),
        unit=found.get("unit"),
    )


def sentence_columns(grid: Grid, row: list[Cell]) -> Columns | None:
    """The columns below 番号, アウトカム指標, 目標値, where no results stand beside them."""
    filled = [cell for cell in row if grid.text(cell)]
    lowest = min((cell.rows for cell in filled), default=0)
    heads = [cell for cell in filled if cell.rows == lowest]
    kinds = {head_kind(grid.text(cell)): cell for cell in heads}
    if len(heads) < 2 or "statement" not in kinds or not kinds.keys() <= _OF_SENTENCES:
        return None
    spans = {kind: (cell.column, cell.column + cell.columns) for kind, cell in kinds.items()}
    targets = (spans["target"],) if "target" in spans else ()
    edge = (grid.columns, grid.columns)
    return Columns(edge, None, None, grid.columns, targets, spans["statement"], True)


def _kind(plain: str, own: str) -> str | None:
    """What a column holds, by its heading with what stands above it, and by its own heading."""
    if is_of_part(own):
        return None
    letter = bool(_LETTER.search(own)) and "実績" not in own
    if _TARGET.match(own):
        return "target"
    if own == "単位":
        return "unit"
    if _PREVIOUS.search(plain):
        return None if letter else "previous"
    if letter:
        return "letter"
    if _RESULT.search(own):
        return "result"
    return "sentence" if _INDICATOR.match(own) else None


def _below_label(grid: Grid, row: list[Cell]) -> Span | None:
    """The column under アウトカム指標の達成状況, where this label is itself the head of the results."""
    for cell in row:
        if section_of(grid.text(cell)) is Section.ACHIEVEMENT and grid.below(cell) is not None:
            return cell.column, cell.column + cell.columns
    return None


def _this_and_last(results: list[tuple[int, Span]], found: dict[str, Span]) -> Span:
    """The column of this year's results; of several years the latest, and the one before it is last year's."""
    narrow = [each for each in results if not any(_inside(other[1], each[1]) for other in results)]
    years = sorted({year for year, _ in narrow})
    by_year = dict(narrow)
    if len(years) > 1 and 0 not in years:
        found.setdefault("previous", by_year[years[-2]])
        return by_year[years[-1]]
    undated = [span for year, span in narrow if not year]
    if (
        len(undated) == 1 and len(years) == 2
    ):  # 令和5年度実績 beside 実績: the one without a year is this year's
        found.setdefault("previous", by_year[years[-1]])
        return undated[0]
    return narrow[-1][1]


def _dated(heads: list[tuple[str, Span]]) -> list[tuple[int, Span]]:
    years = years_printed([printed for printed, _ in heads])
    return [(year, span) for year, (_, span) in zip(years, heads, strict=True)]


def _letter_beside(result: Span, year: int, letters: list[tuple[int, Span]]) -> Span:
    """The letter of the result's year, or the nearest one where heads do not tell theirs."""
    own = [span for told, span in letters if told == year] if year else []
    others = [span for told, span in letters if not told] or [span for _, span in letters]
    return min(own or others, key=lambda span: (span[0] < result[0], abs(span[0] - result[0])))


def _inside(inner: Span, outer: Span) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def _covers(upper: Cell, cell: Cell) -> bool:
    return upper.column <= cell.column < upper.column + upper.columns


def _year_in(plain: str) -> str:
    found = _YEAR.search(plain)
    return re.sub(r"\s", "", found[1] or found[2]) if found else ""


def _first_inner_edge(grid: Grid, row: list[Cell], span: Span) -> int | None:
    """Where the cells right below a header that spans several columns are divided, nearest to its right end."""
    heads = [cell for cell in row if span[0] <= cell.column < span[1]]
    below = {cell.row + cell.rows for cell in heads}
    edges = {
        cell.column for cell in grid.cells if cell.row in below and span[0] < cell.column < span[1]
    }
    return max(edges, default=None)


def result_rows(columns: Columns, grid: Grid, filled: list[Cell]) -> list[Line]:
    """The rows of indicators in one row of the table: one, or several where cells hold lists."""
    spans = (columns.result, columns.letter, columns.previous)
    parts = [_lines(grid, filled, span) for span in spans]
    if columns.letter is None:
        parts[0] = _with_letters(parts[0], len(parts[2]))
    if unit := "".join(_lines(grid, filled, columns.unit)):
        parts[0], parts[2] = ([_with_unit(each, unit) for each in parts[at]] for at in (0, 2))
    if not any(parts):
        return []
    mark = _mark_before(grid, columns.left_of(filled))
    count = max(len(part) for part in parts)
    if count > 1 and any(len(part) not in (0, count) for part in parts):
        return []
    place = filled[0].place
    rows = []
    for index in range(count):
        texts = [part[index] if part else None for part in parts]
        first = (mark + (texts[0] or "")) if mark and count == 1 else texts[0]
        cells = _told_whole(first, texts[1:]) or _from_last_year(first, texts[1], texts[2])
        rows.append(
            Line(" ".join(text for text in cells if text), place, True, True, Role.ROW, cells=cells)
        )
    return rows


def is_above_results(columns: Columns, grid: Grid, filled: list[Cell]) -> bool:
    """Whether a row is one cell over the whole width, and results stand in their columns right below it."""
    wide = filled[0]
    if len(filled) > 1 or wide.columns < grid.right - grid.left:
        return False
    below = [cell for cell in grid.cells if cell.row == wide.row + wide.rows and grid.text(cell)]
    return bool(below) and columns.reaches(below) and bool(result_rows(columns, grid, below))


def _told_whole(first: str | None, others: list[str | None]) -> Cells | None:
    """A cell that tells all of a year beside columns that hold nothing: 47.2%（A 達成）前年度実績 43.1%."""
    if first is None or any(others):
        return None
    rest = split_mark(first)[1]
    told = line_of_results(rest)
    if told is None or not told[2]:
        return None
    result, letter, previous = told
    return f"{first[: len(first) - len(rest)]}{result or ''}", letter, previous


def _from_last_year(result: str | None, letter: str | None, previous: str | None) -> Cells:
    """The cells of an indicator; last year's figure may stand before this year's, an arrow between them."""
    told = arrow_cells(result) if result and previous is None else None
    if result is None or told is None or (letter and told[1]):
        return result, letter, previous
    mark = result[: len(result) - len(split_mark(result)[1])]
    return f"{mark}{told[0]}", told[1] or letter, told[2]


def _with_unit(figure: str, unit: str) -> str:
    return f"{figure}{unit}" if _BARE.match(figure) else figure


def _with_letters(lines: list[str], rows: int) -> list[str]:
    """Results each with the letter, or the dash for none, that stands on a line of its own below it."""
    if len(lines) == 2 * rows and all(letter_token(line) for line in lines[1::2]):
        return [f"{one}　{other}" for one, other in zip(lines[::2], lines[1::2], strict=True)]
    found: list[str] = []
    for line in lines:
        token = letter_token(line)
        if found and token and token.kind == "letter" and value_token(found[-1]) is not None:
            found[-1] += f"　{line}"
        else:
            found.append(line)
    return found


def _lines(grid: Grid, filled: list[Cell], span: Span | None) -> list[str]:
    if span is None:
        return []
    inside = [cell for cell in filled if span[0] <= cell.column < span[1]]
    text = "\n".join(grid.text(cell) for cell in inside)
    found = [line for line in text.split("\n") if line.strip()]
    marked = sum(bool(split_mark(line)[0]) for line in found)
    return found if marked != 1 or len(found) == 1 else [" ".join(found)]


def _mark_before(grid: Grid, others: list[Cell]) -> str:
    """The indicator's number in a column of its own, none of the columns of results."""
    for cell in others:
        text = second_number(grid.text(cell)) or grid.text(cell)
        if number := split_mark(text)[0]:
            return f"({number})"
        if found := re.fullmatch(r"(?:指標)?([0-9０-９]{1,2})", text):
            return f"({found[1]})"
    return ""
