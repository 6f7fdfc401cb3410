"""Confidence limits against R: `svyciprop` on three classic designs, `prop.test`, `binom.test`."""

import numpy as np
import pytest

from hoshin.survey.intervals.choice import interval_limits
from hoshin.survey.intervals.limits import exact_limits, wilson_limits
from tests.reference.numbers.tables import stored_rows

ROWS = stored_rows("intervals.csv")


def limits_of(source: str, kind: str) -> tuple[np.ndarray, np.ndarray]:
    """Ours and R's, (rows, 2) each."""
    ours, theirs = [], []
    for row in ROWS:
        if (row["source"], row["kind"]) != (source, kind):
            continue
        share, n_eff, df, n, level = (
            np.array([float(row[key])]) for key in ("share", "n_eff", "df", "n", "level")
        )
        confidence = float(level[0])
        if source == "svyciprop":
            found = interval_limits(
                kind, share=share, n_eff=n_eff, df=df, n=n, n_kish=n, confidence=confidence
            )
        elif kind == "exact":
            found = exact_limits(share, n, confidence=confidence)
        else:
            found = wilson_limits(share, n_eff, df=df, confidence=confidence)
        ours.append([found[0][0], found[1][0]])
        theirs.append([float(row["low"]), float(row["high"])])
    return np.array(ours), np.array(theirs)


@pytest.mark.parametrize(
    ("source", "kind", "rel"),
    [
        ("svyciprop", "logit", 1e-6),  # R iterates a model fit to 1e-8 of its deviance
        ("svyciprop", "korn-graubard", 1e-11),
        ("binom.test", "exact", 1e-11),
        ("prop.test", "wilson", 1e-11),
    ],
)
def test_limits_are_those_of_r(source: str, kind: str, rel: float) -> None:
    ours, theirs = limits_of(source, kind)
    assert len(ours) >= 25
    np.testing.assert_allclose(ours, theirs, rtol=rel, atol=1e-14)
