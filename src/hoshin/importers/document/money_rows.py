"""Rows of a table that hold an issue's money, in every arrangement of years, kinds, units and amounts."""

import re
from collections.abc import Iterator

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.budget_spellings import spelt_out
from hoshin.importers.form.budget_stages import without_stage
from hoshin.importers.form.money_lines import unit_note
from hoshin.importers.form.printed_years import without_second_name
from hoshin.importers.form.sections import section_of
from hoshin.notation import find_money

_ONE_YEAR = r"(?:(?:令和|平成|[RHＲＨ])\s*)?(?:元|[0-9０-９]{1,4})"
_YEAR = re.compile(rf"{_ONE_YEAR}\s*(?:年度)?\s*の?\s*(?:当初)?(?:決算|予算)(?:見込)?額?")
_YEAR_ALONE = re.compile(
    rf"{_ONE_YEAR}\s*年度|(?:令和|平成|[RHＲＨ])\s*(?:元|[0-9０-９]{{1,4}})年?"
)
_KIND = re.compile(r"決算|予算")
_NOTHING = re.compile(
    r"[－―—–‐ー／/\-]|(?:予算)?なし|(?:調整|検討|精査|編成|算定|要求|査定|協議)中|未定|\s|　"
)
_WORDS = re.compile(
    r"区\s*分|年\s*度|当初|(?:予算|決算)(?:[・／/](?:予算|決算))?(?:見込)?額?|金\s*額|事業費"
    r"|[（()）［\]\[］〔〕:：]|単位.*円|(?:百万|千|億|万)?円"
)
_BARE = re.compile(r"[△▲－−-]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
_UNIT = re.compile(r"(?:[（(［\[〔]|単位[\s　]*[:：／/]?[\s　]*)((?:百万|千|億|万)?円)")
_UNIT_NOTE = re.compile(r"[（(［\[〔](?:単位[:：]?)?(?:百万|千|億|万)?円[)）］\]〕]$")
_NAME = 16  # letters of what names the money
_HEADS = 3  # rows of heads above an amount


def heads_money(text: str) -> bool:
    """Whether a text is the head of a column of amounts: a year and what its money is."""
    plain = without_stage(without_second_name(re.sub(r"\s", "", text)))
    return bool(_YEAR.fullmatch(_UNIT_NOTE.sub("", plain)))


def unit_of_money(text: str) -> str:
    """The unit that a note gives to the amounts below it: （単位：千円）."""
    found = _UNIT.search(text)
    return found[1] if found and len(text) <= 40 else ""


def money_text(grid: Grid, row: list[Cell], filled: list[Cell], unit: str = "") -> str | None:
    """The money of a row as one text, years before their amounts; `filled` are its cells with a text.

    None where the row holds anything else; empty for a row of years whose amounts stand below it.
    `unit` is what a note above the table gives.
    """
    if any(isinstance(block, Table) for cell in filled for block in cell.blocks):
        return _money_inside(grid, filled, unit)
    if (paired := _line_by_line(grid, filled)) is not None:
        return paired
    joined = " ".join(_one_line(grid, cell) for cell in filled)
    if len(joined) > 200:
        return None
    if spelt_out(joined) is not None:
        return joined
    if (resolved := _resolved(grid, filled, unit)) is not None:
        return resolved
    if _rest(joined):
        return None
    years, amounts = _YEAR.findall(joined), find_money(joined)
    if years and amounts:
        return joined
    if years and any(_is_amount(_one_line(grid, cell)) for cell in filled):
        return joined  # a year and the dash beside it
    if years and _are_empty(grid, filled):
        return " ".join(f"{_one_line(grid, cell)} －" for cell in filled)
    if heads_money(joined) and _is_row_of_list(grid, filled[0]):
        return f"{joined} －"
    if years:
        return "" if _over_amounts(grid, filled) else joined
    if pairs := _under_years(grid, row):
        return " ".join(pairs)
    if not amounts and _is_head(joined) and _over_amounts(grid, filled):
        return ""
    return joined if amounts and re.search(r"予算|決算", joined) else None


def _line_by_line(grid: Grid, filled: list[Cell]) -> str | None:
    """Years on the lines of one cell, their amounts on those of the next; None for any other row."""
    if len(filled) != 2:
        return None
    years, amounts = (
        [line for line in grid.text(cell).split("\n") if line.strip()] for cell in filled
    )
    told = all(map(heads_money, years)) and all(map(_is_amount, amounts))
    if len(years) < 2 or len(years) != len(amounts) or not told:
        return None
    return "　".join(f"{year} {amount}" for year, amount in zip(years, amounts, strict=True))


def money_of_table(table: Table, unit: str = "") -> str | None:
    """The money of a table that holds nothing else."""
    grid, told = Grid(table), []
    for row in grid.rows():
        filled = [cell for cell in row if grid.text(cell)]
        if len(filled) == 1 and (noted := unit_note(grid.text(filled[0]))):
            unit = noted
        elif filled:
            money = money_text(grid, row, filled, unit)
            if money is None:
                return None
            told.append(money)
    return " ".join(filter(None, told)) or None


def money_beside(grid: Grid, filled: list[Cell]) -> str:
    """The money of years and kinds behind a short word of any kind: 所要経費 | ４決算額 33百万円."""
    if len(filled) != 2:
        return ""
    name = re.sub(r"\s", "", grid.text(filled[0]))
    plain = (
        len(name) <= _NAME
        and re.fullmatch(r"[^0-9０-９。－―—–‐ー／/\-]+", name)
        and section_of(name) is None
    )
    told = money_text(grid, filled[1:], filled[1:]) if plain else None
    return told if told and find_money(told) and _YEAR.search(told) else ""


def _money_inside(grid: Grid, filled: list[Cell], unit: str) -> str | None:
    """The money of tables inside of cells, where only words of money stand beside them."""
    told = []
    for cell in filled:
        tables = [block for block in cell.blocks if isinstance(block, Table)]
        others = [block.text for block in cell.blocks if isinstance(block, Paragraph)]
        if any(_rest(text) for text in others):
            return None
        told += [money_of_table(table, unit) for table in tables]
    return None if None in told else " ".join(text for text in told if text)


def _resolved(grid: Grid, filled: list[Cell], unit: str) -> str | None:
    """Amounts that take year, kind or unit from heads above them or words left of them."""
    figures = [cell for cell in filled if _is_figure(_one_line(grid, cell))]
    words = [cell for cell in filled if cell not in figures]
    if not any(find_money(text) or _BARE.search(text) for text in map(grid.text, figures)):
        return None
    if any(_rest(_one_line(grid, cell)) for cell in words):
        return None
    words += [cell for cell in grid.reaching_into(filled) if not _rest(_one_line(grid, cell))]
    found = []
    for cell in figures:
        left = [_one_line(grid, each) for each in words if each.column < cell.column]
        told = _told(grid, cell, left, unit)
        if told is None:
            return None
        if told:
            found.append(told)
    if found:
        found += [*_without_amounts(grid, figures), *_with_gaps(grid, filled)]
    return " ".join(found) or None


def _without_amounts(grid: Grid, figures: list[Cell]) -> list[str]:
    """Heads of year and kind right above a row of amounts below which its cell is empty."""
    taken = {
        column for cell in figures for column in range(cell.column, cell.column + cell.columns)
    }
    heads = [cell for cell in grid.ending_above(figures) if heads_money(grid.text(cell))]
    free = (
        cell for cell in heads if taken.isdisjoint(range(cell.column, cell.column + cell.columns))
    )
    return [f"{_one_line(grid, cell)} －" for cell in free]


def _with_gaps(grid: Grid, filled: list[Cell]) -> list[str]:
    """Heads of year and kind in a row of heads and amounts behind which none stands."""
    texts = [_one_line(grid, cell) for cell in filled]
    if not heads_money(texts[0]):
        return []
    behind = [*texts[1:], texts[0]]
    pairs = zip(texts, behind, strict=True)
    return [
        f"{text} －" for text, next_text in pairs if heads_money(text) and heads_money(next_text)
    ]


def _are_empty(grid: Grid, heads: list[Cell]) -> bool:
    """Whether heads of year and kind have no amounts: all below is empty, or is the next such head."""
    if not all(heads_money(grid.text(cell)) for cell in heads):
        return False
    below = [grid.below(cell) for cell in heads]
    firsts = [_first_below(grid, cell) for cell in heads]
    if all(first is None for first in firsts):
        return any(cell is not None for cell in below)
    return all(first is not None and heads_money(grid.text(first)) for first in firsts)


def _is_row_of_list(grid: Grid, year: Cell) -> bool:
    """Whether the next year stands below a year: their amounts stand beside them."""
    first = _first_below(grid, year)
    years = [_one_line(grid, cell) for cell in (year, first) if cell is not None]
    return len(years) > 1 and all(_YEAR_ALONE.search(text) for text in years)


def _first_below(grid: Grid, cell: Cell) -> Cell | None:
    """The first cell with a text below a cell."""
    below = grid.below(cell)
    while below is not None and not grid.text(below):
        below = grid.below(below)
    return below


def _told(grid: Grid, cell: Cell, left: list[str], unit: str) -> str | None:
    """Year, kind and amount of a cell; empty for a dash in a table of years by kinds."""
    above = list(_heads_above(grid, cell))
    texts = [*left[::-1], *above]
    years = [text for text in texts if _YEAR.search(text) or _YEAR_ALONE.search(text)]
    kinds = [text for text in texts if _KIND.search(_UNIT.sub("", text))]
    if not years or not kinds:
        return None
    own = [text for text in years if _KIND.search(text)]
    year = (_YEAR.search(own[0]) or _YEAR_ALONE.search(own[0])) if own else None
    start = year or _YEAR_ALONE.search(years[0])
    if start is None:
        return None
    kind = _KIND.search(own[0] if own else kinds[0])
    assert kind is not None
    digits = re.match(_ONE_YEAR, start[0])
    amount = _one_line(grid, cell)
    if not _BARE.search(amount) and not own:
        return ""
    if _BARE.fullmatch(amount):
        told = (*texts, *_beside_heads(grid, cell))
        named = next((found[1] for text in told if (found := _UNIT.search(text))), unit)
        if not named:
            return None
        amount += named
    return f"{digits[0] if digits else start[0]}年度{kind[0]}額 {amount or '－'}"


def _heads_above(grid: Grid, cell: Cell) -> Iterator[str]:
    """Words above a cell, over the amounts between, nearest first."""
    above, heads = grid.above(cell), 0
    while above is not None and heads < _HEADS:
        text = _one_line(grid, above)
        if text and not _is_figure(text):
            if _rest(text):
                return
            heads += 1
            yield text
        above = grid.above(above)


def _beside_heads(grid: Grid, cell: Cell) -> Iterator[str]:
    """What stands left of the heads above a cell: 予算（千円）, whose own cell ends with their row."""
    above = grid.above(cell)
    while above is not None and _is_figure(_one_line(grid, above)):
        above = grid.above(above)
    if above is not None:
        left = (each for each in grid.cells if each.column < above.column)
        yield from (_one_line(grid, each) for each in left if each.row == above.row)


def _over_amounts(grid: Grid, filled: list[Cell]) -> bool:
    below = [grid.below(cell) for cell in filled]
    texts = [_one_line(grid, cell) for cell in below if cell is not None]
    return any(_is_figure(text) and text for text in texts) or (
        bool(texts) and all(_is_head(text) and not _is_amount(text) for text in texts if text)
    )


def _is_head(text: str) -> bool:
    """Whether a text holds nothing but words of such a table, years among them or money."""
    return not _rest(text) and bool(_YEAR_ALONE.search(text) or re.search("金額|予算|決算", text))


def _under_years(grid: Grid, row: list[Cell]) -> list[str]:
    """Each year of the row above with the amount below it; a year without one has none."""
    years = [cell for cell in grid.ending_above(row) if _YEAR.search(_one_line(grid, cell))]
    below = [(year, grid.below(year)) for year in years]
    if not any(cell is not None and find_money(grid.text(cell)) for _, cell in below):
        return []
    texts = [(year, _one_line(grid, cell) if cell else "") for year, cell in below]
    return [f"{_one_line(grid, year)} {text or '－'}" for year, text in texts if _is_amount(text)]


def _one_line(grid: Grid, cell: Cell) -> str:
    return without_stage(without_second_name(re.sub(r"\s*\n\s*", " ", grid.text(cell))))


def _rest(text: str) -> str:
    """What is left of a text without years, amounts, dashes and the words of such a table."""
    for money in reversed(find_money(text)):
        text = text[: money.start] + text[money.end :]
    text = _UNIT.sub("", _YEAR.sub("", text))
    return _NOTHING.sub("", _WORDS.sub("", _YEAR_ALONE.sub("", text)))


def _is_figure(text: str) -> bool:
    """An amount, a bare figure or a dash, and nothing besides."""
    if _BARE.fullmatch(text):
        return True
    amounts = find_money(text)
    plain = text
    for money in reversed(amounts):
        plain = plain[: money.start] + plain[money.end :]
    return not _NOTHING.sub("", plain)


def _is_amount(text: str) -> bool:
    return bool(find_money(text)) or not _NOTHING.sub("", text)
