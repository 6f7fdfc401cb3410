"""Excel's number formats: the section that holds for a value, and what it shows."""

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache

from hoshin.importers.numerals import numeral
from hoshin.importers.xlsx.built_in import GENERAL
from hoshin.importers.xlsx.dates import is_moment, shown_moment
from hoshin.importers.xlsx.digits import shown_digits

SIGNIFICANT = Context(prec=15)  # Excel shows no more

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<unseen>_.|\*.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<half>AM/PM|A/P)|(?P<exponent>E[+-][0#?]+)"
    r"|(?P<moment>y+|m+|d+|h+|s+|e+|g+|r+|a{3,4})|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)")
_CURRENCY = re.compile(r"\$([^-]*)(?:-.*)?")
_ELAPSED = re.compile(r"(h+|m+|s+)", re.IGNORECASE)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

Token = tuple[str, str]


@dataclass(frozen=True)
class Section:
    """One part of a format between semicolons."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None
    marks: frozenset[str]  # dbnum1, gannen … from its brackets


def shown_text(text: str, code: str) -> str:
    """A text in a format: only what stands around its @."""
    sections = parsed(code)
    last = sections[-1]
    if not (len(sections) == 4 or any(token == ("plain", "@") for token in last.tokens)):
        return text
    return "".join(
        text if token == ("plain", "@") else _literal(token) for token in last.tokens
    ).strip()


def shown_number(value: Decimal, code: str, *, from_1904: bool = False) -> str:
    """A number in a format.

    >>> shown_number(Decimal("0.439"), "0.0%"), shown_number(Decimal(1234), '#,##0"件"')
    ('43.9%', '1,234件')
    >>> shown_number(Decimal(45383), '[$-411]ggge"年"m"月"d"日"')
    '令和6年4月1日'
    """
    section, sign = _chosen(parsed(code), value)
    if is_moment(section.tokens):
        moment = shown_moment(value, section.tokens, section.marks, from_1904=from_1904)
        return general(value) if moment is None else moment
    size = abs(value)
    if ("general", GENERAL.lower()) in section.tokens or ("plain", "@") in section.tokens:
        drawn = "".join(
            _plain(size, section.marks) if _is_value(token) else _literal(token)
            for token in section.tokens
        )
    else:
        digits = shown_digits(SIGNIFICANT.plus(size), section.tokens)
        if digits is None:
            return general(value)
        drawn = _in_marks(digits, section.marks)
    # What rounds to nothing has no sign.
    return f"-{drawn}" if sign and re.search("[1-9１-９]|[一-九]", drawn) else drawn


def general(value: Decimal) -> str:
    """A number without a format: up to fifteen digits, no needless zeros."""
    rounded = SIGNIFICANT.plus(value)
    if not rounded:
        return "0"
    if -10 <= rounded.adjusted() <= 20:
        drawn = f"{rounded:f}"
        return drawn.rstrip("0").rstrip(".") if "." in drawn else drawn
    return f"{rounded.normalize():E}"


@lru_cache(maxsize=1_000)
def parsed(code: str) -> tuple[Section, ...]:
    """The sections of a format."""
    sections: list[list[Token]] = [[]]
    for found in _TOKEN.finditer(code):
        kind = found.lastgroup or "plain"
        text = found[kind] or ""
        if (kind, text) == ("plain", ";"):
            sections.append([])
        elif kind in ("quoted", "escaped"):
            sections[-1].append(("literal", text))
        elif kind in ("moment", "general"):
            sections[-1].append((kind, text.lower()))
        elif kind != "unseen":
            sections[-1].append((kind, text))
    return tuple(_section(tokens) for tokens in sections[:4])


def _section(tokens: list[Token]) -> Section:
    kept: list[Token] = []
    condition = None
    marks = set()
    for kind, text in tokens:
        if kind != "bracket":
            kept.append((kind, text))
        elif found := _CONDITION.fullmatch(text):
            condition = (found[1], Decimal(found[2]))
        elif _ELAPSED.fullmatch(text):
            kept.append(("elapsed", text.lower()))
        elif found := _CURRENCY.fullmatch(text):
            kept.append(("literal", found[1]))
            marks |= {"gannen"} if "gannen" in text else set()
        else:
            marks.add(text.lower())  # colours too, which nobody asks for
    return Section(tuple(kept), condition, frozenset(marks))


def _chosen(sections: tuple[Section, ...], value: Decimal) -> tuple[Section, bool]:
    """The section for a value, and whether a minus is to be set before it."""
    negative = value < 0
    if any(section.condition for section in sections):
        for section in sections[:3]:
            if section.condition is None or _holds(value, *section.condition):
                own = section.condition is not None and section.condition[0] in ("<", "<=")
                says_negative = own and section.condition is not None and section.condition[1] <= 0
                return section, negative and not says_negative
        return sections[-1], negative
    if negative and len(sections) > 1:
        return sections[1], False
    if value == 0 and len(sections) > 2:
        return sections[2], False
    return sections[0], negative


def _holds(value: Decimal, comparator: str, other: Decimal) -> bool:
    return {
        "<": value < other,
        "<=": value <= other,
        ">": value > other,
        ">=": value >= other,
        "=": value == other,
        "<>": value != other,
    }[comparator]


def _is_value(token: Token) -> bool:
    return token[0] == "general" or token == ("plain", "@")


def _literal(token: Token) -> str:
    return token[1] if token[0] in ("literal", "plain", "moment") else ""


def _plain(size: Decimal, marks: frozenset[str]) -> str:
    if marks & {"dbnum1", "dbnum2"} and size == size.to_integral_value() and size < 10_000:
        return numeral(int(size), "japaneseLegal" if "dbnum2" in marks else "japaneseCounting")
    return _in_marks(general(size), marks)


def _in_marks(drawn: str, marks: frozenset[str]) -> str:
    return drawn.translate(_WIDE) if "dbnum3" in marks else drawn
