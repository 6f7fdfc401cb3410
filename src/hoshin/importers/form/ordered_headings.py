"""Headings of an ordered document: issues, groups of the closing parts, strategies, goals."""

import re
from dataclasses import replace
from itertools import takewhile

from hoshin.importers.form.decoration import MARKS, OPEN, SHUT, undecorated
from hoshin.importers.form.headings import (
    Heading,
    is_action_heading,
    issue_heading,
    printed_label,
    strategy_heading,
)
from hoshin.importers.form.label_lines import section_begun
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.ordered_results import ResultLists, issue_of_result
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.sdgs import announced_goals, goals_alone
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.importers.form.whole_policy import names_whole
from hoshin.notation import half_width

_OWN = (Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS, Section.ACHIEVEMENT)
_THEMED = (Section.RECOGNITION, Section.STRATEGIES, None, Section.ISSUES)
_OPENED, _SHUT, _OTHER = (f"[{re.escape(marks)}]" for marks in (OPEN, SHUT, OPEN + SHUT))
_GROUP_AND_TEXT = re.compile(  # 【経営課題１】…, 経営課題１：…
    rf"^[{re.escape(MARKS)}]*\s*(?:{_OPENED}\s*経営課題(?:(?!{_OTHER}).){{1,8}}{_SHUT}"
    r"|経営課題\s*[0-9０-９]{1,2}(?:[-－][0-9０-９])?\s*[:：\s])[\s:：]*(\S.*)$",
    re.DOTALL,
)
_PARTS = (Kind.LABEL, Kind.GROUP)
_BULLETS = "・･•*＊"
_SHORT_NUMBER = re.compile(
    r"^(?:経営)?課題\s*([0-9０-９]{1,2})(?![0-9０-９\-－])"
    r"((?:について|に(?:係る|関する|関連する|対する).{0,12}|関係|関連)$)?"
)
_TAIL = re.compile(r"[【（(［\[〔]([^【】（()）［\[\]］〔〕]*)[】）)］\]〕]$")


