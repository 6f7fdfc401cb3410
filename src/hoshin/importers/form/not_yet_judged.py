"""Forms that were not evaluated yet: a figure that stands alone in its row of results is last year's."""

import re
from dataclasses import replace
from itertools import pairwise

from hoshin.base import FiscalYear, Place
from hoshin.importers.form.cells import tokens
from hoshin.importers.form.fragments import Fragment, Slots
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.result_lines import letter_token, result_line
from hoshin.notation import half_width
from hoshin.policy import State

_BEFORE_RESULTS: tuple[State | None, ...] = ("draft", "proposed", "adopted", "revised", None)
_HEAD_OF_LAST_YEAR = re.compile(r"[前昨]年度(?:の?実績)?(?:値)?[\s　）)】＞>]*$")
_YEARS_OF_RESULTS = re.compile(r"(?<![0-9])([0-9]{1,2})年度(?:の|末)?実績")
_LONGEST_HEAD = 60


def awaits_results(pieces: list[Piece], state: State | None, *, evaluated: bool) -> bool:
    """Whether a form's figures may be last year's alone: no later step is named, and nothing was judged.

    `evaluated` tells whether a self-evaluation was written.
    """
    if evaluated or state not in _BEFORE_RESULTS:
        return False
    return not any(map(_tells_this_year, pieces))


def heads_last_year(printed: list[str], year: FiscalYear) -> bool:
    """Whether some head of a column or a list announces last year's figures, by that word or by the year."""
    told = [text for text in printed if len(text) <= _LONGEST_HEAD]
    before = str((year - 1).era[1])
    return any(
        _HEAD_OF_LAST_YEAR.search(text) or before in _YEARS_OF_RESULTS.findall(half_width(text))
        for text in told
        if not text.endswith("。")
    )


def _tells_this_year(piece: Piece) -> bool:
    """A letter, or two figures beside one another: the first of them is this year's."""
    if piece.kind is Kind.ROW:
        result, letter, previous = piece.cells
        told = letter_token(letter or "")
        judged = told is not None and told.kind == "letter"
        return judged or bool(result and (previous or result_line(result).letter))
    if piece.kind is not Kind.CELLS:
        return False
    found = tokens(piece.text) or []
    beside = any(
        one.kind == other.kind == "value" and not other.mark for one, other in pairwise(found)
    )
    return beside or any(token.kind == "letter" for token in found)


def of_last_year(fragment: Fragment) -> Fragment:
    """A figure that stands alone, as last year's; any other cells as they are."""
    told = [each for each in fragment.readings[0][0].all if each is not None]
    if len(told) != 1 or told[0].kind == "letter":
        return fragment
    return replace(fragment, readings=((Slots(previous=told[0]), 0.0),))


def places_of_last_years(loose: list[Fragment]) -> dict[int, Place]:
    """Where the cells stand that `of_last_year` took for last year's, by their identity."""
    return {
        id(told[0]): each.place
        for each in loose
        if len(told := [token for token in each.readings[0][0].all if token]) == 1
    }
