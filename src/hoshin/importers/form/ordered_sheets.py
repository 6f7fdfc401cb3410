"""Sheets of an old form: 【様式２】, 様式４　区運営方針全体の自己評価."""

import re
from dataclasses import replace

from hoshin.importers.form.decoration import MARKS
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line
from hoshin.importers.form.ordered_labels import Labels
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.notation import half_width

_SHEET = re.compile(
    r"^[【（(〔［\[＜<]?\s*(?:別紙|別添)?\s*様式\s*([0-9０-９]{1,2})(?:\s*[・、,\-－]\s*(?:様式)?[0-9０-９]{1,2})*"
    r"\s*[】）)〕］\]＞>]?[\s　：:]*([^。]*)$"
)
_NOTE = re.compile(r"[\s　]*(?<=.)[（(][^（()）]*[)）]$")
_MARKED_SHEET = re.compile(r"^[（(]?[^（()）\s　]{1,8}[)）]?$")
_DOWNLOAD = re.compile(r"^[ぁ-ん～〜]|PDF|Word|Excel|形式|KB|ダウンロード")
_SHEET_TITLE = 30  # characters: of a sheet whose words are not known


class Sheets(Labels):
    """Reads where one sheet ends and another begins."""

    def _sheet(self, line: Line) -> bool:
        """【様式２】: another sheet of an old form begins, and the box that was open ends."""
        found = _SHEET.match(line.text.strip(MARKS + "=＝-－―─━ 　"))
        if found is None:
            return False
        words = _NOTE.sub("", found[2])
        number, told = int(half_width(found[1])), section_of(words)
        closes = self.section in CLOSING and number > self.sheet and not issue_heading(words)
        closes = closes and len(words) <= _SHEET_TITLE and not _DOWNLOAD.search(words)
        closes = closes or told in CLOSING
        if words and not (_MARKED_SHEET.match(words) or told is Section.ISSUES or closes):
            return False
        if number != self.sheet:  # else the head of the sheet's next page
            self.section = Section.OTHER if self.in_issues else None
            self.open, self.sheet = None, number
            self.own_closings = self.judged = self.in_action = False
        if told in CLOSING and self.in_issues:
            self._label(told, replace(line, text=words))
        if words and told is Section.ISSUES and not self.in_issues:
            self.pieces.append(Piece(Kind.LABEL, [], line.place, Section.ISSUES))
            self.section, self.in_issues = Section.ISSUES, True
        return True
