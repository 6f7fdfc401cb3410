"""Lines of torn text put together to items, each typed by its shape alone."""

import re
from dataclasses import dataclass, field, replace
from enum import Enum

from hoshin.base import Place
from hoshin.importers.form import Line, joined
from hoshin.importers.form.cells import is_cell_line, tokens
from hoshin.importers.form.headings import Heading, issue_heading
from hoshin.importers.form.pieces import BULLET, is_budget
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section
from hoshin.importers.text.lines import width
from hoshin.importers.text.torn import label_parts
from hoshin.importers.text.torn.cleared import cleared
from hoshin.importers.text.torn.titles import title_below
from hoshin.notation import find_money, split_enumerator


class Shape(Enum):
    LABEL = "label"
    HEADING = "heading"
    GROUP = "group"
    BUDGET = "budget"
    SDGS = "sdgs"
    CELLS = "cells"
    THEME = "theme"
    LINK = "link"  # （アウトカム指標①） torn from its heading
    BULLET = "bullet"
    STATEMENT = "statement"
    TEXT = "text"


@dataclass
class Item:
    """What stands together, with the place where it begins."""

    shape: Shape
    parts: list[str]
    place: Place
    gap: bool
    section: Section | None = None
    number: int = 0
    sub: str = ""
    widths: list[float] = field(default_factory=list)

    @property
    def text(self) -> str:
        return joined(self.parts)


_HEADER = re.compile(
    r"実績(?:と|及び|・|、)達成状況|^前年度(?:の)?実績(?:値)?$|^※?\s*[AＡ]\s*[：:]\s*達成|^[BＢ]\s*[：:]|^未達成[)）]?$"
    r"|^(?:番号|指標|達成状況|額)$|^(?:令和|[RＲ])?[0-9０-９元]{1,2}年度(?:の)?実績$"
    r"|^[（(](?:単位\s*[：:]?\s*)?(?:千|百万|億)?円[)）]$|^予算・決算額?(?:等)?$"
)
_MARK = re.compile(r"^[①-⑳]$")
_LINK = re.compile(r"^[（(]\s*(?:アウトカム)?指標[^（()）]*[)）]$")
_NO_VALUE = re.compile(
    r"^([①-⑳])\s*(?:[未不無非][一-鿿]{1,3}|[一-鿿]{2,4}(?:中|前|外|待ち)|(?:[一-鿿]{2})?なし)$"
)
_ENDED = re.compile(r"[。．]$")
_MONEY_DASH = re.compile(r"^[－―—–\-]$")
_GLUED = re.compile(r"^経営課題([0-9０-９]{1,2})([^\s。]{2,40}(?<!。))$")


def items_of(lines: list[Line]) -> list[Item]:
    """The items of a text in its order; page numbers, running lines and heads of tables are left out."""
    return _Reader(cleared(lines)).run()


