"""Another form behind the first one in the same file: of another year, or of another office."""

import re

from hoshin.importers.form import texts
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.lines import Line
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.titles import POLICY, Title, printed_title
from hoshin.notation import without_radicals

_POLICY = re.compile(POLICY)
_LONGEST = 80  # characters of a title
_FIRST_PAGE = (Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_OF_ISSUES = (Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS)


def second_form(lines: list[Line]) -> tuple[int, Title] | None:
    """The index of the line that begins it, and its title; None where there is one form alone.

    A title of another year is no form yet (a page links to them): issues stand above it, and below
    it a first page again, then issues.
    """
    titles = [
        (at, title)
        for at, line in enumerate(lines)
        if len(line.text) <= _LONGEST
        and _POLICY.search(plain := without_radicals(line.text))
        and (title := printed_title([plain])) is not None
    ]
    known = {(title.year, title.organization) for _, title in titles[:1]}
    for at, title in titles[1:]:
        if (title.year, title.organization) in known:
            continue
        if _holds_issues(lines[:at]) and _begins_form(lines[at + 1 :]):
            return at, title
        known.add((title.year, title.organization))
    return None


def told_of_second(title: Title) -> str:
    """What an officer reads of it."""
    return texts.SECOND_FORM.format(year=title.year.label, organization=title.organization)


def _holds_issues(lines: list[Line]) -> bool:
    """Whether issues and their boxes stand here."""
    headed = any(issue_heading(line.text) is not None for line in lines)
    return headed and any(_announced(line) in _OF_ISSUES for line in lines)


def _begins_form(lines: list[Line]) -> bool:
    """Whether a first page stands above the next issue."""
    for at, line in enumerate(lines):
        if issue_heading(line.text) is not None:
            return False
        if _announced(line) in _FIRST_PAGE:
            return _holds_issues(lines[at:])
    return False


def _announced(line: Line) -> Section | None:
    if line.section is not None:
        return line.section
    text = without_radicals(line.text)
    behind = label_and_content(text)
    return section_of(text) or (behind[0] if behind else None)
