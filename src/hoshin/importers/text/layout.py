"""Whether a text reads from top to bottom (pasted from a page) or was torn by a PDF tool."""

import re
from collections import Counter
from itertools import pairwise

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import section_of

_TORN_LABEL = re.compile(
    r"^(?:アウトカム|指標|所属運営の|[区局]運営の|基本的な|考え方|の達成|状況|指標の達成|策[)）]|標[)）]"
    r"|[（(](?:経営課題の解|運営方針全体)|自己|評価)$"
)
_WEB = re.compile(
    r"^ページ番号|^ページの先頭|^メニューの終端|^[＜<〈].*実績(?:と達成状況)?[＞>〉]$|^・(?:令和|平成)?[0-9０-９元]+年度(?:予算|決算)額"
)
_PDF_HEADER = re.compile(r"実績と達成状況.*前年度実績")
_ENDS = re.compile(r"[。．）)」』】＞>：:円%％]$")
_BEGINS = re.compile(r"^[・･●○■□◆◇•【＜<（(「※①-⑳\-－0-9０-９]")
_WIDE = 80  # more full-width characters than a line of an A4 page holds


def reads_in_order(lines: list[Line]) -> bool:
    """Weigh the traces that a PDF tool leaves against those of a page: the heavier side decides."""
    texts = [line.text for line in lines]
    torn = 2 * (lines[-1].place.page > 1 if lines else 0)
    torn += 2 * any(_TORN_LABEL.match(text) for text in texts)
    torn += 2 * any(_PDF_HEADER.search(text) for text in texts)
    torn += 3 * (_broken(lines) > 0.06)
    torn += _cells_above_their_label(lines)
    whole = 2 * any(_WEB.search(text) for text in texts)
    whole += 2 * (sum(len(text) > _WIDE for text in texts) >= 2)
    whole += 2 * (_broken(lines) < 0.02)
    whole += any(announced_goals(text) is not None for text in texts)
    return whole > torn


def _broken(lines: list[Line]) -> float:
    """Share of lines that a column's width broke: they go on with a line above that is as wide as others.

    Short unfinished lines of any width are paragraphs of a page, not broken ones.
    """
    widths = Counter(
        len(above.text)
        for above, below in pairwise(lines)
        if not below.gap
        and len(above.text) >= 16
        and not _ENDS.search(above.text)
        and not _BEGINS.match(below.text)
        and not (is_cell_line(above.text) or is_cell_line(below.text))
        and section_of(below.text) is None
        and not below.text.startswith("経営課題")
    )
    near = [sum(widths[width + step] for step in range(-3, 2)) for width in widths]
    return max(near, default=0) / max(1, len(lines))


def _cells_above_their_label(lines: list[Line]) -> int:
    """Results that stand before any label of indicators were thrown there."""
    for line in lines:
        if section_of(line.text) is not None and "指標" in line.text:
            return 0
        if is_cell_line(line.text) and re.search(r"[0-9０-９]", line.text):
            return 2
    return 0
