"""Tables with hardly anything in them pass the gate and come out as symbols."""

import csv
from io import StringIO

import pytest

from hoshin.disclosure import CountTables, LedgerEnd, Rules, release
from hoshin.disclosure.output import tables_csv
from hoshin.disclosure.report import audit_text
from tests.wards import DATA

People = dict[tuple[str, ...], tuple[int, ...]]
EDGES: dict[str, tuple[tuple[str, ...], People, set[str]]] = {
    "nobody answered": (("a", "b"), {}, {"-"}),
    "groups of nobody": (("a", "b"), {("x",): (0, 0, 0)}, {"x"}),
    "too few in all": (("a", "b"), {("x",): (15, 8, 7), ("y",): (5, 3, 2)}, {"x"}),
    "one answer alone": (("a",), {("x",): (50, 50), ("y",): (40, 40), ("z",): (8, 8)}, {"x"}),
}


@pytest.mark.parametrize("name", EDGES)
def test_hardly_anything(name: str) -> None:
    answers, people, symbols = EDGES[name]
    tables = CountTables("q", ("area",), answers, people, ((), ("area",)))
    found = release([tables], [], Rules(), dataset=DATA)
    assert found.passed
    assert audit_text(found, LedgerEnd.of(found.entry()))
    rows = list(csv.DictReader(StringIO(tables_csv(found, ["area"]).decode("utf-8-sig"))))
    shown = {row[column] for row in rows for column in ("base", "count", "percent")}
    assert symbols <= shown
    assert not [value for value in shown if value.isdigit() and 0 < int(value) < 10]
