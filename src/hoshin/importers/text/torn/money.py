"""Money of the issues in torn text: labels of years, amounts and units, wherever a tool put each."""

import re

from hoshin.importers.form.budget_stages import without_stage
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.text.torn.money_given_back import given_back, shared_out
from hoshin.importers.text.torn.shapes import Item
from hoshin.notation import find_money, half_width

_YEAR = r"(?:令和|平成|[RＲ])?\s*[0-9０-９元]{1,4}"
_LABEL = re.compile(
    rf"(?P<year>{_YEAR})\s*(?:年度)?\s*[（(]?(?P<kind>予算|決算)(?P<end>額)?[)）]?"
    rf"|[（(]?(?P<kind_first>予算|決算)額?[)）]?\s*(?P<year_last>{_YEAR})\s*年度"
    r"(?!\s*の?(?:当初)?(?:予算|決算))"  # 予算　令和４年度決算額: a label of the row before it
    r"|(?P<year_alone>(?:令和|平成|[RＲ])\s*[0-9０-９元]{1,4})\s*年度(?!\s*[（(]?(?:予算|決算))"
    r"|(?P<this>予算)額"
)
_DASH = re.compile(  # what stands where no amount does
    r"(?<![0-9０-９])[－―—–](?![0-9０-９])|(?:調整|検討|精査|編成|算定|要求|査定|協議)中|未定"
)
_REST = re.compile(r"^額\s*(?=[0-9０-９－―])")
_BARE = re.compile(
    r"(?<![0-9０-９.．,，])[0-9０-９][0-9０-９,，.．]*(?:億[0-9０-９,，]*)?(?![0-9０-９,，.．年])$"
)
_HEAD_UNIT = re.compile(
    r"^(?:金額|予算・決算額?(?:等)?)?\s*[（(](?:単位\s*[：:]?\s*)?([百千万億]{0,3}円)[)）]$"
)
_BARE_AMOUNTS = re.compile(r"(?<![0-9０-９.．,，])[0-9０-９][0-9０-９,，.．]*(?=$|[\s　])(?!\s*年)")
_OF_HEAD = re.compile(r"[（(](?:単位\s*[：:]?\s*)?([百千万億]{0,3}円)[)）]")
_LARGE = re.compile(
    r"^[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+$|^[0-9０-９][0-9０-９,，.．]*[億万百千][0-9０-９,，.．億万百千]*$"
)
_YEARS_MONEY = re.compile(
    rf"^(?:[（(]?(?:予算|決算)額?[)）]?\s*{_YEAR}\s*年度|(?:令和|平成|[RＲ])\s*[0-9０-９元]{{1,2}}\s*年度"
    r"|(?:予算|決算)額?|[百千万億]{1,3}円|[0-9０-９][0-9０-９,，.．]*)$"
)
KIND = re.compile(r"(?:予算|決算)額?")
_HEADS = re.compile(  # of a table of money: 年度 区分 金額（千円）
    r"^(?:(?:年\s?度|区\s?分|種別|項目|単位|金\s?額)"
    r"(?:[（(](?:単位\s*[：:]?\s*)?[百千万億]{0,3}円[)）])?(?:[\s　・／/]+|$)){2,}$"
)
_PROSE = re.compile(r"。|(?<=[一-鿿])[をがは](?=[一-鿿ぁ-ゖ])")
_UNIT = re.compile(r"^([百千万億]{0,3}円)(?=$|\s)")


def is_money(text: str) -> bool:
    """Whether a line is years and amounts, wherever it stands."""
    amounts = find_money(text)
    if is_budget(text) or (amounts and re.search(r"予算|決算", text) and not _PROSE.search(text)):
        return True
    if _LARGE.match(text) or _HEAD_UNIT.match(text) or heads_money(text):
        return True
    rest = text
    for money in reversed(amounts):
        rest = rest[: money.start] + rest[money.end :]
    return rest != text and not re.sub(r"[\s　－―—–\-／/、［］\[\]（）()〔〕]", "", rest)


def names_unit(text: str) -> bool:
    """Whether a line is what money is counted in, above a column of figures: 金額（千円）."""
    return bool(_HEAD_UNIT.match(text))


def heads_money(text: str) -> bool:
    """Whether a line is the heads of a table of years and amounts.

    >>> heads_money("年度 区分 金額（千円）"), heads_money("年度 予算額"), heads_money("年度")
    (True, False, False)
    """
    return bool(_HEADS.match(text))


def is_years_money(text: str) -> bool:
    """Whether a line below an issue's heading is a year, a unit or a figure of its money."""
    return bool(_YEARS_MONEY.match(text))


