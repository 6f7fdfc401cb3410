"""The logic model of a policy: issue, strategies, activities, and the figures that tell of them.

A strategy is a 【heading】 of the form, its activities are the lines below it. The form itself says
which of its indicators a strategy serves; an indicator that it does not list says so by `strategy`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hoshin.policy import Issue, Policy, Theme


@dataclass(frozen=True)
class Activity:
    """One line of 主な戦略, and the sub-indicators that are tied to it alone."""

    text: str
    path: str
    subs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Strategy:
    """One strategy of an issue, or what no strategy of it claims.

    Parameters
    ----------
    name : str or None
        The heading; None for lines without one.
    path : str
        Its place in policy.json; empty where the form has no such strategy.
    subs, indicators : tuple of str
        Ids of the sub-indicators tied to it as a whole, and of the form's indicators that it serves.
    absent : tuple of int
        Numbers of indicators that the form names here and nowhere defines.
    """

    name: str | None
    path: str = ""
    activities: tuple[Activity, ...] = ()
    subs: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    absent: tuple[int, ...] = ()

    @property
    def all_subs(self) -> tuple[str, ...]:
        """Sub-indicators of the strategy and of its activities."""
        return (*self.subs, *(name for each in self.activities for name in each.subs))

    @property
    def measured(self) -> bool:
        """Whether any figure tells of it."""
        return bool(self.indicators or self.all_subs)


@dataclass(frozen=True)
class LogicModel:
    """One issue; `unclaimed` holds what is tied to the issue and to no strategy of it."""

    issue: Issue
    path: str
    strategies: tuple[Strategy, ...]
    unclaimed: Strategy


@dataclass(frozen=True)
class LogicModels:
    """All issues of a policy; `untied` are sub-indicators that belong to no issue."""

    models: tuple[LogicModel, ...] = ()
    untied: tuple[str, ...] = ()

    def serving(self, indicator: str) -> list[tuple[LogicModel, Strategy]]:
        """The strategies that an indicator tells of, each with its issue, in the order of the form."""
        return [
            (model, strategy)
            for model in self.models
            for strategy in (*model.strategies, model.unclaimed)
            if indicator in strategy.indicators or indicator in strategy.all_subs
        ]


Place = tuple[int, int | None, int | None]  # of issue, theme and activity


def logic_models(policy: Policy, strategies: Mapping[str, str]) -> LogicModels:
    """The logic model of every issue.

    Parameters
    ----------
    strategies : mapping of indicator to str
        What each indicator is tied to, as entered (empty: nothing). Every sub-indicator stands
        here; an indicator of the form only where more is said of it than the form says.
    """
    form = policy.indicators()
    places = {name: find_place(policy, said) for name, said in strategies.items()}
    models = []
    for number, issue in enumerate(policy.issues):
        here = {name: place for name, place in places.items() if place and place[0] == number}
        models.append(_model(issue, f"issues/{number}", here, form))
    untied = [name for name, place in places.items() if place is None and name not in form]
    return LogicModels(tuple(models), tuple(untied))


def find_place(policy: Policy, said: str) -> Place | None:
    """Where an entered strategy stands in the policy; without a theme where only the issue is known.

    Blanks, and full-width or half-width writing, make no difference.
    """
    issue_said, _, theme_said = _folded(said).partition("/")
    if not issue_said:
        return None
    found: Place | None = None
    for number, issue in enumerate(policy.issues):
        if issue_said not in (_folded(issue.key), _folded(issue.label or issue.key)):
            continue
        found = found or (number, None, None)
        for position, theme in enumerate(issue.themes):
            if theme_said == _folded(theme.name or ""):
                return number, position, None
            for line, text in enumerate(theme.strategies):
                if theme_said and theme_said == _folded(text):
                    return number, position, line
    return found


def known_places(policy: Policy) -> list[str]:
    """Everything that may be entered as a strategy: themes first, then their activities."""
    themes = [(issue, theme) for issue in policy.issues for theme in issue.themes]
    named = [f"{issue.key}/{theme.name}" for issue, theme in themes if theme.name]
    return named + [f"{issue.key}/{text}" for issue, theme in themes for text in theme.strategies]


def _model(
    issue: Issue, path: str, here: Mapping[str, Place], form: Mapping[str, object]
) -> LogicModel:
    strategies = tuple(_strategies(issue, path, here, form))
    claimed = {name for each in strategies for name in each.indicators}
    own = [f"{issue.key}-{each.number}" for each in issue.indicators]
    adrift = [name for name, place in here.items() if place[1] is None and name not in form]
    unclaimed = Strategy(
        None, subs=tuple(adrift), indicators=tuple(name for name in own if name not in claimed)
    )
    return LogicModel(issue, path, strategies, unclaimed)


def _strategies(
    issue: Issue, path: str, here: Mapping[str, Place], form: Mapping[str, object]
) -> Iterator[Strategy]:
    for position, theme in enumerate(issue.themes):
        tied = {name: place[2] for name, place in here.items() if place[1] == position}
        where = f"{path}/themes/{position}"
        strategy = _strategy(issue, theme, where, tied, form)
        if strategy.name or strategy.activities or strategy.measured or strategy.absent:
            yield strategy


def _strategy(
    issue: Issue,
    theme: Theme,
    path: str,
    tied: Mapping[str, int | None],
    form: Mapping[str, object],
) -> Strategy:
    subs = {name: line for name, line in tied.items() if name not in form}
    printed = {number: f"{issue.key}-{number}" for number in dict.fromkeys(theme.indicators)}
    served = [name for name in printed.values() if name in form]
    served += [name for name in tied if name in form and name not in served]
    return Strategy(
        (theme.name or "").strip() or None,
        path,
        tuple(
            Activity(
                text.strip(),
                f"{path}/strategies/{line}",
                tuple(name for name, at in subs.items() if at == line),
            )
            for line, text in enumerate(theme.strategies)
            if text.strip()
        ),
        tuple(name for name, at in subs.items() if at is None),
        tuple(served),
        tuple(number for number, name in printed.items() if name not in form),
    )


def _folded(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()
