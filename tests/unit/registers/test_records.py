"""Records as offices keep them, and the faults that are named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import InputError
from hoshin.registers import Records, read_records, read_register_definition
from hoshin.registers.cells import looks_like_my_number

DEFINITION = """
[register]
id = "visits"
title = "訪問"
kind = "events"
key = ["no"]
date = "day"
purpose = "訪問の記録"
[fields.no]
title = "整理番号"
required = true
[fields.area]
title = "地域"
type = "area"
[fields.day]
title = "訪問日"
type = "date"
required = true
[fields.people]
title = "人数"
type = "integer"
[fields.fee]
title = "費用"
type = "decimal"
[fields.done]
title = "済"
type = "boolean"
[fields.kind]
title = "種類"
type = "choice"
choices = ["戸別", "電話"]
[fields.code]
title = "記号"
pattern = "^[A-Z]-[0-9]+$"
[fields.who]
title = "氏名"
personal = true
[[counts]]
id = "all"
title = "件数"
unit = "件"
when = "during-year"
"""


def read(text: str | bytes, areas: list[str] | None = None) -> Records:
    definition = read_register_definition(DEFINITION.encode(), name="visits.toml")
    content = text if isinstance(text, bytes) else text.encode()
    return read_records(content, definition, name="visits.csv", areas=areas)


def test_habits_of_offices() -> None:
    found = read(
        "訪問の一覧,,,,,,,,\n,,,,,,,,\n整理番号,地　域,訪問日,人数,費用,済,種類,記号,メモ\n"
        '1,東,令和６年４月１日,１２,"1,200.5",はい,戸別,Ａ－１,x\n,,,,,,,,\n2,東,R6.5.1,△3,,,,,\n'
        "小　計,,,9,,,,,\n3,西,45383,,,×,電話,,\n合計,,,9,,,,,\n"
    )
    assert found.faults == []
    assert found.unknown_headings == ["メモ"]
    assert [record.row for record in found.records] == [4, 6, 8]
    first, second, third = (record.values for record in found.records)
    assert (first["day"], first["people"], str(first["fee"])) == (date(2024, 4, 1), 12, "1200.5")
    assert (first["done"], second["done"], third["done"]) == (True, None, False)
    assert (first["code"], second["people"]) == ("A-1", -3)


def test_headings_by_key_or_title_in_any_encoding() -> None:
    text = "no,訪問日\n1,2024-04-01\n"
    for encoding in ("utf-8", "utf-8-sig", "cp932"):
        assert len(read(text.encode(encoding)).records) == 1


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ("1,,北,,,,,", "day"),
        (",2024-04-01,,,,,,", "no"),
        ("1,明日,,,,,,", "day"),
        ("1,2024-04-01,北,,,,,", "area"),
        ("1,2024-04-01,,10人,,,,", "people"),
        ("1,2024-04-01,,約10,,,,", "people"),
        ("1,2024-04-01,,－,,,,", "people"),
        ("1,2024-04-01,,1O,,,,", "people"),
        ("1,2024-04-01,,1.5,,,,", "people"),
        ("1,2024-04-01,,,,たぶん,,", "done"),
        ("1,2024-04-01,,,,,手紙,", "kind"),
        ("1,2024-04-01,,,,,,a1", "code"),
    ],
)
def test_a_fault_is_never_zero_or_empty(cells: str, field: str) -> None:
    found = read(f"no,day,area,people,fee,done,kind,code\n{cells}\n", areas=["東", "西"])
    assert found.records == []
    assert field in [fault.field for fault in found.faults]
    assert {fault.row for fault in found.faults} == {2}


def test_repeated_rows() -> None:
    found = read("no,day\n1,2024-04-01\n1,2024-04-01\n１,2024-04-02\n")
    assert len(found.records) == 1
    assert [(fault.row, fault.field) for fault in found.faults] == [(4, "no")]


def test_my_number_is_a_fault_and_never_shown() -> None:
    found = read(
        "no,day,who\n1,2024-04-01,番号１２３４－５６７８－９０１８\n2,2024-04-01,2024040100123\n"
    )
    assert [(fault.row, fault.field, fault.value) for fault in found.faults] == [(2, "who", None)]


@given(st.lists(st.integers(0, 9), min_size=11, max_size=11))
def test_only_the_right_check_digit_is_a_my_number(digits: list[int]) -> None:
    """Check digit of the regulation: weights 2 to 7 from the right, 11 minus the rest, 0 for 10 and 11."""
    weights = [2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6]
    rest = sum(d * w for d, w in zip(reversed(digits), weights, strict=True)) % 11
    right = 0 if rest <= 1 else 11 - rest
    text = "".join(map(str, digits))
    assert [looks_like_my_number(f"{text}{last}") for last in range(10)] == [
        last == right for last in range(10)
    ]


def test_a_file_without_the_headings_and_a_row_too_wide() -> None:
    with pytest.raises(InputError, match="見出し"):
        read("a,b\n1,2\n")
    with pytest.raises(InputError, match="2行"):
        read("no,day\n1,2024-04-01,,9\n")


DEFINITION_FAULTS = {
    "unknown key": ("[register]", "[register]\nowners = 1", "owner"),
    "personal key": ('key = ["no"]', 'key = ["who"]', "個人情報"),
    "missing field": ('date = "day"', 'date = "days"', "day"),
    "no purpose": ('purpose = "訪問の記録"\n', "", "purpose"),
    "bad pattern": ('"^[A-Z]-[0-9]+$"', '"["', "pattern"),
    "cases": ('kind = "events"', 'kind = "cases"', "cases"),
    "sum": ('when = "during-year"', 'count = "sum:people"', "sum:people"),
    "per alone": ('when = "during-year"', 'per = "area"', "at_least"),
    "active without from": ('when = "during-year"', 'when = "active-both-years"', "active_from"),
    "unknown when": ('when = "during-year"', 'when = "sometimes"', "sometimes"),
}


@pytest.mark.parametrize("name", DEFINITION_FAULTS)
def test_faults_in_a_definition(name: str) -> None:
    old, new, word = DEFINITION_FAULTS[name]
    assert old in DEFINITION
    with pytest.raises(InputError, match=word):
        read_register_definition(DEFINITION.replace(old, new, 1).encode(), name="x.toml")
