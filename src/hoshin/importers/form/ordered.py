"""Lines whose order and paragraphs are certain (pages, Word, tables, pasted web text) to pieces."""

import re
from collections.abc import Callable

from hoshin.importers.form.broken_notes import with_whole_notes
from hoshin.importers.form.budget_spellings import spelt_out
from hoshin.importers.form.change_notes import heads_changes, is_change_note
from hoshin.importers.form.frames import without_frames
from hoshin.importers.form.furniture import without_web_furniture
from hoshin.importers.form.glued_rows import without_glued_rows
from hoshin.importers.form.goals_placed import with_goals_placed
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.ordered_contents import AIM, Contents
from hoshin.importers.form.ordered_themes import ONE_INDICATOR
from hoshin.importers.form.page_end import without_page_end
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.repeated import with_issue_headings
from hoshin.importers.form.run_together import with_parted_results
from hoshin.importers.form.sdgs import tells_goals_alone
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.form.several_results import with_results_apart

_IN_CHARGE = re.compile(
    r"^[（(【\[■●◆・]?\s*(?:[一-鿿]{0,3}(?:担当|所管|主管|主担|関係|関連)(?:部署|部局|課|部|局|組織|所属|室)?|責任者|所属)"
    r"(?:[】\]\s　]*[:：]|[】\]]|[\s　\t]+)\s*[^。]{2,60}$"
)
_EMPTY = re.compile(r"^[・･•●○■□◆◇▪◦‣\s　\-]*$|^[―—–─━_＿=＝]{3,}$")


def assemble_ordered(lines: list[Line]) -> list[Piece]:
    """Classify every line of a document that reads from top to bottom."""
    whole = without_glued_rows(without_web_furniture(lines))
    apart = with_results_apart(with_parted_results(whole))
    held = with_whole_notes(without_frames(apart))
    placed = with_goals_placed(with_issue_headings(held))
    return _Ordered(without_page_end(placed)).run()


class _Ordered(Contents):
    def run(self) -> list[Piece]:
        for index, line in enumerate(self.lines):
            self.now = index
            if self.skip:
                self.skip -= 1
            else:
                self._take(line)
        return self.pieces

    def _take(self, line: Line) -> None:
        self._of_another_issue(line)
        line = self._with_circle(line)
        if line.role is not Role.LABEL and _EMPTY.match(line.text):
            return
        if line.role is Role.ROW:
            self._row(line)
        elif line.role is Role.OPEN and self._notes_change(line):
            self._add(Kind.OTHER, line)
        elif line.role in (Role.ASIDE, Role.MONEY):
            self._add(Kind.OTHER if line.role is Role.ASIDE else Kind.BUDGET, line)
        elif line.role is Role.LABEL and line.section is not None:
            self._label(line.section, line)
        elif line.role is Role.CONTENT:
            if not any(reader(line) for reader in self._of_boxes):
                self._content(line)
        elif not self._structure(line):
            self._content(line)

    def _notes_change(self, line: Line) -> bool:
        """Whether it tells what was changed, behind the first issue: above it, it tells the state."""
        heads = heads_changes(line.text)
        noted = heads or is_change_note(line.text, self.section)
        begun = any(piece.kind is Kind.HEADING for piece in self.pieces)
        if heads and begun:
            self.section, self.open = Section.OTHER, None
        return noted and begun

    @property
    def _of_boxes(self) -> tuple[Callable[[Line], bool], ...]:
        """What stands in a box though it is none of its entries."""
        return (
            self._sheet,
            self._heads_whole,
            self._goals_alone,
            self._money_alone,
            self._heads_list,
            self._indicator_in_box,
            self._result_in_box,
        )

    def _indicator_in_box(self, line: Line) -> bool:
        """アウトカム指標① right before its sentence: a row of the table that no label of its own announced."""
        told = ONE_INDICATOR.match(line.text)
        return told is not None and bool(AIM.search(told[2])) and self._numbered_label(line)

    def _result_in_box(self, line: Line) -> bool:
        """令和N年度実績：… in the box of an indicator, below its sentence."""
        return self.section is Section.INDICATORS and self._named_result(line)

    def _goals_alone(self, line: Line) -> bool:
        """Whether a line of a box names the issue's goals alone: they stand above it, and no rule between."""
        inside = self.in_issues and self.section not in CLOSING
        return inside and tells_goals_alone(line.text) and self._goals(line)

    def _money_alone(self, line: Line) -> bool:
        """Whether a line of a box is years, kinds and amounts alone: money set in the box below its heading."""
        return spelt_out(line.text) is not None and self._budget(line)

    def _heads_list(self, line: Line) -> bool:
        """<前年度実績> in the box of the results: the lists of both years stand there one below the other."""
        return self.section is Section.ACHIEVEMENT and self._result_header(line)

    def _in_charge(self, line: Line) -> bool:
        """担当課：… below an issue's heading says who answers for it, which has no place in the policy."""
        if self.section is not Section.ISSUES or not _IN_CHARGE.match(line.text):
            return False
        self._add(Kind.OTHER, line)
        return True

    def _structure(self, line: Line) -> bool:
        """Whether the line's words make it a label, a heading, money, goals, or a header of results."""
        readers: tuple[Callable[[Line], bool], ...] = (
            self._sheet,
            self._issue,
            self._goals,
            self._named_again,
            self._heads_whole,
            self._label_alone,
            self._in_charge,
            self._budget,
            self._named_result,
            self._result_header,
            self._numbered_label,
            self._action,
            self._strategy,
            self._label_with_content,
        )
        return any(reader(line) for reader in readers)
