"""Commands of registers: exit codes, streams, and what is left when something fails."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from hoshin.cli.main import run
from hoshin.packs import sample_bundle
from tests.unit.registers.houses import HOUSES

RIGHT = "整理番号,状態,状態日\n2024-1,通報,2024-04-01\n"
WRONG = f"{RIGHT}2024-2,通報,いつか\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    copytree(sample_bundle(), tmp_path / "bundle", dirs_exist_ok=True)
    (tmp_path / "bundle/registers/houses.toml").write_text(HOUSES, encoding="utf-8")
    for name, text in (("right.csv", RIGHT), ("wrong.csv", WRONG)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


DEFINITION = "bundle/registers/houses.toml"
REFUSED: dict[str, list[str]] = {
    "no definition": ["check", "no.toml", "--records", "right.csv"],
    "no such register of a pack": ["check", "nothing", "--records", "right.csv"],
    "no records": ["check", DEFINITION, "--records", "no.csv"],
    "records that are no table": ["check", DEFINITION, "--records", "bundle/bundle.toml"],
    "no areas": ["check", DEFINITION, "--records", "right.csv", "--areas", "no.csv"],
    "records missing": ["check", DEFINITION],
    "template as text": ["template", DEFINITION, "--out", "x.csv"],
    "no bundle": ["load", ".", "houses", "right.csv"],
    "no register": ["load", "bundle", "nothing", "right.csv"],
    "file of the bundle": ["load", "bundle", "houses", DEFINITION],
    "no pack": ["list", "--pack", "nowhere"],
    "list of no bundle": ["list", "nowhere"],
}


@pytest.mark.parametrize("name", REFUSED)
def test_refusals(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(folder.rglob("*"))
    assert run(["register", *REFUSED[name]]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert 1 <= len(err.splitlines()) <= 3, err
    assert sorted(folder.rglob("*")) == before


def test_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["register", "check", DEFINITION, "--records", "right.csv", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert run(["register", "check", DEFINITION, "--records", "wrong.csv", "--json"]) == 1
    ((fault),) = json.loads(capsys.readouterr().out)
    assert fault["reason"]
    assert {key: fault[key] for key in ("file", "row", "field", "value")} == {
        "file": "records",
        "row": 3,
        "field": "state_date",
        "value": "いつか",
    }


def test_load_writes_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def load(*more: str) -> dict[str, object]:
        code = run(["register", "load", "bundle", "houses", "wrong.csv", "--json", *more])
        assert code == 1
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return {key: found[key] for key in ("added", "changed", "same", "refused")}

    target = folder / "bundle/registers/houses.csv"
    assert load("--dry-run") == {"added": 1, "changed": 0, "same": 0, "refused": 1}
    assert not target.exists()
    assert not list(folder.glob("*.wrong.xlsx"))
    assert load() == {"added": 1, "changed": 0, "same": 0, "refused": 1}
    written = target.read_bytes()
    assert load() == {"added": 0, "changed": 0, "same": 1, "refused": 1}
    assert target.read_bytes() == written
    assert not [path for path in folder.rglob("*") if path.name.endswith(".writing")]


def test_a_workbook_in_the_bundle_becomes_a_text(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = folder / "bundle/registers/houses.xlsx"
    assert run(["register", "template", DEFINITION, "--out", str(template)]) == 0
    assert run(["register", "load", "bundle", "houses", "right.csv"]) == 0
    assert "追加 1" in capsys.readouterr().out
    assert not template.exists()
    assert (folder / "bundle/registers/houses.csv").is_file()


def test_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["register", "list", "bundle", "--json"]) == 0
    found = {each["id"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["houses"]["own"]
    assert found["houses"]["records"] is None
    assert found["collaborations"]["records"] == "collaborations.csv"
    assert found["houses"]["states"] == ["reported", "inspected", "resolved"]
    assert run(["register", "list"]) == 0
    assert "collaborations" in capsys.readouterr().out
