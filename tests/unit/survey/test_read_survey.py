"""survey.toml and answers: what is read, and how each fault is named."""

from fractions import Fraction
from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.survey import read_survey

DEFINITION = """
[survey]
id = "s1"
name = "試しの調査"
fiscal_year = 2024
answers = "answers.csv"
sent = 20
[questions.q1]
text = "楽しいですか。"
[questions.q2]
text = "何点ですか。"
kind = "number"
[design]
strata = ["area"]
weight = "w"
[indicators.1-1]
question = "q1"
counts = ["はい"]
answers = ["はい", "いいえ"]
[indicators.1-2]
question = "q2"
counts = [4, 5]
answers = [1, 2, 3, 4, 5]
among = "child = '就学前'"
"""
ANSWERS = """area,w,child,q1,q2
東,1,就学前,はい,5
東,2,就学前,いいえ,05
東,1,,無回答,
西,１．５,就学前,はい,3
西,1,いない,いいえ,4
西,1,就学前,,2
"""


def write(tmp_path: Path, definition: str = DEFINITION, answers: str | bytes = ANSWERS) -> Path:
    (tmp_path / "survey.toml").write_text(definition, encoding="utf-8")
    content = answers if isinstance(answers, bytes) else answers.encode()
    (tmp_path / "answers.csv").write_bytes(content)
    return tmp_path / "survey.toml"


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_survey(path)
    message = str(caught.value)
    assert 2 <= len(message.splitlines()) <= 3, message
    return message


def test_bases_counts_weights(tmp_path: Path) -> None:
    survey = read_survey(write(tmp_path))
    assert (survey.respondents, survey.sent, survey.response_rate) == (6, 20, Fraction(3, 10))
    first = survey.indicators["1-1"]
    assert (first.respondents.n, first.respondents.count) == (4, 2)
    assert first.respondents.share == Fraction(1, 2)
    assert first.residents.share is not None
    assert float(first.residents.share) == pytest.approx(5 / 11)  # (1 + 1.5) / (1 + 2 + 1.5 + 1)
    second = survey.indicators["1-2"].respondents
    assert (second.n, second.count) == (4, 2)  # "05" reads as the number 5; いない is outside


@pytest.mark.parametrize("encoding", ["cp932", "utf-8-sig"])
def test_encodings_give_the_same(tmp_path: Path, encoding: str) -> None:
    plain = read_survey(write(tmp_path)).indicators
    assert read_survey(write(tmp_path, answers=ANSWERS.encode(encoding))).indicators == plain


def test_without_weight_the_population_gives_it(tmp_path: Path) -> None:
    definition = DEFINITION.replace('weight = "w"', 'population = "N"')
    answers = "area,N,child,q1,q2\n東,40,就学前,はい,5\n東,40,就学前,いいえ,1\n西,20,,はい,3\n西,20,,はい,4\n"
    found = read_survey(write(tmp_path, definition, answers)).indicators["1-1"].residents
    assert found.share is not None and found.se is not None
    assert float(found.share) == pytest.approx((20 + 10 + 10) / 60)
    score = 20 * 0.5 / 60  # of each respondent in 東, one above and one below its mean
    assert found.se**2 == pytest.approx(19 / 20 * 2 * 2 * score**2)


CASES = {
    "negative weight": (("東,2,", "東,-2,"), ["answers.csv 3行", "列 w", "正ではありません", "-2"]),
    "zero weight": (("東,2,", "東,0,"), ["3行", "正ではありません"]),
    "empty weight": (("東,2,", "東,,"), ["3行", "重みが空"]),
    "weight no number": (("東,2,", "東,約2,"), ["3行", "数ではありません", "約2"]),
    "stratum empty": (("西,1,いない", ",1,いない"), ["6行", "area", "空"]),
    "ragged": (("東,2,", "東,2,9,"), ["3行", "列の数"]),
    "only a heading": ((ANSWERS.partition("\n")[2], ""), ["一件もありません"]),
    "no such answers": (("はい", "ハイ"), ["答え"]),
}


