"""Invented respondents, and the questions that they answer."""

from collections.abc import Mapping, Sequence
from random import Random
from zlib import crc32

from tests.reference.makers.design import Row

AGREE = ["そう思う", "ややそう思う", "あまり思わない", "思わない"]
AREAS = ["北", "南", "東", "西"]
AGES = ["18-39", "40-64", "65+"]
SEXES = ["男", "女"]

INDICATORS: Mapping[str, Mapping[str, object]] = {
    "1-1": {"question": "q1", "counts": AGREE[:2], "answers": AGREE},
    "1-2": {"question": "q1", "counts": AGREE[:2], "answers": AGREE, "among": "child = '就学前'"},
    "2-1": {"question": "q2", "counts": [1], "answers": [1, 2]},
    "2-2": {
        "question": "q2",
        "counts": [1],
        "answers": [1, 2],
        "among": "area in ('北', '南') and not (age = '65+')",
    },
    "3-1": {"question": "q3", "counts": ["はい"], "answers": ["はい", "いいえ"]},
}
AMONG_R = {
    "1-2": "child == '就学前'",
    "2-2": "area %in% c('北', '南') & !(age == '65+')",
}


def splits(name: str) -> Sequence[Sequence[str]]:
    """What a design is asked by: two columns at once for every third of them."""
    third = crc32(name.encode()) % 3
    return (
        ((), ("area",), ("age", "sex"))
        if third == 0
        else ((), ("area",))
        if third == 1
        else ((), ("age",))
    )


def people(rng: Random, size: int, areas: Sequence[str] = AREAS) -> list[Row]:
    """Respondents with some answers missing; no weights yet."""
    rows = []
    for number in range(1, size + 1):
        lean = rng.random()
        area = areas[number % len(areas)] if rng.random() < 0.7 else rng.choice(areas)
        rows.append(
            {
                "id": str(number),
                "area": area,
                "age": rng.choices(AGES, [2, 3, 4])[0],
                "sex": rng.choice(SEXES),
                "years": str(rng.randint(18, 92)),
                "child": rng.choices(["就学前", "小学生", ""], [2, 2, 5])[0],
                "q1": rng.choices([*AGREE, "無回答", ""], [3 + lean, 4, 3 - 2 * lean, 1, 0.6, 0.4])[
                    0
                ],
                "q2": rng.choices(["1", "2", "9", ""], [2 + 3 * lean, 3, 0.5, 0.3])[0],
                "q3": rng.choices(["はい", "いいえ", "無回答"], [1 + 4 * lean, 2, 0.3])[0],
            }
        )
    return rows


def sizes(rows: Sequence[Row], column: str) -> dict[str, int]:
    """How many rows each value of a column has."""
    found: dict[str, int] = {}
    for row in rows:
        found[row[column]] = found.get(row[column], 0) + 1
    return found


def with_population(rng: Random, rows: Sequence[Row], column: str, most: int = 12) -> list[Row]:
    """Add N, a stratum's population, and weight = N / n."""
    count = sizes(rows, column)
    units = {each: count[each] * rng.randint(2, most) + rng.randint(0, 5) for each in sorted(count)}
    return [
        row
        | {"N": str(units[row[column]]), "weight": repr(units[row[column]] / count[row[column]])}
        for row in rows
    ]


def with_weights(
    rng: Random, rows: Sequence[Row], low: float = 0.5, high: float = 6.0
) -> list[Row]:
    """Add an unequal weight, written in full."""
    return [row | {"weight": repr(rng.uniform(low, high))} for row in rows]
