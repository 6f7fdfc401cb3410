"""Whole forms as offices draw them: workbooks of merged cells, and a small table for each indicator.

`python -m tests.shapes.drawn [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Callable, Iterator
from typing import Any

from tests.golden.documents import Golden
from tests.golden.scoring import tell
from tests.shapes import parts as form
from tests.shapes import results as tables
from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.files import WRITERS, as_drawn_excel
from tests.shapes.hands import HANDS, Hand
from tests.shapes.shapes import known_policies

Data = dict[str, Any]
Results = Callable[[tables.Telling], list[Part]]
_YEN = 1000


def _opening(policy: Data) -> list[Part]:
    count = policy["fiscal_year"] - 2018
    name = policy["organization"]["name"]
    title = Text(f"令和{count if count > 1 else '元'}年度　{name}運営方針", 1)
    head = policy["organization"]["head"]
    first = form.label_beside([], form.first_page(policy))
    return [title, *([Text(f"（所属長：{head}）")] if head else []), *first]


def _heading(issue: Data, hand: Hand) -> str:
    return hand.issue.format(n=issue["number"], title=issue["title"])


def _goals(issue: Data) -> list[Part]:
    return [Text("SDGs：" + "、".join(map(str, issue["sdgs"])))] if issue["sdgs"] else []


def _money(issue: Data) -> list[tuple[str, str]]:
    return [
        (f"令和{year}{kind}", "－" if yen is None else f"{yen / _YEN:,g}千円")
        for year, kind, yen in form._years(issue["budgets"])
    ]


def _body(policy: Data, issue: Data, hand: Hand, results: Results) -> list[form.Entry]:
    return form.issue_entries(policy, issue, hand, results)


def _stretched(rows: list[tuple[Box, ...]], width: int) -> list[tuple[Box, ...]]:
    """Rows of one cell over the whole width."""
    return [(Box(row[0].lines, width),) if len(row) == 1 else row for row in rows]


def _table(head: list[tuple[Box, ...]], entries: list[form.Entry]) -> Part:
    """The rows of the opening over those of the labelled boxes, the last cell of each as wide as they."""
    tail = form.label_beside([], entries)[0]
    assert isinstance(tail, Sheet)
    return Sheet((*_stretched(head, tail.width), *tail.rows))


def title_beside_money(policy: Data, issue: Data, hand: Hand) -> list[Part]:
    money = [box(text) for pair in _money(issue) for text in pair]
    rows: list[tuple[Box, ...]] = [(box(_heading(issue, hand), 3), *money)]
    entries = _body(
        policy, issue, hand, tables.columns("statement", "result", "letter", "previous")
    )
    return [Sheet(tuple(rows)), *_goals(issue), *form.label_beside([], entries)]


def title_over_two_rows(policy: Data, issue: Data, hand: Hand) -> list[Part]:
    money = _money(issue)
    rows: list[tuple[Box, ...]] = [(box(_heading(issue, hand), 3),)]
    if money:
        rows = [
            (box(_heading(issue, hand), 3, 2), *(box(year) for year, _ in money)),
            tuple(box(amount) for _, amount in money),
        ]
    entries = _body(policy, issue, hand, tables.two_rows_of_heads)
    return [Sheet(tuple(rows)), *_goals(issue), *form.label_beside([], entries)]


def one_table(policy: Data, issue: Data, hand: Hand, results: Results, upright: bool) -> list[Part]:
    money = form.money_line(issue["budgets"])
    head = [(box(part.text),) for part in (*money, *_goals(issue)) if isinstance(part, Text)]
    entries = _body(policy, issue, hand, results)
    if upright:
        entries = [("\n".join(each.split("\n")[0].strip("【】")), text) for each, text in entries]
    return [_table([(box(_heading(issue, hand)),), *head], entries)]


def _one(results: Results, *, upright: bool = False) -> Callable[[Data, Data, Hand], list[Part]]:
    return lambda policy, issue, hand: one_table(policy, issue, hand, results, upright)


def two_parts_beside(policy: Data, issue: Data, hand: Hand) -> list[Part]:
    """課題認識 and 主な戦略 side by side in the issue's own table."""
    entries = _body(
        policy, issue, hand, tables.columns("statement", "result", "letter", "previous")
    )
    found = form.side_by_side([], entries)
    money = form.money_line(issue["budgets"])
    return [Text(_heading(issue, hand)), *money, *_goals(issue), *found]


