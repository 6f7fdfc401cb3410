"""The cell of an issue: its number and title, and the money and goals on the lines below them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoshin.importers.document.grid import plain_text
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.document.money_rows import money_of_table
from hoshin.importers.form.budget_spellings import spelt_out
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role, joined
from hoshin.importers.form.money_lines import is_of_money, money_line
from hoshin.importers.form.sdgs import announced_goals

_BULLET = re.compile(r"^[・･●○■□◆◇※]\s*")


@dataclass(frozen=True)
class IssueCell:
    """What stands in it; money and goals are empty where it holds none."""

    name: str
    money: str = ""
    goals: str = ""


def issue_cell(text: str) -> IssueCell:
    """The lines of a cell by what they tell.

    >>> issue_cell("経営課題1\\n港の灯\\n５年度予算額\\n－\\n６年度予算額\\n3億円")
    IssueCell(name='経営課題1\\u3000港の灯', money='５年度予算額 －\\u3000６年度予算額 3億円', goals='')
    """
    first, *below = [line.strip() for line in text.split("\n") if line.strip()] or [""]
    name: list[str] = [first]
    money: list[str] = []
    goals: list[str] = []
    for run, of_money in _runs(below):
        told = _money(run) if of_money else None
        if told:
            money.append(told)
            continue
        for line in run:
            (goals if announced_goals(line) else name).append(line)
    title = _title(name)
    heading = issue_heading(title)
    if heading and heading.budget and title.rstrip().endswith(tuple("）)］]】＞〕")):
        title = title[: title.rindex(heading.budget)].rstrip("（(［[【＜〔 　")
        money.append(heading.budget)
    return IssueCell(title, "　".join(money), "　".join(goals))


def _title(lines: list[str]) -> str:
    """Number and title of an issue; a title that the cell's width broke is whole again."""
    first, *rest = lines
    heading = issue_heading(first)
    bare = heading is None or not heading.title
    return "　".join(part for part in (first, joined(rest)) if part) if bare else joined(lines)


def lines_inside(cell: Cell) -> Iterator[Line]:
    """Money and goals of an issue's cell as lines."""
    found = issue_cell(plain_text(cell))
    if found.money:
        yield Line(found.money, cell.place, True, True, Role.MONEY)
    if found.goals:
        yield Line(found.goals, cell.place, True, True)


def money_inside(cell: Cell, unit: str = "") -> Iterator[Line]:
    """What a cell that holds nothing but money tells, line below line, all in one, or in a table."""
    text = plain_text(cell)
    tables = [block for block in cell.blocks if isinstance(block, Table)]
    told = [money_of_table(table, unit) or plain_text(cell) for table in tables]
    found = _money([line.strip() for line in text.split("\n") if line.strip()], unit) or text
    found = " ".join(told) if told else found
    yield Line(" ".join(found.split("\n")), cell.place, True, True, Role.MONEY)


def _runs(lines: list[str]) -> Iterator[tuple[list[str], bool]]:
    """Lines that follow one another, and whether each holds nothing but money."""
    run: list[str] = []
    money = False
    for line in lines:
        other = is_of_money(_BULLET.sub("", line))
        if run and other != money:
            yield run, money
            run = []
        run, money = [*run, line], other
    if run:
        yield run, money


def _money(lines: list[str], unit: str = "") -> str | None:
    joined = "　".join(_BULLET.sub("", line) for line in lines)
    return money_line(joined, unit) or spelt_out(joined)
