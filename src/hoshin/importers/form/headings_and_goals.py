"""Goals that stand behind an issue's title on its line: 経営課題1 水辺の備え　SDGs：11、13."""

import re

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sdgs import ANNOUNCED, tells_goals_alone

_CUT = re.compile(r"[\s　／/｜|]+|(?=[（(【［\[〔＜<])")
_LONGEST = 160
_BRACKETS = {
    "（": "）",
    "(": ")",
    "【": "】",
    "［": "］",
    "[": "]",
    "〔": "〕",
    "＜": "＞",
    "<": ">",
}


def heading_and_goals(text: str) -> tuple[str, str] | None:
    """The heading and the goals; None for any other line.

    >>> heading_and_goals("経営課題１　水辺の備え　　SDGs：11、13")
    ('経営課題１　水辺の備え', 'SDGs：11、13')
    >>> heading_and_goals("【経営課題2】水辺の備え（関連するSDGsの目標：11）")
    ('【経営課題2】水辺の備え', '関連するSDGsの目標：11')
    >>> heading_and_goals("経営課題1　SDGs 17の目標の普及") is None  # a title of these words
    True
    """
    if len(text) > _LONGEST or not ANNOUNCED.search(text) or issue_heading(text) is None:
        return None
    for cut in _CUT.finditer(text):
        heading, goals = text[: cut.start()].rstrip(), text[cut.end() :].strip()
        if goals and _BRACKETS.get(goals[0]) == goals[-1]:
            goals = goals[1:-1].strip()
        found = issue_heading(heading)
        if found is not None and found.title and tells_goals_alone(goals):
            return heading, goals
    return None
