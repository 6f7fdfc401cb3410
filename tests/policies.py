"""Policies and plans for tests of the tiers: made by hand, and any that hypothesis thinks of."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from hoshin.base import Figure, FiscalYear, Provenance, SourceFile
from hoshin.evaluation import Evidence, Plan, evaluate
from hoshin.evaluation.evaluate import Evaluation
from hoshin.indicators import Measurement
from hoshin.packs import load_pack
from hoshin.policy import IndicatorSource, OutcomeIndicator, Policy, Target
from hoshin.publication import Edition, EditionSource, make_edition

FILE = SourceFile.of("records.csv", b"x")
YEAR = FiscalYear(2024)
SOURCE = EditionSource("test", date(2025, 6, 10), "CC-BY-4.0", "試しの注意書き", FILE)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]></svg><script>alert(1)</script>",
    "{{ 7 * 7 }}&amp;&#60;",
    "javascript:alert(1)",
    "\u202eｱ\u200b\x07\ufeff",
    "../../x",
    "長" * 400,
    "W" * 300,
    "、。」）" * 40,
    "",
    "　",
)


def theme(name: str | None, *strategies: str, indicators: tuple[int, ...] = ()) -> dict[str, Any]:
    return {
        "name": name,
        "recognition": [],
        "strategies": list(strategies),
        "indicators": list(indicators),
    }


def issue(number: int, title: str, *themes: dict[str, Any], outcomes: int = 1) -> dict[str, Any]:
    return {
        "number": number,
        "title": title,
        "themes": list(themes),
        "indicators": [
            {
                "number": place,
                "statement": f"指標{place}",
                "source": {"kind": "reported"},
                "target": {"comparator": ">=", "value": 50, "unit": "件", "by": 2028},
            }
            for place in range(1, outcomes + 1)
        ],
    }


def policy_of(*issues: dict[str, Any]) -> Policy:
    return Policy.model_validate(
        {
            "organization": {"name": "架空区", "kind": "ward"},
            "fiscal_year": YEAR.start,
            "state": "evaluated",
            "issues": list(issues),
        }
    )


def evaluation_of(
    policy: Policy, plans: dict[str, Plan], *, titles: dict[str, str] | None = None
) -> Evaluation:
    """Each sub-indicator of the plans with a figure of this year."""
    named = titles or {}
    subs = {
        name: OutcomeIndicator(
            number=1,
            statement=named.get(name, name),
            source=IndicatorSource(kind="reported"),
            target=Target(comparator=">=", value="10", unit="件", by=2028),
        )
        for name in plans
        if name.startswith("sub:")
    }
    measured = {
        name: {
            YEAR: Measurement(name, "reported", YEAR, Figure.as_printed(12, "件", Provenance(FILE)))
        }
        for name in (*policy.indicators(), *subs)
    }
    evidence = Evidence(measured, sub_indicators=subs, plans=plans)
    return evaluate(policy, evidence, load_pack("osaka").rules["target-or-better"])


def edition_of_plans(
    policy: Policy, plans: dict[str, Plan], *, titles: dict[str, str] | None = None
) -> Edition:
    return make_edition(evaluation_of(policy, plans, titles=titles), SOURCE)


_text = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text("地域のつながり、取組（協働）をＡ1%・ーッ ", min_size=1, max_size=60),
)


@st.composite
def years(draw: st.DrawFn) -> tuple[Policy, dict[str, Plan], dict[str, str]]:
    """Any number of issues, themes, activities and indicators, tied in any way, with any text."""
    issues = []
    for number in range(1, draw(st.integers(0, 3)) + 1):
        outcomes = draw(st.integers(0, 3))
        numbers = st.lists(st.integers(1, outcomes + 1), max_size=3)
        themes = [
            theme(
                draw(st.none() | _text),
                *draw(st.lists(_text, max_size=3)),
                indicators=tuple(draw(numbers)),
            )
            for _ in range(draw(st.integers(0, 4)))
        ]
        made = issue(number, draw(_text), *themes, outcomes=outcomes)
        for each in made["indicators"]:
            each["statement"] = draw(_text)
        issues.append(made)
    policy = policy_of(*issues)
    places = [f"{each.number}/{found.name}" for each in policy.issues for found in each.themes]
    places += [
        f"{each.number}/{line}"
        for each in policy.issues
        for found in each.themes
        for line in found.strategies
    ]
    names = draw(st.lists(st.text("abAB-:/<あ", max_size=5), max_size=6, unique=True))
    said = st.sampled_from([*places, "", "9/x", "1", "<b>/</b>"])
    plans = {f"sub:{name}": Plan(draw(_text), draw(said), {}) for name in names}
    titles = {name: draw(_text) for name in plans}
    return policy, plans, titles
