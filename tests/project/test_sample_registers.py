"""The sixteen programmes: defined, told of, each with made-up records that use all of its parts."""

import re
import subprocess
import sys
import tomllib
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from docs.reference.make_registers import PAGE, registers_page, sensitivity

from hoshin.registers.reading.my_number import holds_my_number
from tests.sample_registers import FOLDER, IDS, PACK, cells_of, files_of

SCRIPT = FOLDER.parents[1] / "make_registers.py"
OTHER_SCRIPT = {"collaborations"}  # made by make_sumiyoshi_r6.py
# The programmes that a form names or implies: how sensitive, which indicators they feed.
PROGRAMMES = {
    1: ("低", {"1-3", "1-4"}),
    2: ("低", {"1-2"}),
    3: ("中", {"1-1"}),
    4: ("高", {"2-1"}),
    5: ("低", {"2-1"}),
    6: ("低", {"2-2"}),
    7: ("高", {"2-3"}),
    8: ("低", {"2-3"}),
    9: ("中", {"2-4"}),
    10: ("低", {"2-4"}),
    11: ("高", {"2-5"}),
    12: ("高（集計）", {"3-1", "3-2"}),
    13: ("低", {"3-3"}),
    14: ("低", {"3-1", "4-1"}),
    15: ("低", {"4-1"}),
    16: ("低", {"4-2"}),
}
SEVERITY = ("低", "中", "高（集計）", "高")
# What personal fields of the sample may hold: nothing that anybody could bear.
INVENTED = re.compile(
    r"|(架空|見本|仮名|例示|試作) [太一次三四春夏秋冬花][郎子]"
    r"|架空町\d+丁目\d+番|00-0000-\d{4}|架空の記録"
)
UNTELLING = {"birth_date", "care_reason"}  # a day or a kind, which names nobody


def definition_of(register: str) -> dict[str, Any]:
    path = PACK.folder / "registers" / f"{register}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


DEFINITIONS = {register: definition_of(register) for register in IDS}


def by_programme() -> dict[int, list[dict[str, Any]]]:
    found = defaultdict(list)
    for definition in DEFINITIONS.values():
        found[int(definition["register"]["x-programme"].split()[0])].append(definition)
    return found


def test_sixteen_programmes_as_sensitive_and_as_useful_as_the_form_has_them() -> None:
    found = {
        number: (
            max((sensitivity(each) for each in members), key=SEVERITY.index),
            {indicator for each in members for indicator in each["register"]["x-feeds"]},
        )
        for number, members in by_programme().items()
    }
    assert found == PROGRAMMES
    assert len({each["register"]["x-programme"] for each in DEFINITIONS.values()}) == 16


@pytest.mark.parametrize("register", IDS)
def test_a_definition_says_what_for_how_long_and_whose(register: str) -> None:
    table = DEFINITIONS[register]["register"]
    assert table["id"] == register
    assert all(table[key] for key in ("title", "purpose", "retention", "owner", "x-filled-by"))
    counts = DEFINITIONS[register]["counts"]
    assert len({count["id"] for count in counts}) == len(counts) >= 3


def test_no_child_has_a_record() -> None:
    for definition in by_programme()[12]:
        assert definition["register"]["kind"] == "aggregates"
        fields = definition["fields"].values()
        assert not any(field.get("personal") or field["type"] == "area" for field in fields)
        assert any(field.get("special_care") for field in fields)


def test_the_page_is_what_the_definitions_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == registers_page(), "write it again: make schema"


def test_files_are_what_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True)
    made = {path.name: path for path in tmp_path.iterdir()}
    kept = {path.name for path in FOLDER.iterdir() if path.name.split(".")[0] not in OTHER_SCRIPT}
    assert set(made) == kept
    for name, path in made.items():
        assert _content(path) == _content(FOLDER / name), name


def _content(path: Path) -> Any:
    """What is in a file; of a workbook its parts, for the packing is another program's."""
    if path.suffix != ".xlsx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


def test_every_register_has_an_example_and_all_are_small() -> None:
    named = {path.name.split(".")[0] for path in FOLDER.iterdir()}
    assert named == set(IDS)
    for register, definition in DEFINITIONS.items():
        assert len(files_of(register)) == (2 if "states" in definition else 1), register
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_500_000


def test_offices_keep_their_files_in_many_ways() -> None:
    files = [path for register in IDS for path in files_of(register)]
    heads = [path.read_bytes()[:3] for path in files]
    assert {path.suffix for path in files} == {".csv", ".xlsx"}
    assert b"\xef\xbb\xbf" in heads
    assert any(_is_cp932(path.read_bytes()) for path in files if path.suffix == ".csv")
    texts = ["\n".join(cell for row in cells_of(path) for cell in row) for path in files]
    for habit in (
        r"令和\d+年\d+月\d+日",
        r"R\d+\.\d+\.\d+",
        "令和６年",
        "[０-９]",
        "^合計$",
        "元年",
    ):
        assert any(re.search(habit, text, re.M) for text in texts), habit


def _is_cp932(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return bool(content.decode("cp932"))
    return False


@pytest.mark.parametrize("register", IDS)
def test_nothing_looks_like_a_person(register: str) -> None:
    definition = DEFINITIONS[register]
    for path in files_of(register):
        rows = cells_of(path)
        assert "架空" in "".join(rows[0]) or all("架空" in "".join(row) for row in rows[1:]), (
            path.name
        )
        assert not [cell for row in rows for cell in row if holds_my_number(cell)], path.name
    personal = {
        field["title"]
        for key, field in definition["fields"].items()
        if field.get("personal") and key not in UNTELLING
    }
    rows = cells_of(files_of(register)[0])
    heading = next(
        index for index, row in enumerate(rows) if len([cell for cell in row if cell]) > 1
    )
    columns = [index for index, title in enumerate(rows[heading]) if title in personal]
    assert len(columns) == len(personal)
    found = {row[index] for row in rows[heading + 1 :] for index in columns}
    assert {cell for cell in found if not INVENTED.fullmatch(cell)} == set()
