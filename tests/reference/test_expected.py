"""What R made is whole and agrees with itself: every design, before any estimator is judged by it."""

import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
DESIGNS = sorted(path.parent for path in HERE.glob("designs/*/survey.toml"))
MADE_BY = {"R": "4.2.2", "survey": "4.1.1", "script": "tests/reference/make.R"}


def test_there_are_enough() -> None:
    assert len(DESIGNS) >= 120
    files = [path for path in HERE.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert sum(path.stat().st_size for path in files) < 7_000_000


@pytest.mark.parametrize("folder", DESIGNS, ids=lambda folder: folder.name)
def test_groups_add_up_and_limits_hold(folder: Path) -> None:
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    described = tomllib.loads((folder / "survey.toml").read_text(encoding="utf-8"))
    assert expected["made_by"] == MADE_BY
    indicators = sorted(described["indicators"])
    totals: list[Counter[tuple[str, str]]] = []
    for request in expected["requests"]:
        counted: Counter[tuple[str, str]] = Counter()
        for row in request["rows"]:
            counted[row["indicator"], "n"] += row["n"]
            counted[row["indicator"], "count"] += row["count"]
            _within(row)
        keys = [(row["indicator"], *(row[by] for by in request["by"])) for row in request["rows"]]
        assert keys == sorted(set(keys))
        assert sorted({row["indicator"] for row in request["rows"]}) == indicators
        totals.append(counted)
    assert all(each == totals[0] for each in totals)


def _within(row: dict[str, Any]) -> None:
    """The share lies in every one of its intervals, and an interval in 0–1."""
    for name in ("logit", "korn-graubard", "wilson", "korn-graubard-by-r"):
        if limits := row.get(name):
            assert -1e-9 <= limits[0] <= row["share"] + 1e-9, (name, row)
            assert row["share"] - 1e-9 <= limits[1] <= 1 + 1e-9, (name, row)
