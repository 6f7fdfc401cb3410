"""A field may have any name that a definition allows: also one that the program uses itself."""

import pytest

from tests.spec.registers.definitions import counting
from tests.spec.registers.office import Office

NAMES = [
    "by",
    "corrects",
    "entry_row",
    "entry_print",
    "date",
    "day",
    "seq",
    "place",
    "before",
    "day_before",
    "last_state",
    "note",
    "key",
    "row",
    "value",
    "counted",
    "reason",
    "states",
    "entry",
    "record",
    "records",
    "history",
    "staged",
    "entries",
    "plain",
    "steps",
    "end",
    "until",
    "select",
    "order",
    "group",
    "table",
    "n",
    "count",
    "area",
    "fiscal_year",
    "month",
    "appended",
    "matched",
    "cell",
    "hit",
]


def definition(name: str) -> str:
    return f"""
[register]
id = "things"
title = "物"
kind = "cases"
key = ["no"]
owner = "総務課"
[fields.no]
title = "番号"
required = true
[fields.{name}]
title = "ほかの欄"
required = true
[states]
initial = "open"
[states.open]
title = "受付"
[states.closed]
title = "完了"
final = true
requires = ["{name}"]
[[transitions]]
from = ["open"]
to = "closed"
by = ["chief"]
[[clocks]]
id = "answer"
title = "回答"
starts = "open"
stops = ["closed"]
within = "10 days"
"""


RECORDS = "番号,ほかの欄,状態,状態日\n" + "".join(
    f"{no},見本{no},{state},2024-05-01\n"
    for no, state in ((1, "closed"), (2, "open"), (3, "closed"))
)
HISTORY = (
    "番号,状態,日付,担当,備考\n"
    "1,open,2024-04-01,,\n1,closed,2024-05-01,chief,\n2,open,2024-05-01,,\n"
    "3,open,2024-05-01,,\n3,closed,2024-05-01,,\n"
)


@pytest.mark.parametrize("name", NAMES)
def test_a_register_with_such_a_field_is_checked_counted_and_watched(
    office: Office, name: str
) -> None:
    text = definition(name)
    said = office.check(text, RECORDS, HISTORY)
    assert said.rows == [], said.err
    rules = counting(
        text,
        'closed:when = "entered:closed"\n'
        f'count = "distinct:{name}"\nby = ["{name}"]\nwhere = \'"{name}" is not null\'',
        f'open:when = "as-of-year-end"\nper = "{name}"\nat_least = 1',
    )
    assert sum(row["value"] for row in office.count(rules, RECORDS, "closed", history=HISTORY)) == 2
    assert office.count(rules, RECORDS, "open", history=HISTORY)[0]["value"] == 3
    assert [row["key"] for row in office.due(text, RECORDS, HISTORY, on="2024-06-01")] == ["2"]
