"""Content of an ordered document: the first page, themes and bullets, sentences of indicators."""

import re
from dataclasses import replace

from hoshin.importers.form.captions import is_caption
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.decoration import MARKS, undecorated, without_brackets
from hoshin.importers.form.empty_entries import is_empty, is_for_later
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.named_cells import is_result, results_behind
from hoshin.importers.form.ordered_results import NOTE
from hoshin.importers.form.ordered_state import goes_on
from hoshin.importers.form.ordered_themes import (
    LINKED,
    NUMBERED,
    ONE_INDICATOR,
    THEME,
    Themes,
    count_of,
)
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.result_heads import is_legend
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.importers.form.statement_heads import statement_head
from hoshin.notation import split_enumerator

_ISSUES_BELOW = re.compile(
    r"^(?:令和[元0-9０-９]+年度の?)?(?:主な)?経営課題(?:等|一覧|の(?:内容|一覧))?$"
)
_CHAPTER = re.compile(  # ３　経営課題と予算
    r"^[0-9０-９Ⅰ-Ⅻ]{1,2}[.．、\s　]+[^。、]{0,8}経営課題[^。、0-9０-９]{0,12}$"
)
_OTHER_KEY = re.compile(
    r"^[・･※\s　]*(?:出典|備考|担当|所管|根拠|(?:測定|調査|算出|把握)(?:方法|時期)|算出式|基準値|現状値)"
    r"(?:[部課局室]|部署|所属)?[\s　]*[：:]"
)
_BEFORE_FIGURE = re.compile(r"^([0-9０-９]{1,2})[\s　.．]+([0-9０-９]+\D.{6,})$", re.DOTALL)
_DASHED = re.compile(r"^(?:⇒\s*|[－–—‐]\s*(?=[^\s－–—‐]))")
_STAR = re.compile(r"^[*＊][\s　]*(?=[^\s*＊0-9０-９])")
_LINE, _OPEN_END = 30, re.compile(r"[はをにがのでと、も]$")  # of a line that a page's width broke
_HEADLIKE = 24  # characters of the longest entry that heads the paragraph below it
_DECORATED = re.compile(rf"^[{re.escape(MARKS.translate(dict.fromkeys(map(ord, '※＊*'))))}]+\s*")
_SENTENCE = 12  # characters of the shortest indicator
AIM = re.compile(
    r"以[上下内]|未満|超|とする|にする|維持|ゼロ|(?:増|減)[やらす加少]|達成する|まで(?:に|[^、。]*$)"
)
_OF_INDICATORS = (Section.INDICATORS, Section.ACHIEVEMENT)
_FULL = 30  # characters of a line that may have reached the edge of its page
_KANA = re.compile(r"^[ぁ-ん]{2}")  # begins no sentence that follows one without 。
_ASKED = re.compile(
    r"^[（(〔［\[～~－―]?[\s　]*(?:何を|なにを|どのような|どんな|いかなる|どういう)[^。、]{2,24}"
    r"(?:の?か)[？?]?[\s　]*[)）〕］\]～~－―]?$"
)


