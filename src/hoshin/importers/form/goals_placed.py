"""Goals of an issue that a form prints elsewhere: above its heading, behind its last box, or in a list.

A list of them has the number of the issue before its goals: 経営課題1　11 住み続けられるまちづくりを.
"""

import re
from dataclasses import replace

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sdgs import ANNOUNCED, announced_goals, goals_listed
from hoshin.importers.form.sections import CLOSING, Section, section_of

_BOXES = (Section.RECOGNITION, Section.STRATEGIES)
_GOALS = "SDGs　{text}"
_NUMBERS = re.compile(r"^[0-9０-９]{1,2}(?:[\s　、，,・/／]+[0-9０-９]{1,2})*$")
_NEAR = 2  # lines from goals to the heading below them


def with_goals_placed(lines: list[Line]) -> list[Line]:
    """The lines, such goals moved right below the heading of their issue.

    Where the first goals of a form stand above a heading and before any box, all do.
    """
    lines = _with_listed_goals(lines, _headings(lines))
    goals = [place for place, line in enumerate(lines) if _tells_goals(line)]
    headings = _headings(lines)
    if not goals or not headings:
        return lines
    first_box = next(place for place, line in enumerate(lines) if _section(line) in _BOXES)
    above = goals[0] < first_box and any(0 < each - goals[0] <= _NEAR for each in headings)
    moved = {
        place: heading
        for place in goals
        if (heading := _below(place, headings) if above else _behind(lines, place, headings))
        is not None
    }
    found: list[Line] = []
    for place, line in enumerate(lines):
        if place not in moved:
            found.append(line)
        found += [lines[goal] for goal, heading in moved.items() if heading == place]
    return found


def _with_listed_goals(lines: list[Line], headings: list[int]) -> list[Line]:
    """The goals of a list of issues right below the heading of each."""
    known = {_count(lines[place]): place for place in headings}
    below: dict[int, list[Line]] = {}
    moved: set[int] = set()
    for place, line in enumerate(lines):
        heading = issue_heading(line.text) if line.role is Role.OPEN else None
        if heading is None or place in headings or _count(line) not in known:
            continue
        announced = place - 1 in moved or any(map(_announces, lines[max(0, place - 1) : place]))
        if goals_listed(heading.title) or (announced and _NUMBERS.match(heading.title)):
            moved.add(place)
            told = replace(line, text=_GOALS.format(text=heading.title))
            below.setdefault(known[_count(line)], []).append(told)
    found: list[Line] = []
    for place, line in enumerate(lines):
        found += [line] if place not in moved else []
        found += below.get(place, [])
    return found


def _announces(line: Line) -> bool:
    """SDGsとの関係, above a list."""
    return bool(ANNOUNCED.search(line.text)) and not line.text.endswith("。")


def _count(line: Line) -> tuple[int, str]:
    """The number of the issue that a heading names: 経営課題1-(2) is (1, "2")."""
    heading = issue_heading(line.text)
    return (heading.number, heading.sub) if heading is not None else (0, "")


def _tells_goals(line: Line) -> bool:
    if line.role is not Role.OPEN or issue_heading(line.text) is not None:
        return False
    return bool(announced_goals(line.text))


def _section(line: Line) -> Section | None:
    return line.section if line.role is Role.LABEL else section_of(line.text)


def _headings(lines: list[Line]) -> list[int]:
    """The headings that begin an issue: boxes stand below them before the next one."""
    found: list[int] = []
    begun: int | None = None
    for place, line in enumerate(lines):
        if line.role is not Role.CONTENT and issue_heading(line.text) is not None:
            begun = place
        elif begun is not None and _section(line) in _BOXES:
            found.append(begun)
            begun = None
    return found


def _below(place: int, headings: list[int]) -> int | None:
    return next((each for each in headings if 0 < each - place <= _NEAR), None)


def _behind(lines: list[Line], place: int, headings: list[int]) -> int | None:
    """The heading above, where a closing box stands between."""
    heading = max((each for each in headings if each < place), default=None)
    if heading is None:
        return None
    closed = any(_section(line) in CLOSING for line in lines[heading:place])
    return heading if closed else None
