"""The indicator in the row of its result: number, theme, sentence and target, each in a cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import is_mark
from hoshin.importers.document.model import Cell
from hoshin.importers.document.results import Columns
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sections import Section
from hoshin.notation import half_width

_COUNTED = re.compile(r"^\s*([0-9０-９]{1,2})[.．、)）]\s*(?=\D)")
_SHORT_ALONE = 5  # characters of the shortest indicator that has no target beside it
_NAME = re.compile(r"^[ぁ-んァ-ヴー一-鿿]{2}")  # 漏水率; 3-1 is a number
_TARGET_ALONE = re.compile(
    r"^[（(]?(?:(?:令和|平成|[RHＲＨ])\s*[0-9０-９元]|毎年|年間|延べ|全|[0-9０-９])[^。]{0,34}$"
)
_TARGET_TOLD = re.compile(
    r"[0-9０-９][^。]{0,12}(?:以[上下]|未満|超)[^。]{0,8}。?$|[0-9０-９][^。]{0,10}(?:と|に)する。?$"
)
_THEME_LENGTH = 30


@dataclass(frozen=True)
class Statement:
    """What the cells left of the results hold."""

    sentence: Cell
    mark: str = ""
    targets: tuple[Cell, ...] = ()
    themes: tuple[Cell, ...] = ()
    others: tuple[Cell, ...] = ()


def statement_of(grid: Grid, columns: Columns, filled: list[Cell]) -> Statement | None:
    """The indicator of a row; None where the row holds none."""
    cells = columns.left_of(filled)
    targets = [cell for cell in cells if columns.is_target(cell)]
    left = [cell for cell in cells if cell not in targets]
    marks = [cell for cell in left if is_mark(grid.text(cell))]
    left = [cell for cell in left if cell not in marks]
    if len(left) > 1 and not targets:
        targets = [each for each in left[1:] if _TARGET_ALONE.match(grid.text(each))]
        left = [cell for cell in left if cell not in targets]
    if not left:
        return None
    under = [cell for cell in left if columns.is_sentence(cell)]
    sentence = under[-1] if under else max(left, key=lambda cell: len(grid.text(cell)))
    told = split_mark(grid.text(sentence))[1]
    if len(told) < _SHORT_ALONE and not (targets and _NAME.match(told)):
        return None
    before = [cell for cell in left if cell.column < sentence.column]
    themes = [cell for cell in before if _is_theme(grid.text(cell))]
    others = [cell for cell in left if cell is not sentence and cell not in themes]
    mark = grid.text(marks[0]) if marks else ""
    return Statement(sentence, mark, tuple(targets), tuple(themes), tuple(others))


def statement_lines(grid: Grid, found: Statement) -> Iterator[Line]:
    """Theme, sentence, and what else stands there, as lines below the label of the indicators."""
    place = found.sentence.place
    yield Line("", place, True, True, Role.LABEL, Section.INDICATORS)
    for cell in found.themes:
        text = grid.text(cell).replace("\n", "")
        named = text if text[0] in "【＜<〈《〔［[" else f"【{text}】"
        yield Line(named, cell.place, True, True, Role.CONTENT)
    first, *others = _sentences(grid.text(found.sentence))
    if found.mark and not split_mark(first)[0]:
        first = _with_mark(found.mark, first)
    aside = " ".join(grid.text(cell) for cell in found.targets).replace("\n", "")
    yield Line(first, place, True, True, Role.CONTENT, aside=aside)
    yield from (Line(each, place, True, True, Role.CONTENT) for each in others)
    yield Line("", place, True, True, Role.LABEL, Section.ACHIEVEMENT)
    for cell in found.others:
        yield Line(grid.text(cell), cell.place, True, True, Role.ASIDE)


def label_of_targets(grid: Grid, cell: Cell) -> Iterator[Line]:
    """The label of the indicators, for a cell that holds nothing but their marked sentences."""
    sentences = _sentences(grid.text(cell))
    if all(split_mark(each)[0] and _TARGET_TOLD.search(each) for each in sentences):
        yield Line("", cell.place, True, True, Role.LABEL, Section.INDICATORS)


def _sentences(text: str) -> list[str]:
    """The sentence of a cell; several where their marks stand at the beginning of lines."""
    lines = text.split("\n")
    marked = [bool(split_mark(line)[0]) for line in lines]
    if sum(marked) < 2 or not marked[0]:
        return ["".join(lines)]
    found: list[str] = []
    for line, begins in zip(lines, marked, strict=True):
        found = [*found, line] if begins else [*found[:-1], found[-1] + line]
    return found


def _with_mark(mark: str, text: str) -> str:
    """The sentence behind its mark, which it may begin with in another spelling."""
    digits = re.search(r"[0-9０-９]+", mark)
    number = int(half_width(digits[0])) if digits else split_mark(mark)[0]
    again = _COUNTED.match(text)
    if again and int(half_width(again[1])) == number:
        text = text[again.end() :]
    return f"({digits[0]}){text}" if digits else f"{mark.strip()}{text}"


def _is_theme(text: str) -> bool:
    return len(text) <= _THEME_LENGTH and "。" not in text
