"""One indicator's sentence to its source and target."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hoshin.base import FiscalYear, FiscalYearError
from hoshin.importers.form import texts
from hoshin.notation import NUMBER, half_width, number, without_mixed_numbers
from hoshin.policy import Comparator, IndicatorSource, Target

_NOTE = re.compile(r"(?<=[。）)])\s*[※＊]|[※＊](?=[^※＊。]{1,20}(?:＝|=|とは|：))")
_QUOTED = re.compile(r"「(?:[^「」]|「[^「」]*」)*」")
_INQUIRY = (
    r"(?:全国[^\s。「」『』（）()]{0,25}?調査"
    r"|[^\s、。，「」『』（）()]*?(?:調査|アンケート|モニター|サーベイ|ヒアリング))"
)
_INQUIRY_BEFORE = re.compile(
    rf"({_INQUIRY})(?:の?結果)?(?:において|における|により|によって|で|の|に)?[、，]?\s*$"
)
_INQUIRY_ANYWHERE = re.compile(
    rf"({_INQUIRY})(?=(?:の?結果)?(?:において|における|により|で|の|に|「|回答者))"
)
_INQUIRY_TOLD = re.compile(
    rf"[（(]\s*({_INQUIRY})(?:の結果)?(?:による|より|に基づく|から)?\s*[)）]"
)
_QUOTED_NAME = re.compile(
    r"(「[^「」]*」の?)((?![^「」]*(?:回答|答え))[^「」、。]{0,20}?(?:調査|アンケート|モニター|サーベイ|ヒアリング))"
    r"(?=[^「」。]{0,12}「)"
)
_LIMITED = re.compile(r"[（(]([^（()）]{1,30}?)に(?:限る|限定)[^（()）]*[)）]")
_OTHER_OFFICE = re.compile(
    r"[一-鿿]{2,8}(?:局|省|警察署|警察)|内閣府|都庁|府庁|県庁|府警|県警|全市|市政モニター"
)
_CITY_WIDE = re.compile(
    r"^(?:[一-鿿]{1,6}市(?!立)|市民|市政|全国|国勢|国民|府民|県民|都民|学校基本)"
)
_AMONG_AFTER = re.compile(
    r"」\s*と?[^、。「」]*?(?:回答|答え|感じ|思|考え|知|満足|評価|認識|理解)"
    r"(?:し|っ|い)?(?:て)?(?:いる|する|した|る|た|う)?([^、。「」]*?)[※＊*]?の[※＊*]?割合"
)
_AMONG_BEFORE = re.compile(r"(?:^|[、，で])([^、，。「」]+?)のうち[、，]?")
_EVERYONE = {"", "者", "方", "人", "回答者", "区民", "市民", "住民", "区民等", "もの", "の", "回答"}
_YEAR = r"(?:(?:令和|平成|[RHＲＨ])\s*(?:元|[0-9０-９]{1,2})|(?:20|２０)[0-9０-９]{2})"
_MONTH_END = re.compile(
    rf"({_YEAR})年\s*([0-9０-９]{{1,2}})月(?:\s*(?:[0-9０-９]{{1,2}}日|末))?(?:時点)?"
)
_DEADLINE = re.compile(rf"({_YEAR})年度(?:末|中|内|当初)?")
_CALENDAR = re.compile(rf"({_YEAR})年?(?:末|中)?(?:まで|(?<=中)に|\s*[)）])")
_DEADLINE_CLOSED = re.compile(rf"({_YEAR})年度(?:末|中|内)?(?:まで|時点|に)")
_BARE_YEAR = re.compile(
    r"(?<![0-9０-９和成昭.．,，~～〜－第RHＲＨ前後])(?<!和\s)(?<!成\s)([0-9０-９]{1,2})年度(?!間|目|分|以[上内])"
)
# A blank between 漢字 and digits is the layout's, not the sentence's.
_JOINT = re.compile(r"(?<=[^\x00-\x7f])[ 　]+(?=[0-9])|(?<=[0-9])[ 　]+(?=[^\x00-\x7f])")
_RANGE = re.compile(rf"{_YEAR}年度?\s*(?:[~～〜∼－―-]|から)\s*(?={_YEAR})")
_YEARS = re.compile(rf"{_YEAR}\s*(?:年度)?末?\s*(?:[~～〜∼－―-]|から)\s*({_YEAR})")
_EACH_YEAR = re.compile(r"毎年度?|各年度|(?<![0-9０-９か])年間|年度ごと|年度毎|１?1?年ごと")
_UNIT = (
    r"(?:[%％]|パーセント|ポイント|か所|ヵ所"
    r"|(?!年度|年間)[^\s0-9０-９、。，（）()「」以未超をにがとはへまやもの※]{1,6})"
)
_VALUE = re.compile(
    rf"({NUMBER})\s*({_UNIT}?)\s*"
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
_AGE = re.compile(rf"({NUMBER})\s*歳(以上|以下|未満|を超える)(?!の|者|人|方|児|で|、)")
_FALLING = re.compile(r"減少|削減|減ら|抑え|抑制|縮減|低減|下げ|低下させ")
_RELATIVE = re.compile(
    r"前年度?(?:比|より|実績|以上|以下|を|に比べ|から)|昨年度?(?:比|より|実績|以上|を)|増加させ|向上させ"
)

# A number that only says how far from another year's figure the target lies.
_CHANGE = r"増加|増や|ふや|減少|減ら|削減|低減|向上|上昇|短縮|改善|引き上げ|引き下げ"
_AGAINST = re.compile(
    rf"(?:{_YEAR}年度?|前年度?|昨年度?|基準年度?)(?:末|の?実績値?|の?値)?"
    rf"(?:比|に比べ|と比べ|と比較|に対し|(?:より|から)(?=[^。]*[0-9]\s*(?:%|％|ポイント|割)[^。以]*(?:以上)?の?(?:{_CHANGE})))"
)


@dataclass(frozen=True)
class Reading:
    """Source and target of a sentence, and what was not certain: (which value, why)."""

    source: IndicatorSource
    target: Target
    doubts: tuple[tuple[str, str], ...] = ()


def read_statement(
    sentence: str, *, organization: str = "", aside: str = "", form: FiscalYear | None = None
) -> Reading:
    """Read where an indicator's figure comes from and what it is to reach.

    `aside` is a target that the form prints in a cell of its own: it fills what the sentence lacks.
    On a form of a known year, ６年度末 is that of the same era.
    """
    doubts: list[tuple[str, str]] = []
    claim = _with_plain_quotes(_NOTE.split(sentence)[0])
    if form is not None and form.era[0] == "令和":
        claim = _BARE_YEAR.sub(r"令和\1年度", claim)
    source = _source(claim, organization, doubts)
    target = _target(claim, doubts)
    if aside and (target.value is None or target.by is None):
        doubts = [doubt for doubt in doubts if not doubt[0].startswith("target/")]
        target = _target(f"{claim}　{aside}", doubts)
    return Reading(source, target, tuple(doubts))


def _source(claim: str, organization: str, doubts: list[tuple[str, str]]) -> IndicatorSource:
    title, claim = _title_of_inquiry(claim)
    quote = _first_question(claim)
    before = claim[: claim.index("「")] if "「" in claim else claim
    before = re.sub(r"[（(][^（()）]*[)）](?=で|に|の|、|$)", "", before)
    unquoted = _QUOTED.sub("「」", claim)
    found = _INQUIRY_BEFORE.search(before) or _INQUIRY_ANYWHERE.search(unquoted)
    name = _plain_name(found[1]) if found else None
    if name is not None and title:
        name = title + name
    if name is None and (told := _INQUIRY_TOLD.search(claim)):
        name = _plain_name(told[1])
    asks = bool(re.search(r"」\s*と?(?:回答|答え|感じ|思)", claim)) or "回答" in unquoted
    asks = asks or name is not None
    if name is None and not asks:
        return IndicatorSource(kind="register")
    if name is None:
        doubts.append(("source/name", texts.NO_INQUIRY))
    if name is not None and _of_other_office(name, before, organization):
        return IndicatorSource(
            kind="reported", name=name, question=quote, among=_among(claim, name)
        )
    if "「" in claim and quote is None:
        doubts.append(("source/question", texts.UNBALANCED_QUOTES))
    return IndicatorSource(kind="survey", name=name, question=quote, among=_among(claim, name))


def _title_of_inquiry(claim: str) -> tuple[str, str]:
    """A quotation of an inquiry's name, 「朝市」来場者アンケート, and the claim without it."""
    found = _QUOTED_NAME.search(claim)
    if found is None or not _INQUIRY_BEFORE.search(found[2] + "で"):
        return "", claim
    return found[1], claim[: found.start(1)] + claim[found.end(1) :]


