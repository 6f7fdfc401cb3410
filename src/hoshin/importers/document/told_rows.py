"""A word left of a list of results, 達成状況 | ①33件：B ②250人：A: both are read as a text tells them."""

import re

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head
from hoshin.importers.document.model import Cell
from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.named_cells import is_result
from hoshin.importers.form.result_lines import letter_token, split_mark, value_token

_HEAD = re.compile(r"(?:実績(?:値)?|達成状況|達成度|結果|判定|評価)$")
_LONGEST, _FIGURE = 40, 16  # letters of a head, of a figure
_OTHER = re.compile(r"^(?:自己|総合)|方針|振り?返り")


def lists_results(grid: Grid, filled: list[Cell]) -> bool:
    """Whether a row of two cells is such a word and such a list."""
    if len(filled) != 2:
        return False
    head, told = (grid.text(cell) for cell in filled)
    word = undecorated(bare_head(head))
    if len(head) > _LONGEST or not _HEAD.search(word) or _OTHER.search(word):
        return False
    lines = [line.strip() for line in told.split("\n") if line.strip()]
    return len(lines) > 1 and any(map(_is_entry, lines))


def _is_entry(line: str) -> bool:
    mark, rest = split_mark(line)
    if not mark or "。" in rest:
        return False
    figure = len(rest) <= _FIGURE and value_token(rest) is not None
    return figure or letter_token(rest) is not None or is_result(rest)
