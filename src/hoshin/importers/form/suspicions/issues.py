"""Issues beside one another: numbers, and what one has and the others have not."""

import re
from collections import Counter
from collections.abc import Iterator
from statistics import median

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.suspicions import texts
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion
from hoshin.importers.form.titles_of_issues import is_no_title
from hoshin.policy import Issue, Policy, Theme

_NAMED = {
    "indicators": re.compile("指標"),
    "themes": re.compile("課題|戦略"),
    "budgets": re.compile("予算|決算"),
    "self_evaluation": re.compile("自己評価|総括"),
    "next_directions": re.compile("今後の?(?:取り?組み?の?)?(?:方針|方向|対応|取り?組|改善|展開)"),
}
_LONGEST = 60  # characters of an issue's heading
_PARTS = ("recognition", "strategies")
_CLOSING = ("self_evaluation", "next_directions")


def issues(seen: Seen) -> Iterator[Suspicion]:
    """Skipped numbers, two issues in one, empty parts, budgets and themes unlike the others'."""
    found = seen.policy.issues
    yield from _skipped(found)
    yield from _headed_nowhere(seen)
    yield from _by_issue_and_on_the_whole(seen)
    yield from _sections_again(seen)
    yield from _nowhere(seen)
    for part in ("indicators", "themes", "sdgs", *_CLOSING):
        yield from _empty(found, part)
    usual = Counter(_years(issue) for issue in found).most_common(1)
    for place, issue in enumerate(found):
        path = f"issues/{place}"
        if len(found) > 1 and _years(issue) != usual[0][0]:
            yield Suspicion(f"{path}/budgets", texts.OTHER_COUNT)
        yield from _budgets_twice(path, issue, place)
        yield from _themes(path, issue, found)
        if is_no_title(issue.title):
            yield Suspicion(f"{path}/title", texts.HOLDS_A_LABEL)
        texts_of = [
            text for theme in issue.themes for text in (*theme.recognition, *theme.strategies)
        ]
        if not issue.indicators and not issue.budgets and len(texts_of) <= 1:
            yield Suspicion(path, texts.NO_ISSUE)
            yield Suspicion(f"{path}/title", texts.NO_ISSUE)


def _skipped(found: list[Issue]) -> Iterator[Suspicion]:
    numbers = {issue.number for issue in found}
    for number in range(1, max(numbers, default=0)):
        if number not in numbers:
            place = sum(other < number for other in numbers)
            reason = texts.ISSUE_SKIPPED.format(number=number)
            yield Suspicion(f"issues/{place}", reason)


def _headed_nowhere(seen: Seen) -> Iterator[Suspicion]:
    """The heading of an issue in a line of the source that none of the issues was made of."""
    known = {issue.number for issue in seen.policy.issues}
    headings = (
        (issue_heading(line.text), line) for line in seen.lines if len(line.text) <= _LONGEST
    )
    told = {each.number: line for each, line in headings if each and each.number not in known}
    for number, line in sorted(told.items()):
        place = sum(other < number for other in known)
        reason = texts.ISSUE_SKIPPED.format(number=number)
        yield Suspicion(f"issues/{place}", reason, line.place)


def _empty(found: list[Issue], part: str) -> Iterator[Suspicion]:
    """An issue that lacks what others have; what it lacks may stand in the one before."""
    empty = [place for place, issue in enumerate(found) if not getattr(issue, part)]
    if len(empty) == len(found):
        return  # no issue has it: `_nowhere` knows whether the source does
    for place in empty:
        yield Suspicion(f"issues/{place}/{part}", texts.OTHERS_HAVE_IT)
        if part in _CLOSING:
            before = f"issues/{place - 1}/{part}" if place else part
            yield Suspicion(before, texts.NEIGHBOUR_EMPTY)


def _by_issue_and_on_the_whole(seen: Seen) -> Iterator[Suspicion]:
    """One closing part by issues and the other on the whole: a group's heading was not seen."""
    found = seen.policy.issues
    split = {part: any(getattr(issue, part) for issue in found) for part in _CLOSING}
    for part, other in (_CLOSING, _CLOSING[::-1]):
        if getattr(seen.policy, part) and not split[part] and split[other]:
            yield Suspicion(part, texts.NEIGHBOUR_EMPTY)
            for place, _ in enumerate(found):
                yield Suspicion(f"issues/{place}/{part}", texts.OTHERS_HAVE_IT)


