"""Settings of the database from the environment: taken, or refused aloud."""

from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.query import Engine


def test_memory_and_threads_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSHIN_MEMORY", "300MB")
    monkeypatch.setenv("HOSHIN_THREADS", "1")
    with Engine() as engine:
        ((memory, threads),) = engine.rows(
            "SELECT current_setting('memory_limit'), current_setting('threads')"
        )
    assert (memory, threads) == ("286.1 MiB", 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("HOSHIN_MEMORY", value) for value in ("x", "0MB", "256", "256MB; DROP", "-1GB")),
        *(("HOSHIN_THREADS", value) for value in ("0", "-1", "two", "1.5", "²", "9999")),
    ],
)
def test_anything_else_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(InputError, match=name):
        Engine()


def test_too_little_memory_is_said_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSHIN_MEMORY", "1MB")
    with Engine() as engine, pytest.raises(InputError, match="HOSHIN_MEMORY"):
        engine.rows(
            "SELECT sum(a.i * b.i) FROM range(3000000) a(i) JOIN range(3000000) b(i) USING (i)"
        )


def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fit into memory goes to a folder of its own, which goes with the engine."""
    monkeypatch.setenv("HOSHIN_MEMORY", "64MB")
    with Engine() as engine:
        ((folder,),) = engine.rows("SELECT current_setting('temp_directory')")
        engine.rows(
            "SELECT count(*) FROM (SELECT i, i * 7 % 1000003 AS k FROM range(3000000) t(i) ORDER BY k)"
        )
    assert not Path(folder).exists()
