"""Goals that share a line with money or a title: 5決算額 10百万円　6予算額 11百万円　関連するSDGs：2、12."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from hoshin.importers.form.budget_stages import without_stage
from hoshin.importers.form.headings_and_goals import heading_and_goals
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.money_lines import YEAR_OF_MONEY, is_of_money
from hoshin.importers.form.sdgs import (
    ANNOUNCED,
    announced_goals,
    goals_alone,
    heads_goals,
    tells_goals_alone,
)
from hoshin.notation import find_money

_KIND = re.compile(r"予算|決算")
_CUT = re.compile(r"[\s　／/、，,；;｜|]+|(?=[（(【［\[〔＜<])|(?<=[)）】］\]〕＞>円])")
_EDGES = " 　／/、，,；;｜|"
_OPENED, _SHUT = "（(【［[〔＜<", "）)】］]〕＞>"
_LONGEST = 300
_HEAD = re.compile(rf"^{YEAR_OF_MONEY}$")
_FEWEST, _MOST = 2, 6  # heads of a row


def with_goals_apart(lines: list[Line]) -> list[Line]:
    """The lines, each that holds an issue's goals behind its money or its title divided in two."""
    return [each for line in _with_values_at_heads(lines) for each in _parts(line)]


def _with_values_at_heads(lines: list[Line]) -> Iterator[Line]:
    """The lines, a row of years and SDGs above a row of amounts and goals put together to money and goals."""
    told_above = False
    for line, below in zip_longest(lines, lines[1:]):
        if told_above:
            told_above = False
            continue
        told = values_at_heads(line.text, below.text) if below is not None else None
        if told is None or line.role not in (Role.OPEN, Role.MONEY):
            yield line
            continue
        told_above = True
        yield replace(line, text=told, gap=True)


def values_at_heads(heads: str, values: str) -> str | None:
    """Years with their amounts, and the goals behind them; None where heads and values do not pair.

    >>> values_at_heads("４決算額 ５予算額 SDGs", "12百万円 13百万円 ４、１１")
    '４決算額 12百万円　５予算額 13百万円　SDGs：４、１１'
    >>> values_at_heads("６予算額 ７算定額 SDGs", "12百万円 13百万円 ４")
    '６予算額 12百万円　７予算額 13百万円　SDGs：４'
    >>> values_at_heads("４決算額 ５予算額", "12百万円 13百万円") is None  # no goals among them
    True
    """
    above, below = without_stage(heads).split(), values.split()
    if len(above) != len(below) or not _FEWEST <= len(above) <= _MOST:
        return None
    pairs = list(zip(above, below, strict=True))
    goals = [pair for pair in pairs if heads_goals(pair[0]) and goals_alone(pair[1])]
    money = [pair for pair in pairs if _HEAD.match(pair[0]) and find_money(pair[1])]
    if len(goals) != 1 or len(goals) + len(money) != len(pairs):
        return None
    told = [f"{year} {amount}" for year, amount in money]
    return "　".join([*told, f"SDGs：{goals[0][1]}"])


def _parts(line: Line) -> Iterator[Line]:
    parts = None
    if line.role in (Role.OPEN, Role.MONEY):
        parts = parted(line.text) or heading_and_goals(line.text)
    if parts is None:
        yield line
        return
    for text in parts:
        told = tells_goals_alone(text)
        role = Role.OPEN if told else line.role
        heading = 0 if told else line.heading
        yield replace(line, text=text, gap=True, role=role, heading=heading)


def parted(text: str) -> tuple[str, str] | None:
    """The two halves of a line, of which one is money and the other one goals; None for any other line.

    >>> parted("６予算額 11百万円　（関連するSDGsの目標：2、12）")
    ('６予算額 11百万円', '関連するSDGsの目標：2、12')
    >>> parted("SDGs：2、12／６予算額 11百万円"), parted("SDGsの取組に11百万円を充てる。")
    (('SDGs：2、12', '６予算額 11百万円'), None)
    >>> parted("６予算額 11百万円　７予算額 調整中（SDGs：2、12）")  # all of the money
    ('６予算額 11百万円　７予算額 調整中', 'SDGs：2、12')
    """
    if len(text) > _LONGEST or not ANNOUNCED.search(text) or not find_money(text):
        return None
    halves = [
        (_plain(text[: cut.start()]), _plain(text[cut.end() :])) for cut in _CUT.finditer(text)
    ]
    money_first = (pair for pair in halves[::-1] if _is_money(pair[0]) and _is_goals(pair[1]))
    goals_first = (pair for pair in halves[::-1] if _is_goals(pair[0]) and _is_money(pair[1]))
    return next(money_first, None) or next(goals_first, None)


def _is_money(text: str) -> bool:
    return bool(find_money(text) and _KIND.search(text)) and is_of_money(text)


def _is_goals(text: str) -> bool:
    told = ANNOUNCED.search(text) and not _KIND.search(text) and not find_money(text)
    return bool(told and announced_goals(text))


def _plain(text: str) -> str:
    """Half of a line without what parts it from the other, nor a bracket around all of it."""
    plain = text.strip(_EDGES)
    if plain and plain[0] in _OPENED and _SHUT[_OPENED.index(plain[0])] == plain[-1]:
        inner = plain[1:-1]
        if not any(mark in inner for mark in _OPENED + _SHUT):
            return inner.strip(_EDGES)
    return plain
