"""The official form (共通様式) as texts in their boxes, free of any format.

Every exporter lays this out, and every importer reads it back from any of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoshin.base import FiscalYear
from hoshin.policy import Budget, Issue, OutcomeIndicator, Policy, State, Theme, YearValue
from hoshin.publication import texts
from hoshin.publication.prose.unmarked import unmarked

if TYPE_CHECKING:
    from hoshin.publication.edition import Edition

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_CIRCLED = {number: chr(0x2460 + number - 1) for number in range(1, 21)}
_CIRCLED |= {number: chr(0x3251 + number - 21) for number in range(21, 36)}
_CIRCLED |= {number: chr(0x32B1 + number - 36) for number in range(36, 51)}


@dataclass(frozen=True)
class FormLabels:
    """The words that the form itself prints; a line in brackets is a note in small letters."""

    form: str = texts.FORM_NAME
    policy: str = texts.FORM_POLICY
    goal: str = texts.FORM_GOAL
    mission: str = texts.FORM_MISSION
    issues: str = texts.FORM_ISSUES
    recognition: str = texts.FORM_RECOGNITION
    strategies: str = texts.FORM_STRATEGIES
    indicators: str = texts.FORM_INDICATORS
    achievement: str = texts.FORM_ACHIEVEMENT
    previous: str = texts.FORM_PREVIOUS
    self_evaluation: str = texts.FORM_SELF_EVALUATION
    next_directions: str = texts.FORM_NEXT_DIRECTIONS


@dataclass(frozen=True)
class FormRow:
    """One indicator in the table of results."""

    mark: str
    result: str
    letter: str
    previous: str


@dataclass(frozen=True)
class FormTheme:
    """One 【heading】 with its bullets; the heading is empty for bullets without one."""

    heading: str
    bullets: tuple[str, ...]


@dataclass(frozen=True)
class FormIssue:
    """One 経営課題."""

    heading: str
    sdgs: str
    budgets: tuple[str, ...]
    recognition: tuple[FormTheme, ...]
    strategies: tuple[FormTheme, ...]
    statements: tuple[str, ...]
    result_heading: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True)
class FormContent:
    """The whole form."""

    title: str
    head: str
    notice: str
    goal: str
    mission: str
    principles_label: str
    principles: str
    points: tuple[str, ...]
    issues: tuple[FormIssue, ...]
    self_evaluation: tuple[FormTheme, ...]
    next_directions: tuple[FormTheme, ...]
    labels: FormLabels = FormLabels()


Cells = Callable[[str, OutcomeIndicator], FormRow]


def form_of_policy(policy: Policy, *, notice: str = "") -> FormContent:
    """The form as the policy itself has it: what was printed."""

    def row(_: str, indicator: OutcomeIndicator) -> FormRow:
        return FormRow(
            circled(indicator.number),
            _value(indicator.result) or texts.NOTHING,
            indicator.verdict or texts.NOTHING,
            _value(indicator.previous) or texts.NOTHING,
        )

    return _form(policy, row, notice)


def form_of_edition(edition: "Edition") -> FormContent:
    """The form with the figures and letters of the evaluation."""
    published = {each.id: each for each in edition.indicators}

    def row(name: str, indicator: OutcomeIndicator) -> FormRow:
        each = published[name]
        return FormRow(
            circled(indicator.number),
            each.result.text if each.result else texts.NOTHING,
            each.letter or texts.NOTHING,
            each.previous.text if each.previous else texts.NOTHING,
        )

    return _form(edition.policy, row, edition.source.notice)


def circled(number: int) -> str:
    """① … ㊿; a number in brackets beyond."""
    return _CIRCLED.get(number, f"({number})")


def _form(marked: Policy, row: Cells, notice: str) -> FormContent:
    policy = unmarked(marked)
    year = FiscalYear(policy.fiscal_year)
    era, number = year.era
    label = f"{era}{_wide(number)}年度"
    return FormContent(
        texts.FORM_TITLE.format(year=label, organization=policy.organization.name)
        + _state_mark(policy),
        texts.FORM_HEAD.format(head=policy.organization.head or texts.FORM_NO_HEAD),
        notice,
        policy.goal or "",
        policy.mission or "",
        texts.FORM_PRINCIPLES.format(year=label),
        policy.principles.text or "",
        tuple(
            f"{str(index).translate(_FULL_WIDTH)}　{point}"
            for index, point in enumerate(policy.principles.points, 1)
        ),
        tuple(_issue(issue, year, row) for issue in policy.issues),
        _closing(policy, policy.self_evaluation, lambda issue: issue.self_evaluation),
        _closing(policy, policy.next_directions, lambda issue: issue.next_directions),
    )


def _state_mark(policy: Policy) -> str:
    """The step of the year in brackets, where a reader would not know it without."""
    judged = any(each.result or each.verdict for each in policy.indicators().values())
    told = policy.self_evaluation or any(issue.self_evaluation for issue in policy.issues)
    plain: State = "evaluated" if judged or told else "adopted"
    return "" if policy.state == plain else texts.FORM_STATES[policy.state]


def _issue(issue: Issue, year: FiscalYear, row: Cells) -> FormIssue:
    rows = tuple(row(f"{issue.key}-{each.number}", each) for each in issue.indicators)
    filled = any({each.result, each.letter, each.previous} != {texts.NOTHING} for each in rows)
    shown = rows if filled else ()
    return FormIssue(
        _heading(issue),
        _sdgs(issue),
        tuple(_budget(budget) for budget in issue.budgets),
        tuple(_theme(theme, theme.recognition, links=False) for theme in issue.themes),
        tuple(_theme(theme, theme.strategies, links=True) for theme in issue.themes),
        tuple(f"{circled(each.number)}{each.statement}" for each in issue.indicators),
        texts.FORM_RESULT_HEADING.format(year=_wide(year.era[1])),
        shown,
    )


def _heading(issue: Issue) -> str:
    return texts.FORM_ISSUE.format(label=_label(issue), title=issue.title)


def _label(issue: Issue) -> str:
    """経営課題１, or as the form printed it: 経営課題1-(2)."""
    number = str(issue.number).translate(_FULL_WIDTH)
    return issue.label or texts.FORM_ISSUE_LABEL.format(number=number)


def _sdgs(issue: Issue) -> str:
    goals = texts.FORM_LINK_SEPARATOR.join(texts.FORM_SDG.format(n=goal) for goal in issue.sdgs)
    return texts.FORM_SDGS.format(goals=goals) if goals else ""


def _budget(budget: Budget) -> str:
    year = _wide(FiscalYear(budget.fiscal_year).era[1])
    return f"{texts.FORM_BUDGETS[budget.kind].format(year=year)} {money(budget.yen)}"


def money(yen: int | None) -> str:
    """62百万円; in thousands or yen where millions are not exact; － where nothing is printed."""
    if yen is None:
        return texts.NOTHING
    if yen % 1_000_000 == 0:
        return f"{yen // 1_000_000:,}{texts.FORM_MILLIONS}"
    if yen % 1_000 == 0:
        return f"{yen // 1_000:,}{texts.FORM_THOUSANDS}"
    return f"{yen:,}{texts.FORM_YEN}"


def _theme(theme: Theme, bullets: list[str], *, links: bool) -> FormTheme:
    if theme.name is None:
        return FormTheme("", tuple(bullets))
    marks = texts.FORM_LINK_SEPARATOR.join(circled(number) for number in theme.indicators)
    link = texts.FORM_LINKS.format(links=marks) if links and marks else ""
    return FormTheme(texts.FORM_THEME.format(name=theme.name) + link, tuple(bullets))


def _closing(
    policy: Policy, whole: list[str], of_issue: Callable[[Issue], list[str]]
) -> tuple[FormTheme, ...]:
    found = [FormTheme("", tuple(whole))] if whole else []
    for issue in policy.issues:
        if bullets := of_issue(issue):
            found.append(FormTheme(texts.FORM_GROUP.format(label=_label(issue)), tuple(bullets)))
    return tuple(found)


def _value(value: YearValue | None) -> str:
    if value is None:
        return ""
    one_decimal = value.unit == "%" and value.value == round(value.value, 1)
    number = f"{value.value:.1f}" if one_decimal else f"{value.value:f}"
    return f"{number}{value.unit}"


def _wide(number: int) -> str:
    return texts.FORM_FIRST_YEAR if number == 1 else str(number).translate(_FULL_WIDTH)
