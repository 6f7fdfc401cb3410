"""Workbooks as offices keep them, and the pages that Excel saves of them.

Squares with numbers in cells of their own, one long list, a cover of single cells, results by year,
issues side by side. `python -m tests.shapes.sheets [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.golden.documents import Golden
from tests.golden.scoring import tell
from tests.shapes import parts as form
from tests.shapes.blocks import Box, Text, box
from tests.shapes.hands import HANDS, Hand
from tests.shapes.results import Told, telling
from tests.shapes.shapes import known_policies
from tests.shapes.sheet_files import Pages, as_book, as_page

Data = dict[str, Any]
Row = tuple[Box, ...]
_WIDTH = 8  # columns of a form


@dataclass(frozen=True)
class Look:
    """What differs between two workbooks of a kind."""

    hand: Hand = HANDS["plain"]
    issue: str = "経営課題{n}"  # in a cell of its own
    mark: str = "①"  # of an indicator in a cell of its own
    repeated: str = "merged"  # what is told of an issue in a list: merged, once, or in each row
    money: str = "pairs"  # or rows: heads over amounts, the unit in a note
    title: str = "two cells"  # or parts: year and office apart
    lines: bool = False  # each line of a box in a row of its own
    no_results: bool = False
    naming: str = (
        "pair"  # number and title; or rows, cells: 経営課題番号 and 経営課題名 before them
    )
    running: bool = False  # a list begins with the number of the row
    amounts: str = "each"  # the unit stands with each amount; or in the heads, or in a note above
    goals: bool = False  # a list has a column of SDGs
    years: str = "令和{}年度"
    target: bool = False  # in a column of its own before the years


_TEXT = replace(HANDS["words"], issue="", mark="①")
LOOKS: dict[str, Look] = {
    "plain": Look(),
    "blank": Look(repeated="once", mark="1-1"),
    "each": Look(repeated="each", mark="({n})", issue="課題{n}"),
    "words": Look(_TEXT, mark="{n}", money="rows"),
    "legend": Look(replace(HANDS["legend"], mark="①"), repeated="once", title="parts"),
    "number": Look(issue="{n}", mark="指標{n}", money="rows", title="parts"),
    "circled": Look(mark="①", issue="【経営課題{n}】", lines=True),
    "lines": Look(_TEXT, lines=True, money="rows", repeated="once", mark="1-1"),
    "bare": Look(
        replace(HANDS["bare"], bullet="・", nothing="－"), mark="({n})", issue="経営課題（{n}）"
    ),
    "no results": Look(no_results=True, lines=True),
    "turned": Look(replace(HANDS["turned"], mark="①"), mark="1-1", repeated="each", title="parts"),
    "labelled rows": Look(naming="rows", running=True),
    "labelled cells": Look(naming="cells", amounts="heads", years="R{}年度", repeated="once"),
    "unit note": Look(amounts="note", goals=True, years="{}年度", target=True),
    "running each": Look(running=True, repeated="each", goals=True, amounts="heads", mark="({n})"),
    "title apart": Look(title="parts", issue="経営課題{n}：", repeated="once", mark="{n}"),
}


def _office(policy: Data) -> tuple[str, str]:
    count = policy["fiscal_year"] - 2018
    return f"令和{count if count > 1 else '元'}年度", policy["organization"]["name"]


def _opening(policy: Data, look: Look, width: int = _WIDTH) -> list[Row]:
    year, office = _office(policy)
    head = policy["organization"]["head"]
    rows: list[Row] = []
    if look.title == "parts":
        rows += [(box("年度"), box(year, width - 1)), (box("所属名"), box(office, width - 1))]
        rows.append((box("運営方針", width),))
    else:
        rows.append((box(year, 2), box(f"{office}運営方針", width - 2)))
    if head:
        rows.append((box("", width - 3), box(f"（所属長：{head}）", 3)))
    for label, content in form.first_page(policy):
        rows += _box(label, [each.text for each in content if isinstance(each, Text)], look, width)
    return rows


def _box(label: str, lines: list[str], look: Look, width: int = _WIDTH) -> list[Row]:
    """A label and its content beside it, in one cell or a row a line."""
    if not look.lines or len(lines) < 2:
        return [(box(label, 2), box(lines, width - 2))]
    rows = [(box(line, width - 2),) for line in lines]
    return [(box(label, 2, len(rows)), *rows[0]), *rows[1:]]


def _mark(look: Look, issue: Data, number: int) -> str:
    if look.mark == "1-1":
        return f"{issue['number']}-{number}"
    return "①②③④⑤⑥⑦⑧⑨⑩"[number - 1] if look.mark == "①" else look.mark.format(n=number)


def _told(policy: Data, issue: Data, look: Look) -> list[tuple[str, Told]]:
    told = telling(policy, issue, look.hand).told
    return [(_mark(look, issue, place), each) for place, each in enumerate(told, 1)]


def _themed(issue: Data, key: str, look: Look) -> list[str]:
    return [part.text for part in form._themed(issue, key, look.hand) if isinstance(part, Text)]


def _closing(issue: Data, key: str, look: Look) -> list[str]:
    return [look.hand.bullet + each for each in issue[key]]


def _money(issue: Data, look: Look) -> list[Row]:
    found = form._years(issue["budgets"])
    if not found:
        return []
    if look.money == "rows":
        rest = _WIDTH - 2 * len(found)
        heads = [box(f"令和{year}{kind}", 2) for year, kind, _ in found]
        amounts = [box(form._amount(yen, 1000, ""), 2) for *_, yen in found]
        return [
            (box("（単位：千円）", _WIDTH),),
            (*heads, *([box("", rest)] if rest > 0 else [])),
            (*amounts, *([box("", rest)] if rest > 0 else [])),
        ]
    pairs = [
        each
        for year, kind, yen in found
        for each in (
            box(f"{year.removesuffix('年度')}{kind}"),
            box(form._amount(yen, 1000, "千円")),
        )
    ]
    goals = [box("SDGs"), box("、".join(map(str, issue["sdgs"])))] if issue["sdgs"] else []
    return [tuple([*pairs, *goals][:_WIDTH])]


def _issue(policy: Data, issue: Data, look: Look) -> list[Row]:
    """An issue as a box of a form: number and title, money, labels beside their content."""
    hand = look.hand
    heading = look.issue.format(n=issue["number"])
    heading = f"経営課題{heading}" if heading.isdigit() else heading
    rows: list[Row] = [(box(heading, 2), box(issue["title"], 6))]
    if look.naming == "rows":
        rows = [(box("経営課題番号", 2), box(str(issue["number"]), 6))]
        rows.append((box("経営課題名", 2), box(issue["title"], 6)))
    elif look.naming == "cells":
        number = box(str(issue["number"]))
        rows = [(box("課題番号", 2), number, box("課題名"), box(issue["title"], 4))]
    rows += _money(issue, look)
    for label, key in ((hand.recognition, "recognition"), (hand.strategies, "strategies")):
        rows += _box(label, _themed(issue, key, look), look)
    told = _told(policy, issue, look)
    sentences = [(box(mark), box(each.statement, 5)) for mark, each in told]
    rows.append((box("アウトカム指標", 2, len(sentences)), *sentences[0]))
    rows += sentences[1:]
    heads = telling(policy, issue, hand).heads
    first = (box("番号"), *(box(heads[name], width) for name, width in _RESULTS))
    rows.append((box(hand.achievement, 2, len(told) + 1), *first))
    for mark, each in told:
        values = ("" if look.no_results else str(getattr(each, name)) for name, _ in _RESULTS)
        rows.append(
            (box(mark), *(box(text, w) for text, (_, w) in zip(values, _RESULTS, strict=True)))
        )
    return rows


_RESULTS = (("result", 2), ("letter", 1), ("previous", 2))


def _evaluation(policy: Data, look: Look) -> list[Row]:
    if look.no_results:
        return []
    rows: list[Row] = []
    for label, key in (
        (look.hand.self_evaluation, "self_evaluation"),
        (look.hand.next_directions, "next_directions"),
    ):
        lines = []
        for issue in policy["issues"]:
            if issue[key]:
                lines += [f"【経営課題{issue['number']}】", *_closing(issue, key, look)]
        if lines:
            rows += _box(label, lines, look)
    return rows


def one_form(policy: Data, look: Look) -> Pages:
    """All on one sheet, the number of each issue and indicator in a cell of its own."""
    rows = [*_opening(policy, look), (box("重点的に取り組む経営課題", _WIDTH),)]
    for issue in policy["issues"]:
        rows += _issue(policy, issue, look)
    return {"運営方針": rows + _evaluation(policy, look)}


def cover(policy: Data, look: Look) -> Pages:
    """A cover, a sheet an issue, one for the evaluation."""
    pages: Pages = {"表紙": _opening(policy, look)}
    for issue in policy["issues"]:
        pages[f"課題{issue['number']}"] = _issue(policy, issue, look)
    rows = _evaluation(policy, look)
    return {**pages, **({"評価": rows} if rows else {})}


def long_list(policy: Data, look: Look) -> Pages:
    """Everything in one list, a row an indicator; the opening above it."""
    hand = look.hand
    heads = telling(policy, policy["issues"][0], hand).heads
    unit = "（千円）" if look.amounts == "heads" else ""
    years = form._years(policy["issues"][0]["budgets"])
    before = ["番号" if look.issue == "{n}" else "経営課題", "経営課題名"]
    before += [f"令和{year}{kind}{unit}" for year, kind, _ in years]
    before += [*(["SDGs"] if look.goals else []), hand.recognition, hand.strategies]
    middle = ["指標番号", *(heads[name] for name in ("statement", "result", "letter", "previous"))]
    behind = [hand.self_evaluation, hand.next_directions]
    first = ["No."] if look.running else []
    rows: list[Row] = [tuple(map(box, (*first, *before, *middle, *behind)))]
    for issue in policy["issues"]:
        left, right = _sides(issue, look, len(years))
        told = _told(policy, issue, look)
        for place, (mark, each) in enumerate(told):
            own = map(box, (mark, each.statement, each.result, each.letter, each.previous))
            number = [box(str(len(rows)))] if look.running else []
            one, other = (_repeated(part, place, len(told), look) for part in (left, right))
            rows.append((*number, *one, *own, *other))
    note = [(box("（単位：千円）"),)] if look.amounts == "note" else []
    width = len(rows[0])
    return {"一覧": [*_opening(policy, look, width), (box("", width),), *note, *rows]}


def _sides(issue: Data, look: Look, years: int) -> tuple[list[str], list[str]]:
    """What a list tells of an issue before its indicators and behind them."""
    word = "千円" if look.amounts == "each" else ""
    amounts = [form._amount(yen, 1000, word) for *_, yen in form._years(issue["budgets"])]
    goals = ["、".join(map(str, issue["sdgs"]))] if look.goals else []
    texts = ["\n".join(_themed(issue, key, look)) for key in ("recognition", "strategies")]
    name = look.issue.format(n=issue["number"])
    left = [name, issue["title"], *(amounts + [""] * years)[:years], *goals, *texts]
    closing = ("self_evaluation", "next_directions")
    return left, ["\n".join(_closing(issue, key, look)) for key in closing]


def _repeated(part: list[str], place: int, rows: int, look: Look) -> list[Box]:
    if look.repeated == "merged":
        return [] if place else [box(text, rows=rows) for text in part]
    return [box(text if not place or look.repeated == "each" else "") for text in part]


def by_year(policy: Data, look: Look) -> Pages:
    """The results of all issues on another sheet, a column a year, the issue merged over its rows."""
    pages = cover(policy, look)
    year = policy["fiscal_year"] - 2018
    last = "元" if year == 2 else year - 1
    years = (look.years.format(each) for each in (last, year))
    goal = ["目標"] if look.target else []
    first = ["No."] if look.running else []
    rows: list[Row] = [
        tuple(map(box, (*first, "経営課題", "指標", *goal, *years, look.hand.letter)))
    ]
    for issue in policy["issues"]:
        told = _told(policy, issue, look)
        for place, (mark, each) in enumerate(told):
            name = _repeated([look.issue.format(n=issue["number"])], place, len(told), look)
            number = [box(str(len(rows)))] if look.running else []
            values = (*([each.target] if look.target else []), each.previous, each.result)
            rows.append((*number, *name, *map(box, (mark, *values, each.letter))))
        page = pages[f"課題{issue['number']}"]
        at = next(
            n for n, row in enumerate(page) if row[0].lines == box(look.hand.achievement).lines
        )
        pages[f"課題{issue['number']}"] = page[:at]
    closing = pages.pop("評価", None)
    return {**pages, "実績": rows, **({"評価": closing} if closing else {})}


def side_by_side(policy: Data, look: Look) -> Pages:
    """Issues as columns, heads down the side."""
    hand, issues = look.hand, policy["issues"]
    heads = telling(policy, issues[0], hand).heads
    columns = [_column(policy, issue, look) for issue in issues]
    years = [f"令和{year}{kind}" for year, kind, _ in form._years(issues[0]["budgets"])]
    labels = ["経営課題", *years, hand.recognition, hand.strategies, "アウトカム指標"]
    labels += [heads[name] for name, _ in _RESULTS] + [hand.self_evaluation, hand.next_directions]
    rows = [
        (box(label), *(box(column[place]) for column in columns))
        for place, label in enumerate(labels)
    ]
    return {"表紙": _opening(policy, look), "経営課題": rows}


def _column(policy: Data, issue: Data, look: Look) -> list[str]:
    told = _told(policy, issue, look)
    count = len(policy["issues"][0]["budgets"])
    amounts = [form._amount(yen, 1000, "千円") for *_, yen in form._years(issue["budgets"])]
    lists = [
        "\n".join(f"{'①②③④⑤⑥⑦⑧⑨'[n]}{getattr(one, name)}" for n, (_, one) in enumerate(told))
        for name in ("statement", "result", "letter", "previous")
    ]
    return [
        f"{look.issue.format(n=issue['number'])}　{issue['title']}",
        *(amounts + [""] * count)[:count],
        *("\n".join(_themed(issue, key, look)) for key in ("recognition", "strategies")),
        *lists,
        *("\n".join(_closing(issue, key, look)) for key in ("self_evaluation", "next_directions")),
    ]


BOOKS: dict[str, Callable[[Data, Look], Pages]] = {
    "one form": one_form,
    "cover": cover,
    "long list": long_list,
    "by year": by_year,
    "side by side": side_by_side,
}


def _as_told(policy: Data, book: str, look: Look) -> Data:
    """What a book says of a policy."""
    issues = []
    for each in policy["issues"]:
        told = dict(each)
        if book == "side by side" or (book == "long list" and not look.goals):
            told["sdgs"] = []
        shown = 2 * len(told["budgets"]) + (2 if told["sdgs"] else 0)
        if book == "long list" and look.goals:
            pass
        elif look.money == "rows" or not told["budgets"] or shown > _WIDTH:
            told["sdgs"] = []
        if look.no_results:
            gone = {"result": None, "verdict": None, "previous": None}
            told["indicators"] = [{**one, **gone} for one in told["indicators"]]
            told |= {"self_evaluation": [], "next_directions": []}
        issues.append(told)
    found = {**policy, "issues": issues}
    if look.no_results:
        found |= {"state": "adopted", "self_evaluation": [], "next_directions": []}
    return found


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Every n-th of the workbooks and pages; policies take turns."""
    known = known_policies()
    place = -1
    for book, pages_of in BOOKS.items():
        for look_name, look in LOOKS.items():
            for form_name in ("book", "squares", "page"):
                place += 1
                name = f"{book}/{look_name}/{form_name}".replace(" ", "_")
                if place % every or not all(word in name for word in words):
                    continue
                if look.no_results and book not in ("one form", "cover"):
                    continue
                policy = _as_told(known[place % len(known)], book, look)
                pages = pages_of(policy, look)
                if form_name == "page":
                    yield Golden("sheets", name, ".html", as_page(pages), policy)
                else:
                    content = as_book(pages, squares=4 if form_name == "squares" else 1)
                    yield Golden("sheets", name, ".xlsx", content, policy)


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
