"""Rows of a table that hold an issue's money, in every arrangement of years and amounts."""

import re

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Cell
from hoshin.notation import find_money

_YEAR = re.compile(
    r"(?:(?:令和|平成|[RHＲＨ])\s*)?(?:元|[0-9０-９]{1,4})\s*(?:年度)?\s*の?\s*(?:当初)?(?:決算|予算)(?:見込)?額?"
)
_NOTHING = re.compile(r"[－―—–‐ー／/\-]|(?:予算)?なし|\s|　")
_WORDS = re.compile(
    r"区\s*分|年\s*度|(?:予算|決算)(?:・(?:予算|決算))?額?|金\s*額|事業費|[（()）［\]\[］〔〕:：]|単位.*円|(?:百万|千|億|万)円"
)


def heads_money(text: str) -> bool:
    """Whether a text is the head of a column of amounts: a year and what its money is."""
    return bool(_YEAR.fullmatch(text))


def money_text(grid: Grid, row: list[Cell], filled: list[Cell]) -> str | None:
    """The money of a row as one text, years before their amounts; `filled` are its cells with a text.

    None where the row holds anything else; empty for a row of years whose amounts stand below it.
    """
    joined = " ".join(_one_line(grid, cell) for cell in filled)
    if len(joined) > 200 or _rest(joined):
        return None
    years, amounts = _YEAR.findall(joined), find_money(joined)
    if years and amounts:
        return joined
    if years and any(_is_amount(_one_line(grid, cell)) for cell in filled):
        return joined  # a year and the dash beside it
    if years:
        below = [grid.below(cell) for cell in filled]
        amounts_below = any(cell is not None and _is_amount(grid.text(cell)) for cell in below)
        return "" if amounts_below else joined
    if pairs := _under_years(grid, row):
        return " ".join(pairs)
    return joined if amounts and re.search(r"予算|決算", joined) else None


def _under_years(grid: Grid, row: list[Cell]) -> list[str]:
    """Each year of the row above with the amount below it; a year without one has none."""
    years = [cell for cell in grid.ending_above(row) if _YEAR.search(grid.text(cell))]
    below = [(year, grid.below(year)) for year in years]
    if not any(cell is not None and find_money(grid.text(cell)) for _, cell in below):
        return []
    texts = [(year, _one_line(grid, cell) if cell else "") for year, cell in below]
    return [f"{grid.text(year)} {text or '－'}" for year, text in texts if _is_amount(text)]


def _one_line(grid: Grid, cell: Cell) -> str:
    return re.sub(r"\s*\n\s*", " ", grid.text(cell))


def _rest(text: str) -> str:
    """What is left of a text without years, amounts, dashes and the words of such a table."""
    for money in reversed(find_money(text)):
        text = text[: money.start] + text[money.end :]
    return _NOTHING.sub("", _WORDS.sub("", _YEAR.sub("", text)))


def _is_amount(text: str) -> bool:
    return bool(find_money(text)) or not _NOTHING.sub("", text)
