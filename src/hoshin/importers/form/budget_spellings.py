"""Money whose year, kind and amount stand apart: （決算額）令和４年度　3,600万円, 5年度 39百万円（予算）."""

import re
from dataclasses import dataclass
from typing import Literal

from hoshin.notation import find_money

_LONGEST = 160
_YEAR = re.compile(
    r"(?:令和|平成|[RHＲＨ])\s*(?:[0-9０-９]{1,2}|元)\s*(?:年度?)?|(?:[0-9０-９]{1,4}|元)\s*年度"
    r"|(?<![0-9０-９,，.．])[0-9０-９]{1,2}(?=\s*(?:当初)?(?:決算|予算))"
)
_KIND = re.compile(r"(?:当初|最終|補正後)?(決算|予算)(?:見込)?額?")
_DASH = re.compile(r"(?<=[\s　:：）)])[－―—–‐](?=$|[\s　、，／/（(【＜]|令和|平成)")
_BOTH = re.compile(r"(?:予算|決算)額?[・／/](?:予算|決算)額?等?")
_REST = re.compile(
    r"[\s　、，,：:／/・｜|（）()【】＜＞<>〔〕［］\[\]■□◆◇●○→]|事業費|区分|金額|等|の"
)
Name = Literal["year", "kind", "amount"]


@dataclass(frozen=True)
class _Token:
    name: Name
    start: int
    end: int
    text: str


def spelt_out(text: str) -> str | None:
    """The same with year and kind before each amount; None where a text holds anything else.

    >>> spelt_out("（決算額）令和４年度　3,600万円　（予算額）令和５年度　－")
    '令和４年度決算額 3,600万円　令和５年度予算額 －'
    >>> spelt_out("令和6年度 47百万円の予算で橋を直す") is None
    True
    """
    if len(text) > _LONGEST or not _KIND.search(text) or "。" in text:
        return None
    tokens = _tokens(text)
    if tokens is None:
        return None
    amounts = [place for place, token in enumerate(tokens) if token.name == "amount"]
    names = [token.name for token in tokens]
    if not amounts or names.count("year") != len(amounts):
        return None
    behind = "kind" in names and names.index("kind") > names.index("amount")
    found: list[str] = []
    kind = ""
    for number, place in enumerate(amounts):
        first = amounts[number - 1] + 1 if number else 0
        last = amounts[number + 1] if number + 1 < len(amounts) else len(tokens)
        before, after = tokens[first:place], tokens[place + 1 : last]
        years = [token.text for token in before if token.name == "year"]
        told = [token.text for token in (after if behind else before) if token.name == "kind"]
        if told:
            kind = told[0] if behind else told[-1]
        elif behind:
            return None
        if len(years) != 1 or not kind:
            return None
        found.append(f"{years[0]}{kind}額 {tokens[place].text}")
    return "　".join(found)


def _tokens(text: str) -> list[_Token] | None:
    """Years, kinds and amounts in their order; None where anything else stands between."""
    plain = _BOTH.sub(lambda found: "　" * len(found[0]), text)
    found = [
        _Token("amount", money.start, money.end, plain[money.start : money.end])
        for money in find_money(plain)
    ]
    patterns: tuple[tuple[Name, re.Pattern[str]], ...]
    patterns = (("amount", _DASH), ("year", _YEAR), ("kind", _KIND))
    for name, pattern in patterns:
        for match in pattern.finditer(_without(plain, found)):
            told = match[1] if name == "kind" else match[0].strip()
            if name == "year":
                told = re.sub(r"\s|年度?$", "", told) + "年度"
            found.append(_Token(name, match.start(), match.end(), told))
    if _REST.sub("", _without(plain, found)).replace("\0", ""):
        return None
    return sorted(found, key=lambda token: token.start)


def _without(text: str, tokens: list[_Token]) -> str:
    """The text, a sign that stands in no word in place of each token."""
    for token in tokens:
        text = text[: token.start] + "\0" * (token.end - token.start) + text[token.end :]
    return text
