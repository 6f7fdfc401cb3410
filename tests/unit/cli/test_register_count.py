"""`hoshin register count` and `due` as a person and as a machine meet them."""

import json
from pathlib import Path
from typing import Any

import pytest

from hoshin.cli.main import run
from hoshin.packs import sample_bundle

DEFINITION = """
[register]
id = "houses"
title = "空家等の管理"
kind = "cases"
key = ["no", "branch"]
owner = "地域課"
purpose = "空家の管理"
[fields.no]
title = "番号"
required = true
[fields.branch]
title = "枝番"
required = true
[fields.area]
title = "地域"
type = "area"
[fields.owner_name]
title = "所有者"
personal = true
[fields.month]
title = "確認した月"
type = "month"
[fields.cost]
title = "費用"
type = "decimal"
[states]
initial = "reported"
[states.reported]
title = "通報"
[states.inspected]
title = "調査済"
[states.resolved]
title = "是正済"
final = true
[[clocks]]
id = "resolve"
title = "調査から是正まで"
starts = "inspected"
within = "6 months"
[[counts]]
id = "open"
title = "未是正（年度末）"
unit = "件"
when = "as-of-year-end"
where = "state != 'resolved'"
[[counts]]
id = "all"
title = "全部（年度末）"
unit = "件"
when = "as-of-year-end"
[[counts]]
id = "share"
title = "未是正率"
unit = "%"
ratio = { of = "open", to = "all" }
[[counts]]
id = "by-month"
title = "月と状態ごと"
unit = "件"
when = "as-of-year-end"
by = ["month", "state"]
[[counts]]
id = "areas"
title = "２件以上の地域"
unit = "地域"
when = "as-of-year-end"
per = "area"
at_least = 2
[[counts]]
id = "cost"
title = "費用の計"
unit = "円"
count = "sum:cost"
when = "as-of-year-end"
"""
RECORDS = """番号,枝番,地域,所有者,確認した月,費用
1,1,東,秘密太郎,令和6年5月,0.1
1,2,東,秘密次郎,2024-06,0.2
2,1,西,秘密三郎,,
"""
HISTORY = """番号,枝番,状態,日付
1,1,通報,2024-04-10
1,1,調査済,2024-09-30
1,2,通報,2024-04-10
1,2,調査済,2024-05-01
1,2,是正済,2025-02-01
2,1,通報,2025-04-01
"""
AREAS = "area\n東\n西\n南\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, text in {
        "houses.toml": DEFINITION,
        "records.csv": RECORDS,
        "history.csv": HISTORY,
        "areas.csv": AREAS,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = {"--records": "records.csv", "--history": "history.csv", "--areas": "areas.csv"}
    options = [word for key, name in files.items() for word in (key, str(tmp_path / name))]
    return [str(tmp_path / "houses.toml"), *options]


