"""Results whose heads stand one below the other, their cells below them in the same order: one row each."""

import re
from dataclasses import replace

from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.form.cells import Token, tokens
from hoshin.importers.form.lines import Line
from hoshin.notation import circled_number, half_width

_KINDS = ("result", "letter", "previous")
_TORN = re.compile(r"[AＡBＢ]\s*[：:／/]\s*未?達成")  # a legend, or a letter with its word


def with_rows_of_heads(lines: list[Line]) -> list[Line]:
    """Lines of which heads of result, letter and last year, and the cells below them, are rows.

    A tool that prints a small table column by column, or cell by cell, leaves its heads above its cells;
    the order of the heads alone tells which of two figures is last year's.

    >>> from hoshin.base import Place
    >>> texts = ["前年度実績", "６年度実績", "達成状況", "58.4％", "60.2％", "A：達成", "自己評価"]
    >>> rows = with_rows_of_heads([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [row.text for row in rows]
    ['60.2％ A 58.4％', '自己評価']
    """
    found: list[Line] = []
    at = 0
    while at < len(lines):
        heads = _heads_at(lines, at)
        rows, end = _rows_at(lines, at + len(heads), heads) if heads else ([], at)
        if rows:
            found += rows
            at = end
        else:
            found.append(lines[at])
            at += 1
    return found


def _heads_at(lines: list[Line], at: int) -> tuple[str, ...]:
    """The kinds of three heads that begin at a line; nothing where they are not all three."""
    kinds = tuple(head_kind(line.text) or "" for line in lines[at : at + len(_KINDS)])
    whole = set(kinds) == set(_KINDS)
    legends = any(_TORN.match(line.text) for line in lines[at : at + len(_KINDS)])
    return kinds if whole and not legends else ()


def _rows_at(lines: list[Line], at: int, heads: tuple[str, ...]) -> tuple[list[Line], int]:
    """The rows whose cells begin at a line, and the index behind them; an indicator's number may lead them."""
    rows: list[Line] = []
    while True:
        row = _row_at(lines, at, heads)
        mark = _mark(lines[at].text) if row is None and at < len(lines) else ""
        if mark:
            at += 1
            row = _row_at(lines, at, heads)
        if row is None:
            return rows, at - bool(mark)
        rows.append(replace(row, text=f"{mark}{row.text}"))
        at += len(heads)


def _row_at(lines: list[Line], at: int, heads: tuple[str, ...]) -> Line | None:
    cells = [_cell(line.text) for line in lines[at : at + len(heads)]]
    told = dict(zip(heads, cells, strict=False))
    if len(told) < len(heads) or not _is_row(told):
        return None
    text = " ".join(cell.text for kind in _KINDS if (cell := told[kind]) is not None)
    return replace(lines[at], text=text, gap=True)


def _mark(text: str) -> str:
    """The number of an indicator that stands alone, circled: its row cannot run into it."""
    digits = re.search(r"[0-9０-９]+", text)
    number = circled_number(text.strip()) or (int(half_width(digits[0])) if digits else 0)
    return chr(0x245F + number) if is_mark(text) and 0 < number <= 20 else ""


def _cell(text: str) -> Token | None:
    """The one cell of a line; None where it is anything else."""
    found = tokens(text)
    return found[0] if found and len(found) == 1 else None


def _is_row(told: dict[str, Token | None]) -> bool:
    """Whether each cell is of its head's kind."""
    letter, others = told["letter"], [told["result"], told["previous"]]
    if letter is None or letter.kind == "value" or letter.mark:
        return False
    return all(cell is not None and cell.kind != "letter" for cell in others)
