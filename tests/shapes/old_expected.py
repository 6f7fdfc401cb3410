"""What a person reads in an old form, however it is printed."""

from typing import Any

from tests.shapes.old_contents import Measure, OldForm, OldIssue


def expected(form: OldForm, *, judged: bool, letters: bool, closes: bool) -> dict[str, Any]:
    """What a person reads, however the form is printed."""
    closes = closes and judged
    return {
        "schema": "hoshin/policy/1",
        "organization": {"name": form.office, "kind": form.kind, "head": form.head},
        "fiscal_year": form.year,
        "state": "evaluated" if judged else "adopted",
        "goal": form.goal,
        "mission": form.mission,
        "principles": {"text": form.text, "points": list(form.points)},
        "issues": [
            _issue(form, number, issue, judged=judged, letters=letters)
            for number, issue in enumerate(form.issues, 1)
        ],
        "self_evaluation": list(form.done) if closes else [],
        "next_directions": list(form.next) if closes else [],
    }


def _issue(
    form: OldForm, number: int, issue: OldIssue, *, judged: bool, letters: bool
) -> dict[str, Any]:
    measures = [each for strategy in issue.strategies for each in strategy.measures]
    themes: list[dict[str, Any]] = [
        {"name": None, "recognition": list(issue.needs), "strategies": [], "indicators": []}
    ]
    for each in issue.strategies:
        themes.append(
            {"name": each.name, "recognition": [], "strategies": list(each.steps), "indicators": []}
        )
    return {
        "number": number,
        "title": issue.title,
        "label": None,
        "budgets": [],
        "sdgs": [],
        "themes": themes,
        "indicators": [
            _indicator(form, place, each, judged=judged, letters=letters)
            for place, each in enumerate(measures, 1)
        ],
        "self_evaluation": [],
        "next_directions": [],
    }


def _indicator(
    form: OldForm, number: int, measure: Measure, *, judged: bool, letters: bool
) -> dict[str, Any]:
    before, now, letter = measure.figures
    unit = measure.target["unit"]
    return {
        "number": number,
        "statement": measure.sentence,
        "source": measure.source,
        "target": measure.target,
        "result": {"fiscal_year": form.year, "value": _value(now), "unit": unit}
        if judged
        else None,
        "verdict": letter if judged and letters else None,
        "previous": {"fiscal_year": form.year - 1, "value": _value(before), "unit": unit}
        if judged
        else None,
    }


def _value(text: str) -> float:
    plain = text.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    return float("".join(each for each in plain if each.isdecimal() or each == "."))
