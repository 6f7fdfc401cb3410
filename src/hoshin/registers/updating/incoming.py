"""A file of records that is to be taken in: its rows in one spelling, and what is wrong in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hoshin.query import Engine, quoted
from hoshin.registers.definition import RegisterDefinition
from hoshin.registers.loaded import Fault
from hoshin.registers.reading.chunks import Chunk, chunks
from hoshin.registers.reading.columns import Column
from hoshin.registers.reading.headings import Names, find_headings, titles
from hoshin.registers.reading.keys import key_texts
from hoshin.registers.reading.records import Staged, read_values, record_columns
from hoshin.registers.reading.repeated import drop_repeated
from hoshin.registers.reading.tables import SheetFile
from hoshin.registers.updating.spelling import spelled

Row = tuple[str, ...]


class Incoming:
    """Right rows by their key, personal fields too: close it as soon as they are written.

    Parameters
    ----------
    with_history : bool
        A history will tell the states, so that `state` need not be a column.
    """

    def __init__(
        self,
        definition: RegisterDefinition,
        source: SheetFile,
        *,
        areas: Sequence[str] | None,
        with_history: bool,
    ) -> None:
        self._engine = Engine()
        self._engine.seal()
        columns = record_columns(definition, self._engine, areas, with_history=with_history)
        names = Names({name: titles(column.field) for name, column in columns.items()})
        needed = [name for name, column in columns.items() if column.needed]
        headings = find_headings(source, names, needed)
        self.columns = [name for name in columns if name in headings.columns]
        self.headings = headings
        self._staged = Staged(headings.unknown)
        self._take(definition, columns, chunks(headings))
        drop_repeated(definition, self._engine, self._staged)
        self.leave_out(self._staged.wrong)
        self._engine.create("met", {"hoshin_key": "VARCHAR"})

    def __enter__(self) -> "Incoming":
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.close()

    @property
    def faults(self) -> list[Fault]:
        """What is wrong with single cells and repeated keys."""
        return self._staged.faults

    def leave_out(self, rows: Iterable[int]) -> None:
        """Rows that are not to be taken in."""
        self._engine.create("refused", {"hoshin_row": "BIGINT"})
        self._engine.append("refused", {"hoshin_row": sorted(rows)})
        self._engine.run("DELETE FROM staged WHERE hoshin_row IN (SELECT hoshin_row FROM refused)")
        self._engine.run("DROP TABLE refused")

    def rows_of(self, keys: Iterable[str]) -> dict[str, int]:
        """The row of each of some keys, where there is one."""
        self._ask(keys)
        found = self._engine.rows(
            "SELECT hoshin_key, hoshin_row FROM staged WHERE hoshin_key IN (SELECT hoshin_key FROM asked)"
        )
        return dict(found)

    def matching(self, keys: Iterable[str]) -> dict[str, Row]:
        """The rows of some keys, which count as met from here on."""
        self._ask(keys)
        found = self._engine.rows(
            f"SELECT hoshin_key, {self._fields()} FROM staged "  # noqa: S608
            "WHERE hoshin_key IN (SELECT hoshin_key FROM asked)"
        )
        self._engine.append("met", {"hoshin_key": [key for key, *_ in found]})
        return {key: tuple(row) for key, *row in found}

    def unmet(self) -> Iterator[tuple[str, Row]]:
        """The rows that no former record met, in their order."""
        found = self._engine.each_row(
            f"SELECT hoshin_key, {self._fields()} FROM staged "  # noqa: S608
            "WHERE hoshin_key NOT IN (SELECT hoshin_key FROM met) ORDER BY hoshin_row"
        )
        for key, *row in found:
            yield key, tuple(row)

    def forget_met(self) -> None:
        """Begin anew."""
        self._engine.run("DELETE FROM met")

    def _take(
        self, definition: RegisterDefinition, columns: Mapping[str, Column], found: Iterator[Chunk]
    ) -> None:
        self._engine.create(
            "staged",
            {"hoshin_row": "BIGINT", "hoshin_key": "VARCHAR", "hoshin_print": "BIGINT"}
            | dict.fromkeys(self.columns, "VARCHAR"),
        )
        key = [columns[name] for name in definition.table.key]
        for chunk in found:
            values = read_values(columns, chunk, self._staged)
            self._engine.append(
                "staged",
                {
                    "hoshin_row": chunk.rows,
                    "hoshin_key": key_texts(key, [values[column.name] for column in key]),
                    "hoshin_print": chunk.prints,
                    **{
                        name: spelled(columns[name], chunk.cells.get(name), len(chunk.rows))
                        for name in self.columns
                    },
                },
            )

    def _ask(self, keys: Iterable[str]) -> None:
        self._engine.run("CREATE OR REPLACE TABLE asked (hoshin_key VARCHAR)")
        self._engine.append("asked", {"hoshin_key": list(keys)})

    def _fields(self) -> str:
        return ", ".join(quoted(name) for name in self.columns)
