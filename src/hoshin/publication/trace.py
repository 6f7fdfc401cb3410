"""The way back from every published figure: counts, base, question, file hash, rule."""

from typing import Any

from hoshin.base import FiscalYear, Provenance
from hoshin.publication import texts
from hoshin.publication.edition import Edition
from hoshin.publication.indicator import PublishedIndicator
from hoshin.publication.outlook_trace import outlook_trace

SCHEMA = "hoshin/trace/1"


def trace_of(edition: Edition) -> dict[str, Any]:
    """The traces of an edition as data; withheld figures keep their files but no number."""
    return {
        "schema": SCHEMA,
        "edition": edition.id,
        "organization": edition.policy.organization.name,
        "fiscal_year": edition.policy.fiscal_year,
        "as_of": edition.source.as_of.isoformat(),
        "notice": edition.source.notice,
        "policy": _file(edition.source.policy_file.name, edition.source.policy_file.sha256),
        "rule": {
            "id": edition.rule.id,
            "title": edition.rule.title,
            "from": edition.rule.from_,
            "source": edition.rule.source,
            "tests": list(edition.rule.tests),
        },
        "figures": {each.figure_id: _figure(each) for each in edition.by_id.values()},
    }


def trace_rows(edition: Edition, each: PublishedIndicator) -> list[tuple[str, str]]:
    """The same for people: label and text, in the order in which one asks."""
    rows = [(texts.TRACE_INDICATOR, each.definition.statement)]
    measured = each.evaluation.measurement
    figure = measured.figure if measured else None
    counts = figure.counts if figure else None
    if counts is not None and not each.withheld:
        text = texts.TRACE_COUNTS_OF.format(count=counts.count, base=counts.base)
        rows.append((texts.TRACE_COUNTS, text))
    for step in figure.provenance if figure else ():
        rows += [(label, text) for label, text in step.details if not each.withheld]
        rows += [(texts.TRACE_HOW, step.how)] if step.how else []
        if step.file is not None:
            place = f"{step.file.name} {step.place}".strip()
            rows += [(texts.TRACE_FILE, place), (texts.TRACE_HASH, step.file.sha256)]
    rule = edition.rule
    rows += [
        (
            texts.TRACE_RULE,
            texts.TRACE_RULE_OF.format(title=rule.title, id=rule.id, year=FiscalYear(rule.from_)),
        ),
        (texts.TRACE_RULE_SOURCE, rule.source),
        (
            texts.TRACE_POLICY,
            f"{edition.source.policy_file.name} {edition.source.policy_file.sha256}",
        ),
        (texts.TRACE_APPROVED, texts.TRACE_NOT_RECORDED),
    ]
    return rows


def _figure(each: PublishedIndicator) -> dict[str, Any]:
    measured = each.evaluation.measurement
    figure = measured.figure if measured else None
    result = each.result
    counts = figure.counts if figure and not each.withheld else None
    bar = each.evaluation.verdict.yardstick if each.evaluation.verdict else None
    shown = not each.withheld
    return {
        "value": result.text if result else None,
        "low": (result.low or None) if result else None,
        "high": (result.high or None) if result else None,
        "counts": {"count": counts.count, "base": counts.base} if counts else None,
        "residents": each.residents.text if each.residents else None,
        "previous": each.previous.text if each.previous else None,
        "target": each.aim,
        "deadline": each.deadline,
        "verdict": each.letter,
        "reason": each.reason,
        "yardstick": bar.kind if bar and shown else None,
        "statement": each.definition.statement,
        "owner": each.plan.owner or None,
        "strategies": list(each.plan.strategies),
        "milestones": {str(aim.year.start): aim.aim for aim in each.plan.milestones},
        "way": [_step(step, shown) for step in (figure.provenance if figure else ())],
        **outlook_trace(each),
    }


def _step(step: Provenance, shown: bool) -> dict[str, Any]:
    return {
        "file": _file(step.file.name, step.file.sha256) if step.file else None,
        "place": step.place,
        "how": step.how,
        "details": dict(step.details) if shown else {},
    }


def _file(name: str, sha256: str) -> dict[str, str]:
    return {"name": name, "hash": sha256}
