"""Years of an issue's money at the heads of columns, and the amounts below them, as one line of money."""

import re

from hoshin.importers.text.columns.rows import Row, Run
from hoshin.notation import find_money

_YEAR = r"(?:令和|平成|[RＲ])?\s*(?:元|[0-9０-９]{1,2})\s*(?:年度?)?"
_KIND = r"(?:当初|最終|補正後)?\s*(?:決算|予算)\s*(?:見込)?額?"
_UNIT = r"[（(]\s*(?:単位\s*[：:]?\s*)?(?P<unit>億円|百万円|万円|千円|円)\s*[)）]"
_HEAD = re.compile(rf"^(?P<head>{_YEAR}\s*{_KIND})\s*(?:{_UNIT})?$")
_YEAR_ALONE = re.compile(rf"^{_YEAR}$")
_KIND_ALONE = re.compile(rf"^{_KIND}\s*(?:{_UNIT})?$")
_LABEL = re.compile(rf"^[^0-9０-９。・①-⑳][^0-9０-９。]{{0,11}}?\s*(?:{_UNIT})?$")
_OF_MONEY = re.compile(r"予算|決算|事業費|経費|金額|単位")
_BARE = re.compile(r"^[0-9０-９]{1,3}(?:[,，]?[0-9０-９]{3})*(?:[.．][0-9０-９]+)?$")
_NONE = re.compile(r"^[－―—–‐ー-]$")
_FAR = 2  # lines below the one above: one blank line at most


def with_whole_money(rows: list[Row]) -> list[Row]:
    """Lines of which heads of years and the amounts below them are one; others as they are.

    >>> from hoshin.base import Place
    >>> heads = Row((Run("４年度決算額", 20), Run("５年度予算額", 40)), Place(1, 1), 1)
    >>> below = Row((Run("事業費", 0), Run("3億円", 22), Run("12億500万円", 40)), Place(1, 2), 2)
    >>> [row.text for row in with_whole_money([heads, below])]
    ['４年度決算額　3億円　５年度予算額　12億500万円']
    """
    found: list[Row] = []
    index = 0
    while index < len(rows):
        whole = _whole_at(rows, index)
        if whole is None:
            found.append(rows[index])
            index += 1
        else:
            found.append(whole[0])
            index = whole[1]
    return found


def _whole_at(rows: list[Row], index: int) -> tuple[Row, int] | None:
    """Heads and amounts as one line, and the index behind them; None where no such heads begin."""
    labels: list[str] = []
    heads = _heads_of(rows[index], labels)
    at = index + 1
    if heads is None or not _name_money(labels):
        return None
    if any(_YEAR_ALONE.match(head.text) for head in heads):
        kinds = _below(rows, at, heads, _KIND_ALONE, labels)
        if kinds is None:
            return None
        heads = [Run(a.text + b.text, a.start) for a, b in zip(heads, kinds, strict=True)]
        at += 1
    if at < len(rows) and _is_near(rows, at) and _is_label(rows[at]):
        labels.append(rows[at].text)  # in the middle of its box, between the heads and the amounts
        at += 1
    amounts = _amounts_of(rows, at, labels)
    pairs = _paired(heads, amounts) if amounts else None
    if pairs is None or not _name_money(labels):
        return None
    unit = next((each["unit"] for text in labels if (each := re.search(_UNIT, text))), "")
    money = [_written(head, amount, unit) for head, amount in pairs]
    if None in money:
        return None
    run = Run("　".join(text for text in money if text), 0)
    return Row((run,), rows[index].place, rows[index].number), at + 1


def _name_money(labels: list[str]) -> bool:
    """Whether what stands left of the columns names money, or nothing stands there."""
    return all(_OF_MONEY.search(text) for text in labels)


def _heads_of(row: Row, labels: list[str]) -> list[Run] | None:
    """Two heads or more of years; a label left of them goes to the labels."""
    runs = list(row.runs)
    if len(runs) > 2 and _LABEL.match(runs[0].text) and not _HEAD.match(runs[0].text):
        labels.append(runs.pop(0).text)
    whole = all(_HEAD.match(run.text) for run in runs)
    years = all(_YEAR_ALONE.match(run.text) and "年" in run.text for run in runs)
    return runs if len(runs) > 1 and (whole or years) else None


def _below(
    rows: list[Row], at: int, heads: list[Run], shape: re.Pattern[str], labels: list[str]
) -> list[Run] | None:
    """As many texts of a shape as there are heads, on the line below."""
    if at >= len(rows) or not _is_near(rows, at):
        return None
    runs = list(rows[at].runs)
    if len(runs) == len(heads) + 1 and _LABEL.match(runs[0].text):
        labels.append(runs.pop(0).text)
    return runs if len(runs) == len(heads) and all(shape.match(run.text) for run in runs) else None


def _amounts_of(rows: list[Row], at: int, labels: list[str]) -> list[Run] | None:
    if at >= len(rows) or not _is_near(rows, at):
        return None
    runs = list(rows[at].runs)
    if runs[0].text and not _is_amount(runs[0].text) and _LABEL.match(runs[0].text):
        labels.append(runs.pop(0).text)
    return runs if runs and all(_is_amount(run.text) for run in runs) else None


def _is_near(rows: list[Row], at: int) -> bool:
    above, row = rows[at - 1], rows[at]
    return row.place.page == above.place.page and row.number - above.number <= _FAR


def _is_label(row: Row) -> bool:
    return len(row.runs) == 1 and bool(_LABEL.match(row.text)) and bool(_OF_MONEY.search(row.text))


def _is_amount(text: str) -> bool:
    plain = re.sub(r"\s", "", text)
    if _BARE.match(plain) or _NONE.match(plain):
        return True
    return bool(re.match(r"^[0-9０-９]", plain)) and plain[-1] == "円" and bool(find_money(plain))


def _paired(heads: list[Run], amounts: list[Run]) -> list[tuple[Run, Run]] | None:
    """Each head with the amount of its column; None where an amount stands below no head, or two do."""
    if len(heads) == len(amounts):
        return list(zip(heads, amounts, strict=True))
    found: dict[int, Run] = {}
    for amount in amounts:
        under = [
            at
            for at, head in enumerate(heads)
            if head.start < amount.end and amount.start < head.end
        ]
        if len(under) != 1 or under[0] in found:
            return None
        found[under[0]] = amount
    return [(heads[at], found[at]) for at in sorted(found)]


def _written(head: Run, amount: Run, unit: str) -> str | None:
    """令和５年度決算額　24億円; None for a bare number whose unit nothing tells."""
    found = _HEAD.match(re.sub(r"\s", "", head.text))
    if found is None:
        return None
    text = re.sub(r"\s", "", amount.text)
    if _BARE.match(text):
        own = found["unit"] or unit
        if not own:
            return None
        text += own
    return f"{found['head']}　{text}"
