"""Counts and deadlines of a register as a person reads them on a terminal."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from rich import box
from rich.table import Table

from hoshin.base import half_up
from hoshin.cli import texts
from hoshin.cli.tables import rendered, table_width
from hoshin.cli.wrapping import wrapped
from hoshin.registers import Account, Count, Due, Number, Register, group_data, key_data

_SHOWN = 10  # records that are named; JSON has them all


def count_tables(register: Register, count: Count, account: Account | None) -> str:
    """A count: its value, how it was counted, its groups, and what was left out."""
    lines = [texts.COUNT_HEAD.format(title=count.title, id=count.id, year=count.year)]
    if not count.by:
        value = f"{_number(count.value)}{count.unit if count.value is not None else ''}"
        lines[0] += texts.COUNT_VALUE.format(value=value)
    lines += _indented(texts.COUNT_WORDS.format(words=count.words))
    if count.queries and (count.counted or count.excluded):
        text = texts.COUNT_RECORDS.format(
            counted=f"{count.counted:,}", excluded=f"{count.excluded:,}"
        )
        lines += _indented(text)
    parts = ["\n".join(lines) + "\n"]
    if count.by:
        parts.append(rendered(_by_table(register, count)))
    if count.groups:
        parts.append(rendered(_groups_table(register, count)))
    if account is not None and account.excluded:
        parts.append("".join(_left_out(account)))
    return "".join(parts) + "\n"


def due_table(register: Register, found: Sequence[Due], on: date) -> str:
    """What is overdue or due soon, the most overdue first."""
    table = _table(
        texts.DUE_TITLE.format(
            title=register.definition.table.title,
            on=on.isoformat(),
            overdue=sum(each.days < 0 for each in found),
            soon=sum(each.days >= 0 for each in found),
        )
    )
    areas = any(each.area for each in found)
    for name in ("key", "area") if areas else ("key",):
        table.add_column(texts.DUE_COLUMNS[name], overflow="fold")
    for name in ("clock", "state"):
        table.add_column(texts.DUE_COLUMNS[name], overflow="fold")
    for name in ("started", "deadline", "days"):
        table.add_column(texts.DUE_COLUMNS[name], no_wrap=True, justify="right")
    states = register.definition.states
    for each in found:
        state = states[each.state].title if each.state else texts.NOTHING
        table.add_row(
            _key(each.key),
            *([each.area or texts.NOTHING] if areas else []),
            each.title,
            state,
            each.started.isoformat(),
            each.deadline.isoformat(),
            _days(each.days),
        )
    return rendered(table)


def _by_table(register: Register, count: Count) -> Table:
    table = _table("")
    for name in count.by:
        table.add_column(_title(register, name), overflow="fold")
    table.add_column(texts.COUNT_COLUMN_VALUE.format(unit=count.unit), justify="right")
    for row in count.rows:
        groups = [_group(register, name, row.by[name]) for name in count.by]
        table.add_row(*groups, _number(row.value))
    return table


def _groups_table(register: Register, count: Count) -> Table:
    per = register.definition.rule(count.id).per or ""
    table = _table("")
    table.add_column(_title(register, per), overflow="fold")
    table.add_column(texts.COUNT_COLUMN_NUMBER, justify="right")
    table.add_column(texts.COUNT_COLUMN_REACHED, justify="center")
    for each in count.groups:
        reached = texts.REACHED if each.reached else texts.NOTHING
        table.add_row(_group(register, per, each.group), _number(each.value), reached)
    return table


def _table(title: str) -> Table:
    return Table(title=title or None, box=box.HORIZONTALS, title_justify="left")


def _left_out(account: Account) -> Iterator[str]:
    yield texts.COUNT_LEFT_OUT
    for left in account.excluded[:_SHOWN]:
        yield texts.COUNT_LEFT_OUT_LINE.format(key=_key(left.key), reason=left.reason)
    if len(account.excluded) > _SHOWN:
        yield texts.COUNT_LEFT_OUT_MORE.format(count=f"{len(account.excluded) - _SHOWN:,}")


def _indented(text: str) -> list[str]:
    return [f"  {line}" for line in wrapped(text, table_width() - 4).splitlines()]


def _title(register: Register, column: str) -> str:
    fields = register.definition.fields
    return fields[column].title if column in fields else texts.STATE_COLUMN


def _group(register: Register, column: str, value: object) -> str:
    if value is None:
        return texts.GROUP_EMPTY
    if isinstance(value, bool):
        return texts.TRUE if value else texts.FALSE
    if column not in register.definition.fields and value in register.definition.states:
        return register.definition.states[str(value)].title
    return str(group_data(register.definition, column, value))  # type: ignore[arg-type]


def _key(key: str | tuple[str, ...]) -> str:
    shown = key_data(key)
    return (shown if isinstance(shown, str) else " / ".join(shown)).replace("[", "\\[")


def _number(value: Number | None) -> str:
    """A number with thousands marks; a quotient to one decimal."""
    if value is None:
        return texts.NOTHING
    if isinstance(value, Fraction):
        return f"{half_up(value, 1):,}" if value.denominator != 1 else f"{int(value):,}"
    return f"{value:,}"


def _days(days: int) -> str:
    if days < 0:
        return texts.DUE_OVER.format(days=f"{-days:,}")
    return texts.DUE_LEFT.format(days=f"{days:,}") if days else texts.DUE_TODAY
