"""Printed lines of one box to paragraphs, by indents, line ends and marks."""

import re
from itertools import pairwise
from statistics import median

from hoshin.base import Box, Place
from hoshin.importers.document import Paragraph
from hoshin.importers.form import joined
from hoshin.importers.form.asides import is_date
from hoshin.importers.form.money_lines import YEAR_OF_MONEY
from hoshin.importers.form.sections import section_of
from hoshin.importers.pdf.text_lines import TextLine
from hoshin.notation import find_money, split_enumerator

_STRONG = re.compile(r"^[・･●○■□◆◇•‣▪]")
_WEAK = re.compile(
    r"^(?:[①-⑳㉑-㊿]|[（(][0-9０-９]{1,3}[)）]|[0-9０-９]{1,2}[\s　.．、]|【[^【】]*】(?:\s*[（(].*[)）])?$|※"
    r"|(?:指標|取組|戦略|施策|目標|視点|柱)\s?[0-9０-９]{1,2}[\s　：:．])"
)
_POINT = re.compile(r"^[0-9０-９]{1,2}[\s　.．、]")  # set in from the text above it
_HEADING = re.compile(
    r"^(?:【[^【】]*】|〈[^〈〉]*〉|《[^《》]*》|＜[^＜＞]*＞|〔[^〔〕]*〕|［[^［］]*］)"
    r"(?:\s*(?:[（(][^（()）]*[)）]|※.*))*$"
)  # nothing else on its line
_YEAR_OF_MONEY = re.compile(f"^{YEAR_OF_MONEY}")
_ENDED = re.compile(r"[。．）)】]$")
_OPENING = tuple("「『（【〔〈《")
_TRIMMED = 0.65  # of its size: an opening bracket is often set without its left half
_ELSEWHERE = 5.0  # of its size: no indent is so deep
_COLUMN = 0.6  # share of its box that a column of text fills at the least
_LISTED = 2  # marks that make the lines of a box a list
_EARLY = 2.0  # of its size: how far before the edge such a line may break
_HEADS = re.compile(r"^[【＜《〈]|[：:]$")  # no item that could go on
_QUOTED = re.compile(r"^[「『【〔［＜《〈][^「」『』【】〔〕［］＜＞《》〈〉]+[」』】〕］＞》〉]$")
_NOTED = re.compile(r"[（(][^（()）]*指標[^（()）]*[)）]$")
_NOTE_OPENED = re.compile(r"[（(][^（()）。]*$")
_NOTE_SHUT = re.compile(r"^(?![・･●○■◆])[^（()）。]*[)）]")
_LONGEST_NOTE, _LONGEST_HEAD = 16, 100  # letters
_TITLE_PITCH = 2.0  # of its size
_ASIDE = re.compile(r"^[→⇒⇨＊*＜《〈「]")
_WORD = re.compile(r"^[「『（【〈《]*(?:[!-~]+|[^!-~])[、。，．）」』】・ー％]*")


def paragraphs(lines: list[TextLine], left: float, right: float) -> list[Paragraph]:
    """Paragraphs of a box that reaches from `left` to `right` (points)."""
    groups: list[list[TextLine]] = []
    judge = _Judge(lines, left, right)
    for index, line in enumerate(lines):
        if index and not judge.begins(index):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group) for group in groups]


def marked_paragraphs(lines: list[TextLine], left: float, right: float) -> list[Paragraph]:
    """Paragraphs of a narrow column of short items: each mark begins one."""
    starts = [
        index
        for index, line in enumerate(lines)
        if not index or _STRONG.match(line.text) or _WEAK.match(line.text)
    ]
    return [
        paragraph
        for start, end in pairwise([*starts, len(lines)])
        for paragraph in paragraphs(lines[start:end], left, right)
    ]


def counted(text: str) -> int:
    """The number of a point that a line begins with, circled or before a blank; 0 without one."""
    number = split_enumerator(text.strip())[0]
    if number:
        return number
    found = _POINT.match(text.strip())
    return int(re.sub(r"\D", "", found[0])) if found else 0


def _is_of_issue(text: str) -> bool:
    """Whether a line is years with their amounts, which no sentence goes on with."""
    return bool(_YEAR_OF_MONEY.match(text) and find_money(text)) and not text.endswith("。")


