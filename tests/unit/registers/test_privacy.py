"""A personal value is nowhere but in the register's own file: canaries through every door."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hoshin.registers import read_csv_file, read_register
from tests.unit.registers.houses import AREAS, HOUSES, make_definition, make_read

CANARY = "カナリア九十九"
CARE = "ひみつ病名"
NUMBER = "123456789018"
FAULTY = HOUSES.replace(
    'title = "所有者"\npersonal = true', 'title = "所有者"\npersonal = true\npattern = "^[A-Z]+$"'
)
RECORDS = f"""整理番号,状態,状態日,所有者,事情,メモ
2024-1,通報,2024-04-01,{CANARY},{CARE},
2024-1,通報,2024-04-02,{CANARY},,
2024-2,調査済,いつか,{CANARY}{NUMBER},,{NUMBER}
2024-3,通報,2024-04-01,,,
"""
TOLD = f"""整理番号,状態,日付,担当,備考,person
2024-1,通報,2024-04-01,{CANARY},{CANARY},{CANARY}
2024-2,通報,2024-04-01,editor,{CANARY}{NUMBER},{CANARY}
"""


def assert_silent(text: str) -> None:
    assert CANARY not in text
    assert NUMBER not in text


def assert_tables_silent(rows: list[tuple[object, ...]]) -> None:
    assert_silent(repr(rows))


@pytest.mark.parametrize("told", [None, TOLD])
@pytest.mark.parametrize("base", [HOUSES, FAULTY])
def test_tables_faults_and_what_is_shown_of_objects(base: str, told: str | None) -> None:
    with make_read(RECORDS, told, definition=make_definition(base=base)) as register:
        assert register.faults
        assert_silent(repr(register.faults) + repr(register.warnings) + repr(register))
        for (table,) in register.engine.rows("SELECT table_name FROM duckdb_tables()"):
            assert_tables_silent(register.engine.rows(f'FROM "{table}"'))
        assert CARE not in repr(register.faults)


@pytest.mark.parametrize("ending", ["", '\n"', '\n2024-4,通報,"x"y'])
def test_errors_of_files(ending: str) -> None:
    source = read_csv_file(f"見出しなし,{CANARY}\n{CANARY},{NUMBER}{ending}".encode(), name="x.csv")
    with pytest.raises(Exception) as refused:
        read_register(make_definition(), source, areas=AREAS)
    assert_silent(str(refused.value) + repr(refused.value))


def hoshin(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hoshin", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, "HOSHIN_DEBUG": "1"},
        check=False,
    )


def test_commands_and_files(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    (bundle / "registers").mkdir(parents=True)
    table = 'id = "x"\norganization = "見本区"\nfiscal_year = 2024\npack = "osaka"\n'
    more = 'as_of = "2025-06-10"\nlicence = "CC-BY-4.0"\n'
    (bundle / "bundle.toml").write_text(f"[bundle]\n{table}{more}", encoding="utf-8")
    (bundle / "registers/houses.toml").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "in.csv").write_text(RECORDS, encoding="utf-8")
    (tmp_path / "told.csv").write_text(TOLD, encoding="utf-8")
    definition = str(bundle / "registers/houses.toml")
    commands = [
        ["register", "check", definition, "--records", "in.csv"],
        ["register", "check", definition, "--records", "in.csv", "--history", "told.csv", "--json"],
        ["register", "load", "bundle", "houses", "in.csv", "--dry-run"],
        ["register", "load", "bundle", "houses", "in.csv", "--json"],
        ["register", "load", "bundle", "houses", "in.csv"],
        ["register", "list", "bundle", "--json"],
        ["register", "template", definition, "--out", "empty.xlsx"],
    ]
    for command in commands:
        done = hoshin(*command, folder=tmp_path)
        assert done.returncode in (0, 1), done.stderr
        assert_silent(done.stdout + done.stderr)
        assert "Traceback" not in done.stderr
    assert json.loads(hoshin(*commands[3], folder=tmp_path).stdout)["refused"] == 3
    back = tmp_path / "in.wrong.xlsx"
    assert back.is_file()
    if os.name == "posix":
        assert back.stat().st_mode & 0o777 == 0o600
    assert not list(bundle.rglob("*.xlsx"))
    others = [path for path in bundle.rglob("*") if path.is_file()]
    for path in [*others, tmp_path / "empty.xlsx"]:
        assert_silent(path.read_bytes().decode("utf-8", "replace"))
