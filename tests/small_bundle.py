"""The sample's bundle without its hidden tier: as a bundle that tests change, publish and correct."""

import re
import shutil
from pathlib import Path

from hoshin.packs import sample_bundle

ID = "sumiyoshi/2024"
_TAKEN = ("bundle.toml", "policy.json", "reported.csv", "areas.csv", "surveys")


def small_bundle(folder: Path) -> Path:
    """A copy with every indicator of the form, the register that they count, and one below the whole."""
    folder.mkdir(parents=True)
    for name in _TAKEN:
        path = sample_bundle() / name
        copy = shutil.copytree if path.is_dir() else shutil.copy
        copy(path, folder / name)
    (folder / "registers").mkdir()
    for stem in ("collaborations", "watch-network"):
        for table in (sample_bundle() / "registers").glob(f"{stem}.*"):
            shutil.copy(table, folder / "registers")
    path = folder / "bundle.toml"
    text = path.read_text(encoding="utf-8")
    text = re.split(r'\[indicators\."sub:', text)[0]
    others = r'\[\[breakdowns\]\]\nregister = "(?!watch-network)[^"]*"\ncount = [^\n]*\n'
    path.write_text(re.sub(others, "", text), encoding="utf-8")
    return folder


def change(path: Path, old: str, new: str) -> None:
    """Write another text in the place of the first one that is found."""
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def change_answer(bundle: Path, column: str, old: str, new: str, *, times: int = 1) -> None:
    """Another answer for the first respondents who gave `old` to a question of this year."""
    path = bundle / "surveys/r6/answers.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    at = head.lstrip("\ufeff").split(",").index(column)
    found = 0
    for row, line in enumerate(rows):
        cells = line.split(",")
        if cells[at] == old and found < times:
            cells[at] = new
            rows[row] = ",".join(cells)
            found += 1
    assert found == times
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


def note(bundle: Path, reason: str, on: str = "2025-07-01") -> None:
    """The public note of a correction."""
    with (bundle / "bundle.toml").open("a", encoding="utf-8") as stream:
        stream.write(f'\n[[corrections]]\non = {on}\nby = "企画課"\nreason = "{reason}"\n')
