"""Pages of the tier below the form, of the logic model, and of what hangs loose."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from hoshin.base import FiscalYear
from hoshin.evaluation import LogicModel, LooseEnd
from hoshin.exporters import texts
from hoshin.exporters.logic_diagram import logic_diagram
from hoshin.exporters.site.names import indicator_name, issue_name
from hoshin.exporters.site.tables import sub_indicators_csv
from hoshin.publication import Edition, PublishedIndicator

SUBS, LOOSE = "sub-indicators.html", "loose-ends.html"


def tier_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The drawings of the issues, and the table of sub-indicators."""
    if edition.sub_indicators:
        yield "sub-indicators.csv", sub_indicators_csv(edition)
    for model in edition.logic.models:
        yield f"issues/{issue_name(model.issue)}-logic.svg", _drawing(model, edition).encode()


def tier_pages(edition: Edition) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, template and values of each page."""
    for model in edition.logic.models:
        yield f"issues/{issue_name(model.issue)}.html", "issue.html", _issue(model, edition)
    if edition.sub_indicators:
        yield SUBS, "sub_indicators.html", {"groups": list(_groups(edition))}
    yield LOOSE, "loose_ends.html", {"kinds": list(_kinds(edition))}


def _issue(model: LogicModel, edition: Edition) -> dict[str, Any]:
    from markupsafe import Markup

    drawn = {
        arrangement: Markup(_drawing(model, edition, arrangement, inside=True))  # noqa: S704 - escaped
        for arrangement in ("wide", "tall")
    }
    return {"issue": model.issue, "model": model, "drawn": drawn}


def _drawing(
    model: LogicModel, edition: Edition, arrangement: Any = "wide", *, inside: bool = False
) -> str:
    def link(each: PublishedIndicator) -> str:
        return f"../indicators/{indicator_name(each)}.html"

    return logic_diagram(model, edition, link, arrangement, inside=inside)


def _groups(edition: Edition) -> Iterator[tuple[str, str, list[PublishedIndicator]]]:
    """Sub-indicators by issue and strategy: heading, address of the issue, indicators."""
    for model in edition.logic.models:
        for strategy in (*model.strategies, model.unclaimed):
            found = [edition.by_id[name] for name in strategy.all_subs]
            if found:
                name = strategy.name or texts.SITE_NO_STRATEGY
                heading = texts.SITE_GROUP.format(key=model.issue.key, name=name)
                yield heading, f"issues/{issue_name(model.issue)}.html", found
    if edition.logic.untied:
        yield texts.SITE_UNTIED, "", [edition.by_id[name] for name in edition.logic.untied]


def _kinds(edition: Edition) -> Iterator[tuple[str, str, list[dict[str, str]]]]:
    """What hangs loose, kind by kind: heading, what it means, items with their address."""
    ordered = sorted(edition.loose, key=lambda end: list(texts.SITE_LOOSE).index(end.kind))
    for kind, ends in groupby(ordered, key=lambda end: end.kind):
        heading, meaning = texts.SITE_LOOSE[kind]
        yield heading, meaning, [_item(end, edition) for end in ends]


def _item(end: LooseEnd, edition: Edition) -> dict[str, str]:
    issues = {issue.key: issue_name(issue) for issue in edition.policy.issues}
    if end.indicator is not None:
        link = f"indicators/{indicator_name(edition.by_id[end.indicator])}.html"
        before = "" if edition.by_id[end.indicator].is_sub else end.indicator
    else:
        link = f"issues/{issues[end.issue]}.html" if end.issue in issues else ""
        before = texts.SITE_ISSUE.format(key=end.issue)
    return {"link": link, "before": before, "text": end.subject, "after": _after(end)}


def _after(end: LooseEnd) -> str:
    match end.newest:
        case date():
            return texts.SITE_NEWEST.format(newest=end.newest.isoformat())
        case FiscalYear():
            return texts.SITE_NEWEST.format(newest=end.newest)
    return texts.SITE_SAID.format(said=end.detail) if end.detail else ""
