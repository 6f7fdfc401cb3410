"""Definitions of invented registers, put together from parts."""

LOANS = """
[register]
id = "loans"
title = "貸し出し"
kind = "cases"
key = ["no"]
owner = "総務課"
[fields.no]
title = "番号"
required = true
pattern = "^L-[0-9]+$"
[fields.thing]
title = "物"
type = "choice"
choices = ["A型", "B型"]
[fields.town]
title = "町"
type = "area"
areas = ["北", "南", "東"]
[fields.wanted_on]
title = "希望日"
type = "date"
[fields.pieces]
title = "個数"
type = "integer"
unit = "個"
[fields.paid]
title = "料金"
type = "boolean"
[states]
initial = "applied"
[states.applied]
title = "申請"
[states.lent]
title = "貸出中"
requires = ["thing"]
[states.returned]
title = "返却"
final = true
[[transitions]]
from = ["applied"]
to = "lent"
by = ["editor", "chief"]
[[transitions]]
from = ["lent"]
to = "returned"
[[transitions]]
from = ["lent"]
to = "applied"
"""

TALKS = """
[register]
id = "talks"
title = "懇談会"
kind = "events"
key = ["no"]
date = "held_on"
[fields.no]
title = "番号"
required = true
[fields.held_on]
title = "開催日"
type = "date"
[fields.town]
title = "町"
type = "area"
areas = ["北", "南", "東"]
[fields.people]
title = "参加者数"
type = "integer"
[fields.is_open]
title = "公開"
type = "boolean"
[fields.kind]
title = "種類"
type = "choice"
choices = ["昼", "夜"]
"""

MONTHS = """
[register]
id = "months"
title = "相談の件数"
kind = "aggregates"
key = ["month", "town"]
date = "month"
[fields.month]
title = "月"
type = "month"
required = true
[fields.town]
title = "町"
type = "area"
areas = ["北", "南"]
required = true
[fields.cases]
title = "件数"
type = "integer"
"""

PARTNERS = """
[register]
id = "partners"
title = "連携"
kind = "events"
key = ["no"]
date = "from_on"
[fields.no]
title = "番号"
required = true
[fields.town]
title = "町"
type = "area"
areas = ["北", "南", "東"]
[fields.from_on]
title = "開始日"
type = "date"
[fields.to_on]
title = "終了日"
type = "date"
"""


def counting(definition: str, *counts: str) -> str:
    """A definition with counts; each is the lines after `id`, title and unit, the id first."""
    parts = []
    for number, lines in enumerate(counts):
        name, _, rest = lines.partition(":")
        unit = "" if "unit =" in rest else 'unit = "件"\n'
        title = f'title = "数え方{number}"\n'
        parts.append(f'[[counts]]\nid = "{name}"\n{title}{unit}{rest.strip()}\n')
    return definition + "\n".join(parts)


def clocked(definition: str, *clocks: str) -> str:
    """A definition with clocks, likewise."""
    parts = []
    for lines in clocks:
        name, _, rest = lines.partition(":")
        parts.append(f'[[clocks]]\nid = "{name}"\ntitle = "期限"\n{rest.strip()}\n')
    return definition + "\n".join(parts)
