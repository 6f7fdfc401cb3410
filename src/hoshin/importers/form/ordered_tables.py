"""Small tables of results that stand in lines: heads above columns of cells, or a cell on each line."""

import re

from hoshin.importers.form.cells import tokens
from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.named_cells import one_cell
from hoshin.importers.form.ordered_state import OrderedState
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.result_heads import WHOLE, cells_below, head_of, heads_in, heads_on_line
from hoshin.importers.form.result_lines import letter_token, split_mark, value_token
from hoshin.importers.form.sections import Section

_BLANKS = re.compile(r"[\s　｜|]+")
_STROKES = re.compile(r"[\s　]*／[\s　]*|[\s　]+/[\s　]+")  # 実績と達成状況／前年度実績
_INNER = re.compile(r"[（(][^（()）]*[)）]")
_SCRAP = re.compile(r"^[ぁ-んー]{1,3}[）)]?$")  # of a word that a page broke
_FEWEST, _MOST = 3, 6  # heads of a table, each on a line of its own
_SLOTS = ("result", "letter", "previous")
_RESULTS = (Section.INDICATORS, Section.ACHIEVEMENT)


class ResultTables(OrderedState):
    """Reads results whose columns or names say which figure is which."""

    def _numbered(self, piece: Piece, mark: int) -> None:
        """The indicator that a row is of: by its printed number, else by its place."""
        assert self.results is not None
        self.results.count += 1
        if mark and self.results.shift is None:
            counts_on = self.shift == 0  # printed numbers of this strategy's sentences go on
            self.results.shift = self.before if mark == 1 and not counts_on else 0
        piece.number = mark + (self.results.shift or 0) if mark else self.results.count
        piece.counted = not mark

    def _table_heads(self, line: Line) -> bool:
        """Heads on one line, or each on a line of its own."""
        if self.section not in _RESULTS or not self.statements:
            return False
        start, texts = self._index(line), [line.text]
        columns = heads_on_line(line.text)
        if not columns and (columns := heads_in(_between_strokes(line.text))):
            self._add(Kind.HEADER, line)
        if not columns:
            below = [each for each in self.lines[start : start + _MOST] if each.role is Role.OPEN]
            texts = []
            for each in below:
                if not head_of(each.text):
                    break
                texts.append(each.text)
            columns = heads_in(texts) if len(texts) >= _FEWEST else ()
        if not columns:
            return False
        self.skip = len(texts) - 1
        self._new_results().columns = columns
        self.section, self.open = Section.ACHIEVEMENT, None
        return True

    def _tabled(self, line: Line) -> bool:
        """A row below heads, a cell of one, or the letter of the whole strategy."""
        if head_of(line.text) or self._table_heads(line):
            return True  # heads, above their columns or above nothing
        if WHOLE.match(line.text) or _SCRAP.match(line.text):
            self._add(Kind.OTHER, line)
            return True
        if self.results is not None and self.results.columns:
            return self._row_below(line) or self._cell_below(line)
        return self._cell_alone(line)

    def _row_below(self, line: Line) -> bool:
        assert self.results is not None
        mark, rest = split_mark(line.text)
        columns = self.results.columns
        unmarked = tuple(column for column in columns if column != "mark")
        cells = None
        figures = [token.text for token in tokens(rest) or ()]  # 1 棟 2 棟 A
        splits = _STROKES.split(rest), _BLANKS.split(rest), figures
        for parts in splits if len(unmarked) > 1 else ():
            cells = cells or cells_below(unmarked, parts)
        if cells is None or not any(value_token(cell or "") for cell in (cells[0], cells[2])):
            return False
        piece = self._add(Kind.ROW, line)
        self._numbered(piece, mark)
        piece.cells = cells
        return True

    def _cell_below(self, line: Line) -> bool:
        """One cell a line: each fills the next column of the row, the last of them begins another."""
        assert self.results is not None
        row = self.results.row
        wanted = [column for column in self.results.columns if column in _SLOTS]
        filled = [] if row is None else [name for name in wanted if self._holds(row, name)]
        mark, rest = split_mark(line.text)
        letter = letter_token(line.text) is not None
        if mark and not rest:
            self._begin_row(line, mark)
            return True
        if letter and row is not None and len(filled) == len(wanted):
            self._add(Kind.OTHER, line)  # of the whole strategy
            return True
        if row is None or len(filled) == len(wanted):
            row, filled = self._begin_row(line, mark), []
        name = wanted[len(filled)]
        if not (letter if name == "letter" else value_token(rest)):
            return False
        self._fill(row, name, rest)
        return True

    def _cell_alone(self, line: Line) -> bool:
        """前年度　31件, 今年度　28件, 個別　Ｂ, each on a line of its own."""
        mark, rest = split_mark(BULLET.sub("", line.text))
        found = one_cell(rest)
        if found is None or found[0] not in _SLOTS:
            return False
        name, content = found
        results = self.results or self._new_results()
        if results.previous:
            return False
        row = results.row
        if row is None or self._holds(row, name) or (mark and row.number != mark):
            row = self._begin_row(line, mark)
        self._fill(row, name, content)
        return True

    def _begin_row(self, line: Line, mark: int) -> Piece:
        assert self.results is not None
        row = self.results.row = self._add(Kind.ROW, line)
        self._numbered(row, mark)
        self.open = None
        return row

    def _holds(self, row: Piece, name: str) -> bool:
        return bool(row.cells[_SLOTS.index(name)])

    def _fill(self, row: Piece, name: str, content: str) -> None:
        place = _SLOTS.index(name)
        result, letter, previous = (
            content if place == index else cell for index, cell in enumerate(row.cells)
        )
        row.cells = result, letter, previous


def _between_strokes(text: str) -> list[str]:
    """Heads on one line that strokes part: what stands in brackets only explains them."""
    return _STROKES.split(_INNER.sub("", undecorated(text)))
