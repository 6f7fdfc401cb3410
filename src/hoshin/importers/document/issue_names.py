"""What a cell says of an issue: its number, its title, or both."""

import re
from dataclasses import dataclass

from hoshin.importers.document.issue_cells import issue_cell
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.result_lines import split_mark
from hoshin.notation import half_width

_NUMBERED = re.compile(r"^(?:経営)?課題\s*([0-9０-９]{1,2}|[①-⑳])[\s　:：.．、]*")
_PLAIN = re.compile(r"^[（(]?([0-9０-９]{1,2})[)）.．]?(?:[\s　.．、:：]+|$)")


@dataclass(frozen=True)
class IssueName:
    """What a row says of its issue; `number` is 0 where it gives the title alone."""

    number: int
    title: str


def issue_name(text: str) -> IssueName:
    """Number and title of an issue in a cell below 経営課題.

    >>> issue_name("課題１"), issue_name("②店まで歩く")
    (IssueName(number=1, title=''), IssueName(number=2, title='店まで歩く'))
    """
    plain = issue_cell(text).name
    if heading := issue_heading(plain):
        return IssueName(heading.number, heading.title)
    for pattern in (_NUMBERED, _PLAIN):
        if found := pattern.match(plain):
            number = split_mark(found[1])[0] or int(half_width(found[1]))
            return IssueName(number, plain[found.end() :].strip())
    number, title = split_mark(plain)
    return IssueName(number, title)
