"""A small run of the strength simulations: errors and coverage are about what they are said to be."""

import sys

import pytest

from tests.deep.strength import (
    AT_BAR,
    CASES,
    DESIGNS,
    NEEDED,
    POWERS,
    SEED,
    Rates,
    Waves,
    changes,
    found_at_n_needed,
    outside,
    page,
    power_at_detectable,
    rates,
    sure_at_the_bar,
)

RUNS = 150
FEW = [each for each in CASES if each.sizes in ((120, 120), (480, 1200))]


@pytest.mark.parametrize("waves", FEW, ids=lambda each: f"{each.design}-{each.sizes}-{each.shares}")
def test_intervals_hold_the_true_change_and_few_changes_are_invented(waves: Waves) -> None:
    """Four standard errors below 94 % and above 6 %: a plain slip (one wave's error) is far outside."""
    sys.stdout.write(f"seed {waves.seed}\n")
    found = rates(waves, RUNS)
    assert found.covered >= 0.86
    if waves.shares[0] == waves.shares[1]:
        assert found.beyond <= 0.14
        assert found.beyond == pytest.approx(1 - found.covered)


@pytest.mark.parametrize("design", DESIGNS)
def test_an_error_of_one_wave_alone_would_be_noticed(design: str) -> None:
    waves = Waves(design, (480, 480), (0.5, 0.5))
    sys.stdout.write(f"seed {waves.seed}\n")
    found = changes(waves, RUNS)
    held = [abs(float(each.difference)) <= 1.96 * float(each.now.variance) ** 0.5 for each in found]
    assert sum(held) / RUNS < 0.9


def test_what_is_called_detectable_is_found_four_times_in_five() -> None:
    sys.stdout.write(f"seed {SEED}\n")
    for n, share in POWERS:
        assert 0.8 - 4 * 0.033 <= power_at_detectable(n, share, RUNS) <= 0.8 + 4 * 0.033


def test_n_needed_shows_the_difference_every_second_time() -> None:
    sys.stdout.write(f"seed {SEED}\n")
    for share, bar in NEEDED:
        n, beyond = found_at_n_needed(share, bar, RUNS)
        assert n > 50 and 0.5 - 4 * 0.041 <= beyond <= 0.5 + 4 * 0.041


def test_certainty_is_seldom_wrong_at_the_bar() -> None:
    sys.stdout.write(f"seed {SEED}\n")
    for design, n, share in AT_BAR:
        assert max(sure_at_the_bar(design, n, share, RUNS)) <= 0.05 + 4 * 0.018


def test_the_page_tells_what_left_its_range() -> None:
    found = {each: Rates(0.95, 0.05) for each in CASES}
    still = next(each for each in CASES if each.shares[0] == each.shares[1])
    assert "ありません。" in page(found, 20)
    found[still] = Rates(0.9, 0.1)
    assert list(outside(still, found[still])) == ["含む割合", "誤り"]
    assert "ありません。" not in page(found, 20)
