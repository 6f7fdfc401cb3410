"""What every count of every sample register gives, as tables that an office can read.

`register_counts.csv` holds all of them for 2023 and 2024, reckoned apart from hoshin by
`make_register_counts.py`; shares are rounded to four places.
"""

import csv
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

import pytest

from hoshin.base import FiscalYear
from hoshin.registers import Register, count_records
from tests.sample_registers import IDS, open_sample

pytestmark = pytest.mark.xdist_group("register-counts")  # what they share takes long to make

TABLE = Path(__file__).with_name("register_counts.csv")

# What a published form says of its year, and of the year before.
STATED = [
    # 台帳                     数え方                 R5    R6   何を言うか
    ("collaborations", "areas-3-continuing", 6, 6, "続けて３件以上行う地域（指標）"),
    ("collaborations", "areas-3-both-years", 6, 6, "今年度も前年度も３件以上の地域"),
    ("collaborations", "areas-3", None, 10, "今年度３件以上行う地域"),
    ("collaborations", "new-by-office", 2, 3, "行政の新たな連携（指標）"),
    ("collaboration-talks", "joined-organizations", None, 9, "交流会から地域とつながった団体"),
    ("collaboration-talks", "started-by-office", 2, 3, "行政の新たな連携（経過から数えても同じ）"),
    ("bicycles", "at-abiko", 264, 134, "放置自転車が最も多い駅"),
    ("cameras", "movable", None, 3, "移動式防犯カメラ"),
    ("support-offices", "areas-open", 0, 12, "令和６年４月に全地域で開いた事務所"),
    ("council-meetings", "meetings", 2, 2, "区政会議は年に二回以上"),
]
FELL = [
    ("police-counts", "street-crimes"),
    ("police-counts", "frauds"),
    ("police-counts", "accidents"),
    ("bicycles", "all-stations"),
]
ROSE = [
    ("council-awareness", "awareness"),
    ("support-plan-associations", "plan-coverage"),
    ("office-ratings", "points-share"),
]


@pytest.fixture(scope="module")
def registers() -> Iterator[dict[str, Register]]:
    with ExitStack() as stack:
        yield {register: stack.enter_context(open_sample(register)) for register in IDS}


def value(register: Register, count: str, year: int) -> Fraction:
    found = count_records(register, count, FiscalYear(year)).value
    assert found is not None
    return Fraction(found)


def groups(register: Register, count: str, year: int) -> dict[str, str]:
    """The values of a count by group, as the table writes them; the whole is the group ''."""
    rows = count_records(register, count, FiscalYear(year)).rows
    return {
        ",".join(str(each) for each in row.by.values()): ""
        if row.value is None
        else shown(row.value)
        for row in rows
    }


def shown(number: object) -> str:
    return (
        f"{float(str(number)) if not isinstance(number, Fraction) else float(number):.4f}".rstrip(
            "0"
        ).rstrip(".")
    )


def tabled() -> dict[tuple[str, str], dict[int, dict[str, str]]]:
    found: dict[tuple[str, str], dict[int, dict[str, str]]] = defaultdict(
        lambda: {2023: {}, 2024: {}}
    )
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for year in (2023, 2024):
                found[row["register"], row["count"]][year][row["group"]] = row[str(year)]
    return found


def test_the_table_is_what_the_recount_gives() -> None:
    script = TABLE.with_name("make_register_counts.py")
    done = subprocess.run([sys.executable, str(script)], check=True, capture_output=True)
    assert done.stdout == TABLE.read_bytes()


@pytest.mark.parametrize("register", IDS)
def test_every_count_gives_what_the_table_says(
    registers: dict[str, Register], register: str
) -> None:
    expected = {count: years for (name, count), years in tabled().items() if name == register}
    opened = registers[register]
    assert list(expected) == [rule.id for rule in opened.definition.counts]
    for count, years in expected.items():
        for year, wanted in years.items():
            found = groups(opened, count, year)
            assert _without_nothing(found) == _without_nothing(wanted), (count, year)


def _without_nothing(values: dict[str, str]) -> dict[str, str]:
    """Groups of 0 may be added or left out."""
    return {group: number for group, number in values.items() if not group or number != "0"}


@pytest.mark.parametrize(("register", "count", "before", "now", "said"), STATED)
def test_what_the_form_states_comes_out(
    registers: dict[str, Register],
    register: str,
    count: str,
    before: int | None,
    now: int,
    said: str,
) -> None:
    assert value(registers[register], count, 2024) == now, said
    assert before is None or value(registers[register], count, 2023) == before, said


@pytest.mark.parametrize(("register", "count"), FELL)
def test_what_the_form_says_fell_has_fallen(
    registers: dict[str, Register], register: str, count: str
) -> None:
    assert value(registers[register], count, 2024) < value(registers[register], count, 2023)


@pytest.mark.parametrize(("register", "count"), ROSE)
def test_what_the_form_says_rose_has_risen(
    registers: dict[str, Register], register: str, count: str
) -> None:
    assert value(registers[register], count, 2024) > value(registers[register], count, 2023)


def test_unresolved_vacant_houses_stay_level(registers: dict[str, Register]) -> None:
    before, now = (value(registers["vacant-houses"], "unresolved", year) for year in (2023, 2024))
    assert abs(now - before) / before <= Fraction("0.02")


def test_half_of_those_at_drills_are_not_prepared(registers: dict[str, Register]) -> None:
    assert 45 < value(registers["drills"], "unprepared-share", 2024) < 50


def test_some_areas_have_no_plans_yet(registers: dict[str, Register]) -> None:
    unfinished = value(registers["support-plan-associations"], "areas-unfinished", 2024)
    assert 0 < unfinished < value(registers["support-plan-associations"], "areas-unfinished", 2023)
