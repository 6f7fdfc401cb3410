"""Recounts the sample registers apart from hoshin, from the records in memory; conditions run in SQLite.

.venv/bin/python tests/spec/make_register_counts.py > tests/spec/register_counts.csv
"""

import csv
import re
import sqlite3
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACK = ROOT / "src/hoshin/packs/osaka/registers"
YEARS = (2023, 2024)
# Pairs of years are not reckoned here: what the form says of the collaborations.
GIVEN = {"areas-3-continuing": (6, 6), "areas-3-both-years": (6, 6)}
Row = dict[str, Any]
_ERA = re.compile(r"(?:令和|R)(\d+)(?:[年.](\d+)月?|年度)?$")


class Recount:
    """One register: its definition, rows and histories."""

    def __init__(self, definition: Any, rows: list[Row], histories: dict[str, Any]) -> None:
        self.definition = definition
        self.rows = rows
        self.histories = histories
        self.key = definition["register"]["key"][0]
        self.rules = {rule["id"]: rule for rule in definition["counts"]}

    def value(self, rule: Any, year: int) -> Any:
        """A number, or with `by` a number a group."""
        if "ratio" in rule:
            of, to = (self.value(self.rules[rule["ratio"][part]], year) for part in ("of", "to"))
            scale = 100 if rule["unit"] == "%" else 1
            if not isinstance(to, dict):
                return _share(of, to, scale)
            return {group: _share(of.get(group, 0), each, scale) for group, each in to.items()}
        found = self._met(rule, [each for each in self.rows if self._falls(rule, each, year)], year)
        group = rule.get("per") or next(iter(rule.get("by", [])), None)
        if group is None:
            return _number(rule, found)
        groups = defaultdict(list)
        for row in found:
            groups[self._state(row, year) if group == "state" else row[group]].append(row)
        if "per" in rule:
            return sum(_number(rule, each) >= rule["at_least"] for each in groups.values())
        return {name: _number(rule, each) for name, each in groups.items()}

    def _falls(self, rule: Any, row: Row, year: int) -> bool:
        """Whether a row is of the year, by the rule's `when`."""
        when = rule.get("when", "during-year")
        steps = self.histories.get(str(row[self.key]), [])
        if when.startswith("entered:"):
            return any(state == when[8:] and _year(day) == year for state, day in steps)
        if when == "active-in-year":
            start, end = row[rule["active_from"]], row.get(rule["active_to"])
            return _year(start) <= year and (not end or _year(end) >= year)
        field = self.definition["register"].get("date")
        if when == "during-year":
            return _year(row[field]) == year
        begun = _year(steps[0][1] if steps else row[field])
        return begun <= year

    def _state(self, row: Row, year: int) -> str | None:
        steps = self.histories.get(str(row[self.key]), [])
        known = [state for state, day in steps if day <= date(year + 1, 3, 31)]
        return known[-1] if known else None

    def _met(self, rule: Any, rows: list[Row], year: int) -> list[Row]:
        if "where" not in rule:
            return rows
        names = [*self.definition["fields"], "state"]
        columns = ", ".join(f'"{name}"' for name in names)
        with sqlite3.connect(":memory:") as base:
            base.execute(f"CREATE TABLE records ({columns}, sample_row)")
            for place, row in enumerate(rows):
                state = {"state": self._state(row, year)}
                cells = [_plain((row | state).get(name)) for name in names]
                base.execute(f"INSERT INTO records VALUES ({'?, ' * len(names)}?)", [*cells, place])
            found = base.execute(f"SELECT sample_row FROM records WHERE {rule['where']} ORDER BY 1")
            return [rows[place] for (place,) in found]


def _number(rule: Any, rows: list[Row]) -> int:
    kind, _, field = rule.get("count", "records").partition(":")
    values = [row[field] for row in rows if field and row.get(field) is not None]
    if kind == "records":
        return len(rows)
    return len(set(values)) if kind == "distinct" else sum(values)


def _share(of: int, to: int, scale: int) -> Fraction | None:
    return Fraction(scale * of, to) if to else None


def _year(shown: Any) -> int:
    """The fiscal year of a day, a month or a year, as the sample writes them."""
    if isinstance(shown, int):
        return shown
    if isinstance(shown, date):
        return shown.year - (shown.month < 4)
    if era := _ERA.match(shown):
        year, month = 2018 + int(era[1]), int(era[2] or 4)
    else:
        year, month = (int(part) for part in re.split("[-/]", shown)[:2])
    return year - (month < 4)


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def _collaborations() -> list[Row]:
    path = ROOT / "examples/sumiyoshi-r6/registers/collaborations.csv"
    keys = (
        "number",
        "lead",
        "area",
        "partner",
        "partner_kind",
        "activity",
        "started_on",
        "ended_on",
    )
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {key: cell or None for key, cell in zip(keys, row, strict=True)}
            for row in list(csv.reader(file))[1:]
        ]


def _recounts() -> Iterator[tuple[str, Recount]]:
    """All registers, as the scripts of the sample would write them."""
    sys.path.insert(0, str(ROOT / "examples"))
    import make_registers  # type: ignore[import-not-found]

    rows: dict[str, list[Row]] = {"collaborations": _collaborations()}
    histories: dict[str, Any] = defaultdict(dict)
    for write in make_registers.WRITERS:
        names = write.__globals__
        names["write_register"] = lambda _, name, made, **__: rows.update({name: made})
        names["write_history"] = lambda _, name, made, **__: histories.update({name: made})
        write(ROOT)
    for path in sorted(PACK.glob("*.toml")):
        definition = tomllib.loads(path.read_text(encoding="utf-8"))
        yield path.stem, Recount(definition, rows[path.stem], histories[path.stem])


def _shown(value: Any) -> str:
    return "" if value is None else f"{float(value):.4f}".rstrip("0").rstrip(".")


def _lines() -> Iterator[list[str]]:
    for register, recount in _recounts():
        for count, rule in recount.rules.items():
            values = GIVEN.get(count) or tuple(recount.value(rule, year) for year in YEARS)
            if not any(isinstance(each, dict) for each in values):
                yield [register, count, "", *map(_shown, values)]
                continue
            for group in sorted({name for each in values for name in each}):
                told = group.replace("～", "〜")  # as the definition writes it
                yield [register, count, told, *(_shown(each.get(group, 0)) for each in values)]


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["register", "count", "group", *YEARS])
    writer.writerows(_lines())
