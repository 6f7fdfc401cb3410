"""The first page of torn text: which of its lines are goal, mission, principles and points."""

import re
from dataclasses import dataclass, replace
from math import inf

from hoshin.base import Place
from hoshin.importers.form import joined
from hoshin.importers.form.headlines import is_headline
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import Section
from hoshin.importers.text.lines import is_full, width
from hoshin.importers.text.torn.shapes import Item, Shape

_Order = tuple[Section | None, ...]
_ORDERS: tuple[
    _Order, ...
] = (  # of the boxes below the title: as most forms have them, and the other
    (None, Section.GOAL, Section.MISSION, Section.PRINCIPLES),
    (None, Section.MISSION, Section.GOAL, Section.PRINCIPLES),
)
_SWAPPED = (Section.GOAL, Section.MISSION)
_SURE = 0.5  # by which the other order has to explain the page better, where no heading tells it
_EQUAL = 0.01
_MISSION_FIRST = re.compile(r"使命.*目標")
_POINTS = 4  # the state behind the text of the principles
_TITLE = re.compile(r"年度.*運営方針")
_SIGNED = re.compile(  # who signs, on the right of the page: a tool may print it behind the boxes
    r"^[（(【]?[一-鿿]{0,8}長(?:名)?[\s　]*[：:][\s　]*[^。、：:]{2,20}[)）】]?$"
)
_MADE_BY = re.compile(  # 南区役所　企画課
    r"^[一-鿿ヶケァ-ヴーぁ-ん]{1,12}(?:役所|役場|局|室|部)[\s　]+"
    r"[一-鿿ァ-ヴー]{1,10}(?:課|係|担当|室|グループ)(?:[\s　（(].*)?$"
)
_POINT = re.compile(  # ・, （１）, 柱1
    r"^(?:[・•●○■◆①-⑳❶-❿]|[（(]?[0-9０-９]{1,2}[)）.．、\s　]|[一-鿿ァ-ヴー]{1,4}[0-9０-９]{1,2}[.．:：\s　])"
)
_MAY_END = re.compile(r"[うくぐすつぬぶむる。]$")
# A goal often ends with ふるさと, みなと, ひと: no word that goes on
_OPEN_END = re.compile(r"(?:[、にをのではがもや・]|(?<!みな)(?<![さひこ])と)$")
_ABOVE = 0.3  # a line of the page, above all labels
_WAITING = 0.2  # its label stands above, others between
_LATE = 0.7  # its label stands below
_REST = re.compile(r"^[ぁ-ゖ一-鿿]{1,4}。$")  # of a sentence that its line had no room for
_REST_ALONE = 1.5
# No box begins with a particle, nor with a letter that begins no word.
_GOES_ON = re.compile(r"^[にがはへので][一-鿿]|^[をるっんーゃゅょぁぃぅぇぉッャュョン]")
# 算を次の: the rest of a word, more likely than a word of one letter
_HALF_WORD = re.compile(
    r"^(?![人街町村市区水川海山港緑心絆食花森光夢学住命誰私])[一-鿿](?=[をがはにのとへ])"
)
_HALF = 0.6
_GOAL_ENDS = re.compile(
    r"(?:[区市町村都]|まち|地域|社会|ふるさと|みなと|暮らし|くらし|未来)[」！!]?$"
)
_EMPTY, _LABEL, _BROKEN, _NEW, _NO_GAP, _NO_TEXT = 3.0, 1.0, 3.0, 0.3, 0.5, 2.5


@dataclass(frozen=True)
class _Cell:
    text: str
    place: Place
    gap: bool
    section: Section | None = None
    label: bool = False
    above: bool = False  # above the title, and above every label


