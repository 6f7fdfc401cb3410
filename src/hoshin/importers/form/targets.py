"""What an indicator is to reach, and until when."""

import re
from datetime import date
from decimal import Decimal

from hoshin.base import FiscalYear, FiscalYearError
from hoshin.importers.form import texts
from hoshin.importers.form.units import UNIT, unit_of
from hoshin.notation import NUMBER, half_width, number, without_mixed_numbers
from hoshin.policy import Comparator, Target

QUOTED = re.compile(r"「(?:[^「」]|「[^「」]*」)*」")
YEAR_PRINTED = r"(?:(?:令和|平成|[RHＲＨ])\s*(?:元|[0-9０-９]{1,2})|(?:20|２０)[0-9０-９]{2})"
_MONTH_END = re.compile(
    rf"({YEAR_PRINTED})年\s*([0-9０-９]{{1,2}})月(?:\s*(?:[0-9０-９]{{1,2}}日|末))?(?:時点)?"
)
_DEADLINE = re.compile(rf"({YEAR_PRINTED})年度(?:末|中|内|当初)?")
_CALENDAR = re.compile(rf"({YEAR_PRINTED})年?(?:末|中)?(?:まで|(?<=中)に|\s*[)）])")
_DEADLINE_CLOSED = re.compile(rf"({YEAR_PRINTED})年度(?:末|中|内)?(?:まで|時点|に)")
# A blank between 漢字 and digits is the layout's, not the sentence's.
_JOINT = re.compile(r"(?<=[^\x00-\x7f])[ 　]+(?=[0-9])|(?<=[0-9])[ 　]+(?=[^\x00-\x7f])")
_RANGE = re.compile(rf"{YEAR_PRINTED}年度?\s*(?:[~～〜∼－―-]|から)\s*(?={YEAR_PRINTED})")
_YEARS = re.compile(rf"{YEAR_PRINTED}\s*(?:年度)?末?\s*(?:[~～〜∼－―-]|から)\s*({YEAR_PRINTED})")
# 令和5～7年度, 令和５年度から７年度まで: the era stands before the first year alone
_ERA_ONCE = re.compile(
    r"(令和|平成|[RHＲＨ]|20|２０)(\s*(?:元|[0-9０-９]{1,2})(?:年度?)?\s*(?:[~～〜∼－―‐–−-]|から)\s*)"
    r"(?=[0-9０-９]{1,2}年度)"
)
# A year in which something begins is no deadline: 令和６年度以降毎年度, 2024年度から
_START = re.compile(
    rf"{YEAR_PRINTED}(?:年度?|年\s*[0-9０-９]{{1,2}}月)?(?:当初)?(?:以降|以後|から|より)(?!遅く)"
)
_EACH_YEAR = re.compile(
    r"毎年度?|各年度|(?<![0-9０-９か])年間|年度ごと|年度毎|１?1?年ごと"
    r"|(?<![0-9０-９元か一-鿿])年に?\s*(?:延べ|のべ)?\s*[0-9０-９][0-9０-９,，]*(?![年月.．])[^0-9０-９]*$"
)
_VALUE = re.compile(
    rf"({NUMBER})\s*({UNIT}?)\s*"
    r"(以上|以下|以内|未満|を超える|超える|超|を上回る|を下回る|にまで|まで|以降)?"
)
_COMPARATORS: dict[str, Comparator] = {
    "以上": ">=",
    "以下": "<=",
    "以内": "<=",
    "未満": "<",
    "を超える": ">",
    "超える": ">",
    "超": ">",
    "を上回る": ">",
    "を下回る": "<",
}
_OF_DATES = ("年", "月", "日", "時", "分", "歳", "年生")
_SET = re.compile(r"(?:間|まで)?(?:と|に)(?:する|し|短縮|抑)")
_PER = re.compile(r"\s*(?:あたり|当たり|当り|につき)")  # 1路線あたり: what a figure is counted on
_AGE = re.compile(rf"({NUMBER})\s*(歳|年)(以上|以下|以内|未満|を超える)(?!の|に|者|人|方|児|で|、)")
_FALLING = re.compile(r"減少|削減|減ら|抑え|抑制|縮減|低減|下げ|低下させ")
_RELATIVE = re.compile(
    r"前年度?(?:比|より|実績|以上|以下|を|に比べ|から)|昨年度?(?:比|より|実績|以上|を)|増加させ|向上させ"
)
# A number that only says how far from another year's figure the target lies.
_CHANGE = r"増加|増や|ふや|減少|減ら|削減|低減|向上|上昇|短縮|改善|引き上げ|引き下げ"
_AGAINST = re.compile(
    rf"(?:{YEAR_PRINTED}年度?|前年度?|昨年度?|基準年度?)(?:末|の?実績値?|の?値)?"
    rf"(?:比(?!を|が|の|について)|に比べ|と比べ|と比較|に対し|(?:より|から)(?=[^。]*[0-9]\s*(?:%|％|ポイント|割)[^。以]*(?:以上)?の?(?:{_CHANGE})))"
)


_NONE_AT_ALL = re.compile(r"ゼロ(?=\s*(?:件|人|回|か所|箇所|軒|台|世帯|名))")


