"""Money that a page's width broke: 6予算額 139百 and 万円 on the line below."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.notation import find_money

_YEAR = r"(?:(?:令和|平成|[RHＲＨ])\s*)?(?:[0-9０-９]{1,2}|元)\s*(?:年度?)?"
_DIGITS = r"[0-9０-９][0-9０-９,，.．]*"
_REST_OF_AMOUNT = r"[0-9０-９,，.．十百千万億 ]{0,16}円"
_OF_MONEY = re.compile(r"(?:予算|決算)(?:見込)?額?")
_CUT = (  # how the line above ends, and how the one below goes on
    (re.compile(rf"{_DIGITS}\s*[十百千万億]{{0,3}}$"), re.compile(rf"^{_REST_OF_AMOUNT}")),
    (re.compile(r"[0-9０-９][,，]$"), re.compile(rf"^{_DIGITS}\s*[十百千万億]{{0,3}}円")),
)
_CUT_IN_NAME = (
    (
        re.compile(r"(?:令和?|平成?)$"),
        re.compile(r"^[和成]?[0-9０-９元]{1,2}年度の?(?:当初)?(?:予算|決算)"),
    ),
    (
        re.compile(r"(?:予算|決算)(?:見込)?額?[\s　：:]*$"),
        re.compile(rf"^(?=[0-9０-９]){_REST_OF_AMOUNT}"),
    ),
    (re.compile(rf"[\s　、／/（(]{_YEAR}$"), re.compile(r"^(?:年?度の?)?(?:当初)?(?:予算|決算)")),
    (
        re.compile(rf"[\s　、／/（(]{_YEAR}\s*(?:当初)?(?:予|決|予算|決算)$"),
        re.compile(r"^算?額"),
    ),
)
_NAME_LAST = re.compile(r"[算額]$")
_REST = 60  # characters of the longest line that goes on with such money


def with_whole_money(lines: list[Line]) -> list[Line]:
    """The lines, each that ends within an amount or its name joined with the one below."""
    kept: list[Line] = []
    for line in lines:
        above = kept[-1] if kept else None
        whole = whole_money(above.text, line.text) if above is not None else None
        if above is not None and whole is not None and not line.gap:
            kept[-1] = replace(above, text=whole)
        else:
            kept.append(line)
    return kept


def whole_money(above: str, below: str) -> str | None:
    """Two lines as one, where only together they tell the last amount; else None.

    >>> whole_money("橋を守る　5予算額 141 百万円　6予算額 139 百", "万円")
    '橋を守る　5予算額 141 百万円　6予算額 139 百万円'
    >>> whole_money("5予算額 141 百万円　6", "予算額 139 百万円")
    '5予算額 141 百万円　6予算額 139 百万円'
    >>> whole_money("6予算額 139 百万円", "7予算額 139 百万円") is None
    True
    """
    if len(below) > _REST or "。" in below or not _OF_MONEY.search(above):
        return None
    told = len(find_money(above))
    cuts = [*_CUT, *(_CUT_IN_NAME if told else ())]
    if not any(end.search(above) and begin.match(below) for end, begin in cuts):
        return None
    blank = " " if _NAME_LAST.search(above) and below[0].isdecimal() else ""
    whole = f"{above}{blank}{below}"
    return whole if len(find_money(whole)) > told else None