def _sections_again(seen: Seen) -> Iterator[Suspicion]:
    """課題認識 again behind アウトカム指標 in one issue alone: the next one's heading was not seen."""
    count = len(seen.policy.issues)
    titles = {seen.places.get(f"issues/{place}/title"): place for place in range(count)}
    issue, past, again = -1, False, set[int]()
    for line in seen.lines:
        if (new := titles.get(line.place)) is not None:
            issue, past = new, False
        section = line.section or (section_of(line.text) if line.whole else None)
        if section is Section.RECOGNITION and past:
            again.add(issue)
        past = past or section in (Section.INDICATORS, Section.ACHIEVEMENT)
    if len(again) == 1 or len(again) < count:
        for place in sorted(again):
            yield Suspicion(f"issues/{max(place, 0)}", texts.TWO_ISSUES)
            yield Suspicion(f"issues/{place + 1}", texts.NEXT_ISSUE)


def _nowhere(seen: Seen) -> Iterator[Suspicion]:
    """A part that the source names and no issue has."""
    policy = seen.policy
    printed = "\n".join(re.sub(r"\s", "", line.text) for line in seen.lines)
    for part, words in _NAMED.items():
        held = any(getattr(issue, part) for issue in policy.issues) or (
            part in _CLOSING and getattr(policy, part)
        )
        if not held and words.search(printed):
            for place, _ in enumerate(policy.issues):
                yield Suspicion(f"issues/{place}/{part}", texts.NOT_FOUND)
            if part in _CLOSING:
                yield Suspicion(part, texts.NOT_FOUND)
                other = _CLOSING[1 - _CLOSING.index(part)]
                yield from (Suspicion(path, texts.NEIGHBOUR_EMPTY) for path in _held(policy, other))
    themes = [
        (i, j, t) for i, issue in enumerate(policy.issues) for j, t in enumerate(issue.themes)
    ]
    for part, other in (_PARTS, _PARTS[::-1]):
        if not any(getattr(theme, part) for _, _, theme in themes):
            for i, j, _ in themes:
                yield Suspicion(f"issues/{i}/themes/{j}/{part}", texts.NOT_FOUND)
                yield Suspicion(f"issues/{i}/themes/{j}/{other}", texts.NEIGHBOUR_EMPTY)


def _held(policy: Policy, part: str) -> Iterator[str]:
    """The paths of a closing part that holds something."""
    for place, issue in enumerate(policy.issues):
        if getattr(issue, part):
            yield f"issues/{place}/{part}"
    if getattr(policy, part):
        yield part


def _years(issue: Issue) -> tuple[tuple[int, str], ...]:
    return tuple((budget.fiscal_year, budget.kind) for budget in issue.budgets)


def _budgets_twice(path: str, issue: Issue, place: int) -> Iterator[Suspicion]:
    years = Counter(_years(issue))
    if any(count > 1 for count in years.values()):
        yield Suspicion(f"{path}/budgets", texts.BUDGET_TWICE)
        yield Suspicion(path, texts.TWO_ISSUES)
        yield Suspicion(f"issues/{place + 1}", texts.NEXT_ISSUE)


def _themes(path: str, issue: Issue, found: list[Issue]) -> Iterator[Suspicion]:
    """A theme without name, links or one of its two parts beside themes that have them."""
    every = [theme for each in found for theme in each.themes]
    named = [theme.name for theme in issue.themes if theme.name]
    linked = any(theme.indicators for theme in issue.themes)
    whole = [theme for theme in every if theme.recognition and theme.strategies]
    usual = {part: median([len(_texts(each, part)) for each in whole] or [1]) for part in _PARTS}
    for place, theme in enumerate(issue.themes):
        here = f"{path}/themes/{place}"
        if theme.name is None and named:
            yield Suspicion(f"{here}/name", texts.OTHERS_HAVE_IT)
        if linked and not theme.indicators:
            yield Suspicion(f"{here}/indicators", texts.OTHERS_HAVE_IT)
        for part, other in (_PARTS, _PARTS[::-1]):
            if not _texts(theme, part) and any(_texts(each, part) for each in every):
                yield Suspicion(f"{here}/{part}", texts.OTHERS_HAVE_IT)
                if whole and len(_texts(theme, other)) > usual[other]:
                    yield Suspicion(f"{here}/{other}", texts.NEIGHBOUR_EMPTY)


def _texts(theme: Theme, part: str) -> list[str]:
    return theme.strategies if part == "strategies" else theme.recognition
