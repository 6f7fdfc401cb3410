"""Tables in a local Spark, with the ways of `Engine`."""

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from hoshin.base import InputError
from hoshin.query import texts
from hoshin.query.engine import ROW, Engine, literal, quoted
from hoshin.query.language import Query, tree_of
from hoshin.query.spark.cluster import local_cluster
from hoshin.query.spark.dialect import spark_sql
from hoshin.query.spark.types import duckdb_type

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


class SparkEngine:
    """Tables in a Spark of this machine, starting it unless a `local_cluster` runs already.

    A CSV is read by DuckDB, so that both engines read a torn one alike; Spark then sees Parquet.

    Parameters
    ----------
    folder : Path
        Its files; gone at the end.
    """

    def __init__(self) -> None:
        self._kept = ExitStack()
        cluster = self._kept.enter_context(local_cluster())
        self._session = cluster.newSession()  # the views of two surveys stay apart
        folder = tempfile.TemporaryDirectory(prefix="hoshin-", ignore_cleanup_errors=True)
        self.folder = Path(self._kept.enter_context(folder))
        self._tables: dict[str, dict[str, str]] = {}

    def __enter__(self) -> "SparkEngine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._kept.close()

    def load_csv(
        self, table: str, text: str, *, name: str, utf8_file: Path | None = None
    ) -> list[str]:
        """Load a CSV into a table; returns its columns (see `Engine.load_csv`)."""
        file = self._place(table)
        with Engine() as reader:
            columns = reader.load_csv(table, text, name=name, utf8_file=utf8_file)
            reader.write_parquet(table, file)
        self._show(table, self._read(file))
        return columns

    def view_parquet(self, table: str, file: Path, *, name: str) -> list[str]:
        """A Parquet file as a view, read again by each query; returns its columns.

        Raises
        ------
        InputError
            If it is none.
        """
        with Engine() as reader:  # a file that is none is refused in the same words
            reader.view_parquet(table, file, name=name)
        place = self._place(table)
        try:
            place.symlink_to(file.resolve())
        except OSError:  # Windows, without the right to make links
            shutil.copyfile(file, place)
        try:
            frame = self._read(place)
            row = f"_metadata.row_index + 1 AS {ROW}"
            self._show(table, frame.selectExpr(row, *(_named(each) for each in frame.columns)))
        except _errors() as error:
            message = texts.UNREADABLE.format(detail=_reason(error))
            raise InputError(message, where=name, cure=texts.UNREADABLE_CURE) from error
        return [column for column in self._tables[table] if column != ROW]

    def seal(self) -> None:
        """Nothing to shut: a query reaches the tables that were loaded, and no other file."""

    def check_condition(self, table: str, condition: Query, *, text: str, where: str) -> None:
        """Refuse a condition whose types do not fit together (see `Engine.check_condition`)."""
        from sqlglot import exp

        query = exp.select("1").from_(exp.to_table(quoted(table))).where(tree_of(condition))
        try:
            self.rows(query.limit(1))
        except _errors() as error:
            message = texts.NOT_READ.format(text=text)
            raise InputError(message, where=where, cure=texts.NOT_READ_CURE) from error

    def types(self, table: str) -> dict[str, str]:
        """The columns of a table or view with their types, as DuckDB names them."""
        return dict(self._tables[table])

    def arrays(self, query: Query) -> dict[str, Any]:
        """A query's columns as NumPy arrays, masked where a value is missing."""
        frame = self._frame(query)
        with tempfile.TemporaryDirectory(dir=self.folder) as name, Engine() as reader:
            frame.write.mode("overwrite").parquet(Path(name).as_uri())
            parts = literal(str(Path(name) / "*.parquet"))
            return reader.arrays(f"SELECT * FROM read_parquet({parts})")  # noqa: S608

    def partitions(self, table: str) -> int:
        """In how many parts a table is read."""
        count: int = self._session.table(_named(table)).rdd.getNumPartitions()
        return count

    def rows(self, query: Query) -> list[tuple[Any, ...]]:
        """Every row of a query."""
        return [tuple(row) for row in self._frame(query).collect()]

    def _frame(self, query: Query) -> "DataFrame":
        from sqlglot import exp

        tree = tree_of(query)
        for each in tree.find_all(exp.Table):
            assert each.name in self._tables and not each.db, "a query names a file"
        kinds = [kind for types in self._tables.values() for kind in types.items()]
        texts_read = [name for name, kind in kinds if kind == "VARCHAR"]
        return self._session.sql(spark_sql(tree, texts_read))

    def _place(self, table: str) -> Path:
        return self.folder / f"table-{len(self._tables)}.parquet"

    def _read(self, place: Path) -> "DataFrame":
        return self._session.read.parquet(place.as_uri())

    def _show(self, table: str, frame: "DataFrame") -> None:
        frame.createOrReplaceTempView(_named(table))
        self._tables[table] = {each.name: duckdb_type(each.dataType) for each in frame.schema}


def _named(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _errors() -> tuple[type[Exception], ...]:
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import PySparkException

    return PySparkException, Py4JJavaError  # the latter where PySpark has no name for it


def _reason(error: Exception) -> str:
    return str(error).split("\n")[0][:80]
