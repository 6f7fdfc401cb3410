"""Lines that hold nothing but money, in whatever order year, 決算 or 予算, and amount stand."""

import re
from dataclasses import dataclass

from hoshin.importers.form.budget_stages import without_stage
from hoshin.importers.form.printed_years import without_second_name

_KIND_OF_UNIT = r"(?:百万|千|億|万)?円"
_DIGITS = r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?"
_TOKEN = re.compile(
    rf"(?P<amount>[△▲－−-]?{_DIGITS}(?:\s?[兆億万千百十]{{1,4}}(?:\s?{_DIGITS})?){{0,6}}\s?円)"
    r"|(?P<year>(?:(?:令和|平成|[RHＲＨ])\s*[.．]?\s*(?:元|[0-9０-９]{1,4})|[0-9０-９]{1,4}|元)\s*年度?"
    r"|(?:令和|平成|[RHＲＨ])\s*(?:元|[0-9０-９]{1,2})|(?:[0-9０-９]{1,2}|元)"
    r"(?=\s*(?:当初)?(?:予算|決算|[予決](?=[\s　：:（(]*[0-9０-９]))))"
    rf"|(?P<unit>(?:[（(［\[〔]|単位)[\s　]*[:：／/]?[\s　]*{_KIND_OF_UNIT}[)）］\]〕]?)"
    rf"|(?P<bare>{_DIGITS})|(?P<kind>決算|予算|[予決](?=[\s　：:額]*[0-9０-９]))(?:見込)?額?"
    r"|(?P<nothing>[－―—–‐ー\-](?![0-9０-９])|なし|(?:調整|検討|精査|編成|算定|要求)中|未定)"
)
_FILLING = re.compile(
    rf"(?:(?![（(［\[〔]\s*{_KIND_OF_UNIT})(?:当初|補正後?|見込み?額?|事業費|金額|(?<=[算額])等|額|案|区分|年度|は|で|の|計|約|及び"
    r"|[\s　・、,，。:：;；／/|｜()（）［］\[\]〔〕【】<>＜＞《》■□◆◇●○▼※]|円))*"
)
# 令和6年度の当初予算額: the year and the kind of an amount, as a head tells them.
YEAR_OF_MONEY = (
    r"(?:令和|平成|[RＲ])?\s*(?:[0-9０-９]{1,2}|元)\s*(?:年度)?の?(?:当初)?"
    r"(?:予算|決算)(?:見込)?額?"
)
_LONGEST = 200
_UNIT = re.compile(_KIND_OF_UNIT)


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str


def money_line(text: str, unit: str = "") -> str | None:
    """The money of a line, each year with its kind and amount; None where the line holds anything else.

    `unit` is what a note above gives to bare figures.

    >>> money_line("予算額（6年度）600万円、決算額（4年度）－")
    '6年度予算額 600万円　4年度決算額 －'
    >>> money_line("４決算額　5,000　５予算額　6,000（千円）"), money_line("令和6年度予算額を使う")
    ('４年度決算額 5,000千円　５年度予算額 6,000千円', None)
    """
    tokens = _tokens(without_stage(without_second_name(text)))
    if tokens is None:
        return None
    told = next((_unit(token.text) for token in tokens if token.kind == "unit"), unit)
    kinds = [token.kind for token in tokens]
    if "kind" not in kinds or "year" not in kinds:
        return None
    if "bare" in kinds and not told:
        return None
    entries = _entries([token for token in tokens if token.kind != "unit"], told)
    return "　".join(entries) or None


def unit_note(text: str) -> str:
    """The unit of a line that gives nothing but the unit of the money below.

    >>> unit_note("（単位：千円）"), unit_note("予算・決算額（単位：百万円）"), unit_note("６予算額 5千円")
    ('千円', '百万円', '')
    """
    kinds = [token.kind for token in _tokens(text) or []]
    only = kinds.count("unit") == 1 and set(kinds) <= {"unit", "kind"}
    return _unit(text) if only else ""


def heads_money(text: str) -> bool:
    """Whether a line names the year and kind of an amount that it does not hold."""
    return sorted(kinds_of_money(text)) == ["kind", "year"]


def kinds_of_money(text: str) -> list[str]:
    """What a line of money consists of, in its order; nothing where it holds anything else.

    >>> kinds_of_money("予算額（令和６年度）"), kinds_of_money("約14百万円"), kinds_of_money("予算を使う")
    (['kind', 'year'], ['amount'], [])
    """
    return [token.kind for token in _tokens(text) or []]


def is_of_money(text: str) -> bool:
    """Whether a line holds nothing but years, kinds, units and amounts of money.

    >>> is_of_money("予算額"), is_of_money("－"), is_of_money("6,000千円"), is_of_money("予算の透明化")
    (True, True, True, False)
    """
    return bool(_tokens(text))


def _unit(text: str) -> str:
    found = _UNIT.search(text)
    return found[0] if found else ""


def _tokens(text: str) -> list[_Token] | None:
    if len(text) > _LONGEST:
        return None
    found: list[_Token] = []
    place = 0
    while True:
        filling = _FILLING.match(text, place)
        place = filling.end() if filling else place
        if place >= len(text):
            return found
        token = _TOKEN.match(text, place)
        if token is None:
            return None
        kind = next(name for name, value in token.groupdict().items() if value)
        found.append(_Token(kind, token[0].strip()))
        place = token.end()


def _entries(tokens: list[_Token], unit: str) -> list[str]:
    """Each amount with its year and kind, which stand all before it, or all behind it, or around it."""
    amounts = [place for place, token in enumerate(tokens) if token.kind in _AMOUNTS]
    if len(amounts) < max(1, sum(token.kind == "year" for token in tokens)):
        return []  # a year whose amount is not on the line: nobody knows which one
    last = tokens[-1].kind
    ends = [*amounts[1:], len(tokens)]
    found: list[str] = []
    kind = year = ""
    start = 0
    for place, end in zip(amounts, ends, strict=True):
        before, behind = tokens[start:place], tokens[place + 1 : end]
        year = _last(before, "year") or year
        kind = _last(before, "kind") or kind
        if last in ("year", "kind"):
            year = _first(behind, "year")
        own = _first(behind, "kind") if last == "kind" else kind
        if not year or not own:
            return []
        amount = tokens[place].text + (unit if tokens[place].kind == "bare" else "")
        found.append(f"{_plain(year)}年度{own[0]}算額 {amount}")
        start = place + 1
    return found


_AMOUNTS = ("amount", "bare", "nothing")


def _last(tokens: list[_Token], kind: str) -> str:
    return next((token.text for token in reversed(tokens) if token.kind == kind), "")


def _first(tokens: list[_Token], kind: str) -> str:
    return next((token.text for token in tokens if token.kind == kind), "")


def _plain(year: str) -> str:
    return re.sub(r"\s|年度?$", "", year)
