"""Issues in blocks of one grid whose number stands left of title, money, goals and boxes, in many shapes.

`python -m tests.shapes.openings [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tests.golden.documents import Golden
from tests.golden.scoring import tell
from tests.shapes import parts as form
from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.files import WRITERS
from tests.shapes.hands import HANDS, Hand
from tests.shapes.parts import Data
from tests.shapes.results import joined, telling
from tests.shapes.shapes import known_policies

Row = tuple[Box, ...]
_WIDTH = 6  # columns right of the number


@dataclass(frozen=True)
class Look:
    """How the number stands, what it says, and what stands beside the title."""

    number: str = "経営課題{n}"  # with {title}: both in one high cell
    over: str = "all"  # rows that the number reaches over: all, opening, one
    named: str = ""  # a word between number and title
    money: str = "cells"  # cells beside the title, "row" below it, "units" in their heads, "line"
    goals: str = ""  # "beside" the money, "row", "head" over their numbers
    hand: str = "plain"
    apart: bool = False  # a grid for each issue
    band: str = ""  # a department above every second issue
    other: str = ""  # a further row that is none of the form


LOOKS: dict[str, Look] = {
    "all": Look(),
    "opening": Look(over="opening", money="row"),
    "one row": Look(over="one"),
    "one row with goals": Look(over="one", goals="beside", number="経営課題\n{n}"),
    "money row": Look(money="row", goals="head", hand="legend"),
    "money row opening": Look(money="row", goals="head", over="opening", hand="words"),
    "units": Look(money="units", number="課題{n}", hand="turned"),
    "named": Look(named="課題名", number="経営課題{n}", money="row"),
    "named 名称": Look(named="名称", number="【経営課題{n}】", goals="row"),
    "digit": Look(number="{n}", money="row"),
    "circled": Look(number="{c}", goals="head", money="row", hand="words"),
    "one cell": Look(number="経営課題{n}\n{title}"),
    "one cell bracket": Look(number="【経営課題{n}】\n{title}", money="row", goals="row"),
    "no money": Look(money="", hand="legend"),
    "line": Look(money="line", goals="row", hand="turned"),
    "apart": Look(apart=True, goals="head", money="row"),
    "apart opening": Look(apart=True, goals="beside", over="opening"),
    "bands": Look(band="くらし支援部（相談課・地域課）", money="row"),
    "bands apart": Look(band="■ 環境局　循環社会推進部", apart=True, over="opening", money="row"),
    "other": Look(other="担当課", money="row"),
    "other apart": Look(other="備考", apart=True, over="opening", money="units"),
}


def write(policy: Data, look: Look) -> list[Part]:
    """A form whose issues stand in such blocks."""
    name, count = policy["organization"]["name"], policy["fiscal_year"] - 2018
    found: list[Part] = [Text(f"令和{count if count > 1 else '元'}年度　{name}運営方針", 1)]
    if head := policy["organization"]["head"]:
        found.append(Text(f"（所属長：{head}）"))
    first = form.label_beside([], form.first_page(policy))
    found += [*first, Text("重点的に取り組む主な経営課題", 2)]
    blocks = []
    for place, issue in enumerate(policy["issues"]):
        band = [(box(look.band, 1 + _WIDTH),)] if look.band and place % 2 == 0 else []
        blocks.append([*band, *_block(policy, issue, look, HANDS[look.hand])])
    grids = blocks if look.apart else [[row for block in blocks for row in block]]
    found += [Sheet(tuple(rows)) for rows in grids if rows]
    if any(each["self_evaluation"] or each["next_directions"] for each in policy["issues"]):
        found += form.CLOSINGS["boxes"](policy, HANDS[look.hand])
    return found


def _block(policy: Data, issue: Data, look: Look, hand: Hand) -> list[Row]:
    number, title = issue["number"], issue["title"]
    told = look.number.format(n=number, c="①②③④⑤⑥⑦⑧⑨"[number - 1], title=title)
    within = "{title}" in look.number
    opening = [] if within else [_title(issue, look)]
    money = _money(issue["budgets"], look, beside=not within)
    head = look.goals == "head" and issue["sdgs"] and money
    opening += _with_goals(money, issue) if head else money
    if look.goals == "row" and issue["sdgs"]:
        opening.append((box("SDGs"), box(_goals(issue), _WIDTH - 1)))
    entries = _entries(policy, issue, hand, look)
    if look.over == "all":
        rows = [*opening, *entries]
        return [(box(told, rows=len(rows)), *rows[0]), *rows[1:]]
    wide = [_wider(row) for row in entries]
    if look.over == "opening":
        return [(box(told, rows=len(opening)), *opening[0]), *opening[1:], *wide]
    return [(box(told), *opening[0]), *map(_wider, opening[1:]), *wide]


def _wider(row: Row) -> Row:
    """A row as wide as the grid, its last cell one column more."""
    last = row[-1]
    return (*row[:-1], Box(last.lines, last.columns + 1, last.rows))


def _goals(issue: Data) -> str:
    return "、".join(map(str, issue["sdgs"]))


def _title(issue: Data, look: Look) -> Row:
    """The row of the title, with what stands beside it."""
    cells = [box(look.named)] if look.named else []
    beside = [box(f"{year}{kind}{_yen(yen)}") for year, kind, yen in _years(issue, look, "cells")]
    if look.goals == "beside" and issue["sdgs"]:
        beside += [box("ＳＤＧｓ"), box(_goals(issue))]
    width = _WIDTH - len(cells) - len(beside)
    return (*cells, box(issue["title"], width), *beside)


def _years(issue: Data, look: Look, money: str) -> list[tuple[str, str, int | None]]:
    return form._years(issue["budgets"]) if look.money == money else []


def _yen(yen: int | None) -> str:
    return form._amount(yen, 1000, "千円")


def _money(budgets: list[Data], look: Look, *, beside: bool) -> list[Row]:
    years = form._years(budgets)
    if not years or not look.money or (look.money == "cells" and beside):
        return []
    if look.money == "units":
        heads, unit = [f"{year}{kind}（千円）" for year, kind, _ in years], ""
    else:
        heads, unit = [f"{year}{kind}" for year, kind, _ in years], "千円"
    amounts = [form._amount(yen, 1000, unit) for *_, yen in years]
    if look.money == "line":
        text = "　".join(map("　".join, zip(heads, amounts, strict=True)))
        return [(box(text, _WIDTH),)]
    return [_padded(heads), _padded(amounts)]


def _padded(texts: list[str]) -> Row:
    return (*map(box, texts[:-1]), box(texts[-1], _WIDTH - len(texts) + 1))


def _with_goals(rows: list[Row], issue: Data) -> list[Row]:
    """The numbers of the goals below their head, in the columns behind those of the money."""
    heads, amounts = rows
    heads = (*(Box(each.lines) for each in heads), box("SDGs", _WIDTH - len(heads)))
    cells = (*(Box(each.lines) for each in amounts), box(_goals(issue), _WIDTH - len(amounts)))
    return [heads, cells]


def _entries(policy: Data, issue: Data, hand: Hand, look: Look) -> list[Row]:
    """The boxes of an issue, results in rows of the same grid."""
    rows: list[Row] = []
    for label, key in ((hand.recognition, "recognition"), (hand.strategies, "strategies")):
        texts = [part.text for part in form._themed(issue, key, hand) if isinstance(part, Text)]
        if texts:
            rows.append((box(label), box(texts, _WIDTH - 1)))
    told = telling(policy, issue, hand)
    if look.other:
        rows.append((box(look.other), box("地域課　電話 00-0000", _WIDTH - 1)))
    statements = [joined(each.mark, each.statement) for each in told.told]
    rows.append((box("アウトカム指標"), box(statements, _WIDTH - 1)))
    heads = [told.heads[name] for name in ("result", "letter", "previous")]
    table: list[Row] = [(box("番号"), *map(box, heads[:-1]), box(heads[-1], _WIDTH - 4))]
    for one in told.told:
        cells = (box(one.mark), box(one.result), box(one.letter))
        table.append((*cells, box(one.previous, _WIDTH - 4)))
    achieved = box(hand.achievement, rows=len(table))
    return [*rows, (achieved, *table[0]), *table[1:]]


def _as_told(policy: Data, look: Look) -> Data:
    """What such a form says of a policy."""
    untold = [key for key, told in (("sdgs", look.goals), ("budgets", look.money)) if not told]
    issues = [{**each, **{key: [] for key in untold}} for each in policy["issues"]]
    return {**policy, "issues": issues}


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Every n-th of the shapes in every format; policies take turns."""
    known = known_policies()
    for place, (title, look) in enumerate(LOOKS.items()):
        if place % every:
            continue
        policy = _as_told(known[place % len(known)], look)
        parts = write(policy, look)
        for kind, (suffix, make) in WRITERS.items():
            name = title.replace(" ", "_")
            if all(word in f"{kind}/{name}" for word in words):
                yield Golden(kind, f"openings/{name}", suffix, make(parts), policy)


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
