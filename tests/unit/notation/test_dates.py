"""Dates as offices write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.notation import read_date

FIRST = date(2024, 4, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2024-04-01",
        "2024/4/1",
        "2024.4.1",
        "2024年4月1日",
        "令和6年4月1日",
        "令和６年４月１日",
        "R6.4.1",
        "R6/4/1",
        "r6.4.1",
        "Ｒ６．４．１",
        "45383",
        "４５３８３",
        " 2024-04-01 ",
        "２０２４－０４－０１",
    ],
)
def test_one_day_many_ways(text: str) -> None:
    assert read_date(text) == FIRST


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024-13-01",
        "2023-02-29",
        "令和元年4月30日",
        "平成31年5月1日",
        "昭和64年1月8日",
        "4月1日",
        "2024-04",
        "不明",
        "1234",
        "123456",
        "令和6年",
        "2024-4-1-2",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert read_date(text) is None


def test_eras_meet() -> None:
    assert read_date("平成31年4月30日") == date(2019, 4, 30)
    assert read_date("令和元年5月1日") == date(2019, 5, 1)


@given(st.dates(date(1930, 1, 1), date(2090, 12, 31)))
def test_iso_and_serial_agree(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    assert read_date(day.isoformat()) == read_date(str(serial)) == day
