"""The title of a form: which year and whose, in whatever order they are printed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoshin.base import FiscalYear, FiscalYearError
from hoshin.notation import half_width, without_radicals

_DIGITS = "〇一二三四五六七八九"
_NOTED = r"(?:[\s　]*[（(][^（()）]{2,10}[)）])?"
YEAR = (
    r"((?:令和|平成|昭和|(?<![A-Za-zＡ-Ｚ])[RHＲＨ]\s*[.．]?)\s*(?:元|[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
    rf"{_NOTED}\s*年?度|(?:20|２０)[0-9０-９]{{2}}{_NOTED}\s*年度){_NOTED}"
)
_BLANK = r"[\s　」』]*"
_NOTE = r"(?:[（(](?!案|素案)[^（()）]{1,12}[)）])?"
# What the policy is called: 運営方針, and what other municipalities say for it
POLICY = (
    r"(?:(?<=[区市町村])政|(?:区政|市政|町政|村政|行政|行財政|組織|部局|都市|自治体)の?|(?:部|局|室|課)の)?"
    r"(?:運営|経営)(?:の?(?:基本|重点))?(?:方針|計画|プラン)"
)
_NAME = r"[^\s　「」『』（）()【】〔〕［］|｜>＞›»→/／:：]{1,20}?"
OFFICE = (
    r"[^\s　「」『』（）()【】〔〕［］|｜>＞›»→/／:：、。0-9０-９]{1,20}?"
    r"(?:[区局室市町村部課所庁場館院県]|委員会|本部|センター)"
)
_BETWEEN = (
    r"[\s　」』（(【\[〔［＜〈《≪|｜/／:：・~～－―–—‐\-]"  # what may part a title from its year
)
_SHAPES = (
    re.compile(  # 令和6年度 南区運営方針, 令和6年度 大川市 南区 運営方針
        rf"{YEAR}[\s　]*(?:の[\s　]*)?[「『]?(?:[^\s　。、]{{1,6}}[市県][\s　]+(?![区市町村]政))?({_NAME})"
        rf"(?:の|・)?{_NOTE}{_BLANK}{POLICY}"
    ),
    re.compile(rf"({OFFICE}){_NOTE}(?:の)?[\s　]*[「『]?{YEAR}(?:の)?{_BLANK}{POLICY}"),
    re.compile(
        rf"{YEAR}[\s　]*(?:の[\s　]*)?[「『]?{POLICY}{_BETWEEN}*\s*({OFFICE}(?:・{OFFICE})*)(?=$|[\s　)）】])"
    ),
    re.compile(  # 南区運営方針（令和6年度）, 南区 運営方針（案） 令和6年度
        rf"({OFFICE}){_NOTE}(?:の)?{_BLANK}{POLICY}(?:[（(【][^（()）【】]{{1,6}}[)）】])?{_BETWEEN}*{YEAR}"
    ),
)
_NAMED_FIRST = (_SHAPES[1], _SHAPES[3])
_OWN_WORD, _OFFICE = "運営方針", re.compile(OFFICE)
HEADLINE = re.compile(rf"年度(?:(?!年度).){{0,120}}{POLICY}")
_NO_NAME = re.compile(
    rf"年度|{POLICY}|様式|^(?:[の・]+|[区市町村]政|行政|行財政|部局?|局|室|課|組織)$"
)


@dataclass(frozen=True)
class Title:
    """The year, the organisation, the line from the title on, and which of them were inferred."""

    year: FiscalYear
    organization: str
    line: str
    inferred: tuple[str, ...] = ()


def printed_title(candidates: Iterable[str]) -> Title | None:
    """The first text that names year and organisation of an operating policy at once."""
    return next((title for text in candidates for title in _titles(without_radicals(text))), None)


def _titles(text: str) -> Iterator[Title]:
    for shape in _SHAPES:
        found = shape.search(text)
        if found is None:
            continue
        organization, printed = (
            (found[1], found[2]) if shape in _NAMED_FIRST else (found[2], found[1])
        )
        if _OWN_WORD not in found[0] and not _OFFICE.fullmatch(organization):
            continue  # 中小企業の経営計画
        year = read_year(printed)
        if year is not None and not _NO_NAME.search(organization):
            organization = re.sub(r"(?<=[区局室])度$", "", organization)
            organization = re.sub(r"(?<=[区市町村])(?:役所|役場)$", "", organization)
            yield Title(year, organization.lstrip("○●◎■□◆◇▼▽★☆※・"), text[found.start() :])


def read_year(printed: str) -> FiscalYear | None:
    """The year of a printed 令和６(2024)年度, R6年度, 令和六年度."""
    plain = re.sub(r"[(][^()]*[)]|[\s.．]", "", half_width(printed))
    plain = re.sub(r"[一二三四五六七八九十]+", lambda found: _number(found[0]), plain)
    try:
        return FiscalYear.parse(re.sub(r"年?度$", "年度", plain))
    except FiscalYearError:
        return None


def _number(kanji: str) -> str:
    tens, ten, ones = kanji.rpartition("十")
    if not ten:
        return "".join(str(_DIGITS.index(each)) for each in kanji)
    return str(10 * (_DIGITS.index(tens) if tens else 1) + (_DIGITS.index(ones) if ones else 0))
