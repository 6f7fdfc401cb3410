"""The labels that the left column of a page spells, over as many lines as each stands on."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from hoshin.importers.document.head_words import bare_head, head_kind
from hoshin.importers.document.results import is_header
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.columns.rows import Row, Run

_PARTS, _REACH = 12, 8  # of a label: its lines, and how far one stands below the other
_YEAR = re.compile(r"^(?:令和|平成|[RＲ])\s*[0-9０-９元]{1,2}\s*年度")
_YEAR_BEGUN = re.compile(r"^(?:令和|平成)(?:[0-9０-９元]{1,2}年?)?$")  # its column is narrower
_LEGEND = re.compile(
    r"※.*達成.*[BＢ×✕]\s*[：:…＝=]\s*未達成"
)  # nothing of a label stands behind it
_NOTE = re.compile(r"^[（(][^（()）]{2,20}[)）]$")
_SHORT = (Section.GOAL, Section.MISSION)
_FIRST_PAGE = (*_SHORT, Section.PRINCIPLES)
# What offices call the box of the results, where its heads stand beside: 定量評価, 指標の実績と評価
_OF_RESULTS = re.compile(
    r"^(?=.*(?:実績|達成|評価|結果|状況))(?:アウトカム|成果|指標|目標|取組|実績|達成|進捗|状況|結果|評価|判定|定量|効果"
    r"|測定|検証|年度末?|値|度|的な|及び|に対する|[とのや等・／/]){2,10}$"
)
_HEADS = 3  # lines from a label to the heads beside it
_FIGURES = 8  # lines from the heads to the first figures


@dataclass(frozen=True)
class PrintedLabel:
    """A label, and the first and last line that it stands on."""

    section: Section
    text: str
    rows: tuple[int, ...]
    numbers: tuple[int, ...]  # of its lines on the page

    @property
    def first(self) -> int:
        return self.numbers[0]

    @property
    def last(self) -> int:
        return self.numbers[-1]


def find_labels(
    rows: list[Row], lefts: list[str], known: Callable[[str], Section | None] = section_of
) -> list[PrintedLabel]:
    """The labels that the left column of some lines spells, from above."""
    found: list[PrintedLabel] = []
    index = 0
    while index < len(rows):
        label = _label_from(rows, lefts, index, known) if lefts[index] else None
        if label is None:
            index += 1
        else:
            found.append(label)
            index = label.rows[-1] + 1
    return found


def _label_from(
    rows: list[Row], lefts: list[str], start: int, known: Callable[[str], Section | None]
) -> PrintedLabel | None:
    """The longest label that the left column spells from a line on."""
    if _NOTE.match(lefts[start]) and known(lefts[start]) is None:
        return None  # of a label that the page before has
    text = ""
    used: list[int] = []
    best: PrintedLabel | None = None
    for index in range(start, min(start + _PARTS + _REACH, len(rows))):
        if not lefts[index]:
            continue
        if used and rows[index].number - rows[used[-1]].number > _REACH:
            break
        if best is not None and (_LEGEND.search(text) or _is_next(text, lefts[index], known)):
            break
        text += lefts[index]
        used.append(index)
        if len(used) > _PARTS or len(text) > 80:
            break
        if best is not None and _is_another(text[len(best.text) :], best.section):
            break
        section = known(text)
        if section in (None, Section.OTHER) and _is_of_results(rows, used, text):
            section = Section.ACHIEVEMENT
        if section is not None:
            own = section is Section.ACHIEVEMENT and section_of(text) is None
            numbers = tuple(rows[each].number for each in used)
            best = PrintedLabel(section, section.value if own else text, tuple(used), numbers)
    return best


def _is_another(rest: str, section: Section) -> bool:
    """Whether what stands below a whole label of the first page spells the next one over some lines."""
    return section in _SHORT and rest[:1] not in "（(" and section_of(rest) in _FIRST_PAGE


def _is_next(text: str, left: str, known: Callable[[str], Section | None]) -> bool:
    """Whether a line begins the label behind a whole one, and does not go on with it."""
    if _YEAR.match(left) or _YEAR_BEGUN.match(left):
        return True
    if known(left) is None or (left[:1] in "（(" and known(left) is known(text)):
        return False  # a note goes on with the label of its own part
    if left[:1] in "（(" or known(text + left) is None:
        return True
    return section_of(left) is not None or (
        known(left) is Section.OTHER and known(text) is not None
    )


def _is_of_results(rows: list[Row], used: list[int], text: str) -> bool:
    """Whether 達成状況 or 実績 labels a table of results: its heads stand beside it, its figures right of it.

    >>> from hoshin.importers.text.columns.rows import read_rows
    >>> rows = read_rows("達成状況    ６年度実績   評価   前年度実績\\n            ①12件        A      10件")
    >>> _is_of_results(rows, [0], "達成状況"), _is_of_results(rows, [0], "指標")
    (True, False)
    """
    plain = bare_head(text)
    if head_kind(text) not in ("result", "letter") and not _OF_RESULTS.match(plain):
        return False
    right = max(rows[at].runs[0].end for at in used)
    near = range(max(0, used[0] - _HEADS), min(used[-1] + 2, len(rows)))
    heads = next((at for at in near if _are_heads(rows[at], right)), None)
    if heads is None:
        return False
    below = rows[heads + 1 : heads + _FIGURES]
    figures = next((row for row in below if is_row_of_results(_right_of(row, right))), None)
    if figures is None:
        return False
    return not any(is_cell_line(run.text) for run in figures.runs if run.start < right)


def _are_heads(row: Row, right: int) -> bool:
    """Whether two heads of results stand right of a column, whatever else stands beside them."""
    runs = _right_of(row, right)
    kinds = {head_kind(run.text) or ("result" if is_header(run.text) else None) for run in runs}
    return len(kinds - {None}) > 1 and bool(kinds & {"result", "previous"})


def _right_of(row: Row, column: int) -> tuple[Run, ...]:
    return tuple(run for run in row.runs if run.start >= column)


def is_row_of_results(runs: tuple[Run, ...]) -> bool:
    """Whether a line is two cells or three of the table of results, and nothing besides."""
    return len(runs) > 1 and is_cell_line(" ".join(run.text for run in runs))
