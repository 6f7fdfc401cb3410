"""Values of a policy in the words of the form; a value that is not there is the empty text."""

from hoshin.base import FiscalYear
from hoshin.policy import texts
from hoshin.policy.model import Budget, IndicatorSource, State, Target, YearValue


def aim_words(target: Target) -> str:
    """55%以上; whatever of it was read."""
    number = "" if target.value is None else f"{target.value:f}"
    word = texts.COMPARATORS[target.comparator] if target.comparator else ""
    return f"{number}{target.unit or ''}{word}"


def deadline_words(target: Target) -> str:
    """令和10年度末まで毎年度."""
    if target.by is None:
        return texts.EACH_YEAR if target.each_year else ""
    text = texts.EACH_YEAR_UNTIL if target.each_year else texts.UNTIL
    return text.format(year=year_words(target.by))


def year_value_words(value: YearValue | None) -> str:
    """43.9%, as printed."""
    return "" if value is None else f"{value.value:f}{value.unit}"


def year_words(year: int | None) -> str:
    return "" if year is None else FiscalYear(year).label


def budget_words(budget: Budget) -> str:
    """令和6年度 予算額."""
    return texts.YEAR_KIND.format(
        year=year_words(budget.fiscal_year), kind=texts.KINDS[budget.kind]
    )


def source_words(source: IndicatorSource) -> dict[str, str]:
    """An indicator's source by its keys; an inquiry shows also what of it is not known."""
    words = {
        "kind": texts.SOURCES[source.kind],
        "name": source.name or "",
        "question": texts.QUESTION.format(text=source.question) if source.question else "",
        "among": source.among or "",
    }
    return {key: text for key, text in words.items() if text or source.kind == "survey"}


def state_words(state: State) -> str:
    """進捗反映."""
    return texts.STATES[state]
