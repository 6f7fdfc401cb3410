"""A total that is told elsewhere: men and women and all of them, in a register of sums."""

from collections.abc import Sequence
from itertools import product
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from hoshin.base import FiscalYear
from hoshin.disclosure import Cell, CountTables, Rules, release
from hoshin.registers import (
    Asked,
    RegisterError,
    breakdown_tables,
    read_csv_file,
    read_register,
    read_register_definition,
)
from tests.examples import examples
from tests.wards import DATA

AREAS = ("東", "西", "南", "北")
LEAVES = ("men", "girls", "women")  # girls and women are `female`, all three `total`
FIELDS = {"men": (0,), "girls": (1,), "women": (2,), "female": (1, 2), "total": (0, 1, 2)}
DEFINITION = """
[register]
id = "sums"
title = "見本の集計"
kind = "aggregates"
key = ["area"]
date = "day"
purpose = "見本"
retention = "1 years"
[fields.day]
title = "日"
type = "date"
[fields.area]
title = "地域"
type = "area"
areas = ["東", "西", "南", "北"]
special_care = true
""" + "".join(
    f'[fields.{name}]\ntitle = "{name}"\ntype = "integer"\n'
    f'[[counts]]\nid = "n-{name}"\ntitle = "{name}"\nunit = "人"\ncount = "sum:{name}"\nby = ["area"]\n'
    for name in FIELDS
)


def tables_of(numbers: Sequence[Sequence[int]], *names: str, more: int = 0) -> list[CountTables]:
    """The tables of some fields; `more` people stand in the total and in no part of it."""
    lines = [
        ",".join(["2024-05-01", area, *(str(sum(n[at] for at in FIELDS[f])) for f in FIELDS)])
        for area, n in zip(AREAS, numbers, strict=True)
    ]
    lines = [f"{line.rpartition(',')[0]},{int(line.rpartition(',')[2]) + more}" for line in lines]
    text = "\n".join([",".join(["day", "area", *FIELDS]), *lines])
    definition = read_register_definition(DEFINITION.encode(), name="sums.toml")
    asked = Asked([f"n-{each}" for each in names], populations=dict.fromkeys(AREAS, 30_000))
    with read_register(definition, read_csv_file(text.encode(), name="sums.csv")) as register:
        return breakdown_tables(register, asked, FiscalYear(2024))


@given(seed=st.integers(0, 10**6), size=st.integers(2, 4))
@settings(max_examples=examples(4), deadline=None)
def test_one_who_adds_up_the_fields_recovers_nothing(seed: int, size: int) -> None:
    draw = Random(seed)
    numbers = [[draw.choice((0, 3, 8, 14, 25, 60)) for _ in LEAVES] for _ in AREAS]
    names = draw.sample(sorted(FIELDS), size)
    found = release(tables_of(numbers, *names), [], Rules(), dataset=DATA)
    assert found.passed
    shown = {cell: n for topic in found.topics for cell, n in topic.shown.items()}
    held = np.array([row(cell) for cell in shown]).reshape(-1, 12)
    for cell in (cell for topic in found.topics for cell in topic.withheld):
        low, high = (
            linprog(sign * row(cell), A_eq=held, b_eq=list(shown.values()), bounds=(0, 900)).fun
            for sign in (1, -1)
        )
        assert -high - low >= 5 - 1e-6, cell


def row(cell: Cell) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    at = FIELDS[cell.answer.removeprefix("n-")]
    area = dict(cell.group).get("area")
    return np.array(
        [float(leaf in at and area in (None, a)) for a, leaf in product(AREAS, range(3))]
    )


def test_the_part_that_nobody_asks_for_is_not_told_by_subtraction() -> None:
    """33 in all and 30 of them female: three men."""
    numbers = [(3, 10, 20), (30, 20, 20), (40, 20, 20), (50, 20, 20)]
    (tables,) = tables_of(numbers, "total", "female")
    (topic,) = release([tables], [], Rules(), dataset=DATA).topics
    assert topic.withheld & {Cell.of({"area": "東"}, f"n-{each}") for each in ("total", "female")}


def test_fields_that_do_not_add_up_stay_apart() -> None:
    numbers = [(3, 10, 20), (30, 20, 20), (40, 20, 20), (50, 20, 20)]
    assert len(tables_of(numbers, "total", "men", more=7)) == 2


def test_less_than_nobody_is_refused() -> None:
    with pytest.raises(RegisterError, match="0 より小さい"):
        tables_of([(30, 20, 20)] * 3 + [(-30, 20, 20)], "men")
