"""Results in lists and rows of an ordered document."""

import re
from dataclasses import replace

from hoshin.importers.form.cells import UNMEASURED, is_cell_line, tokens
from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.line_of_results import line_of_results
from hoshin.importers.form.lines import Line
from hoshin.importers.form.named_cells import Cells, cells_alone, figure_alone, named_cells
from hoshin.importers.form.ordered_state import ResultList
from hoshin.importers.form.ordered_tables import ResultTables
from hoshin.importers.form.pieces import BULLET, Kind
from hoshin.importers.form.printed_years import follows
from hoshin.importers.form.result_heads import is_legend, without_legend
from hoshin.importers.form.result_lines import result_line, split_mark, value_token, with_last_year
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.form.series import circled, counted
from hoshin.importers.form.told_results import arrow_cells
from hoshin.notation import circled_number, half_width

_RESULT_HEADER = re.compile(
    r"年度(?:の)?実績(?:と達成状況)?|^達成状況$|^(?:令和|平成|[RHＲＨ])[0-9０-９元]{1,2}の?実績(?:値)?$"
)
_PREVIOUS_HEADER = re.compile(
    r"^(?:[（(]参考[)）])?(?:前|昨)年度(?:[（(［\[][^（()）]*[)）］\]](?=の?実績))?(?:の)?(?:実績)?(?:値)?(?:[（(][^（()）]*[)）])?$"
    r"|^[^。、（()）]{1,7}年度[（(［\[](?:前|昨)年度[)）］\]]の?実績(?:値)?$"
)
_HEADER_ALONE = re.compile(
    r"^(?:[（(]参考[)）])?(?:((?:令和|平成|[RH])?[0-9元]{1,2})年度|[当今本]年度)(?:の)?実績(?:値)?"
    r"(?:(?:と|及び|および|・|、)?(?:その)?(?:達成状況|評価|判定))?(?:[（(][^（()）]*[)）])?$"
)
_YEARS = re.compile(
    r"(?:令和|平成|R)?[0-9]{1,4}年度?|[(（][0-9]+[)）]|^(?:令和|平成|[RH])[0-9]{1,2}(?=の?実績)"
)
_LEGEND = re.compile(
    r"[AＡ]\s*[：:]\s*達成|[BＢ]\s*[：:]\s*未達成|[〇○◯]\s*[：:…＝=]\s*(?:目標)?達成|[×✕]\s*[：:…＝=]\s*(?:目標)?未達成"
)
_OTHER_LEGEND = re.compile(  # a：順調 b：順調でない
    r"^※?\s*[（(]*[AＡaａアｱ①ⅰ][)）]?[：:]\s*[^\s　。]{2,20}[\s　、]+"
    r"[（(]?[BＢbｂイｲ②ⅱ][)）]?[：:]\s*[^。]{2,60}$"
)
_NAMED = re.compile(
    r"^[■□◆◇●○・＜<【]?\s*(?:(前年度(?:の)?実績(?:値)?)"
    r"|((?:令和|平成|R|Ｒ)?\s*[0-9０-９元]+年度(?:の)?実績(?:値)?|実績(?:値)?)"
    r"|((?:目標の?)?達成(?:状況|度|の?有無|の?可否)|評価|判定))\s*[＞>】]?\s*[:：]\s*(\S.*)$"
)
_OF_ISSUE = re.compile(
    r"^[（(【\[]?(?:(?:アウトカム)?指標)?[（(]?([0-9０-９]{1,2})\s*(?:[-－‐―－.．]|の)\s*"
    r"(?:([0-9０-９]{1,2})(?![0-9０-９.．]*[0-9０-９%％])|[（(]([0-9０-９]{1,2})[)）]|([①-⑳]))"
    r"[)）】\]]?(?:[\s　.．:：]+|(?=[「『ぁ-んァ-ヴ一-鿿0-9０-９]))"
)
_NAME_ALONE = re.compile(r"^(?:アウトカム|成果)?指標\s*(?:([①-⑳])|([0-9０-９]{1,2}))$")
_NUMBERED = re.compile(r"^(?:[NnＮｎ][OoＯｏ]\s*[.．]?|№)\s*([1-9１-９])[\s　.．:：]+")  # No.1
_MOST = 20  # indicators of an issue that circled numbers tell
_LIST_MARKS = ("・", "･", "•", "- ", "‣", "▪")
_FIGURE_FIRST = re.compile(rf"^(?:[0-9０-９－―—–‐ー\-未前実]|{UNMEASURED})")
_RESULTS = (Section.INDICATORS, Section.ACHIEVEMENT)
NOTE = re.compile(r"^(?:※|＊|\*|注[)）：:])")