def answered(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert run(["register", *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_counts_as_the_contract_names_them(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    rows = answered(capsys, "count", *files, "--year", "2024")
    by_id = {row["id"]: row for row in rows}
    found = by_id["open"]
    assert (found["year"], found["by"], found["value"], found["unit"]) == (2024, {}, 1, "件")
    assert found["counted"] == [["1", "1"]]
    assert [left["key"] for left in found["excluded"]] == [["1", "2"], ["2", "1"]]
    assert by_id["share"]["value"] == 50
    assert (by_id["share"]["counted"], by_id["share"]["excluded"]) == ([], [])
    assert by_id["cost"]["value"] == 0.3
    assert by_id["areas"]["value"] == 1
    assert by_id["areas"]["groups"] == [
        {"group": "東", "value": 2, "reached": True},
        {"group": "西", "value": 0, "reached": False},
        {"group": "南", "value": 0, "reached": False},
    ]
    groups = [(row["by"], row["value"], row["counted"]) for row in rows if row["id"] == "by-month"]
    assert groups == [
        ({"month": "2024-05", "state": "inspected"}, 1, [["1", "1"]]),
        ({"month": "2024-06", "state": "resolved"}, 1, [["1", "2"]]),
    ]
    assert all("groups" not in row for row in rows if row["id"] != "areas")


def test_some_counts_in_the_order_asked_for_and_without_keys(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["count", *files, "--year", "令和6年度", "share", "open", "share", "--summary"]
    rows = answered(capsys, *words)
    assert [row["id"] for row in rows] == ["share", "open"]
    assert not {"counted", "excluded"} & set(rows[1])
    assert (rows[1]["counted_records"], rows[1]["excluded_records"]) == (1, 2)


def test_a_person_reads_values_words_groups_and_what_was_left_out(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["register", "count", *files, "--year", "2024"]) == 0
    out = capsys.readouterr().out
    assert "■ 未是正（年度末）（open） 令和6年度: 1件" in out
    assert "どう数えたか: 台帳「空家等の管理」のうち" in out
    assert "1 / 2: 条件（状態が「是正済」でない）に合いません" in out
    assert "調査済" in out and "2024-05" in out
    assert run(["register", "count", *files, "--year", "2024", "--summary", "open"]) == 0
    assert "1 / 2" not in capsys.readouterr().out


def test_marks_of_a_cell_are_shown_as_they_are(
    files: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("records.csv", "history.csv"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        text = text.replace("\n1,1,", "\n[red]1,1,").replace("東", "[bold]東")
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "areas.csv").write_text("area\n[bold]東\n西\n", encoding="utf-8")
    assert run(["register", "count", *files, "--year", "2024"]) == 0
    assert "[bold]東" in capsys.readouterr().out
    assert run(["register", "due", *files, "--on", "2025-04-02"]) == 0
    out = capsys.readouterr().out
    assert "[red]1 / 1" in out and "[bold]東" in out


def test_due(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = answered(capsys, "due", *files, "--on", "2025-03-01")
    contract = {"key", "clock", "started", "deadline", "days"}
    assert {name: found[name] for name in contract} == {
        "key": ["1", "1"],
        "clock": "resolve",
        "started": "2024-09-30",
        "deadline": "2025-03-30",
        "days": 29,
    }
    assert (found["owner"], found["area"]) == ("地域課", "東")
    assert answered(capsys, "due", *files, "--on", "令和7年3月1日", "--within", "28") == []
    assert run(["register", "due", *files, "--on", "2025-04-02"]) == 0
    out = capsys.readouterr().out
    assert "3日超過" in out and "1 / 1" in out and "調査から是正まで" in out
    assert "2025-04-02 現在の期限（所管 地域課）" in out
    assert run(["register", "due", *files, "--on", "2024-10-01"]) == 0
    assert "期限を迎える記録も" in capsys.readouterr().out


def test_faulty_rows_are_named_without_their_secrets_and_give_exit_1(
    files: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with (tmp_path / "records.csv").open("a", encoding="utf-8") as stream:
        stream.write("3,1,北,秘密四郎,,\n")
    for words in (["count", *files, "--year", "2024"], ["due", *files, "--on", "2025-03-01"]):
        assert run(["register", *words, "--json"]) == 1
        out, err = capsys.readouterr()
        assert json.loads(out)
        assert "records.csv 5行 地域" in err
        assert "秘密" not in out + err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["count", "--year", "2024", "opne"], ["opne", "open"]),
        (["count", "--year", "昨年"], ["昨年"]),
        (["count"], ["--year"]),
        (["due", "--on", "いつか"], ["いつか", "--on"]),
        (["due"], ["--on"]),
        (["due", "--on", "2025-03-31", "--within", "-1"], ["--within"]),
    ],
)
def test_what_is_wrong_with_a_call_is_told(
    files: list[str], capsys: pytest.CaptureFixture[str], words: list[str], told: list[str]
) -> None:
    command, *rest = words
    assert run(["register", command, *files, *rest]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert 1 <= len(err.strip().splitlines()) <= 3
    assert all(word in err for word in told), err


def test_a_file_that_is_named_must_be_there(
    files: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "areas.csv").unlink()
    assert run(["register", "count", *files, "--year", "2024"]) == 2
    assert "areas.csv" in capsys.readouterr().err


def test_the_areas_of_a_bundle_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    records = sample_bundle() / "registers" / "collaborations.csv"
    definition = sample_bundle().parents[1] / "src/hoshin/packs/osaka/registers/collaborations.toml"
    if not definition.is_file():
        pytest.skip("the program is installed, not checked out")
    words = ["count", str(definition), "--records", str(records), "--year", "2024"]
    (found,) = answered(capsys, *words, "areas-3-continuing", "--summary")
    assert (found["value"], len(found["groups"])) == (6, 12)
