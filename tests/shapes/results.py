"""Tables of results in many shapes; each takes the indicators of an issue."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.shapes.blocks import Box, Part, Sheet, box
from tests.shapes.hands import Hand

Data = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """The words of one indicator."""

    mark: str
    statement: str
    target: str
    result: str
    letter: str
    previous: str
    theme: str


@dataclass(frozen=True)
class Telling:
    """All that a shape needs: hand, heads and indicators."""

    hand: Hand
    heads: dict[str, str]
    told: list[Told]


def telling(policy: Data, issue: Data, hand: Hand) -> Telling:
    """The words of an issue's indicators."""
    year = policy["fiscal_year"]
    previous = hand.previous.replace("{p}", str(year - 2019))
    heads = {
        "mark": "番号",
        "statement": hand.indicator,
        "target": "目標",
        "result": hand.year(hand.result, year),
        "letter": hand.letter,
        "previous": hand.year(previous, year),
    }
    return Telling(hand, heads, [_told(issue, each, hand) for each in issue["indicators"]])


def _told(issue: Data, each: Data, hand: Hand) -> Told:
    number = each["number"]
    goal = each["target"] or {}
    theme = next((one["name"] or "" for one in issue["themes"] if number in one["indicators"]), "")
    return Told(
        hand.number(number),
        each["statement"],
        f"{goal.get('value')}{goal.get('unit') or ''}",
        hand.figure(each["result"]),
        hand.verdict(each["verdict"]),
        hand.figure(each["previous"]),
        theme,
    )


def columns(*names: str) -> Callable[[Telling], list[Part]]:
    """Heads above, one row an indicator; the number stands with the sentence unless it has a column."""

    def make(told: Telling) -> list[Part]:
        rows = [tuple(box(told.heads[name]) for name in names)]
        own = "mark" in names
        rows += [tuple(box(_cell(each, name, own)) for name in names) for each in told.told]
        return [Sheet(tuple(rows))]

    return make


def _cell(each: Told, name: str, own: bool) -> str:
    if name == "statement" and not own:
        return joined(each.mark, each.statement)
    return str(getattr(each, name))


def joined(mark: str, text: str) -> str:
    return f"{mark}　{text}" if mark[-1:].isascii() and mark[-1:].isdigit() else mark + text


def two_rows_of_heads(told: Telling) -> list[Part]:
    """指標 over two rows, and 実績 and 達成状況 below 達成状況等."""
    heads = told.heads
    rows = [
        (box(heads["statement"], rows=2), box("達成状況", 2), box(heads["previous"], rows=2)),
        (box(heads["result"]), box(heads["letter"])),
    ]
    rows += [
        (
            box(joined(each.mark, each.statement)),
            *map(box, (each.result, each.letter, each.previous)),
        )
        for each in told.told
    ]
    return [Sheet(tuple(rows))]


def three_rows_of_heads(told: Telling) -> list[Part]:
    """Name of the table, years, and what stands in each column."""
    heads = told.heads
    rows: list[tuple[Box, ...]] = [
        (box("アウトカム指標の達成状況", 4),),
        (box(heads["statement"], rows=2), box("今年度", 2), box("前年度")),
        (box("実績"), box(heads["letter"]), box("実績")),
    ]
    rows += [
        (
            box(joined(each.mark, each.statement)),
            *map(box, (each.result, each.letter, each.previous)),
        )
        for each in told.told
    ]
    return [Sheet(tuple(rows))]


def heads_at_left(told: Telling) -> list[Part]:
    """One column an indicator."""
    heads = told.heads
    names = ("result", "letter", "previous")
    rows = [
        (box(heads["statement"]), *(box(joined(each.mark, each.statement)) for each in told.told))
    ]
    rows += [
        (box(heads[name]), *(box(str(getattr(each, name))) for each in told.told)) for name in names
    ]
    return [Sheet(tuple(rows))]


def numbers_above(told: Telling) -> list[Part]:
    """One column an indicator, of which the table says the number alone."""
    rows = [(box(told.heads["statement"]), *(box(each.mark) for each in told.told))]
    rows += [
        (box(told.heads[name]), *(box(str(getattr(each, name))) for each in told.told))
        for name in ("result", "letter", "previous")
    ]
    return [Sheet(tuple(rows))]


def one_table_each(told: Telling) -> list[Part]:
    """Label at the left, value at the right."""
    found: list[Part] = []
    for each in told.told:
        rows = [(box(told.heads["statement"]), box(joined(each.mark, each.statement)))]
        rows += [
            (box(told.heads[name]), box(str(getattr(each, name))))
            for name in ("result", "letter", "previous")
        ]
        found.append(Sheet(tuple(rows)))
    return found


