"""The benchmark runs and says what it measured. How fast anything is, no test asks."""

from pathlib import Path

import pytest

from benchmarks.forms import make_forms, reading, writing
from benchmarks.measuring import Case, command_line, measure, table


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
