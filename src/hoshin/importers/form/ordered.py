"""Lines whose order and paragraphs are certain (pages, Word, tables, pasted web text) to pieces."""

import re
from collections.abc import Callable
from dataclasses import replace

from hoshin.importers.form.furniture import without_web_furniture
from hoshin.importers.form.headings import Heading, issue_heading, strategy_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.ordered_results import NOTE, ResultLists
from hoshin.importers.form.ordered_state import CLOSING, ResultList
from hoshin.importers.form.pieces import BULLET, Kind, Piece, is_budget
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sdgs import announced_goals, goal_alone
from hoshin.importers.form.sections import Section, section_of
from hoshin.notation import half_width, split_enumerator

_FIRST_PAGE = (None, Section.POLICY, Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_OWN = (Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS, Section.ACHIEVEMENT)
_THEMED = (Section.RECOGNITION, Section.STRATEGIES, None, Section.ISSUES)
_THEME = re.compile(
    r"^(?:[①-⑳■◆●▼◎□◇]\s*)?(?:【([^【】]*)】|[＜<〈《［\[〔]([^＜<〈《＞>〉》［\[〔］\]〕]*)[＞>〉》］\]〕])\s*"
    r"((?:[（(][^（()）]*[)）]\s*)+|※?\s*(?:アウトカム)?指標[①-⑳、,・\s]+)?$"
)
_NUMBERED = re.compile(
    r"^(?:[（(]([0-9０-９]{1,3})[)）]|([0-9０-９]{1,2})[.．、　 ]\s*(?=\D))\s*(.+)$", re.DOTALL
)
_LABEL_AND_CONTENT = re.compile(
    r"^(【[^【】]{2,40}】|[^\s　:：。、]{2,40})[\s　]*(?:[:：]|[\s　])[\s　]*(\S.*)$", re.DOTALL
)
_DASHED = re.compile(r"^(?:⇒\s*|[－–—‐]\s*(?=[^\s0-9０-９－–—‐]))")
_ONE_INDICATOR = re.compile(
    r"^[■□◆◇●○【]?\s*(?:アウトカム)?指標\s*([①-⑳]|[0-9０-９]{1,2})\s*】?\s*[:：　]?\s*(.*)$",
    re.DOTALL,
)
_LINKED = re.compile(r"^([^（()）]+)()[\s　]*([（(](?:アウトカム)?指標[①-⑳0-9０-９、,・\s]+[)）])$")
_EMPTY = re.compile(r"^[・･•●○■□◆◇▪◦‣\s　\-]*$")
_MONEY_LABEL = re.compile(
    r"^(?:予算(?:額)?|決算(?:額)?|予算・決算額?|事業費|予算額等)(?:[（(].*[)）])?$"
)
_NAMED_THEME = re.compile(r"^[（(][0-9０-９]{1,2}[)）][\s　]*([^。]{2,40})$")


def assemble_ordered(lines: list[Line]) -> list[Piece]:
    """Classify every line of a document that reads from top to bottom."""
    return _Ordered(without_web_furniture(lines)).run()


class _Ordered(ResultLists):
    def run(self) -> list[Piece]:
        for line in self.lines:
            self._take(line)
        return self.pieces

    def _take(self, line: Line) -> None:
        if line.role is not Role.LABEL and _EMPTY.match(line.text):
            return
        if line.role is Role.ROW:
            self._row(line)
        elif line.role in (Role.ASIDE, Role.MONEY):
            self._add(Kind.OTHER if line.role is Role.ASIDE else Kind.BUDGET, line)
        elif line.role is Role.LABEL and line.section is not None:
            self._label(line.section, line)
        elif line.role is Role.CONTENT or not self._structure(line):
            self._content(line)

    # -- what only an open line can be

    def _structure(self, line: Line) -> bool:
        """Whether the line's words make it a label, a heading, money, goals, or a header of results."""
        readers: tuple[Callable[[Line], bool], ...] = (
            self._goals,
            self._issue,
            self._label_alone,
            self._numbered_label,
            self._budget,
            self._named_result,
            self._result_header,
            self._strategy,
            self._label_with_content,
        )
        return any(reader(line) for reader in readers)

    def _goals(self, line: Line) -> bool:
        if not self.in_issues:
            return False
        goals = announced_goals(line.text)
        if goals is None and self.awaits_goals:
            one = goal_alone(line.text)
            goals = None if one is None else [one]
        if goals is None:
            self.awaits_goals = False
            return False
        self.awaits_goals = self.awaits_goals or not goals
        piece = self._add(Kind.SDGS, line)
        piece.links = goals
        return True

    def _issue(self, line: Line) -> bool:
        found = issue_heading(line.text)
        if found is None or len(found.title) > 120:
            return False
        if self.section in CLOSING and not self._begins_issue(line):
            return self._group(line, found)
        if not found.title and not self._titled_below(line):
            return False
        self.section = Section.ISSUES
        self.issue = piece = self._add(Kind.HEADING, line, found.title)
        piece.number, piece.sub = found.number, found.sub
        self.section, self.open, self.results = (
            Section.ISSUES,
            piece if not found.title else None,
            None,
        )
        self.in_issues, self.statements, self.above_statements = True, 0, None
        self.closed = set()
        if found.budget:
            self._add(Kind.BUDGET, line, found.budget)
        return True

    def _begins_issue(self, line: Line) -> bool:
        """Whether a heading behind a closing part has boxes of its own, so that it is no mere group."""
        for below in self.lines[self._index(line) + 1 :]:
            if issue_heading(below.text) and below.role is not Role.CONTENT:
                return False
            section = below.section if below.role is Role.LABEL else section_of(below.text)
            if section in _OWN:
                return True
            if section in CLOSING and self.section is not section:
                return False
        return False

    def _titled_below(self, line: Line) -> bool:
        """Whether the next line can be the title of a heading that has none."""
        place = self._index(line) + 1
        below = self.lines[place] if place < len(self.lines) else None
        return (
            below is not None
            and below.role is Role.OPEN
            and len(below.text) <= 60
            and (section_of(below.text) is None)
        )

    def _group(self, line: Line, found: Heading) -> bool:
        """【経営課題N】 above the texts of a closing part; a sentence that begins so is none."""
        if found.title.endswith("。") or len(found.title) > 60:
            return False
        piece = self._add(Kind.GROUP, line)
        piece.number, piece.sub = found.number, found.sub
        self.open = None
        return True

    def _label_alone(self, line: Line) -> bool:
        section = section_of(line.text)
        if section is None or not self._fits(section):
            return False
        self._label(section, line)
        return True

    def _fits(self, section: Section) -> bool:
        """Labels of the first page are words of a sentence later on, and the other way round."""
        first = section in (Section.POLICY, Section.GOAL, Section.MISSION, Section.PRINCIPLES)
        return not self.in_issues if first else True

    def _numbered_label(self, line: Line) -> bool:
        """アウトカム指標①: the label of one indicator, its sentence below or behind it."""
        found = _ONE_INDICATOR.match(line.text)
        if found is None or not self.in_issues or self.section in CLOSING:
            return False
        if self.section is not Section.INDICATORS:
            self._label(Section.INDICATORS, line)
        self.number = split_enumerator(found[1])[0] or int(half_width(found[1]))
        if found[2]:
            self._content(replace(line, text=found[2], gap=True))
        else:
            self.open = None
        return True

    def _label_with_content(self, line: Line) -> bool:
        """目標：…, 【使命】 …: a label and the beginning of its text in one paragraph."""
        found = _LABEL_AND_CONTENT.match(line.text)
        section = section_of(found[1]) if found else None
        if found is None or section is None or not self._fits(section):
            return False
        spelt = (
            found[1] == section.value
            or found[1][0] in "【＜<"
            or re.search(r"[:：]", line.text[: len(found[1]) + 3])
        )
        if not spelt or (section in (Section.POLICY, Section.ISSUES)):
            return False
        self._label(section, line)
        self._content(replace(line, text=found[2], gap=True))
        return True

    def _label(self, section: Section, line: Line) -> None:
        if section is Section.ISSUES:
            self.section, self.open = Section.ISSUES, None
            self.pieces.append(Piece(Kind.LABEL, [], line.place, section))
            return
        if section is self.section and line.role is Role.LABEL:
            return  # repeated at the head of a page
        self.pieces.append(Piece(Kind.LABEL, [line.text], line.place, section))
        self.section, self.open = section, None
        if section in CLOSING:
            self._close(section, line)
        if section is Section.ACHIEVEMENT and (self.results is None or self.results.previous):
            self.results = ResultList()
        if section not in _FIRST_PAGE:
            self.in_issues = True

    def _close(self, section: Section, line: Line) -> None:
        """A closing part inside an issue is the issue's own, where another issue follows or one did."""
        number = self.issue.number if self.issue else 0
        own = self.own_closings or (self.issue is not None and self._issue_follows(line))
        if own and number and section not in self.closed and self.issue is not None:
            self.own_closings = True
            piece = self._add(Kind.GROUP, line)
            piece.number, piece.sub = number, self.issue.sub
        self.closed.add(section)

    def _issue_follows(self, line: Line) -> bool:
        """Whether an issue with boxes of its own stands below."""
        start = self._index(line) + 1
        return any(
            each.role is not Role.CONTENT
            and issue_heading(each.text) is not None
            and self._begins_issue(each)
            for each in self.lines[start:]
        )

    def _budget(self, line: Line) -> bool:
        if not self.in_issues or self.section in CLOSING:
            return False
        if _MONEY_LABEL.match(line.text.strip("【】■◆●")):
            return True
        if not is_budget(BULLET.sub("", line.text)):
            return False
        self._add(Kind.BUDGET, line, BULLET.sub("", line.text).strip("［］[]〔〕（）()"))
        return True

    def _strategy(self, line: Line) -> bool:
        if self.section in CLOSING or self.section in (
            Section.GOAL,
            Section.MISSION,
            Section.PRINCIPLES,
        ):
            return False
        found = strategy_heading(line.text)
        explicit = found is not None and "戦略" in line.text[:8]
        if found is None or not (explicit or (self.section in _THEMED and self.in_issues)):
            return False
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
        if self.section is not Section.STRATEGIES:
            self.pieces.append(Piece(Kind.LABEL, [], line.place, Section.STRATEGIES))
            self.section = Section.STRATEGIES
        self.open = self._add(Kind.THEME, line, f"【{found.title or line.text}】")

    # -- content of the parts

    def _content(self, line: Line) -> None:
        if self.open is not None and not line.gap:
            if self._continues(line):
                self.open.parts.append(line.text)
                return
        elif self.open is not None and self.open.kind is Kind.HEADING and not self.open.text:
            self.open.parts.append(line.text.strip("「」【】"))
            self.open = None
            return
        if not self.in_issues:
            self._first_page(line)
        elif self.section is Section.OTHER:
            self._start(Kind.OTHER, line.text, line)
        elif self.section is Section.ACHIEVEMENT:
            self._result(line)
        elif self.section is Section.INDICATORS:
            self._statement(line)
        else:
            self._prose(line)

    def _continues(self, line: Line) -> bool:
        """A line under a soft break continues its piece unless a mark begins another."""
        begins = BULLET.match(line.text) or _DASHED.match(line.text) or _THEME.match(line.text)
        if begins or split_enumerator(line.text)[0]:
            return False
        return self.open is not None and self.open.kind in (Kind.BULLET, Kind.TEXT, Kind.STATEMENT)

    def _first_page(self, line: Line) -> None:
        piece = Piece(Kind.TEXT, [line.text], line.place, self.section, gap=line.gap)
        self.pieces.append(piece)
        self.open = None

    def _prose(self, line: Line) -> None:
        """Themes, bullets and paragraphs of 課題認識, 主な戦略 and the closing parts."""
        closing = self.section in CLOSING
        if closing and (found := issue_heading(line.text)) and self._group(line, found):
            return
        theme = None if closing else _THEME.match(line.text)
        if not closing and theme is None and self._is_numbered_theme(line):
            name = _NAMED_THEME.sub(r"\1", line.text)
            self.open = self._add(Kind.THEME, line, f"【{name}】")
            return
        if theme or (line.heading and not closing and not BULLET.match(line.text)):
            theme = theme or _LINKED.match(line.text)
            name = (theme[1] or theme[2] or "") if theme else line.text
            links = f"（{theme[3]}）" if theme and theme[3] and linked_numbers(theme[3]) else ""
            kept = theme[3] if theme and theme[3] and not links else ""
            self.open = self._add(Kind.THEME, line, f"【{name}{kept or ''}】{links}")
        elif bullet := BULLET.match(line.text) or _DASHED.match(line.text):
            self._start(Kind.BULLET, line.text[bullet.end() :], line)
        else:
            self._start(Kind.TEXT, line.text, line)

    def _is_numbered_theme(self, line: Line) -> bool:
        """(1)X above bullets with another mark: the name of a theme, printed without brackets."""
        if not _NAMED_THEME.match(line.text) or line.role is Role.ROW:
            return False
        place = self._index(line) + 1
        below = self.lines[place].text if place < len(self.lines) else ""
        return bool(BULLET.match(below)) and not re.search(r"[0-9０-９]\s*[%％件人台]", line.text)

    def _statement(self, line: Line) -> None:
        if self.open is not None and self.open.kind is Kind.STATEMENT and NOTE.match(line.text):
            self.open.parts.append(line.text)
            return
        theme = _THEME.match(line.text)
        if theme is None and self._is_numbered_theme(line):
            name = _NAMED_THEME.sub(r"\1", line.text)
            self.above_statements = self._add(Kind.THEME, line, f"【{name}】")
            return
        if theme or (line.heading and not split_mark(line.text)[0]):
            name = (theme[1] or theme[2] or "") if theme else line.text
            self.above_statements = self._add(Kind.THEME, line, f"【{name}】")
            return
        number, text = split_mark(line.text)
        if not number and (found := _NUMBERED.match(text)):
            number, text = int(half_width(found[1] or found[2])), found[3]
        self.statements += 1
        piece = self._start(Kind.STATEMENT, text, line)
        piece.number = number or self.number or self.statements
        piece.counted = not (number or self.number)
        piece.aside = line.aside
        self.number, self.last_statement = 0, piece.number
        if self.above_statements is not None:
            self.above_statements.links.append(piece.number)
