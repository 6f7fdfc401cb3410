"""One sealed in-memory database a piece of work: files in, counts out."""

import csv
import re
import shutil
import tempfile
import weakref
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import StringIO
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from hoshin.base import InputError
from hoshin.query import texts
from hoshin.query.language import Query, written
from hoshin.query.limits import MEMORY, Settings, limits
from hoshin.query.patterns import engine_pattern

if TYPE_CHECKING:
    from hoshin.query.arrow import Batch

ROW = "hoshin_row"
_BATCH = 10_000  # rows that are fetched at once
_SETTINGS: Settings = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "preserve_insertion_order": "true",
}
NOTHING = -(2**63)  # a missing number where columns are appended
_NUMBER = f"nullif(c{{place}}, ({NOTHING})::BIGINT)"
_TERMS = {
    "BIGINT": _NUMBER,
    "BOOLEAN": f"{_NUMBER}::BOOLEAN",
    "DATE": f"DATE '1970-01-01' + {_NUMBER}::INTEGER",
}
_LINE = re.compile(r"Line: (\d+)")


def quoted(name: str) -> str:
    """A column name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


class Engine:
    """An in-memory database.

    Files are loaded by `load`, whose paths come from a definition that was read; `seal` shuts
    files and settings away before anything that a person typed is run. Every column of a CSV
    is text; `hoshin_row` is the row as a spreadsheet shows it (the heading is row 1).

    Parameters
    ----------
    within : Engine, optional
        One that is sealed: this one has tables of its own there, and opens in a tenth of the time.
    """

    def __init__(self, *, within: "Engine | None" = None) -> None:
        import duckdb

        self._error, self._no_memory = duckdb.Error, duckdb.OutOfMemoryException
        self._connection: duckdb.DuckDBPyConnection
        self._open_paths: list[str] = []
        self._types_of_views: dict[str, dict[str, str]] = {}
        self._within, self._parts, self._home = within, count(1), "memory"
        if within is None:
            self._connect()
        else:
            self._home = f"part_{next(within._parts)}"
            self._connection = within._connection.cursor()
            self._connection.execute(f"ATTACH ':memory:' AS {self._home}")
            self._connection.execute(f"USE {self._home}")

    def _connect(self) -> None:
        import duckdb

        settings = {**_SETTINGS, **limits()}
        spill = tempfile.mkdtemp(prefix="hoshin-")
        settings["temp_directory"] = spill
        # also where nobody closes it: a bundle's registers live as long as the bundle
        self._clean = weakref.finalize(self, shutil.rmtree, spill, ignore_errors=True)
        self._connection = duckdb.connect(":memory:", config=settings)

    def __enter__(self) -> "Engine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the tables and of what was put aside on disk."""
        if self._within is not None:
            self._connection.execute("USE memory")
            self._connection.execute(f"DETACH {self._home}")
        self._connection.close()
        if self._within is None:
            self._clean()

    def load_csv(
        self, table: str, text: str, *, name: str, utf8_file: Path | None = None
    ) -> list[str]:
        """Load a CSV into a table; returns its columns.

        Parameters
        ----------
        text : str
            The decoded file.
        name : str
            For messages.
        utf8_file : Path, optional
            Where the same text lies as UTF-8; without it a passing copy is made.

        Raises
        ------
        InputError
            If a row has too many or too few cells, or the headings are not clear.
        """
        columns = _headings(text, name)
        types = ", ".join(f"{literal(column)}: 'VARCHAR'" for column in columns)
        reader = (
            "read_csv(?, auto_detect=false, header=true, delim=',', quote='\"', escape='\"', "
            f"columns={{{types}}})"
        )
        if utf8_file is not None:
            return self._take(table, reader, utf8_file, name)
        with tempfile.TemporaryDirectory(prefix="hoshin-") as folder:
            aside = Path(folder) / "copy.csv"
            aside.write_text(text, encoding="utf-8", newline="")
            return self._take(table, reader, aside, name)

    def view_parquet(self, table: str, file: Path, *, name: str) -> list[str]:
        """A Parquet file as a view, read again by each query; returns its columns.

        Raises
        ------
        InputError
            If it is none.
        """
        place = str(file.resolve())
        source = f"read_parquet({literal(place)}, file_row_number = true)"
        sql = (  # our own words, and a quoted path
            f"CREATE VIEW {quoted(table)} AS "  # noqa: S608
            f"SELECT file_row_number + 1 AS {ROW}, * EXCLUDE (file_row_number) FROM {source}"
        )
        try:
            self._connection.execute(sql)
        except self._error as error:
            raise _misread(error, name) from error
        self._open_paths.append(place)
        found = self._types_of_views[table] = self.types(table)
        return [column for column in found if column != ROW]

    def _take(self, table: str, reader: str, where: Path, name: str) -> list[str]:
        sql = f"CREATE TABLE {quoted(table)} AS SELECT row_number() OVER () + 1 AS {ROW}, * FROM {reader}"  # noqa: S608
        try:
            self._connection.execute(sql, [str(where)])
        except self._error as error:
            raise _misread(error, name) from error
        held = [column for column in self.types(table) if column != ROW]
        empty = " AND ".join(f"{quoted(column)} IS NULL" for column in held)
        self._connection.execute(f"DELETE FROM {quoted(table)} WHERE {empty}")  # noqa: S608
        return held

    def load_rows(self, table: str, columns: dict[str, str], rows: list[tuple[Any, ...]]) -> None:
        """A table of rows that are in memory; `columns` are names and SQL types."""
        types = ", ".join(f"{quoted(name)} {kind}" for name, kind in columns.items())
        self._connection.execute(f"CREATE TABLE {quoted(table)} ({types})")
        if rows:
            # a list a column: 20 times faster than a call a row
            marks = ", ".join(["unnest(?)"] * len(columns))
            held = [list(column) for column in zip(*rows, strict=True)]
            self._connection.execute(f"INSERT INTO {quoted(table)} SELECT {marks}", held)

    def create(self, table: str, columns: Mapping[str, str]) -> None:
        """An empty table of columns with their SQL types."""
        types = ", ".join(f"{quoted(name)} {kind}" for name, kind in columns.items())
        self.run(f"CREATE TABLE {quoted(table)} ({types})")

    def append(self, table: str, columns: Mapping[str, Sequence[Any]]) -> None:
        """Rows at the end of a table, given column by column.

        Text and decimals are texts or None; numbers, booleans and dates (days since 1970-01-01)
        are whole numbers or `NOTHING`.
        """
        import numpy as np

        types, held, terms = self.types(table), {}, []
        for place, (name, values) in enumerate(columns.items()):
            kind = types[name]
            is_text = kind == "VARCHAR" or kind.startswith("DECIMAL")
            held[f"c{place}"] = _objects(values) if is_text else np.array(values, dtype=np.int64)
            terms.append(_TERMS.get(kind, "c{place}::{kind}").format(place=place, kind=kind))
        if not held or not len(next(iter(held.values()))):
            return
        names = ", ".join(quoted(name) for name in columns)
        self._connection.register("appended", held)
        self.run(
            f"INSERT INTO {quoted(table)} ({names}) SELECT {', '.join(terms)} FROM appended"  # noqa: S608
        )
        self._connection.unregister("appended")

    def run(self, query: Query, values: list[Any] | None = None) -> None:
        """A statement that gives no rows."""
        self._run(query, values)

    def write_parquet(self, table: str, file: Path) -> None:
        """A table as a Parquet file."""
        self._connection.execute(f"COPY {quoted(table)} TO {literal(str(file))} (FORMAT PARQUET)")

    def seal(self) -> None:
        """No file but those that a view reads, no network, no setting from here on."""
        if self._within is not None:
            return  # as it is sealed, so is what it holds
        if self._open_paths:
            paths = ", ".join(literal(path) for path in self._open_paths)
            self._connection.execute(f"SET allowed_paths = [{paths}]")
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    def check_condition(self, table: str, condition: Query, *, text: str, where: str) -> None:
        """Refuse a condition whose types do not fit together.

        Raises
        ------
        InputError
            If the engine cannot run `condition` (made by `condition_tree`) on the table.
        """
        try:
            self.rows(f"SELECT 1 FROM {quoted(table)} WHERE {written(condition)} LIMIT 1")  # noqa: S608
        except self._error as error:
            message = texts.NOT_READ.format(text=text)
            raise InputError(message, where=where, cure=texts.NOT_READ_CURE) from error

    def matching(self, pattern: str, cells: Sequence[Any]) -> list[bool]:
        """Whether a pattern is found in each text.

        Raises
        ------
        InputError
            If the engine cannot run the pattern.
        """
        if not cells:
            return []
        self._connection.register("matched", {"cell": _objects(cells)})
        try:
            found = self._run(
                "SELECT regexp_matches(cell, ?) AS hit FROM matched", [engine_pattern(pattern)]
            ).fetchnumpy()
        except self._error as error:
            raise InputError(texts.BAD_PATTERN, cure=texts.BAD_PATTERN_CURE) from error
        finally:
            self._connection.unregister("matched")
        hits: list[bool] = found["hit"].tolist()
        return hits

    def answer(self, query: Query, refusal: InputError) -> list[tuple[Any, ...]]:
        """Every row of a query that speaks of what people typed.

        Raises
        ------
        InputError
            `refusal`, if the engine cannot run it.
        """
        try:
            return self.rows(query)
        except self._error as error:
            raise refusal from error

    def types(self, table: str) -> dict[str, str]:
        """The columns of a table or view with their SQL types."""
        if table in self._types_of_views:  # asked again, the engine opens the file again
            return dict(self._types_of_views[table])
        found = self.rows(f"PRAGMA table_info({quoted(table)})")
        return {name: str(kind) for _, name, kind, *_ in found}

    def arrays(self, query: Query) -> "dict[str, Any]":
        """A query's columns as NumPy arrays, masked where a value is missing."""
        found: dict[str, Any] = self._run(query).fetchnumpy()
        return found

    @contextmanager
    def kept(self, table: str, query: Query, *, numbered: str) -> "Iterator[dict[str, Any]]":
        """A query's result as a table while it is needed, and as arrays in the table's order."""
        name, number = quoted(table), quoted(numbered)
        self._run(
            f"CREATE TABLE {name} AS "  # noqa: S608
            f"SELECT *, (row_number() OVER () - 1)::INTEGER AS {number} FROM ({written(query)})"
        )
        try:
            yield self.arrays(f"SELECT * FROM {name} ORDER BY {number}")  # noqa: S608
        finally:
            self._connection.execute(f"DROP TABLE {name}")

    def batches(self, query: Query) -> "Generator[Batch, None, None]":
        """A SELECT of numbers, handed over while it runs: no more of it is held than is looked at.

        No other query may run before the last batch came or the iterator is closed.
        """
        from hoshin.query.arrow import StreamError, batches

        try:
            relation: Any = self._connection.sql(written(query))
            yield from batches(relation.__arrow_c_stream__())
        except self._no_memory as error:
            raise _short(str(error)) from error
        except StreamError as error:
            if "Out of Memory" not in str(error):
                raise
            raise _short(str(error)) from error

    def rows(self, query: Query, values: list[Any] | None = None) -> list[tuple[Any, ...]]:
        """Every row of a query; `values` stand where it has question marks."""
        found: list[tuple[Any, ...]] = self._run(query, values).fetchall()
        return found

    def each_row(self, query: Query) -> Iterator[tuple[Any, ...]]:
        """Every row of a query without holding all; tables may be written meanwhile."""
        with self._connection.cursor() as cursor:
            cursor.execute(f"USE {self._home}")
            cursor.execute(written(query))
            while held := cursor.fetchmany(_BATCH):
                yield from held

    def _run(self, query: Query, values: list[Any] | None = None) -> Any:
        try:
            return self._connection.execute(written(query), values)
        except self._no_memory as error:
            raise _short(str(error)) from error


