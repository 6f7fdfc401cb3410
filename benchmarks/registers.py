"""A register of a million records: what loading takes, and each count beside the same in plain SQL.

`python -m benchmarks.registers [RECORDS]` writes a register of cases with three states each, reads it in
this process, and runs every kind of count by turns with hand-written SQL on the same loaded tables.
Printed are the least of several runs; how many times the plain SQL a count takes is asked to be at most 2.
"""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from hoshin.base import FiscalYear
from hoshin.importers.register_file import open_register_file
from hoshin.registers import (
    Register,
    account_of,
    count_records,
    due_records,
    read_register,
    read_register_definition,
)

RECORDS = 1_000_000
RUNS = 5
YEAR = FiscalYear(2024)
AREAS = [f"第{number}地域" for number in range(1, 13)]
DEFINITION = """
[register]
id = "visits"
title = "訪問"
kind = "cases"
key = ["no"]
date = "reported_on"
[fields.no]
title = "番号"
required = true
[fields.reported_on]
title = "受付日"
type = "date"
[fields.ended_on]
title = "終了日"
type = "date"
[fields.area]
title = "地域"
type = "area"
[fields.grade]
title = "区分"
type = "choice"
choices = ["A", "B", "C"]
[fields.partner]
title = "相手"
[fields.people]
title = "人数"
type = "integer"
[states]
initial = "reported"
[states.reported]
title = "受付"
[states.visited]
title = "訪問済"
[states.closed]
title = "終了"
final = true
[[clocks]]
id = "visit"
title = "受付から訪問まで"
starts = "reported"
stops = ["visited"]
within = "3 months"
"""
_IN = "BETWEEN DATE '2024-04-01' AND DATE '2025-03-31'"
_STATE = (
    "records JOIN (SELECT hoshin_row, arg_max(state, seq) AS state FROM history "
    "WHERE date <= DATE '2025-03-31' GROUP BY hoshin_row) USING (hoshin_row)"
)
# Each count as a definition writes it, and the same as someone would type it.
COUNTS = {
    "during": ("", f"SELECT count(*) FROM records WHERE reported_on {_IN}"),
    "where": (
        "where = \"grade = 'A' AND people >= 10\"",
        f"SELECT count(*) FROM records WHERE reported_on {_IN} AND grade = 'A' AND people >= 10",
    ),
    "distinct": (
        'count = "distinct:partner"',
        f"SELECT count(DISTINCT partner) FROM records WHERE reported_on {_IN}",
    ),
    "sum": ('count = "sum:people"', f"SELECT sum(people) FROM records WHERE reported_on {_IN}"),
    "by": (
        'by = ["area", "grade"]',
        f"SELECT area, grade, count(*) FROM records WHERE reported_on {_IN} GROUP BY area, grade",
    ),
    "per": (
        'per = "area"\nat_least = 5',
        "SELECT count(*) FROM (SELECT area FROM records "
        f"WHERE reported_on {_IN} AND area IS NOT NULL GROUP BY area HAVING count(*) >= 5)",
    ),
    "active": (
        'when = "active-both-years"\nactive_from = "reported_on"\nactive_to = "ended_on"',
        "SELECT count(*) FROM records WHERE reported_on <= DATE '2024-03-31' "
        "AND (ended_on IS NULL OR ended_on >= DATE '2024-04-01')",
    ),
    "open": (
        'when = "as-of-year-end"\nwhere = "state != \'closed\'"',
        f"SELECT count(*) FROM {_STATE} WHERE state <> 'closed'",
    ),
    "by-state": (
        'when = "as-of-year-end"\nby = ["state"]',
        f"SELECT state, count(*) FROM {_STATE} GROUP BY state",
    ),
    "entered": (
        'when = "entered:visited"',
        f"SELECT count(DISTINCT hoshin_row) FROM history WHERE state = 'visited' AND date {_IN}",
    ),
}


def definition() -> str:
    """The register with every count."""
    rules = (
        f'[[counts]]\nid = "{name}"\ntitle = "{name}"\nunit = "件"\n{keys}\n'
        for name, (keys, _) in COUNTS.items()
    )
    return DEFINITION + "".join(rules)


def make(folder: Path, records: int) -> None:
    """Write records and their history as an office would hand them over."""
    random = Random(1)
    first = date(2020, 4, 1)
    with (
        (folder / "records.csv").open("w", encoding="utf-8") as held,
        (folder / "history.csv").open("w", encoding="utf-8") as told,
    ):
        held.write("番号,受付日,終了日,地域,区分,相手,人数\n")
        told.write("番号,状態,日付\n")
        for number in range(records):
            day = first + timedelta(days=random.randrange(2500))
            visited, closed = (day + timedelta(days=random.randrange(1, 200)) for _ in "ab")
            ended = closed.isoformat() if number % 3 else ""
            held.write(
                f"K{number},{day},{ended},{random.choice(AREAS)},{random.choice('ABC')},"
                f"相手{random.randrange(50_000)},{random.randrange(100)}\n"
            )
            told.write(f"K{number},受付,{day}\n")
            told.write(f"K{number},訪問済,{visited}\n" if number % 4 else "")
            told.write(f"K{number},終了,{max(visited, closed)}\n" if number % 3 else "")


def read(folder: Path) -> Register:
    """The register as a command reads it."""
    return read_register(
        read_register_definition(definition().encode(), name="visits.toml"),
        open_register_file(folder / "records.csv"),
        history=open_register_file(folder / "history.csv"),
        areas=AREAS,
    )


def least(work: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds of the fastest run."""
    found = []
    for _ in range(runs):
        start = perf_counter()
        work()
        found.append(perf_counter() - start)
    return min(found)


def measured(register: Register) -> list[tuple[str, float, float]]:
    """Each count: its name, seconds, and seconds of the same in plain SQL."""
    engine = register.engine
    found = []
    for name, (_, plain) in COUNTS.items():
        ours = least(lambda name=name: count_records(register, name, YEAR))  # type: ignore[misc]
        theirs = least(lambda plain=plain: engine.rows(plain))  # type: ignore[misc]
        found.append((name, ours, theirs))
    return found


def report(register: Register, loading: float) -> str:
    """One line a count, and what else takes time."""
    lines = [f"load {loading:.1f} s{_peak()}"]
    lines += [f"{'count':<12}{'ms':>9}{'plain ms':>10}{'times':>7}"]
    lines += [
        f"{name:<12}{1000 * ours:>9.1f}{1000 * plain:>10.1f}{ours / plain:>7.2f}"
        for name, ours, plain in measured(register)
    ]
    keys = least(lambda: account_of(register, "during", YEAR), 1)
    listed = least(lambda: due_records(register, date(2025, 3, 31)), 1)
    lines += [f"every key of `during` {keys:.1f} s, `due` {listed:.1f} s"]
    return "\n".join(lines) + "\n"


def _peak() -> str:
    try:
        from resource import RUSAGE_SELF, getrusage
    except ImportError:  # Windows
        return ""
    unit = 1 if sys.platform == "darwin" else 1024
    return f", peak {getrusage(RUSAGE_SELF).ru_maxrss * unit / 1_000_000:.0f} MB"


def main() -> None:
    """Write, read, count, print."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    with TemporaryDirectory() as name:
        make(Path(name), records)
        start = perf_counter()
        with read(Path(name)) as register:
            sys.stdout.write(f"{records:,} records\n{report(register, perf_counter() - start)}")


if __name__ == "__main__":
    main()
