"""`hoshin survey tables`: what is written, refused, and remembered."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from hoshin.cli.main import run
from hoshin.cycle.survey_tables import publish_tables
from hoshin.disclosure import read_ledger
from tests.wards import ANSWERS, people_of

DEFINITION = """
[survey]
id = "ward"
name = "見本の調査（架空）"
fiscal_year = 2024
answers = "answers.csv"
[questions.q1]
text = "思いますか。"
answers = ["思う", "やや思う", "あまり", "思わない"]
[questions.q2]
text = "どこで知りましたか。"
kind = "multiple"
[questions.q3]
text = "まだ集計していない設問"
[questions.q4]
text = "自由に書いてください。"
kind = "text"
"""
HEAD = ["area", "age", "sex", "q1", "q2", "q4"]


def written(folder: Path, *, late: int = 0, more: str = "") -> Path:
    rows = []
    for at, ((area, age, sex), answer) in enumerate([*people_of(5), *people_of(6, late)]):
        heard = ";".join(name for name, step in (("web", 2), ("紙", 3)) if at % step == 0)
        rows.append([area, age if at % 90 else "", sex, answer if at % 50 else "", heard, "あ"])
    folder.mkdir(exist_ok=True)
    with (folder / "answers.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([HEAD, *rows])
    (folder / "survey.toml").write_text(DEFINITION + more, encoding="utf-8")
    return folder / "survey.toml"


def tables(folder: Path) -> list[dict[str, str]]:
    with (folder / "tables.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def call(survey: Path, out: Path, ledger: Path, by: Sequence[str] = ("area", "sex,age")) -> int:
    groupings = [word for each in by for word in ("--by", each)]
    return run(
        ["survey", "tables", str(survey), *groupings, "--out", str(out), "--ledger", str(ledger)]
    )


def test_tables_audit_and_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    survey, out, ledger = written(tmp_path / "s"), tmp_path / "out", tmp_path / "ledger"
    assert call(survey, out, ledger) == 0
    rows = tables(out)
    heads = ["question", "area", "sex", "age", "answer", "base", "count", "percent"]
    assert list(rows[0]) == heads
    assert {row["question"] for row in rows} == {"q1", "q2", "q3"}
    assert sorted(each.name for each in out.iterdir()) == ["audit.json", "audit.md", "tables.csv"]
    assert [entry.dataset for entry in read_ledger(ledger)] == ["ward"]
    audit = json.loads((out / "audit.json").read_text(encoding="utf-8"))
    assert audit["passed"] and not audit["loosened"]
    widths = [cell["width_at_least"] for topic in audit["topics"] for cell in topic["withheld"]]
    assert widths and min(widths) >= 5
    assert "公開しないで" in capsys.readouterr().out


def test_the_whole_is_exact_and_what_is_below_it_is_rounded(tmp_path: Path) -> None:
    publish_tables(written(tmp_path / "s"), [("area",), ("sex",)], tmp_path / "out")
    rows = [row for row in tables(tmp_path / "out") if row["question"] == "q1"]
    whole = [row for row in rows if not row["area"] and not row["sex"]]
    assert [row["answer"] for row in whole] == list(ANSWERS)
    assert {row["base"] for row in whole} == {"882"}
    assert sum(int(row["count"]) for row in whole) == 882
    assert all("." in row["percent"] for row in whole)
    below = [row for row in rows if row["area"] or row["sex"]]
    for row in below:
        if row["count"].isdigit():
            assert int(row["count"]) % 5 == 0 and (int(row["count"]) >= 10 or row["count"] == "0")
            share = 100 * int(row["count"]) / int(row["base"])
            assert row["percent"].isdigit() and abs(int(row["percent"]) - share) <= 0.5
        else:
            assert (row["count"], row["percent"]) == ("x", "x")
    assert any(row["count"] == "x" for row in below)


def test_a_question_that_is_not_counted_yet(tmp_path: Path) -> None:
    publish_tables(written(tmp_path / "s"), [("sex",)], tmp_path / "out")
    rows = [row for row in tables(tmp_path / "out") if row["question"] == "q3"]
    assert [(row["base"], row["count"], row["percent"]) for row in rows] == [("…", "…", "…")]


def test_late_forms_are_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = tmp_path / "ledger"
    assert call(written(tmp_path / "s"), tmp_path / "out", ledger) == 0
    before = {each.name: each.read_bytes() for each in ledger.iterdir()}
    capsys.readouterr()
    assert call(written(tmp_path / "s", late=8), tmp_path / "new", ledger) == 1
    assert not (tmp_path / "new").exists()
    assert {each.name: each.read_bytes() for each in ledger.iterdir()} == before
    said = capsys.readouterr()
    assert said.out == "" and "公表できません" in said.err and "遅れて届いた" in said.err


def test_the_same_release_again_writes_the_same_bytes(tmp_path: Path) -> None:
    survey, ledger = written(tmp_path / "s"), tmp_path / "ledger"
    for name in ("one", "two"):
        assert call(survey, tmp_path / name, ledger, ["area", "sex"]) == 0
    for file in ("tables.csv", "audit.md"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    assert len(list(ledger.iterdir())) == 1


def test_without_a_ledger_the_entry_lies_beside_the_tables(tmp_path: Path) -> None:
    published = publish_tables(written(tmp_path / "s"), [()], tmp_path / "out")
    assert published.entry is not None and published.entry.parent == tmp_path / "out" / "ledger"
    assert read_ledger(tmp_path / "out" / "ledger") == [published.release.entry()]


def test_sensitive_questions_follow_the_ladder(tmp_path: Path) -> None:
    more = (
        '\n[questions.area]\ntext = "地域"\nsensitive = true\n[disclosure]\nareas = "areas.csv"\n'
    )
    more = more.replace("[questions.area]\n", "[questions.sex]\n").replace("地域", "性別")
    survey = written(tmp_path / "s", more=more)
    lines = [
        f"地域{at:02},{1500 if at == 1 else 3000 if at < 12 else 30000}" for at in range(1, 13)
    ]
    text = "\n".join(["area,population", *lines])
    (tmp_path / "s" / "areas.csv").write_text(text, encoding="utf-8")
    publish_tables(survey, [("area",)], tmp_path / "out")
    rows = [row for row in tables(tmp_path / "out") if row["question"] == "sex" and row["area"]]
    assert {row["base"] for row in rows if row["area"] == "地域01"} == {"x"}
    shown = [
        int(row["count"]) for row in rows if row["count"].isdigit() and row["area"] != "地域12"
    ]
    assert shown and min(shown) >= 20


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ('[disclosure]\nrules = "rules.toml"\n', ("small_below", "approved_by")),
        ('[disclosure]\npack = "nowhere"\n', ("nowhere",)),
    ],
)
def test_rules_are_not_loosened_by_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: str, words: tuple[str, ...]
) -> None:
    survey = written(tmp_path / "s", more=more)
    (tmp_path / "s" / "rules.toml").write_text("small_below = 5\n", encoding="utf-8")
    assert call(survey, tmp_path / "out", tmp_path / "ledger") == 2
    said = capsys.readouterr().err
    assert all(word in said for word in words)


def test_loosening_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    survey = written(tmp_path / "s", more='[disclosure]\nrules = "rules.toml"\n')
    rules = 'small_below = 5\nreason = "試し"\napproved_by = ["甲", "乙"]\n'
    (tmp_path / "s" / "rules.toml").write_text(rules, encoding="utf-8")
    assert call(survey, tmp_path / "out", tmp_path / "ledger", ["sex"]) == 0
    assert "small_below" in capsys.readouterr().err
    report = (tmp_path / "out" / "audit.md").read_text(encoding="utf-8")
    assert "試し" in report and "甲、乙" in report
    assert read_ledger(tmp_path / "ledger")[0].loosened == ["small_below"]


def test_a_broken_ledger_stops_the_release(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    survey, ledger = written(tmp_path / "s"), tmp_path / "ledger"
    ledger.mkdir()
    (ledger / "broken.json").write_text('{"schema": "other"}', encoding="utf-8")
    assert call(survey, tmp_path / "out", ledger) == 2
    assert "broken.json" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_ledger_that_lacks_what_a_release_names_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Take the last entry away: the second release must not be audited against nothing."""
    survey, ledger = written(tmp_path / "s"), tmp_path / "ledger"
    assert call(survey, tmp_path / "one", ledger, ["sex"]) == 0
    assert call(survey, tmp_path / "two", ledger, ["area"]) == 0  # two in one session
    capsys.readouterr()
    end = json.loads((tmp_path / "two" / "audit.json").read_text("utf-8"))["ledger"]
    last = ledger / end["entry"]
    assert end["entries"] == 2 and last.is_file()
    content = last.read_bytes()
    last.unlink()
    for out in ("two", "three"):  # into the same folder, and into one beside it
        assert call(survey, tmp_path / out, ledger, ["age"]) == 2
        said = capsys.readouterr().err
        assert end["entry"] in said and str(ledger) in said and len(said.splitlines()) <= 3
    assert not (tmp_path / "three").exists()
    assert call(survey, tmp_path / "three", tmp_path / "new", ["age"]) == 2  # a new ledger
    capsys.readouterr()
    last.write_bytes(content)
    assert call(survey, tmp_path / "two", ledger, ["area"]) == 0
    other = survey.read_text("utf-8").replace('id = "ward"', 'id = "another"')
    survey.write_text(other, "utf-8")
    assert call(survey, tmp_path / "four", tmp_path / "new", ["sex"]) == 0  # a first release
