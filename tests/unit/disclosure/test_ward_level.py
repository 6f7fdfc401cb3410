"""Rules for figures of the whole ward, and how little an office may change them by mistake."""

import pytest

from hoshin.disclosure import WARD_LEVEL, Showing


@pytest.mark.parametrize(
    ("count", "base", "showing"),
    [
        (15, 29, Showing.WITHHELD),
        (15, 30, Showing.CAUTION),
        (50, 99, Showing.CAUTION),
        (50, 100, Showing.SHOWN),
        (9, 400, Showing.WITHHELD),
        (10, 400, Showing.SHOWN),
        (391, 400, Showing.WITHHELD),
        (390, 400, Showing.SHOWN),
        (0, 400, Showing.WITHHELD),
        (400, 400, Showing.WITHHELD),
    ],
)
def test_shares(count: int, base: int, showing: Showing) -> None:
    assert WARD_LEVEL.of_share(count, base) is showing


def test_counts_of_people_and_of_things() -> None:
    assert WARD_LEVEL.of_count(3, about_people=False) is Showing.SHOWN
    assert WARD_LEVEL.of_count(3, about_people=True) is Showing.WITHHELD
    assert WARD_LEVEL.of_count(0, about_people=True) is Showing.WITHHELD
    assert WARD_LEVEL.of_count(10, about_people=True) is Showing.SHOWN
