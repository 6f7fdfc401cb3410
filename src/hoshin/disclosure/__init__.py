"""What may be published: small cells, one audit for all tables of a release, a ledger of releases.

`release` takes tables of counts, of a survey or a register alike, and says what may be shown:

>>> tables = CountTables(
...     "q1", ("area",), ("yes", "no"),
...     {("east",): (60, 55, 5), ("west",): (60, 30, 30), ("north",): (60, 24, 36)},
...     by=((), ("area",)),
... )
>>> found = release([tables], [], Rules(), dataset=Dataset("r6", "…"))
>>> found.passed, Cell.of({"area": "east"}, "yes") in found.topics[0].withheld
(True, True)
"""

from hoshin.disclosure.errors import DisclosureError
from hoshin.disclosure.ledger import (
    Dataset,
    LedgerEntry,
    ReleasedTopic,
    columns_of,
    next_entry,
    read_ledger,
    write_entry,
)
from hoshin.disclosure.ledger_end import LedgerEnd, missing_ends, read_ends
from hoshin.disclosure.release import Release, TopicRelease, release
from hoshin.disclosure.rules import Rules, read_rules
from hoshin.disclosure.tables import MISSING, Cell, CountTables, Threshold
from hoshin.disclosure.ward_level import WARD_LEVEL, Showing, WardLevelRule

__all__ = [
    "MISSING",
    "WARD_LEVEL",
    "Cell",
    "CountTables",
    "Dataset",
    "DisclosureError",
    "LedgerEnd",
    "LedgerEntry",
    "Release",
    "ReleasedTopic",
    "Rules",
    "Showing",
    "Threshold",
    "TopicRelease",
    "WardLevelRule",
    "columns_of",
    "missing_ends",
    "next_entry",
    "read_ends",
    "read_ledger",
    "read_rules",
    "release",
    "write_entry",
]
