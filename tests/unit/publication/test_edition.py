"""What is published of an indicator, and what is not."""

import json
import re

import pytest

from hoshin.base import Counts
from hoshin.evaluation import Change, Evidence, evaluate
from hoshin.exporters.site import site_files
from hoshin.packs import load_pack
from hoshin.publication import form_of_edition, form_of_policy, trace_of
from hoshin.publication.form import money
from tests import facts
from tests.editions import make_edition_of, sample_edition
from tests.histories import counted, edition_of, judged, target


def test_figures_with_interval_and_words() -> None:
    each = {found.id: found for found in sample_edition().indicators}["2-4"]
    assert each.result is not None and each.previous is not None
    assert (each.result.text, each.previous.text, each.aim) == ("78.2%", "81.8%", "80%以上")
    assert each.deadline == "令和10年度末まで"
    assert re.fullmatch(r"7\d\.\d%～8\d\.\d%", each.result.interval)
    assert each.strength.startswith("目標80%以上に対して")
    assert "住民全体の推定値" in each.residents_strength
    assert [point.year.start for point in each.series] == [2023, 2024]
    assert each.figure_id == "sumiyoshi/2024/2-4"


def test_the_sub_population_is_shown_with_a_caution() -> None:
    each = {found.id: found for found in sample_edition().indicators}["3-1"]
    assert "100人に満たない" in each.caution


def test_certainty_is_never_printed_as_certain() -> None:
    for each in sample_edition().indicators:
        assert "確率は0%" not in each.strength + each.residents_strength
        assert "確率は100%" not in each.strength + each.residents_strength


def test_a_withheld_figure_leaves_no_number_anywhere() -> None:
    """3 of 77: neither the counts nor the share nor the interval may be on any page or in any file."""
    edition = make_edition_of(Counts(3, 77), previous=Counts(40, 400))
    each = edition.indicators[0]
    assert each.withheld and each.result is not None and each.result.text == "x"
    for name, content in site_files([edition], version="0").items():
        if name.endswith((".pdf", ".css")) or name == "hoshin-site.json":
            continue
        text = content.decode("utf-8-sig")
        for trace in ("77", "3.9", "3/77", "3 人"):
            assert trace not in re.sub(r"sha256:[0-9a-f]+", "", text), (name, trace)
    row = form_of_edition(edition).issues[0].rows[0]
    assert (row.result, row.previous) == ("x", "10.0%")


def test_a_withheld_last_year_does_not_leak_through_the_reason() -> None:
    edition = make_edition_of(Counts(200, 400), previous=Counts(5, 61))
    text = json.dumps(trace_of(edition), ensure_ascii=False)
    assert "8.2" not in text and edition.indicators[0].previous is not None
    assert edition.indicators[0].previous.text == "x"
    assert "8.2" not in edition.indicators[0].reason


def test_without_evidence_the_page_says_so() -> None:
    edition = make_edition_of(None)
    each = edition.indicators[0]
    assert (each.letter, each.letter_words) == (None, "資料なし")
    pages = site_files([edition], version="0")
    assert (
        "実績の資料がないため、判定していない。" in pages["test/2024/indicators/1-1.html"].decode()
    )


def test_the_trace_is_complete() -> None:
    trace = trace_of(sample_edition())
    of_form = {f"sumiyoshi/2024/{row[0]}" for row in facts.INDICATORS}
    below = {each.figure_id for each in sample_edition().sub_indicators}
    assert len(below) >= 30 and all("/sub:" in name for name in below)
    assert set(trace["figures"]) == of_form | below
    for name, figure in trace["figures"].items():
        assert figure["value"] and figure["reason"] and figure["verdict"]
        hashes = [step["file"]["hash"] for step in figure["way"] if step["file"]]
        assert hashes, name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes)
        if figure["counts"]:
            details = figure["way"][0]["details"]
            assert {"質問", "数えた答え", "分母の答え", "回収"} <= set(details)


def test_the_form_of_the_edition_and_of_the_policy_agree() -> None:
    edition = sample_edition()
    computed, printed = form_of_edition(edition), form_of_policy(edition.policy)
    assert [issue.rows for issue in computed.issues] == [issue.rows for issue in printed.issues]
    assert computed.issues[0].budgets == (
        "４決算額 62百万円",
        "５予算額 63百万円",
        "６予算額 64百万円",
    )


def test_money() -> None:
    assert [money(yen) for yen in (62_000_000, 12_413_000, 1_234, 0, None)] == [
        "62百万円",
        "12,413千円",
        "1,234円",
        "0百万円",
        "－",
    ]


def test_a_withheld_first_result_does_not_leak_through_the_line_drawn_from_it() -> None:
    """The straight line from 5 of 61 to the target: this year's milestone would tell the 8.2 %."""
    measured = [
        counted("1-1", *each) for each in ((2020, 5, 61), (2023, 150, 400), (2024, 160, 400))
    ]
    aims = [("架空の割合", target(60))]
    evaluation = judged(measured, aims)
    linear = load_pack("osaka").rules["linear-milestone"]
    found = {"1-1": {each.year: each for each in measured}}
    told = evaluate(evaluation.policy, Evidence(found), linear)
    assert told.indicators[0].first is not None and "目安34.1%" in told.indicators[0].reason
    edition = edition_of(told)
    assert "34.1" not in json.dumps(trace_of(edition), ensure_ascii=False)
    assert edition.indicators[0].certainty == ()
    assert edition_of(evaluation).indicators[0].reason == evaluation.indicators[0].reason


def test_holm_goes_over_what_is_shown() -> None:
    """A change that is withheld is no member of the family: it would tell itself by the others' p."""
    shown = [counted("1-1", 2023, 150, 400), counted("1-1", 2024, 190, 400)]
    small = [counted("1-2", 2023, 4, 400), counted("1-2", 2024, 3, 400)]
    aims = [("架空の割合", target(60)), ("小さな割合", target(60))]
    evaluation = judged([*shown, *small], aims)
    inside = evaluation.indicators[0].change
    published = edition_of(evaluation).indicators[0].evaluation.change
    assert isinstance(inside, Change) and isinstance(published, Change)
    assert inside.p_adjusted == pytest.approx(2 * inside.p_value)
    assert published.p_adjusted == published.p_value
