"""Labels of an ordered document: alone on a line, with their content behind them, of one indicator."""

import re
from dataclasses import replace

from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.frames import is_frame
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.linked_labels import linked_label
from hoshin.importers.form.money_below import money_below
from hoshin.importers.form.money_lines import heads_money, money_line, unit_note
from hoshin.importers.form.named_cells import is_result, one_cell
from hoshin.importers.form.ordered_headings import Headings, is_strategy
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.result_lines import result_line, split_mark, with_last_year
from hoshin.importers.form.sections import CLOSING, Section, label_words, section_noted, section_of
from hoshin.importers.form.several_results import OF_STRATEGY
from hoshin.importers.form.whole_policy import names_whole

_FIRST_PAGE = (None, Section.POLICY, Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_MONEY_LABEL = re.compile(
    r"^(?:(?:主な|関連|関係|当該|この課題の)(?:する)?の?)?(?:予算|決算|経費|事業費|費用|財源|所要額|投入コスト)"
    r"(?:及び|および|と|・|、|／|/)?(?:予算|決算|事業費|経費)?(?:の?額)?等?(?:の?(?:推移|状況|内訳|概要|規模))?"
    r"(?:[（(].*[)）])?$"
)
_MONEY_FIRST = re.compile(  # （予算）令和4年度決算額…: what is money is told again behind it
    r"^[・■□●○（(【\[〔＜〈]*(?:予算|決算|経費|事業費|予算・決算|予算額等)[)）】\]〕＞〉]?[\s　]*[：:]?[\s　]*"
    r"(?=(?:令和|平成|[RHＲＨ])?\s*[0-9０-９元]{1,2}(?:年度)?の?当?初?(?:予算|決算))"
)
_NO_NAME = re.compile(r"[。0-9０-９円元]|^[・･]")
_FIGURE = re.compile(r"^[△▲－−-]?[0-9０-９][0-9０-９,，]*$")
_PROGRESS = re.compile(
    r"^(?:(?:実績|結果)(?:と|及び|・|／|/))?(?:実績|結果|達成状況|進捗状況|達成度)$"
)
_LONGEST_WORD, _PROSE = 20, 12  # characters of such a label, of a sentence
_LABEL_LINES = 4
_LONG, _SHORT = 6, 16  # characters
_RESULTS = (Section.INDICATORS, Section.ACHIEVEMENT)
_NOTE = re.compile(
    r"^[（(][^（()）：:]*(?:方策|方針|評価|指標|成果|状態|何を|役割|めざす)[^（()）：:]*[)）]$"
)
_LEFT_OPEN = re.compile(r"^課題\s*(?:[（(※＊].*(?:有効|必須).*)?$", re.DOTALL)
_AIMED = re.compile(r"^[^。、：:]{0,8}(?:(?:めざ|目指)す(?:べき)?[^。、：:]{1,6}|将来像|都市像)")
_NEAR = 30  # lines of a first page
_HALF = re.compile(
    r"^[^\s　]*(?:年度|[のなを的と]|及び|および|[・、]|アウトカム|指標|課題|自己|経営|今後"
    r"|[（(][^（()）】］〕]*)$"
)
_GOES_ON = re.compile(r"^(?:及び|および|並びに|[と・、])(?=[一-鿿])")
_SHEET = re.compile(r"^[^\s　]{0,4}様式\s*[0-9０-９]{1,2}[】）)\s　：:]*")


class Labels(Headings):
    """Reads what announces a part of the form."""

    def _label_alone(self, line: Line) -> bool:
        if self.in_issues and self.section not in CLOSING and (linked := linked_label(line.text)):
            self._label(linked[0], line)
            return True
        for count in range(_LABEL_LINES, 0, -1):
            section = self._label_over(line, count)
            if section is not None and self._fits(section):
                self.skip = count - 1
                self._label(section, line)
                return True
        section = self._label_by_its_place(line)
        if section is None:
            return False
        if section is Section.ACHIEVEMENT:
            self._new_results()
        self._label(section, line)
        return True

    def _heads_whole(self, line: Line) -> bool:
        """運営方針全体 above 自己評価: what follows is on the whole policy, not the last issue's."""
        below = self.lines[self._index(line) + 1 :][:1]
        closes = any((each.section or section_of(each.text)) in CLOSING for each in below)
        if not (self.in_issues and closes and names_whole(line.text)):
            return False
        self.of_whole, self.section, self.open = True, Section.OTHER, None
        return True

    def _label_by_its_place(self, line: Line) -> Section | None:
        """指標, 実績, 評価 alone on a line: labels where what they announce is still to come."""
        if not self.in_issues or len(line.text) > _LONGEST_WORD or line.role is not Role.OPEN:
            return None
        words = label_words(line.text)
        if words == "指標" and self.section in (Section.RECOGNITION, Section.STRATEGIES):
            return Section.INDICATORS
        if words == "今後" and self.section is Section.SELF_EVALUATION:
            return Section.NEXT_DIRECTIONS
        if not self.statements or self.section not in (Section.INDICATORS, Section.ACHIEVEMENT):
            return None
        if _PROGRESS.match(words) and self.section is Section.INDICATORS:
            return Section.ACHIEVEMENT
        place = self._index(line) + 1
        below = self.lines[place].text if place < len(self.lines) else ""
        judged = words == "評価" and len(below) >= _PROSE and not result_line(below).letter
        return (
            Section.SELF_EVALUATION
            if judged or (words == "評価" and issue_heading(below))
            else None
        )

    def _label_over(self, line: Line, count: int) -> Section | None:
        """The label that some lines spell together, as where a narrow box broke it."""
        start = self._index(line)
        parts = self.lines[start : start + count]
        alone = count == 1
        if len(parts) < count or not (alone or all(_may_be_part(each) for each in parts)):
            return None
        texts = [each.text for each in parts]
        noted = bool(_NOTE.match(texts[-1]))
        linked = bool(_GOES_ON.match(texts[-1])) and section_of("".join(texts)) is not None
        if not alone and not noted and not linked and _is_whole("".join(texts[:-1])):
            return None  # without the last line
        whole = texts[:-1] if noted else texts
        section = section_noted(texts[0]) if alone else section_of("".join(texts))
        if (
            not alone
            and section is not None
            and not (linked or all(_HALF.match(each) for each in whole[:-1]))
        ):
            parted = not any(map(_is_whole, texts)) and _is_long_label("".join(texts))
            return section if parted else None
        return section

    def _fits(self, section: Section) -> bool:
        """Labels of the first page are words of a sentence later on, and the other way round."""
        first = section in (Section.POLICY, Section.GOAL, Section.MISSION, Section.PRINCIPLES)
        return not self.in_issues if first else True

    def _label(self, section: Section, line: Line) -> None:
        if section is Section.RECOGNITION and self._is_of_the_results(line):
            section = Section.OTHER
        if section is Section.SELF_EVALUATION and self._heads_results(line):
            section = Section.ACHIEVEMENT
        if section is Section.SELF_EVALUATION and self._is_of_the_action(line):
            section = Section.OTHER
        if section is Section.OTHER and self._is_goal(line):
            section = Section.GOAL
        if section is Section.ISSUES:
            self.section, self.open = Section.ISSUES, None
            self.pieces.append(Piece(Kind.LABEL, [], line.place, section))
            return
        if section is self.section and line.role is Role.LABEL:
            return  # repeated at the head of a page
        linked = linked_label(line.text)
        links = linked[1] if linked and linked[0] is section else []
        self.pieces.append(Piece(Kind.LABEL, [line.text], line.place, section, links=links))
        left = self.section is Section.OTHER
        self.section, self.open = section, None
        if section in CLOSING:
            self._close(section, line, left=left)
        self.judged = self.judged or section is Section.ACHIEVEMENT
        if section is Section.ACHIEVEMENT and (self.results is None or self.results.previous):
            self._new_results()
        if section not in (*_FIRST_PAGE, Section.OTHER):
            self.in_issues = True

    def _is_goal(self, line: Line) -> bool:
        """めざす姿 on the first page of a form that has no 目標 there."""
        if (
            self.in_issues
            or self.section not in _FIRST_PAGE
            or not _AIMED.match(undecorated(line.text))
        ):
            return False
        below = self.lines[self._index(line) + 1 :][:_NEAR]
        goals = any(section_of(each.text) is Section.GOAL for each in (*self.lines[:1], *below))
        return not goals and not any(piece.section is Section.GOAL for piece in self.pieces)

    def _is_of_the_results(self, line: Line) -> bool:
        """課題 below the results of an old form is what they left open, not the issue's 課題認識."""
        return self.judged and bool(_LEFT_OPEN.match(undecorated(line.text)))

    def _heads_results(self, line: Line) -> bool:
        """自己評価 under a strategy's indicators, right above their figures."""
        below = self.lines[self._index(line) + 1 :][:1]
        if self.judged or self.statements == self.before or self.section not in _RESULTS:
            return False
        return any(_is_figure(each.text) for each in below)

    def _is_of_the_action(self, line: Line) -> bool:
        """自己評価 of one 具体的取組: no sentence stands below, or another strategy follows."""
        if not self.in_action or not is_frame(line.text):
            return False
        below = self.lines[self._index(line) + 1 :]
        told = bool(below) and below[0].text.endswith("。")
        return not told or any(
            is_strategy(each) or issue_heading(each.text) is not None for each in below
        )

    def _close(self, section: Section, line: Line, *, left: bool) -> None:
        """A closing part inside an issue is the issue's own, where another issue follows or one did.

        So is 今後の対応方向 below what else an old form says of a strategy's results.
        """
        number = self.issue.number if self.issue else 0
        of_strategy = self.judged and left
        own = self.own_closings or (of_strategy and section is Section.NEXT_DIRECTIONS)
        own = own or line.text == OF_STRATEGY or self.sheet in self.own_sheets
        own = own or (self.issue is not None and self._issue_follows(line))
        own = own or (section not in self.closed and self._is_before_whole(line))
        if "全体" in line.text or self.of_whole:  # （運営方針全体の定性評価） behind the last issue
            own = False
        if own and number and section not in self.closed and self.issue is not None:
            self.own_closings = self.own_closings or not of_strategy or line.text == OF_STRATEGY
            self.own_sheets |= {self.sheet} - {0}
            piece = self._add(Kind.GROUP, line)
            piece.number, piece.sub = number, self.issue.sub
        elif not own and section in self.closed and left:
            self._add(Kind.GROUP, line)  # of the whole policy: another sheet began in between
        self.closed.add(section)

    def _is_before_whole(self, line: Line) -> bool:
        """Whether the only issue is closed here, as the whole policy is closed further below."""
        if sum(piece.kind is Kind.HEADING for piece in self.pieces) != 1:
            return False
        below = [_SHEET.sub("", each.text) for each in self.lines[self._index(line) + 1 :]]
        told = [(section_of(text), "全体" in text) for text in below]
        closing = [section for section, _ in told if section in CLOSING]
        again = self.section in closing[1:] and closing[0] is not self.section
        return again or any(whole and section in CLOSING for section, whole in told)

    def _budget(self, line: Line) -> bool:
        if not self.in_issues or self.section in (*CLOSING, Section.OTHER):
            return False
        if unit := unit_note(line.text):
            self.unit = unit
            return True
        start = self._index(line)
        if told := money_below(self.lines[start : start + 8], self.unit):
            self._add(Kind.BUDGET, line, told[0])
            self.skip = told[1]
            return True
        if _MONEY_LABEL.match(undecorated(line.text)) or self._names_money(line):
            return True
        line = replace(line, text=_MONEY_FIRST.sub("", line.text))
        if text := money_line(line.text, self.unit):
            self._add(Kind.BUDGET, line, text)
            return True
        if self._is_amount_below(line):
            self._add(Kind.BUDGET, line, line.text + self.unit)
            return True
        if not is_budget(BULLET.sub("", line.text)):
            return False
        self._add(Kind.BUDGET, line, BULLET.sub("", line.text).strip("［］[]〔〕（）()"))
        return True

    def _names_money(self, line: Line) -> bool:
        """A short line right between an issue's heading and its money names the money, however spelt."""
        index = self._index(line)
        above, below = self.pieces[-1], self.lines[index + 1 :][:1]
        plain = len(line.text) <= _SHORT and not _NO_NAME.search(line.text)
        plain = plain and line.place != above.place  # else the rest of the title
        between = above.kind in (Kind.HEADING, Kind.SDGS) and bool(above.text)
        return plain and between and any(_is_money(each, self.unit) for each in below)

    def _is_amount_below(self, line: Line) -> bool:
        """Whether a bare figure is the amount of the year above it, in the unit that a note gives."""
        above = self.pieces[-1] if self.pieces else None
        year = above is not None and above.kind is Kind.BUDGET and heads_money(above.text)
        return bool(year and self.unit and _FIGURE.match(line.text))


def _is_money(line: Line, unit: str) -> bool:
    return line.role is Role.MONEY or money_line(line.text, unit) is not None


def _is_whole(text: str) -> bool:
    """Whether a text is a label that needs no other line: none of its brackets is open."""
    return section_of(text) is not None and not re.search(r"[（(][^)）】］〕]*$", text)


def _is_long_label(text: str) -> bool:
    """Whether a label is too long to be there by chance, however its lines are broken."""
    words = re.sub(r"[\s　]|[（(＜<].*$", "", undecorated(text))
    return len(words) >= _LONG


def _is_figure(text: str) -> bool:
    """Whether a text is results, and no sentence."""
    rest = split_mark(text)[1]
    return "。" not in text and (
        is_result(rest) or one_cell(rest) is not None or with_last_year(rest)[1] is not None
    )


def _may_be_part(line: Line) -> bool:
    """Whether a line can be a piece of a label: short, not marked, no sentence."""
    plain = len(line.text) <= _SHORT and not BULLET.match(line.text) and "。" not in line.text
    return plain and line.role is Role.OPEN and "：" not in line.text
