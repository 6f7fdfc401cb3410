"""Last year's figures in a list of their own: 前年度実績 above ①47.6％, this year's list standing elsewhere."""

from dataclasses import replace

from hoshin.importers.form.cells import Token, tokens
from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn.heads import column_order
from hoshin.importers.text.torn.shapes import Item, Shape

_LAST_ALONE = ("previous",)


def mark_lists(items: list[Item]) -> None:
    """Say of every cell below heads that announce last year alone that it is in such a list."""
    heads, last = "", False
    for item in items:
        if item.shape is Shape.HEAD:
            heads += item.text
            last = column_order(heads) == _LAST_ALONE
        elif item.shape is Shape.CELLS:
            heads, item.last_year = "", last
        elif item.shape is Shape.MARK or item.section is Section.ACHIEVEMENT:
            heads = ""  # the label of the box may stand anywhere beside it
        else:
            heads, last = "", False


def with_last_years_beside(cells: list[Item]) -> list[Item]:
    """The cells of an issue, last year's put behind the result of their indicator.

    As they are where some figure of the list has no such result, or its line holds more than a figure.
    """
    listed = [item for item in cells if item.last_year] or _second_list(cells)
    others = [item for item in cells if not any(item is each for each in listed)]
    found = [tokens(item.text) or [] for item in listed]
    results = [at for at, item in enumerate(others) if _is_result(tokens(item.text) or [])]
    if not listed or len(listed) != len(results) or not all(map(_is_figure, found)):
        return cells
    marks = [_mark(others[at]) for at in results]
    told = [each[0].mark for each in found]
    if any(told):
        if set(told) != set(marks) or len(set(told)) != len(told):
            return cells
        results = [results[marks.index(mark)] for mark in told]
    for at, (figure,) in zip(results, found, strict=True):
        others[at] = replace(others[at], parts=[f"{others[at].text}　{figure.text}"])
    return others


def _second_list(cells: list[Item]) -> list[Item]:
    """Figures whose numbers start over behind as many results with letters; none where it is otherwise."""
    half = len(cells) // 2
    first, second = (
        [tokens(item.text) or [] for item in part] for part in (cells[:half], cells[half:])
    )
    if not half or len(first) != len(second):
        return []
    judged = all(_is_result(found) and found[-1].kind == "letter" for found in first)
    marks = [[found[0].mark for found in part if found] for part in (first, second)]
    again = marks[0] == marks[1] and None not in marks[0]
    return cells[half:] if judged and again and all(map(_is_figure, second)) else []


def _is_figure(found: list[Token]) -> bool:
    return len(found) == 1 and found[0].kind != "letter"


def _is_result(found: list[Token]) -> bool:
    """A figure or a dash with its mark or its letter, and no second figure."""
    if not found or found[0].kind == "letter" or len(found) > 2:
        return False
    judged = len(found) == 2 and found[1].kind == "letter" and not found[1].mark
    return judged or (len(found) == 1 and found[0].mark is not None)


def _mark(item: Item) -> int | None:
    return (tokens(item.text) or [])[0].mark
