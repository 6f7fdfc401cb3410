"""Expressions that the two engines could read differently, on both: same values, types and masks."""

import math
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hoshin.query import Engine, QueryEngine
from hoshin.query.spark import SparkEngine
from tests.spark.designs import write_parquet

pytestmark = pytest.mark.xdist_group("spark")
TEXTS = [
    *("1", "1.0", " 1 ", "+5", "-5", "+-5", "1.", ".5", "+.5", ".", "1e5", "1E+5", "1e", "1.e3"),
    *("1_000", "1_0.5", "1__0", "1,000", "１", "１．２", "\t1\n", "1\u00a0", "\u30001", "1e400"),
    *("1e-400", "-0", "00012", "1 2", "true", "12abc", "0x10", "0x1p3", "1d", "1f", "1D", "- 5"),
    *("inf", "INF", "+inf", "-inf", "Infinity", "infi", "nan", "+nan", "-nan", "", "  ", "\r1"),
    *("\x001", "1\x01", "1\x0b", "1\x1f", "0.1", "4.35", "123456789012345678901234567890"),
    *(
        "就学前",
        "就学前 ",
        "ｱ",
        "あ",
        "𠮷",
        "it's",
        'say "x"',
        "back\\slash",
        "\\n",
        "${x}",
        "`x`",
        "%_",
    ),
]
ON_TEXTS = [
    "TRY_CAST(x AS DOUBLE)",
    "TRY_CAST(x AS DOUBLE) > 1",
    "TRY_CAST(x AS DOUBLE) IN (1.0, 5.0, 1000.0)",
    "x < 'あ'",
    "x = '就学前'",
    "x >= '1 '",
    "x BETWEEN '1' AND '2'",
    "x IN ('it''s', 'back\\slash', '\\n', '${x}', '`x`', '%_', 'say \"x\"', '𠮷', '')",
    "NOT (x <> '1' AND x IS NOT NULL)",
    "x || '・' || CAST(x AS VARCHAR)",
    "STRPOS(';' || REPLACE(REPLACE(x, ' ;', ';'), '; ', ';') || ';', ';1;') > 0",
    "x IS NULL OR trim(CAST(x AS VARCHAR)) = ''",
    "CASE x WHEN '1,000' THEN CAST('1000.0' AS DOUBLE) ELSE TRY_CAST(x AS DOUBLE) END",
    "CAST((x = '1') AS BIGINT)",
    "COALESCE(TRY_CAST(x AS DOUBLE) > 0 AND TRY_CAST(x AS DOUBLE) < 'inf'::DOUBLE, false)",
]
NUMBERS = [
    *(0.0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 0.1, 1 / 3, 1e-300, 5e-324),
    *(
        2.0**51 + 0.5,
        2.0**52 - 0.5,
        2.0**52 + 1,
        2.0**53 - 1,
        2.0**60 + 256,
        2.0**61 - 512,
        2.0**61,
    ),
    *(math.nan, math.inf, -math.inf, 1e18, 123456.5, 4503599627370495.5),
]
ON_NUMBERS = [
    "CASE WHEN abs(x) < 3e18 THEN CAST(ROUND(x) AS BIGINT) END",
    "CASE WHEN abs(x) < 3e18 THEN CAST(FLOOR(x) AS BIGINT) END",
    "CASE WHEN x > 0 AND x <= 1 THEN x * CAST('2.3e+18' AS DOUBLE) - FLOOR(x * CAST('2.3e+18' AS DOUBLE)) END",
    "x > 1",
    "x = 'nan'::DOUBLE",
    "x < 'inf'::DOUBLE",
    "x <= 0.5",
    "x IN (0.5, 1, 2.5)",
    "x BETWEEN -1 AND 0",
    "-x",
    "x * x",
    "x = '0.5'",
]
KINDS = {
    "id": "INTEGER",
    "tiny": "TINYINT",
    "small": "SMALLINT",
    "big": "BIGINT",
    "single": "FLOAT",
    "double": "DOUBLE",
    "money": "DECIMAL(12,2)",
    "word": "VARCHAR",
    "truth": "BOOLEAN",
    "day": "DATE",
    "moment": "TIMESTAMP",
    "listed": "VARCHAR[]",
    'a`b.c "d" あ': "INTEGER",
}