class ResultLists(ResultTables):
    """Reads headers of results, lists of this year's and last year's, and rows of tables."""

    def _with_circle(self, line: Line) -> Line:
        """The mark of an indicator or its result, whatever it counts in, as a circled number."""
        if line.cells != (None, None, None) or self.section not in _RESULTS:
            return line
        if (own := self._without_issue(line.text)) != line.text:
            return replace(line, text=own)
        if self.section is Section.INDICATORS:
            number = self.statements - self.before + 1
            series, rest = counted(line.text, number, self.series)
            if not series or (not self.series and not self._counts_further(line, series)):
                return line
            self.series = series
            return line if series.isdigit() else replace(line, text=circled(number) + rest)
        for number in range(1, self.statements + 1) if self.series else ():
            _, rest = counted(line.text, number, self.series)
            if rest and not (self.series.isdigit() and not _FIGURE_FIRST.match(rest)):
                return replace(line, text=circled(number) + rest)
        return line

    def _without_issue(self, text: str) -> str:
        """1-2 before a sentence or result of issue 1 is ②, and so is No.2."""
        if found := _NUMBERED.match(text):
            return f"{circled(int(half_width(found[1])))}{text[found.end() :]}"
        found = _OF_ISSUE.match(text)
        if found is None or self.issue is None or int(half_width(found[1])) != self.issue.number:
            return text
        number = circled_number(found[4] or "") or int(half_width(found[2] or found[3] or "0"))
        return f"{circled(number)}{text[found.end() :]}" if 1 <= number <= _MOST else text

    def _counts_further(self, line: Line, series: str) -> bool:
        """Whether the first mark is one for certain: no letter of the Latin alphabet, or b follows a."""
        below = self.lines[self._index(line) + 1 :][:6]
        return not series.isascii() or any(counted(each.text, 2, series)[0] for each in below)

    def _named_again(self, line: Line) -> bool:
        """アウトカム指標① above its own results, below the sentences of all: what follows is of that one."""
        found = _NAME_ALONE.match(undecorated(line.text))
        if found is None or self.section not in _RESULTS:
            return False
        number = circled_number(found[1] or "") or int(half_width(found[2] or "0"))
        if not 1 <= number <= self.statements - self.before:
            return False
        self.last_statement, self.section = self.before + number, Section.ACHIEVEMENT
        self._new_results().count = self.last_statement - 1
        self.open = None
        return True

    def _named_result(self, line: Line) -> bool:
        """令和6年度実績：41.7％, 達成状況：A, 前年度実績：38.9％ below the indicator they belong to."""
        if not self.statements or self.section not in _RESULTS:
            return False
        bare = BULLET.sub("", line.text)
        if self.statements > self.before and (cells := arrow_cells(bare)):
            if number := split_mark(bare)[0]:
                self.last_statement = number
            self._cells_of_last(line, cells)
            return True
        cells = cells_alone(bare) or figure_alone(bare)
        if self.section is Section.INDICATORS and cells:
            self._cells_of_last(line, cells)
            return True
        found = _NAMED.match(line.text)
        if found is None or named_cells(line.text):
            return False
        text = found[4]
        self._cells_of_last(
            line,
            (None, None, text)
            if found[1]
            else (text, None, None)
            if found[2]
            else (None, text, None),
        )
        return True

    def _names_result(self, line: Line) -> bool:
        """Whether a line of the box of the indicators tells a result of the one above, and no more."""
        bare = BULLET.sub("", line.text)
        told = _NAMED.match(line.text) is not None or cells_alone(bare) or figure_alone(bare)
        return bool(told) and not is_legend(line.text) and self.section is Section.INDICATORS

    def _cells_of_last(self, line: Line, cells: Cells) -> None:
        piece = self._add(Kind.ROW, line)
        piece.number, piece.cells = self.last_statement, cells
        self.open = None

    def _result_header(self, line: Line) -> bool:
        """<令和N年度実績と達成状況> begins a list of results, <前年度実績> one of last year's."""
        if not self.in_issues or self.section in CLOSING or len(line.text) > 60:
            return False
        if _OTHER_LEGEND.match(line.text) or self._table_heads(line):
            return True
        if named_cells(line.text):
            return False
        if _is_whole_result(line.text) or _tells_all(line.text):
            return False
        plain = re.sub(r"\s", "", line.text).lstrip("■□◆◇●○▼▽")
        alone = _HEADER_ALONE.match(undecorated(half_width(plain)))
        year = (alone[1] or "") if alone else ""
        if _PREVIOUS_HEADER.match(undecorated(plain)) or follows(self.results_year, year):
            self._of_indicator(line, self._new_results(previous=True))
        elif (
            _RESULT_HEADER.search(plain) and (alone or not line.text.startswith(_LIST_MARKS))
        ) or _LEGEND.search(plain):
            if not _LEGEND.search(plain) and re.search(r"[0-9]", _YEARS.sub("", half_width(plain))):
                return False  # a figure is printed: a result, no header
            self.head_mark = 0
            self._of_indicator(line, self._new_results())
            self.results_year = year
            self._add(Kind.HEADER, line)
        else:
            return False
        self.section, self.open = Section.ACHIEVEMENT, None
        return True

    def _of_indicator(self, line: Line, results: ResultList) -> None:
        """②<令和N年度実績と達成状況>: the list below is of that indicator alone, last year's too."""
        mark = split_mark(line.text.lstrip("＜<〈【［[ 　"))[0]
        self.head_mark = mark or self.head_mark
        if self.head_mark:
            results.count = self.before + self.head_mark - 1

    def _result(self, line: Line) -> None:
        """A line of the list of results: of this year with its letter, or of last year."""
        if rest := without_legend(line.text):
            line = replace(line, text=rest)
        legend = _LEGEND.search(line.text) and not _is_whole_result(line.text)
        legend = legend and not _tells_all(line.text)
        if legend or is_legend(line.text) or NOTE.match(line.text):
            return
        if self._named_cells(line) or self._tabled(line):
            return
        if self.results is not None and self._both_years(line):
            return
        last_year = with_last_year(line.text)[1] is not None
        if self.results is None and last_year and split_mark(line.text)[0]:
            self._new_results()
        loose = is_cell_line(line.text) and not (last_year or _hides_letter(line.text))
        if self.results is None or (loose and not self._listed(line)):
            self._add(Kind.CELLS, line)
            return
        text, previous = with_last_year(line.text)
        found = result_line(text)
        assert self.results is not None
        piece = self.results.row = self._add(Kind.ROW, line)
        self._numbered(piece, found.mark)
        piece.cells = (
            (None, None, found.value)
            if self.results.previous
            else (found.value, found.letter, previous)
        )

    def _named_cells(self, line: Line) -> bool:
        mark, rest = split_mark(line.text)
        cells = _tells_all(line.text) or named_cells(rest)
        if cells is None:
            return False
        self.results = self.results or self._new_results()
        piece = self.results.row = self._add(Kind.ROW, line)
        self._numbered(piece, mark)
        piece.cells = cells
        return True

    def _both_years(self, line: Line) -> bool:
        """①45.5％（A） ①41.0％: this year and last year, each with the indicator's number."""
        parts = re.split(r"[\s　]+(?=[①-⑳])", line.text.strip())
        marks = [split_mark(part)[0] for part in parts]
        if len(parts) != 2 or not marks[0] or marks[0] != marks[1]:
            return False
        found = result_line(parts[0])
        piece = self._add(Kind.ROW, line)
        self._numbered(piece, marks[0])
        piece.cells = (found.value, found.letter, parts[1])
        return True

    def _listed(self, line: Line) -> bool:
        """Whether results stand in lists of their own, this year's and last year's."""
        assert self.results is not None
        return (
            self.results.previous
            or BULLET.match(line.text) is not None
            or bool(re.search(r"[:：]\s*[ABＡＢ]", line.text))
        )

    def _row(self, line: Line) -> None:
        if self.results is None:
            self._new_results()
        assert self.results is not None
        self.section, self.open = Section.ACHIEVEMENT, None
        found = next(
            (result_line(cell) for cell in line.cells if cell and split_mark(cell)[0]), None
        )
        piece = self._add(Kind.ROW, line)
        self._numbered(piece, found.mark if found else 0)
        piece.cells = line.cells


def issue_of_result(text: str) -> int:
    """The number of the issue that a result names before its mark; 0 for any other line.

    >>> issue_of_result("2-①　51.4％"), issue_of_result("2-1 講座を開く")
    (2, 0)
    """
    found = _OF_ISSUE.match(text)
    told = found is not None and _FIGURE_FIRST.match(text[found.end() :])
    return int(half_width(found[1])) if found is not None and told else 0


def _tells_all(text: str) -> Cells | None:
    """The cells of a line that bears a mark and tells result, letter and last year of one indicator."""
    rest = split_mark(text)[1]
    return line_of_results(rest) if len(rest) < len(text) else None


def _hides_letter(text: str) -> bool:
    """Whether the bracket behind a figure is its verdict: ①44店（未達成）."""
    shown = any(token.kind == "letter" for token in tokens(text) or ())
    return not shown and bool(result_line(text).letter)


def _is_whole_result(text: str) -> bool:
    """Whether a marked figure stands before its letter and the letter's word: ①44店（A：達成）."""
    mark, rest = split_mark(text)
    found = result_line(rest)
    return bool(mark and found.letter and value_token(found.value) is not None)
