"""`hoshin/policy/1` in few words: what a form says is written down with these, by hand."""

from typing import Any

Data = dict[str, Any]
Printed = tuple[int, float, str]


def policy(name: str, head: str | None, *, year: int, state: str, **parts: Any) -> Data:
    """A policy; the kind of its office follows from its name."""
    return {
        "schema": "hoshin/policy/1",
        "organization": {
            "name": name,
            "kind": "ward" if name[-1] == "区" else "bureau",
            "head": head,
        },
        "fiscal_year": year,
        "state": state,
        "goal": None,
        "mission": None,
        "principles": {"text": None, "points": []},
        "issues": [],
        "self_evaluation": [],
        "next_directions": [],
        **parts,
    }


def issue(number: int, title: str, **parts: Any) -> Data:
    return {
        "number": number,
        "title": title,
        "label": None,
        "budgets": [],
        "sdgs": [],
        "themes": [],
        "indicators": [],
        "self_evaluation": [],
        "next_directions": [],
        **parts,
    }


def theme(
    name: str | None,
    recognition: list[str],
    strategies: list[str],
    indicators: tuple[int, ...] = (),
) -> Data:
    return {
        "name": name,
        "recognition": recognition,
        "strategies": strategies,
        "indicators": list(indicators),
    }


def budgets(year: int, settled: int | None, before: int | None, now: int | None) -> list[Data]:
    """決算額 of two years ago, 予算額 of last year and of `year`, in yen."""
    return [
        {"fiscal_year": year - 2, "kind": "settled", "yen": settled},
        {"fiscal_year": year - 1, "kind": "budgeted", "yen": before},
        {"fiscal_year": year, "kind": "budgeted", "yen": now},
    ]


def survey(name: str | None, question: str | None, among: str | None = None) -> Data:
    return {"kind": "survey", "name": name, "question": question, "among": among}


def reported(name: str | None, question: str | None = None, among: str | None = None) -> Data:
    return {"kind": "reported", "name": name, "question": question, "among": among}


def register() -> Data:
    return {"kind": "register", "name": None, "question": None, "among": None}


def target(
    comparator: str | None,
    value: float | None,
    unit: str | None,
    by: int | None,
    *,
    each: bool = False,
) -> Data:
    return {"comparator": comparator, "value": value, "unit": unit, "by": by, "each_year": each}


def indicator(
    number: int, statement: str, source: Data, goal: Data, printed: tuple[Any, ...] = ()
) -> Data:
    """`printed`: result, letter and last year's figure, each None where the form has none."""
    result, letter, previous = printed or (None, None, None)
    return {
        "number": number,
        "statement": statement,
        "source": source,
        "target": goal,
        "result": year_value(result),
        "verdict": letter,
        "previous": year_value(previous),
    }


def year_value(printed: Printed | None) -> Data | None:
    if printed is None:
        return None
    year, value, unit = printed
    return {"fiscal_year": year, "value": value, "unit": unit}
