"""Patterns that stand one behind the other in a text, in time that grows with its length alone."""

import re


def stand_in_order(text: str, *patterns: re.Pattern[str]) -> bool:
    """Whether the patterns follow on one another, with anything between them.

    As `one.*two.*three`, which looks at a long line again and again.

    >>> stand_in_order("年度末までに3件以上", re.compile("年度"), re.compile("[0-9]"), re.compile("以上"))
    True
    """
    start = 0
    for pattern in patterns:
        found = pattern.search(text, start)
        if found is None:
            return False
        start = found.end()
    return True