@pytest.mark.parametrize("name", CASES)
def test_faults_in_the_answers(tmp_path: Path, name: str) -> None:
    (old, new), words = CASES[name]
    definition = (
        DEFINITION.replace('"いいえ"]', '"ノー"]') if name == "no such answers" else DEFINITION
    )
    message = refused(write(tmp_path, definition, ANSWERS.replace(old, new)))
    for word in words:
        assert word in message


DEFINITION_CASES = {
    "unknown question": (('question = "q1"', 'question = "q11"'), ["q11", "1-1", "q1"]),
    "question without text": (("[questions.q1]", "[questions.qq]"), ["q1", "[questions]"]),
    "unknown column": (('weight = "w"', 'weight = "ww"'), ["ww", "「w」"]),
    "unknown stratum": (('["area"]', '["block"]'), ["block", "使えるもの: area"]),
    "unknown key": (("fiscal_year", "fiscal_yaer"), ["fiscal_yaer", "fiscal_year"]),
    "counts outside answers": (('counts = ["はい"]', 'counts = ["うん"]'), ["うん", "answers"]),
    "empty counts": (('counts = ["はい"]', "counts = []"), ["counts", "空"]),
    "bad year": (("2024", "20244"), ["fiscal_year", "大きすぎ"]),
    "no toml": (("[survey]", "[survey"), ["TOML"]),
    "answers file": (("answers.csv", "no.csv"), ["no.csv"]),
    "sent too small": (("sent = 20", "sent = 5"), ["5", "6"]),
    "among function": (("child = '就学前'\"", "lower(child) = 'x'\""), ["Lower", "among"]),
    "among unknown": (("child = '就学前'\"", "kid = 'x'\""), ["kid"]),
    "clusters": (('weight = "w"', 'weight = "w"\ncluster = "w"'), ["「1」", "nested"]),
    "raking": (("[design]", '[weighting]\nmethod = "rake"\n[design]'), ["[[margins]]", "rake"]),
    "free text": (('kind = "number"', 'kind = "text"'), ["text", "q2"]),
    "fielded": (("sent = 20", 'sent = 20\nfielded = ["2024-09-02", "2024-08-01"]'), ["終わり"]),
}


@pytest.mark.parametrize("name", DEFINITION_CASES)
def test_faults_in_the_definition(tmp_path: Path, name: str) -> None:
    (old, new), words = DEFINITION_CASES[name]
    message = refused(write(tmp_path, DEFINITION.replace(old, new, 1)))
    for word in words:
        assert word in message


def test_a_stratum_that_was_asked_has_nobody(tmp_path: Path) -> None:
    (tmp_path / "sent.csv").write_text("area,sent\n東,10\n西,8\n北,2\n", encoding="utf-8")
    message = refused(write(tmp_path, DEFINITION.replace("sent = 20", 'sent = "sent.csv"')))
    assert "北" in message and "一人もいません" in message


def test_population_that_varies_or_is_too_small(tmp_path: Path) -> None:
    definition = DEFINITION.replace('weight = "w"', 'population = "w"')
    assert "母集団" in refused(write(tmp_path, definition))
    small = ANSWERS.replace("東,2,", "東,1,").replace("西,１．５,", "西,1,")
    assert "少ない" in refused(write(tmp_path, definition, small))


def test_own_keys_are_carried(tmp_path: Path) -> None:
    definition = DEFINITION.replace("sent = 20", "sent = 20\nx-memo = 1")
    assert read_survey(write(tmp_path, definition)).id == "s1"


def test_parquet_gives_the_same_as_csv(tmp_path: Path) -> None:
    import duckdb

    plain = read_survey(write(tmp_path)).indicators
    answers = ANSWERS.replace("１．５", "1.5")
    (tmp_path / "answers.csv").write_text(answers, encoding="utf-8")
    duckdb.sql(
        f"COPY (SELECT * FROM read_csv('{tmp_path / 'answers.csv'}')) "
        f"TO '{tmp_path / 'answers.parquet'}' (FORMAT parquet)"
    )
    definition = DEFINITION.replace("answers.csv", "answers.parquet")
    assert read_survey(write(tmp_path, definition)).indicators == plain
    assert plain["1-2"].respondents.n == 4