def _first_question(claim: str) -> str | None:
    """What stands between the first 「 and its 」; where quotes do not balance, up to と回答."""
    if "「" not in claim:
        return None
    depth, start = 0, claim.index("「")
    for place in range(start, len(claim)):
        depth += {"「": 1, "」": -1}.get(claim[place], 0)
        if depth == 0:
            return claim[start + 1 : place]
    loose = re.match(r"「(.+?)」?\s*と回答", claim[start:])
    return loose[1] if loose else None


def _with_plain_quotes(claim: str) -> str:
    """A claim whose question stands between 「 and 」, whatever quotes the form has around it."""
    first = re.search(r"[「『“\"]", claim)
    if first is None or first[0] == "「":
        return claim
    if first[0] == "『":
        return claim.translate(str.maketrans("『』", "「」"))
    return re.sub(r"[“\"]([^“”\"]*)[”\"]", r"「\1」", claim)


def _plain_name(name: str) -> str:
    name = re.sub(rf"^.*?{_YEAR}年度?(?:の|に実施する|実施)?", "", name)
    name = re.sub(r"^.*?が(?:実施する|実施した|行う|行った)", "", name)
    return re.sub(r"^(?:毎年度?|当該年度)(?:の|に)?(?:実施する|行う)?", "", name)


