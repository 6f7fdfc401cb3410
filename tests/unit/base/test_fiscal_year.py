from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import FiscalYear, FiscalYearError


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("令和６年度", 2024),
        ("令和6年度", 2024),
        ("令和6", 2024),
        ("R6", 2024),
        ("Ｒ６", 2024),
        ("r6", 2024),
        ("2024年度", 2024),
        ("２０２４", 2024),
        (2024, 2024),
        ("令和元年度", 2019),
        ("R元", 2019),
        ("R1", 2019),
        ("平成31年度", 2019),
        ("H31", 2019),
        ("平成元年度", 1989),
        ("昭和63年度", 1988),
        ("昭和64年度", None),
        ("平成32年度", None),
        ("令和0年度", None),
        ("", None),
        ("令和", None),
        ("令和6月", None),
        ("24", None),
        ("1900", None),
        ("令和٣年度", None),
        ("令和①年度", None),
        ("6", None),
        (True, None),
        (20.24, None),
        (None, None),
    ],
)
def test_reads_what_offices_write_and_refuses_nonsense(text: object, start: int | None) -> None:
    if start is None:
        with pytest.raises(FiscalYearError) as caught:
            FiscalYear.parse(text)  # type: ignore[arg-type]
        assert "対処" in str(caught.value)
    else:
        assert FiscalYear.parse(text) == FiscalYear(start)  # type: ignore[arg-type]


@given(st.integers(1926, 2099))
def test_label_reads_back(start: int) -> None:
    year = FiscalYear(start)
    assert FiscalYear.parse(year.label) == year
    assert year.last_day in year
    assert FiscalYear.of(year.first_day) == FiscalYear.of(year.last_day) == year


def test_days_at_the_edge_of_years_and_eras() -> None:
    assert FiscalYear.of(date(2025, 3, 31)).start == 2024
    assert FiscalYear.of(date(2025, 4, 1)).start == 2025
    assert FiscalYear.of(date(2024, 2, 29)).start == 2023
    assert FiscalYear.of(date(2019, 4, 30)).label == "令和元年度"
    assert FiscalYear(2018).label == "平成30年度"


def test_arithmetic_and_order() -> None:
    year = FiscalYear.parse("R6")
    assert (year + 4).label == "令和10年度"
    assert year - 1 < year
    assert [each.start for each in (year - 1).through(year + 1)] == [2023, 2024, 2025]
