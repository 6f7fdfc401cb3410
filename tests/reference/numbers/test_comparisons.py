"""Differences, Holm's adjustment and the probability of a bar against base R."""

import numpy as np

from hoshin.survey.differences import adjust_holm, estimate_difference
from hoshin.survey.threshold import probability_at_least
from tests.reference.numbers.tables import stored_columns

R = stored_columns("comparisons.csv")


def test_differences_are_those_of_r() -> None:
    found = estimate_difference(
        (R["first"], R["first_se"]),
        (R["second"], R["second_se"]),
        covariance=R["covariance"],
        df=R["df"],
    )
    for ours, name in ((found.low, "low"), (found.high, "high"), (found.p_value, "p_value")):
        np.testing.assert_allclose(ours, R[name], rtol=1e-10, atol=1e-15)


def test_holms_adjustment_is_that_of_r() -> None:
    np.testing.assert_allclose(adjust_holm(R["p_value"]), R["holm"], rtol=1e-13)


def test_the_probability_of_a_bar_is_that_of_r() -> None:
    m = R["second"] * (1 - R["second"]) / R["second_se"] ** 2
    found = probability_at_least(R["second"], R["first"], n_eff=m)
    np.testing.assert_allclose(found, R["at_least"], rtol=1e-9, atol=1e-14)
