"""Lines with their places: what every reader of a format hands to the reader of the form."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from hoshin.base import Place
from hoshin.importers.form.sections import Section
from hoshin.notation import half_width

_PAGE_NUMBER = re.compile(
    r"^(?:[-－‐―]\s*[0-9０-９]{1,3}\s*[-－‐―]|[0-9０-９]{1,3}\s*[/／]\s*[0-9０-９]{1,3}\s*(?:ページ|頁)?"
    r"|[pPｐＰ]\s*[.．]?\s*[0-9０-９]{1,3}|[0-9０-９]{1,3}\s*(?:ページ|頁)|[0-9０-９]{1,3})$"
)
_PAGE_OF = re.compile(
    r"^[-－‐(（]?\s*([0-9]{1,3})\s*[/／]\s*([0-9]{1,3})\s*(?:ページ|頁)?[-－‐)）]?$"
)
_HANDOUT = re.compile(  # 資料５, 第２回区政会議 資料１－２
    r"^[（(【\[]?(?:[^。、：:]{0,20}(?:会議?|本部)[\s　]*)?(?:配[付布])?(?:参考)?"
    r"資料\s*[①-⑳0-9０-９一二三四五六七八九十\-－‐ー]*[)）】\]]?$"
)


MAX_LINES = 12_000  # a form has some hundreds
MAX_LINE = 20_000  # characters of one line or paragraph; a form has some hundreds


class Role(Enum):
    """What the layout says a line is; OPEN where only its words can tell."""

    OPEN = "open"
    LABEL = "label"  # the label of a box, or a heading that is one
    CONTENT = "content"  # stands in a labelled box: its words announce no other box
    ROW = "row"  # a row of the table of results
    MONEY = "money"  # a row with an issue's money
    ASIDE = "aside"  # a note beside the form
    NOTE = "note"  # a note of the form itself, on what is printed above it


@dataclass(frozen=True)
class Line:
    """One printed line, or a whole paragraph.

    Parameters
    ----------
    text : str
        Without outer blanks.
    place : Place
    gap : bool
        Whether a blank line, a page break or the edge of a box is above.
    whole : bool
        Whether a paragraph begins here for certain. Where it does not, the layout has no paragraphs
        (extracted text), or the line continues one.
    role : Role
    section : Section or None
        Of a label.
    heading : int
        Level that the format gives it; 0 for none.
    cells : (result, letter, last year)
        Of a row; None for a column that its table does not have.
    aside : str
        An indicator's target where it stands in a cell of its own.
    inferred : bool
        Whether its number is printed nowhere, or the name behind a seat stands elsewhere on the page.
    """

    text: str
    place: Place
    gap: bool
    whole: bool = False
    role: Role = Role.OPEN
    section: Section | None = None
    heading: int = 0
    cells: tuple[str | None, str | None, str | None] = (None, None, None)
    aside: str = ""
    inferred: bool = False


def is_page_mark(text: str) -> bool:
    """Whether a line is a page's number or the number of a handout, and nothing besides."""
    return bool(_PAGE_NUMBER.match(text) or _HANDOUT.match(text))


def without_furniture(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Take page numbers, handout marks and lines that repeat at page edges away.

    Returns the lines that are left and the removed ones that are no mere page numbers.
    """
    edges = _edges(lines)
    pages = {line.place.page for line in lines}
    least = 2 if len(pages) == 2 else 3
    shapes = {(_shape(lines[index].text), lines[index].place.page) for index in edges}
    repeated = {
        shape
        for shape, count in Counter(shape for shape, _ in shapes).items()
        if count >= least and len(shape) <= 30 and not shape.startswith(("【", "・"))
    }
    everywhere = _everywhere(lines, edges)
    counted = _page_counts(lines)
    kept: list[Line] = []
    removed: list[Line] = []
    gap = False
    for index, line in enumerate(lines):
        at_edge = index in edges
        if index in counted or (at_edge and _PAGE_NUMBER.match(line.text)):
            gap = True
        elif (
            at_edge and (_running_title(line.text, repeated) or line.text in everywhere)
        ) or _HANDOUT.match(line.text):
            removed.append(line)
            gap = True
        else:
            kept.append(replace(line, gap=line.gap or gap))
            gap = False
    return kept, removed


def _page_counts(lines: list[Line]) -> set[int]:
    """Lines 1/5, 2/5, 4/5: pages of one total, counted up, wherever a copy has put them."""
    found = [
        (index, int(count[1]), int(count[2]))
        for index, line in enumerate(lines)
        if (count := _PAGE_OF.match(half_width(line.text)))
    ]
    pages, totals = [page for _, page, _ in found], {total for *_, total in found}
    rising = len(pages) > 1 and all(one < other for one, other in pairwise(pages))
    if not rising or len(totals) != 1 or pages[-1] > totals.pop():
        return set()
    return {index for index, *_ in found}


def _everywhere(lines: list[Line], edges: set[int]) -> set[str]:
    """Lines that stand word for word at an edge of four pages in five, of three or more."""
    pages = {line.place.page for line in lines}
    found = {(lines[index].text, lines[index].place.page) for index in edges}
    counts = Counter(text for text, _ in found)
    return {
        text
        for text, count in counts.items()
        if count >= 3 and 5 * count >= 4 * len(pages) and len(text) >= 6
    }


def _running_title(text: str, repeated: set[str]) -> bool:
    return _shape(text) in repeated and "運営方針" in text


def _edges(lines: list[Line]) -> set[int]:
    """Indices of the first two and last two lines of each page."""
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        pages.setdefault(line.place.page, []).append(index)
    return {index for found in pages.values() for index in (*found[:2], *found[-2:])}


def _shape(text: str) -> str:
    return re.sub(r"[0-9０-９]+", "0", re.sub(r"\s", "", text))


def joined(parts: list[str]) -> str:
    """Join lines that the page layout broke: nothing between them, a blank between Latin words.

    >>> joined(["令和", "6年度末まで"]), joined(["Osaka", "Metro"])
    ('令和6年度末まで', 'Osaka Metro')
    """
    text = ""
    for part in parts:
        both_latin = text and re.match(r"[A-Za-z,.]", text[-1]) and re.match(r"[A-Za-z]", part)
        text += (" " if both_latin else "") + part
    return text
