"""The way back from every published figure: counts, base, question, weights, file hashes, rule."""

from typing import Any

from hoshin.base import FiscalYear
from hoshin.base.content import digest_of
from hoshin.publication import texts
from hoshin.publication.companions import companions_of
from hoshin.publication.edition import Edition
from hoshin.publication.indicator import PublishedIndicator
from hoshin.publication.measured import file_data, measurements_of, step_data
from hoshin.publication.outlook_entries import measurement_ref
from hoshin.publication.outlook_trace import outlook_trace
from hoshin.publication.totals import totals_of

SCHEMA = "hoshin/trace/1"


def trace_of(edition: Edition) -> dict[str, Any]:
    """The traces of an edition as data; withheld figures keep their files but no number.

    Nothing here depends on the program's version, the machine or the clock. `content` is the digest of
    all but the approval, which may name it.
    """
    source, rule = edition.source, edition.rule
    content: dict[str, Any] = {
        "schema": SCHEMA,
        "edition": edition.id,
        "organization": edition.policy.organization.name,
        "fiscal_year": edition.policy.fiscal_year,
        "as_of": source.as_of.isoformat(),
        "notice": source.notice,
        "licence": source.licence,
        "policy": file_data(source.policy_file),
        "rule": {
            "id": rule.id,
            "title": rule.title,
            "from": rule.from_,
            "source": rule.source,
            "tests": list(rule.tests),
            "words": list(rule.words),
        },
        "inputs": [file_data(file) for file in source.inputs],
        "measurements": measurements_of(
            list(edition.by_id.values()), source.policy_file, source.inputs
        ),
        "figures": {
            each.figure_id: _figure(each, source.policy_file.name)
            for each in edition.by_id.values()
        },
        "totals": {name: entry.data for name, entry in totals_of(edition).items()},
    }
    approval = source.approval.data if source.approval else None
    return content | {"content": digest_of(content), "approval": approval}


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
        (texts.TRACE_APPROVED, approval_text(edition)),
    ]
    return rows


def approval_text(edition: Edition) -> str:
    """Who approved and when, or that nobody is recorded."""
    approval = edition.source.approval
    if approval is None:
        return texts.TRACE_NOT_RECORDED
    who = f"{approval.role} {approval.by}".strip()
    return texts.TRACE_APPROVED_BY.format(who=who, on=approval.on.isoformat())


def _figure(each: PublishedIndicator, policy: str) -> dict[str, Any]:
    measured = each.evaluation.measurement
    figure = measured.figure if measured else None
    result = each.result
    counts = figure.counts if figure and not each.withheld else None
    shown = not each.withheld
    way = figure.provenance if figure else ()
    return {
        "value": result.text if result else None,
        "label": each.title,
        "of": [measurement_ref(each, measured.year.start)] if measured and result else [],
        "low": (result.low or None) if result else None,
        "high": (result.high or None) if result else None,
        "counts": {"count": counts.count, "base": counts.base} if counts else None,
        "residents": each.residents.text if each.residents else None,
        "previous": each.previous.text if each.previous else None,
        "target": each.aim,
        "deadline": each.deadline,
        "verdict": each.letter,
        "reason": each.reason,
        "statement": each.definition.statement,
        "owner": each.plan.owner or None,
        "strategies": list(each.plan.strategies),
        "milestones": {str(aim.year.start): aim.aim for aim in each.plan.milestones},
        **_judged(each),
        **outlook_trace(each),
        "companions": {name: entry.data for name, entry in companions_of(each, policy).items()},
        "way": [step_data(step, shown=shown) for step in way],
    }


def _judged(each: PublishedIndicator) -> dict[str, Any]:
    """How the letter came about: what each test found, the bar, and the people who set it otherwise."""
    verdict, override = each.evaluation.verdict, each.evaluation.override
    bar = verdict.yardstick if verdict else None
    shown = not each.withheld
    return {
        "yardstick": bar.kind if bar and shown else None,
        "tests": [
            {"test": found.test, "letter": found.letter}
            for found in (verdict.findings if verdict and shown else ())
        ],
        "break": each.evaluation.series_break,
        "override": (
            {
                "letter": override.letter,
                "computed": verdict.letter if verdict else None,
                "reason": override.reason,
                "by": override.by,
                "on": override.on.isoformat(),
            }
            if override
            else None
        ),
    }
