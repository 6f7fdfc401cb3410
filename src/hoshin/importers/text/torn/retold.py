"""Items whose boxes are known, told as lines in the form's order."""

import re
from dataclasses import replace
from itertools import groupby, pairwise

from hoshin.importers.form import Line
from hoshin.importers.form.cells import tokens
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn.heads import column_order
from hoshin.importers.text.torn.merged import Found
from hoshin.importers.text.torn.money import KIND
from hoshin.importers.text.torn.places import Places, is_bare
from hoshin.importers.text.torn.row_cells import USUAL, row_text
from hoshin.importers.text.torn.shapes import Shape
from hoshin.notation import split_enumerator

_FIRST = {Shape.LABEL: 0, Shape.HEADING: 0, Shape.HEAD: 1}
_YEAR_AND_MORE = re.compile(
    r"^((?:令和|平成|[RＲ])?\s*[0-9０-９元]{1,4}\s*年度)(?!の?[予決]算)[\s　]*"
)
_HEADS = "実績　達成状況　前年度実績"
_OF_ROWS = (Shape.STATEMENT, Shape.CELLS, Shape.MARK)


def retold(found: list[Found], halves: list[list[Line]], places: Places) -> list[Line]:
    """The lines of each item of `merged`, box by box, a gap above each item."""
    lines: list[Line] = []
    for box, group in groupby(found, key=lambda each: each[2]):
        own = sorted(group, key=lambda each: _FIRST.get(each[0].shape, 2))
        section = places.boxes[box].section
        if section is Section.INDICATORS:
            lines += _table(own, halves)
            continue
        own = [each for each in own if each[0].shape is not Shape.HEAD]
        told = [_lines_of(each, halves) for each in own]
        if section is Section.ISSUES:
            told = _with_money(own, _titled(own, _of_kinds(own, told)))
        lines += [line for each in told for line in each]
    return lines


def _lines_of(found: Found, halves: list[list[Line]]) -> list[Line]:
    told = [halves[found[1] - 1][at] for at in sorted(set(found[0].lines))]
    return [replace(line, gap=not at) for at, line in enumerate(told)]


def _with_money(own: list[Found], told: list[list[Line]]) -> list[list[Line]]:
    """Figures without a unit, put behind the heads of money that tell it."""
    shapes = [item.shape for item, _, _ in own]
    bare = [at for at, (item, _, _) in enumerate(own) if is_bare(item)]
    if Shape.BUDGET not in shapes or len(told) != len(own) or not bare:
        return told
    head = shapes.index(Shape.BUDGET)
    texts = [line.text for at in (head, *bare) for line in told[at]]
    whole = [replace(told[head][0], text="　".join(texts))]
    return [whole if at == head else each for at, each in enumerate(told) if at not in bare]


def _of_kinds(own: list[Found], told: list[list[Line]]) -> list[list[Line]]:
    """Kinds of money from one sequence, each put behind the year that the other has in the same place."""
    kinds = [at for at, (item, _, _) in enumerate(own) if KIND.fullmatch(item.text)]
    years = [at for at, (item, _, _) in enumerate(own) if _YEAR_AND_MORE.match(item.text)]
    if not kinds or len(kinds) != len(years):
        return told
    after = list(told)
    for kind, year in zip(kinds, years, strict=True):
        whole = _YEAR_AND_MORE.sub(rf"\g<1>{own[kind][0].text} ", own[year][0].text)
        after[year] = [replace(told[year][0], text=whole)]
        after[kind] = []
    return after


def _titled(own: list[Found], told: list[list[Line]]) -> list[list[Line]]:
    """A title that was printed away from its number, put behind it."""
    shapes = [item.shape for item, _, _ in own]
    if Shape.HEADING not in shapes or shapes.count(Shape.TEXT) != 1:
        return told
    heading, title = shapes.index(Shape.HEADING), shapes.index(Shape.TEXT)
    known = issue_heading(own[heading][0].text)
    if known is None or known.title:
        return told
    first = told[heading][0]
    whole = replace(first, text=f"{first.text}　{own[title][0].text}")
    return [
        [whole] if at == heading else [] if at == title else each for at, each in enumerate(told)
    ]


