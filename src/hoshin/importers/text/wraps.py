"""Lines that a column's width broke, put together to paragraphs."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hoshin.importers.form import Line, joined
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.furniture import ends_form, is_of_page
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.line_kinds import is_budget, is_sheet
from hoshin.importers.form.named_cells import named_cells
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import section_of

_ENDS = re.compile(r"[。．）)」』】＞>：:円%％]$")
_BEGINS = re.compile(r"^[・･●○■□◆◇•【＜<（(「※①-⑳\-－0-9０-９]")
_MARKED = re.compile(
    r"^(?:[・･●○■□◆◇•‣※①-⑳]|[（(]?[0-9０-９]{1,2}[)）.．、　 ]"
    r"|[ア-オ][)）.．、　 ]|[（(][ア-オ][)）]|[【＜<].*[】＞>]|[-－*＊]\s)"
)
_REST = re.compile(r"^[ぁ-ん]{1,6}。$")  # no sentence: とする。
_LEAST = 16  # characters of a line that a column broke


def broken_share(lines: list[Line]) -> float:
    """Share of lines that a column's width broke: each goes on with a line above as wide as others.

    Short unfinished lines of any width are paragraphs of a page, not broken ones.
    """
    return max(_widths(lines).values(), default=0) / max(1, len(lines))


def _widths(lines: list[Line]) -> dict[int, int]:
    """How many broken lines are about as wide, by width."""
    widths = Counter(
        len(above.text)
        for above, below in pairwise(lines)
        if _may_go_on(above, below)
        and not _ENDS.search(above.text)
        and not _BEGINS.match(below.text)
    )
    return {width: sum(widths[width + step] for step in range(-3, 2)) for width in widths}


def _may_go_on(above: Line, below: Line) -> bool:
    return (
        not below.gap
        and len(above.text) >= _LEAST
        and not (is_cell_line(above.text) or is_cell_line(below.text))
        and section_of(below.text) is None
        and section_of(above.text) is None
        and issue_heading(below.text) is None
        and label_and_content(below.text) is None
        and named_cells(below.text) is None
        and not announced_goals(below.text)
        and not is_budget(below.text)
        and not is_sheet(below.text)
        and not any(is_of_page(line.text) or ends_form(line.text) for line in (above, below))
    )


def with_rests_joined(lines: list[Line]) -> list[Line]:
    """The lines, the last few letters of a sentence put behind what stands above them.

    >>> from hoshin.base import Place
    >>> texts = ["①舟に乗る割合を毎年度70％以上", "とする。", "・岸を直した。"]
    >>> told = with_rests_joined([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['①舟に乗る割合を毎年度70％以上とする。', '・岸を直した。']
    """
    kept: list[Line] = []
    for line in lines:
        unended = bool(kept) and not kept[-1].text.endswith("。")
        if unended and _REST.match(line.text) and _may_go_on(kept[-1], line):
            kept[-1] = replace(kept[-1], text=kept[-1].text + line.text)
        else:
            kept.append(line)
    return kept


def unwrapped(lines: list[Line]) -> list[Line]:
    """Whole paragraphs, each on one line."""
    usual = [width for width, count in _widths(lines).items() if count >= 2]
    paragraphs: list[list[Line]] = []
    for line in with_rests_joined(lines):
        above = paragraphs[-1][-1] if paragraphs else None
        full = above is not None and any(-3 <= len(above.text) - width <= 3 for width in usual)
        if above is not None and full and _may_go_on(above, line) and not _MARKED.match(line.text):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [
        replace(group[0], text=joined([line.text for line in group]), gap=True, whole=True)
        for group in paragraphs
    ]