def _of_other_office(name: str, before: str, organization: str) -> bool:
    if name.startswith("全国"):
        return True
    if any(found[0] not in organization for found in _OTHER_OFFICE.finditer(name)):
        return True
    if organization.endswith("区") and _CITY_WIDE.search(name):
        return True
    owner = re.search(
        r"([一-鿿]{2,8}(?:局|庁|省|警察署?))(?:が(?:実施する|実施した|行う)|の)", before
    )
    return owner is not None and owner[1] not in organization


def _among(claim: str, name: str | None) -> str | None:
    if limited := _LIMITED.search(_QUOTED.sub("「」", claim)):
        return limited[1]
    unquoted = _QUOTED.sub("「」", claim)
    unquoted = re.sub(r"[（(][^）)]*[）)]", "", unquoted)
    if (after := _AMONG_AFTER.search(unquoted)) and (group := _group(after[1])):
        return group
    for before in _AMONG_BEFORE.finditer(unquoted):
        text = before[1]
        if name and name in text:
            text = re.sub(
                r"^(?:において|における|により|で|の|に)[、，]?", "", text.partition(name)[2]
            )
        if group := _group(text):
            return group
    return None


def _group(text: str) -> str | None:
    text = re.sub(r"[※＊*]", "", text).strip()
    text = re.sub(r"の?回答者$", "", text)
    return None if text in _EVERYONE else text


def _target(claim: str, doubts: list[tuple[str, str]]) -> Target:
    claim = _JOINT.sub("", claim)
    plain = re.sub(r"[（(][^）)]*[）)]", "", _QUOTED.sub("「」", claim))
    bracketed = " ".join(re.findall(r"[（(][^（()）]*[）)]", _QUOTED.sub("「」", claim)))
    by = _deadline(plain) or _end_of_range(bracketed) or _deadline(bracketed)
    each_year = bool(_EACH_YEAR.search(plain)) or bool(_EACH_YEAR.search(bracketed))
    if by is None:
        doubts.append(("target/by", texts.NO_DEADLINE))
    found = (
        None
        if _AGAINST.search(plain)
        else _value(plain) or _value(re.sub(r"[（）()]", " ", _QUOTED.sub("「」", claim)))
    )
    if found is None:
        reason = texts.RELATIVE_TARGET
        doubts.append(("target/value", reason if _is_relative(plain) else texts.NO_TARGET_VALUE))
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
    plain = _RANGE.sub("", plain)
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
    plain = re.sub(rf"{_YEAR}年度?", "、", plain)
    plain = re.sub(r"年[0-9０-９]+回", lambda found: found[0].replace("年", "年間 "), plain)
    candidates = [
        (value, _unit(found[2]), found[3] or "")
        for found in _VALUE.finditer(plain)
        if (value := number(found[1])) is not None
        and (found[2] not in _OF_DATES or (found[2] in ("日", "分") and found[3] in _COMPARATORS))
    ]
    compared = [candidate for candidate in candidates if candidate[2] in _COMPARATORS]
    if compared and (not candidates[-1][1] or candidates[-1] in compared):
        return compared[-1]
    return candidates[-1] if candidates else _age(plain)


def _age(plain: str) -> tuple[Decimal, str, str] | None:
    """A target in years of life, where the years do not only say of whom it speaks."""
    found = _AGE.search(plain)
    value = number(found[1]) if found else None
    return (value, "歳", found[2]) if found and value is not None else None


def _unit(unit: str) -> str:
    return "%" if unit in ("％", "%", "パーセント") else half_width(unit)
