"""What tables on the terminal share: their width, and the words of their cells."""

from io import StringIO
from shutil import get_terminal_size

from rich.console import Console
from rich.table import Table

from hoshin.base import FiscalYear
from hoshin.cli import texts
from hoshin.policy import OutcomeIndicator, Target


def table_width() -> int:
    """As wide as the terminal, but wide enough to be read, and no wider than serves."""
    return min(160, max(100, get_terminal_size((120, 24)).columns))


def rendered(table: Table) -> str:
    """The table as text, as wide as the terminal but wide enough to be read."""
    stream = StringIO()
    Console(file=stream, width=table_width(), color_system=None, legacy_windows=False).print(table)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def title_of(indicator: OutcomeIndicator) -> str:
    return indicator.source.question or indicator.statement


def shortened(title: str, characters: int = 38) -> str:
    """A title that takes two or three lines at most."""
    return title if len(title) <= characters else title[: characters - 1] + "…"


def target_text(target: Target) -> str:
    if target.value is None or target.comparator is None:
        return texts.NOTHING
    amount = f"{target.value:f}{target.unit or ''}{texts.COMPARATORS[target.comparator]}"
    when = [texts.UNTIL.format(year=FiscalYear(target.by))] if target.by else []
    when += [texts.EACH_YEAR] if target.each_year else []
    return " ".join([amount, *when])
