"""Heads of money or goals that a tool printed behind the title of their issue: put on a line of their own.

Where a title shares its row with the boxes of the money or the goals, the first line of those boxes stands
on the title's line, and the rest below it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.money_lines import YEAR_OF_MONEY, money_line
from hoshin.importers.form.sdgs import goals_alone, goals_listed, heads_goals
from hoshin.notation import find_money

_BESIDE = re.compile(  # 港の発信SDGs too: blanks before Latin may be typesetting
    r"^(.*\S)(?:[\s　]+(?=\S+$)|(?<=[一-鿿ぁ-ゖァ-ヺー])(?<![をにのへとはがでも])(?=SDGs$))(\S+)$"
)
_YEAR = re.compile(f"^{YEAR_OF_MONEY}$")
_NUMBER_TORN = re.compile(r"^([0-9０-９]{1,2})[\s　]+\S")
_LONGEST = 80


def with_heads_below_titles(lines: list[Line]) -> list[Line]:
    """The lines, each such head below its title where the line below goes on with what it heads.

    >>> from hoshin.base import Place
    >>> texts = ["経営課題１　橋を守る　SDGs", "9、11"]
    >>> told = with_heads_below_titles([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['経営課題１　橋を守る', 'SDGs', '9、11']
    """
    whole = list(_with_numbers(lines))
    kept: list[Line] = []
    for line, below in zip_longest(whole, whole[1:]):
        parts = _parts(line.text, below.text) if below is not None else None
        kept += [replace(line, text=text) for text in parts] if parts else [line]
    return kept


def _parts(text: str, below: str) -> tuple[str, str] | None:
    found = _BESIDE.match(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    title, head = found.groups()
    heading = issue_heading(title)
    if heading is None or not heading.title:
        return None
    goals = heads_goals(head) and (goals_alone(below) or goals_listed(below))
    money = _YEAR.match(head) and _is_money(below)
    return (title, head) if goals or money else None


def _is_money(text: str) -> bool:
    """Whether a line is years, amounts, or both, and nothing besides."""
    amounts = find_money(text)
    alone = len(amounts) == 1 and amounts[0].start == 0 and amounts[0].end == len(text)
    return bool(_YEAR.match(text)) or alone or money_line(text) is not None


def _with_numbers(lines: list[Line]) -> Iterator[Line]:
    """経営課題 and ４ まちを守る, which a box broke before the number, as one heading."""
    next_number = 1
    above: Line | None = None
    for line in lines:
        if above is not None:
            number = _NUMBER_TORN.match(line.text)
            if number and int(number[1]) == next_number and not line.gap:
                line = replace(line, text=f"{above.text}{line.text}", gap=above.gap)
            else:
                yield above
            above = None
        if (heading := issue_heading(line.text)) is not None:
            next_number = heading.number + 1
        if line.text == "経営課題":
            above = line
        else:
            yield line
    if above is not None:
        yield above
