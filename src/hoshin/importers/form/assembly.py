"""Lines of extracted text, whose order is not certain, to pieces."""

import re

from hoshin.importers.form import texts
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import printed_label
from hoshin.importers.form.labels import find_label, find_note, is_label_scrap
from hoshin.importers.form.line_kinds import (
    HEADER,
    HEADING,
    is_budget,
    is_loose,
    issues_page,
    parts_of,
)
from hoshin.importers.form.lines import Line, joined
from hoshin.importers.form.one_behind_other import stand_in_order
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.notation import split_enumerator

_THEME = re.compile(r"^【.*")
_THEME_WHOLE = re.compile(r"^【([^】]*)】\s*(?:([（(].*[)）])\s*)?$")
_LINK_LINE = re.compile(r"^[（(]\s*(?:アウトカム)?指標[^）)]*[)）]$")
_COMPLETE = re.compile(r"[。．）)」』】]$")
_FIGURE = re.compile(r"年度|[0-9０-９]|末まで")
_AIM = re.compile(r"(?:とする|以上|以下|以内|未満|超|維持する|減らす|増やす)$")
_OUT_OF_BAND = (Section.ACHIEVEMENT, Section.ISSUES)


def assemble(lines: list[Line]) -> list[Piece]:
    """Classify every line; open bullets and statements run on over gaps, pages and loose cells."""
    return _Assembly([part for line in lines for part in parts_of(line)]).run()


