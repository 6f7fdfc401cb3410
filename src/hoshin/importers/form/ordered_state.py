"""What the reader of ordered lines has in hand while it goes through them."""

from dataclasses import dataclass

from hoshin.importers.form.lines import Line
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.sections import Section

CLOSING = (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS)


@dataclass
class ResultList:
    """Where in a list of results the reader is: this year's or last year's, and how many came."""

    previous: bool = False
    count: int = 0


class OrderedState:
    """The lines, the pieces so far, and which part, issue and list are open."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.pieces: list[Piece] = []
        self.section: Section | None = None
        self.open: Piece | None = None
        self.results: ResultList | None = None
        self.statements = 0  # in this issue so far
        self.number = 0  # that a label gave to the next statement
        self.last_statement = 0
        self.above_statements: Piece | None = None  # a theme's heading among the indicators
        self.issue: Piece | None = None
        self.own_closings = False  # issues have 自己評価 and 今後の方針 of their own
        self.closed: set[Section] = set()  # closing parts of this issue that were begun
        self.awaits_goals = False  # a heading of SDGs without numbers stands above
        self.in_issues = False
        self._places = {id(line): index for index, line in enumerate(lines)}

    def _start(self, kind: Kind, text: str, line: Line) -> Piece:
        self.open = self._add(kind, line, text)
        return self.open

    def _add(self, kind: Kind, line: Line, text: str | None = None) -> Piece:
        content = line.text if text is None else text
        piece = Piece(kind, [content] if content else [], line.place, self.section)
        self.pieces.append(piece)
        return piece

    def _index(self, line: Line) -> int:
        return self._places[id(line)]
