"""The estimates against `svy`, a second oracle that shares no code with R's `survey`."""

import json
from typing import Any

import pytest

from hoshin.survey import estimate_survey
from hoshin.survey.intervals import wilson
from hoshin.survey.intervals.limits import korn_graubard_size
from tests.reference.arrays import HERE
from tests.reference.comparing import near

CONTENT: dict[str, Any] = json.loads((HERE / "svy/results.json").read_text(encoding="utf-8"))
DESIGNS: dict[str, list[dict[str, Any]]] = CONTENT["designs"]


def test_versions_and_number() -> None:
    assert CONTENT["made_by"]["svy"] == "0.35.0"
    assert len(DESIGNS) >= 120
    judged = [row for requests in DESIGNS.values() for each in requests for row in each["rows"]]
    assert len(judged) > 3_000


@pytest.mark.parametrize("name", sorted(DESIGNS))
def test_rows_are_those_of_svy(name: str) -> None:
    wrong: list[str] = []
    judged = 0
    for request in DESIGNS[name]:
        by, columns = request["by"], request["columns"]
        survey = HERE / "designs" / name / "survey.toml"
        rows = estimate_survey(survey, by=[tuple(by)], interval="korn-graubard")
        found = {tuple(row[each] for each in ("indicator", *by)): row for row in rows}
        for values in request["rows"]:
            theirs = dict(zip(columns, values, strict=True))
            ours = found[tuple(theirs[each] for each in ("indicator", *by))]
            if ours["share"] in (0, 1) or theirs["se"] is None:
                continue  # README: no variation; a replicate without anybody of the group
            judged += 1
            wrong += [f"{values[: 1 + len(by)]} {each}" for each in _compared(ours, theirs)]
    assert judged and not wrong, "\n".join(wrong[:20])


def _compared(ours: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    wrong = [] if ours["n"] == theirs["n"] else [f"n: {ours['n']}, svy: {theirs['n']}"]
    for figure in ("share", "se"):
        wrong.append(near(ours[figure], theirs[figure], what=figure, rel=1e-9, absolute=1e-14))
    if ours["df"] == theirs["df"] and ours["df"] >= 1 and ours["se"] > 0:
        limits = theirs["beta"] or [ours["low"], ours["high"]]
        for name, limit in zip(("low", "high"), limits, strict=True):
            wrong.append(near(ours[name], limit, what=name, rel=1e-7, absolute=1e-12))
        wrong += _wilson_with_both(ours, theirs)
    return [each for each in wrong if each]


def _wilson_with_both(ours: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    """svy's Wilson takes Student's quantile and, once more for the same reason, a smaller n."""
    if theirs["wilson"] is None or ours["n"] < 2:
        return []
    m = float(korn_graubard_size([ours["n_eff"]], n=[ours["n"]], df=[ours["df"]])[0])
    twice = wilson(ours["share"], n_eff=m, df=ours["df"])
    return [
        near(limit, other, what="wilson", rel=1e-7, absolute=1e-9)
        for limit, other in zip((twice.low, twice.high), theirs["wilson"], strict=True)
    ]
