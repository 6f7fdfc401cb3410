"""`from hoshin.survey import …`: every name is there, and nothing loads before it is asked for."""

import subprocess
import sys

import pytest

import hoshin.survey as survey
from hoshin.survey import SurveyError, estimate_share

AGREES = [True, False, True, True, False, True]
WEIGHT = [3.0, 3.0, 2.0, 5.0, 5.0, 4.0]
STRATUM = ["a", "a", "a", "b", "b", "b"]


def test_every_name_is_there() -> None:
    for name in survey.__all__:
        assert getattr(survey, name).__name__ == name
    assert set(survey.__all__) <= set(dir(survey))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        survey.nothing  # noqa: B018


def test_the_package_loads_nothing_heavy() -> None:
    code = "import sys, hoshin.survey; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in found.stdout.split()}
    assert loaded.isdisjoint({"numpy", "scipy", "duckdb", "sqlglot", "pydantic"})


def test_a_share_of_a_domain_keeps_the_others_in_the_variance() -> None:
    domain = [True, True, True, False, True, True]
    found = estimate_share(AGREES, WEIGHT, STRATUM, in_domain=domain)
    total = 3 + 3 + 2 + 5 + 4
    share = (3 + 2 + 4) / total
    scores = [
        [3 * (1 - share), 3 * -share, 2 * (1 - share)],
        [0.0, 5 * -share, 4 * (1 - share)],
    ]
    variance = 0.0
    for each in scores:
        mean = sum(each) / 3
        variance += 3 / 2 * sum((score / total - mean / total) ** 2 for score in each)
    assert found.share is not None
    assert (found.n, found.count, found.df) == (5, 3, 3)
    assert float(found.share) == pytest.approx(share, rel=1e-14)
    assert found.se == pytest.approx(variance**0.5, rel=1e-12)


def test_confidence_widens_the_interval() -> None:
    widths = []
    for confidence in (0.5, 0.9, 0.95, 0.99):
        found = estimate_share(AGREES, WEIGHT, STRATUM, confidence=confidence).interval
        assert found is not None
        widths.append(found.high - found.low)
    assert widths == sorted(widths) and len(set(widths)) == 4
    default = estimate_share(AGREES, WEIGHT, STRATUM).interval
    assert default is not None and default.high - default.low == widths[2]
    certain = [estimate_share([True] * 6, WEIGHT, STRATUM, confidence=c) for c in (0.5, 0.99)]
    lows = [each.interval.low for each in certain if each.interval]
    assert lows[0] > lows[1] and all(each.se == 0 for each in certain)


def test_nobody_in_the_domain_has_no_share() -> None:
    found = estimate_share(AGREES, WEIGHT, STRATUM, in_domain=[False] * 6)
    assert (found.share, found.interval, found.n) == (None, None, 0)


@pytest.mark.parametrize(
    ("weight", "stratum", "said"),
    [
        (WEIGHT[:5], STRATUM, "長さ"),
        ([*WEIGHT[:5], 0.0], STRATUM, "正ではありません"),
        ([*WEIGHT[:5], float("nan")], STRATUM, "正ではありません"),
        (WEIGHT, [*STRATUM[:5], "c"], "一人だけ"),
    ],
)
def test_what_cannot_be_estimated_is_refused(
    weight: list[float], stratum: list[str], said: str
) -> None:
    with pytest.raises(SurveyError, match=said):
        estimate_share(AGREES, weight, stratum)


@pytest.mark.parametrize("confidence", [0, 1, 95])
def test_confidence_is_a_share(confidence: float) -> None:
    with pytest.raises(ValueError, match="confidence"):
        estimate_share(AGREES, WEIGHT, STRATUM, confidence=confidence)
