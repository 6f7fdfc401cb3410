"""What is known while torn lines are put together to items: the items so far, what is open, what goes on."""

from hoshin.importers.form import Line
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import Section
from hoshin.importers.text.lines import width
from hoshin.importers.text.torn import marks
from hoshin.importers.text.torn.ends import AT_AIM, ENDED
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.titles import Titles, titles_of

IN_TABLES = (Section.INDICATORS, Section.ACHIEVEMENT)
OF_ISSUES = (*IN_TABLES, Section.STRATEGIES, Section.RECOGNITION)


class Reading:
    """Lines and the items that they made so far; `partial` where they are one of several runs of a form."""

    def __init__(self, lines: list[Line], *, partial: bool = False) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.partial = partial
        self.items: list[Item] = []
        self.taken: set[int] = set()
        self.numbers: set[tuple[int, str]] = set()
        self.named: set[str] = set()  # their titles
        self.titles = Titles() if partial else titles_of(self.texts, [each.gap for each in lines])
        self.open: Item | None = None
        self.marks = 0  # printed alone, their sentences or cells below
        self.bullets = 0  # likewise
        self.zone: Section | None = None  # what the last label announces
        self.begun = False  # whether a label of an issue's box was met
        self.head = ""  # of a table, while it goes on
        self.order: tuple[str, ...] = ()  # of the columns of results
        self.heads: list[tuple[int, str]] = []  # lines of the heads of these columns
        self.room = _room(lines)

    @property
    def inside(self) -> bool:
        """Whether the issues have begun."""
        return bool(self.numbers) or (self.partial and self.begun)

    def add(self, shape: Shape, index: int, text: str | None = None) -> Item:
        line = self.lines[index]
        content = line.text if text is None else text
        item = Item(shape, [content], line.place, line.gap, lines=[index])
        item.widths = [width(line.text)]
        self.items.append(item)
        return item

    def take(self, more: "range | set[int] | list[int]") -> None:
        """Lines that belong to the last item though they add nothing to it."""
        self.taken.update(more)
        if self.items:
            self.items[-1].lines += sorted(more)

    def last_heading(self) -> Shape | None:
        """The shape of the last heading so far: of an issue, or of a group of the closing parts."""
        shapes = (item.shape for item in reversed(self.items))
        return next((shape for shape in shapes if shape in (Shape.HEADING, Shape.GROUP)), None)

    def unended(self) -> bool:
        """Whether an indicator's sentence is open that says neither 。 nor how far it is to come."""
        if self.open is None or self.open.shape is not Shape.STATEMENT:
            return False
        whole = self.open.text
        return not (ENDED.search(whole) or (AT_AIM.search(whole) and marks.is_aim(whole)))


def _room(lines: list[Line]) -> float:
    """The width of a full line of the boxes: what marked lines that go on below reach."""
    marked = sorted(width(line.text) for line in lines if BULLET.match(line.text))
    return marked[-1] if marked else 40.0
