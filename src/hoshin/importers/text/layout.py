"""In which way a text is to be read: as it stands, unwrapped, or as a PDF tool tore it."""

import re

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import strategy_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.wraps import broken_share

_TORN_LABEL = re.compile(
    r"^(?:アウトカム|指標|所属運営の|[区局]運営の|基本的な|考え方|の達成|状況|指標の達成|策[)）]|標[)）]"
    r"|[（(](?:経営課題の解|運営方針全体)|自己|評価)$"
)
_WEB = re.compile(
    r"^ページ番号|^ページの先頭|^メニューの終端|^[＜<〈].*実績(?:と達成状況)?[＞>〉]$"
    r"|^・(?:令和|平成)?[0-9０-９元]+年度(?:予算|決算)額"
)
_PDF_HEADER = re.compile(r"実績と達成状況.*前年度実績")
_OLD = 3  # strategies and boxes that the present form does not have
_WIDE = 80  # more full-width characters than a line of an A4 page holds


def reads_in_order(lines: list[Line]) -> float:
    """How much more a text looks like one in order than like one that a PDF tool tore; above 0: in order."""
    texts = [line.text for line in lines]
    broken = broken_share(lines)
    torn = 2.0 * (lines[-1].place.page > 1 if lines else 0)
    torn += 2 * any(_TORN_LABEL.match(text) for text in texts)
    torn += 2 * any(_PDF_HEADER.search(text) for text in texts)
    torn += 3 * (broken > 0.06)
    torn += _cells_above_their_label(lines)
    whole = 2.0 * any(_WEB.search(text) for text in texts)
    whole += 2 * (sum(len(text) > _WIDE for text in texts) >= 2)
    whole += 2 * (broken < 0.02)
    whole += 3 * is_old_form(texts)
    whole += any(announced_goals(text) is not None for text in texts)
    return whole - torn


def is_old_form(texts: list[str]) -> bool:
    """Whether boxes of an old form are announced: only reading from top to bottom knows them."""
    return sum(strategy_heading(text) is not None or _is_old_label(text) for text in texts) >= _OLD


def _is_old_label(text: str) -> bool:
    found = label_and_content(text) if len(text) <= _WIDE else None
    return section_of(text) is Section.OTHER or (found is not None and found[0] is Section.OTHER)


def _cells_above_their_label(lines: list[Line]) -> int:
    """Results that stand before any label of indicators were thrown there."""
    for line in lines:
        if section_of(line.text) is not None and "指標" in line.text:
            return 0
        if is_cell_line(line.text) and re.search(r"[0-9０-９]", line.text):
            return 2
    return 0
