"""Rows of estimates beside those of another program."""

import math
from collections.abc import Mapping

Row = dict[str, object]


def row_key(row: Mapping[str, object], by: list[str]) -> tuple[str, ...]:
    return (str(row["indicator"]), *(str(row[column]) for column in by))


def near(found: object, wanted: object, *, what: str, rel: float, absolute: float = 0.0) -> str:
    """What is wrong with a figure, or nothing."""
    if wanted is None or found is None:
        return "" if wanted is found else f"{what}: {found!r}, theirs: {wanted!r}"
    close = math.isclose(float(str(found)), float(str(wanted)), rel_tol=rel, abs_tol=absolute)
    return "" if close else f"{what}: {found!r}, theirs: {wanted!r}"
