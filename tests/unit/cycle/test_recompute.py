"""One result, whatever the order of the rows, the threads, the time zone, the locale."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.recomputing import figures_digest, shuffled, tables

ROOT = Path(__file__).parents[3]
CODE = (
    "import sys; from pathlib import Path; from tests.recomputing import figures_digest;"
    "from hoshin.cycle.publish import publish; folder = Path(sys.argv[1]);"
    "head = publish([folder], Path(sys.argv[2])).editions[0].head;"
    "print(figures_digest(folder), head)"
)


def test_the_order_of_rows_changes_no_figure(
    first: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = tmp_path / "bundle"
    shutil.copytree(first[0], bundle)
    originals = tables(bundle)
    assert len(originals) == 6
    found = {figures_digest(bundle)}
    for seed in range(3):
        shuffled(bundle, originals, Random(seed))
        monkeypatch.setenv("HOSHIN_THREADS", str(1 + seed % 2))
        found.add(figures_digest(bundle))
    assert len(found) == 1


def test_the_digest_sees_one_answer(first: tuple[Path, Path], tmp_path: Path) -> None:
    from tests.small_bundle import change_answer

    shutil.copytree(first[0], tmp_path / "bundle")
    change_answer(tmp_path / "bundle", "q6", "そう思う", "そう思わない")
    assert figures_digest(tmp_path / "bundle") != figures_digest(first[0])


def test_neither_time_zone_nor_locale_nor_threads_change_a_byte(
    first: tuple[Path, Path], tmp_path: Path
) -> None:
    """Also the record, which holds the hash of every file of the edition."""
    found = set()
    settings = (
        {"TZ": "Asia/Tokyo", "LC_ALL": "C", "HOSHIN_THREADS": "1", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "LC_ALL": "ja_JP.UTF-8", "HOSHIN_THREADS": "2"},
    )
    for number, setting in enumerate(settings):
        run = subprocess.run(
            [sys.executable, "-c", CODE, str(first[0]), str(tmp_path / str(number))],
            cwd=ROOT,
            env=os.environ | setting,
            capture_output=True,
            text=True,
            check=True,
        )
        found.add(run.stdout)
    assert len(found) == 1 and len(found.pop().split()) == 2
