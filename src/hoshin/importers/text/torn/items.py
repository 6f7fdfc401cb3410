"""Lines of torn text put together to items."""

import re

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line, tokens
from hoshin.importers.form.headings import Heading, issue_heading
from hoshin.importers.form.named_cells import Cells, cells_alone, named_cells
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section
from hoshin.importers.text.lines import width
from hoshin.importers.text.torn import heads, label_parts, marks
from hoshin.importers.text.torn.cleared import cleared
from hoshin.importers.text.torn.money import is_money, is_years_money
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.titles import titles_of
from hoshin.notation import split_enumerator

_LINK = re.compile(r"^[（(]\s*(?:アウトカム)?指標[^（()）]*[)）]$")
_THEME = re.compile(
    r"^【|^[＜〈《〔［<](?![^＞〉》〕］>]*(?:経営)?課題[0-9０-９])[^＞〉》〕］>。]{1,30}[＞〉》〕］>](?:\s*[（(].*)?$"
)
_NO_VALUE = re.compile(
    r"^([①-⑳])\s*(?:[未不無非][一-鿿]{1,3}|[一-鿿]{2,4}(?:中|前|外|待ち)|(?:[一-鿿]{2})?なし)$"
)
_AT_AIM = re.compile(r"(?:以[上下内]|未満|超|とする|維持する|増やす|減らす)$")
_ENDED = re.compile(r"[。．]$")
_MONEY_DASH = re.compile(r"^[－―—–\-]$")
_GLUED_TITLE = re.compile(r"^経営課題([0-9０-９]{1,2})([^\s。]{2,40}(?<!。))$")
_IN_TABLES = (Section.INDICATORS, Section.ACHIEVEMENT)
_OF_ISSUES = (*_IN_TABLES, Section.STRATEGIES, Section.RECOGNITION)
_FIRST_PAGE = (Section.POLICY, Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_LEAST_TEXT, _NARROW, _NOTE = 8, 10, 24
_NOTE_BEGUN = re.compile(r"^[（(][^0-9０-９①-⑳。、（(]*$")


def items_of(lines: list[Line]) -> tuple[list[Item], tuple[str, ...]]:
    """The items of a text in its order, and the order of the columns of results.

    Page numbers, running lines and heads of tables are left out.
    """
    reader = _Reader(cleared(lines))
    for item in reader.run():
        _retyped(item)
    return reader.items, reader.order


def _retyped(item: Item) -> None:
    """A sentence without a number is an indicator's if it says how far and by when, else it is prose."""
    if item.shape is Shape.TEXT and item.section in _OF_ISSUES and marks.is_aim(item.text):
        item.shape = Shape.STATEMENT
    elif item.shape is Shape.STATEMENT and not item.number and not marks.is_aim(item.text):
        item.shape = Shape.TEXT


class _Reader:
    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.items: list[Item] = []
        self.taken: set[int] = set()
        self.numbers: set[tuple[int, str]] = set()
        self.named: set[str] = set()  # their titles
        self.titles = titles_of(self.texts, [line.gap for line in lines])
        self.open: Item | None = None
        self.marks = 0  # printed alone, their sentences or cells below
        self.bullets = 0  # likewise
        self.zone: Section | None = None  # what the last label announces
        self.head = ""  # of a table, while it goes on
        self.order: tuple[str, ...] = ()  # of the columns of results
        self.room = _room(lines)

    def run(self) -> list[Item]:
        for index in range(len(self.lines)):
            if index not in self.taken:
                self._take(index)
        return self.items

    def _take(self, index: int) -> bool:
        line = self.lines[index]
        head, self.head = self.head, ""
        if index in self.titles.titles:
            return self._titled(line, self.titles.titles[index])
        if index in self.titles.numbers:
            return True
        if number := self._mark(index):
            self._add(Shape.MARK, line).number = number
            self.marks += 1
            return True
        if self._in_money and is_years_money(line.text):
            return bool(self._add(Shape.BUDGET, line))
        if self._label(index):
            return True
        if head and heads.goes_on(line.text, head):
            return self._headed(head + line.text)
        if label_parts.is_note(line.text) or label_parts.is_year(line.text):
            return True
        below = self.texts[index + 1] if index + 1 < len(self.texts) else ""
        if len(line.text) <= 4 and below == "年度" and label_parts.is_year(line.text + below):
            self.taken.add(index + 1)
            return True
        if line.text in "）)" and self.items:
            self.items[-1].parts.append(line.text)
            return True
        if line.text.isdecimal() and len(line.text) <= 3 and self.zone not in _IN_TABLES:
            return True  # a page's number
        if self.items and self.items[-1].shape is Shape.GROUP and line.text in self.named:
            return True  # the issue's title, told again below its number
        if count := self._head_over(index):
            self.taken.update(range(index, index + count))
            return self._headed(head + "".join(self.texts[index : index + count]))
        return self._heading(index) or self._loose(line) or self._content(index)

    @property
    def _in_money(self) -> bool:
        """Below an issue's heading and above its first label."""
        return bool(self.numbers) and self.zone is None

    def _mark(self, index: int) -> int:
        text = self.texts[index]
        if self.zone in _IN_TABLES and len(text) == 1 and text.isdecimal():
            return int(text)
        return marks.mark_alone(text)

    def _head_over(self, index: int) -> int:
        """How many lines from one on are a head that its column broke; 0 for none."""
        if heads.is_head(self.texts[index]):
            return 1
        text = self.texts[index]
        for at in range(index + 1, min(index + 4, len(self.lines))):
            if (
                self.lines[at].gap
                or len(self.texts[at]) > _NARROW
                or len(self.texts[index]) > _NARROW
            ):
                break
            text += self.texts[at]
            if heads.is_head(text):
                return at + 1 - index
        return 0

    def _headed(self, head: str) -> bool:
        self.head = head.replace("：", ":")
        self.order = max(self.order, heads.column_order(self.head), key=len)
        if self.zone in (Section.RECOGNITION, Section.STRATEGIES):
            self.zone = Section.INDICATORS
        return True

    def _label(self, index: int) -> bool:
        line = self.lines[index]
        if upright := label_parts.upright_labels(self.texts, index):
            for section, count in upright:
                self._add(Shape.LABEL, line).section = section
                self.taken.update(range(index, index + count))
                index += count
            self.zone = section
            return True
        if over := label_parts.label_over(self.texts, index):
            section, used = over
            self.taken.update(used[1:])
        elif whole := label_parts.whole_label(line.text):
            section = whole
        else:
            return False
        if self.numbers and section in _FIRST_PAGE:
            return False  # 目標 heads a column
        self._add(Shape.LABEL, line).section = self.zone = section
        self._take_note(max([index, *(used if over else [])]))
        self.head = "指標" if section in _IN_TABLES else ""
        return True

    def _take_note(self, last: int) -> None:
        """The note below a label, whatever it says, where its narrow box broke it."""
        spelt = ""
        for index in range(last + 1, min(last + 6, len(self.lines))):
            spelt += self.texts[index]
            if self.lines[index].gap or not _NOTE_BEGUN.match(spelt) or len(spelt) > _NOTE:
                return
            if spelt[-1] in "）)":
                self.taken.update(range(last + 1, index + 1))
                return

    def _heading(self, index: int) -> bool:
        line = self.lines[index]
        found = issue_heading(line.text) or self._glued(line)
        if found is None or len(found.title) > 60 or _ENDED.search(line.text):
            return False
        again = (found.number, found.sub) in self.numbers
        group = again or not found.title
        if not group:
            self.numbers.add((found.number, found.sub))
        self._add_heading(line, found, group=group)
        return True

    def _titled(self, line: Line, found: Heading) -> bool:
        self.numbers.add((found.number, found.sub))
        self._add_heading(line, found)
        return True

    def _add_heading(self, line: Line, found: Heading, *, group: bool = False) -> None:
        known = issue_heading(line.text)
        text = line.text if known and known.title else f"経営課題{found.number} {found.title}"
        item = self._add(Shape.GROUP if group else Shape.HEADING, line, text)
        item.number, item.sub = found.number, found.sub
        self.named.add(found.title)
        self.open, self.zone = None, None
        self.marks = self.bullets = 0

    def _glued(self, line: Line) -> Heading | None:
        """A title right behind its number, though it begins as a sentence might: the next number tells."""
        found = _GLUED_TITLE.match(line.text)
        if found is None or int(found[1]) != len(self.numbers) + 1:
            return None
        return Heading(int(found[1]), "", found[2])

    def _loose(self, line: Line) -> bool:
        """Money, goals and cells: they do not end what is open."""
        last = self.items[-1] if self.items else None
        money = bool(last and last.shape in (Shape.BUDGET, Shape.HEADING))
        if announced_goals(line.text) is not None and self.numbers:
            self._add(Shape.SDGS, line)
        elif is_money(line.text) or (
            money and self.zone not in _IN_TABLES and _MONEY_DASH.match(line.text)
        ):
            self._add(Shape.BUDGET, line)
        elif found := _NO_VALUE.match(line.text):
            self._add(Shape.CELLS, line, f"{found[1]}－")
        elif self.numbers and (cells := _named(split_enumerator(line.text)[1])):
            mark = line.text[0] if split_enumerator(line.text)[0] else ""
            self._add(Shape.CELLS, line, mark + "　".join(cell for cell in cells if cell))
        elif is_cell_line(line.text) and (_has_letter(line.text) or not self._goes_on(line)):
            self.marks -= bool(self.marks and _is_value(line.text))
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
        if _THEME.match(line.text):
            self._theme(index)
        elif BULLET.match(line.text):
            self._bullet(line)
        elif number and not self._goes_on(line, number):
            self.open = self._add(Shape.STATEMENT, line)
            self.open.number = number
        elif self._numbered(index):
            pass
        elif (
            self.open is not None and (self._unended() or not self.marks) and self._continues(line)
        ):
            self.open.parts.append(line.text)
            self.open.widths.append(width(line.text))
        elif self.marks:
            self.marks -= 1
            self.open = self._add(Shape.STATEMENT, line)
        elif self.bullets:
            self.bullets -= 1
            self.open = self._add(Shape.BULLET, line)
        else:
            told = self.zone in _IN_TABLES and len(line.text) >= _LEAST_TEXT
            self.open = self._add(Shape.STATEMENT if told else Shape.TEXT, line)
            self.open.section = self.zone
        return True

    def _bullet(self, line: Line) -> None:
        text = BULLET.sub("", line.text)
        if text:
            self.open = self._add(Shape.BULLET, line, text)
            self.open.section = self.zone
        else:
            self.bullets += 1

    def _numbered(self, index: int) -> bool:
        """A sentence behind a number that is not circled: an indicator's if it speaks as they do."""
        line = self.lines[index]
        number, text = marks.numbered(line.text)
        if not self.numbers or (self._unended() and "指標" not in line.text[:8]):
            return False
        if not number:
            number, text = marks.glued(line.text)
            if number != self._next():
                return False
        whole = "".join(self.texts[index : index + 8]).partition("。")[0]
        if self.zone not in _IN_TABLES and not marks.is_aim(whole):
            if marks.numbered(line.text)[0]:
                self.open = self._add(Shape.BULLET, line, text)
            return self.open is self.items[-1] if self.items else False
        self.open = self._add(Shape.STATEMENT, line, f"{_circled(number)}{text}")
        self.open.number = number
        return True

    def _next(self) -> int:
        """The number that the next sentence would have."""
        for item in reversed(self.items):
            if item.shape is Shape.STATEMENT and item.number:
                return item.number + 1
            if item.shape is Shape.HEADING:
                break
        return 1

    def _unended(self) -> bool:
        if self.open is None or self.open.shape is not Shape.STATEMENT:
            return False
        whole = self.open.text
        return not (_ENDED.search(whole) or (_AT_AIM.search(whole) and marks.is_aim(whole)))

    def _theme(self, index: int) -> None:
        parts = [self.texts[index]]
        while len(parts) < 3 and not _balanced("".join(parts)) and index + 1 < len(self.lines):
            index += 1
            if self.texts[index][0] in "・【":
                break
            parts.append(self.texts[index])
            self.taken.add(index)
        self.open = None
        place = self.lines[index - len(parts) + 1].place
        parts[0] = re.sub(r"^[＜〈《〔［<](.*?)[＞〉》〕］>]", r"【\1】", parts[0])
        self.items.append(Item(Shape.THEME, parts, place, gap=True))

    def _continues(self, line: Line) -> bool:
        assert self.open is not None
        if self.open.shape is Shape.TEXT and not self.numbers:
            return False  # the first page is put together by its own rules
        if (
            self.items[-1] is self.open
            and self.numbers
            and not line.gap
            and self.open.shape is Shape.BULLET
            and not self.bullets
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


def _named(text: str) -> Cells | None:
    return None if is_cell_line(text) else named_cells(text) or cells_alone(text)


def _circled(number: int) -> str:
    return chr(0x245F + number) if number <= 20 else ""


def _is_value(text: str) -> bool:
    """Whether a line of cells begins with a figure or a dash that has no mark yet."""
    first = tokens(text) if is_cell_line(text) else None
    return bool(first) and first[0].kind != "letter" and first[0].mark is None  # type: ignore[index]


def _has_letter(text: str) -> bool:
    """Whether a verdict stands between figures: no sentence goes on so."""
    found = tokens(text) or []
    return len(found) > 1 and any(token.kind == "letter" for token in found)


def _balanced(text: str) -> bool:
    opened = sum(map(text.count, "【（(")) - sum(map(text.count, "】）)"))
    return opened <= 0


def _room(lines: list[Line]) -> float:
    """The width of a full line of the boxes: what marked lines that go on below reach."""
    marked = sorted(width(line.text) for line in lines if BULLET.match(line.text))
    return marked[-1] if marked else 40.0
