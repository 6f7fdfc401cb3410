"""Content of an ordered document: the first page, themes and bullets, sentences of indicators."""

import re
from dataclasses import replace

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.ordered_labels import Labels
from hoshin.importers.form.ordered_results import NOTE
from hoshin.importers.form.ordered_state import CLOSING
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sections import Section, section_of
from hoshin.notation import half_width, split_enumerator

_LABEL_AND_CONTENT = re.compile(
    r"^(【[^【】]{2,40}】|[^\s　:：。、]{2,40})[\s　]*(?:[:：]|[\s　])[\s　]*(\S.*)$", re.DOTALL
)
_ONE_INDICATOR = re.compile(
    r"^[■□◆◇●○【]?\s*(?:アウトカム)?指標\s*([①-⑳]|[0-9０-９]{1,2})\s*】?\s*[:：　]?\s*(.*)$",
    re.DOTALL,
)
_THEME = re.compile(
    r"^(?:[①-⑳■◆●▼◎□◇]\s*)?(?:【([^【】]*)】|[＜<〈《［\[〔]([^＜<〈《＞>〉》［\[〔］\]〕]*)[＞>〉》］\]〕])\s*"
    r"((?:[（(][^（()）]*[)）]\s*)+|※?\s*(?:アウトカム)?指標[①-⑳、,・\s]+)?$"
)
_NUMBERED = re.compile(
    r"^(?:[（(]([0-9０-９]{1,3})[)）]|([0-9０-９]{1,2})[.．、　 ]\s*(?=\D))\s*(.+)$", re.DOTALL
)
_DASHED = re.compile(r"^(?:⇒\s*|[－–—‐]\s*(?=[^\s0-9０-９－–—‐]))")
_LINKED = re.compile(r"^([^（()）]+)()[\s　]*([（(](?:アウトカム)?指標[①-⑳0-9０-９、,・\s]+[)）])$")
_NAMED_THEME = re.compile(r"^[（(][0-9０-９]{1,2}[)）][\s　]*([^。]{2,40})$")


class Contents(Labels):
    """Puts lines that announce nothing into the part that is open."""

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
