"""Money, goals, links and cells of results among torn lines: they do not end what is open."""

import re

from hoshin.importers.form.cells import is_cell_line, tokens
from hoshin.importers.form.named_cells import Cells, cells_alone, named_cells
from hoshin.importers.form.sdgs import (
    announced_goals,
    goals_alone,
    goals_listed,
    heads_goals,
    tells_goals_alone,
)
from hoshin.importers.text.torn.contents import goes_on
from hoshin.importers.text.torn.money import is_money
from hoshin.importers.text.torn.reading import IN_TABLES, Reading
from hoshin.importers.text.torn.shapes import Shape
from hoshin.notation import find_money, split_enumerator

_LINK = re.compile(r"^[（(]\s*(?:アウトカム)?指標[^（()）]*[)）]$")
_NO_VALUE = re.compile(
    r"^([①-⑳])\s*(?:[未不無非][一-鿿]{1,3}|[一-鿿]{2,4}(?:中|前|外|待ち)|(?:[一-鿿]{2})?なし)$"
)
_AMOUNT = re.compile(
    r"^[0-9０-９][0-9０-９,，.．]*\s*([百千万億]*円)(?:\s+[0-9０-９][0-9０-９,，.．]*\s*\1)*$"
)
_MONEY_DASH = re.compile(r"^[－―—–\-]$")


def take_loose(reading: Reading, index: int) -> bool:
    """Whether a line was one of these; it has become an item."""
    line = reading.lines[index]
    if _is_of_goals(reading, line.text):
        reading.add(Shape.SDGS, index)
    elif _is_amount_cell(reading, line.text):
        reading.add(Shape.CELLS, index)
    elif is_money(line.text) or _is_dash_of_money(reading, line.text):
        reading.add(Shape.BUDGET, index)
    else:
        return _take_cells(reading, index) or _take_link(reading, index)
    return True


def _is_of_goals(reading: Reading, text: str) -> bool:
    """Whether a line announces goals; above the first heading, where it says nothing besides."""
    if announced_goals(text) is None:
        return False
    return reading.inside or heads_goals(text) or tells_goals_alone(text)


def take_goals(reading: Reading, index: int) -> bool:
    """目標11 away from 関連するSDGs, or 11、13 below the amounts of the years; 目標 alone heads a column."""
    text = reading.texts[index]
    goals = [at for at, item in enumerate(reading.items) if item.shape is Shape.SDGS]
    if not goals or announced_goals(text) is not None:
        return False
    head, between = reading.items[goals[-1]], reading.items[goals[-1] + 1 :]
    beside = heads_goals(head.text) and all(item.shape is Shape.BUDGET for item in between)
    if not (goals_listed(text) or ((beside or _awaits_goals(reading)) and goals_alone(text))):
        return False
    reading.add(Shape.SDGS, index, f"SDGs {text}")
    return True


def _awaits_goals(reading: Reading) -> bool:
    """Whether money ends right above, and some SDGs printed among other labels has got no numbers yet."""
    if reading.items[-1].shape is not Shape.BUDGET or not find_money(reading.items[-1].text):
        return False
    goals = [item for item in reading.items if item.shape is Shape.SDGS]
    heads = sum(heads_goals(item.text) for item in goals)
    return heads > sum(bool(goals_alone(reading.texts[item.lines[0]])) for item in goals)


def _is_amount_cell(reading: Reading, text: str) -> bool:
    """Whether an amount right behind cells or their head is one: an indicator counts in its unit."""
    unit = _AMOUNT.match(text)
    last = reading.items[-1].shape if reading.items else None
    if unit is None or last not in (Shape.CELLS, Shape.HEAD):
        return False
    aims = (item.text for item in reading.items if item.shape is Shape.STATEMENT)
    return any(re.search(rf"[0-9０-９]{unit[1]}", aim) for aim in aims)


def _is_dash_of_money(reading: Reading, text: str) -> bool:
    last = reading.items[-1].shape if reading.items else None
    money = last in (Shape.BUDGET, Shape.HEADING) and reading.zone not in IN_TABLES
    return money and bool(_MONEY_DASH.match(text))


def _take_cells(reading: Reading, index: int) -> bool:
    line = reading.lines[index]
    if found := _NO_VALUE.match(line.text):
        reading.add(Shape.CELLS, index, f"{found[1]}－")
    elif reading.inside and (cells := _named(split_enumerator(line.text)[1])):
        mark = line.text[0] if split_enumerator(line.text)[0] else ""
        reading.add(Shape.CELLS, index, mark + "　".join(cell for cell in cells if cell))
    elif is_cell_line(line.text) and (_has_letter(line.text) or not goes_on(reading, line)):
        reading.marks -= bool(reading.marks and _is_value(line.text))
        reading.add(Shape.CELLS, index)
    else:
        return False
    return True


def _take_link(reading: Reading, index: int) -> bool:
    line = reading.lines[index]
    if not _LINK.match(line.text):
        return False
    last = reading.items[-1] if reading.items else None
    if last and last.shape is Shape.THEME and not line.gap:
        last.parts.append(line.text)
        reading.take([index])
    else:
        reading.add(Shape.LINK, index)
    return True


def _named(text: str) -> Cells | None:
    return None if is_cell_line(text) else named_cells(text) or cells_alone(text)


def _is_value(text: str) -> bool:
    """Whether a line of cells begins with a figure or a dash that has no mark yet."""
    first = tokens(text) if is_cell_line(text) else None
    return bool(first) and first[0].kind != "letter" and first[0].mark is None  # type: ignore[index]


def _has_letter(text: str) -> bool:
    """Whether a verdict stands between figures: no sentence goes on so."""
    found = tokens(text) or []
    return len(found) > 1 and any(token.kind == "letter" for token in found)
