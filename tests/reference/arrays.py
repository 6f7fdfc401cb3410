"""The reference designs as arrays: what `survey.toml` says of a folder, said to `Respondents`."""

import csv
import fnmatch
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from hoshin.survey import Respondents

HERE = Path(__file__).parent


def rows_of(folder: Path) -> dict[str, list[str]]:
    """The answers by column, as text."""
    with (folder / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: [row[name] for row in rows] for name in rows[0]}


def numbers(cells: list[str]) -> np.ndarray:
    """A column as numbers; nan where it is empty."""
    return np.array([float(cell) if cell else np.nan for cell in cells])


class Held(NamedTuple):
    """The respondents of a design, their answers, and whether their weights were fitted to totals."""

    people: Respondents
    answers: dict[str, list[str]]
    fitted: bool


def respondents(folder: Path, *, fit: bool = True) -> Held:
    """What a folder holds; without `fit` as they were before weights were fitted to totals."""
    described = tomllib.loads((folder / "survey.toml").read_text(encoding="utf-8"))
    answers, design = rows_of(folder), described["design"]
    people = Respondents(
        weight=numbers(answers[design["weight"]]) if "weight" in design else None,
        strata=_labels(answers, design.get("strata")),
        cluster=_labels(answers, design.get("cluster")),
        population=[numbers(answers[name]) for name in _names(design.get("population"))] or None,
        nested=design.get("nested", False),
        lonely=design.get("lonely", "fail"),
        size=len(next(iter(answers.values()))),
    )
    if given := design.get("replicates"):
        found = [name for name in answers if fnmatch.fnmatchcase(name, given["columns"])]
        weights = np.column_stack([numbers(answers[name]) for name in found])
        more = {name: given[name] for name in ("scale", "rscales", "rho", "mse") if name in given}
        people = people.replicated(weights, given["type"], **more)
    fitted = _fitted(people, described, answers, folder) if fit else people
    return Held(fitted, answers, fitted is not people)


def _fitted(
    people: Respondents, described: dict[str, Any], answers: dict[str, list[str]], folder: Path
) -> Respondents:
    method = described.get("weighting", {}).get("method", "none")
    margins = [_margin(margin, answers, folder) for margin in described.get("margins", [])]
    if method == "poststratify":
        return people.poststratified(*margins[0])
    return people.raked(*margins) if method == "rake" else people


def _margin(margin: dict[str, Any], answers: dict[str, list[str]], folder: Path) -> Any:
    with (folder / margin["table"]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = margin["columns"]
    totals = {tuple(row[name] for name in names): float(row["total"]) for row in rows}
    return [answers[name] for name in names], totals


def _labels(answers: dict[str, list[str]], given: str | list[str] | None) -> Any:
    return [answers[name] for name in _names(given)] or None


def _names(given: str | list[str] | None) -> list[str]:
    if given is None:
        return []
    return [given] if isinstance(given, str) else given
