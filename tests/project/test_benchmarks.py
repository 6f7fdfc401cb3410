"""The benchmark runs and says what it measured. How fast anything is, no test asks."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import registers
from benchmarks.forms import make_forms, reading, writing
from benchmarks.measuring import Case, command_line, measure, table
from benchmarks.survey import HOW, WEIGHTS, Peer, Size, peer, report, run
from benchmarks.w_data import make
from hoshin.registers import count_records


def test_it_measures_what_it_names(tmp_path: Path) -> None:
    pages = make_forms(tmp_path, pages=1, office=False)
    assert pages["form.pdf"] >= 1
    cases = reading(tmp_path, pages) + writing(tmp_path)
    for ending in (".pdf", ".docx", ".xlsx", ".html"):
        assert any(case.name.startswith("hoshin read") and ending in case.name for case in cases)
        assert any(case.name.startswith("hoshin render") and ending in case.name for case in cases)
    chosen = [case for case in cases if case.name in ("python", "hoshin read form.docx")]
    found = {each.case.name: each for each in measure(chosen, runs=1)}
    assert found["hoshin read form.docx"].median > found["python"].median > 0
    lines = table(list(found.values())).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["python", *["hoshin"] * (len(lines) - 2)]


def test_every_case_has_its_floor(tmp_path: Path) -> None:
    for cases in (reading(tmp_path, {"form.pdf": 10}), writing(tmp_path)):
        names = [case.name for case in cases]
        assert len(set(names)) == len(names)
        assert {case.floor for case in cases} - {""} <= set(names)


def test_what_fails_has_no_time(tmp_path: Path) -> None:
    for case in (
        command_line("read", "read", tmp_path / "none.pdf"),
        Case("stops", "raise SystemExit(3)"),
        Case("breaks", "1 / 0"),
    ):
        with pytest.raises(RuntimeError, match=case.name):
            measure([case], runs=1)


@pytest.mark.parametrize("weights", WEIGHTS)
def test_w_runs_beside_its_scan_and_is_reported(tmp_path: Path, weights: str) -> None:
    make(tmp_path, 1_000, constant=weights == WEIGHTS[1], raked=weights == WEIGHTS[2])
    once, said = (
        json.loads(run([sys.executable, "-m", "benchmarks.w_run", tmp_path, runs]))
        for runs in (0, 1)
    )
    said["once"] = once["mb"]
    assert len(said["whole"]) == 14
    shares = {item: tuple(found) for item, found in said["whole"].items()}
    peers = [Peer("one", HOW["part"], said["work"]["cpu"] * 50, said["once"] * 2, shares)]
    page = report([Size("a thousand", weights, said, peers)])
    assert f"| a thousand | one, {weights} | one indicator × 14 |" in page
    assert "| 50 |" in page and "| 2.0 | equal to 0e+00 |" in page


def test_what_a_peer_prints_is_scaled_to_the_whole() -> None:
    said = "design\t2\t1\noverall\t0.5\t14\nresult\tq1\t0.5\t0.01\nversions\t4.2\t4.1\nmb\t300\n"
    assert peer("R survey", said, "whole") == Peer(
        "R survey 4.1 on 4.2", "whole", 9.0, 300.0, {"q1": (0.5, 0.01)}
    )


def test_each_count_is_held_against_the_same_in_plain_sql(tmp_path: Path) -> None:
    registers.make(tmp_path, 400)
    with registers.read(tmp_path) as register:
        assert not register.faults
        for name, (_, plain) in registers.COUNTS.items():
            found = count_records(register, name, registers.YEAR)
            rows = register.engine.rows(plain)
            ours = [row.value for row in found.rows]
            assert sorted(map(str, ours)) == sorted(str(row[-1]) for row in rows), name
            assert any(ours), name
        page = registers.report(register, 0.5)
    assert [line.split()[0] for line in page.splitlines()[2:-1]] == list(registers.COUNTS)
