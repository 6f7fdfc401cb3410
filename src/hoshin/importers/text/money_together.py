"""Years and amounts of an issue that a tool printed among the lines of its boxes: put below its first ones."""

import re

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import Section, section_of
from hoshin.notation import find_money, split_enumerator

_YEAR = re.compile(
    r"^(?:令和|平成|[RＲ])?\s*[0-9０-９元]{1,4}\s*(?:年度)?\s*[（(]?(?:当初)?(?:予算|決算)(?:見込)?額?[)）]?$"
)
_MOST = 3  # years that a form tells


def with_money_together(lines: list[Line]) -> list[Line]:
    """The lines, what is money alone put behind the first money of its issue, in its order.

    >>> from hoshin.base import Place
    >>> texts = ["【経営課題１】坂のまち", "５決算額 5百万円", "【坂】", "６予算額", "課題認識", "6百万円"]
    >>> told = with_money_together([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['【経営課題１】坂のまち', '５決算額 5百万円', '６予算額', '6百万円', '【坂】', '課題認識']
    """
    starts = [at for at, line in enumerate(lines) if issue_heading(line.text) is not None]
    if not starts:
        return lines
    told = lines[: starts[0]]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        told += _together(lines[start:end])
    return told


def _together(issue: list[Line]) -> list[Line]:
    end = next((at for at, line in enumerate(issue) if _begins_indicators(line.text)), len(issue))
    money = [at for at, line in enumerate(issue[:end]) if _is_money(line.text)]
    first = next((at for at, line in enumerate(issue[:end]) if _tells_money(line.text)), None)
    if first is None or not money or len(money) > 2 * _MOST or money[0] < first:
        return issue
    moved = [at for at in money if at > first]
    kept = [line for at, line in enumerate(issue) if at > first and at not in moved]
    return [*issue[: first + 1], *(issue[at] for at in moved), *kept]


def _begins_indicators(text: str) -> bool:
    labels = (Section.INDICATORS, Section.ACHIEVEMENT)
    return section_of(text) in labels or bool(split_enumerator(text)[0])


def _tells_money(text: str) -> bool:
    return bool(re.search("予算|決算", text)) and (
        bool(_YEAR.match(text)) or bool(find_money(text))
    )


def _is_money(text: str) -> bool:
    """Whether a line is a year with its kind, or an amount, and nothing besides."""
    found = find_money(text)
    return bool(_YEAR.match(text)) or (
        len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
    )
