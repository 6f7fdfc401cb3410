"""Feet of pages that sign and count (○○課 3), and what stands at the head of the page below each."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import section_of
from hoshin.importers.text.page_numbers import counted_pages
from hoshin.notation import half_width

_OFFICE = (
    r"([^。、：:「」・①-⑳0-9]{1,24}?(?:(?<![地校])区|[局市室部課係町村]|役所|役場|センター|担当|運営方針)"
    r"(?:[（(][^（()）。、]{1,12}[)）])?)"
)
_SIGNED = re.compile(  # an office or a part of one, and a number: ○○区役所総務課 3, 企画室 - 2 -
    rf"^{_OFFICE}[\s　]*[-－‐―（(]?[\s　]*([0-9０-９]{{1,2}})[\s　]*(?:[/／]\s*[0-9０-９]{{1,2}})?"
    r"[\s　]*(?:[-－‐―）)]|ページ|頁)?$"
)
_NAME, _NUMBER = re.compile(rf"^{_OFFICE}$"), re.compile(r"^[0-9０-９]{1,2}$")
_APART = 4  # lines that a page has at least
_LEAST = 2  # pages
_HEAD = 40  # characters of what runs along the heads of pages


def without_page_edges(lines: list[Line]) -> list[Line]:
    """Lines without feet that count the pages, and without heads that come again right below them.

    What counts is known by its counting alone, for copies keep no page breaks.
    """
    feet = {*_signed_feet(lines), *counted_pages(lines)}
    if not feet:
        return lines
    heads = _heads(lines, feet)
    kept: list[Line] = []
    gap = False
    for index, line in enumerate(lines):
        if index in feet or index in heads:
            gap = True
        else:
            kept.append(replace(line, gap=line.gap or gap))
            gap = False
    return kept


def _signed_feet(lines: list[Line]) -> list[int]:
    """Lines of one office's name that count 1, 2, 3 … (or from 2, where the first has none), pages apart."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, line in enumerate(lines):
        above = lines[index - 1].text if index else ""
        if (signed := _SIGNED.match(line.text)) and not _is_of_the_form(line.text):
            found.setdefault(signed[1], []).append((index, int(half_width(signed[2]))))
        elif _NUMBER.match(line.text) and _NAME.match(above) and not _is_of_the_form(above):
            found.setdefault(f"{above}\n", []).append((index, int(half_width(line.text))))
    counted = {
        name: [index for index, _ in feet]
        for name, feet in found.items()
        if len(feet) >= _LEAST and feet[0][1] in (1, 2) and all(map(_follows, pairwise(feet)))
    }
    names = [at - 1 for name, feet in counted.items() if name.endswith("\n") for at in feet]
    return [*names, *(at for feet in counted.values() for at in feet)]


def _follows(pair: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    (above, number), (below, next_number) = pair
    return next_number == number + 1 and below - above >= _APART


def _heads(lines: list[Line], feet: set[int]) -> set[int]:
    """Lines right below feet that come again below another, or that the text begins with."""
    below = [at + 1 for at in sorted(feet) if at + 1 < len(lines) and at + 1 not in feet]
    below = [
        at for at in below if len(lines[at].text) <= _HEAD and not _is_of_the_form(lines[at].text)
    ]
    first = next((at for at in range(len(lines)) if at not in feet), None)
    counts = Counter(_shape(lines[at].text) for at in {*below, *([] if first is None else [first])})
    return {at for at in below if at != first and counts[_shape(lines[at].text)] >= _LEAST}


def _is_of_the_form(text: str) -> bool:
    """Whether a line has a place in the form, where the same line may come again on every page."""
    return (
        section_of(text) is not None
        or issue_heading(text) is not None
        or bool(BULLET.match(text))
        or text[:1] in "【＜〈①②③④⑤"
    )


def _shape(text: str) -> str:
    return re.sub(r"[0-9０-９]+", "0", re.sub(r"\s", "", text))
