"""What is wrong or loose in a bundle before anything is published: prose, figures, plans."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from hoshin.base import FiscalYear
from hoshin.cycle import texts
from hoshin.cycle.evaluate import EvaluatedBundle, evaluate_bundle
from hoshin.cycle.loose import loose_words
from hoshin.evaluation import IndicatorEvaluation, loose_ends
from hoshin.packs import load_pack
from hoshin.policy import Policy
from hoshin.publication.prose import check_prose, figures_of

FAILING = frozenset(
    (
        "contradiction",
        "unknown-figure",
        "differs-from-published",
        "letter-differs-from-published",
    )
)


@dataclass(frozen=True)
class Finding:
    """One fault; `sentence` is None where no prose is at fault."""

    path: str
    sentence: str | None
    figure: str | None
    kind: str
    message: str

    @property
    def fails(self) -> bool:
        """Whether `hoshin check` ends with 1 for it."""
        return self.kind in FAILING


def check_bundle(folder: Path) -> list[Finding]:
    """Read, measure and judge a bundle, and hold its prose and plans against the figures.

    Raises
    ------
    InputError
        If the bundle is not as its contracts say.
    """
    evaluated = evaluate_bundle(folder)
    bundle = evaluated.bundle
    sizes = load_pack(bundle.definition.bundle.pack).size_words
    prose = [
        Finding(each.path, each.sentence, each.figure, each.kind, each.message)
        for each in check_prose(bundle.policy, figures_of(evaluated.evaluation), sizes)
    ]
    return [
        *prose,
        *_published(evaluated),
        *_plans(evaluated),
        *_breaks(evaluated),
        *(
            Finding(end.path, None, end.indicator, end.kind, loose_words(end, bundle.policy))
            for end in loose_ends(evaluated.evaluation)
        ),
    ]


def findings_to_json(findings: list[Finding]) -> str:
    """One array, readable, ending with a line break."""
    rows = [
        {
            "path": each.path,
            "sentence": each.sentence,
            "figure": each.figure,
            "kind": each.kind,
            "message": each.message,
        }
        for each in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _published(evaluated: EvaluatedBundle) -> Iterator[Finding]:
    """Where a computed figure or letter is not what the form printed."""
    places = _places(evaluated.bundle.policy)
    for fault in evaluated.evaluation.faults:
        words = texts.DIFFERS.format(
            figure=fault.indicator,
            year=FiscalYear(fault.fiscal_year),
            published=_plain(fault.published),
            computed=_plain(fault.computed),
        )
        key = "verdict" if fault.kind == "letter-differs-from-published" else "result"
        key = "previous" if fault.fiscal_year < evaluated.bundle.year.start else key
        yield Finding(f"{places[fault.indicator]}/{key}", None, fault.indicator, fault.kind, words)


def _plain(value: Decimal | str) -> str:
    return value if isinstance(value, str) else f"{value:f}"


def _plans(evaluated: EvaluatedBundle) -> Iterator[Finding]:
    """Indicators whose target cannot be judged, or whose time is over."""
    places = _places(evaluated.bundle.policy)
    for each in evaluated.evaluation.indicators:
        name = each.indicator
        for kind, words in _targets(each):
            path = places.get(name, f"indicators/{name}")
            yield Finding(path, None, name, kind, words.format(figure=name))


def _targets(each: IndicatorEvaluation) -> Iterator[tuple[str, str]]:
    target = each.definition.target
    if target.value is None or target.comparator is None:
        yield "no-target", texts.NO_TARGET
    elif target.by is None and not target.each_year:
        yield "no-deadline", texts.NO_DEADLINE
    if target.by is not None and target.by < each.year.start:
        yield "deadline-past", texts.DEADLINE_PAST
    if each.state == "not-comparable":
        yield "unit-differs", texts.UNIT_DIFFERS


def _breaks(evaluated: EvaluatedBundle) -> Iterator[Finding]:
    """Breaks that nobody declared, and declared ones without kind, name or day."""
    places = _places(evaluated.bundle.policy)
    for each in evaluated.evaluation.indicators:
        name = each.indicator
        path = places.get(name, f"indicators/{name}")
        for found in each.series.suspected:
            jump = found.kinds == ("jump",)
            kind = "possible-break" if jump else "undeclared-break"
            words = texts.POSSIBLE_BREAK if jump else texts.UNDECLARED_BREAK
            message = words.format(figure=name, year=found.year, reason=found.reason)
            yield Finding(path, None, name, kind, message)
        for found in each.series.breaks:
            if not found.complete:
                message = texts.INCOMPLETE_BREAK.format(figure=name, year=found.year)
                yield Finding(path, None, name, "incomplete-break", message)


def _places(policy: Policy) -> dict[str, str]:
    """The path of every indicator in policy.json."""
    return {
        f"{issue.key}-{indicator.number}": f"issues/{place}/indicators/{number}"
        for place, issue in enumerate(policy.issues)
        for number, indicator in enumerate(issue.indicators)
    }
