"""Years printed beside each other, 30年度 and 元年度: an era that is not told follows from the others."""

import re
from collections.abc import Sequence

from hoshin.base import FiscalYear, FiscalYearError
from hoshin.notation import half_width

_PRINTED = re.compile(r"(令和|平成|[RH])?\s*[.]?\s*(元|[0-9]{1,4})")
_SECOND_NAME = re.compile(
    r"(?<=[度0-9０-９元])\s*[（(［\[](?:令和|平成|[RHＲＨ])?\s*(?:元|[0-9０-９]{1,4})(?:年度?)?[)）］\]]"
    r"(?=\s*(?:年度|末|の?(?:実績|結果|当初|補正後?)?の?(?:実績|結果|予算|決算)))"
)
_FIRST = {"平成": 1989, "令和": 2019}
_LAST_HEISEI = 31


def years_printed(printed: Sequence[str]) -> list[int]:
    """The Western year that each text names first, 0 where it names none.

    A bare number belongs to the era that brings all of them nearest together; where both do, to 令和.

    >>> years_printed(["元年度", "30年度"]), years_printed(["令和2年度実績", "31年度実績"])
    ([2019, 2018], [2020, 2019])
    >>> years_printed(["６年度", "R5", "2024", "実績"]), years_printed(["30", "29"])
    ([2024, 2023, 2024, 0], [2048, 2047])
    """
    told = [_told(text) for text in printed]
    bare = {number for era, number in told if not era and 0 < number < 100}
    cuts = [0, *sorted((number for number in bare if number <= _LAST_HEISEI), reverse=True)]
    return min((_years(told, cut) for cut in cuts), key=_spread)


def follows(this: str, last: str) -> bool:
    """Whether a year printed beside another one is the next after it.

    >>> follows("元年度", "30年度"), follows("令和2", "31"), follows("６", "４")
    (True, True, False)
    """
    later, earlier = years_printed([this, last])
    return bool(earlier) and later == earlier + 1


def without_second_name(head: str) -> str:
    """A head without the name that the same year has besides.

    >>> without_second_name("平成31年度（令和元年度）予算額"), without_second_name("31（元）年度実績")
    ('平成31年度予算額', '31年度実績')
    """
    return _SECOND_NAME.sub("", head)


def era_near(number: str, form: FiscalYear) -> str:
    """The era of a bare number on the form of a year; 平成33 was printed before 令和 was known.

    >>> era_near("３", FiscalYear(2019)), era_near("31", FiscalYear(2019)), era_near("33", FiscalYear(2017))
    ('令和', '平成', '平成')
    """
    year = int(half_width(number))
    return min(("令和", "平成"), key=lambda era: abs(_FIRST[era] + year - 1 - form.start))


def _told(text: str) -> tuple[str, int]:
    """The era, if it is told, and the number."""
    found = _PRINTED.search(half_width(text))
    if found is None:
        return "", 0
    return found[1] or "", 1 if found[2] == "元" else int(found[2])


def _years(told: list[tuple[str, int]], cut: int) -> list[int]:
    """The years, bare numbers from `cut` to the last one of 平成 being of that era; 0 keeps all in 令和."""
    return [_year(era, number, heisei=0 < cut <= number <= _LAST_HEISEI) for era, number in told]


def _year(era: str, number: int, *, heisei: bool) -> int:
    if not number:
        return 0
    if era:
        try:
            return FiscalYear.parse(f"{era}{number}").start
        except FiscalYearError:
            return 0
    if number >= 100:
        return number
    return number - 1 + _FIRST["平成" if heisei else "令和"]


def _spread(years: list[int]) -> int:
    known = [year for year in years if year]
    return max(known) - min(known) if known else 0
