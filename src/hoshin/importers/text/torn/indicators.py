"""An issue's sentences with their numbers: printed before them, alone in a column of their own, or none."""

from dataclasses import dataclass, replace
from itertools import count

from hoshin.importers.form.cells import is_cell_line, tokens
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.notation import split_enumerator


@dataclass(frozen=True)
class Indicators:
    """Sentences, each with its number, and the cells of their results."""

    statements: list[Item]
    cells: list[Item]


def indicators_of(own: list[Item]) -> Indicators:
    """Numbers that stand alone belong to sentences that lack one, the rest to values, in their order."""
    marks = [item.number for item in own if item.shape is Shape.MARK]
    bare = [item for item in own if item.shape is Shape.STATEMENT and not item.number]
    given = dict(zip(map(id, bare), marks, strict=False)) if len(marks) >= len(bare) else {}
    known = {item.number for item in own if item.shape is Shape.STATEMENT and item.number}
    taken = set(known)
    statements = []
    for item in own:
        if item.shape is not Shape.STATEMENT:
            continue
        number = item.number or given.get(id(item), 0)
        if not item.number and (not number or number in known):
            number = next(free for free in count(1) if free not in taken)
        taken.add(number)
        statements.append(item if item.number else _with_number(item, number))
    return Indicators(statements, _cells(own, len(bare) if given else 0))


def _with_number(item: Item, number: int) -> Item:
    text = chr(0x245F + number) if number <= 20 else f"({number})"
    return replace(item, number=number, parts=[text, *item.parts])


def _cells(own: list[Item], used: int) -> list[Item]:
    """The cells; a mark that no sentence has taken goes to the next value without one.

    Where there are fewer values than marks, only to the value right below it: some row is empty.
    """
    found: list[Item] = []
    waiting: list[int] = []
    marks = sum(item.shape is Shape.MARK for item in own) - used
    values = sum(item.shape is Shape.CELLS and _is_bare_value(item.text) for item in own)
    some_empty = 0 < values < marks
    for item in own:
        if item.shape is Shape.MARK:
            used -= 1
            if used < 0:
                waiting = [item.number] if some_empty else [*waiting, item.number]
        elif item.shape is Shape.CELLS:
            if waiting and _is_bare_value(item.text):
                mark = waiting.pop(0)
                found.append(replace(item, parts=[chr(0x245F + mark), *item.parts]))
            else:
                found.append(item)
            waiting = [] if some_empty else waiting
    return found


def _is_bare_value(text: str) -> bool:
    first = tokens(text) if is_cell_line(text) else None
    bare = split_enumerator(text)[0] is None
    return bool(first) and bare and first[0].kind != "letter"  # type: ignore[index]
