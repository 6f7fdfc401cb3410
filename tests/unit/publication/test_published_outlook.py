"""What is published of a series: from shown figures alone, so that nothing withheld can be reckoned."""

import json
import re
from typing import Any

import pytest

from hoshin.evaluation import Evaluation
from hoshin.exporters.site import site_files
from hoshin.indicators import Measurement
from hoshin.publication import Edition, trace_of
from hoshin.publication.outlook import break_words
from tests.histories import (
    DECLARED,
    SHOWN,
    counted,
    edition_of,
    history,
    judged,
    long_edition,
    target,
)

TOLD = {"forecast", "forecast_low", "forecast_high", "per_year", "per_year_interval", "needed"}


def with_small(count: int, year: int, base: int = 400) -> Evaluation:
    """Five years of one share, of which one rests on a few people."""
    measured = {
        2020: counted("1-1", 2020, 150, 400),
        2021: counted("1-1", 2021, 160, 400),
        2022: counted("1-1", 2022, 170, 400),
        2023: counted("1-1", 2023, 180, 400),
        2024: counted("1-1", 2024, 185, 400),
    } | {year: counted("1-1", year, count, base)}
    return judged(measured.values(), [("架空の割合", target(60))])


@pytest.fixture(autouse=True)
def _without_the_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """The form prints letters and figures alone: its PDF takes long and tells nothing here."""
    monkeypatch.setattr("hoshin.exporters.site.pages.form_pdf", lambda *_, **__: b"%PDF")


def everything(edition: Edition) -> dict[str, bytes]:
    return site_files([edition], version="0")


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024])
def test_a_withheld_year_changes_no_byte_of_what_is_published(year: int) -> None:
    """2 or 7 of 400, 5 of 61: nobody can tell which from any page, chart, table or trace."""
    files = [
        everything(edition_of(with_small(*case))) for case in ((2, year), (7, year), (5, year, 61))
    ]
    assert files[0] == files[1] == files[2]


def test_without_withholding_the_same_change_is_seen() -> None:
    """The test above is not blind."""
    one, other = (everything(edition_of(with_small(count, 2022))) for count in (120, 121))
    assert one != other


def test_a_withheld_last_year_cannot_be_told_from_a_jump() -> None:
    each = edition_of(with_small(3, 2023)).indicators[0]
    assert each.evaluation.series.suspected  # inside the office it is seen
    assert not [found for point in each.series for found in point.breaks]


def test_where_this_year_is_withheld_nothing_is_said_of_the_years_to_come() -> None:
    edition = edition_of(with_small(3, 2024))
    each = edition.indicators[0]
    assert (each.outlook, each.outlook_words.needed, each.outlook_words.ahead) == (None, "", "")
    figure = trace_of(edition)["figures"][each.figure_id]
    assert {figure[key] for key in TOLD} == {None}


def test_the_withheld_year_leaves_the_others_their_line() -> None:
    each = {found.id: found for found in long_edition().indicators}["1-7"]
    assert each.outlook is not None
    assert [point.year.start for point in each.outlook.used] == [2020, 2021, 2023, 2024]


def test_every_number_of_the_outlook_is_traced_to_its_years() -> None:
    edition = long_edition()
    figures = trace_of(edition)["figures"]
    for each in edition.indicators:
        figure: dict[str, Any] = figures[each.figure_id]
        words = each.outlook_words.ahead
        for key in ("forecast", "forecast_low", "forecast_high"):
            assert (figure[key] is None) == ("このまま続けば" not in words)
            assert figure[key] is None or figure[key] in words
        used = [point for point in figure["series"] if point["in_trend"]]
        assert all(
            re.fullmatch("sha256:[0-9a-f]{64}", file["hash"])
            for point in used
            for file in point["files"]
        )
        assert all(point["files"] for point in used)
    first = figures["test/2024/1-1"]
    assert [point["fiscal_year"] for point in first["series"] if point["breaks"]] == [2021]
    assert (first["per_year"], first["needed"]) == ("+2.2ポイント", "+3.2ポイント")
    json.dumps(figures)


def test_breaks_in_words() -> None:
    assert break_words(DECLARED) == (
        "令和3年度から、前の年度と比べられない（質問文、調査の方法）: 満足度の聞き方を変えた"
        "（記録: 企画課、2021-05-10）"
    )
    assert break_words(SHOWN).startswith("令和5年度は、前の年度と比べられない疑いがある（選択肢）")
    bare = judged([_broken("聞き方")], [("架空", target(60))]).indicators[0].series.breaks[0]
    assert (
        break_words(bare)
        == "令和6年度から、前の年度と比べられない: 聞き方（記録した人と日付はない）"
    )


def _broken(reason: str) -> Measurement:
    from dataclasses import replace

    return replace(history("1-1", {2024: "40.0"})[0], series_break=reason)
