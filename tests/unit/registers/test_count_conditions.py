"""Which records a condition chooses, and which conditions are refused."""

from decimal import Decimal
from typing import Any

import pytest

from hoshin.base import InputError
from tests.unit.registers.counting import REPORTED, cases, counted, events


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("area = '東'", ["1"]),
        ("area != '東'", ["2"]),
        ("area IS NULL", ["3"]),
        ("area IS NOT NULL AND people >= 20", ["2"]),
        ("NOT area = '東'", ["2"]),
        ("\\\"to\\\" = '学校'", ["1", "3"]),
        ("\\\"to\\\" LIKE '%会'", ["2"]),
        ("\\\"to\\\" NOT LIKE '%会'", ["1", "3"]),
        ("people BETWEEN 10 AND 20", ["1", "2"]),
        ("people * 2 = 40 OR people IS NULL", ["2", "3"]),
        ("hours = 0.3", ["1"]),
        ("agreed = true", ["1"]),
        ("agreed", ["1"]),
        ("NOT agreed", ["2"]),
        ("agreed = false OR agreed IS NULL", ["2", "3"]),
        ("\\\"on\\\" >= '2024-06-01'", ["2", "3"]),
        ("grade IN ('大', '小') AND (people > 5 OR area IS NULL)", ["1", "3"]),
        ("people / 3 > 3.3 AND people < -1 + 12", ["1"]),
        ("hours / 3 >= 0.1", ["1"]),  # 0.0999… in floating point
        ("people / (people - 20) < 0", ["1"]),  # over zero is NULL
        ("20 / (people - 20) > 0", []),
        ("people / 2 / 5 = 1", ["1"]),
    ],
)
def test_conditions(where: str, expected: list[str]) -> None:
    rows: list[dict[str, Any]] = [
        {"area": "東", "to": "学校", "people": 10, "hours": Decimal("0.3"), "agreed": True},
        {"area": "西", "to": "町会", "people": 20, "agreed": False, "on": "2024-06-01"},
        {"to": "学校", "on": "2024-07-01"},
    ]
    grades = ("大", "中", "小")
    rows = [{**row, "grade": grade} for row, grade in zip(rows, grades, strict=True)]
    assert counted(events(*rows, where=f'"{where}"')) == expected


@pytest.mark.parametrize(
    "where",
    [
        "area IN (grade)",
        "area IN (SELECT area FROM records)",
        "lower(area) = 'x'",
        "people > 1; DROP TABLE records",
        "state = 'x'",
        "hoshin_row = 2",
        "records.area = '東'",
        "area = '東' -- x",
        "area = ?",
        "count(*) > 1",
        "people + 1",
        "area IS DISTINCT FROM '東'",
        "area IS TRUE",
        "people == 1 AND area SIMILAR TO 'x'",
        "\\\"on\\\" >= '2024-13-01'",
    ],
)
def test_conditions_that_are_refused(where: str) -> None:
    with pytest.raises(InputError):
        counted(events({"area": "東"}, where=f'"{where}"'))


def test_an_unknown_state_in_a_condition_is_refused_with_the_nearest() -> None:
    with pytest.raises(InputError, match="resolved"):
        counted(cases([REPORTED], where="\"state != 'resovled'\""))
