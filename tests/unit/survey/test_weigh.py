"""Weights as a definition makes them: non-response, totals, trimming; written beside the answers."""

import csv
import json
from io import StringIO
from pathlib import Path
from unicodedata import normalize

import numpy as np
import pytest

from hoshin.base import InputError
from hoshin.cli.main import run
from hoshin.query import Engine
from hoshin.survey import Weights, estimate_survey, weigh_survey
from hoshin.survey.weighed_files import refuse_input, to_csv, to_parquet, weights_json

HEAD = """
[survey]
id = "s1"
name = "試しの調査"
fiscal_year = 2024
answers = "answers.csv"
[questions.q1]
text = "楽しいですか。"
[design]
weight = "w"
[indicators.1-1]
question = "q1"
counts = ["はい"]
answers = ["はい", "いいえ"]
"""
RAKE = """
[[margins]]
columns = ["age", "sex"]
table = "age-sex.csv"
[[margins]]
columns = ["area"]
table = "area.csv"
[weighting]
method = "rake"
"""
CLASSES = """
[nonresponse]
classes = ["age"]
table = "sent.csv"
"""
ANSWERS = """area,age,sex,w,q1
東,若,女,1,はい
西,老,男,2,いいえ
東,老,女,1.5,はい
西,若,男,1,いいえ
東,若,男,2,はい
西,老,女,１．２,無回答
西,若,女,1,いいえ
東,老,男,3,はい
東,老,男,1,いいえ
"""
TABLES = {
    "age-sex.csv": "age,sex,total\n若,女,20\n若,男,30\n老,女,25\n老,男,25\n",
    "area.csv": "area,total\n東,60\n西,40\n",
    "sent.csv": "area,age,sent\n東,若,10\n西,若,6\n東,老,5\n西,老,5\n",
}


def write(folder: Path, definition: str, answers: str = ANSWERS, **tables: str) -> Path:
    (folder / "survey.toml").write_text(HEAD + definition, encoding="utf-8")
    (folder / "answers.csv").write_text(answers, encoding="utf-8")
    for name, content in (TABLES | {f"{key}.csv": value for key, value in tables.items()}).items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder / "survey.toml"


def column(name: str, answers: str = ANSWERS) -> list[str]:
    return [row[name] for row in csv.DictReader(StringIO(answers))]


def given_weights() -> np.ndarray:
    return np.array([float(normalize("NFKC", each)) for each in column("w")])


def sums(weights: Weights, *names: str) -> dict[tuple[str, ...], float]:
    found: dict[tuple[str, ...], float] = {}
    for key, weight in zip(zip(*map(column, names), strict=True), weights.weight, strict=True):
        found[key] = found.get(key, 0.0) + float(weight)
    return found


def test_raked_weights_fit_both_tables(tmp_path: Path) -> None:
    weights = weigh_survey(write(tmp_path, RAKE))
    assert sums(weights, "area") == pytest.approx({("東",): 60, ("西",): 40}, rel=1e-9)
    wanted = {("若", "女"): 20, ("若", "男"): 30, ("老", "女"): 25, ("老", "男"): 25}
    assert sums(weights, "age", "sex") == pytest.approx(wanted, rel=1e-9)
    assert weights.iterations is not None and weights.iterations > 1
    assert [margin.table for margin in weights.margins] == ["age-sex.csv", "area.csv"]
    first = weights.margins[0].categories[0]
    assert (first.category, first.respondents, first.total, first.before) == (
        ("老", "女"),
        2,
        25,
        2.7,
    )
    assert weights.worst is not None and abs(weights.worst[1].misfit) < 1e-12


def test_nonresponse_multiplies_the_weight_by_sent_over_answered(tmp_path: Path) -> None:
    weights = weigh_survey(write(tmp_path, CLASSES))
    factors = {"若": 16 / 4, "老": 10 / 5}  # the table is finer than the classes: rows are added up
    wanted = given_weights() * [factors[age] for age in column("age")]
    np.testing.assert_allclose(weights.weight, wanted, rtol=1e-14)
    found = [(each.category, each.sent, each.answered, each.factor) for each in weights.nonresponse]
    assert found == [(("老",), 10, 5, 2.0), (("若",), 16, 4, 4.0)]