def both(file: Path, query: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the two engines give for a query over the table `t`."""

    def found(engine: QueryEngine) -> dict[str, Any]:
        engine.view_parquet("t", file, name="t")
        engine.seal()
        return engine.arrays(query)

    with Engine() as duckdb, SparkEngine() as spark:
        return found(duckdb), found(spark)


def same(first: dict[str, Any], second: dict[str, Any], label: dict[str, str]) -> None:
    """The same columns, to the bit."""
    assert list(first) == list(second)
    for name in first:
        one, two = np.ma.asarray(first[name]), np.ma.asarray(second[name])
        assert one.dtype == two.dtype, label.get(name, name)
        masks = np.ma.getmaskarray(one), np.ma.getmaskarray(two)
        values = zip(one.data.tolist(), two.data.tolist(), masks[0], masks[1], strict=True)
        wrong = [
            (row, a, b, gone, lost)
            for row, (a, b, gone, lost) in enumerate(values)
            if gone != lost or (not gone and repr(a) != repr(b))
        ]
        assert wrong == [], label.get(name, name)


def check(file: Path, expressions: list[str]) -> None:
    """Every expression over the column x of a file."""
    named = {f"e{at}": text for at, text in enumerate(expressions)}
    columns = ", ".join(f"{text} AS {name}" for name, text in named.items())
    found = both(file, f"SELECT hoshin_row, {columns} FROM t ORDER BY hoshin_row")
    same(*found, named)


def test_texts_mean_the_same(tmp_path: Path, cluster: object) -> None:
    rows = [(text,) for text in [*TEXTS, None]]
    write_parquet(tmp_path / "t.parquet", {"x": "VARCHAR"}, rows)
    check(tmp_path / "t.parquet", ON_TEXTS)


def test_numbers_mean_the_same(tmp_path: Path, cluster: object) -> None:
    rows = [(number,) for number in [*NUMBERS, None]]
    write_parquet(tmp_path / "t.parquet", {"x": "DOUBLE"}, rows)
    check(tmp_path / "t.parquet", ON_NUMBERS)
    same(*both(tmp_path / "t.parquet", "SELECT min(x) AS a, max(x) AS b, count(x) AS c FROM t"), {})
    same(*both(tmp_path / "t.parquet", "SELECT x FROM t ORDER BY abs(x), hoshin_row"), {})


def test_sums_of_whole_numbers_are_exact(tmp_path: Path, cluster: object) -> None:
    chance = random.Random(7)
    rows: list[tuple[Any, ...]] = [
        (at % 7, chance.randrange(-(2**61), 2**61) >> chance.randrange(60), at % 2)
        for at in range(2000)
    ]
    rows += [(8, 2**61, 1)] * 40 + [(9, None, 1)] * 3 + [(10, -(2**61), 1)] * 40
    write_parquet(tmp_path / "t.parquet", {"g": "INTEGER", "x": "BIGINT", "y": "BIGINT"}, rows)
    found = both(
        tmp_path / "t.parquet",
        "SELECT g, sum(x) AS a, sum(x * y) AS b, sum(y) AS c, count(*) AS n, "
        "count(*) FILTER (WHERE x > 0) AS d FROM t GROUP BY g ORDER BY g",
    )
    same(*found, {})
    expected = [float(sum(x for g, x, _ in rows if g == group)) for group in (8, 10)]
    assert found[1]["a"][[7, 9]].tolist() == expected


def test_columns_have_the_same_types_and_arrays(tmp_path: Path, cluster: object) -> None:
    full = (1, -2, 300, 2**40, 0.1, 0.1, "12.50", "あ", True, "2024-02-29", "2024-02-29 12:34:56")
    rows: list[tuple[Any, ...]] = [
        (*full, ["a", "b"], 1),
        (2, *([None] * (len(KINDS) - 1))),
        (3, *full[1:], [], 2),
        (4, *full[1:], ["a", None], 3),
    ]
    file = tmp_path / "t.parquet"
    write_parquet(file, KINDS, rows)
    with Engine() as duckdb, SparkEngine() as spark:
        assert duckdb.view_parquet("t", file, name="t") == spark.view_parquet("t", file, name="t")
        assert duckdb.types("t") == spark.types("t")
    plain = ", ".join('"' + name.replace('"', '""') + '"' for name in KINDS if name != "listed")
    joined = "array_to_string(CAST(listed AS VARCHAR[]), ';') AS joined"
    as_text = "CAST(money AS VARCHAR) AS m, CAST(day AS VARCHAR) AS d, CAST(double AS VARCHAR) AS f"
    more = "CAST(moment AS VARCHAR) AS t, TRY_CAST(truth AS DOUBLE) AS b"
    same(*both(file, f"SELECT {plain}, {joined}, {as_text}, {more} FROM t ORDER BY id"), {})
