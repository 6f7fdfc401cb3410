"""Money below the line that names its year or kind: 予算額（令和5年度）, and 3億1千5百万円 on the next line."""

from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.money_lines import kinds_of_money, money_line

_AMOUNTS = {"amount", "bare"}
_MOST = 6  # years below one head


def money_below(lines: list[Line], unit: str = "") -> tuple[str, int] | None:
    """The money of a head and the lines below it, and how many those are; None where they tell none.

    A head with a year names one amount; one without stands above amounts that each have their year.
    """
    kinds = kinds_of_money(lines[0].text)
    if kinds.count("kind") != 1 or kinds.count("year") > 1 or _AMOUNTS & set(kinds):
        return None
    dated = "year" in kinds
    found: list[str] = []
    for line in lines[1 : 2 if dated else 1 + _MOST]:
        if line.role not in (Role.OPEN, Role.CONTENT) or not _goes_below(line.text, dated=dated):
            break
        found.append(line.text)
    told = money_line("　".join([lines[0].text, *found]), unit) if found else None
    return (told, len(found)) if told else None


def _goes_below(text: str, *, dated: bool) -> bool:
    kinds = kinds_of_money(text)
    amounts = sum(kinds.count(each) for each in _AMOUNTS)
    years = kinds.count("year")
    return (
        amounts > 0
        and "kind" not in kinds
        and ((amounts, years) == (1, 0) if dated else years == amounts)
    )