def _short(said: str) -> InputError:
    message = texts.MEMORY_SHORT.format(detail=said.split("\n")[0][:80])
    return InputError(message, where=MEMORY, cure=texts.MEMORY_SHORT_CURE)


def _headings(text: str, name: str) -> list[str]:
    found = next(csv.reader(StringIO(text)), [])
    if not any(cell.strip() for cell in found):
        raise InputError(texts.NO_HEADING, where=name, cure=texts.NO_HEADING_CURE)
    for number, cell in enumerate(found, 1):
        if not cell.strip():
            message = texts.HEADING_EMPTY.format(column=number)
            raise InputError(message, where=name, cure=texts.HEADING_EMPTY_CURE)
        if found.index(cell) != number - 1:
            message = texts.HEADING_TWICE.format(name=cell)
            raise InputError(message, where=name, cure=texts.HEADING_TWICE_CURE)
    return found


def _objects(values: Sequence[Any]) -> Any:
    """Texts as an array in which the engine reads them where they are."""
    import numpy as np

    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def _misread(error: Exception, name: str) -> InputError:
    if line := _LINE.search(str(error)):
        where = texts.RAGGED_PLACE.format(name=name, line=line[1])
        return InputError(texts.RAGGED, where=where, cure=texts.RAGGED_CURE)
    detail = str(error).split("\n")[0][:80]
    return InputError(
        texts.UNREADABLE.format(detail=detail), where=name, cure=texts.UNREADABLE_CURE
    )
