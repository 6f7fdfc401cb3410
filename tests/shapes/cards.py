"""A table or a block of rows for each indicator, in the arrangements that offices draw."""

from collections.abc import Callable, Iterator

from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.results import Telling, Told, joined

Row = tuple[Box, ...]
_NAMES = ("result", "letter", "previous")


def _sentence(each: Told) -> str:
    return joined(each.mark, each.statement)


def _value(each: Told, name: str) -> Box:
    return box(str(getattr(each, name)))


def _each(make: Callable[[Telling, Told], list[Row]]) -> Callable[[Telling], list[Part]]:
    """A table for each indicator."""
    return lambda told: [Sheet(tuple(make(told, each))) for each in told.told]


def _one(make: Callable[[Telling, Told], list[Row]]) -> Callable[[Telling], list[Part]]:
    """The same rows one below the other in a single table."""
    return lambda told: [Sheet(tuple(row for each in told.told for row in make(told, each)))]


def four_columns(told: Telling, each: Told) -> list[Row]:
    """Label, value, label, value; the sentence over three of them."""
    heads = told.heads
    return [
        (box(heads["statement"]), box(_sentence(each), 3)),
        (
            box(heads["result"]),
            _value(each, "result"),
            box(heads["letter"]),
            _value(each, "letter"),
        ),
        (box(heads["previous"]), _value(each, "previous"), box("目標"), _value(each, "target")),
    ]


def six_columns(told: Telling, each: Told) -> list[Row]:
    """The number in its own row of labels; below it three labels, each left of its value."""
    pairs = [(box(told.heads[name]), _value(each, name)) for name in _NAMES]
    return [
        (box(told.heads["statement"]), box(_sentence(each), 5)),
        tuple(cell for pair in pairs for cell in pair),
    ]


def with_notes(told: Telling, each: Told) -> list[Row]:
    """Rows that the policy has no place for stand between."""
    heads = told.heads
    return [
        (box(heads["statement"]), box(_sentence(each))),
        (box("出典"), box("所管課の記録")),
        (box("目標"), _value(each, "target")),
        (box(heads["result"]), _value(each, "result")),
        (box(heads["letter"]), _value(each, "letter")),
        (box(heads["previous"]), _value(each, "previous")),
        (box("備考"), box("")),
    ]


def name_above(told: Telling, each: Told) -> list[Row]:
    """指標① over the whole width, then heads, then values."""
    heads = told.heads
    names = ("statement", "result", "letter", "previous")
    return [
        (box(f"アウトカム指標{each.mark.removeprefix('指標')}", 4),),
        tuple(box("内容" if name == "statement" else heads[name]) for name in names),
        tuple(_value(each, name) for name in names),
    ]


def number_at_left(told: Telling, each: Told) -> list[Row]:
    """The number in a cell as high as the table."""
    heads = told.heads
    return [
        (box(each.mark, rows=4), box(heads["statement"]), box(each.statement)),
        *((box(heads[name]), _value(each, name)) for name in _NAMES),
    ]


def years_across(told: Telling, each: Told) -> list[Row]:
    """Years above the columns, 実績 and 達成状況 left of the rows."""
    heads = told.heads
    return [
        (box(heads["statement"]), box(_sentence(each), 2)),
        (box("年度"), box("前年度"), box("今年度")),
        (box("実績"), _value(each, "previous"), _value(each, "result")),
        (box(heads["letter"]), box("／"), _value(each, "letter")),
    ]


def years_down(told: Telling, each: Told) -> list[Row]:
    """Years left of the rows, last year's first."""
    heads = told.heads
    return [
        (box(heads["statement"]), box(_sentence(each), 2)),
        (box("年度"), box("実績"), box(heads["letter"])),
        (box("前年度"), _value(each, "previous"), box("／")),
        (box("今年度"), _value(each, "result"), _value(each, "letter")),
    ]


def number_and_sentence(told: Telling, each: Told) -> list[Row]:
    """指標①, the sentence, heads and values, all one below the other."""
    return [
        (box(f"指標{each.mark.removeprefix('指標')}", 3),),
        (box(each.statement, 3),),
        tuple(box(told.heads[name]) for name in _NAMES),
        tuple(_value(each, name) for name in _NAMES),
    ]


def label_over_sentence(told: Telling, each: Told) -> list[Row]:
    """アウトカム指標 over the sentence, heads over the values."""
    return [
        (box(told.heads["statement"], 3),),
        (box(_sentence(each), 3),),
        tuple(box(told.heads[name]) for name in _NAMES),
        tuple(_value(each, name) for name in _NAMES),
    ]


def colons(told: Telling, each: Told) -> list[Row]:
    """Label and value in one cell, a colon between."""
    heads = told.heads
    return [
        (box(_sentence(each), 3),),
        tuple(box(f"{_flat(heads[name])}：{getattr(each, name)}") for name in _NAMES),
    ]


def colons_in_a_cell(told: Telling, each: Told) -> list[Row]:
    """The sentence, and beside it all else in one cell."""
    heads = told.heads
    return [
        (
            box(_sentence(each)),
            box([f"{_flat(heads[name])}：{getattr(each, name)}" for name in _NAMES]),
        )
    ]