def _table(own: list[Found], halves: list[list[Line]]) -> list[Line]:
    """Sentences and cells row by row where both sequences agree on the rows, else as they came."""
    labels = [each for each in own if each[0].shape is Shape.LABEL]
    lines = [line for each in labels for line in _lines_of(each, halves)]
    heads = [each for each in own if each[0].shape is Shape.HEAD]
    rest = [each for each in own if each[0].shape not in (Shape.LABEL, Shape.HEAD)]
    for skeleton in (1, 2):
        order = max((_order(heads, turn) for turn in (1, 2)), key=len)
        rows = _rows([each for each in rest if each[0].shape in _OF_ROWS], skeleton)
        told = _told(rows, halves, order) if rows else None
        if told is not None:
            others = [each for each in rest if each[0].shape not in _OF_ROWS]
            lines += [line for each in others for line in _lines_of(each, halves)]
            above = told[0].place
            return [*lines, Line(_HEADS, above, True), *told]
    return lines + [line for each in [*heads, *rest] for line in _lines_of(each, halves)]


def _order(heads: list[Found], turn: int) -> tuple[str, ...]:
    """The order of the columns as one sequence tells it, where it tells all."""
    told = column_order("".join(item.text for item, own, _ in heads if own == turn))
    return told if len(told) == len(USUAL) else ()


def _rows(own: list[Found], skeleton: int) -> list[tuple[list[Found], list[Found]]]:
    """For each row what stands in the sequence that has a line for every row, and in the other one."""
    lines = _by_lines([each for each in own if each[1] == skeleton])
    other = [each for each in own if each[1] != skeleton]
    sentences = [at for at, each in enumerate(other) if each[0].shape is Shape.STATEMENT]
    bare = [not any(item.shape is Shape.STATEMENT for item, _, _ in line) for line in lines]
    if not lines or sum(bare) != len(sentences) or sentences[:1] not in ([0], []):
        return []
    if sentences == list(range(len(lines))) and all(
        bare
    ):  # all sentences, and then a table of cells
        cells = _beside(lines, _by_lines(other[len(lines) :]))
        if cells is not None:
            return [
                (line, [sentence, *beside])
                for line, sentence, beside in zip(lines, other, cells, strict=False)
            ]
    groups = [other[start:end] for start, end in pairwise([*sentences, len(other)])]
    waiting = iter(groups)
    return [(line, next(waiting) if alone else []) for line, alone in zip(lines, bare, strict=True)]


def _beside(lines: list[list[Found]], cells: list[list[Found]]) -> list[list[Found]] | None:
    """For each row the cells of the other sequence: one line each, or one for each that is not whole."""
    if len(cells) == len(lines):
        return cells
    parts = [sum(len(tokens(item.text) or []) for item, _, _ in line) for line in lines]
    lacking = [at for at, count in enumerate(parts) if count < len(USUAL)]
    if not cells or len(cells) != len(lacking):
        return None
    waiting = dict(zip(lacking, cells, strict=True))
    return [waiting.get(at, []) for at in range(len(lines))]


def _by_lines(own: list[Found]) -> list[list[Found]]:
    """Items by the line of the source that they stand on."""
    return [list(group) for _, group in groupby(own, key=lambda each: each[0].place)]


def _told(
    rows: list[tuple[list[Found], list[Found]]], halves: list[list[Line]], order: tuple[str, ...]
) -> list[Line] | None:
    lines: list[Line] = []
    for count, (line, beside) in enumerate(rows, 1):
        whole = [*line, *beside]
        sentence = next(each for each in whole if each[0].shape is Shape.STATEMENT)
        marks = [item.number for item, _, _ in whole if item.shape is Shape.MARK]
        cells = [
            [item for item, _, _ in part if item.shape is Shape.CELLS] for part in (line, beside)
        ]
        found = [[token for item in part for token in tokens(item.text) or []] for part in cells]
        marks += [token.mark for part in found for token in part if token.mark]
        mark = sentence[0].number or (marks[0] if marks else count)
        told = _lines_of(sentence, halves)
        if not split_enumerator(told[0].text)[0] and not sentence[0].number:
            told[0] = replace(told[0], text=f"{_circled(mark)}{told[0].text}")
        lines += told
        place = told[0].place
        joined = row_text(found[0], found[1], order)
        if joined is not None:
            lines.append(Line(f"{_circled(mark)}{joined}", place, True))
        else:
            lines += [
                Line(" ".join(each), place, True)
                for part in cells
                if (each := [_marked(item.text, mark) for item in part])
            ]
    return lines


def _marked(text: str, mark: int) -> str:
    return text if split_enumerator(text)[0] else f"{_circled(mark)}{text}"


def _circled(number: int) -> str:
    return chr(0x245F + number) if 0 < number <= 20 else ""
