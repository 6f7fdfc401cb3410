"""SDG lines: 関連するSDGs 11住み続けられるまちづくりを; a heading and 目標4 below it."""

import re

from hoshin.notation import half_width

_ANNOUNCED = re.compile(r"SDGs|SDGS|ＳＤＧ|持続可能な開発目標", re.IGNORECASE)
_GOAL = re.compile(r"(?<![0-9０-９])(1[0-7]|[1-9])(?![0-9.%％])")
_ALONE = re.compile(
    r"^(?:目標|ゴール|GOAL)?\s*(1[0-7]|[1-9])(?![0-9])[\s　.．:：、]*([^。0-9]{0,30})$", re.I
)


def announced_goals(text: str) -> list[int] | None:
    """The goals that a line about SDGs names; None where it is no such line.

    >>> announced_goals("関連するSDGs　目標11、目標17"), announced_goals("SDGsの達成に貢献する。")
    ([11, 17], None)
    """
    plain = half_width(text)
    if not _ANNOUNCED.search(plain) or len(plain) > 200 or plain.rstrip().endswith("。"):
        return None
    numbers = _GOAL.findall(re.sub(r"17の(?:目標|ゴール)", "", plain))
    bare = re.sub(r"[^\w]", "", _ANNOUNCED.sub("", plain))
    if not numbers and len(bare) > 14:
        return None
    return list(dict.fromkeys(int(number) for number in numbers))


def goal_alone(text: str) -> int | None:
    """The goal of a line below such a heading: 目標4, or 1 and the goal's name."""
    found = _ALONE.match(half_width(text.strip()))
    return int(found[1]) if found else None
