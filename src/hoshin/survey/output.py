"""Rows of estimates as a file: JSON, CSV or Parquet."""

import csv
import json
import tempfile
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path

from hoshin.query import Engine
from hoshin.survey import texts
from hoshin.survey.errors import SurveyError
from hoshin.survey.rows import Row

_TABLE = "estimates"


def to_json(rows: Sequence[Row]) -> str:
    """A list of objects, one a line; a missing value is null."""
    lines = [json.dumps(row, ensure_ascii=False, allow_nan=False) for row in rows]
    return "[" + ",\n ".join(lines) + "]\n"


def to_csv(rows: Sequence[Row]) -> bytes:
    """UTF-8 with a heading; a missing value is an empty cell."""
    stream = StringIO()
    writer = csv.DictWriter(stream, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode()


def to_parquet(rows: Sequence[Row]) -> bytes:
    """Columns with types; a missing value is NULL."""
    columns = list(rows[0]) if rows else []
    types = {name: _sql_type([row[name] for row in rows]) for name in columns}
    with Engine() as engine, tempfile.TemporaryDirectory(prefix="hoshin-") as folder:
        engine.load_rows(_TABLE, types, [tuple(row.values()) for row in rows])
        aside = Path(folder) / "rows.parquet"
        engine.write_parquet(_TABLE, aside)
        return aside.read_bytes()


def _sql_type(values: Sequence[object]) -> str:
    held = {type(value) for value in values if value is not None}
    if held <= {int} and held:
        return "BIGINT"
    return "DOUBLE" if held <= {int, float} and held else "VARCHAR"


# The one visible table of files: ending to writer.
WRITERS: dict[str, Callable[[Sequence[Row]], bytes]] = {
    ".csv": to_csv,
    ".parquet": to_parquet,
    ".json": lambda rows: to_json(rows).encode(),
}


def writer_for(path: Path) -> Callable[[Sequence[Row]], bytes]:
    """What writes a file of this name.

    Raises
    ------
    SurveyError
        If its ending is not known.
    """
    ending = path.suffix.lower()
    if ending not in WRITERS:
        message = texts.OUT_UNKNOWN.format(ending=ending or path.name)
        cure = texts.KNOWN.format(known=", ".join(WRITERS))
        raise SurveyError(message, where=str(path), cure=cure)
    return WRITERS[ending]
