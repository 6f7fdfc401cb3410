"""A register in a folder, and what `hoshin register …` says of it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hoshin.cli.main import run

Row = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """What a command left: exit code, both streams."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[Row]:
        found = json.loads(self.out)
        assert isinstance(found, list)
        return found


@dataclass(frozen=True)
class Office:
    """A folder with a definition and files; commands run in this process."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def write(self, name: str, content: str | bytes) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def say(self, *arguments: object) -> Said:
        self.capsys.readouterr()
        code = run(["register", *map(str, arguments)])
        said = self.capsys.readouterr()
        assert "Traceback" not in said.err
        return Said(code, said.out, said.err)

    def files(
        self, definition: str, records: str | bytes, history: str | bytes | None
    ) -> list[Any]:
        """The arguments that every command takes."""
        found: list[Any] = [self.write("def.toml", definition)]
        found += ["--records", self.write("records.csv", records)]
        if history is not None:
            found += ["--history", self.write("history.csv", history)]
        return found

    def check(
        self, definition: str, records: str | bytes, history: str | bytes | None = None
    ) -> Said:
        return self.say("check", *self.files(definition, records, history), "--json")

    def faults(
        self, definition: str, records: str | bytes, history: str | bytes | None = None
    ) -> list[tuple[str, int, str, str | None]]:
        """(file, row, field, value) of each fault, sorted; the exit code tells whether there are any."""
        said = self.check(definition, records, history)
        assert said.code == (1 if said.rows else 0), said.err
        assert all(row["reason"] for row in said.rows)
        keys = ("file", "row", "field", "value")
        return sorted(tuple(row[key] for key in keys) for row in said.rows)

    def count(
        self,
        definition: str,
        records: str | bytes,
        *ids: str,
        history: str | None = None,
        year: int = 2024,
    ) -> list[Row]:
        said = self.say(
            "count", *self.files(definition, records, history), "--year", year, *ids, "--json"
        )
        assert said.code == 0, said.err
        return said.rows

    def due(
        self,
        definition: str,
        records: str,
        history: str | None = None,
        *,
        on: str,
        within: int | None = None,
    ) -> list[Row]:
        days = () if within is None else ("--within", within)
        said = self.say(
            "due", *self.files(definition, records, history), "--on", on, *days, "--json"
        )
        assert said.code == 0, said.err
        return said.rows

    def refused(self, said: Said, *words: str) -> None:
        """Exit 2, nothing printed, one to three lines that hold these words."""
        assert said.code == 2, (said.code, said.out, said.err)
        assert said.out == ""
        assert 1 <= len(said.err.strip().splitlines()) <= 3, said.err
        for word in words:
            assert word in said.err, said.err