def budget_lines(found: list[list[Item]]) -> tuple[list[list[Line]], dict[int, int]]:
    """For each issue its lines of money; how many amounts of an issue their order alone gives to years.

    Where a tool printed years or amounts among another issue's, their order over all issues tells whose
    they are: years start over with every issue, or each issue has the same ones.
    """
    told = [_told(_mended([item.text for item in items])) for items in found]
    unsure = [at for at, (labels, amounts) in enumerate(told) if len(labels) != len(amounts)]
    if unsure:
        told = _over_issues(found) or told
    shared = shared_out([([label.strip() for label in labels], own) for labels, own in told])
    unsure += [at for at, own in enumerate(shared) if own[1] != told[at][1]]
    told = given_back(shared)
    everything = [item for items in found for item in items]
    lines = [
        _money(items or everything, *each)
        if each[0] and len(each[0]) == len(each[1])
        else _as_printed(items)
        for items, each in zip(found, told, strict=True)
    ]
    return lines, {at: len(told[at][0]) for at in unsure if lines[at]}


def _over_issues(found: list[list[Item]]) -> list[tuple[list[str], list[str]]] | None:
    """Labels and amounts of each issue, both counted over the whole text; None where they do not match."""
    text = _mended([item.text for items in found for item in items])
    labels, amounts = _told(text)
    if not labels or len(labels) != len(amounts):
        return None
    groups = _started_over(labels)
    if len(groups) != len(found):
        same = sorted(set(labels), key=_year_and_kind)
        if len(labels) != len(same) * len(found):
            return None
        groups = [same] * len(found)
    cut: list[tuple[list[str], list[str]]] = []
    wrapped = len(groups[0]) > 1 and _is_wrapped(*_starts(text), count=len(groups[0]))
    for group in groups:
        start = sum(len(labels) for labels, _ in cut)
        own = amounts[start : start + len(group)]
        cut.append((group, [*own[1:], own[0]] if wrapped else own))
    return cut


def _as_printed(items: list[Item]) -> list[Line]:
    return [Line(item.text, item.place, True) for item in items]


def _money(items: list[Item], labels: list[str], amounts: list[str]) -> list[Line]:
    whole = "　".join(f"{label} {amount}" for label, amount in zip(labels, amounts, strict=True))
    return [Line(whole, items[0].place, True, role=Role.MONEY)]


def _told(text: str) -> tuple[list[str], list[str]]:
    """Labels and amounts in their order."""
    labels: list[str] = []
    kind = ""
    for found in _LABEL.finditer(text):
        kind = found["kind"] or found["kind_first"] or found["this"] or kind
        year = found["year"] or found["year_last"] or found["year_alone"]
        if kind:
            labels.append(f"{year}年度{kind}額" if year else found[0])
    amounts = [shown for _, shown in _amounts(text)]
    if len(labels) == len(amounts) > 1 and _is_wrapped(*_starts(text), count=len(labels)):
        amounts = [*amounts[1:], amounts[0]]
    return labels, amounts


def _amounts(text: str) -> list[tuple[int, str]]:
    found = [(money.start, text[money.start : money.end]) for money in find_money(text)]
    return sorted([*found, *((dash.start(), dash[0]) for dash in _DASH.finditer(text))])


def _starts(text: str) -> tuple[list[int], list[int]]:
    return [found.start() for found in _LABEL.finditer(text)], [at for at, _ in _amounts(text)]


def _is_wrapped(labels: list[int], amounts: list[int], *, count: int) -> bool:
    """Whether an issue's last amount went to the line below, under its first label: L a3, a1 L a2 L."""
    if len(labels) < count or len(amounts) < count:
        return False
    two = labels[0] < amounts[0] < amounts[1] < labels[1]
    return two and amounts[count - 1] < labels[count - 1]


def _mended(texts: list[str]) -> str:
    """The texts with what a line's end tore off put back: 予算 and 額 8千円, 8,100 and 千円."""
    unit = next((found[1] for text in texts if (found := _OF_HEAD.search(text))), "")
    kept = [_BARE_AMOUNTS.sub(rf"\g<0>{unit}", text) if unit else text for text in texts]
    kept = [_OF_HEAD.sub("", text) for text in kept if not _HEAD_UNIT.match(text)]
    for at, text in enumerate(kept):
        open_label = next(
            (i for i, other in enumerate(kept) if re.search(r"(?:予算|決算)$", other)), None
        )
        if _REST.match(text) and open_label is not None and open_label != at:
            rest = _REST.sub("", text)
            amount = find_money(rest)
            end = amount[0].end if amount else len(rest)
            kept[open_label] += f"額 {rest[:end]}"
            kept[at] = rest[end:]
    for at, text in enumerate(kept):
        if (torn := _UNIT.match(text)) and (
            bare := next((i for i, other in enumerate(kept) if _BARE.search(other)), None)
        ) is not None:
            kept[bare] += torn[1]
            kept[at] = text[torn.end() :]
    return "　".join(without_stage(text) for text in kept if text)


def _year_and_kind(label: str) -> tuple[int, str]:
    year = re.sub(r"[^0-9元]", "", half_width(label)) or "0"
    return (1 if year == "元" else int(year), label[-3:])


def _started_over(labels: list[str]) -> list[list[str]]:
    """Labels cut where the years begin again."""
    groups: list[list[str]] = []
    last = (10**6, "")
    for label in labels:
        key = _year_and_kind(label)
        if key[0] < last[0] or key == last:
            groups.append([])
        groups[-1].append(label)
        last = key
    return groups
