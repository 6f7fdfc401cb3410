"""Year and organisation of a form, from wherever it tells them: a form is not refused for its title."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from hoshin.base import FiscalYear, InputError
from hoshin.importers.form import texts
from hoshin.importers.form.lines import joined
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.titles import OFFICE, POLICY, YEAR, Title, printed_title, read_year
from hoshin.notation import half_width, without_radicals

_TOP = 30  # lines of the head of a page
_YEAR, _POLICY = re.compile(YEAR), re.compile(POLICY)
_YEAR_ALONE = re.compile(rf"^[^。、：:]{{0,8}}[：:]?\s*[（(【\[〔]?\s*{YEAR}[^。、]{{0,4}}$")
_RESULTS = re.compile(rf"{YEAR}の?(?:運営|取組|実績)")
_BUDGET = re.compile(rf"{YEAR}の?(?:当初)?予算")
_POLICY_OF = re.compile(rf"({OFFICE})(?:の)?[\s　]*[「『]?(?:[^。、\s]{{0,6}}[運経]営)?方針")
_PAPER = re.compile(  # 令和5年度 如月市重点施策方針: what the paper is called, if not 運営方針
    rf"^[^。、]{{0,16}}?{YEAR}[\s　]*(?:の[\s　]*)?[「『]?({OFFICE})(?:の)?[\s　]*[^。、\s]{{0,10}}"
    r"(?:方針|計画|プラン|目標|宣言|マニフェスト|評価[書表]|シート|報告書?)(?:$|[\s　（(【\[〔」』])"
)
_ALONE = re.compile(rf"^(?:[^。、：:\s]{{1,6}}[：:]\s*)?[（(【\[〔]?\s*({OFFICE})\s*[)）】\]〕]?$")
_WITH_HEAD = re.compile(rf"^({OFFICE})[\s　]*[（(][^（()）]{{0,8}}長[^（()）]{{1,24}}[)）]$")
_SEAT = re.compile(r"([一-鿿ヶケァ-ヴー・]{1,14}?[区市町村])(?:役所|役場)")
_HEAD = re.compile(r"([一-鿿ヶケァ-ヴー・]{1,14}?(?:区|局|室|市|町|村|事務局|委員会))長")
_MADE_BY = re.compile(
    r"([一-鿿ヶケァ-ヴー・]{1,14}(?:局|室|委員会|本部))[\s　]*[一-鿿・]{0,10}(?:部|課|担当|$)"
)
# Words for any office, or for a part of one; no name.
_ANY = re.compile(
    r"^(?:[各全本当同]?(?:所属|区|局|室|市|課|部|所)+|副市|副区|[^市]{0,4}担当.*|.*(?:運営|様式|年度).*)$"
)


def read_title(above: list[str], everything: list[str], *, name: str) -> Title:
    """The title of a document: of the texts above the form, else of any line, else put together.

    Raises
    ------
    InputError
        If the document tells no year or no organisation at all.
    """
    pairs = (joined([a, b]) for a, b in pairwise(above))
    if (title := printed_title([*above, *pairs, *everything[:_TOP]])) is not None:
        return _with_name(title, everything)
    lines = [without_radicals(line) for line in everything]
    later = printed_title(everything[_TOP:])  # may be a link to the policy of another year
    year = next(_years(lines), None)
    if later is not None and year in (None, later.year):
        return later
    organization = later.organization if later else next(_organizations(lines), None)
    if organization is None or year is None:
        raise InputError(texts.NO_TITLE, where=name, cure=texts.NO_TITLE_CURE)
    line = next((each for each in lines if "方針" in each), "")
    return Title(year, organization, line, ("organization/name", "fiscal_year"))


def _with_name(title: Title, everything: list[str]) -> Title:
    """A title that names no office, as 令和6年度 区運営方針, with the name that stands alone above the form."""
    if not _ANY.match(title.organization):
        return title
    alone = (found[1] for line in everything[:_TOP] if (found := _ALONE.match(line.strip())))
    named = next((each for each in alone if not _ANY.match(each)), None)
    return replace(title, organization=named, inferred=("organization/name",)) if named else title


def _organizations(lines: list[str]) -> Iterator[str]:
    """Names of offices, the likelier first: …運営方針, alone on a line, …役所, …長, who made the page."""
    top = lines[:_TOP]
    for pattern, among in (
        (_POLICY_OF, [line for line in lines if section_of(line) is None]),
        (_PAPER, top),
        (_ALONE, [line for line in top if line[:1] not in "・･"]),
        (_WITH_HEAD, top),
        (_SEAT, lines),
        (_HEAD, top),
        (_MADE_BY, lines),
    ):
        for line in among:
            found = pattern.search(line)
            name = found[found.re.groups] if found else ""
            if name and not _ANY.match(name) and len(name) > 1:
                yield name.lstrip("○●◎■□◆◇▼▽★☆※・")


def _years(lines: list[str]) -> Iterator[FiscalYear]:
    """Years, the likelier first: of a line about the policy, alone above, of a label, of the money."""
    for pattern, among in (
        (_YEAR, (line for line in lines[:_TOP] if _POLICY.search(line) and len(line) <= 40)),
        (_YEAR_ALONE, lines[:_TOP]),
        (
            _YEAR,
            (line for line in lines if section_of(line) in (Section.PRINCIPLES, Section.POLICY)),
        ),
    ):
        yield from _matches(pattern, among)
    for latest in (_RESULTS, _BUDGET):
        yield from sorted(_matches(latest, lines), key=lambda year: year.start)[-1:]
    yield from _matches(_YEAR, lines[:_TOP])


def _matches(pattern: re.Pattern[str], lines: Iterable[str]) -> Iterator[FiscalYear]:
    for line in lines:
        for found in pattern.finditer(half_width(line)):
            if (year := read_year(found[1])) is not None:
                yield year