def opening_lines(items: list[Item]) -> list[Line]:
    """Title lines, then each label with its box, then the points."""
    cells = [
        _Cell(_shown(item), item.place, item.gap, item.section, item.shape is Shape.LABEL)
        for item in items
    ]
    counted = _counted(cells)
    cells = [
        replace(cell, text=re.sub(r"^([0-9０-９]{1,2})[\s　.．、]*", r"\1　", cell.text))
        if at in counted
        else cell
        for at, cell in enumerate(cells)
    ]
    cells = _above_title(cells)
    order, states = _best(cells)
    above = [
        Line(cell.text, cell.place, True)
        for cell, state in zip(cells, states, strict=True)
        if not cell.label and (state == 0 or _is_headline(cell) or _SIGNED.match(cell.text))
    ]
    return above + [
        line
        for number, section in enumerate(order)
        if section is not None
        for line in _box(cells, states, number, section)
    ]


def _best(cells: list[_Cell]) -> tuple[_Order, list[int]]:
    """The order of the boxes that explains the page better, and the box of each line."""
    usual, other = ((_states(cells, order), order) for order in _ORDERS)
    labels = [cell.section for cell in cells if cell.label and cell.section in _SWAPPED]
    told = any(
        cell.section is Section.POLICY and _MISSION_FIRST.search(cell.text) for cell in cells
    )
    gain = usual[0][0] - other[0][0]
    swapped = labels[:1] == [Section.MISSION] and gain > (-_EQUAL if told else _SURE)
    (_, states), order = other if swapped else usual
    return order, states


def _shown(item: Item) -> str:
    return f"・{item.text}" if item.shape is Shape.BULLET else item.text


def _counted(cells: list[_Cell]) -> set[int]:
    """Lines that count 1, 2, 3 from their beginning, with or without a blank behind the number."""
    best: list[int] = []
    for start, cell in enumerate(cells):
        if not re.match(r"[1１](?![0-9０-９])", cell.text):
            continue
        found = [start]
        for at in range(start + 1, len(cells)):
            told = re.match(r"[0-9０-９]{1,2}", cells[at].text)
            if told and int(told[0]) == len(found) + 1:
                found.append(at)
        best = max(best, found, key=len)
    return set(best) if len(best) > 1 else set()


def _box(cells: list[_Cell], states: list[int], number: int, section: Section) -> list[Line]:
    kept = [
        (cell, state)
        for cell, state in zip(cells, states, strict=True)
        if not (cell.label or _is_headline(cell) or _SIGNED.match(cell.text))
    ]
    own = [cell for cell, state in kept if state == number]
    points: list[list[_Cell]] = []
    if section is Section.PRINCIPLES:
        for cell, state in kept:
            if state == _POINTS:
                if _POINT.match(cell.text) or not points:
                    points.append([])
                points[-1].append(cell)
    if not own and not points:
        return []
    first = own[0] if own else points[0][0]
    lines = [Line(section.value, first.place, True, role=Role.LABEL, section=section)]
    for part in [own, *points]:
        if part:
            text = joined([cell.text for cell in part])
            lines.append(Line(text, part[0].place, True, whole=True, role=Role.CONTENT))
    return lines


def _states(cells: list[_Cell], order: _Order) -> tuple[float, list[int]]:
    """What speaks against an order, and the box of each line.

    Boxes follow one another, and a line that was broken goes on below.
    """
    room = _room(cells)
    costs: dict[tuple[int, int], float] = {(0, -1): 0.0}  # (box, its last line) → cost
    ways: list[dict[tuple[int, int], tuple[int, int]]] = []
    for at in range(len(cells)):
        after: dict[tuple[int, int], float] = {}
        came: dict[tuple[int, int], tuple[int, int]] = {}
        for state, cost in costs.items():
            for reached, step in _steps(cells, at, state, room, order):
                if cost + step < after.get(reached, inf):
                    after[reached], came[reached] = cost + step, state
        costs = after
        ways.append(came)
    ends = {state: cost + _EMPTY * max(0, 3 - state[0]) for state, cost in costs.items()}
    state = min(ends, key=lambda each: (ends[each], each))
    cost = ends[state]
    found = []
    for came in reversed(ways):
        found.append(state[0])
        state = came[state]
    return cost, found[::-1]


