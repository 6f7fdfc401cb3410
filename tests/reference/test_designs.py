"""Every design's estimates against R's `survey`; see README.md for what was made how."""

import json
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import cast

import pytest

from tests.reference.comparing import Row, near, row_key

HERE = Path(__file__).parent
DESIGNS = sorted(path.parent for path in HERE.glob("designs/*/expected.json"))
REFUSALS = sorted(path.parent for path in HERE.glob("refusals/*/expected.txt"))
INTERVALS = ("wilson", "logit", "korn-graubard")


@cache
def _expected(folder: Path) -> list[dict[str, object]]:
    content = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return cast("list[dict[str, object]]", content["requests"])


def _estimated(folder: Path) -> Iterator[tuple[list[str], list[Row], dict[str, list[Row]]]]:
    """Each request: its columns, what R said, and the rows by kind of interval, from one scan."""
    rows_of = import_module("hoshin.survey.rows").rows_of
    opened = import_module("hoshin.survey.survey").open_answers(folder / "survey.toml")
    with opened as answers:
        sampled = answers.definition.survey.probability_sample
        for request in _expected(folder):
            by, wanted = cast("list[str]", request["by"]), cast("list[Row]", request["rows"])
            scanned = answers.scan(sorted(by))
            found = {
                interval: rows_of(
                    [answers.grouped(tuple(by), scanned, interval=interval)],
                    probability_sample=sampled,
                )
                for interval in INTERVALS
            }
            yield by, wanted, found


def _figures(found: Row, wanted: Row) -> list[str]:
    wrong = [
        f"{name}: {found[name]!r}, counted: {wanted[name]!r}"
        for name in ("n", "count")
        if found[name] != wanted[name]
    ]
    for name in ("share_respondents", "share", "se", "df"):
        if name in wanted:
            tiny = 1e-14 if name in ("se", "share") else 0.0  # what doubles near 1 can hold
            wrong.append(near(found[name], wanted[name], what=name, rel=1e-9, absolute=tiny))
    return [each for each in wrong if each]


def _limits(found: Row, wanted: Row, interval: str) -> list[str]:
    """Limits against R's; Korn–Graubard after weighting may count n as R does (README)."""
    wrong = _interval(found, wanted, interval)
    if wrong and f"{interval}-by-r" in wanted and not _interval(found, wanted, f"{interval}-by-r"):
        wrong = []
    if interval == "wilson" and "wilson_respondents" in wanted:
        wrong += _interval(found, wanted, "wilson_respondents", "_respondents")
    if wrong and wanted["share"] in (0, 1):
        plain = _without_factor(wanted)
        wrong = _interval(found, plain, interval, rel=1e-6)  # a power of ten printed digits
        if interval == "wilson":
            wrong += _interval(found, plain, "wilson_respondents", "_respondents", rel=1e-6)
    return wrong


def _without_factor(wanted: Row) -> Row:
    """Limits of a share of 0 or 1 on n over the Kish effect, without Korn and Graubard's factor for df."""
    from scipy.stats import t

    n, df = int(str(wanted["n"])), float(str(wanted["df"]))
    factor = float(t.ppf(0.975, n - 1) / t.ppf(0.975, df)) ** 2
    changed = dict(wanted)
    for key in (*INTERVALS, "wilson_respondents"):
        if limits := cast("list[float] | None", wanted.get(key)):
            low, high = limits
            changed[key] = [low**factor if low else 0, 1 - (1 - high) ** factor if high < 1 else 1]
    return changed


def _interval(found: Row, wanted: Row, key: str, of: str = "", *, rel: float = 1e-7) -> list[str]:
    """A limit at 0 is told apart from one next to it, not from the last bit."""
    if key not in wanted:
        return []
    limits = cast("list[float | None] | None", wanted[key]) or [None, None]
    wrong = [
        near(found[name + of], limit, what=f"{key} {name}", rel=rel, absolute=1e-12)
        for name, limit in zip(("low", "high"), limits, strict=True)
    ]
    return [each for each in wrong if each]


@pytest.mark.parametrize("folder", DESIGNS, ids=lambda folder: folder.name)
def test_rows_are_those_of_r(folder: Path) -> None:
    wrong = []
    for by, wanted, by_interval in _estimated(folder):
        for interval, found in by_interval.items():
            assert [row_key(row, by) for row in found] == [row_key(row, by) for row in wanted]
            for one, other in zip(found, wanted, strict=True):
                figures = _figures(one, other) + _limits(one, other, interval)
                wrong += [f"{row_key(one, by)} {each}" for each in figures]
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize("folder", REFUSALS, ids=lambda folder: folder.name)
def test_refused_by_name(folder: Path) -> None:
    """Each line of expected.txt must be in the message; ` | ` parts what may stand for another."""
    from hoshin.base import InputError

    with pytest.raises(InputError) as caught:
        import_module("hoshin.survey").estimate_survey(folder / "survey.toml")
    said = str(caught.value)
    for line in (folder / "expected.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            assert any(word in said for word in line.split(" | ")), f"{line!r} is not in: {said}"
