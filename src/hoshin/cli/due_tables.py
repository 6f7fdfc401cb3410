"""Deadlines of a register as a person reads them on a terminal."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from rich import box
from rich.markup import escape
from rich.table import Table

from hoshin.cli import texts
from hoshin.cli.register_tables import key_text
from hoshin.cli.tables import rendered
from hoshin.registers import Due, Register


def due_tables(register: Register, found: Sequence[Due], on: date) -> str:
    """How much is overdue or due soon by clock and area, and every record, the most overdue first."""
    table = register.definition.table
    title = texts.DUE_TITLE.format(title=table.title, on=on.isoformat())
    if table.owner:
        title += texts.DUE_OWNER.format(owner=table.owner)
    parts = [f"{title}\n", rendered(_numbers("clock", [each.title for each in found], found))]
    if any(each.area for each in found):
        areas = [each.area or texts.GROUP_EMPTY for each in found]
        parts.append(rendered(_numbers("area", areas, found)))
    return "".join([*parts, rendered(_records(register, found))])


def _numbers(column: str, names: Sequence[str], found: Sequence[Due]) -> Table:
    """So many overdue and so many due soon under each name, in the order of the records."""
    table = Table(box=box.HORIZONTALS)
    table.add_column(texts.DUE_COLUMNS[column], overflow="fold")
    for name in ("overdue", "soon"):
        table.add_column(texts.DUE_COLUMNS[name], justify="right")
    numbers = Counter((name, each.days < 0) for name, each in zip(names, found, strict=True))
    for name in sorted(set(names), key=lambda each: (-numbers[each, True], each)):
        table.add_row(escape(name), f"{numbers[name, True]:,}", f"{numbers[name, False]:,}")
    return table


def _records(register: Register, found: Sequence[Due]) -> Table:
    table = Table(box=box.HORIZONTALS)
    shown = ("key", "area", "clock", "state") if any(each.area for each in found) else ()
    for name in shown or ("key", "clock", "state"):
        table.add_column(texts.DUE_COLUMNS[name], overflow="fold")
    for name in ("started", "deadline", "days"):
        table.add_column(texts.DUE_COLUMNS[name], no_wrap=True, justify="right")
    states = register.definition.states
    for each in found:
        area = [each.area or texts.NOTHING] if shown else []
        state = states[each.state].title if each.state else texts.NOTHING
        words = [escape(word) for word in (key_text(each.key), *area, each.title, state)]
        table.add_row(*words, each.started.isoformat(), each.deadline.isoformat(), _days(each.days))
    return table


def _days(days: int) -> str:
    if days < 0:
        return texts.DUE_OVER.format(days=f"{-days:,}")
    return texts.DUE_LEFT.format(days=f"{days:,}") if days else texts.DUE_TODAY
