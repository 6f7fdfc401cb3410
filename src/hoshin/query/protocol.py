"""What an engine must do, whichever it is."""

from collections.abc import Generator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from hoshin.query.language import Query

if TYPE_CHECKING:
    from hoshin.query.arrow import Batch


class QueryEngine(Protocol):
    """Tables of one piece of work, asked in the language of `hoshin.query.language`.

    Queries mean the same in every engine, sums of whole numbers are exact, and arrays have the
    same types. `hoshin_row` is a row's number as a spreadsheet shows it.
    """

    def load_csv(
        self, table: str, text: str, *, name: str, utf8_file: Path | None = None
    ) -> list[str]:
        """Load a CSV into a table, every column as text; returns its columns."""

    def view_parquet(self, table: str, file: Path, *, name: str) -> list[str]:
        """A Parquet file as a view; returns its columns."""

    def seal(self) -> None:
        """No other file from here on."""

    def check_condition(self, table: str, condition: Query, *, text: str, where: str) -> None:
        """Refuse a condition whose types do not fit together."""

    def types(self, table: str) -> dict[str, str]:
        """The columns of a table with their types, as DuckDB names them."""

    def arrays(self, query: Query) -> dict[str, Any]:
        """A query's columns as NumPy arrays, masked where a value is missing."""

    def rows(self, query: Query) -> list[tuple[Any, ...]]:
        """Every row of a query."""


@runtime_checkable
class StreamingEngine(QueryEngine, Protocol):
    """An engine in this process, which hands over respondents as arrays while it reads them."""

    def kept(
        self, table: str, query: Query, *, numbered: str
    ) -> AbstractContextManager[dict[str, Any]]:
        """A query's result as a table with a column that numbers its rows, and as arrays."""

    def batches(self, query: Query) -> "Generator[Batch, None, None]":
        """A SELECT of numbers as arrays, with what is present, some rows at a time in any order."""
