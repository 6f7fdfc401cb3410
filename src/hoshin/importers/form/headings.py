"""Headings of issues (経営課題) and strategies (戦略), in every way that offices print them."""

import re
from dataclasses import dataclass

from hoshin.notation import circled_number, half_width

_NUMBER = r"([0-9０-９]{1,2})"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_DASH = r"[-－‐‑―–—−]"
_COUNT = r"[（(]?\s*([0-9０-９]{1,2}|[①-⑳]|[Ⅰ-Ⅻ])(?:\s*[)）])?"
_SUB = rf"(?:\s*{_DASH}\s*[（(]?\s*{_NUMBER}\s*[)）]?)?"
_ISSUE = re.compile(
    rf"^[◆■●◎□◇○▼]?\s*【?\s*経営課題\s*{_COUNT}{_SUB}(】|[\s　:：.．、]*)(.*)$", re.DOTALL
)
_STRATEGY = re.compile(
    rf"^(?:主な)?【?\s*(?:戦略)?\s*{_NUMBER}\s*{_DASH}\s*{_NUMBER}(】|[\s　:：.．]*)(.*)$",
    re.DOTALL,
)
_MONEY_TAIL = re.compile(
    r"[\s　]*[（(［\[〔]\s*((?:令和|平成|R|Ｒ)?[0-9０-９元]{0,2}\s*(?:年度)?\s*(?:予算|決算)"
    r"[^（()）]*円[^（()）]*)[)）］\]〕]\s*$"
)
_QUOTED = re.compile(r"^「([^「」]*)」$")
_ENCLOSED = re.compile(r"^【([^【】]*)】$")
_REFERENCE = re.compile(r"^(?:に|の|は|を|で|と|が|から|・|、|及び|および|関連)")


@dataclass(frozen=True)
class Heading:
    """A heading's numbers, title, and a budget that stands in it."""

    number: int
    sub: str
    title: str
    budget: str = ""


def issue_heading(text: str) -> Heading | None:
    """The heading of an issue; None for any other text. The title is empty where none is printed.

    >>> issue_heading("【経営課題1 水辺の備え】（7年度予算額65百万円）")
    Heading(number=1, sub='', title='水辺の備え', budget='7年度予算額65百万円')
    >>> issue_heading("経営課題1-(2)地域のつながり").sub, issue_heading("経営課題１【学び】").title
    ('2', '学び')
    >>> issue_heading("経営課題１に関連する取組") is None
    True
    """
    plain, budget = _without_money(text.strip())
    found = _ISSUE.match(plain)
    if found is None:
        return None
    title = _title(plain, found[3], found[4])
    if "　" not in found[3] and (quoted := _QUOTED.match(title)):
        title = quoted[1]
    if not found[3] and not found[2] and _REFERENCE.match(title):
        return None
    number = _count(found[1])
    return Heading(number, half_width(found[2] or ""), title, budget) if number else None


def strategy_heading(text: str) -> Heading | None:
    """The heading of a strategy of an old form: number of its issue, its own, its name.

    >>> strategy_heading("【戦略１-２ 窓口を近くに】")
    Heading(number=1, sub='2', title='窓口を近くに', budget='')
    """
    plain, budget = _without_money(text.strip())
    found = _STRATEGY.match(plain)
    if found is None or not ("戦略" in plain[:6] or plain.startswith("【") or len(plain) <= 50):
        return None
    title = _title(plain, found[3], found[4])
    if not title and "戦略" not in plain:
        return None
    number = int(half_width(found[1]))
    return Heading(number, half_width(found[2]), title, budget) if number else None


def _count(text: str) -> int:
    if text in _ROMAN:
        return _ROMAN.index(text) + 1
    return circled_number(text) or int(half_width(text))


def _without_money(text: str) -> tuple[str, str]:
    found = _MONEY_TAIL.search(text)
    return (text[: found.start()], found[1].strip()) if found else (text, "")


def _title(plain: str, closing: str, rest: str) -> str:
    """What stands behind the number, without a bracket that encloses it or the whole heading."""
    title = rest.strip(" 　\n")
    if "【" in plain[:4] and closing != "】" and title.endswith("】"):
        title = title[:-1]
    enclosed = _ENCLOSED.match(title)
    return (enclosed[1] if enclosed else title).strip(" 　\n")