@pytest.mark.parametrize(
    "definition",
    [
        CLASSES,
        RAKE,
        CLASSES + RAKE,
        RAKE + "trim = [0.6, 1.5]\n",
        CLASSES + RAKE.replace("rake", "poststratify").replace('[[margins]]\ncolumns = ["area"]', "#")
        .replace('table = "area.csv"', ""),
    ],
)  # fmt: skip
def test_estimates_use_the_weights_that_are_written(tmp_path: Path, definition: str) -> None:
    path = write(tmp_path, definition)
    weights = weigh_survey(path)
    base = np.array([each != "無回答" for each in column("q1")])
    yes = np.array([each == "はい" for each in column("q1")])
    share = (weights.weight * yes).sum() / (weights.weight * base).sum()
    assert estimate_survey(path)[0]["share"] == pytest.approx(share, rel=1e-12)
    again = [float(row["weight_final"]) for row in rows_of(to_csv(weights))]
    np.testing.assert_array_equal(again, weights.weight)


@pytest.mark.parametrize("rest", ["", RAKE])
def test_nonresponse_is_as_if_the_weights_had_come_adjusted(tmp_path: Path, rest: str) -> None:
    """As in R, where adjusted weights are given to the design: the adjustment adds no error of its own."""
    path = write(tmp_path, CLASSES + rest)
    found = estimate_survey(path, by=[(), ("sex",)], interval="logit")
    adjusted = weigh_survey(write(tmp_path, CLASSES))
    answers = (
        to_csv(adjusted).decode("utf-8-sig").replace(",w,", ",old,").replace("weight_final", "w")
    )
    other = estimate_survey(write(tmp_path, rest, answers), by=[(), ("sex",)], interval="logit")
    assert len(found) == len(other) == 3
    for one, two in zip(found, other, strict=True):
        for key, value in one.items():
            wanted = pytest.approx(two[key], rel=1e-10) if isinstance(value, float) else two[key]
            assert value == wanted, key


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


def test_diagnosis_is_of_the_weights_that_are_written(tmp_path: Path) -> None:
    found = weigh_survey(write(tmp_path, CLASSES + RAKE + "trim = [0.6, 1.5]\n"))
    weight, said = found.weight, found.diagnostics
    assert said.n == 9
    assert said.total == pytest.approx(weight.sum())
    assert (said.minimum, said.maximum) == (weight.min(), weight.max())
    assert said.n_kish == pytest.approx(weight.sum() ** 2 / (weight**2).sum())
    assert said.kish_effect == pytest.approx(9 / said.n_kish)
    assert found.trimmed > 0 and found.bounds is not None
    assert found.bounds == pytest.approx((0.6 * 100 / 9, 1.5 * 100 / 9))
    assert found.worst is not None and abs(found.worst[1].misfit) > 1e-3  # trimming moves totals


def test_nothing_but_the_weights_changes_in_the_file(tmp_path: Path) -> None:
    answers = ANSWERS.replace("はい", '"は,い""\n"')
    weights = weigh_survey(write(tmp_path, RAKE, answers))
    content = to_csv(weights)
    assert content.startswith(b"\xef\xbb\xbf")  # Excel takes a file without it for CP932
    rows = rows_of(content)
    assert list(rows[0]) == ["area", "age", "sex", "w", "q1", "weight_final"]
    assert [row["q1"] for row in rows] == column("q1", answers)
    assert [row["w"] for row in rows] == column("w")


def test_parquet_in_and_out_keeps_types_and_order(tmp_path: Path) -> None:
    path = write(tmp_path, CLASSES + RAKE)
    plain = weigh_survey(path)
    with Engine() as engine:
        engine.rows(
            f"COPY (SELECT *, [q1, 'x'] AS many FROM read_csv('{tmp_path}/answers.csv', "
            "types={'w': 'VARCHAR'})) TO "
            f"'{tmp_path}/answers.parquet' (FORMAT PARQUET)"
        )
    path.write_text(path.read_text("utf-8").replace("answers.csv", "answers.parquet"), "utf-8")
    weights = weigh_survey(path)
    np.testing.assert_array_equal(weights.weight, plain.weight)
    (tmp_path / "out.parquet").write_bytes(to_parquet(weights))
    with Engine() as engine:
        engine.view_parquet("out", tmp_path / "out.parquet", name="out")
        types = engine.types("out")
        found = engine.arrays("SELECT weight_final, many FROM out ORDER BY hoshin_row")
    assert (types["weight_final"], types["many"]) == ("DOUBLE", "VARCHAR[]")
    np.testing.assert_array_equal(found["weight_final"], plain.weight)
    assert [each[0] for each in found["many"]] == column("q1")
    assert rows_of(to_csv(weights))[0]["many"] == "はい;x"


