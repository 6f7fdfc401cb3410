"""Editions for tests: the sample's, and one whose figures may be changed."""

from datetime import date
from functools import cache
from typing import Any

from hoshin.base import Counts, Figure, FiscalYear, Provenance, SourceFile
from hoshin.cycle.edition import gated_edition
from hoshin.cycle.evaluate import EvaluatedBundle, evaluate_bundle
from hoshin.evaluation import Evidence, evaluate
from hoshin.indicators import Measurement
from hoshin.packs import load_pack, sample_bundle
from hoshin.policy import Policy
from hoshin.publication import Edition, EditionSource, make_edition
from tests.objects import make_policy_data

FILE = SourceFile.of("answers.csv", b"x")


@cache
def sample_evaluated() -> EvaluatedBundle:
    return evaluate_bundle(sample_bundle())


@cache
def sample_edition() -> Edition:
    return gated_edition(sample_evaluated()).edition


def make_edition_of(
    counts: Counts | None, *, previous: Counts | None = None, data: dict[str, Any] | None = None
) -> Edition:
    """One indicator whose share was counted this year and perhaps last year."""
    policy = Policy.model_validate(data or make_policy_data())
    year = FiscalYear(policy.fiscal_year)
    found = {
        when: Measurement(
            "1-1",
            "survey",
            when,
            Figure.of_counts(each, Provenance(FILE, "列 q1", how="割合", details=_details(each))),
            n=each.base,
        )
        for when, each in ((year, counts), (year - 1, previous))
        if each is not None
    }
    evaluation = evaluate(
        policy, Evidence({"1-1": found}), load_pack("osaka").rules["target-or-better"]
    )
    source = EditionSource("test", date(2025, 6, 10), "CC-BY-4.0", "試しの注意書き", FILE)
    return make_edition(evaluation, source)


def _details(counts: Counts) -> tuple[tuple[str, str], ...]:
    return ("数えた答え", "はい"), ("回収", f"{counts.base} 人")
