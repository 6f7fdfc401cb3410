"""Numbers from a stream are those that rows give, and live as long as somebody looks at them."""

import gc
from collections.abc import Iterator

import numpy as np
import pytest

from hoshin.base import InputError
from hoshin.query import Engine
from hoshin.query.arrow import StreamError

KINDS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "DOUBLE")


@pytest.fixture
def engine() -> Iterator[Engine]:
    with Engine() as held:
        yield held


@pytest.mark.parametrize("rows", [0, 1, 7, 8, 9, 2048, 2049, 200_000])
def test_every_kind_of_number_comes_whole(engine: Engine, rows: int) -> None:
    columns = [f"CAST(i % 100 AS {kind}) AS c{at}" for at, kind in enumerate(KINDS)]
    gaps = [
        f"CASE WHEN i % {at + 2} = 0 THEN NULL ELSE CAST(i % 100 AS {kind}) END AS g{at}"
        for at, kind in enumerate(KINDS)
    ]
    sql = f"SELECT i AS row, {', '.join([*columns, *gaps])} FROM range({rows}) t(i)"
    seen = 0
    for batch in engine.batches(sql):
        row = batch["row"][0]
        seen += len(row)
        for at in range(len(KINDS)):
            values, present = batch[f"c{at}"]
            assert present is None
            assert np.array_equal(values, row % 100)
            values, present = batch[f"g{at}"]
            there = np.ones(len(row), bool) if present is None else present
            assert np.array_equal(there, row % (at + 2) != 0)
            assert np.array_equal(values[there], row[there] % 100)
    assert seen == rows


def test_arrays_outlive_their_stream(engine: Engine) -> None:
    held = [batch["i"][0] for batch in engine.batches("SELECT i FROM range(500000) t(i)")]
    gc.collect()
    assert len(held) > 1
    assert sum(int(each.sum()) for each in held) == 500_000 * 499_999 // 2


def test_a_stream_may_be_left_early(engine: Engine) -> None:
    stream = engine.batches("SELECT i FROM range(5000000) t(i)")
    next(stream)
    stream.close()
    assert engine.rows("SELECT 1") == [(1,)]


def test_an_error_on_the_way_is_told(engine: Engine) -> None:
    sql = "SELECT CAST(CASE WHEN i = 400000 THEN 'x' ELSE '1' END AS INTEGER) AS i FROM range(500000) t(i)"
    with pytest.raises(StreamError, match="x"):
        list(engine.batches(sql))


def test_too_little_memory_names_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSHIN_MEMORY", "16MB")
    sql = "SELECT max(j) AS j FROM (SELECT list(i) AS k, max(i) AS j FROM range(9000000) t(i)) GROUP BY k"
    with Engine() as held, pytest.raises(InputError) as caught:
        list(held.batches(sql))
    assert caught.value.where == "HOSHIN_MEMORY"
