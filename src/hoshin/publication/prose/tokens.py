"""A sentence as the few words that can contradict a figure: numbers, years, targets, words of change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from hoshin.base import FiscalYear, FiscalYearError
from hoshin.notation import half_width
from hoshin.publication.prose.amounts import AMOUNT, amount_of

TokenKind = Literal["number", "year", "target", "word", "letter"]


@dataclass(frozen=True)
class Token:
    """A word that matters, and where it stands in the sentence.

    Parameters
    ----------
    value : Decimal or None
        Of a number, in `unit`.
    year : int or None
        Of a year, the fiscal year.
    name : str
        Of a word, the name of its class (see `vocabulary`); of a letter, A or B.
    about : bool
        Whether a number is given as about so much: 約, 程度, 割.
    """

    kind: TokenKind
    start: int
    end: int
    text: str
    value: Decimal | None = None
    unit: str = ""
    year: int | None = None
    name: str = ""
    about: bool = False


# What has digits and states no figure: dates, ordinals, ages, versions, names of issues and indicators.
_NO_CLAIM = re.compile(
    r"(?:令和|平成|昭和|[RHSrhs])\s*(?:\d{1,2}|元)\s*[年./]\s*(?:度)?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?(?:末)?"
    r"|(?:19|20)\d{2}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?(?:末)?"
    r"|(?:19|20)\d{2}[/.-]\d{1,2}(?:[/.-]\d{1,2})?"
    r"|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?:末|上旬|中旬|下旬)?|\d{1,2}\s*日(?!間|\d)|\d{1,2}/\d{1,2}(?!\d)"
    r"|第\s*\d+\s*(?:回|期|次|章|条|項|号|位|版)?|\d+\s*(?:回目|番目|年目|期目|つ目|点目|位|番)"
    r"|(?:経営課題|課題|アウトカム指標|指標|戦略|目標|様式|別紙|資料|図|表|SDGs|ゴール)\s*\d+(?:\s*[-－―‐(（]\s*\d+[)）]?)*(?![\d.]*\s*[%％件人台地割ポ])"
    r"|(?:[Vv]er(?:sion)?\.?|[Vv]|No\.?|R|H)\s*\d+(?:\.\d+)*"
    r"|\d+\s*(?:～|〜|~|-|－|から)?\s*\d*\s*(?:歳|才)(?:代|以上|以下|未満|児)?|\d+\s*(?:代|世代)(?=の|が|は|で|、)"
    r"|\d+\s*(?:か|ヶ|カ|ケ|箇)?(?:年|月)(?:間|度分|計画|後|前|以内|ごと)?(?!度)(?:連続|ぶり)?|\d+\s*(?:時|分|秒|丁目|番地)(?:間|半)?"
    r"|[A-Za-z]+\d+(?:\.\d+)*|\d+\s*(?:次|度目|者間|者協議)"
)
_ERA_YEAR = re.compile(
    r"(?:令和|平成|昭和|[RH])\s*(?:\d{1,2}|元)\s*年度|(?:令和|平成|[RH])\s*(?:\d{1,2}|元)(?!\s*[年.\d])|(?:19|20)\d{2}\s*年度|(?<!\d)\d{1,2}年度"
)
_YEARS_AGO = re.compile(
    r"(\d{1,2}|[一二三四五六七八九十])\s*(?:か|ヶ|カ|ケ)?年(?:度)?前(?!後|半|期|倒|進)"
)
_RELATIVE = re.compile(
    r"次年度|来年度|翌年度|一昨年度?|前々年度?|前年度?|昨年度?|前回|今年度|本年度|当年度|今回"
)
_BACK = {
    "次": -1,
    "来": -1,
    "翌": -1,
    "一": 2,
    "前々": 2,
    "前": 1,
    "昨": 1,
    "今": 0,
    "本": 0,
    "当": 0,
}
_TARGET = re.compile(r"目標値|目標水準|目標|めざす値|目指す値")
_UNIT_SIGN = r"[^\s\d、。，．,.：:；;（）()「」『』【】\[\]～〜~/／・+＋%ぁ-ん]"
_NUMBER = re.compile(
    rf"(?P<about>約|およそ|おおよそ|概ね|おおむね|ほぼ)?\s*(?P<sign>[△▲+＋－−-](?=\d))?(?P<amount>{AMOUNT})"
    rf"\s*(?P<unit>%ポイント|%pt|ポイント|pt\b|P(?![A-Za-z])|%|割|倍|か所|か国|つ(?!い|つ)|{_UNIT_SIGN}{{1,8}})?"
)
_AFTER = re.compile(r"\s*(程度|ほど|前後|くらい|ぐらい|強|弱|台|近く|余り|余|あまり|足らず)")
_BOUNDED = {each: each for each in ("強", "弱", "台", "近く")} | {
    **dict.fromkeys(("余り", "余", "あまり"), "強"),
    "足らず": "弱",
}
_COUNTERS = re.compile(
    "地域|団体|世帯|か所|箇所|施設|町会|事業|種類|項目|時間|学校|人年|人日|[件台人名回校組戸棟面本冊枚社店円点票部区館園室通頭匹軒隻]"
)
# Where a unit ends and the next word begins: 120台減少, 12地域中.
_NO_UNIT = re.compile(
    r"増|減|上昇|低下|向上|下落|下降|拡大|縮小|改善|悪化|以上|以下|以内|未満|超|達成|不足|程度|前後|上回|下回|差|中|分|目標|実績|強|弱|台(?=を|と|に|で|の)|近|全|余|多|少|高|低"
)
_COMES_TO = re.compile(r"に(?:上っ|上り|上る|のぼ|達し|とどま)")
_ZERO = re.compile(
    r"ゼロ(?=(?:件|人|名|台|か所)?(?:とな[っり]|にな[っり]|だっ|であ|を(?:維持|達成|実現|継続)(?:し|で)))"
)
_NOT_ZERO = re.compile(r"ゼロ(?=(?:件|人|名|台|か所)?(?:に|と)は?(?:なら(?:な|ず)|でき(?:な|ず)))")
_KANJI_SHARE = re.compile(
    r"(?P<about>約|およそ|ほぼ)?(?P<amount>[一二三四五六七八九])割(?P<after>程度|強|弱|台)?"
)
_DIGIT = "[1-9二三四五六七八九]|10|十"
_PART = "(?P<part>[1-9一二三四五六七八九])"
_ONE_IN = re.compile(f"(?P<of>{_DIGIT})人に{_PART}人")
_PART_OF = re.compile(
    rf"(?:(?P<whole>\d+)(?P<unit>{_UNIT_SIGN}{{1,4}})の)?(?P<of>{_DIGIT})分の{_PART}"
)
_HALF = re.compile(r"(?P<over>過半数)|(?P<about>約|およそ|ほぼ)?半数")
_KANJI = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_LETTER = re.compile(
    r"(?:評価|判定|達成状況|結果)[^、。AB]{0,6}?[「『(（:：]?\s*(?P<first>[AB])(?![A-Za-z\d])"
    r"|(?<![A-Za-z\d])(?P<second>[AB])\s*[」』]?\s*(?:の)?(?:評価|判定|[:：]\s*(?:未?達成))"
)
POINTS = "ポイント"


def folded(sentence: str) -> str:
    """The sentence with half-width digits and letters, no blanks within numbers."""
    plain = half_width(sentence).replace("％", "%").replace("\u3000", " ")
    return re.sub(r"(?<=[\d%])\s+(?=[\d%])", " ", plain)


def number_tokens(text: str, taken: list[tuple[int, int]], unit: str = "") -> Iterator[Token]:
    """Numbers that state something; `unit` is that of the figure in question."""
    for found in _NUMBER.finditer(text):
        if any(start < found.end("amount") and found.start("amount") < end for start, end in taken):
            continue
        yield _number(text, found, unit)
    for found in _KANJI_SHARE.finditer(text):
        name = found["after"] if found["after"] in ("強", "弱", "台") else ""
        value = Decimal(10 * _KANJI[found["amount"]])
        yield Token(
            "number", found.start(), found.end(), found[0], value, "%", name=name, about=True
        )
    yield from _fractions(text)
    for found in _HALF.finditer(text):
        name = "over" if found["over"] else ""
        yield Token("number", *found.span(), found[0], Decimal(50), "%", name=name, about=not name)


def _fractions(text: str) -> Iterator[Token]:
    """3人に1人, 3分の2, 12地域の3分の2: `name` tells how fine the fraction is."""
    for pattern in (_ONE_IN, _PART_OF):
        for found in pattern.finditer(text):
            whole, part = (_digit(found[each]) for each in ("of", "part"))
            groups = found.groupdict()
            if groups.get("whole"):
                value = Decimal(groups["whole"] or 0) * part / whole
                yield Token("number", *found.span(), found[0], value, groups["unit"] or "")
            else:
                value = Decimal(100 * part) / whole
                yield Token(
                    "number",
                    *found.span(),
                    found[0],
                    value,
                    "%",
                    name=f"{part}/{whole}",
                    about=True,
                )


def _digit(sign: str) -> int:
    return _KANJI[sign] if sign in _KANJI else int(sign)


def _number(text: str, found: re.Match[str], wanted: str) -> Token:
    value = amount_of(found["amount"])
    if found["sign"] in ("△", "▲", "－", "−", "-"):
        value = -value
    unit, end = _unit(text, found, wanted)
    about = bool(found["about"])
    if unit == "割":
        value, unit, about = value * 10, "%", True
    name = ""
    if after := _AFTER.match(text, end):
        name = _BOUNDED.get(after[1], "")
        about = about or not name
        end = after.end()
    elif (found["sign"] or "") in ("+", "＋"):
        name = "+"
    folded_unit = POINTS if unit in ("%ポイント", "%pt", "pt", "P") else unit
    said = text[found.start() : end].strip()
    return Token("number", found.start(), end, said, value, folded_unit, name=name, about=about)


def _unit(text: str, found: re.Match[str], wanted: str) -> tuple[str, int]:
    """The unit of a number, and where it ends; `wanted` also from 126の団体 and 126に上る."""
    unit, end = found["unit"] or "", found.end("amount")
    start = found.start("unit") if unit else end
    if wanted and text.startswith(wanted, start):
        return wanted, start + len(wanted)
    if not unit and wanted and wanted != "%":
        if text.startswith(f"の{wanted}", end):
            return wanted, end + 1 + len(wanted)
        return (wanted if _COMES_TO.match(text, end) else ""), end
    if counter := _COUNTERS.match(unit):
        unit = counter[0]
    elif unit and (cut := _NO_UNIT.search(unit)):
        unit = unit[: cut.start()]
    return unit, start + len(unit) if unit else end


def _nothing(text: str, unit: str) -> Iterator[Token]:
    """待機児童はゼロとなった: 0 in the figure's own unit, where it is told as come about."""
    for found in _ZERO.finditer(text) if unit and unit != "%" else ():
        yield Token("number", *found.span(), found[0], Decimal(0), unit)
    for found in _NOT_ZERO.finditer(text) if unit and unit != "%" else ():
        yield Token("number", *found.span(), found[0], Decimal(0), unit, name="over")


