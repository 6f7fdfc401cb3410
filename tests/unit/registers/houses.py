"""An invented register with every kind of field, states and a history, for the tests beside it."""

from collections.abc import Sequence

from hoshin.registers import (
    Fault,
    Register,
    RegisterDefinition,
    read_csv_file,
    read_register,
    read_register_definition,
)

HOUSES = """
[register]
id = "houses"
title = "見本の家の記録"
kind = "cases"
key = ["no"]
purpose = "見本"
retention = "5 years"
[fields.no]
title = "整理番号"
required = true
pattern = "^[0-9]{4}-[0-9]+$"
[fields.area]
title = "地域"
type = "area"
[fields.seen_on]
title = "確認日"
type = "date"
[fields.month]
title = "報告月"
type = "month"
[fields.year]
title = "年度"
type = "fiscal-year"
[fields.people]
title = "人数"
type = "integer"
unit = "人"
[fields.cost]
title = "費用"
type = "decimal"
[fields.fenced]
title = "柵"
type = "boolean"
[fields.grade]
title = "危険度"
type = "choice"
choices = ["Ａ", "B"]
[fields.memo]
title = "メモ"
type = "text"
[fields.owner]
title = "所有者"
personal = true
[fields.illness]
title = "事情"
special_care = true
[states]
initial = "reported"
[states.reported]
title = "通報"
[states.inspected]
title = "調査済"
requires = ["grade", "owner"]
[states.resolved]
title = "是正済"
final = true
[[transitions]]
from = ["reported"]
to = "inspected"
by = ["editor"]
[[transitions]]
from = ["reported", "inspected"]
to = "resolved"
[[counts]]
id = "all"
title = "件数"
unit = "件"
when = "as-of-year-end"
where = "state != 'resolved'"
"""
AREAS = ("第１地域", "第２地域")


def make_definition(*changes: tuple[str, str], base: str = HOUSES) -> RegisterDefinition:
    for old, new in changes:
        assert old in base, old
        base = base.replace(old, new, 1)
    return read_register_definition(base.encode(), name="houses.toml")


def make_read(
    records: str | bytes,
    history: str | None = None,
    *,
    definition: RegisterDefinition | None = None,
    areas: Sequence[str] | None = AREAS,
) -> Register:
    content = records if isinstance(records, bytes) else records.encode()
    return read_register(
        definition or make_definition(),
        read_csv_file(content, name="houses.csv"),
        history=None if history is None else read_csv_file(history.encode(), name="told.csv"),
        areas=areas,
    )


def faults_of(register: Register) -> list[tuple[str, int, str, str | None]]:
    """What is at fault, without the words."""
    return [_plain(fault) for fault in register.faults]


def keys_of(register: Register) -> list[str]:
    """The right records, in their order."""
    return [
        key for (key,) in register.engine.rows("SELECT hoshin_key FROM records ORDER BY hoshin_row")
    ]


def told_of(register: Register) -> list[tuple[str, str, str]]:
    """The history: key, state, day."""
    return register.engine.rows(
        'SELECT hoshin_key, state, "date"::VARCHAR FROM history JOIN records USING (hoshin_row) '
        "ORDER BY hoshin_row, seq"
    )


def _plain(fault: Fault) -> tuple[str, int, str, str | None]:
    return fault.file, fault.row, fault.field, fault.value
