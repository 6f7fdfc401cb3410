"""Sums by slices and patterns are the sums that the engine makes itself, exact to the last bit."""

import random
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.survey.cells import reading, streamed
from hoshin.survey.cells.numbering import Extent
from hoshin.survey.cells.patterns import STATES, PatternSums, together_of
from hoshin.survey.cells.scale import Scale
from hoshin.survey.cells.table import Cells
from hoshin.survey.survey import open_answers
from tests.deep.orders import cut
from tests.unit.survey.test_cells import make_people, write


def cells_of(path: Path) -> Cells:
    with open_answers(path) as answers:
        return answers.scan(["age"]).cells


def same(one: Cells, other: Cells) -> None:
    for name in ("people", "weight", "squares", "n", "count"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    for name in ("counted", "others", "counted_squares", "other_squares"):
        assert np.array_equal(getattr(one.sums, name), getattr(other.sums, name)), name


@pytest.mark.parametrize("spread", [0.0, 0.7, 8.0])
@pytest.mark.parametrize("rows", [7, 50, 1000])
@pytest.mark.parametrize("whole", [True, False])
def test_batches_and_the_engine_agree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spread: float, rows: int, whole: bool
) -> None:
    """Keys that are whole numbers are reckoned with, others are joined; the sums are the same."""
    path = write(tmp_path, make_people(300, spread=spread, seed=3))
    if whole:
        as_whole_numbers(path)
    monkeypatch.setattr(reading, "extent_of", lambda engine, scan: Extent(300, None, (1.0, 1.0)))
    monkeypatch.setattr(reading, "together_of", lambda cells, people: 0)
    pushed = cells_of(path)
    monkeypatch.undo()
    monkeypatch.setattr(streamed, "_batches", lambda given, people: cut(given, rows))
    found = cells_of(path)
    same(found, pushed)
    assert {name: key.labels for name, key in found.keys.items()} == {
        name: key.labels for name, key in pushed.keys.items()
    }


def as_whole_numbers(path: Path) -> None:
    """The same answers with numbers for texts, in a Parquet file; some have no age."""
    import duckdb

    csv, parquet = path.parent / "answers.csv", path.parent / "answers.parquet"
    coded = "dense_rank() OVER (ORDER BY {0})::SMALLINT - 3 AS {0}"
    with duckdb.connect() as database:
        database.execute(
            f"COPY (SELECT * REPLACE ({coded.format('area')}, "
            f"nullif({coded.format('age').split(' AS ')[0]}, -2) AS age) "
            f"FROM read_csv('{csv}', all_varchar = true)) TO '{parquet}'"
        )
    text = path.read_text(encoding="utf-8").replace("age <> '65+'", "age <> 1")
    path.write_text(text.replace("answers.csv", "answers.parquet"), encoding="utf-8")


@pytest.mark.parametrize("few", [0, 1 << 17])
def test_weights_of_few_bits_are_good_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    path = write(tmp_path, make_people(400, spread=0.7, seed=4))
    whole = cells_of(path)
    monkeypatch.setattr("hoshin.survey.cells.heads._FEW", few)
    lean = cells_of(path)
    assert np.allclose(lean.sums.counted, whole.sums.counted, rtol=2e-13, atol=0)
    assert np.allclose(lean.sums.other_squares, whole.sums.other_squares, rtol=1e-12, atol=0)


@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 80)), min_size=1, max_size=60),
    st.integers(1, 4),
    st.integers(1, 4),
    st.integers(20, 61),
    st.integers(0, 10**6),
)
def test_sums_are_exact_whatever_the_batches(
    people: list[tuple[int, int]], items: int, slices: int, bits: int, seed: int
) -> None:
    """Against Python's integers; with many bits the sums leave the range where floats are exact."""
    rng = random.Random(seed)
    items = min(items, 4)
    scale = Scale(bits, 1)
    weights = [rng.getrandbits(53) / 2.0**53 for _ in people]
    sums = PatternSums(items, people=len(people), weights=[(scale, 1.0), (scale, 1.0)])
    known = 0
    for part in range(slices):
        chosen = range(part, len(people), slices)
        if not chosen:
            continue
        cell = np.array([people[at][0] for at in chosen], np.int32)
        known = max(known, int(cell.max()) + 1)
        states = [
            np.array([people[at][1] // STATES**item % STATES for at in chosen], np.int8)
            for item in range(items)
        ]
        values = np.array([weights[at] for at in chosen])
        sums.add(cell, states, [values, values], cells=known)
    found = sums.sums(np.arange(known))
    assert found.weighted is not None
    wholes = [int(scale.whole(np.array([weight]))[0][0]) for weight in weights]
    for place in range(known):
        for item in range(items):
            for state, table in ((1, found.weighted.counted), (2, found.weighted.others)):
                held = [
                    whole
                    for whole, (own, pattern) in zip(wholes, people, strict=True)
                    if own == place and pattern // STATES**item % STATES == state
                ]
                exact = Fraction(sum(held), 2**bits)
                assert table[place, item] == float(exact)


@given(st.integers(1, 10**7), st.integers(1, 10**9))
def test_patterns_stay_within_their_bins(cells: int, people: int) -> None:
    together = together_of(cells, people)
    assert (together == 0) == (cells * STATES > 1 << 19)
    assert together <= 1 or cells * STATES**together <= min(1 << 16, people)


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=20), st.integers(-5, 40))
def test_halves_go_up_as_in_the_engine(values: list[float], exponent: int) -> None:
    scale = Scale(exponent, 1)
    halves = np.floor(np.array(values)) * 2.0**-exponent + 0.5 * 2.0**-exponent
    whole = scale.whole(halves)[0]
    assert np.array_equal(whole, np.floor(halves * 2.0**exponent + 0.5))
