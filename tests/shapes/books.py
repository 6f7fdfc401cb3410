"""Workbooks that spread a form over sheets: one an issue, lists over all issues, columns that say nothing.

`python -m tests.shapes.books [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from openpyxl.utils import get_column_letter

from tests.golden.documents import Golden
from tests.golden.office.excel import new_book, saved
from tests.golden.scoring import tell
from tests.shapes import parts as form
from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.hands import HANDS
from tests.shapes.results import Told, joined, telling
from tests.shapes.shapes import known_policies

Data = dict[str, Any]
Row = tuple[Box, ...]
Pages = dict[str, list[Part]]
_NAMES = ("result", "letter", "previous")


@dataclass(frozen=True)
class Look:
    """How the issue is named in lists, and what stands between the columns."""

    issue: Callable[[Data], str] = lambda each: f"{each['number']}"
    head: str = "経営課題"
    repeated: str = "merged"  # the name of the issue: merged, once, or in each row
    gaps: bool = False  # an empty column behind each
    hidden: bool = False  # a hidden column of helper figures
    two_rows: bool = False  # heads over two rows
    note: bool = False  # below each list
    hand: str = "plain"


LOOKS: dict[str, Look] = {
    "number merged": Look(),
    "number once": Look(repeated="once"),
    "number each": Look(repeated="each", head="課題番号", hand="words"),
    "課題N": Look(lambda each: f"課題{each['number']}", repeated="each"),
    "経営課題N": Look(lambda each: f"経営課題{each['number']}", hand="legend"),
    "number and title": Look(
        lambda each: f"経営課題{each['number']}\n{each['title']}", hand="turned", note=True
    ),
    "circled and title": Look(lambda each: f"{'①②③④⑤'[each['number'] - 1]}{each['title']}"),
    "title alone": Look(lambda each: str(each["title"]), repeated="each"),
    "title merged": Look(lambda each: str(each["title"]), head="課題名", note=True),
    "gaps": Look(gaps=True, note=True),
    "hidden": Look(hidden=True, repeated="each"),
    "two rows": Look(two_rows=True, hand="words"),
    "all at once": Look(
        lambda each: f"課題{each['number']}", gaps=True, hidden=True, two_rows=True
    ),
}


def _cover(policy: Data) -> list[Part]:
    count = policy["fiscal_year"] - 2018
    name = policy["organization"]["name"]
    found: list[Part] = [Text(f"令和{count if count > 1 else '元'}年度　{name}運営方針", 1)]
    if head := policy["organization"]["head"]:
        found.append(Text(f"（所属長：{head}）"))
    return [*found, *form.label_beside([], form.first_page(policy))]


def _issue(policy: Data, issue: Data, look: Look, *, statements: bool) -> list[Part]:
    hand = HANDS[look.hand]
    heading = Text(hand.issue.format(n=issue["number"], title=issue["title"]))
    goals = [Text("SDGs：" + "、".join(map(str, issue["sdgs"])))] if issue["sdgs"] else []
    entries = form.issue_entries(policy, issue, hand, lambda _: [])
    rows: list[Row] = []
    for label, content in entries:
        if label != "アウトカム指標":
            rows.append(
                (box(label), box([each.text for each in content if isinstance(each, Text)]))
            )
    body: list[Part] = [Sheet(_stretched(rows, 3))]
    if statements:
        told = telling(policy, issue, hand).told
        body.append(Sheet(_numbered("アウトカム指標", told)))
    return [heading, *form.money_line(issue["budgets"]), *goals, *body]


def _stretched(rows: list[Row], width: int) -> tuple[Row, ...]:
    return tuple((*row[:-1], replace(row[-1], columns=width - len(row) + 1)) for row in rows)


def _numbered(label: str, told: list[Told]) -> tuple[Row, ...]:
    rows = [(box(each.mark), box(each.statement)) for each in told]
    return ((box(label, rows=len(rows)), *rows[0]), *rows[1:])


def _named(policy: Data, look: Look, rows_of: Callable[[Data], list[Row]]) -> list[Row]:
    """Rows of every issue behind its name."""
    found: list[Row] = []
    for each in policy["issues"]:
        rows = rows_of(each)
        for place, row in enumerate(rows):
            if look.repeated == "merged":
                first = (box(look.issue(each), rows=len(rows)),) if not place else ()
            else:
                told = look.repeated == "each" or not place
                first = (box(look.issue(each) if told else ""),)
            found.append((*first, *row))
    return found


def _indicators(policy: Data, look: Look, *, sentence: bool) -> list[Part]:
    """All indicators in one list."""
    hand = HANDS[look.hand]
    heads = telling(policy, policy["issues"][0], hand).heads

    def rows_of(issue: Data) -> list[Row]:
        return [
            (
                box(each.mark),
                *([box(each.statement)] if sentence else []),
                *(box(str(getattr(each, name))) for name in _NAMES),
            )
            for each in telling(policy, issue, hand).told
        ]

    first = [look.head, "番号", *([heads["statement"]] if sentence else [])]
    rows = _heads(first, [heads[name] for name in _NAMES], look) + _named(policy, look, rows_of)
    note: list[Part] = [Text("※　実績は年度末の見込みを含む。")] if look.note else []
    return [Text("アウトカム指標の達成状況"), Sheet(tuple(rows)), *note]


def _heads(first: list[str], values: list[str], look: Look) -> list[Row]:
    if not look.two_rows:
        return [tuple(map(box, (*first, *values)))]
    result, letter, previous = values
    high = tuple(box(each, rows=2) for each in first)
    return [(*high, box("達成状況", 2), box(previous, rows=2)), (box(result), box(letter))]


def _closing(policy: Data, look: Look) -> list[Part]:
    hand = HANDS[look.hand]
    rows = [(box(look.head), box(hand.self_evaluation), box(hand.next_directions))]
    rows += [(box(look.issue(each)), *form._closing(each, hand)) for each in policy["issues"]]
    return [Sheet(tuple(rows))]


def sheet_an_issue(policy: Data, look: Look) -> Pages:
    """A sheet for each issue, one for all indicators."""
    pages: Pages = {"表紙": _cover(policy)}
    for each in policy["issues"]:
        pages[f"課題{each['number']}"] = _issue(policy, each, look, statements=False)
    return {
        **pages,
        "指標": _indicators(policy, look, sentence=True),
        "評価": _closing(policy, look),
    }


def results_apart(policy: Data, look: Look) -> Pages:
    """Sentences on the sheets of the issues, results of all in one list."""
    pages: Pages = {"表紙": _cover(policy)}
    for each in policy["issues"]:
        pages[f"課題{each['number']}"] = _issue(policy, each, look, statements=True)
    return {
        **pages,
        "実績": _indicators(policy, look, sentence=False),
        "評価": _closing(policy, look),
    }


def lists(policy: Data, look: Look) -> Pages:
    """A list of the issues, one of their money, one of their indicators."""
    hand = HANDS[look.hand]
    heads = (box("番号"), box("経営課題"), box(hand.recognition), box(hand.strategies))
    rows: list[Row] = [heads]
    for each in policy["issues"]:
        texts = [
            box([part.text for part in form._themed(each, key, hand) if isinstance(part, Text)])
            for key in ("recognition", "strategies")
        ]
        rows.append((box(f"{each['number']}"), box(each["title"]), *texts))
    return {
        "表紙": _cover(policy),
        "経営課題": [Sheet(tuple(rows))],
        "予算": _money(policy, look),
        "指標": _indicators(policy, look, sentence=True),
        "評価": _closing(policy, look),
    }


def _money(policy: Data, look: Look) -> list[Part]:
    issues = [each for each in policy["issues"] if each["budgets"]]
    if not issues:
        return []
    years = form._years(issues[0]["budgets"])
    rows: list[Row] = [(box(look.head), *(box(f"令和{year}{kind}") for year, kind, _ in years))]
    for each in issues:
        amounts = [form._amount(yen, 1000, "千円") for *_, yen in form._years(each["budgets"])]
        rows.append((box(look.issue(each)), *map(box, amounts)))
    return [Sheet(tuple(rows))]


def groups(policy: Data, look: Look) -> Pages:
    """The indicators of all issues below rows that name the issue."""
    hand = HANDS[look.hand]
    heads = telling(policy, policy["issues"][0], hand).heads
    rows = _heads(["番号", heads["statement"]], [heads[name] for name in _NAMES], look)
    for issue in policy["issues"]:
        rows.append((box(hand.issue.format(n=issue["number"], title=issue["title"]), 5),))
        for each in telling(policy, issue, hand).told:
            values = (box(str(getattr(each, name))) for name in _NAMES)
            rows.append((box(each.mark), box(each.statement), *values))
    return {**sheet_an_issue(policy, look), "指標": [Sheet(tuple(rows))]}


def groups_with_heads(policy: Data, look: Look) -> Pages:
    """The same, heads below the name of each issue."""
    hand = HANDS[look.hand]
    parts: list[Part] = [Text("アウトカム指標の達成状況")]
    for issue in policy["issues"]:
        told = telling(policy, issue, hand)
        rows = _heads(
            ["番号", told.heads["statement"]], [told.heads[name] for name in _NAMES], look
        )
        for each in told.told:
            values = (box(str(getattr(each, name))) for name in _NAMES)
            rows.append((box(each.mark), box(each.statement), *values))
        parts += [
            Text(hand.issue.format(n=issue["number"], title=issue["title"])),
            Sheet(tuple(rows)),
        ]
    return {**sheet_an_issue(policy, look), "指標": parts}


def one_list(policy: Data, look: Look) -> Pages:
    """Everything in one list, a row an indicator."""
    hand = HANDS[look.hand]
    heads = telling(policy, policy["issues"][0], hand).heads
    first = ("番号", "経営課題", hand.recognition, hand.strategies)
    names = ("statement", *_NAMES)
    last = (hand.self_evaluation, hand.next_directions)
    rows: list[Row] = [tuple(map(box, (*first, *(heads[name] for name in names), *last)))]
    for issue in policy["issues"]:
        told = telling(policy, issue, hand).told
        texts = [
            [part.text for part in form._themed(issue, key, hand) if isinstance(part, Text)]
            for key in ("recognition", "strategies")
        ]
        high = [f"{issue['number']}".split(), [issue["title"]], *texts]
        for place, each in enumerate(told):
            cells = (joined(each.mark, each.statement), each.result, each.letter, each.previous)
            row = tuple(map(box, cells))
            if not place:
                before = tuple(box(text, rows=len(told)) for text in high)
                behind = tuple(replace(cell, rows=len(told)) for cell in form._closing(issue, hand))
                row = (*before, *row, *behind)
            rows.append(row)
    return {"表紙": _cover(policy), "一覧": [Sheet(tuple(rows))]}


BOOKS: dict[str, Callable[[Data, Look], Pages]] = {
    "sheet an issue": sheet_an_issue,
    "results apart": results_apart,
    "lists": lists,
    "groups": groups,
    "groups with heads": groups_with_heads,
    "one list": one_list,
}


def as_book(pages: Pages, look: Look) -> bytes:
    """A sheet a page; its title joined over the columns."""
    book, sheet = new_book(next(iter(pages)))
    for number, (title, parts) in enumerate(pages.items()):
        if number:
            sheet = book.create_sheet(title)
        _fill(sheet, parts, look)
    return saved(book)


def _fill(sheet: Any, parts: list[Part], look: Look) -> None:
    step, shift = (2, 0) if look.gaps else (1, 0)
    if look.hidden:
        shift = 1
        sheet.column_dimensions["A"].hidden = True
    row = 1
    for part in parts:
        placed = [(0, 0, Box((part.text,)))] if isinstance(part, Text) else list(part.placed())
        height = 1 if isinstance(part, Text) else len(part.rows)
        for down, across, each in placed:
            first = 1 + shift + step * across
            last = first + step * (each.columns - 1)
            sheet.cell(row + down, first, "\n".join(each.lines) or None)
            if each.rows > 1 or last > first:
                sheet.merge_cells(
                    start_row=row + down,
                    end_row=row + down + each.rows - 1,
                    start_column=first,
                    end_column=last,
                )
        for down in range(height if look.hidden else 0):
            sheet.cell(row + down, 1, f"{row + down}.5")
        row += height + (not isinstance(part, Text))
    if look.gaps:
        for column in range(2, 20, 2):
            sheet.column_dimensions[get_column_letter(column + shift)].width = 2


def _as_told(policy: Data, book: str) -> Data:
    """What a book says of a policy: a list has no SDGs, and everything in one has no money."""
    untold = {"lists": ("sdgs",), "one list": ("sdgs", "budgets")}.get(book, ())
    issues = [{**each, **{key: [] for key in untold}} for each in policy["issues"]]
    return {**policy, "issues": issues}


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Every n-th of the workbooks; policies take turns."""
    known = known_policies()
    pairs = [(book, look) for book in BOOKS for look in LOOKS]
    for place, (book, look) in enumerate(pairs):
        name = f"{book}/{look}".replace(" ", "_")
        if place % every or not all(word in name for word in words):
            continue
        policy = _as_told(known[place % len(known)], book)
        pages = BOOKS[book](policy, LOOKS[look])
        yield Golden("books", name, ".xlsx", as_book(pages, LOOKS[look]), policy)


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
