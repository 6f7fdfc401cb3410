"""Indicators whose sentence, figures and letter do not go together."""

import re
from collections.abc import Iterator
from statistics import median

from hoshin.importers.form.results import expected_letter
from hoshin.importers.form.suspicions import signs, texts
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion
from hoshin.policy import Issue, OutcomeIndicator, Policy

_AIMS = re.compile(
    r"(?:とする|以上|以下|以内|未満|[にを](?:増やす|減らす|維持する|高める))[。\s　]"
)
_FAR = 25
_OF_SENTENCE = ("statement", "target", "source")


def indicators(seen: Seen) -> Iterator[Suspicion]:
    policy = seen.policy
    judged = any(each.result or each.verdict for each in policy.indicators().values())
    for place, issue in enumerate(policy.issues):
        path = f"issues/{place}/indicators"
        yield from _numbers(path, issue)
        lengths = [len(each.statement) for each in issue.indicators]
        for at, each in enumerate(issue.indicators):
            here = f"{path}/{at}"
            if _is_no_sentence(each, median(lengths)):
                yield Suspicion(here, texts.NO_SENTENCE)
                yield from (Suspicion(f"{here}/{part}", texts.NO_SENTENCE) for part in _OF_SENTENCE)
            yield from _target(here, each, policy)
            yield from _figures(here, each)
            if judged:
                yield from _missing(here, each, policy, seen)


def _numbers(path: str, issue: Issue) -> Iterator[Suspicion]:
    numbers = [each.number for each in issue.indicators]
    for number in range(1, max(numbers, default=0)):
        if number not in numbers:
            yield Suspicion(path, texts.INDICATOR_SKIPPED.format(number=number))
    seen: set[str] = set()
    for at, each in enumerate(issue.indicators):
        if each.statement in seen:
            for place in range(at, len(numbers)):
                for part in _OF_SENTENCE:
                    yield Suspicion(f"{path}/{place}/{part}", texts.NUMBERS_SHIFTED)
        seen.add(each.statement)


def _is_no_sentence(each: OutcomeIndicator, usual: float) -> bool:
    text = each.statement
    no_aim = each.target.value is None and not re.search(r"[。数率合]", text)
    return (
        len(text) < 12
        or no_aim
        or len(text) > max(260, 3 * usual)
        or len(_AIMS.findall(text + " ")) > 1
        or signs.is_cut(text)
    )


def _target(path: str, each: OutcomeIndicator, policy: Policy) -> Iterator[Suspicion]:
    target = each.target
    if target.by is not None and target.by < policy.fiscal_year:
        yield Suspicion(f"{path}/target", texts.DEADLINE_PAST)
    if target.by is None and any(other.target.by for other in policy.indicators().values()):
        yield Suspicion(f"{path}/target/by", texts.OTHERS_HAVE_IT)
    if target.value is None:
        yield Suspicion(f"{path}/target", texts.NO_SENTENCE)
    elif not target.unit or re.search(r"[【】（）()「」:：]|[ぁ-ん]{3}", target.unit):
        for part in _OF_SENTENCE:
            yield Suspicion(f"{path}/{part}", texts.ODD_UNIT)


def _figures(path: str, each: OutcomeIndicator) -> Iterator[Suspicion]:
    target, result, previous = each.target, each.result, each.previous
    units = [value.unit for value in (target, result, previous) if value and value.unit]
    if len(set(units)) > 1:
        for part, value in (("target", target), ("result", result), ("previous", previous)):
            if value and (units.count(value.unit or "") == 1 or len(units) == len(set(units))):
                yield Suspicion(f"{path}/{part}/unit", texts.UNITS_APART)
                if part == "target":
                    yield Suspicion(f"{path}/statement", texts.UNITS_APART)
    for part, figure in (("target", target), ("result", result), ("previous", previous)):
        if figure and figure.unit == "%" and not 0 <= (figure.value or 0) <= 100:
            yield Suspicion(f"{path}/{part}", texts.NO_SHARE)
    if (
        result
        and previous
        and result.unit == previous.unit
        and min(result.value, previous.value) > 0
    ) and max(result.value, previous.value) > _FAR * min(result.value, previous.value):
        yield Suspicion(f"{path}/result", texts.FAR_APART)
        yield Suspicion(f"{path}/previous", texts.FAR_APART)
    if result and each.verdict:
        met = expected_letter(target.model_copy(update={"each_year": True}), result.value, None)
        better = expected_letter(target, result.value, previous.value if previous else None)
        if better is not None and each.verdict not in (met, better):
            yield Suspicion(f"{path}/verdict", texts.LETTER_CONTRADICTS)
            yield Suspicion(f"{path}/result", texts.LETTER_CONTRADICTS)


def _missing(path: str, each: OutcomeIndicator, policy: Policy, seen: Seen) -> Iterator[Suspicion]:
    if each.result is None and (each.verdict or each.previous):
        yield Suspicion(f"{path}/result", texts.LETTER_ALONE)
    elif each.result is None:
        yield Suspicion(f"{path}/result", texts.OTHERS_HAVE_IT)
    if each.verdict is None:
        yield Suspicion(
            f"{path}/verdict", texts.RESULT_ALONE if each.result else texts.OTHERS_HAVE_IT
        )
    others = any(other.previous for other in policy.indicators().values())
    if others and each.previous is None and f"{path}/previous" not in seen.places:
        yield Suspicion(f"{path}/previous", texts.NO_PREVIOUS)
