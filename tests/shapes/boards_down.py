"""A row for each issue, over the rows of its indicators."""

from dataclasses import replace

from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.board_cells import (
    NAMES,
    Data,
    Look,
    Row,
    amounts,
    closing,
    name_of,
    sentence,
    themed,
)
from tests.shapes.hands import HANDS
from tests.shapes.results import telling


def _table_of_rows(policy: Data, issues: list[Data], look: Look) -> Sheet:
    hand = HANDS[look.hand]
    heads = telling(policy, issues[0], hand).heads
    money = (
        [head for head, _ in amounts(issues[0])]
        if look.money in ("rows", "unit in the label")
        else []
    )
    unit = "（千円）" if look.money == "unit in the label" else ""
    last = [hand.self_evaluation, hand.next_directions] if look.closing == "inside" else []
    high = [look.corner, *(f"{head}{unit}" for head in money), hand.recognition, hand.strategies]
    rows: list[Row] = []
    if look.title:
        rows.append((box(look.title, len(high) + 4 + len(last)),))
    if look.results == "two rows":
        rows.append(
            (*_tall([*high, heads["statement"]]), box("達成状況（定量評価）", 3), *_tall(last))
        )
        rows.append(tuple(box(heads[name]) for name in NAMES))
    else:
        rows.append(
            tuple(
                box(text) for text in (*high, heads["statement"], *(heads[n] for n in NAMES), *last)
            )
        )
    for issue in issues:
        rows += _rows_of(policy, issue, look, len(money))
    return Sheet(tuple(rows))


def _rows_of(policy: Data, issue: Data, look: Look, money: int) -> list[Row]:
    told = telling(policy, issue, HANDS[look.hand]).told
    told_money = [text for _, text in amounts(issue)][:money]
    if look.money == "unit in the label":
        told_money = [text.removesuffix("千円") for text in told_money]
    before = [box(name_of(issue, look)), *map(box, told_money)]
    before += [themed(issue, "recognition", look), themed(issue, "strategies", look)]
    behind = [closing(issue, key, look) for key in ("self_evaluation", "next_directions")]
    behind = behind if look.closing == "inside" else []
    rows: list[Row] = []
    for place, one in enumerate(told):
        cells = (box(sentence(one)), *(box(getattr(one, name)) for name in NAMES))
        if look.repeated == "merged":
            first = tuple(replace(each, rows=len(told)) for each in before) if not place else ()
            last = tuple(replace(each, rows=len(told)) for each in behind) if not place else ()
        elif look.repeated == "issue merged":
            blank = [each if not place else box("") for each in (*before[1:], *behind)]
            first = (
                *((replace(before[0], rows=len(told)),) if not place else ()),
                *blank[: len(before) - 1],
            )
            last = tuple(blank[len(before) - 1 :])
        else:
            empty = bool(place) and look.repeated == "once"
            first = tuple(box("") if empty else each for each in before)
            last = tuple(box("") if empty or place else each for each in behind)
        rows.append((*first, *cells, *last))
    return rows


def row_an_issue(policy: Data, look: Look) -> list[Part]:
    return [_table_of_rows(policy, policy["issues"], look)]


def table_an_issue(policy: Data, look: Look) -> list[Part]:
    """The heads come again for each issue, as on forms that print one a page."""
    found: list[Part] = []
    for each in policy["issues"]:
        found += [_table_of_rows(policy, [each], look), Text("　")]
    return found


def heads_again(policy: Data, look: Look) -> list[Part]:
    """One table; the heads come again above each issue."""
    rows: list[Row] = []
    for each in policy["issues"]:
        rows += _table_of_rows(policy, [each], look).rows
    return [Sheet(tuple(rows))]


def _tall(texts: list[str]) -> tuple[Box, ...]:
    return tuple(box(text, rows=2) for text in texts)