def _flat(head: str) -> str:
    return head.split("\nA")[0].replace("\n", "")


def sentence_outside(told: Telling) -> list[Part]:
    """The sentence as a paragraph; below it a table of labels and values."""
    found: list[Part] = []
    for each in told.told:
        found.append(Text(_sentence(each)))
        found.append(Sheet(tuple((box(told.heads[name]), _value(each, name)) for name in _NAMES)))
    return found


def sentence_outside_heads_above(told: Telling) -> list[Part]:
    """The same with heads above the values."""
    found: list[Part] = []
    for each in told.told:
        found.append(Text(_sentence(each)))
        heads = tuple(box(told.heads[name]) for name in _NAMES)
        found.append(Sheet((heads, tuple(_value(each, name) for name in _NAMES))))
    return found


def sentences_then_results(told: Telling) -> list[Part]:
    """A table of numbers and sentences; below it one of numbers and results."""
    heads = told.heads
    sentences = tuple((box(each.mark), box(each.statement)) for each in told.told)
    first = (box("番号"), *(box(heads[name]) for name in _NAMES))
    rows = tuple((box(each.mark), *(_value(each, name) for name in _NAMES)) for each in told.told)
    return [Sheet(((box("番号"), box(heads["statement"])), *sentences)), Sheet((first, *rows))]


def two_years_with_letters(told: Telling) -> list[Part]:
    """令和6年度 over 実績 and 達成状況, 前年度 over the same."""
    heads = told.heads
    rows: list[Row] = [
        (box("番号", rows=2), box(heads["statement"], rows=2), box("今年度", 2), box("前年度", 2)),
        (box("実績"), box(heads["letter"]), box("実績"), box(heads["letter"])),
    ]
    for each in told.told:
        result = (_value(each, "result"), _value(each, "letter"))
        rows.append(
            (box(each.mark), box(each.statement), *result, _value(each, "previous"), box("A"))
        )
    return [Sheet(tuple(rows))]


def unit_apart(told: Telling) -> list[Part]:
    """A column 単位, figures without it."""
    heads = told.heads
    names = ("statement", "unit", "previous", "result", "letter")
    words = {**heads, "unit": "単位"}
    rows: list[Row] = [tuple(box(words[name]) for name in names)]
    for each in told.told:
        cells = {
            "statement": _sentence(each),
            "unit": _unit(each.result) or _unit(each.previous),
            "previous": _figure(each.previous),
            "result": _figure(each.result),
            "letter": each.letter,
        }
        rows.append(tuple(box(cells[name]) for name in names))
    return [Sheet(tuple(rows))]


def _figure(text: str) -> str:
    return text.rstrip("".join(_letters(text))) or text


def _unit(text: str) -> str:
    return text[len(_figure(text)) :]


def _letters(text: str) -> Iterator[str]:
    return (each for each in text if not each.isdecimal() and each not in ".,．，－―-")


def notes_below(told: Telling) -> list[Part]:
    """A usual table whose last row, over the whole width, is a note; another note below the table."""
    heads = told.heads
    names = ("statement", "result", "letter", "previous")
    rows: list[Row] = [tuple(box(heads[name]) for name in names)]
    rows += [(box(_sentence(each)), *(_value(each, name) for name in _NAMES)) for each in told.told]
    rows.append((box("※　実績は年度末の見込みを含む。", 4),))
    return [Sheet(tuple(rows)), Text("（注）区民意識調査は秋に行った。")]


def department_beside(told: Telling) -> list[Part]:
    """Columns that the policy has no place for: 担当課, 備考."""
    heads = told.heads
    names = ("result", "letter", "previous")
    first = (
        box("番号"),
        box(heads["statement"]),
        box("担当課"),
        *(box(heads[each]) for each in names),
    )
    rows: list[Row] = [(*first, box("備考"))]
    for each in told.told:
        values = (_value(each, name) for name in names)
        rows.append((box(each.mark), box(each.statement), box("企画課"), *values, box("速報値")))
    return [Sheet(tuple(rows))]


CARDS: dict[str, Callable[[Telling], list[Part]]] = {
    "four columns": _each(four_columns),
    "four columns in one": _one(four_columns),
    "six columns": _each(six_columns),
    "with notes": _each(with_notes),
    "with notes in one": _one(with_notes),
    "name above": _each(name_above),
    "name above in one": _one(name_above),
    "number at left": _each(number_at_left),
    "number at left in one": _one(number_at_left),
    "years across": _each(years_across),
    "years across in one": _one(years_across),
    "years down": _each(years_down),
    "years down in one": _one(years_down),
    "number and sentence": _each(number_and_sentence),
    "number and sentence in one": _one(number_and_sentence),
    "label over sentence": _each(label_over_sentence),
    "label over sentence in one": _one(label_over_sentence),
    "colons": _each(colons),
    "colons in one": _one(colons),
    "colons in a cell": _one(colons_in_a_cell),
    "sentence outside": sentence_outside,
    "sentence outside, heads above": sentence_outside_heads_above,
    "sentences then results": sentences_then_results,
    "two years with letters": two_years_with_letters,
    "unit apart": unit_apart,
    "notes below": notes_below,
    "department beside": department_beside,
}
