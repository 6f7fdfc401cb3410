"""Results of a plan: the year that heads them is the one before the form's, so they are last year's."""

import re
from dataclasses import replace
from itertools import islice, takewhile

from hoshin.base import FiscalYear
from hoshin.importers.form.cells import tokens
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.result_lines import result_line, split_mark
from hoshin.notation import half_width

_FIGURES = r"(?:実績|結果|末?(?:現在|時点))"
_YEAR = r"(?:令和|平成|[RH])?([0-9]{1,4}|元)"
_HEAD = re.compile(
    rf"{_YEAR}年度?(?:末|中)?[の\s]*(?:[(（][^()（）]*[)）])?[の\s]*{_FIGURES}"
    rf"|{_FIGURES}(?:値)?\s*[(（]\s*{_YEAR}年度?[^()（）]*[)）]|[RH]([0-9]{{1,2}})\s*の?{_FIGURES}"
)
_FROM_TO = re.compile(rf"{_YEAR}(?:年度?)?の?(?:実績)?\s*[→⇒➡]\s*{_YEAR}(?:年度?)?")
_RESULTS = (Kind.ROW, Kind.CELLS)
_LONGEST = 200


def with_last_years(pieces: list[Piece], year: FiscalYear) -> list[Piece]:
    """The pieces of an issue, its results moved to last year's where their heads name only that year.

    A letter judges this year: where one stands among them, the head is in error.
    """
    found: list[Piece] = []
    last, count = False, 0
    for at, piece in enumerate(pieces):
        if _is_head(piece):
            last = names_only(piece.text, year - 1) and not _is_judged(pieces[at + 1 :])
            count = 0
        if last and piece.kind in _RESULTS:
            count += 1
            piece = _of_last_year(piece, count)
        found.append(piece)
    return found


def names_only(heads: str, year: FiscalYear) -> bool:
    """Whether heads of results name that year and no other one.

    >>> names_only("指標 令和7年度実績（12月末現在）", FiscalYear(2025))
    True
    >>> names_only("指標 ７年度実績 ８年度実績", FiscalYear(2025)), names_only("実績", FiscalYear(2025))
    (False, False)
    >>> names_only("実績（７年度→８年度）", FiscalYear(2025))
    False
    """
    printed = _printed(heads)
    return bool(printed) and printed <= _names_of(year)


def odd_years(pieces: list[Piece], year: FiscalYear) -> list[tuple[str, Piece]]:
    """Heads of results, as `with_last_years` left them, that name one other year than the form's."""
    found = []
    for at, piece in enumerate(pieces):
        printed = _printed(piece.text) if _is_head(piece) else set()
        if len(printed) != 1 or printed <= _names_of(year):
            continue
        below = takewhile(lambda each: not _is_head(each), islice(pieces, at + 1, None))
        if any(
            each.kind is Kind.CELLS or (each.kind is Kind.ROW and each.cells[0]) for each in below
        ):
            found.append((str(*printed), piece))
    return found


def _printed(heads: str) -> set[int]:
    """The years of results that heads name, as they are printed; none where they speak of 前年度 besides."""
    if len(heads) > _LONGEST or re.search(r"(?<![（(])[前昨]年度", heads):
        return set()
    plain = half_width(heads)
    told = [next(filter(None, each.groups())) for each in _HEAD.finditer(plain)]
    told += [year for each in _FROM_TO.finditer(plain) for year in each.groups()]
    return {int(each.replace("元", "1")) for each in told}


def _names_of(year: FiscalYear) -> set[int]:
    """What a year may be called: 6 or 2024; 1, 31 or 2019."""
    heisei = {year.start - 1988} if year.start <= 2019 else set()
    return {year.era[1], year.start} | heisei


def _is_judged(below: list[Piece]) -> bool:
    """Whether any row down to the next head has a letter or last year's figure besides."""
    for piece in below:
        if _is_head(piece):
            return False
        if piece.kind in _RESULTS and _is_whole(piece):
            return True
    return False


def _is_head(piece: Piece) -> bool:
    """Whether a piece may head results; a label that a table implies has no words."""
    return piece.kind in (Kind.HEADER, Kind.LABEL) and bool(piece.text)


def _is_whole(piece: Piece) -> bool:
    """Whether a row or a list of cells has more than the one figure."""
    if piece.kind is Kind.ROW:
        result, *others = piece.cells
        return any(others) or bool(result and result_line(result).letter)
    return len(tokens(split_mark(piece.text)[1]) or ()) != 1


def _of_last_year(piece: Piece, place: int) -> Piece:
    """The figure as last year's; a list's entry is of the indicator whose number it has, or by its place."""
    if piece.kind is Kind.ROW:
        result = piece.cells[0]
        return replace(piece, cells=(None, None, result_line(result).value if result else None))
    mark, figure = split_mark(piece.text)
    row = replace(piece, kind=Kind.ROW, cells=(None, None, figure))
    return replace(row, number=mark or place, counted=not mark)
