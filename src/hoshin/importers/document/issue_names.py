"""What a cell says of an issue: its number, its title, or both."""

import re
from dataclasses import dataclass

from hoshin.importers.document.issue_cells import issue_cell
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.result_lines import split_mark
from hoshin.notation import half_width

_NUMBERED = re.compile(r"^(?:経営)?課題\s*([0-9０-９]{1,2}|[①-⑳])[\s　:：.．、]*")
_LONGEST = 60  # characters of a name
_PLAIN = re.compile(r"^[（(]?([0-9０-９]{1,2})[)）.．]?(?:[\s　.．、:：]+|$)")


@dataclass(frozen=True)
class IssueName:
    """What a row says of its issue; `number` is 0 where it gives the title alone."""

    number: int
    title: str


def names_issue(text: str) -> int:
    """The number of the issue that a cell left of the texts of a closing part names; 0 for any other.

    >>> names_issue("課題１"), names_issue("【経営課題2】港を開く"), names_issue("課題の整理")
    (1, 2, 0)
    """
    plain = "　".join(text.split())
    if len(plain) > _LONGEST or "。" in plain:
        return 0
    bare = plain.strip("【】［］[]（）()")
    return issue_name(bare).number if _NUMBERED.match(bare) or issue_heading(plain) else 0


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
