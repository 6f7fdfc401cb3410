"""The array library against R's `survey`: means, totals, ratios, quantiles, answers, differences."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from hoshin.survey.arrays.asking import Marks
from hoshin.survey.arrays.number_quantiles import distribution_of
from hoshin.survey.cells.table import Floats
from hoshin.survey.quantiles import estimate_quantile
from tests.reference.arrays import HERE, Held, numbers, respondents

FILES = sorted(HERE.glob("library/*.json"))
Row = dict[str, Any]
SINGLE = ["そう思う", "ややそう思う", "あまり思わない", "思わない"]


@cache
def _held(folder: Path) -> Held:
    return respondents(folder)


def _cases() -> Iterator[tuple[Path, str]]:
    for file in FILES:
        rows = json.loads(file.read_text(encoding="utf-8"))["rows"]
        yield from ((file, figure) for figure in sorted({row["figure"] for row in rows}))


@pytest.mark.parametrize(
    ("file", "figure"), list(_cases()), ids=lambda each: getattr(each, "stem", each)
)
def test_figures_are_those_of_r(file: Path, figure: str) -> None:
    stored = json.loads(file.read_text(encoding="utf-8"))
    held = _held(HERE / stored["design"])
    rows = [row for row in stored["rows"] if row["figure"] == figure]
    # hf7 is a rule that we do not have; R gives no mean of a column with gaps
    judged = [
        row for row in rows if row.get("rule") != "hf7" and row.get("estimate", 0) is not None
    ]
    assert judged
    for row in judged:
        CHECKS[figure](held, row)


def _by(row: Row) -> tuple[str | None, tuple[str, ...]]:
    """The column that parts the whole, and the group that the row speaks of."""
    name = next((each for each in ("area", "stype") if each in row), None)
    return name, () if name is None else (row[name],)


def _near(found: object, wanted: object, *, rel: float = 1e-9, absolute: float = 0.0) -> None:
    theirs = np.array(wanted, dtype=object)
    theirs = np.array([np.nan if each is None else each for each in theirs.ravel()], float)
    np.testing.assert_allclose(np.ravel(np.asarray(found, float)), theirs, rtol=rel, atol=absolute)


def _number(held: Held, row: Row) -> None:
    people, answers, _ = held
    name, group = _by(row)
    by = [answers[name]] if name else []
    columns = [numbers(answers[each]) for each in row["of"].split("/")]
    table = getattr(people, row["figure"])(*columns, by=by)
    at = table.groups.index(group)
    assert table.df[at] == row["df"]
    _near([table.value[at], table.se[at]], [row["estimate"], row["se"]])
    if row["df"] >= 1:
        _near([table.low[at], table.high[at]], row["interval"], rel=1e-8)  # R's has ten digits


def _quantile(held: Held, row: Row) -> None:
    name, group = _by(row)
    values, labels = numbers(held.answers[row["of"]]), held.answers[name] if name else None
    inside = np.array([label == group[0] for label in labels]) if labels else np.isfinite(values)
    ordered = Ordered.of(values[inside], held.people.weight[inside])
    p = row["p"]
    if row["estimate"] == ordered.after_tie(p):
        p += 1e-9  # where the share is exactly reached, R's rounding may go on to the next value
    table = held.people.quantile(
        values,
        p,
        by=[labels] if labels else [],
        rule=row["rule"],
        limits=row["interval_type"],
    )
    at = table.groups.index(group)
    assert table.df[at] == row["df"]
    found = [float(each[at, 0]) for each in (table.value, table.low, table.high, table.se)]
    if row["interval_type"] == "beta" and held.fitted:
        found = _with_n_of_r(held, values, inside, row | {"p": p})
    theirs = [row["estimate"], *row["interval"], row["se"]]
    if [found[1], theirs[1]] == ordered.values[:2].tolist():
        # below the first respondent's share R gives the second's value
        _near([found[0], found[2]], [theirs[0], theirs[2]])
    else:
        _near(found, theirs)


def _with_n_of_r(held: Held, values: Floats, inside: Marks, row: Row) -> list[float]:
    """R keeps everybody in a calibrated design: its Korn and Graubard's n is the whole file's."""

    def share_at(threshold: float) -> tuple[float, float, float]:
        share = held.people.share(values <= threshold, in_base=inside)
        return float(share.share[0, 0]), float(share.se[0, 0]), float(share.df[0, 0])

    distribution = distribution_of(values[inside], held.people.weight[inside], row["rule"])
    found = estimate_quantile(distribution, row["p"], share_at=share_at, n=len(values))
    return [found.value, found.low, found.high, found.se]


class Ordered(NamedTuple):
    """Respondents in the order of their values, and what part of the weight lies up to each."""

    values: Floats
    shares: Floats

    @classmethod
    def of(cls, values: Floats, weight: Floats) -> "Ordered":
        order = np.argsort(values, kind="stable")
        return cls(values[order], np.cumsum(weight[order]) / weight.sum())

    def after_tie(self, p: float) -> float:
        """The value after that up to which exactly p of the weight lies; nan where there is none."""
        place = int(np.argmin(np.abs(self.shares - p)))
        tied = abs(self.shares[place] - p) < 1e-12 and place + 1 < len(self.values)
        return float(self.values[place + 1]) if tied else np.nan


def _shares(held: Held, row: Row) -> None:
    people, answers, _ = held
    name, group = _by(row)
    question = row["of"].split(".")[0]
    counted = [each.split(".", 1)[1] for each in row["of"].split("+")]
    yes = [[answer in cell.split(";") for answer in counted] for cell in answers[question]]
    table = people.share(yes, by=[answers[name]] if name else [])  # of everybody, as R was asked
    at, k = table.groups.index(group), len(counted)
    assert (table.df[at] == row["df"]).all()
    _near(table.share[at], row["estimate"])
    _near(table.se[at], row["se"])
    covariance = table.covariance()[at * k : (at + 1) * k, at * k : (at + 1) * k]
    _near(covariance, row["covariance"], absolute=1e-14 * float(np.max(row["se"])) ** 2)


def _difference(held: Held, row: Row) -> None:
    table = held.people.mean(numbers(held.answers[row["of"]]), by=[held.answers[row["by"]]])
    second, first = row["groups"]
    found = table.difference(first, second)
    _near([found.value, found.se], [row["estimate"], row["se"]])
    one, other = table.groups.index((first,)), table.groups.index((second,))
    scale = float(table.se[one] * table.se[other])
    _near(table.covariance()[one, other], row["covariance"], absolute=1e-13 * scale)


CHECKS = {
    "mean": _number,
    "total": _number,
    "ratio": _number,
    "quantile": _quantile,
    "shares": _shares,
    "difference": _difference,
}
