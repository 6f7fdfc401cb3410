"""What was read, as the page shows it: every value in its words, under its path, in the form's order."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from hoshin.exporters.review_page import texts
from hoshin.policy import Budget, Issue, OutcomeIndicator, Policy, Theme
from hoshin.policy.words import (
    aim_words,
    budget_words,
    deadline_words,
    source_words,
    state_words,
    year_value_words,
    year_words,
)
from hoshin.publication.form import circled, money


@dataclass(frozen=True)
class Shown:
    """One value on the page; the text is empty where the form has none."""

    path: str
    text: str


@dataclass(frozen=True)
class ShownList:
    """A part with its entries; `head` stands for the list as a whole."""

    head: Shown
    entries: tuple[Shown, ...]


@dataclass(frozen=True)
class ShownTheme:
    name: Shown
    indicators: Shown
    recognition: ShownList
    strategies: ShownList


@dataclass(frozen=True)
class ShownPart:
    """A value with the word that says what it is."""

    label: str
    value: Shown


@dataclass(frozen=True)
class ShownIndicator:
    """One indicator; beside its figures stand the years that they are of."""

    mark: Shown
    statement: Shown
    source: tuple[ShownPart, ...]
    target: Shown
    deadline: str
    result: Shown
    result_year: str
    verdict: Shown
    previous: Shown
    previous_year: str


@dataclass(frozen=True)
class ShownIssue:
    key: Shown
    title: Shown
    sdgs: Shown
    budgets: ShownList
    budget_labels: tuple[str, ...]
    themes: tuple[ShownTheme, ...]
    indicators: tuple[ShownIndicator, ...]
    self_evaluation: ShownList
    next_directions: ShownList


@dataclass(frozen=True)
class ShownPolicy:
    """The whole of it; `whole` stands for what belongs to no single value."""

    whole: Shown
    organization: Shown
    kind: Shown
    head: Shown
    year: Shown
    state: Shown
    goal: Shown
    mission: Shown
    principles: Shown
    points: ShownList
    issues: tuple[ShownIssue, ...]
    self_evaluation: ShownList
    next_directions: ShownList


def shown_policy(policy: Policy) -> ShownPolicy:
    office = policy.organization
    return ShownPolicy(
        Shown("", ""),
        Shown("organization/name", office.name),
        Shown("organization/kind", texts.ORGANIZATIONS[office.kind]),
        Shown("organization/head", office.head or ""),
        Shown("fiscal_year", year_words(policy.fiscal_year)),
        Shown("state", state_words(policy.state)),
        Shown("goal", policy.goal or ""),
        Shown("mission", policy.mission or ""),
        Shown("principles", policy.principles.text or ""),
        _list("principles/points", policy.principles.points),
        tuple(_issue(f"issues/{index}", issue) for index, issue in enumerate(policy.issues)),
        _list("self_evaluation", policy.self_evaluation),
        _list("next_directions", policy.next_directions),
    )


def shown_values(shown: object) -> Iterator[Shown]:
    """Every value of a part of the page, in its order."""
    if isinstance(shown, Shown):
        yield shown
    elif isinstance(shown, tuple):
        for item in shown:
            yield from shown_values(item)
    elif is_dataclass(shown):
        for each in fields(shown):
            yield from shown_values(getattr(shown, each.name))


def _list(path: str, entries: list[str]) -> ShownList:
    items = tuple(Shown(f"{path}/{index}", text) for index, text in enumerate(entries))
    return ShownList(Shown(path, ""), items)


def _issue(path: str, issue: Issue) -> ShownIssue:
    goals = texts.SEPARATOR.join(texts.SDG.format(number=goal) for goal in issue.sdgs)
    themes = enumerate(issue.themes)
    indicators = enumerate(issue.indicators)
    return ShownIssue(
        Shown(path, issue.label or texts.ISSUE.format(key=issue.key)),
        Shown(f"{path}/title", issue.title),
        Shown(f"{path}/sdgs", goals),
        _budgets(f"{path}/budgets", issue.budgets),
        tuple(budget_words(budget) for budget in issue.budgets),
        tuple(_theme(f"{path}/themes/{index}", theme) for index, theme in themes),
        tuple(_indicator(f"{path}/indicators/{index}", each) for index, each in indicators),
        _list(f"{path}/self_evaluation", issue.self_evaluation),
        _list(f"{path}/next_directions", issue.next_directions),
    )


def _budgets(path: str, budgets: list[Budget]) -> ShownList:
    amounts = tuple(
        Shown(f"{path}/{index}/yen", "" if budget.yen is None else money(budget.yen))
        for index, budget in enumerate(budgets)
    )
    return ShownList(Shown(path, ""), amounts)


def _theme(path: str, theme: Theme) -> ShownTheme:
    marks = texts.SEPARATOR.join(circled(number) for number in theme.indicators)
    named = theme.name is not None
    return ShownTheme(
        Shown(path, texts.THEME.format(name=theme.name) if named else texts.NO_THEME),
        Shown(f"{path}/indicators", texts.INDICATORS_OF_THEME.format(marks=marks) if marks else ""),
        _list(f"{path}/recognition", theme.recognition),
        _list(f"{path}/strategies", theme.strategies),
    )


def _indicator(path: str, each: OutcomeIndicator) -> ShownIndicator:
    source = tuple(
        ShownPart(texts.SOURCE_PARTS[key], Shown(f"{path}/source/{key}", text))
        for key, text in source_words(each.source).items()
    )
    return ShownIndicator(
        Shown(path, circled(each.number)),
        Shown(f"{path}/statement", each.statement),
        source,
        Shown(f"{path}/target", aim_words(each.target)),
        deadline_words(each.target),
        Shown(f"{path}/result", year_value_words(each.result)),
        year_words(each.result.fiscal_year if each.result else None),
        Shown(f"{path}/verdict", texts.LETTERS[each.verdict] if each.verdict else ""),
        Shown(f"{path}/previous", year_value_words(each.previous)),
        year_words(each.previous.fiscal_year if each.previous else None),
    )
