"""The local cluster: nobody reaches it, nothing of it stays, and what it lacks is said with a cure."""

from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.query import Engine
from hoshin.query.spark import SparkEngine
from hoshin.query.spark import cluster as spark_cluster
from hoshin.survey import SurveyError, estimate_survey
from tests.spark.designs import Design, all_designs, make_rows
from tests.spark.test_same_rows import differences

pytestmark = pytest.mark.xdist_group("spark")
BIG = 100_000
ODD = "age in ('18-29', '\\', '${sex}', 'it''s', '\"')"


def test_an_engine_that_is_not_known_is_said(tmp_path: Path) -> None:
    toml = Design("x", "").written(tmp_path, make_rows(12))
    with pytest.raises(SurveyError) as error:
        estimate_survey(toml, engine="sparc")
    assert "sparc" in str(error.value)
    assert "duckdb, spark" in str(error.value)


@pytest.mark.parametrize(
    ("pyspark", "java", "words"),
    [(False, 17, "PySpark"), (True, None, "Java がありません"), (True, 11, "Java 11")],
)
def test_what_spark_lacks_is_said_with_the_cure(
    pyspark: bool, java: int | None, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spark_cluster, "find_spec", lambda _: object() if pyspark else None)
    monkeypatch.setattr(spark_cluster, "_java_version", lambda: java)
    toml = Design("x", "").written(tmp_path, make_rows(12))
    with pytest.raises(SurveyError) as error:
        estimate_survey(toml, engine="spark")
    assert words in str(error.value)
    assert 'pip install "hoshin[spark]"' in str(error.value)


def test_many_rows_in_several_partitions(tmp_path: Path, cluster: object) -> None:
    design = Design("big", '[design]\nweight = "wide"\nstrata = ["area"]\n', "answers.parquet")
    toml = design.written(tmp_path, make_rows(12))
    _many_rows(tmp_path / "answers.parquet")
    with SparkEngine() as engine:
        engine.view_parquet("answers", tmp_path / "answers.parquet", name="answers")
        assert engine.partitions("answers") > 1
        last = engine.rows("SELECT max(hoshin_row), count(DISTINCT hoshin_row) FROM answers")
        assert last == [(BIG, BIG)]
    by = ((), ("area",))
    found = estimate_survey(toml, by=by, engine="spark")
    assert differences(estimate_survey(toml, by=by), found) == []


def _many_rows(file: Path) -> None:
    with Engine() as engine:
        engine.rows(
            "CREATE TABLE rows AS SELECT "
            "'区' || (hash(i, 1) % 24) AS area, 'a' || (hash(i, 2) % 6) AS age, "
            "CASE WHEN hash(i, 3) % 2 = 0 THEN '男' ELSE '女' END AS sex, "
            "exp((hash(i, 4) % 1000003) / 43000.0)::DOUBLE AS wide, "
            "CASE WHEN hash(i, 5) % 3 = 0 THEN '就学前' END AS child, "
            "['そう思う', 'ややそう思う', 'あまり思わない', '思わない', NULL]"
            "[(hash(i, 6) % 5 + 1)::INTEGER] AS q1, "
            "(hash(i, 7) % 6)::INTEGER AS q2, "
            "['道路', '公園;防災', '道路の公園', NULL][(hash(i, 8) % 4 + 1)::INTEGER] AS q3 "
            f"FROM range({BIG}) t(i)"
        )
        engine.write_parquet("rows", file)


def test_faults_name_the_same_row_and_words_on_both_engines(
    tmp_path: Path, cluster: object
) -> None:
    design = next(each for each in all_designs() if each.name == "wide weights as text")
    rows = make_rows()
    toml = design.written(tmp_path, rows)
    for number, wrong in enumerate(("", "1d")):
        rows[100 + number]["wide"] = wrong
        said = []
        design.written(tmp_path, rows)
        for engine in ("duckdb", "spark"):
            with pytest.raises(SurveyError) as error:
                estimate_survey(toml, engine=engine)
            said.append(str(error.value))
        assert said[0] == said[1]
        assert "answers.csv 102行 列 wide" in said[0] or number
        rows[100 + number]["wide"] = "１，２００．５"
    design.written(tmp_path, rows)
    found = estimate_survey(toml, engine="spark")
    assert differences(estimate_survey(toml), found) == []


@pytest.mark.parametrize("among", [ODD, "q2 = 'x'", "area = 3", "web = 'なし'"])
def test_odd_conditions_are_taken_or_refused_alike(
    among: str, tmp_path: Path, cluster: object
) -> None:
    more = f'''[indicators.z]\nquestion = "q1"\ncounts = ["そう思う"]\nanswers = ["そう思う"]
among = """{among}"""\n'''
    design = Design("x", "", "answers.parquet", indicators=more.replace("\\", "\\\\"))
    toml = design.written(tmp_path, make_rows(60))
    results = []
    for engine in ("duckdb", "spark"):
        try:
            results.append(str(estimate_survey(toml, engine=engine)))
        except InputError as error:
            results.append(str(error))
    assert results[0] == results[1]


def test_a_torn_csv_and_a_false_parquet_are_refused(tmp_path: Path, cluster: object) -> None:
    (tmp_path / "x.parquet").write_bytes(b"PAR1 nothing of the kind")
    with SparkEngine() as engine:
        with pytest.raises(InputError, match=r"2|3"):
            engine.load_csv("t", "a,b\n1,2\n1,2,3\n", name="x.csv")
        with pytest.raises(InputError):
            engine.view_parquet("t", tmp_path / "x.parquet", name="x.parquet")


def test_names_of_files_and_columns_may_be_odd(tmp_path: Path, cluster: object) -> None:
    file = tmp_path / "_回答 [1] {a}%20.parquet"
    with Engine() as writer:
        writer.load_rows(
            "t", {"a.b`c": "INTEGER", "A": "INTEGER", "年齢 (歳)": "VARCHAR"}, [(1, 2, "x")]
        )
        writer.write_parquet("t", file)
    with SparkEngine() as engine:
        assert engine.view_parquet("t", file, name="x") == ["a.b`c", "A", "年齢 (歳)"]
        assert engine.rows('SELECT hoshin_row, "a.b`c", "A", "年齢 (歳)" FROM t') == [
            (1, 1, 2, "x")
        ]


@pytest.mark.skipif(not Path("/proc/self/net").exists(), reason="reads Linux's table of sockets")
def test_nobody_but_this_machine_reaches_it(cluster: object) -> None:
    from pyspark import SparkContext

    process = SparkContext._gateway.proc.pid
    held = {str(each.readlink()) for each in _links(process)}
    heard = set()
    for table in ("tcp", "tcp6"):
        for line in (
            Path(f"/proc/{process}/net/{table}").read_text(encoding="ascii").splitlines()[1:]
        ):
            cells = line.split()
            if cells[3] == "0A" and f"socket:[{cells[9]}]" in held:
                heard.add(cells[1].split(":")[0])
    assert heard
    assert heard <= {
        "0100007F",
        "0000000000000000FFFF00000100007F",
        "00000000000000000000000001000000",
    }


def _links(process: int) -> list[Path]:
    return [each for each in Path(f"/proc/{process}/fd").iterdir() if each.is_symlink()]


def test_its_tables_are_gone_at_the_end(tmp_path: Path, cluster: object) -> None:
    toml = Design("x", "").written(tmp_path, make_rows(60))
    with SparkEngine() as engine:
        engine.load_csv("t", "a\n1\n", name="t")
        folder = engine.folder
        assert list(folder.iterdir())
    assert not folder.exists()
    assert estimate_survey(toml, engine="spark")  # the cluster goes on
