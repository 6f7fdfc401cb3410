"""Results, letters and last year's figures that do not go together."""

from collections.abc import Iterator
from decimal import Decimal

from hoshin.importers.form.results import expected_letter
from hoshin.importers.form.suspicions import signs, texts
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion
from hoshin.policy import OutcomeIndicator, Policy, YearValue

_FAR = 25  # no figure grows so many times in a year


def figures(seen: Seen) -> Iterator[Suspicion]:
    """Units apart, impossible shares, letters that contradict, cells that others have."""
    policy = seen.policy
    every = policy.indicators().values()
    told = any(each.result or each.verdict for each in every)
    judged = told or is_evaluated(policy)
    printed = not told or any("前年度" in line.text for line in seen.lines)
    last_year = any(each.previous for each in every) or (judged and printed)
    for place, issue in enumerate(policy.issues):
        for at, each in enumerate(issue.indicators):
            path = f"issues/{place}/indicators/{at}"
            yield from _units(path, each)
            yield from _values(path, each)
            yield from _letter(path, each)
            if judged:
                yield from _missing(path, each)
            if last_year and each.previous is None and f"{path}/previous" not in seen.places:
                yield Suspicion(f"{path}/previous", texts.NO_PREVIOUS)


def is_evaluated(policy: Policy) -> bool:
    """Whether 自己評価 was written: then results were printed too, even where none was understood."""
    return bool(policy.self_evaluation) or any(issue.self_evaluation for issue in policy.issues)


def _units(path: str, each: OutcomeIndicator) -> Iterator[Suspicion]:
    """The one that differs from the two others; all where no two agree."""
    found = {
        part: value.unit
        for part, value in (
            ("target", each.target),
            ("result", each.result),
            ("previous", each.previous),
        )
        if value is not None and value.unit
    }
    units = list(found.values())
    for part, unit in found.items():
        if len(set(units)) > 1 and (units.count(unit) == 1 or len(units) == 2):
            yield Suspicion(f"{path}/{part}/unit", texts.UNITS_APART)
            if part == "target":
                yield Suspicion(f"{path}/statement", texts.UNITS_APART)
        if part != "target" and signs.holds_label(unit):
            yield Suspicion(f"{path}/{part}", texts.HOLDS_A_LABEL)


def _values(path: str, each: OutcomeIndicator) -> Iterator[Suspicion]:
    for part, figure in (
        ("target", each.target),
        ("result", each.result),
        ("previous", each.previous),
    ):
        if figure and figure.unit == "%" and not 0 <= (figure.value or Decimal()) <= 100:
            yield Suspicion(f"{path}/{part}", texts.NO_SHARE)
    if each.result and each.previous and _far_apart(each.result, each.previous):
        yield Suspicion(f"{path}/result", texts.FAR_APART)
        yield Suspicion(f"{path}/previous", texts.FAR_APART)


def _far_apart(one: YearValue, other: YearValue) -> bool:
    low, high = sorted((one.value, other.value))
    return one.unit == other.unit and low > 0 and high > _FAR * low


def _letter(path: str, each: OutcomeIndicator) -> Iterator[Suspicion]:
    """A letter that neither the target nor a better figure than last year's explains."""
    if each.result is None or each.verdict is None:
        return
    yearly = each.target.model_copy(update={"each_year": True})
    previous = each.previous.value if each.previous else None
    met = expected_letter(yearly, each.result.value, None)
    better = expected_letter(each.target, each.result.value, previous)
    if better is not None and each.verdict not in (met, better):
        yield Suspicion(f"{path}/verdict", texts.LETTER_CONTRADICTS)


def _missing(path: str, each: OutcomeIndicator) -> Iterator[Suspicion]:
    if each.result is None:
        alone = each.verdict or each.previous
        yield Suspicion(f"{path}/result", texts.LETTER_ALONE if alone else texts.OTHERS_HAVE_IT)
    if each.verdict is None:
        reason = texts.RESULT_ALONE if each.result else texts.OTHERS_HAVE_IT
        yield Suspicion(f"{path}/verdict", reason)