class _Reader:
    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.items: list[Item] = []
        self.taken: set[int] = set()
        self.numbers: set[tuple[int, str]] = set()
        self.titles: dict[int, Heading] = {}  # lines that are titles of numbers printed above
        self.open: Item | None = None
        self.marks: list[str] = []  # printed alone, their cells below
        self.room = _room(lines)

    def run(self) -> list[Item]:
        for index in range(len(self.lines)):
            if index not in self.taken:
                self._take(index)
        return self.items

    def _take(self, index: int) -> bool:
        line = self.lines[index]
        if index in self.titles:
            found = self.titles[index]
            self.numbers.add((found.number, found.sub))
            self._add_heading(line, found)
            return True
        if self._label(index) or label_parts.is_note(line.text) or label_parts.is_year(line.text):
            return True
        below = self.texts[index + 1] if index + 1 < len(self.texts) else ""
        if len(line.text) <= 4 and below == "年度" and label_parts.is_year(line.text + below):
            self.taken.add(index + 1)
            return True
        if line.text in "）)" and self.items:
            self.items[-1].parts.append(line.text)
            return True
        if _MARK.match(line.text):
            self.marks.append(line.text)
            return True
        if _HEADER.search(line.text) and len(line.text) <= 60:
            return True
        return self._heading(index) or self._loose(line) or self._content(index)

    def _label(self, index: int) -> bool:
        line = self.lines[index]
        if upright := label_parts.upright_labels(self.texts, index):
            for section, count in upright:
                self._add(Shape.LABEL, line).section = section
                self.taken.update(range(index, index + count))
                index += count
            return True
        if over := label_parts.label_over(self.texts, index):
            section, used = over
            self.taken.update(used)
        elif whole := label_parts.whole_label(line.text):
            section = whole
        else:
            return False
        self._add(Shape.LABEL, line).section = section
        return True

    def _heading(self, index: int) -> bool:
        line = self.lines[index]
        found = issue_heading(line.text) or self._glued(line)
        if found is None or len(found.title) > 60 or _ENDED.search(line.text):
            return False
        key = found.number, found.sub
        again, bracketed = key in self.numbers, line.text.startswith("【")
        group = again or (not found.title and bracketed)
        if not group and not found.title:
            return self._title_elsewhere(index, found)
        if not group:
            self.numbers.add(key)
        self._add_heading(line, found, group=group)
        return True

    def _add_heading(self, line: Line, found: Heading, *, group: bool = False) -> None:
        known = issue_heading(line.text) is not None
        text = line.text if known else f"経営課題{found.number} {found.title}"
        item = self._add(Shape.GROUP if group else Shape.HEADING, line, text)
        item.number, item.sub = found.number, found.sub
        self.open = None

    def _title_elsewhere(self, index: int, found: Heading) -> bool:
        """A number alone: the issue begins where its title stands, which a tool printed further down."""
        place = title_below(self.texts, [line.gap for line in self.lines], index)
        if place is None:
            return False
        self.titles[place] = replace(found, title=self.texts[place])
        return True

    def _glued(self, line: Line) -> Heading | None:
        """A title right behind its number, though it begins as a sentence might: the next number tells."""
        found = _GLUED.match(line.text)
        if found is None or int(found[1]) != len(self.numbers) + 1:
            return None
        return Heading(int(found[1]), "", found[2])

    def _loose(self, line: Line) -> bool:
        """Money, goals and cells: they do not end what is open."""
        last = self.items[-1] if self.items else None
        money = bool(last and last.shape in (Shape.BUDGET, Shape.HEADING))
        if announced_goals(line.text) is not None and self.numbers:
            self._add(Shape.SDGS, line)
        elif self.marks and _is_value(line.text):
            self._add(Shape.CELLS, line, self.marks.pop(0) + line.text)
        elif _is_money(line.text) or (money and _MONEY_DASH.match(line.text)):
            self._add(Shape.BUDGET, line)
        elif found := _NO_VALUE.match(line.text):
            self._add(Shape.CELLS, line, f"{found[1]}－")
        elif is_cell_line(line.text) and not self._goes_on(line):
            self._add(Shape.CELLS, line)
        elif _LINK.match(line.text):
            if last and last.shape is Shape.THEME and not line.gap:
                last.parts.append(line.text)
            else:
                self._add(Shape.LINK, line)
        else:
            return False
        return True

    def _content(self, index: int) -> bool:
        line = self.lines[index]
        number, _ = split_enumerator(line.text)
        if line.text.startswith("【"):
            self._theme(index)
        elif BULLET.match(line.text):
            self.open = self._add(Shape.BULLET, line, BULLET.sub("", line.text))
        elif number and not self._goes_on(line, number):
            self.open = self._add(Shape.STATEMENT, line)
            self.open.number = number
        elif self.marks:
            mark = self.marks.pop(0)
            self.open = self._add(Shape.STATEMENT, line, mark + line.text)
            self.open.number = split_enumerator(mark)[0] or 0
        elif self.open is not None and self._continues(line):
            self.open.parts.append(line.text)
            self.open.widths.append(width(line.text))
        else:
            self.open = self._add(Shape.TEXT, line)
        return True

    def _theme(self, index: int) -> None:
        parts = [self.texts[index]]
        while len(parts) < 3 and not _balanced("".join(parts)) and index + 1 < len(self.lines):
            index += 1
            if self.texts[index][0] in "・【":
                break
            parts.append(self.texts[index])
            self.taken.add(index)
        self.open = None
        self.items.append(
            Item(Shape.THEME, parts, self.lines[index - len(parts) + 1].place, gap=True)
        )

    def _continues(self, line: Line) -> bool:
        assert self.open is not None
        if self.open.shape is Shape.TEXT and not self.numbers:
            return False  # the first page is put together by its own rules
        if (
            self.items[-1] is self.open
            and self.numbers
            and not line.gap
            and self.open.shape is Shape.BULLET
        ):
            return True
        unended = not _ENDED.search(self.open.parts[-1])
        if unended and self.open.shape is Shape.STATEMENT:
            return True
        return unended and (not line.gap or self.open.widths[-1] >= self.room - 3)

    def _goes_on(self, line: Line, number: int = 0) -> bool:
        """Whether a line that looks like something of its own is the rest of a full line above."""
        above = self.open
        if above is None or line.gap or not self.items or self.items[-1] is not above:
            return False
        if _ENDED.search(above.parts[-1]) or above.widths[-1] < self.room - 3:
            return False
        if number:
            return above.shape is Shape.STATEMENT and number != above.number + 1
        return split_enumerator(line.text)[0] is None and above.shape is not Shape.TEXT

    def _add(self, shape: Shape, line: Line, text: str | None = None) -> Item:
        content = line.text if text is None else text
        item = Item(shape, [content], line.place, line.gap, widths=[width(line.text)])
        self.items.append(item)
        return item


def _is_value(text: str) -> bool:
    """Whether a line of cells begins with a figure or a dash that has no mark yet."""
    first = tokens(text) if is_cell_line(text) else None
    return bool(first) and first[0].kind != "letter" and first[0].mark is None  # type: ignore[index]


def _is_money(text: str) -> bool:
    if is_budget(text):
        return True
    rest = text
    for money in reversed(find_money(text)):
        rest = rest[: money.start] + rest[money.end :]
    return rest != text and not re.sub(r"[\s　－―—–\-]", "", rest)


def _balanced(text: str) -> bool:
    opened = sum(map(text.count, "【（(")) - sum(map(text.count, "】）)"))
    return opened <= 0


def _room(lines: list[Line]) -> float:
    """The width of a full line of the boxes: what marked lines that go on below reach."""
    marked = sorted(width(line.text) for line in lines if BULLET.match(line.text))
    return marked[-1] if marked else 40.0
