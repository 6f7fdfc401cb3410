"""The title of a form: which year and whose, in whatever order they are printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hoshin.base import FiscalYear, FiscalYearError, InputError
from hoshin.importers.form import texts
from hoshin.importers.form.lines import joined
from hoshin.notation import half_width, without_radicals

_DIGITS = "〇一二三四五六七八九"
_YEAR = (
    r"((?:令和|平成|昭和|(?<![A-Za-zＡ-Ｚ])[RHＲＨ]\s*[.．]?)\s*(?:元|[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
    r"\s*年?度|(?:20|２０)[0-9０-９]{2}\s*年度)(?:[\s　]*[（(][^（()）]{2,10}[)）])?"
)
_BLANK = r"[\s　」』]*"
_NOTE = r"(?:[（(](?!案|素案)[^（()）]{1,12}[)）])?"
_NAME = r"[^\s　「」『』（）()【】〔〕［］|｜>＞›:：]{1,20}?"
_OFFICE = (
    r"[^\s　「」『』（）()【】〔〕［］|｜>＞›:：0-9０-９]{1,20}?"
    r"(?:[区局室市町村部課所庁場館院県]|委員会|本部|センター)"
)
_SHAPES = (
    re.compile(  # 令和6年度 南区運営方針, 令和6年度 大川市 南区 運営方針
        rf"{_YEAR}[\s　]*[「『]?(?:[^\s　。、]{{1,6}}[市県][\s　]+)?({_NAME})(?:の|・)?{_NOTE}{_BLANK}運営方針"
    ),
    re.compile(rf"({_OFFICE}){_NOTE}(?:の)?[\s　]*[「『]?{_YEAR}(?:の)?{_BLANK}運営方針"),
    re.compile(
        rf"{_YEAR}[\s　]*[「『]?運営方針{_BLANK}[（(【]?\s*({_OFFICE}(?:・{_OFFICE})*)(?=$|[\s　)）】])"
    ),
)
_NO_NAME = re.compile(r"年度|運営方針|様式")


@dataclass(frozen=True)
class Title:
    """The year, the organisation, and the line from the title on."""

    year: FiscalYear
    organization: str
    line: str


def read_title(above: list[str], everything: list[str], *, name: str) -> Title:
    """The first title of a document: of the texts above the form, else of any line.

    Raises
    ------
    InputError
        If no line is a title.
    """
    candidates = [*above, *(joined([a, b]) for a, b in pairwise(above)), *everything]
    for text in candidates:
        for title in _titles(without_radicals(text)):
            return title
    raise InputError(texts.NO_TITLE, where=name, cure=texts.NO_TITLE_CURE)


def _titles(text: str) -> Iterator[Title]:
    for shape in _SHAPES:
        found = shape.search(text)
        if found is None:
            continue
        named_first = shape is _SHAPES[1]
        organization, printed = (found[1], found[2]) if named_first else (found[2], found[1])
        year = _year(printed)
        if year is not None and not _NO_NAME.search(organization):
            organization = re.sub(r"(?<=[区局室])度$", "", organization)
            yield Title(year, organization, text[found.start() :])


def _year(printed: str) -> FiscalYear | None:
    plain = re.sub(r"[\s.．]", "", half_width(printed))
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