def _room(cells: list[_Cell]) -> float:
    """The width of a full line of the boxes: notices above all labels may run wider."""
    first = next((at for at, cell in enumerate(cells) if cell.label), 0)
    for own in (cells[first:], cells):
        widths = [width(each.text) for each in own if not (each.label or _is_headline(each))]
        if widths:
            return max(widths)
    return 0.0


def _steps(
    cells: list[_Cell], at: int, state: tuple[int, int], room: float, order: _Order
) -> list[tuple[tuple[int, int], float]]:
    cell, (box, last) = cells[at], state
    told = any(each.label for each in cells[:at])
    if cell.label or _is_headline(cell) or (not told and "運営方針" in cell.text):
        # a label may announce the box that comes next, one before it, or one to come
        return [(state, 0.0)]
    above = cells[last] if last >= 0 else None
    full = above is not None and (
        is_full(above.text, cell.text, room) or bool(_OPEN_END.search(above.text))
    )
    found = []
    for next_box in range(box, min(box + 3, _POINTS + 1)):
        told = any(each.label for each in cells[:at])
        cost = (_shape(cell, next_box) if next_box or told else _ABOVE) + _EMPTY * max(
            0, min(next_box, 4) - box - 1
        ) * (next_box < 4)
        if next_box != box:
            gap = cell.gap or _label_between(cells, last, at)
            ends = 0.5 if above is not None and _may_end(above.text, order[box]) else 1.0
            torn = 0.3 if cell.gap else 0.6 if gap else ends
            cost += _BROKEN * full * torn + (0.0 if gap else _NO_GAP)
            cost += _NO_TEXT * (next_box == _POINTS and box < 3)
            wanted = order[next_box] if next_box < _POINTS else None
            alone = _REST_ALONE * bool(_REST.match(cell.text))
            alone += _BROKEN * bool(_GOES_ON.match(cell.text))
            alone += _HALF * bool(_HALF_WORD.match(cell.text))
            cost += _labelled(cells, last, at, wanted) + alone
        elif above is not None and box in (1, 2, 3):
            cost += 0.0 if full else _NEW + (0.7 if cell.gap else 0.2)
            own = full and any(each.section is order[box] for each in cells[last + 1 : at])
            cost += (0.2 if own else 0.8) * _label_between(cells, last, at)
        found.append(((next_box, at), cost))
    return found


def _may_end(text: str, section: Section | None) -> bool:
    """Whether a line may be the last of its box: a verb, or what goals end on."""
    ends = section is Section.GOAL and _GOAL_ENDS.search(text)
    return bool(ends or _MAY_END.search(text))


def _shape(cell: _Cell, box: int) -> float:
    point = bool(_POINT.match(cell.text))
    if box == 0:
        return 1.0
    if box == _POINTS:
        return 0.0 if point else 0.6
    return 2.0 * point


def _labelled(cells: list[_Cell], last: int, at: int, section: Section | None) -> float:
    """What it costs that a box begins without its label right above."""
    if section is None or any(cell.section is section for cell in cells[last + 1 : at]):
        return 0.0
    if any(cell.section is section for cell in cells[:at]):
        return _WAITING
    return _LATE if any(cell.section is section for cell in cells[at:]) else _LABEL


def _label_between(cells: list[_Cell], last: int, at: int) -> bool:
    return any(cell.label for cell in cells[max(last, 0) + 1 : at])


def _above_title(cells: list[_Cell]) -> list[_Cell]:
    """The cells, those above the title marked: what a notice left there is in no box."""
    title = next((at for at, cell in enumerate(cells) if _TITLE.search(cell.text)), 0)
    if any(cell.label for cell in cells[:title]):
        return cells
    return [replace(cell, above=at < title) for at, cell in enumerate(cells)]


def _is_headline(cell: _Cell) -> bool:
    if cell.above or _MADE_BY.match(cell.text):
        return True
    return is_headline(cell.text)