def read_target(claim: str, doubts: list[tuple[str, str]]) -> Target:
    """The target of a sentence; what is not certain is added to `doubts`."""
    claim = _NONE_AT_ALL.sub("0", _JOINT.sub("", claim))
    claim = _ERA_ONCE.sub(lambda found: f"{found[0]}{found[1]}", claim)
    plain = re.sub(r"[（(][^）)]*[）)]", "", QUOTED.sub("「」", claim))
    bracketed = " ".join(re.findall(r"[（(][^（()）]*[）)]", QUOTED.sub("「」", claim)))
    by = _deadline(plain) or _end_of_range(bracketed) or _deadline(bracketed)
    each_year = bool(_EACH_YEAR.search(plain)) or bool(_EACH_YEAR.search(bracketed))
    if by is None:
        doubts.append(("target/by", texts.NO_DEADLINE))
    found = (
        None
        if _AGAINST.search(plain)
        else _value(plain) or _value(re.sub(r"[（）()]", " ", QUOTED.sub("「」", claim)))
    )
    if found is None:
        reason = texts.RELATIVE_TARGET
        doubts.append(("target", reason if _is_relative(plain) else texts.NO_TARGET_VALUE))
        return Target(by=by, each_year=each_year)
    value, unit, word = found
    comparator = _COMPARATORS.get(word)
    if comparator is None:
        comparator = "<=" if value == 0 or _FALLING.search(plain) else ">="
        if not re.search(r"全[0-9０-９]", plain) and value not in (0, 100) and comparator:
            doubts.append(("target/comparator", texts.COMPARATOR_BY_SENSE))
    return Target(comparator=comparator, value=value, unit=unit, by=by, each_year=each_year)


def _is_relative(plain: str) -> bool:
    return bool(_RELATIVE.search(plain) or _AGAINST.search(plain))


def _deadline(plain: str) -> int | None:
    """The last year that the sentence speaks of: 令和10年度末まで, 令和11年3月末までに."""
    plain = _START.sub("", _RANGE.sub("", plain))
    years: list[tuple[int, int]] = []
    for found in _DEADLINE.finditer(plain):
        if (year := _fiscal_year(found[1] + "年度")) is not None:
            years.append((found.start(), year))
    closing = [
        (found.start(), year)
        for found in _DEADLINE_CLOSED.finditer(plain)
        if (year := _fiscal_year(found[1] + "年度")) is not None
    ]
    if closing:  # 令和9年度までに 令和5年度の1,820件から: the year that something ends in
        return max(closing)[1]
    for found in _MONTH_END.finditer(plain):
        start = _fiscal_year(found[1] + "年度")
        month = number(found[2])
        if start is not None and month is not None and 1 <= month <= 12:
            years.append((found.start(), FiscalYear.of(date(start, int(month), 1)).start))
    if years:
        return max(years)[1]
    loose = [_fiscal_year(found[1] + "年度") for found in _CALENDAR.finditer(plain)]
    return next((year for year in reversed(loose) if year is not None), None)  # R9までに, （R9）


def _end_of_range(text: str) -> int | None:
    """The last year of a range of years: R3~R5作成合計目標."""
    found = _YEARS.search(text)
    return _fiscal_year(half_width(found[1]) + "年度") if found else None


def _fiscal_year(text: str) -> int | None:
    if beyond := re.match(r"(?:平成|[HＨ])\s*([3３][2-9２-９]|[4４][0-9０-９])", text):
        return 1988 + int(half_width(beyond[1]))  # 平成33年度: written before 令和 was known
    try:
        return FiscalYear.parse(text).start
    except FiscalYearError:
        return None


def _value(plain: str) -> tuple[Decimal, str, str] | None:
    """The number that the sentence ends on, its unit and its word of comparison."""
    plain = _DEADLINE.sub("、", _MONTH_END.sub("、", without_mixed_numbers(plain)))
    plain = re.sub(rf"{YEAR_PRINTED}年度?", "、", plain)
    plain = re.sub(r"年[0-9０-９]+回", lambda found: found[0].replace("年", "年間 "), plain)
    candidates = [
        (value, _unit(found[2], plain[found.end(2) :]), found[3] or "")
        for found in _VALUE.finditer(plain)
        if (value := number(found[1])) is not None
        and not _PER.match(plain[found.end(2) :])
        and (found[2] not in _OF_DATES or _is_span(found, plain[found.end() :]))
    ]
    compared = [candidate for candidate in candidates if candidate[2] in _COMPARATORS]
    if compared and (not candidates[-1][1] or candidates[-1] in compared):
        return compared[-1]
    return candidates[-1] if candidates else _age(plain)


def _is_span(found: re.Match[str], behind: str) -> bool:
    """Whether a number of days or minutes is how long something lasts, and no date."""
    told = found[3] in _COMPARATORS or _SET.match(behind)
    return found[2] in ("日", "分") and bool(told)


def _age(plain: str) -> tuple[Decimal, str, str] | None:
    """A target in years, where they do not only say of whom it speaks; of nothing else it speaks."""
    found = _AGE.search(plain)
    value = number(found[1]) if found else None
    return (value, found[2], found[3]) if found and value is not None else None


def _unit(found: str, behind: str) -> str:
    unit = unit_of(found, behind.lstrip())
    return "%" if unit in ("％", "%", "パーセント") else half_width(unit)
