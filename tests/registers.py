"""Registers made in memory for tests: a definition as TOML, records and histories as Python values."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hoshin.query import Engine
from hoshin.registers import Register, read_register_definition
from hoshin.registers.definition import column_types

Steps = Mapping[str, Sequence[tuple[str, str]]]


def make_register(
    definition: str,
    records: Sequence[Mapping[str, Any]],
    history: Steps | None = None,
    *,
    areas: tuple[str, ...] = (),
) -> Register:
    """A register whose records are right; `history` is (state, ISO day) by key, in order."""
    read = read_register_definition(definition.encode(), name="test.toml")
    columns = {"hoshin_row": "BIGINT", "hoshin_key": "VARCHAR"} | column_types(read)
    rows: list[tuple[Any, ...]] = []
    steps: list[tuple[Any, ...]] = []
    for number, record in enumerate(records, 2):
        parts = [str(record[field]) for field in read.table.key]
        key = parts[0] if len(parts) == 1 else json.dumps(parts, ensure_ascii=False)
        cells = (_cell(kind, record.get(name)) for name, kind in list(columns.items())[2:])
        rows.append((number, key, *cells))
        steps += [
            (number, seq, state, date.fromisoformat(day))
            for seq, (state, day) in enumerate((history or {}).get(key, ()))
        ]
    engine = Engine()
    engine.seal()
    engine.load_rows("records", columns, rows)
    kinds = {"hoshin_row": "BIGINT", "seq": "BIGINT", "state": "VARCHAR", "date": "DATE"}
    engine.load_rows("history", kinds, steps)
    return Register(read, (), (), (), engine, areas)


def _cell(kind: str, value: Any) -> Any:
    return date.fromisoformat(value) if kind == "DATE" and isinstance(value, str) else value