def one_table_each_with_target(told: Telling) -> list[Part]:
    """As above, the target between the sentence and the result, last year before this one."""
    found: list[Part] = []
    for each in told.told:
        rows = [(box(told.heads["statement"]), box(joined(each.mark, each.statement)))]
        rows += [
            (box(told.heads[name]), box(str(getattr(each, name))))
            for name in ("target", "previous", "result", "letter")
        ]
        found.append(Sheet(tuple(rows)))
    return found


def pairs_in_a_row(told: Telling) -> list[Part]:
    """The sentence over the whole width, below it label, value, label, value."""
    rows: list[tuple[Box, ...]] = []
    for each in told.told:
        rows.append((box(told.heads["statement"]), box(joined(each.mark, each.statement), 5)))
        pairs = [("result", each.result), ("letter", each.letter), ("previous", each.previous)]
        rows.append(tuple(box(text) for name, value in pairs for text in (told.heads[name], value)))
    return [Sheet(tuple(rows))]


def heads_each(told: Telling) -> list[Part]:
    """The sentence over the whole width, below it heads, and values below them."""
    rows: list[tuple[Box, ...]] = []
    names = ("result", "letter", "previous")
    for each in told.told:
        rows.append((box(joined(each.mark, each.statement), 3),))
        rows.append(tuple(box(told.heads[name]) for name in names))
        rows.append(tuple(box(str(getattr(each, name))) for name in names))
    return [Sheet(tuple(rows))]


def all_in_one_row(told: Telling) -> list[Part]:
    """Every column is one cell with a line for each indicator."""
    names = ("result", "letter", "previous")
    lines = [
        box(
            [joined(each.mark, str(getattr(each, name)) or told.hand.nothing) for each in told.told]
        )
        for name in names
    ]
    return [Sheet((tuple(box(told.heads[name]) for name in names), tuple(lines)))]


def theme_beside(told: Telling) -> list[Part]:
    """The theme in a cell of its own over the rows of its indicators."""
    names = ("statement", "result", "letter", "previous")
    rows: list[tuple[Box, ...]] = [(box("区分"), *(box(told.heads[name]) for name in names))]
    for place, each in enumerate(told.told):
        first = place == 0 or told.told[place - 1].theme != each.theme
        same = [one for one in told.told if one.theme == each.theme]
        boxes = [box(_cell(each, name, False)) for name in names]
        rows.append((*([box(each.theme, rows=len(same))] if first else []), *boxes))
    return [Sheet(tuple(rows))]


def letter_in_the_result(told: Telling) -> list[Part]:
    """実績と達成状況 in one cell."""
    rows = [(box(told.heads["statement"]), box("実績と達成状況"), box(told.heads["previous"]))]
    rows += [
        (
            box(joined(each.mark, each.statement)),
            box(f"{each.result}\n{each.letter}"),
            box(each.previous),
        )
        for each in told.told
    ]
    return [Sheet(tuple(rows))]


def years_in_rows(told: Telling) -> list[Part]:
    """Two rows an indicator: last year and this year."""
    rows: list[tuple[Box, ...]] = [
        (box(told.heads["statement"]), box("年度"), box("実績"), box(told.heads["letter"])),
    ]
    for each in told.told:
        rows.append(
            (
                box(joined(each.mark, each.statement), rows=2),
                box("前年度"),
                box(each.previous),
                box("／"),
            )
        )
        rows.append((box("今年度"), box(each.result), box(each.letter)))
    return [Sheet(tuple(rows))]


WITH_SENTENCE: dict[str, Callable[[Telling], list[Part]]] = {
    "columns": columns("statement", "result", "letter", "previous"),
    "last year first": columns("statement", "previous", "result", "letter"),
    "letter first": columns("mark", "statement", "letter", "result", "previous"),
    "with target": columns("mark", "statement", "target", "previous", "result", "letter"),
    "sentence last": columns("letter", "result", "previous", "statement"),
    "two rows of heads": two_rows_of_heads,
    "three rows of heads": three_rows_of_heads,
    "heads at left": heads_at_left,
    "one table each": one_table_each,
    "one table each with target": one_table_each_with_target,
    "pairs in a row": pairs_in_a_row,
    "heads each": heads_each,
    "theme beside": theme_beside,
    "letter in the result": letter_in_the_result,
    "years in rows": years_in_rows,
}
WITHOUT: dict[str, Callable[[Telling], list[Part]]] = {
    "numbers": columns("mark", "result", "letter", "previous"),
    "numbers, last year first": columns("mark", "previous", "result", "letter"),
    "numbers above": numbers_above,
    "all in one row": all_in_one_row,
}