def test_without_weights_everybody_starts_with_one(tmp_path: Path) -> None:
    path = write(tmp_path, CLASSES)
    path.write_text(path.read_text("utf-8").replace('weight = "w"', ""), "utf-8")
    assert weigh_survey(path).weight.tolist() == [4, 2, 2, 4, 4, 2, 4, 2, 2]


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        weigh_survey(path)
    assert len(str(caught.value).splitlines()) == 3, str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("definition", "tables", "said"),
    [
        ("", {}, ["survey.toml", "[weighting] method", "rake"]),
        (RAKE.split("[weighting]")[1].join(["[weighting]", ""]), {}, ["[weighting]", "[[margins]]"]),
        (RAKE, {"area": "area,total\n東,60\n西,30\n"}, ["[weighting]", "area.csv", "100", "90"]),
        (RAKE, {"area": "area,total\n東,100\n"}, ["area.csv", "西"]),
        (RAKE, {"area": "areas,total\n東,100\n"}, ["area.csv", "area", "areas"]),
        (RAKE, {"area": "area,total\n東,多い\n西,40\n"}, ["area.csv 2行 列 total", "多い"]),
        (RAKE.replace('"area"', '"aria"'), {}, ["answers.csv", "aria", "area"]),
        (RAKE + "trim = [1.0]\n", {}, ["trim", "[weighting]"]),
        (RAKE + "trim = [0.999, 1.001]\n", {}, ["trim", "[weighting]"]),
        (CLASSES, {"sent": "age,sent\n若,10\n"}, ["sent.csv", "老"]),
        (CLASSES, {"sent": "age,sent\n若,3\n老,10\n"}, ["sent.csv", "若", "4 人", "3 人"]),
        (CLASSES, {"sent": "age,sent\n若,9\n老,9\n中,2\n"}, ["sent.csv", "中", "一人もいません"]),
        (CLASSES, {"sent": "age,send\n若,9\n老,9\n"}, ["sent.csv", "sent", "send"]),
        (CLASSES, {"sent": "age,sent\n若,9\n老,-1\n"}, ["sent.csv 3行 列 sent", "-1"]),
        (CLASSES.replace("table", "tabel"), {}, ["survey.toml", "nonresponse", "table"]),
        (CLASSES.replace("sent.csv", "nix.csv"), {}, ["nix.csv"]),
    ],
)  # fmt: skip
def test_refusals_name_what_to_correct(
    tmp_path: Path, definition: str, tables: dict[str, str], said: list[str]
) -> None:
    message = refused(write(tmp_path, definition, **tables))
    assert [word for word in said if word not in message] == [], message


def test_a_respondent_without_class_is_refused(tmp_path: Path) -> None:
    message = refused(write(tmp_path, CLASSES, ANSWERS.replace("東,若,女", "東,,女")))
    assert "answers.csv 2行 列 age" in message


def test_a_weight_that_knows_of_nonresponse_is_not_adjusted_twice(tmp_path: Path) -> None:
    answers = (
        ANSWERS.replace("area,", "N,area,").replace("\n東", "\n50,東").replace("\n西", "\n50,西")
    )
    path = write(tmp_path, CLASSES, answers)
    path.write_text(path.read_text("utf-8").replace('weight = "w"', 'population = "N"'), "utf-8")
    assert "二重" in refused(path)


def test_what_is_written_is_not_weighed_again(tmp_path: Path) -> None:
    path = write(tmp_path, RAKE)
    weights = weigh_survey(path)
    (tmp_path / "answers.csv").write_bytes(to_csv(weights))
    assert "weight_final" in refused(path)


@pytest.mark.parametrize("name", ["answers.csv", "area.csv", "sent.csv"])
def test_no_input_is_written_over(tmp_path: Path, name: str) -> None:
    weights = weigh_survey(write(tmp_path, CLASSES + RAKE))
    with pytest.raises(InputError, match="上書き"):
        refuse_input(weights, tmp_path / "." / name)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, CLASSES + RAKE + "trim = [0.5, 2]\n")
    out = tmp_path / "weighed.csv"
    assert run(["survey", "weigh", str(path), "--out", str(out)]) == 0
    printed = capsys.readouterr()
    assert "9 人の重みを書きました" in printed.err
    said = (
        "試しの調査 重みの診断",
        "レイキング",
        "Kish",
        "反復",
        "最大のずれ",
        "無回答の調整",
        "area.csv",
    )
    assert [words for words in said if words not in printed.out] == []
    assert len(rows_of(out.read_bytes())) == 9
    assert run(["survey", "estimate", str(path)]) == 0
    assert "調整そのものの標本誤差は数えていません" in capsys.readouterr().out.replace("\n", "")
    assert run(["survey", "weigh", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == json.loads(weights_json(weigh_survey(path)))
    assert found["margins"][1]["categories"][0]["respondents"] == 5
    assert run(["survey", "weigh", str(path), "--out", str(tmp_path / "x.xlsx")]) == 2
    assert ".parquet" in capsys.readouterr().err
    assert run(["survey", "weigh", str(write(tmp_path, ""))]) == 2
