"""Charts of long histories: what they draw, what they say in words, and where texts stand."""

import json
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from hoshin.exporters.chart_scales import scales_of, short_year
from hoshin.exporters.charts import _spec, chart_alternative, indicator_chart, shown_points
from hoshin.exporters.site import site_files
from hoshin.publication import PublishedIndicator
from tests.histories import edition_of, history, judged, long_edition, target

INDICATORS = {each.id: each for each in long_edition().indicators}


def layers(each: PublishedIndicator) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _spec(each, shown_points(each))["layer"]
    json.dumps(found)
    return found


def texts(each: PublishedIndicator) -> list[str]:
    """What is written on a chart, each once."""
    return list(
        dict.fromkeys(
            row["label"]
            for layer in layers(each)
            if layer["mark"]["type"] == "text"
            for row in layer["data"]["values"]
        )
    )


@pytest.mark.parametrize("name", INDICATORS)
def test_what_is_drawn_is_written_and_told_in_words(name: str) -> None:
    each = INDICATORS[name]
    svg = (indicator_chart(each) or b"").decode()
    words = chart_alternative(each)
    assert each.result is not None and each.result.text in svg and each.result.text in words
    for text in texts(each):
        assert text in svg
        assert text.removeprefix("見込み ").removeprefix("目標 ").removesuffix("？") in words
    assert (
        ("見込み" in svg) == ("見込み" in words) == ("このまま続けば" in each.outlook_words.ahead)
    )
    assert ("切れ目" in svg) == ("切れ目" in words)


def test_the_line_does_not_run_over_a_break() -> None:
    for name, parts in (("1-1", 2), ("1-6", 2), ("1-2", 1)):
        lines = [
            layer
            for layer in layers(INDICATORS[name])
            if layer["mark"]["type"] == "line" and "detail" in layer["encoding"]
        ]
        assert len({row["part"] for row in lines[0]["data"]["values"]}) == parts


def test_declared_and_suspected_breaks_look_different() -> None:
    def rules(name: str) -> list[dict[str, Any]]:
        return [
            layer["mark"]
            for layer in layers(INDICATORS[name])
            if layer["mark"]["type"] == "rule" and set(layer["encoding"]) == {"x"}
        ]

    assert [mark.get("strokeDash") for mark in rules("1-1")] == [None, None]  # two lines: a gap
    assert [mark.get("strokeDash") for mark in rules("1-6")] == [[2, 3]]
    assert rules("1-2") == []


def test_a_fan_opens_from_the_newest_year_to_the_deadline() -> None:
    (band,) = [layer for layer in layers(INDICATORS["1-1"]) if layer["mark"]["type"] == "area"]
    rows = band["data"]["values"]
    assert [row["year"] for row in rows] == [2024, 2025, 2026, 2027, 2028]
    widths = [row["high"] - row["low"] for row in rows]
    assert all(one < other for one, other in pairwise(widths))
    assert all(row["low"] <= row["value"] <= row["high"] for row in rows)
    assert not [layer for layer in layers(INDICATORS["1-5"]) if layer["mark"]["type"] == "area"]


def test_milestones_lie_on_the_way() -> None:
    marks = [
        layer["data"]["values"]
        for layer in layers(INDICATORS["1-11"])
        if layer["mark"].get("shape") == "diamond"
    ]
    assert marks == [
        [
            {"year": 2025, "value": 80.0},
            {"year": 2026, "value": 83.0},
            {"year": 2028, "value": 90.0},
        ]
    ]


def test_where_there_is_no_room_only_the_ends_are_named() -> None:
    many = [text for text in texts(INDICATORS["1-10"]) if text.endswith("人")]
    assert many == ["見込み 1,792人", "1,210人", "1,950人"]


def test_years_have_short_names() -> None:
    years = [point.year for point in INDICATORS["1-3"].series]
    assert [short_year(year) for year in years][:2] == ["令和元", "令和2"]


def test_the_table_of_a_page_has_its_breaks_before_the_year(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("hoshin.exporters.site.pages.form_pdf", lambda *_, **__: b"%PDF")
    page = site_files([long_edition()], version="0")["test/2024/indicators/1-1.html"].decode()
    before, broken, after = (
        page.index(text)
        for text in ('<th scope="row">令和2年度', "満足度の聞き方", '<th scope="row">令和3年度')
    )
    assert before < broken < after


@pytest.mark.parametrize(
    ("values", "aim", "milestones"),
    [
        ({2023: "101.0", 2024: "104.0"}, target(130), {2026: Decimal(140)}),
        ({2023: "3.0", 2024: "2.0"}, target(-5, comparator="<="), {}),
        ({2023: "3", 2024: "2"}, target(-5, comparator="<=", unit="件"), {}),
    ],
)
def test_the_target_and_the_way_to_it_lie_on_the_chart(
    values: dict[int, str], aim: dict[str, Any], milestones: dict[int, Decimal]
) -> None:
    """A rate may be above 100 % or below 0, and so may what it has to become."""
    measured = history("1-1", values, unit=aim["unit"])
    evaluation = judged(measured, [("架空の率", aim)], milestones={"1-1": milestones})
    each = edition_of(evaluation).indicators[0]
    scales = scales_of(each, shown_points(each))
    for value in (aim["value"], *map(float, milestones.values()), *map(float, values.values())):
        assert scales.low <= value <= scales.high
