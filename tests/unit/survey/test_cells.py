"""Sums of one scan: exact whatever the order of rows and the number of threads, for any weights."""

import hashlib
import json
import math
import random
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.survey import estimate_survey
from hoshin.survey.cells.scale import LOST, Scale
from tests.deep.orders import digests

DEFINITION = """
[survey]
id = "s"
name = "試し"
fiscal_year = 2024
answers = "answers.csv"
[questions.q]
text = "q"
[questions.m]
text = "m"
kind = "multiple"
[design]
strata = ["area"]
weight = "w"
[indicators.1-1]
question = "q"
counts = ["yes"]
answers = ["yes", "no"]
[indicators.1-2]
question = "m"
counts = ["川", "山"]
answers = ["川", "山", "海"]
among = "age <> '65+'"
"""
Person = tuple[str, str, float, str, str]  # area, age, weight, q, m


def make_people(number: int, *, spread: float, seed: int) -> list[Person]:
    rng = random.Random(seed)
    return [
        (
            rng.choice("abc"),
            rng.choice(["18-39", "40-64", "65+"]),
            math.exp(rng.uniform(-spread, spread)),
            rng.choice(["yes", "no", "", "無回答"]),
            rng.choice(["川", "川;海", "海; 山", "小川", "", "海"]),
        )
        for _ in range(number)
    ]


def write(folder: Path, people: list[Person]) -> Path:
    lines = ["area,age,w,q,m", *(",".join(map(str, person)) for person in people)]
    (folder / "answers.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "survey.toml").write_text(DEFINITION, encoding="utf-8")
    return folder / "survey.toml"


def digest(path: Path) -> str:
    rows = estimate_survey(path, by=[(), ("area",), ("age", "area")])
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


@pytest.mark.parametrize("spread", [0.0, 1.0, 8.0])
def test_the_order_of_rows_does_not_matter(tmp_path: Path, spread: float) -> None:
    people = make_people(300, spread=spread, seed=1)
    before = digest(write(tmp_path, people))
    for seed in range(5):
        random.Random(seed).shuffle(people)
        assert digest(write(tmp_path, people)) == before


@pytest.mark.parametrize("spread", [0.5, 8.0])
def test_shares_are_right_to_the_last_digits(tmp_path: Path, spread: float) -> None:
    """Against exact fractions of the weights as they stand in the file."""
    people = make_people(200, spread=spread, seed=2)
    for row in estimate_survey(write(tmp_path, people), by=[("area", "age")]):
        if row["indicator"] != "1-1":
            continue
        group = [p for p in people if (p[0], p[1]) == (row["area"], row["age"])]
        yes = sum((Fraction(p[2]) for p in group if p[3] == "yes"), Fraction(0))
        base = sum((Fraction(p[2]) for p in group if p[3] in ("yes", "no")), Fraction(0))
        assert row["share"] == (pytest.approx(float(yes / base), rel=1e-12) if base else None)


def test_a_multiple_answer_counts_once_and_only_whole(tmp_path: Path) -> None:
    people: list[Person] = [
        ("a", "18-39", 1.0, "yes", "川;山"),
        ("a", "18-39", 1.0, "yes", "小川"),
        ("a", "18-39", 1.0, "no", "海; 山"),
        ("a", "65+", 1.0, "no", "川"),
        ("a", "18-39", 1.0, "no", "海"),
    ]
    row = estimate_survey(write(tmp_path, people))[1]
    assert (row["n"], row["count"]) == (3, 2)


@given(
    st.floats(1e-12, 1e12),
    st.floats(1, 1e9),
)
def test_a_scale_keeps_what_it_promises(least: float, ratio: float) -> None:
    most = least * ratio
    scale = Scale.of(least, most)
    for value in (least, most, math.sqrt(least) * math.sqrt(most)):
        whole = round(Fraction(value) * Fraction(2) ** scale.exponent)
        assert whole < 2**62
        if scale.limbs == 1:
            kept = Fraction(whole) / Fraction(2) ** scale.exponent
            assert abs(kept / Fraction(value) - 1) <= LOST * 1.01


def test_one_digest_for_all_orders_and_threads(tmp_path: Path) -> None:
    """A small run of `make deep PART=orders`."""
    found: dict[str, set[str]] = {}
    for kind, digest in digests(tmp_path, orders=2, answers=20_000, seed=5):
        found.setdefault(kind, set()).add(digest)
    assert {kind: len(each) for kind, each in found.items()} == {
        "general": 1,
        "constant": 1,
        "raked": 1,
    }
