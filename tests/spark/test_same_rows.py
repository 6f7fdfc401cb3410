"""Every design on both engines."""

from pathlib import Path

import pytest

from hoshin.survey import estimate_survey
from hoshin.survey.rows import Row
from tests.spark.designs import Design, all_designs, make_rows

pytestmark = pytest.mark.xdist_group("spark")
TOLERANCE = 1e-12  # relative; nothing but the order of a sum of doubles could differ
BYS = ((), ("area",), ("age", "sex"))


def differences(first: list[Row], second: list[Row]) -> list[str]:
    """Where two results differ by more than the tolerance."""
    assert [list(row) for row in first] == [list(row) for row in second]
    found = []
    for one, two in zip(first, second, strict=True):
        for name, value in one.items():
            other = two[name]
            same = value == other
            if isinstance(value, float) and isinstance(other, float) and not same:
                same = abs(value - other) <= TOLERANCE * max(abs(value), abs(other))
            if not same:
                found.append(f"{one} {name}: {value!r}, {other!r}")
    return found


@pytest.mark.parametrize("design", list(all_designs()), ids=lambda design: design.name)
def test_a_design_gives_the_same_rows_on_both_engines(
    design: Design, tmp_path: Path, cluster: object
) -> None:
    toml = design.written(tmp_path, make_rows())
    by = (*BYS, *design.bys)
    expected = estimate_survey(toml, by=by)
    found = estimate_survey(toml, by=by, engine="spark")
    assert differences(expected, found) == []
    assert len(found) > 40