class _Assembly:
    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.pieces: list[Piece] = []
        self.section: Section | None = None
        self.open: Piece | None = None  # what a plain line continues
        self.used: set[int] = set()  # lines that a label or its note has taken
        self.issues_page = issues_page(lines)

    def run(self) -> list[Piece]:
        index = 0
        while index < len(self.lines):
            index = index + 1 if index in self.used else self._take(index)
        return self.pieces

    @property
    def closing(self) -> bool:
        return self.section in CLOSING

    def _take(self, index: int) -> int:
        line = self.lines[index]
        if self._before_issues and line.place.page == self.issues_page:
            self.section, self.open = Section.ISSUES, None
        label = find_label(self.lines, index, is_loose)
        if label is not None and self._label_fits(label.section, line):
            self._label(label.section, line)
            self.used.update(label.used)
            if label.rest:
                self._content(Line(label.rest, line.place, True))
            return index + 1
        if is_label_scrap(line):
            return index + 1
        if note := find_note(self.lines, index, is_loose):
            self.used.update(note)
            return index + 1
        return self._special(index) or self._content(line, index)

    def _label_fits(self, section: Section, line: Line) -> bool:
        """目標 and 使命 are labels only before the first issue: later they are words of a sentence."""
        if section in (Section.GOAL, Section.MISSION, Section.PRINCIPLES, Section.POLICY):
            return self.section in (
                None,
                Section.POLICY,
                Section.GOAL,
                Section.MISSION,
                Section.PRINCIPLES,
            )
        return True

    def _label(self, section: Section, line: Line) -> None:
        self.pieces.append(Piece(Kind.LABEL, [], line.place, section))
        if section in _OUT_OF_BAND and self.section is not None:
            if section is Section.ISSUES:
                self.section, self.open = section, None
            return
        if section is not self.section:
            self.section, self.open = section, None

    def _special(self, index: int) -> int | None:
        """Headings, budgets, headers of results, cells: they do not end an open bullet."""
        line = self.lines[index]
        if (heading := HEADING.match(line.text)) and int(heading[1]):
            return self._heading(index, heading)
        if self._before_issues:
            return None
        if not self.closing and (goals := announced_goals(line.text)):
            self.pieces.append(Piece(Kind.SDGS, [line.text], line.place, self.section, links=goals))
            return index + 1
        if HEADER.search(line.text) and len(line.text) <= 60:
            return self._loose(Kind.HEADER, index)
        if is_budget(line.text) and not self._runs_on(line):
            return self._loose(Kind.BUDGET, index)
        if not self.closing and is_cell_line(line.text) and not self._may_be_prose(line):
            return self._loose(Kind.CELLS, index)
        return None

    @property
    def _before_issues(self) -> bool:
        return self.section in (
            None,
            Section.POLICY,
            Section.GOAL,
            Section.MISSION,
            Section.PRINCIPLES,
        )

    def _runs_on(self, line: Line) -> bool:
        """A line right under an unfinished bullet is its next line, whatever it looks like."""
        return (
            self.open is not None
            and not line.gap
            and self.pieces[-1] is self.open
            and not _COMPLETE.search(self.open.last)
        )

    def _may_be_prose(self, line: Line) -> bool:
        bare = split_enumerator(line.text)[0] is None and not re.search(r"[ABＡＢ－―]", line.text)
        return bare and self._runs_on(line)

    def _loose(self, kind: Kind, index: int) -> int:
        line = self.lines[index]
        self.pieces.append(Piece(kind, [line.text], line.place, self.section))
        return index + 1

    def _heading(self, index: int, found: re.Match[str]) -> int | None:
        line = self.lines[index]
        bracketed = line.text.startswith("【")
        if self._runs_on(line) and not bracketed:
            return None
        title = found[4].strip()
        if not title and not bracketed and not self.closing and self._titled_below(index):
            index += 1
            title = self.lines[index].text
        if bracketed and (self.closing or not title):
            piece = Piece(Kind.GROUP, [line.text], line.place, self.section)
            self.open = None
        elif self.closing or not title:
            return None
        else:
            piece = Piece(Kind.HEADING, [title], line.place, self.section)
        piece.number, piece.sub = int(found[1]), found[2] or ""
        piece.label = printed_label(line.text)
        self.pieces.append(piece)
        if self._before_issues:
            self.section, self.open = Section.ISSUES, None
        index += 1
        while piece.kind is Kind.HEADING and index < len(self.lines):
            following = self.lines[index]
            if following.gap or not self._is_plain(following, index):
                break
            piece.parts.append(following.text)
            index += 1
        return index

    def _titled_below(self, index: int) -> bool:
        """Whether the next line is the title that a tool tore from 経営課題N."""
        if index + 1 >= len(self.lines):
            return False
        below = self.lines[index + 1]
        near = below.place.page == self.lines[index].place.page and len(below.text) <= 60
        return near and self._is_plain(below, index + 1) and not _COMPLETE.search(below.text)

    def _is_plain(self, line: Line, index: int) -> bool:
        return not (
            index in self.used
            or find_label(self.lines, index, is_loose)
            or is_label_scrap(line)
            or is_loose(line)
            or _THEME.match(line.text)
            or BULLET.match(line.text)
            or announced_goals(line.text) is not None
            or split_enumerator(line.text)[0]
        )

    def _content(self, line: Line, index: int = -1) -> int:
        """Themes, bullets, statements and plain text."""
        if self._before_issues:
            piece = Piece(Kind.TEXT, [line.text], line.place, self.section, gap=line.gap)
            self.pieces.append(piece)
        elif _THEME_WHOLE.match(line.text) or (_THEME.match(line.text) and not self._runs_on(line)):
            return self._theme(line, index)
        elif _LINK_LINE.match(line.text) and self.open and self.open.kind is Kind.THEME:
            self.open.parts.append(line.text)
        elif bullet := BULLET.match(line.text):
            self._start(Kind.BULLET, line.text[bullet.end() :], line)
        elif self._starts_statement(line, index):
            number, text = split_enumerator(line.text)
            self._start(Kind.STATEMENT, text, line, number or 0)
        elif self.open and self.open.kind in (Kind.BULLET, Kind.STATEMENT, Kind.TEXT):
            self._continue(line)
        else:
            self._start(Kind.TEXT, line.text, line)
        return index + 1

    def _theme(self, line: Line, index: int) -> int:
        parts = [line.text]
        index += 1
        while (
            not _THEME_WHOLE.match(joined(parts))
            and ("】" not in joined(parts) or _open_paren(joined(parts)))
            and index < len(self.lines)
            and len(parts) < 4
            and not self.lines[index].gap
        ):
            parts.append(self.lines[index].text)
            index += 1
        piece = Piece(Kind.THEME, parts, line.place, self.section)
        self.pieces.append(piece)
        self.open = piece
        return index

    def _start(self, kind: Kind, text: str, line: Line, number: int = 0) -> None:
        self.open = Piece(kind, [text] if text else [], line.place, self.section, number)
        self.pieces.append(self.open)

    def _continue(self, line: Line) -> None:
        assert self.open is not None
        if line.gap and _COMPLETE.search(self.open.last):
            self._start(Kind.TEXT, line.text, line)
            return
        if line.gap and self.pieces[-1] is self.open and self._same_page(line):
            self.open.doubts.append(texts.JOINED_OVER_GAP)
        self.open.parts.append(line.text)

    def _same_page(self, line: Line) -> bool:
        assert self.open is not None
        return self.open.place.page == line.place.page

    def _starts_statement(self, line: Line, index: int) -> bool:
        number, _ = split_enumerator(line.text)
        if number is None or self.closing:
            return False
        if self._runs_on_in_prose(line) and not self._ends_as_statement(index):
            return False
        if self.open is None or self.open.kind is not Kind.STATEMENT or line.gap:
            return True
        return number == self.open.number + 1 or bool(_COMPLETE.search(self.open.last))

    def _ends_as_statement(self, index: int) -> bool:
        """Whether the sentence from line `index` on ends as indicators do: ……55％以上とする。"""
        text = "".join(line.text for line in self.lines[max(index, 0) : index + 5])
        sentence = text.partition("。")[0]
        return stand_in_order(sentence, _FIGURE, _AIM) and not BULLET.search(sentence)

    def _runs_on_in_prose(self, line: Line) -> bool:
        return self.section is not Section.INDICATORS and self._runs_on(line)


def _open_paren(text: str) -> bool:
    return text.count("（") + text.count("(") > text.count("）") + text.count(")")