def place_of(lines: list[TextLine]) -> Place:
    """Page and box of the lines that stand on the first one's page."""
    page = lines[0].page
    return Place(page=page, box=_around([line.box for line in lines if line.page == page]))


def _paragraph(group: list[TextLine]) -> Paragraph:
    text, blank = "", False
    for line in group:
        plain = line.text.strip()
        text = f"{text} {plain}" if blank else joined([text, plain])
        blank = line.blank
    return Paragraph(text, place_of(group))


def _around(boxes: list[Box]) -> Box:
    edges = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    left, top, right, bottom = (round(edge, 1) for edge in edges)
    return left, top, right, bottom


class _Judge:
    """Decides whether a line begins a paragraph or goes on with the one above."""

    def __init__(self, lines: list[TextLine], left: float, right: float) -> None:
        self.lines = lines
        self.size = median(line.size for line in lines) if lines else 10.0
        pad = min((line.x0 for line in lines), default=left) - left
        self.right = self._edge(right - min(max(pad, 2.0), 12.0))
        self.pitch = self._pitch()
        self.hang = self._hang()
        self.marks = sum(bool(_STRONG.match(line.text)) for line in lines)

    def _edge(self, inner: float) -> float:
        """Where lines are broken: short of the box's own edge, if plain lines go on from about there."""
        reach = max((line.x1 for line in self.lines), default=inner)
        first = min((line.x0 for line in self.lines), default=inner)
        wide = reach - first > _COLUMN * (inner - first)  # a few short lines are no column
        going_on = len(self.lines) > 1 and any(
            above.x1 > reach - self.size
            and not _ENDED.search(above.text)
            and not _STRONG.match(below.text)
            and not _WEAK.match(below.text)
            and (self._hangs(above, below) or (wide and len(self.lines) > 2))
            for above, below in pairwise(self.lines)
        )
        return min(inner, reach + 0.5 * self.size) if going_on else inner

    def _hangs(self, above: TextLine, below: TextLine) -> bool:
        """Whether a line is set in under the mark of the one above, as where an officer broke it by hand."""
        marked = _STRONG.match(above.text) or _WEAK.match(above.text)
        return bool(marked) and 0.5 * self.size <= below.x0 - above.x0 <= 3.5 * self.size

    def begins(self, index: int) -> bool:
        line, above = self.lines[index], self.lines[index - 1]
        if self._closes_bracket(index):
            return False
        if self._apart(line, above) or abs(line.size - above.size) > 0.12 * self.size:
            return True
        if self._set_elsewhere(line, above):
            return True
        strong, weak = _STRONG.match(line.text), _WEAK.match(line.text)
        if len(line.text) <= _LONGEST_HEAD and self._is_head(index):
            return True
        if self.hang is not None:
            if (
                line.x0
                > self.hang - (_TRIMMED if line.text.startswith(_OPENING) else 0.4) * self.size
            ):
                return bool(strong or weak) and self._short(above, line)
            return bool(strong or weak) or not self._goes_on(line, above)
        if strong or _HEADING.match(line.text.strip()) or _is_of_issue(line.text.strip()):
            return True
        apart = abs(line.x0 - above.x0) > 0.6 * self.size
        if _POINT.match(line.text) and (apart or _POINT.match(above.text)):
            return True
        if weak:
            counts = self._counts_on(index) or self._counts_from(index)
            return counts or self._short(above, line) or bool(_ENDED.search(above.text))
        if self._is_inside_item(line, above):
            return False
        return self._short(above, line) or self._indented(line, above)

    def _is_head(self, index: int) -> bool:
        """Whether a line is a date, a theme's heading or a label, whatever room the one above left."""
        line, above = self.lines[index], self.lines[index - 1]
        if is_date(line.text.strip()) or is_date(above.text.strip()[:_LONGEST_HEAD]):
            return True
        ended, head = _ENDED.search(above.text), self._with_note(index)
        if _HEADING.match(head) and (ended or _NOTED.search(head)):
            return True
        alone = ended or _QUOTED.match(line.text.strip())
        return bool(alone) and section_of(line.text) is not None

    def _closes_bracket(self, index: int) -> bool:
        """Whether a line has the end of a short note opened above: （アウトカム指標 / ①）, （素 / 案）."""
        line, above = self.lines[index], self.lines[index - 1]
        opened = _NOTE_OPENED.search(above.text.strip()[-_LONGEST_NOTE:])
        shut = _NOTE_SHUT.match(line.text.strip()[:_LONGEST_NOTE])
        if opened is None or shut is None or line.top - above.top > _TITLE_PITCH * line.size:
            return False
        return len(opened[0]) + len(shut[0]) <= _LONGEST_NOTE

    def _with_note(self, index: int) -> str:
        """A line, and the one below it where that has the end of its note."""
        below = index + 1
        rest = below < len(self.lines) and self._closes_bracket(below)
        text = self.lines[index].text.strip()
        return text + (self.lines[below].text.strip()[:_LONGEST_NOTE] if rest else "")

    def _is_inside_item(self, line: TextLine, above: TextLine) -> bool:
        """Whether a line of a list is the rest of its item, broken a letter or two before the edge.

        Printers that widen letters or keep some together break earlier than the room tells.
        """
        if (
            self.marks < _LISTED
            or _ASIDE.match(line.text)
            or _ENDED.search(above.text)
            or _HEADS.search(above.text)
        ):
            return False
        level = abs(line.x0 - above.x0) < 0.3 * self.size
        return level and self.right - above.x1 < _EARLY * self.size

    def _set_elsewhere(self, line: TextLine, above: TextLine) -> bool:
        """Whether one of the lines is set to the right, as a date is: neither below the other nor centred."""
        centred = abs(line.x0 + line.x1 - above.x0 - above.x1) < 2 * self.size
        return abs(line.x0 - above.x0) > _ELSEWHERE * self.size and not centred

    def _counts_on(self, index: int) -> bool:
        """Whether ③ begins a line below one that ② begins; a line may break right before the first ①."""
        number = split_enumerator(self.lines[index].text.strip())[0]
        above = (split_enumerator(each.text.strip())[0] for each in self.lines[index - 1 :: -1])
        before = next((each for each in above if each), None)
        return number is not None and before is not None and before == number - 1

    def _counts_from(self, index: int) -> bool:
        """Whether 1 begins a line and 2 a line below it: a list, whatever the line above ends on."""
        first = counted(self.lines[index].text)
        below = (counted(line.text) for line in self.lines[index + 1 :])
        return first == 1 and next((each for each in below if each), 0) == first + 1

    def _goes_on(self, line: TextLine, above: TextLine) -> bool:
        """Whether a plain line belongs to a paragraph without indent, among others that have one."""
        plain = not (_STRONG.match(above.text) or _WEAK.match(above.text))
        return plain and abs(line.x0 - above.x0) < 0.3 * self.size and not self._short(above, line)

    def _apart(self, line: TextLine, above: TextLine) -> bool:
        """Whether the lines stand farther apart than lines of a paragraph do."""
        if line.page != above.page or self.pitch is None:
            return False
        return line.top - above.top > 1.3 * self.pitch + 1

    def _pitch(self) -> float | None:
        steps = [
            below.top - above.top
            for above, below in zip(self.lines, self.lines[1:], strict=False)
            if above.page == below.page
        ]
        return min(steps) if len(steps) > 1 else None

    def _hang(self) -> float | None:
        """Where lines that go on begin, if they are indented under the mark of their first line."""
        steps = []
        for above, below in zip(self.lines, self.lines[1:], strict=False):
            marked = _STRONG.match(above.text) or _WEAK.match(above.text)
            full = not self._short(above, below)
            if marked and full:
                steps.append((below.x0 - above.x0, below.x0))
        hanging = [x0 for step, x0 in steps if 0.5 * self.size <= step <= 3.5 * self.size]
        if not hanging or len(hanging) < len(steps) / 2:
            return None
        return min(hanging)

    def _short(self, above: TextLine, line: TextLine) -> bool:
        """Whether the first word of a line would have found room at the end of the one above."""
        word = _WORD.match(line.text.strip())
        width = sum(
            0.55 if character.isascii() else 1.0 for character in (word[0] if word else "x")
        )
        width += 0.5 if above.blank else 0.0
        return self.right - above.x1 > (width + 0.6) * line.size

    def _indented(self, line: TextLine, above: TextLine) -> bool:
        """First-line indent of a paragraph without a mark."""
        step = line.x0 - above.x0
        return 0.8 * self.size <= step <= 2.2 * self.size and bool(_ENDED.search(above.text))
