"""What the reader of ordered lines has in hand while it goes through them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from hoshin.importers.form.bare_names import bare_names
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.sections import Section

_LEAST, _ENOUGH = 12, 3
_ENDED = re.compile(r"[。．）)」』】＞>：:円%％]$")
_BEGINS = re.compile(r"^[・･●○■□◆◇•‣▪➢【＜<（(「※①-⑳❶-❿\-－0-9０-９〔［\[《〈]")


@dataclass
class ResultList:
    """Where in a list of results the reader is: this year's or last year's, and how many came."""

    previous: bool = False
    count: int = 0
    shift: int | None = None  # to the numbers printed, where they begin anew with each strategy
    columns: tuple[str, ...] = ()  # what the cells of its lines hold, by a line of heads
    row: Piece | None = None  # to which cells on lines of their own are added


class OrderedState:
    """The lines, the pieces so far, and which part, issue and list are open."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.pieces: list[Piece] = []
        self.section: Section | None = None
        self.open: Piece | None = None
        self.results: ResultList | None = None
        self.head_mark = 0  # of the indicator that a header of results names
        self.results_year = ""  # as printed, where the header of the results names one
        self.statements = 0  # in this issue so far
        self.before = 0  # of them under other strategies
        self.shift: int | None = None  # to the numbers printed in this strategy
        self.judged = False  # results were printed under this strategy
        self.one_by_one = False  # each indicator's results stand below its own sentence
        self.sheet = 0  # of an old form
        self.in_action = False  # below 具体的取組1-1-1
        self.old = False  # strategies have headings of their own
        self.series = ""  # what the marks of indicators count in, where it is not ① ② ③
        self.theme = 0  # number of the theme that was begun last
        self.number = 0  # that a label gave to the next statement
        self.last_statement = 0
        self.above_statements: Piece | None = None  # a theme's heading among the indicators
        self.issue: Piece | None = None
        self.own_closings = False  # issues have 自己評価 and 今後の方針 of their own
        self.own_sheets: set[int] = set()  # of an old form, on which issues have them
        self.closed: set[Section] = set()  # closing parts of this issue that were begun
        self.of_whole = False  # a heading said that what follows is on the whole policy
        self.awaits_goals = False  # a heading of SDGs without numbers stands above
        self.in_issues = False
        self.skip = 0  # lines below that a label over several lines has taken
        self.now = 0  # index of the line in hand, of which a part may be taken for a line
        self.stars = False  # * begins the entries of the part that is open
        self.unit = ""  # of bare figures of money, by a note above
        self.column = broken_column(lines)
        self.bare_names = bare_names(lines)
        self.beginnings: dict[Section | None, int] = {}  # the last issue's, by the open section
        self._places = {id(line): index for index, line in enumerate(lines)}

    def _begin_strategy(self) -> None:
        """Numbers of indicators and their results may begin anew under each strategy."""
        if self.statements > self.before:
            self.results = None
        self.before, self.shift = self.statements, None
        self.judged = self.in_action = self.one_by_one = False
        self.head_mark = 0

    def _new_results(self, *, previous: bool = False) -> ResultList:
        self.judged = True
        self.results = ResultList(
            previous, self.last_statement - 1 if self.one_by_one else self.before
        )
        return self.results

    def _results_above(self) -> bool:
        """Whether results of the indicator before it stand right above a sentence."""
        last = self.pieces[-1].kind if self.pieces else None
        return self.statements > self.before and last in (Kind.ROW, Kind.CELLS)

    def _start(self, kind: Kind, text: str, line: Line) -> Piece:
        self.open = self._add(kind, line, text)
        return self.open

    def _add(self, kind: Kind, line: Line, text: str | None = None) -> Piece:
        content = line.text if text is None else text
        piece = Piece(kind, [content] if content else [], line.place, self.section)
        self.pieces.append(piece)
        return piece

    def _index(self, line: Line) -> int:
        return self._places.get(id(line), self.now)


def goes_on(above: Line, below: Line) -> bool:
    """Whether a line may be the rest of the entry above: that one has no end, this one no beginning."""
    unended = len(above.text) >= _LEAST and not _ENDED.search(above.text)
    begins = _BEGINS.match(below.text) or below.heading or below.role is not Role.OPEN
    return unended and not begins and above.role is Role.OPEN


def broken_column(lines: list[Line]) -> int:
    """How many characters a column held that broke most entries; 0 where none did."""
    pairs = [above for above, below in pairwise(lines) if goes_on(above, below)]
    marked = [len(each.text) for each in pairs if BULLET.match(each.text)]
    width = max(marked, default=0)
    near = sum(width - 2 <= length for length in marked)
    return width if near >= _ENOUGH and 3 * near >= 2 * len(marked) else 0
