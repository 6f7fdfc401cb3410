"""様式３ of old forms, the actions under a strategy: they have no place in the policy."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import is_action_heading, issue_heading
from hoshin.importers.form.lines import Role

_SHEET = re.compile(
    r"^[（(【［\[]?\s*様式\s*(?:第)?\s*([0-9０-９])\s*号?(?:の[0-9０-９])?\s*[)）】］\]]?$"
)
_ACTIONS = "3３"
_NEAR = 4  # lines between 様式３ and its first action


def without_actions(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The other lines, and those of the actions as notes; each action begins with its number or under 様式３.

    >>> from hoshin.base import Place
    >>> texts = ["経営課題１", "【道】", "様式３", "具体的取組1-1-1", "取組内容", "様式２", "経営課題２"]
    >>> kept, notes = without_actions([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in kept], len(notes)
    (['経営課題１', '【道】', '様式２', '経営課題２'], 3)
    """
    kept: list[Line] = []
    notes: list[Line] = []
    inside = False
    for at, line in enumerate(lines):
        sheet = _SHEET.match(line.text)
        if sheet is not None:
            inside = sheet[1] in _ACTIONS and any(
                is_action_heading(below.text) for below in lines[at + 1 : at + 1 + _NEAR]
            )
        elif issue_heading(line.text) is not None:
            inside = False
        else:
            inside = inside or is_action_heading(line.text)
        (notes if inside else kept).append(line)
    return kept, [replace(line, role=Role.NOTE) for line in notes]