class Contents(Themes):
    """Puts lines that announce nothing into the part that is open."""

    def _content(self, line: Line) -> None:
        if self._bare(line):
            self.open = None
        if self.open is not None and self._was_broken(line):
            self.open.parts.append(line.text)
            return
        if self.open is not None and self.open.kind is Kind.HEADING:
            same = line.place == self.open.place and not line.gap  # a heading over several lines
            if same or not self.open.text:
                self.open.parts.append(without_brackets(line.text))
                self.open = self.open if same else None
                return
            self.open = None
        if self.open is not None and not line.gap and self._continues(line):
            self.open.parts.append(line.text)
            return
        if self.section is Section.OTHER:
            self._start(Kind.OTHER, line.text, line)
        elif self.in_issues and self._is_caption(line):
            self.open = None
        elif not self.in_issues and self.section not in CLOSING:
            self._first_page(line)
        elif self.section in _OF_INDICATORS and self._opens_theme(line):
            self.section, self.results = Section.ISSUES, None
            self._prose(line)
        elif self.section is Section.ACHIEVEMENT and not self._is_sentence(line):
            self._result(line)
        elif self.section in _OF_INDICATORS:
            self.section = Section.INDICATORS
            self._statement(line)
        else:
            self._prose(line)

    def _is_caption(self, line: Line) -> bool:
        """What stands over a table and says nothing but which part of the form, or whose, that is."""
        if line.role is not Role.OPEN or BULLET.match(line.text):
            return False
        if self.section in CLOSING and any(map(str.isdecimal, line.text)):
            return False  # 経営課題１に係る取組 heads what is said of that issue
        title = self.issue.text if self.issue and self.section is Section.ISSUES else ""
        return "".join(line.text.split()) == "".join(title.split()) or is_caption(line.text)

    def _is_sentence(self, line: Line) -> bool:
        """Whether an indicator stands below a label that announces its result with it, or below
        the results of the one before it."""
        told = (
            len(line.text) >= _SENTENCE and not is_result(line.text) and not NOTE.match(line.text)
        )
        told = told and bool(AIM.search(line.text))
        count = self.statements - self.before
        return told and (not count or (self.judged and split_mark(line.text)[0] == count + 1))

    def _continues(self, line: Line) -> bool:
        """A line under a soft break continues its piece unless a mark begins another."""
        begins = BULLET.match(line.text) or _dashed(line.text) or THEME.match(line.text)
        if begins or split_enumerator(line.text)[0] or self._counts_on(line):
            return False
        if line.role is Role.CONTENT and self._names_result(line):
            return False
        return self.open is not None and self.open.kind in (Kind.BULLET, Kind.TEXT, Kind.STATEMENT)

    def _counts_on(self, line: Line) -> bool:
        """2．… below the first sentence: the number of the next one, no part of this."""
        found = NUMBERED.match(line.text) or ONE_INDICATOR.match(line.text)
        if found is None or self.open is None or self.open.kind is not Kind.STATEMENT:
            return False
        digits = next(each for each in found.groups() if each)
        return count_of(digits) == self.open.number + 1

    def _was_broken(self, line: Line) -> bool:
        """Whether a column's width broke the entry above in mid-sentence."""
        index = self._index(line)
        above = self.lines[index - 1] if index else line
        kind = self.open.kind if self.open else None
        if kind is Kind.TEXT and len(above.text) >= _FULL and _KANA.match(line.text):
            return goes_on(above, line) and above.text.endswith(self.open.last if self.open else "")
        return (
            kind in (Kind.BULLET, Kind.STATEMENT, Kind.TEXT)
            and goes_on(above, line)
            and (
                self.column - 3 <= len(above.text) <= self.column + 1
                or (len(above.text) >= _LINE and bool(_OPEN_END.search(above.text)))
                or (len(above.text) >= _HEADLIKE and _ends_entry(above.text, line.text))
            )
        )

    def _first_page(self, line: Line) -> None:
        if is_legend(line.text):
            self._add(Kind.OTHER, line)
            return
        if _ISSUES_BELOW.match(undecorated(line.text)) or _CHAPTER.match(line.text):
            self._label(Section.ISSUES, line)
            return
        if line.heading and self._heads_issue(line):
            self._add(Kind.OTHER, line)
            return
        labelled = bool(self.pieces) and self.pieces[-1].kind is Kind.LABEL
        if labelled and _ASKED.match(line.text) and self._goes_below(line):
            return  # the template's words below the label: 何をめざすのか
        piece = Piece(Kind.TEXT, [line.text], line.place, self.section, gap=line.gap)
        self.pieces.append(piece)
        self.open = None

    def _heads_issue(self, line: Line) -> bool:
        """Whether the first issue stands right below: the heading names the body that has it."""
        below = self.lines[self._index(line) + 1 :][:1]
        return any(issue_heading(each.text) for each in below)

    def _goes_below(self, line: Line) -> bool:
        """Whether the label's own content stands below this line."""
        below = self.lines[self._index(line) + 1 :][:1]
        return any(section_of(each.text) is None and not issue_heading(each.text) for each in below)

    def _prose(self, line: Line) -> None:
        """Themes, bullets and paragraphs of 課題認識, 主な戦略 and the closing parts."""
        if is_empty(line.text) or is_for_later(line.text):
            return
        if is_legend(line.text):
            self._add(Kind.OTHER, line)
            return
        closing = self.section in CLOSING
        if not closing and self._links_alone(line):
            return
        if closing and (found := issue_heading(line.text)) and self._group(line, found):
            return
        if closing and (self._named_group(line) or self._whole_group(line)):
            return
        theme = None if closing else THEME.match(line.text)
        if not closing and theme is None and (named := self._named_theme(line)):
            self.open = self._add(Kind.THEME, line, named)
            self.open.inferred = (bare := self._bare(line)) is not None and not bare.told
            return
        if theme or (line.heading and not closing and not BULLET.match(line.text)):
            theme = theme or LINKED.match(line.text)
            name = (theme[1] or theme[2] or "") if theme else line.text
            told = theme[3] if theme else None
            if not told and (inside := LINKED.match(name)) and "指標" in inside[3]:
                name, told = inside[1], inside[3]  # 【港を開く（指標①）】
            links = f"（{told}）" if told and linked_numbers(told) else ""
            kept = told if told and not links else ""
            self.open = self._add(Kind.THEME, line, f"【{name}{kept}】{links}")
        elif bullet := BULLET.match(line.text) or _dashed(line.text) or self._starred(line):
            self._start(Kind.BULLET, line.text[bullet.end() :], line)
        elif split_enumerator(line.text)[0]:
            self._start(Kind.BULLET, split_enumerator(line.text)[1], line)
        else:
            self._start(Kind.TEXT, line.text, line)

    def _starred(self, line: Line) -> re.Match[str] | None:
        """A star that begins an entry: the first of its part has one too, else it marks a note."""
        found = _STAR.match(line.text)
        first = bool(self.pieces) and self.pieces[-1].kind in (Kind.LABEL, Kind.THEME, Kind.GROUP)
        self.stars = bool(found) and (first or self.stars)
        return found if self.stars else None

    def _statement(self, line: Line) -> None:
        if self.open is not None and self.open.kind is Kind.STATEMENT and NOTE.match(line.text):
            if self._is_below_box(line):
                self._add(Kind.OTHER, line)
            else:
                self.open.parts.append(line.text)
            return
        if is_empty(line.text):
            return
        if line.role is Role.CONTENT and self._names_result(line) and self._named_result(line):
            return
        theme = THEME.match(line.text)
        if theme is None and (named := self._named_theme(line)):
            self.above_statements = self._add(Kind.THEME, line, named)
            return
        if theme or (line.heading and not _tells_indicator(line.text)):
            name = (theme[1] or theme[2] or "") if theme else line.text
            self.above_statements = self._add(Kind.THEME, line, f"【{name}】")
            return
        if _OTHER_KEY.match(line.text):
            self._add(Kind.OTHER, line)
            return
        if (head := statement_head(line.text)) is not None:
            self.number, self.open = head or self.number, None
            return
        number, text = split_mark(_DECORATED.sub("", line.text))
        if not number and (found := ONE_INDICATOR.match(text)) and found[2]:
            number, text = count_of(found[1]), found[2]
        elif not number and (found := NUMBERED.match(text)):
            number, text = count_of(found[1] or found[2]), found[3]
        elif not number and (found := _BEFORE_FIGURE.match(text)) and self._is_next(found[1]):
            number, text = count_of(found[1]), found[2]
        self.one_by_one = self.one_by_one or self._results_above()
        self.statements += 1
        text, cells = results_behind(text) or (text, None)
        piece = self._start(Kind.STATEMENT, text, line)
        piece.number = self._shifted(number or self.number) or self.statements
        piece.counted = not (number or self.number)
        piece.aside = line.aside
        self.number, self.last_statement = 0, piece.number
        if self.above_statements is not None:
            self.above_statements.links.append(piece.number)
        if cells:
            self._cells_of_last(line, cells)

    def _is_below_box(self, line: Line) -> bool:
        """Whether the line above stands in a box and this one no more."""
        index = self._index(line)
        above = self.lines[index - 1].role if index else Role.OPEN
        return line.role is Role.OPEN and above is Role.CONTENT

    def _is_next(self, digits: str) -> bool:
        """Whether a number is that of the next indicator: a figure may begin the sentence behind it."""
        return count_of(digits) == self.statements + 1

    def _shifted(self, number: int) -> int:
        """A printed number in the issue's own count: ① comes again under the next strategy."""
        if number and self.shift is None:
            self.shift = self.before if number == 1 else 0
        return number + (self.shift or 0) if number else 0

    def _numbered_label(self, line: Line) -> bool:
        """アウトカム指標①: the label of one indicator, its sentence below or behind it."""
        found = ONE_INDICATOR.match(line.text)
        if found is None or not self.in_issues or self.section in CLOSING or THEME.match(line.text):
            return False
        if self.section is Section.ACHIEVEMENT and is_result(found[2]):
            return False
        if self.section is not Section.INDICATORS:
            self._label(Section.INDICATORS, line)
        self.number = count_of(found[1])
        if found[2]:
            self._content(replace(line, text=found[2], gap=True))
        else:
            self.open = None
        return True

    def _label_with_content(self, line: Line) -> bool:
        """目標：…, 使命（どのような役割を担うのか）…: a label and the beginning of its text."""
        found = label_and_content(line.text, short=self.old)
        if found is None or not self._fits(found[0]):
            return False
        section, content = found
        self._label(section, line)
        self._content(replace(line, text=content, gap=True))
        return True


def _dashed(text: str) -> re.Match[str] | None:
    """A dash that begins an entry; before a figure it is a minus."""
    return None if is_cell_line(text) else _DASHED.match(text)


def _ends_entry(above: str, below: str) -> bool:
    """Whether a sentence that begins behind a mark ends on the line below, which has none."""
    return bool(BULLET.match(above)) and below.endswith("。")


def _tells_indicator(heading: str) -> bool:
    """Whether a heading among the indicators is one of them: ①…, 指標1　…, …12店以上とする."""
    one = ONE_INDICATOR.match(heading)
    aims = AIM.search(heading) and any(each.isdecimal() for each in heading)
    return bool(split_mark(heading)[0] or (one and one[2]) or aims)
