"""Cells of rows that break over lines: a copy prints each line of a cell on one of its own."""

import re

from hoshin.importers.document.list_themes import is_link
from hoshin.importers.form.result_heads import head_of, is_legend
from hoshin.importers.form.sections import section_of
from hoshin.notation import find_money

_PARTS, _LONGEST = 3, 14  # lines above the row, characters of each
_NOTE = re.compile(r"^[（(][^（()）]{2,30}[)）]$")
_HEAD_OF_MONEY = re.compile(r"[0-9０-９元]\s*(?:年度)?\s*(?:当初)?(?:決算|予算)(?:見込)?額?$")


def with_labels_whole(lines: list[str]) -> list[str]:
    """The lines, each label that goes on in the first cell of a row put whole into that cell; none is lost.

    >>> with_labels_whole(["区運営の", "基本的な考え方\\t海を守る"])
    ['', '区運営の基本的な考え方\\t海を守る']
    >>> with_labels_whole(["主な戦略", "（課題解決の方策）\\t・海を守る"])
    ['', '主な戦略（課題解決の方策）\\t・海を守る']
    """
    kept = list(lines)
    for at, line in enumerate(lines):
        first, tab, rest = line.partition("\t")
        for count in range(_PARTS, 0, -1) if tab and first.strip() else ():
            above = lines[max(0, at - count) : at]
            if any("\t" in each for each in above):
                continue  # rows of their own, if of one cell
            parts = [each.strip() for each in above]
            if len(parts) == count and _are_of_label(parts, first.strip()):
                kept[at - count : at] = [""] * count  # lines keep their numbers
                kept[at] = "".join((*parts, first.strip(), tab, rest))
                break
    return kept


def with_cells_whole(lines: list[str]) -> list[str]:
    """The lines, what ends a cell put to its beginning: indicators of a name, the legend of a head, an amount.

    >>> with_cells_whole(["見守り", "（アウトカム指標①）\\t・人が減った。"])
    ['', '見守り（アウトカム指標①）\\t・人が減った。']
    >>> with_cells_whole(["指標\\t達成状況", "A：達成　B：未達成\\t前年度実績"])
    ['', '指標\\t達成状況 A：達成　B：未達成\\t前年度実績']
    """
    kept = list(lines)
    above = -1  # the last line with words
    for at, line in enumerate(lines):
        first, tab, _ = line.partition("\t")
        joint = _joint(kept[above], first.strip(), in_row=bool(tab)) if above >= 0 else None
        if joint is not None:
            kept[at], kept[above] = f"{kept[above].rstrip()}{joint}{line.lstrip(' 　')}", ""
        if kept[at].strip():
            above = at
    return kept


def _joint(above: str, first: str, *, in_row: bool) -> str | None:
    """What goes between a line and the one above it if both are of one cell; None if they are not."""
    last = above.rpartition("\t")[2].strip()
    if not last or not first:
        return None
    if in_row and first[0] in "（(" and is_link(first) and not is_link(last):
        return ""
    of_letter = "\t" in above and head_of(last) == "letter"
    if is_legend(first) and section_of(last) is None and (in_row or of_letter):
        return " "
    heads = [cell for cell in above.split("\t") if _HEAD_OF_MONEY.search(cell.strip())]
    of_money = "\t" in above and heads == [
        above.rpartition("\t")[2]
    ]  # a row of heads has its own below
    amounts = find_money(first)
    alone = len(amounts) == 1 and (amounts[0].start, amounts[0].end) == (0, len(first))
    return " " if of_money and alone else None


def _are_of_label(parts: list[str], last: str) -> bool:
    """Whether lines and a cell below them spell one label, and the lines alone no other; notes end one."""
    if any(not 0 < len(each) <= _LONGEST for each in parts):
        return False
    if _NOTE.match(last):
        spelt = section_of("".join(parts))
        return spelt is not None and {section_of(each) for each in parts} <= {spelt, None}
    whole = section_of("".join((*parts, last)))
    told = {section_of(each) for each in (*parts, "".join(parts), last)} - {None}
    return whole is not None and told <= {whole} and last[0] not in "（("
