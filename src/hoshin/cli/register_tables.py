"""Counts of a register as a person reads them on a terminal."""

from collections.abc import Iterator

from rich import box
from rich.markup import escape
from rich.table import Table

from hoshin.base import half_up
from hoshin.cli import texts
from hoshin.cli.tables import rendered, table_width
from hoshin.cli.wrapping import wrapped
from hoshin.registers import Account, Count, Number, Register, group_data, key_data

_SHOWN = 10  # records that are named; JSON has them all


def count_tables(register: Register, count: Count, account: Account | None) -> str:
    """A count: its value, how it was counted, its groups, and what was left out."""
    lines = [texts.COUNT_HEAD.format(title=count.title, id=count.id, year=count.year)]
    if not count.by:
        number = _number(count.value, quotient=_is_ratio(register, count))
        value = f"{number}{count.unit if count.value is not None else ''}"
        lines[0] += texts.COUNT_VALUE.format(value=value)
    if count.about_people:
        lines += _indented(texts.COUNT_OFFICE)
    lines += _indented(texts.COUNT_WORDS.format(words=count.words))
    if not _is_ratio(register, count):
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


def _is_ratio(register: Register, count: Count) -> bool:
    return register.definition.rule(count.id).ratio is not None


def _by_table(register: Register, count: Count) -> Table:
    table = Table(box=box.HORIZONTALS)
    for name in count.by:
        table.add_column(escape(_title(register, name)), overflow="fold")
    table.add_column(texts.COUNT_COLUMN_VALUE.format(unit=count.unit), justify="right")
    for row in count.rows:
        groups = [escape(_group(register, name, row.by[name])) for name in count.by]
        table.add_row(*groups, _number(row.value, quotient=_is_ratio(register, count)))
    return table


def _groups_table(register: Register, count: Count) -> Table:
    per = register.definition.rule(count.id).per or ""
    table = Table(box=box.HORIZONTALS)
    table.add_column(escape(_title(register, per)), overflow="fold")
    table.add_column(texts.COUNT_COLUMN_NUMBER, justify="right")
    table.add_column(texts.COUNT_COLUMN_REACHED, justify="center")
    for each in count.groups:
        reached = texts.REACHED if each.reached else texts.NOTHING
        group = escape(_group(register, per, each.group))
        table.add_row(group, _number(each.value), reached)
    return table


def _left_out(account: Account) -> Iterator[str]:
    yield texts.COUNT_LEFT_OUT
    for left in account.excluded[:_SHOWN]:
        yield texts.COUNT_LEFT_OUT_LINE.format(key=key_text(left.key), reason=left.reason)
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


def key_text(key: str | tuple[str | int, ...]) -> str:
    """A key as one text."""
    shown = key_data(key)
    return shown if isinstance(shown, str) else " / ".join(map(str, shown))


def _number(value: Number | None, *, quotient: bool = False) -> str:
    """A number with thousands marks; a quotient to one decimal."""
    if value is None:
        return texts.NOTHING
    return f"{half_up(value, 1):,}" if quotient else f"{value:,}"
