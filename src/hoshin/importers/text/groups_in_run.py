"""Headings of issues one below the other in a closing part, their entries behind all of them: put apart."""

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import CLOSING, section_of

_FEWEST = 2  # headings of a run


def with_groups_at_entries(lines: list[Line]) -> list[Line]:
    """The lines, each such heading above its entries; as they are where blank lines do not tell which.

    >>> from hoshin.base import Place
    >>> texts = ["自己評価", "【経営課題１】", "【経営課題２】", "・橋を直した。", "・道を直した。"]
    >>> told = with_groups_at_entries([Line(each, Place(1, at), True) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['自己評価', '【経営課題１】', '・橋を直した。', '【経営課題２】', '・道を直した。']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        groups = _run(lines, at)
        end = _end(lines, at + len(groups)) if len(groups) >= _FEWEST else at
        entries = _by_gaps(lines[at + len(groups) : end])
        if end == at or len(entries) != len(groups):
            kept.append(lines[at])
            at += 1
            continue
        for group, own in zip(groups, entries, strict=True):
            kept += [group, *own]
        at = end
    return kept


def _run(lines: list[Line], start: int) -> list[Line]:
    """Numbers of issues right below a closing part's label; empty where it is none, or they do not rise."""
    if start == 0 or section_of(lines[start - 1].text) not in CLOSING:
        return []
    found: list[Line] = []
    last = 0
    for line in lines[start:]:
        heading = issue_heading(line.text)
        if heading is None or heading.number <= last:
            break
        found.append(line)
        last = heading.number
    return found


def _end(lines: list[Line], start: int) -> int:
    for at in range(start, len(lines)):
        if section_of(lines[at].text) or issue_heading(lines[at].text):
            return at
    return len(lines)


def _by_gaps(box: list[Line]) -> list[list[Line]]:
    """The entries between blank lines; none where some stretch begins within an entry, or a page ends."""
    found: list[list[Line]] = []
    for at, line in enumerate(box):
        if is_page_mark(line.text) or ((line.gap or not at) and not BULLET.match(line.text)):
            return []
        if line.gap or not at:
            found.append([])
        found[-1].append(line)
    return found
