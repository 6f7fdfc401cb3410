"""Synthetic wards: respondents with traits and one answer, as counts for the release gate."""

from collections.abc import Sequence
from random import Random

from hoshin.disclosure import CountTables, Dataset

Person = tuple[tuple[str, ...], str]
AREAS = tuple(f"地域{at:02}" for at in range(1, 13))
AGES = ("18-29", "30-39", "40-49", "50-59", "60-69", "70-")
SEXES = ("女", "男")
ANSWERS = ("思う", "やや思う", "あまり", "思わない")
COLUMNS = ("area", "age", "sex")
SIX: tuple[tuple[str, ...], ...] = (
    (),
    ("area",),
    ("age",),
    ("sex",),
    ("area", "sex"),
    ("age", "sex"),
)
DATA = Dataset("ward", "first")


def people_of(seed: int, n: int = 900) -> list[Person]:
    """Respondents whose answers lean with age and area."""
    draw = Random(seed)
    sizes = [draw.uniform(0.7, 1.4) for _ in AREAS]
    people: list[Person] = []
    for _ in range(n):
        area = draw.choices(AREAS, sizes)[0]
        age = draw.choices(AGES, (8, 12, 16, 20, 22, 22))[0]
        sex = draw.choices(SEXES, (56, 44))[0]
        lean = AGES.index(age) * 2 + AREAS.index(area)
        answer = draw.choices(ANSWERS, (20 + lean, 40, 26, 26 - lean / 2))[0]
        people.append(((area, age, sex), answer))
    return people


def tables_of(
    people: Sequence[Person],
    *,
    by: Sequence[tuple[str, ...]] = SIX,
    columns: tuple[str, ...] = COLUMNS,
    answers: tuple[str, ...] = ANSWERS,
) -> CountTables:
    """The tables of people who gave one answer each."""
    found: dict[tuple[str, ...], list[int]] = {}
    for labels, answer in people:
        counts = found.setdefault(labels, [0] * (1 + len(answers)))
        counts[0] += 1
        counts[1 + answers.index(answer)] += 1
    held = {labels: tuple(counts) for labels, counts in found.items()}
    return CountTables("q1", columns, answers, held, tuple(by))
