"""Questions against each other: one attacker who holds all tables of all questions."""

from collections.abc import Mapping, Sequence
from itertools import product
from random import Random

import numpy as np
import pytest
from scipy.optimize import linprog

from hoshin.disclosure import Cell, CountTables, Release, Rules, release
from tests.wards import DATA

AREAS = ("東", "西", "南")
AGES = ("若", "中", "老")
BY: tuple[tuple[str, ...], ...] = ((), ("area",), ("age",), ("age", "area"))
RULES = Rules()
Person = tuple[tuple[str, str], Mapping[str, str]]


def people_of(seed: int, n: int = 260) -> list[Person]:
    """Few in some groups; everybody answers q1 and q2, and who says yes to q1 is asked q3."""
    draw = Random(seed)
    people: list[Person] = []
    for _ in range(n):
        group = draw.choices(AREAS, (6, 4, 2))[0], draw.choices(AGES, (2, 5, 6))[0]
        answers = {"q1": draw.choice(("yes", "yes", "no")), "q2": draw.choice(("a", "b"))}
        if answers["q1"] == "yes":
            answers["q3"] = draw.choice(("c", "c", "d"))
        people.append((group, answers))
    return people


def tables_of(people: Sequence[Person], question: str, answers: tuple[str, ...]) -> CountTables:
    found: dict[tuple[str, ...], list[int]] = {}
    for group, given in people:
        if question in given:
            counts = found.setdefault(group, [0] * (1 + len(answers)))
            counts[0] += 1
            counts[1 + answers.index(given[question])] += 1
    held = {group: tuple(counts) for group, counts in found.items()}
    return CountTables(question, ("area", "age"), answers, held, BY)


QUESTIONS = {"q1": ("yes", "no"), "q2": ("a", "b"), "q3": ("c", "d")}


def released(people: Sequence[Person]) -> Release:
    tables = [tables_of(people, name, answers) for name, answers in QUESTIONS.items()]
    return release(tables, [], RULES, dataset=DATA)


KINDS = [
    (group, {"q1": one, "q2": two} | ({"q3": three} if one == "yes" else {}))
    for group in product(AREAS, AGES)
    for one, two, three in product(*QUESTIONS.values())
    if one == "yes" or three == "c"
]


def row(topic: str, cell: Cell) -> list[float]:
    """Which kinds of person a cell of a question counts."""
    return [
        float(
            all(dict(zip(("area", "age"), group, strict=True))[c] == v for c, v in cell.group)
            and topic in given
            and cell.answer in ("", given[topic])
        )
        for group, given in KINDS
    ]


def widths(found: Release) -> list[float]:
    """Of every withheld cell, for one who knows who was asked and that everybody answered."""
    rows = np.array([row(t.tables.topic, cell) for t in found.topics for cell in t.shown])
    values = np.array([count for t in found.topics for count in t.shown.values()])
    result = []
    for topic in found.topics:
        for cell in topic.withheld:
            goal = np.array(row(topic.tables.topic, cell))
            ends = [
                linprog(sign * goal, A_eq=rows, b_eq=values, bounds=(0, 1_000)).fun
                for sign in (1, -1)
            ]
            result.append(-ends[1] - ends[0])
    return result


@pytest.mark.parametrize("seed", range(2))
def test_no_question_tells_what_another_withholds(seed: int) -> None:
    found = released(people_of(seed))
    assert found.passed
    assert any(topic.withheld for topic in found.topics)
    assert min(widths(found)) >= RULES.width - 1e-6
    first, second, third = found.topics
    for group in (cell.group for cell in first.counts):
        assert (Cell(group) in first.withheld) == (Cell(group) in second.withheld)
        assert (Cell(group, "yes") in first.withheld) == (Cell(group) in third.withheld)


def test_questions_each_by_itself_would_tell() -> None:
    tables = [tables_of(people_of(1), name, given) for name, given in QUESTIONS.items()]
    alone = [release([each], [], RULES, dataset=DATA).topics[0] for each in tables]
    joined = Release(DATA, RULES, tuple(alone), ())
    assert sum(width < 0.5 for width in widths(joined)) > 2
