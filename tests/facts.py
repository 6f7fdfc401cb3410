"""What is known of the published form of 住吉区 for 令和6年度, and carries over to the sample.

Facts only: questions' subjects are left out. One row an indicator: id, comparator, target,
unit, every year, result, letter, last year.
"""

from hoshin.policy import Policy

INDICATORS = [
    ("1-1", ">=", 55, "%", False, 43.9, "A", 27.8),
    ("1-2", ">=", 60, "%", False, 47.4, "A", 38.2),
    ("1-3", ">=", 12, "地域", False, 6, "B", 6),
    ("1-4", ">=", 1, "件", True, 3, "A", 2),
    ("2-1", ">=", 75, "%", False, 82.8, "A", None),
    ("2-2", ">=", 65, "%", False, 69.4, "A", 54.5),
    ("2-3", ">=", 60, "%", False, 53.4, "A", None),
    ("2-4", ">=", 80, "%", False, 78.2, "B", 81.8),
    ("2-5", "<=", 20, "%", True, 21.8, "B", 23.7),
    ("3-1", ">=", 70, "%", False, 80.8, "A", None),
    ("3-2", ">=", 50, "%", False, 36.7, "A", None),
    ("3-3", ">=", 65, "%", False, 62.1, "A", 44.6),
    ("4-1", ">=", 60, "%", False, 42.1, "B", 43.3),
    ("4-2", ">=", 75, "%", True, 81.9, "A", 73.6),
]
BUDGETS = {1: (62, 63, 64), 2: (87, 93, 98), 3: (65, 87, 98), 4: (25, 33, 44)}  # million yen
THEMES = {1: 4, 2: 5, 3: 3, 4: 2}
KINDS = {"1-3": "register", "1-4": "register", "4-1": "reported"}  # all others: survey


def figures_of(policy: Policy) -> list[tuple[object, ...]]:
    """A policy's indicators in the columns of INDICATORS."""
    return [
        (
            name,
            each.target.comparator,
            float(each.target.value or 0),
            each.target.unit,
            each.target.each_year,
            float(each.result.value) if each.result else None,
            each.verdict,
            float(each.previous.value) if each.previous else None,
        )
        for name, each in policy.indicators().items()
    ]