def _below(name: str) -> Results:
    """A table an indicator in another arrangement of its labels."""

    def left(told: tables.Telling, each: tables.Told) -> list[tuple[Box, ...]]:
        return [(box(told.heads[key]), box(getattr(each, key))) for key in _VALUES]

    def statement(each: tables.Told, width: int) -> tuple[Box, ...]:
        return (box(tables.joined(each.mark, each.statement), width),)

    def make(told: tables.Telling) -> list[Part]:
        found: list[Part] = []
        for each in told.told:
            first = (box(told.heads["statement"]), *statement(each, 1))
            over = [(box(told.heads[key]),) for key in ("statement", *_VALUES)]
            under = [statement(each, 1), *((box(getattr(each, key)),) for key in _VALUES)]
            rows: list[tuple[Box, ...]] = {
                "left": [first, *left(told, each)],
                "above": [row for pair in zip(over, under, strict=True) for row in pair],
                "merged": [statement(each, 2), *left(told, each)],
                "merged heads": [
                    statement(each, len(_VALUES)),
                    tuple(box(told.heads[key]) for key in _VALUES),
                    tuple(box(getattr(each, key)) for key in _VALUES),
                ],
            }[name]
            found.append(Sheet(tuple(rows)))
        return found

    return make


_VALUES = ("target", "result", "letter", "previous")


ISSUES: dict[str, Callable[[Data, Data, Hand], list[Part]]] = {
    "title beside money": title_beside_money,
    "title over two rows": title_over_two_rows,
    "two rows of heads": _one(tables.two_rows_of_heads),
    "upright": _one(tables.columns("statement", "result", "letter", "previous"), upright=True),
    "upright, heads over two rows": _one(tables.two_rows_of_heads, upright=True),
    "pairs": _one(tables.pairs_in_a_row),
    "heads each": _one(tables.heads_each),
    "years in rows": _one(tables.years_in_rows),
    "themes": _one(tables.theme_beside),
    "two parts beside": two_parts_beside,
    "each: left": _one(_below("left")),
    "each: merged": _one(_below("merged")),
    "each: merged heads": _one(_below("merged heads")),
}
EACH = {name: _below(name) for name in ("left", "above", "merged", "merged heads")}


def sheets(policy: Data, name: str, hand: Hand) -> list[list[Part]]:
    """First page, each issue, and the closing part, each the content of a sheet."""
    found = [_opening(policy)]
    found += [ISSUES[name](policy, issue, hand) for issue in policy["issues"]]
    if any(each["self_evaluation"] or each["next_directions"] for each in policy["issues"]):
        found.append(form.closing_columns(policy, hand))
    return found


def separate(policy: Data, results: Results, hand: Hand) -> list[Part]:
    """A Word form of paragraphs with a small table for each indicator."""
    found = [*_opening(policy), Text("重点的に取り組む主な経営課題", 2)]
    for issue in policy["issues"]:
        found += [Text(_heading(issue, hand), 3), *form.money_line(issue["budgets"])]
        found += form.headings(_goals(issue), _body(policy, issue, hand, results))
    return [*found, *form.closing_columns(policy, hand)]


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Each layout by each hand, every n-th of them (whose name holds all words); policies take turns."""
    known = known_policies()
    for place, (name, key) in enumerate((name, key) for name in ISSUES for key in HANDS):
        if place % every == 0 and all(word in f"{name}/{key}" for word in words):
            policy = known[place % len(known)]
            pages = sheets(policy, name, HANDS[key])
            joined = [part for page in pages for part in page]
            yield Golden(
                "drawn", f"{name.replace(' ', '_')}/{key}", ".xlsx", as_drawn_excel(joined), policy
            )
            yield Golden(
                "sheets", f"{name.replace(' ', '_')}/{key}", ".xlsx", as_drawn_excel(*pages), policy
            )
    for place, (name, key) in enumerate((name, key) for name in EACH for key in HANDS):
        if place % every == 0 and all(word in f"{name}/{key}" for word in words):
            policy = known[place % len(known)]
            content = WRITERS["word"][1](separate(policy, EACH[name], HANDS[key]))
            yield Golden("word", f"{name.replace(' ', '_')}/{key}", ".docx", content, policy)


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
