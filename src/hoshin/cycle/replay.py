"""Every known rule over every form: where its letters are those that were printed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hoshin.base import Figure, FiscalYear
from hoshin.bundles import Bundle, read_bundle
from hoshin.cycle.evidence import gather_evidence
from hoshin.evaluation import Evidence, IndicatorEvaluation, Rule, evaluate
from hoshin.indicators import Measurement
from hoshin.packs import load_pack
from hoshin.policy import Policy


@dataclass(frozen=True)
class ReplayedIndicator:
    """One indicator: the letter that was printed, and the one that the rule gives."""

    indicator: str
    published: str | None
    letter: str | None
    reason: str

    @property
    def agrees(self) -> bool | None:
        """None where nothing was printed or the rule gives no letter."""
        return None if None in (self.published, self.letter) else self.published == self.letter


@dataclass(frozen=True)
class Replay:
    """One rule over one form."""

    bundle: str
    organization: str
    year: FiscalYear
    rule: Rule
    indicators: tuple[ReplayedIndicator, ...]

    def count(self, *, agrees: bool) -> int:
        return sum(each.agrees is agrees for each in self.indicators)

    @property
    def not_judged(self) -> tuple[ReplayedIndicator, ...]:
        """Those to which the rule gives no letter."""
        return tuple(each for each in self.indicators if each.letter is None)

    @property
    def not_printed(self) -> tuple[ReplayedIndicator, ...]:
        """Those with a letter by the rule and none on the form."""
        return tuple(
            each for each in self.indicators if each.letter is not None and each.published is None
        )


def replay_bundles(folders: Sequence[Path]) -> list[Replay]:
    """Judge each bundle by every rule of its pack, whatever year the rule holds from.

    Letters that people set play no part. Where the bundle has no evidence for an indicator, what
    the form printed is judged.

    Raises
    ------
    InputError
        If a bundle is not as its contracts say.
    """
    return [each for folder in folders for each in _replays(read_bundle(folder))]


def _replays(bundle: Bundle) -> Iterator[Replay]:
    evidence = _with_printed(gather_evidence(bundle), bundle.policy, bundle.year)
    for rule in load_pack(bundle.definition.bundle.pack).rules.values():
        judged = evaluate(bundle.policy, evidence, rule).indicators
        found = tuple(
            _indicator(each) for each in judged if each.indicator in bundle.policy.indicators()
        )
        yield Replay(bundle.id, bundle.policy.organization.name, bundle.year, rule, found)


def _indicator(each: IndicatorEvaluation) -> ReplayedIndicator:
    return ReplayedIndicator(each.indicator, each.definition.verdict, each.letter, each.reason)


def _with_printed(evidence: Evidence, policy: Policy, year: FiscalYear) -> Evidence:
    """The evidence, with the printed result where an indicator has none; without people's letters."""
    measurements = {name: dict(years) for name, years in evidence.measurements.items()}
    for name, indicator in policy.indicators().items():
        known, printed = measurements.setdefault(name, {}), indicator.result
        if year not in known and printed is not None:
            figure = Figure.as_printed(printed.value, printed.unit)
            known[year] = Measurement(name, "form", year, figure)
    return replace(evidence, measurements=measurements, overrides={}, sub_indicators={})


def replays_to_json(replays: Sequence[Replay]) -> str:
    """One array, a form and rule each; ending with a line break."""
    rows = [
        {
            "bundle": each.bundle,
            "organization": each.organization,
            "fiscal_year": each.year.start,
            "rule": each.rule.id,
            "agree": each.count(agrees=True),
            "disagree": each.count(agrees=False),
            "not_judged": len(each.not_judged),
            "not_printed": len(each.not_printed),
            "indicators": [
                {
                    "indicator": one.indicator,
                    "published": one.published,
                    "letter": one.letter,
                    "agrees": one.agrees,
                    "reason": one.reason,
                }
                for one in each.indicators
            ],
        }
        for each in replays
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