class Headings(ResultLists):
    """Reads what begins an issue, a strategy, or a group below a closing label."""

    def _goals(self, line: Line) -> bool:
        if not self.in_issues:
            return False
        goals = announced_goals(line.text)
        if goals is None and (self.awaits_goals or self._beside_goals(line)):
            goals = goals_alone(line.text)
        if goals is None:
            self.awaits_goals = False
            return False
        self.awaits_goals = self.awaits_goals or not goals
        piece = self._add(Kind.SDGS, line)
        piece.links = goals
        return True

    def _beside_goals(self, line: Line) -> bool:
        """Whether a line is a cell right behind others with goals: one number a cell."""
        above = self.pieces[-1] if self.pieces else None
        return above is not None and above.kind is Kind.SDGS and bool(line.place.cell)

    def _issue(self, line: Line) -> bool:
        found = issue_heading(line.text)
        if found is None or len(found.title) > 120:
            return False
        told = _TAIL.search(found.title)
        goals = announced_goals(told[1]) if told else None
        if told and goals:
            found = replace(found, title=found.title[: told.start()].rstrip(" 　"))
        if self.section in CLOSING and not self._begins_issue(line):
            return self._group(line, found)
        if self.section is Section.ACHIEVEMENT and self._again(line, found):
            return True
        if not found.title and not self._titled_below(line):
            return False
        self.section = Section.ISSUES
        self.issue = piece = self._add(Kind.HEADING, line, found.title)
        piece.number, piece.sub, piece.counted = found.number, found.sub, line.inferred
        piece.label = printed_label(line.text)
        self.section, self.open, self.results = (
            Section.ISSUES,
            piece if not found.title else None,
            None,
        )
        self.in_issues, self.statements, self.above_statements = True, 0, None
        self._begin_strategy()
        self.closed, self.of_whole = set(), False
        if found.budget:
            self._add(Kind.BUDGET, line, found.budget)
        if goals:
            self._add(Kind.SDGS, line).links = goals
        return True

    def _again(self, line: Line, found: Heading) -> bool:
        """The number of an issue above its results, where those of all issues stand behind them."""
        known = [each for each in self.pieces if each.kind is Kind.HEADING and each.text]
        same = [each for each in known if (each.number, each.sub) == (found.number, found.sub)]
        if not same or (found.title and _squeezed(found.title) != _squeezed(same[0].text)):
            return False
        if self._begins_issue(line):
            return False
        self._go_back(same[0], line, found.title)
        return True

    def _of_another_issue(self, line: Line) -> None:
        """1-② before a result, behind the last issue: what follows is of issue 1."""
        if self.section is not Section.ACHIEVEMENT or line.role is not Role.OPEN:
            return
        number = issue_of_result(line.text)
        if not number:
            return
        known = [each for each in self.pieces if each.kind is Kind.HEADING and each.text]
        same = [each for each in known if each.number == number]
        if self.issue is not None and len(same) == 1 and self.issue.number != number:
            self._go_back(same[0], line, "")

    def _go_back(self, heading: Piece, line: Line, title: str) -> None:
        """Open an issue again, for its results."""
        self.issue = piece = self._add(Kind.HEADING, line, title)
        piece.number, piece.sub = heading.number, heading.sub
        self.statements, self.before = self._statements_below(heading), 0
        self.shift, self.last_statement = None, 0
        columns = self.results.columns if self.results else ()  # heads above all issues' results
        self._new_results().columns = columns

    def _statements_below(self, heading: Piece) -> int:
        """How many indicators stand between an issue's heading and the next one."""
        start = next(at for at, each in enumerate(self.pieces) if each is heading) + 1
        own = takewhile(lambda piece: piece.kind is not Kind.HEADING, self.pieces[start:])
        return sum(piece.kind is Kind.STATEMENT for piece in own)

    def _begins_issue(self, line: Line) -> bool:
        """Whether a heading behind a closing part has boxes of its own, so that it is no mere group."""
        for below in self.lines[self._index(line) + 1 :]:
            if issue_heading(below.text) and below.role is not Role.CONTENT:
                return False
            section = section_begun(below)
            if section in _OWN:
                return True
            if section in CLOSING and self.section is not section:
                return False
        return False

    def _issue_follows(self, line: Line) -> bool:
        """Whether an issue with boxes of its own stands below, or another strategy of this one."""
        return self._last_beginning() > self._index(line)

    def _last_beginning(self) -> int:
        """The last line that begins such an issue or strategy, as the open section tells; -1 for none."""
        if self.section not in self.beginnings:
            places = range(len(self.lines) - 1, -1, -1)
            found = next((at for at in places if self._has_own_boxes(self.lines[at])), -1)
            self.beginnings[self.section] = found
        return self.beginnings[self.section]

    def _has_own_boxes(self, line: Line) -> bool:
        if line.role is Role.CONTENT:
            return False
        if issue_heading(line.text) is not None and self._begins_issue(line):
            return True
        return is_strategy(line) and self._has_boxes(line)

    def _has_boxes(self, line: Line) -> bool:
        """Whether the next label below a strategy's heading is that of one of its boxes."""
        for below in self.lines[self._index(line) + 1 :]:
            if issue_heading(below.text) or is_strategy(below):
                return False
            section = section_begun(below)
            if section is not None:
                return section not in CLOSING
        return False

    def _titled_below(self, line: Line) -> bool:
        """Whether the next line can be the title of a heading that has none."""
        place = self._index(line) + 1
        below = self.lines[place] if place < len(self.lines) else None
        return (
            below is not None
            and below.role is Role.OPEN
            and len(below.text) <= 60
            and section_of(below.text) is None
            and issue_heading(below.text) is None
        )

    def _group(self, line: Line, found: Heading) -> bool:
        """【経営課題N】 above the texts of a closing part, or before the one text on its line."""
        behind = _GROUP_AND_TEXT.match(line.text)
        text = behind[1] if behind and self._is_text_of_group(line, found, behind[1]) else ""
        if not text and (found.title.endswith("。") or len(found.title) > 60):
            return False
        piece = self._add(Kind.GROUP, line)
        piece.number, piece.sub = found.number, found.sub
        self.open = self._add(Kind.BULLET, line, BULLET.sub("", text)) if text else None
        return True

    def _named_group(self, line: Line) -> bool:
        """An issue's title or 【課題N …】 alone on a line above the texts of a closing part."""
        if "。" in line.text or len(line.text) > 80 or line.text[0] in _BULLETS:
            return False  # an entry may say no more than the title does
        words = undecorated(line.text)
        issues = [each for each in self.pieces if each.kind is Kind.HEADING]
        numbered = _SHORT_NUMBER.match(words)
        loose = numbered is not None and (
            numbered[2] or line.text[0] in OPEN or numbered.end() == len(words)
        )
        for issue in issues:
            titled = bool(issue.text) and _squeezed(words) == _squeezed(issue.text)
            if titled or (loose and numbered and int(half_width(numbered[1])) == issue.number):
                piece = self._add(Kind.GROUP, line)
                piece.number, piece.sub = issue.number, issue.sub
                self.open = None
                return True
        return False

    def _whole_group(self, line: Line) -> bool:
        """運営方針全体 in a closing part, above what is said of all issues: behind them, or above the first."""
        last = next((each for each in reversed(self.pieces) if each.kind in _PARTS), None)
        told = last is not None and (last.kind is Kind.GROUP or last is self.pieces[-1])
        if not told or not names_whole(line.text):
            return False
        self._add(Kind.GROUP, line)
        self.open = None
        return True

    def _is_text_of_group(self, line: Line, found: Heading, text: str) -> bool:
        """Whether what stands behind 【経営課題N】 is said of the issue, and is not its title."""
        titles = {_squeezed(each.text) for each in self.pieces if each.kind is Kind.HEADING}
        if {_squeezed(text), _squeezed(found.title)} & titles:
            return False
        if text.endswith("。") or len(text) > 60:
            return True
        place = self._index(line) + 1
        below = self.lines[place].text if place < len(self.lines) else "経営課題1"
        return section_of(below) is not None or issue_heading(below) is not None

    def _action(self, line: Line) -> bool:
        """具体的取組1-1-1 of an old form: it and what stands below it has no place in the policy."""
        if not self.in_issues or not is_action_heading(line.text):
            return False
        self.section, self.open, self.in_action = Section.OTHER, None, True
        self._start(Kind.OTHER, line.text, line)
        return True

    def _strategy(self, line: Line) -> bool:
        if self.section in (Section.GOAL, Section.MISSION, Section.PRINCIPLES):
            return False
        found = strategy_heading(line.text)
        explicit = found is not None and "戦略" in line.text[:12]
        if self.section in CLOSING and not (explicit and self._has_boxes(line)):
            return False
        if found is None or not (explicit or (self.section in _THEMED and self.in_issues)):
            return False
        if (
            not explicit
            and line.text[0] != "【"
            and self.issue
            and found.number != self.issue.number
        ):
            return False  # 4-5 of something else
        if not self.in_issues:
            return self._issue_of_strategy(line, found)
        self._start_strategy(line, found)
        return True

    def _issue_of_strategy(self, line: Line, found: Heading) -> bool:
        """A document of strategies alone: the issue's number is known, its title is not."""
        piece = self._add(Kind.HEADING, line, "")
        piece.number = found.number
        self.in_issues = True
        self._start_strategy(line, found)
        return True

    def _start_strategy(self, line: Line, found: Heading) -> None:
        self._begin_strategy()
        self.old = True
        if self.section is not Section.STRATEGIES:
            self.pieces.append(Piece(Kind.LABEL, [], line.place, Section.STRATEGIES))
            self.section = Section.STRATEGIES
        name = found.title or line.text
        self.open = self._add(Kind.THEME, line, name if name[0] in "【［〔" else f"【{name}】")


def is_strategy(line: Line) -> bool:
    return "戦略" in line.text[:12] and strategy_heading(line.text) is not None


def _squeezed(text: str) -> str:
    return re.sub(r"[\s「」『』【】]", "", text)
