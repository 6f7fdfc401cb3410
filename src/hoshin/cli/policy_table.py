"""A policy's indicators as a table on the terminal."""

from io import StringIO
from shutil import get_terminal_size

from rich import box
from rich.console import Console
from rich.table import Table

from hoshin.base import FiscalYear
from hoshin.cli import texts
from hoshin.policy import OutcomeIndicator, Policy, Target, YearValue


def table_width() -> int:
    """As wide as the terminal, but wide enough to be read, and no wider than serves."""
    return min(160, max(100, get_terminal_size((120, 24)).columns))


def rendered(table: Table) -> str:
    """The table as text, as wide as the terminal but wide enough to be read."""
    stream = StringIO()
    Console(file=stream, width=table_width(), color_system=None, legacy_windows=False).print(table)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def policy_table(policy: Policy) -> str:
    """One row an indicator, as the form prints it."""
    indicators = policy.indicators()
    table = Table(
        title=texts.POLICY_TITLE.format(
            organization=policy.organization.name,
            year=FiscalYear(policy.fiscal_year),
            state=texts.STATES[policy.state],
            issues=len(policy.issues),
            indicators=len(indicators),
        ),
        box=box.SIMPLE_HEAD,
        title_justify="left",
    )
    table.add_column(texts.COLUMN_ID, no_wrap=True)
    table.add_column(texts.COLUMN_INDICATOR, ratio=1)
    table.add_column(texts.COLUMN_RESULT, justify="right", no_wrap=True)
    table.add_column(texts.COLUMN_PREVIOUS, justify="right", no_wrap=True)
    table.add_column(texts.COLUMN_TARGET, no_wrap=True)
    table.add_column(texts.COLUMN_VERDICT, justify="center", no_wrap=True)
    for name, indicator in indicators.items():
        table.add_row(
            name,
            title_of(indicator),
            value_text(indicator.result),
            value_text(indicator.previous),
            target_text(indicator.target),
            indicator.verdict or texts.NOTHING,
        )
    return rendered(table)


def title_of(indicator: OutcomeIndicator) -> str:
    return indicator.source.question or indicator.statement


def shortened(title: str, characters: int = 38) -> str:
    """A title that takes two or three lines at most."""
    return title if len(title) <= characters else title[: characters - 1] + "…"


def value_text(value: YearValue | None) -> str:
    return f"{value.value:f}{value.unit}" if value else texts.NOTHING


def target_text(target: Target) -> str:
    if target.value is None or target.comparator is None:
        return texts.NOTHING
    amount = f"{target.value:f}{target.unit or ''}{texts.COMPARATORS[target.comparator]}"
    when = [texts.UNTIL.format(year=FiscalYear(target.by))] if target.by else []
    when += [texts.EACH_YEAR] if target.each_year else []
    return " ".join([amount, *when])
