"""Rules for figures of the whole ward, and how little an office may change them by mistake."""

import pytest

from hoshin.disclosure import WARD_LEVEL, Rules, Showing, WardLevelRule


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


def test_stricter_rules_hold_for_the_whole_and_looser_ones_do_not() -> None:
    strict = WardLevelRule.of(Rules(small_below=20, hidden_base_below=50))
    assert strict.of_share(19, 400) is Showing.WITHHELD
    assert strict.of_share(20, 400) is Showing.SHOWN
    assert strict.of_share(22, 49) is Showing.WITHHELD
    assert strict.of_count(19, about_people=True) is Showing.WITHHELD
    loose = Rules(small_below=3, hidden_base_below=5, reason="試し", approved_by=("甲", "乙"))
    assert WardLevelRule.of(loose) == WARD_LEVEL
