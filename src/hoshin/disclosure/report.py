"""What was withheld and why, for people and for machines; neither tells a withheld count."""

import json
from collections.abc import Iterator

from hoshin.disclosure import texts
from hoshin.disclosure.ledger_end import LedgerEnd
from hoshin.disclosure.release import Release, TopicRelease
from hoshin.disclosure.tables import BASE, Cell, Grouping

SCHEMA = "hoshin/release-audit/1"
_MOST = 20  # cells that are named one by one


def audit_json(release: Release, end: LedgerEnd) -> bytes:
    """The audit for machines; it names the release's own entry in the ledger."""
    topics = [
        {
            "topic": topic.tables.topic,
            "cells": len(topic.counts),
            "small": topic.small,
            "withheld": [_cell(cell) | _width(topic, cell) for cell in sorted(topic.withheld)],
            "narrow": [
                _cell(cell) | {"width": width} for cell, width in sorted(topic.narrow.items())
            ],
        }
        for topic in release.topics
    ]
    data = {
        "schema": SCHEMA,
        "passed": release.passed,
        "dataset": release.dataset.id,
        "digest": release.dataset.digest,
        "ledger": end.data,
        "rules": release.rules.model_dump(mode="json"),
        "loosened": release.rules.loosened,
        "topics": topics,
        "differences": [
            {"topic": each.topic}
            | _cell(each.cell)
            | {"people": each.people, "less": [_cell(part) for part in each.less]}
            for each in release.differences
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def audit_text(release: Release, end: LedgerEnd) -> str:
    """The audit for the office, in Japanese (Markdown)."""
    kept = texts.REPORT_LEDGER.format(entry=end.entry, entries=end.entries, hash=end.hash)
    return "\n".join([*_lines(release), "", kept]) + "\n"


def failure_text(release: Release) -> str:
    """Why nothing may be published: one to three lines and the cells."""
    lines = list(_failures(release))
    more = [texts.MORE.format(count=len(lines) - _MOST)] if len(lines) > _MOST else []
    late = texts.LATE_CURE.format(least=release.rules.difference_below)
    cures = [late] if release.differences else []
    if any(topic.narrow for topic in release.topics):
        cures.append(texts.NARROW_CURE)
    return "\n".join([texts.FAILED, *lines[:_MOST], *more, *cures]) + "\n"


def _lines(release: Release) -> Iterator[str]:
    rules = release.rules
    cells = sum(len(topic.counts) for topic in release.topics)
    withheld = sum(len(topic.withheld) for topic in release.topics)
    small = sum(topic.small for topic in release.topics)
    yield texts.REPORT_TITLE
    yield ""
    yield texts.REPORT_RESULT.format(
        cells=cells, withheld=withheld, small=small, further=withheld - small
    )
    yield texts.REPORT_PROMISE.format(width=rules.width)
    yield texts.REPORT_WHY.format(small=rules.small_below - 1)
    if rules.loosened:
        names, people = texts.AND.join(rules.loosened), texts.AND.join(rules.approved_by)
        yield texts.REPORT_LOOSENED.format(names=names, reason=rules.reason, people=people)
    yield from ("", texts.REPORT_SYMBOLS, "", texts.REPORT_HEADS, "|---|---|---:|---:|")
    for topic in release.topics:
        for grouping, groups in topic.groups.items():
            held = [Cell(group, a) for group in groups for a in (BASE, *topic.tables.answers)]
            hidden = sum(cell in topic.withheld for cell in held)
            yield f"| {topic.tables.topic} | {_by(grouping)} | {len(held)} | {hidden} |"
        base = topic.counts.get(Cell())
        if base and Cell() not in topic.withheld and base < rules.caution_base_below:
            caution = texts.REPORT_CAUTION.format(topic=topic.tables.topic, base=base)
            yield f"| {topic.tables.topic} | {caution} | | |"


def _failures(release: Release) -> Iterator[str]:
    for each in release.differences:
        place = texts.PLACE.format(topic=each.topic, group=_place(each.cell))
        text = texts.LATE_REST if each.less else texts.LATE
        yield text.format(place=place, people=abs(each.people))
    for topic in release.topics:
        for cell, width in sorted(topic.narrow.items()):
            place = texts.PLACE.format(topic=topic.tables.topic, group=_place(cell))
            yield texts.NARROW.format(place=place, width=width, asked=release.rules.width)


def _place(cell: Cell) -> str:
    labels = [f"{column}={label}" for column, label in cell.group] or [texts.WHOLE]
    return texts.AND.join([*labels, cell.answer or texts.BASE_NAME])


def _by(grouping: Grouping) -> str:
    return " × ".join(grouping) or texts.WHOLE


def _cell(cell: Cell) -> dict[str, object]:
    return {"group": dict(cell.group), "answer": cell.answer or None}


def _width(topic: TopicRelease, cell: Cell) -> dict[str, object]:
    return {"width_at_least": topic.widths.get(cell)}
