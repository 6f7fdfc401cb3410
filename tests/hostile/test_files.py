"""Hostile files end in a policy or in a refusal that helps, soon and without harm to who reads them.

A dozen and a few run with every test, all of them where HOSHIN_DEEP is set.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest

from hoshin.cycle.read_form import read_form
from tests.hostile.containers import form_lines, zipped
from tests.hostile.make_hostile import MAKERS, QUICK, REFUSED
from tests.hostile.office_files import excel, word
from tests.hostile.page_files import saved, text

pytest.importorskip("resource", reason="memory is measured as POSIX does")

ROOT = Path(__file__).parents[2]
CHOSEN = tuple(MAKERS) if os.environ.get("HOSHIN_DEEP") else QUICK
SECONDS, GROWN_MB, CHILD_MB = 20, 50, 512


def read_all(folder: Path) -> list[dict[str, Any]]:
    made = subprocess.run(
        [sys.executable, "-m", "tests.hostile.reading", str(folder)],
        cwd=ROOT,
        capture_output=True,
        timeout=2 * SECONDS * len(CHOSEN),
        check=True,
    )
    return [json.loads(line) for line in made.stdout.splitlines()]


def faults(found: dict[str, Any]) -> list[str]:
    """What of the demands on one file was not kept."""
    refusal = found.get("refusal", "")
    lines = refusal.split("\n")
    demands = {
        found.get("fault", ""): "fault" not in found,
        "read, not refused": not (found["name"] in REFUSED and "policy" in found),
        "no cure": "refusal" not in found or bool(found["cure"]),
        f"{len(lines)} lines": len(lines) <= 3,
        f"control characters: {refusal!r}": not any(
            category(letter) == "Cc" for letter in "".join(lines)
        ),
        "a file of this machine was read": "root:" not in found.get("policy", ""),
        f"{found['seconds']:.1f} s": found["seconds"] < SECONDS,
        f"parent grew by {found['grown']:.0f} MB": found["grown"] < GROWN_MB,
        f"child took {found['child']:.0f} MB": found["child"] <= CHILD_MB,
    }
    return [name for name, kept in demands.items() if not kept]


def test_no_hostile_file_does_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in CHOSEN:
        (tmp_path / name).write_bytes(MAKERS[name]())
    results = read_all(tmp_path)
    slowest = sorted(results, key=lambda found: -float(found["seconds"]))[:5]
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(results)} hostile files; slowest: "
            + ", ".join(f"{each['name']} {each['seconds']:.1f} s" for each in slowest)
            + "\n"
        )
    assert {each["name"] for each in results} == set(CHOSEN)
    assert {each["name"]: wrong for each in results if (wrong := faults(each))} == {}


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("form.docx", lambda: zipped(word().items())),
        ("form.xlsx", lambda: zipped(excel().items())),
        ("form.html", saved),
        ("form.txt", text),
    ],
)
def test_without_the_harm_the_same_files_are_read(
    name: str, make: Callable[[], bytes], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(make())
    policy = read_form(tmp_path / name)
    assert policy.organization.name in "".join(form_lines())
    assert policy.issues


def test_the_corpus_is_wide_and_small() -> None:
    assert len(MAKERS) >= 200
    assert set(QUICK) <= set(MAKERS)
    assert MAKERS.keys() >= REFUSED and len(REFUSED) > 30
    assert len(MAKERS["form-bomb.pdf"]()) < 4_000
    assert len(MAKERS["flate-bomb.pdf"]()) < 120_000
