"""Errors by replicates that are made of the design, against those that R makes."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from hoshin.survey import estimate_survey
from hoshin.survey.replicates.hadamard import hadamard
from hoshin.survey.replicates.pieces import Making, unit_replicates
from tests.reference.arrays import HERE, respondents
from tests.reference.comparing import near, row_key

FILES = sorted(HERE.glob("resampling/*.json"))
MATRICES = sorted(HERE.glob("resampling/hadamard-*.csv"))
BOOTSTRAP = ("apiclus1", "apiclus1-raked", "clusters-nested-finite-12", "rake-clusters")


def with_resampling(folder: Path, target: Path, lines: str) -> Path:
    """A copy of a design whose errors come from replicates; the definition."""
    shutil.copytree(folder, target, dirs_exist_ok=True)
    file = target / "survey.toml"
    text = file.read_text(encoding="utf-8")
    table = f"\n[design.resampling]\n{lines}\n\n[indicators."
    file.write_text(text.replace("\n[indicators.", table, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("centre", ["mean", "mse"])
def test_replicates_are_those_of_r(file: Path, centre: str, tmp_path: Path) -> None:
    stored: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    lines = f'type = "{stored["type"]}"\nmse = {str(centre == "mse").lower()}'
    lines += "".join(
        f"\n{name} = {stored[name]}" for name in ("rho", "replicates") if name in stored
    )
    survey = with_resampling(HERE / stored["design"], tmp_path / "d", lines)
    wrong = []
    for request in stored[centre]:
        by = request["by"]
        found = estimate_survey(survey, by=[tuple(by)])
        assert [row_key(row, by) for row in found] == [row_key(row, by) for row in request["rows"]]
        for row, theirs in zip(found, request["rows"], strict=True):
            assert (row["n"], row["count"]) == (theirs["n"], theirs["count"])
            wrong += [
                f"{row_key(row, by)} {each}"
                for name in ("share", "se")
                if (each := near(row[name], theirs[name], what=name, rel=1e-9, absolute=1e-14))
            ]
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize("file", MATRICES, ids=lambda file: file.stem)
def test_r_was_given_our_matrices(file: Path) -> None:
    """Which matrix is taken matters where estimates are not linear."""
    lines = file.read_text(encoding="utf-8").split()
    signs = [[int(sign) for sign in line.split(",")] for line in lines]
    assert hadamard(len(signs)).tolist() == signs


@pytest.mark.parametrize("name", BOOTSTRAP)
def test_files_and_arrays_draw_the_same_replicates(name: str, tmp_path: Path) -> None:
    """The file's estimates, the library's, and replicate weights laid out by hand (checked against R)."""
    lines = "replicates = 40\nseed = 11"
    survey = with_resampling(HERE / "designs" / name, tmp_path / "d", lines)
    rows = estimate_survey(survey)
    held = respondents(HERE / "designs" / name)
    drawn = held.people.bootstrapped(40, seed=11)
    bare = respondents(HERE / "designs" / name, fit=False).people
    made = unit_replicates(bare.design, Making("bootstrap", 40, 11), where=name)
    weights = bare.weight[:, None] * made.multipliers[made.piece]
    brought = held.people.replicated(weights, "bootstrap")
    question = "awards" if name.startswith("api") else "q3"
    yes = [cell in ("Yes", "はい") for cell in held.answers[question]]
    base = [cell in ("Yes", "No", "はい", "いいえ") for cell in held.answers[question]]
    indicator = "awards" if name.startswith("api") else "3-1"
    row = next(row for row in rows if row["indicator"] == indicator)
    tables = [people.share(yes, in_base=base) for people in (drawn, brought)]
    for table in tables:
        assert float(str(row["share"])) == pytest.approx(table.share[0, 0], rel=1e-12)
        assert float(str(row["se"])) == pytest.approx(table.se[0, 0], rel=1e-9)
    assert row["df"] == tables[0].df[0, 0]