def year_tokens(text: str, year: int) -> Iterator[Token]:
    """Fiscal years, named or relative to this one."""
    for found in _ERA_YEAR.finditer(text):
        named = _fiscal_year(found[0], year)
        if named is not None:
            yield Token("year", found.start(), found.end(), found[0], year=named)
    for found in _RELATIVE.finditer(text):
        back = next((_BACK[word] for word in _BACK if found[0].startswith(word)), 0)
        yield Token("year", found.start(), found.end(), found[0], year=year - back)
    for found in _YEARS_AGO.finditer(text):
        yield Token("year", found.start(), found.end(), found[0], year=year - _digit(found[1]))


def _fiscal_year(text: str, near: int) -> int | None:
    text = text.replace(" ", "")
    if re.fullmatch(r"\d{1,2}年度", text):
        era = FiscalYear(near).start - 2018
        return 2018 + int(text[:-2]) if abs(int(text[:-2]) - era) <= 12 else None
    try:
        return FiscalYear.parse(text if text.endswith("度") else text + "年度").start
    except FiscalYearError:
        return None


def plain_tokens(text: str, year: int, unit: str = "") -> list[Token]:
    """Numbers, years, targets and letters, in the order of the sentence."""
    years = list(year_tokens(text, year))
    own = re.compile(rf"\d\s*{re.escape(unit)}(?!\d)") if unit else None
    taken = [
        found.span()
        for found in _NO_CLAIM.finditer(text)
        if own is None or not own.search(found[0]) or unit == "年"
    ]
    taken += [(each.start, each.end) for each in years]
    taken += [found.span() for each in (_ONE_IN, _PART_OF) for found in each.finditer(text)]
    targets = [
        Token("target", found.start(), found.end(), found[0]) for found in _TARGET.finditer(text)
    ]
    letters = [
        Token(
            "letter", found.start(), found.end(), found[0], name=found["first"] or found["second"]
        )
        for found in _LETTER.finditer(text)
    ]
    found = [*years, *targets, *letters, *number_tokens(text, taken, unit), *_nothing(text, unit)]
    return sorted(found, key=lambda each: (each.start, each.end))
