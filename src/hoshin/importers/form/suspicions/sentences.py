"""Indicators whose sentence is none, or whose target and source do not go with it."""

import re
from collections.abc import Iterator
from statistics import median

from hoshin.importers.form.suspicions import signs, texts
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion
from hoshin.policy import Issue, OutcomeIndicator, Policy

_AIMS = re.compile(
    r"(?:とする|以上|以下|以内|未満|[にを](?:増やす|減らす|維持する|高める))[。\s　]"
)
_NO_UNIT = re.compile(r"[【】（）()「」:：]|[ぁ-ん]{3}|指標|課題|戦略|評価")
_WIDER = re.compile(r"^(?:全国|国民|国勢|都民|府民|県民|道民|内閣)")
_SHORT, _LONG = 12, 260
_ALL = ("statement", "source", "target")


def sentences(seen: Seen) -> Iterator[Suspicion]:
    """Numbers that are skipped, fragments, odd units, deadlines that are past, quotes that are cut."""
    policy = seen.policy
    for place, issue in enumerate(policy.issues):
        path = f"issues/{place}/indicators"
        yield from _numbers(path, issue)
        usual = median([len(each.statement) for each in issue.indicators] or [0])
        for at, each in enumerate(issue.indicators):
            yield from _sentence(f"{path}/{at}", each, usual)
            yield from _results_inside(f"{path}/{at}", each)
            yield from _source(f"{path}/{at}/source", each)
            yield from _target(f"{path}/{at}", each, policy)


def _numbers(path: str, issue: Issue) -> Iterator[Suspicion]:
    numbers = [each.number for each in issue.indicators]
    for number in range(1, max(numbers, default=0)):
        if number not in numbers:
            yield Suspicion(path, texts.INDICATOR_SKIPPED.format(number=number))
    statements = [each.statement for each in issue.indicators]
    twice = (at for at, text in enumerate(statements) if text in statements[:at])
    for at in range(next(twice, len(numbers)), len(numbers)):
        yield from (Suspicion(f"{path}/{at}/{part}", texts.NUMBERS_SHIFTED) for part in _ALL)


def _sentence(path: str, each: OutcomeIndicator, usual: float) -> Iterator[Suspicion]:
    text = each.statement
    no_aim = each.target.value is None and not re.search(r"[。数率合]", text)
    beside = each.target.value is not None and not re.search(r"[0-9０-９]", text)  # in its own cell
    none = (len(text) < _SHORT and not beside) or no_aim
    several = len(text) > max(_LONG, 3 * usual) or len(_AIMS.findall(text + " ")) > 1
    parts: tuple[str, ...] = _ALL if none or several else ()
    if not parts and signs.is_cut(text):
        parts = _ALL[:2]
    if none or signs.is_cut(text):
        yield Suspicion(path, texts.NO_SENTENCE)
    reason = texts.TWO_IN_ONE if several else texts.NO_SENTENCE
    yield from (Suspicion(f"{path}/{part}", reason) for part in parts)


def _results_inside(path: str, each: OutcomeIndicator) -> Iterator[Suspicion]:
    """The sentence, and what is missing of its results, where figures of results stand in it."""
    if signs.holds_result(each.statement):
        found = {"result": each.result, "verdict": each.verdict, "previous": each.previous}
        missing = (part for part, value in found.items() if value is None)
        parts = ("statement", "target", *missing)
        yield from (Suspicion(f"{path}/{part}", texts.RESULT_INSIDE) for part in parts)


def _source(path: str, each: OutcomeIndicator) -> Iterator[Suspicion]:
    source, text = each.source, each.statement
    if source.kind == "survey" and _WIDER.search(source.name or ""):
        yield Suspicion(f"{path}/kind", texts.WIDER_INQUIRY)
    if source.kind == "register":
        return
    if source.question is None:
        yield Suspicion(f"{path}/question", texts.NO_QUESTION)
        return
    behind = text.partition(source.question)[2]
    if behind and not re.match(r"」\s*(?:と|に|の)", behind):
        yield Suspicion(f"{path}/question", texts.QUESTION_CUT)
        yield Suspicion(f"{path}/name", texts.QUESTION_CUT)


def _target(path: str, each: OutcomeIndicator, policy: Policy) -> Iterator[Suspicion]:
    target = each.target
    if target.by is not None and target.by < policy.fiscal_year:
        yield Suspicion(f"{path}/target/by", texts.DEADLINE_PAST)
    if target.by is None and any(other.target.by for other in policy.indicators().values()):
        yield Suspicion(f"{path}/target/by", texts.OTHERS_HAVE_IT)
    if target.value is not None and (not target.unit or _NO_UNIT.search(target.unit)):
        yield from (Suspicion(f"{path}/{part}", texts.ODD_UNIT) for part in _ALL)
