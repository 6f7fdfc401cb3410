"""Files as offices keep them: headings, spellings, faults, what is never shown."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import pytest

from tests.spec.registers.definitions import LOANS, TALKS, counting
from tests.spec.registers.office import Office

HEAD = "no,held_on,town,people,is_open,kind\n"
MY_NUMBER = "123456789018"  # a valid check digit, nobody's


def talk(no: str = "1", day: str = "2024-04-01", town: str = "北", people: str = "10") -> str:
    return f"{no},{day},{town},{people},有,昼\n"


def workbook(*rows: Sequence[Any], cover: bool = False, merge: str = "") -> bytes:
    """A workbook of these rows; `cover` puts a sheet before them that is no register."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    if cover:
        sheet["A1"] = "このシートには何もありません"
        sheet = book.create_sheet("本体")
    for row in rows:
        sheet.append(list(row))
    if merge:
        sheet.merge_cells(merge)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "2024-04-01", "2024/4/1", "2024.4.1", "2024年4月1日", "令和6年4月1日", "R6.4.1", "R6/4/1",
        "２０２４－０４－０１", "令和６年４月１日", "Ｒ６．４．１", "45383", "４５３８３", " 2024-04-01　",
        "2024年04月01日",
    ],
)  # fmt: skip
def test_a_day_in_every_spelling(office: Office, text: str) -> None:
    definition = counting(TALKS, "a: where = \"held_on = '2024-04-01'\"")
    (row,) = office.count(definition, HEAD + talk(day=text))
    assert row["value"] == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("平成31年4月30日", "2019-04-30"), ("令和元年5月1日", "2019-05-01"), ("H1.1.8", "1989-01-08"),
        ("昭和64年1月7日", "1989-01-07"), ("S64/1/7", "1989-01-07"), ("令和1年5月1日", "2019-05-01"),
    ],
)  # fmt: skip
def test_days_of_eras(office: Office, text: str, day: str) -> None:
    definition = counting(TALKS, f'a: when = "always"\nwhere = "held_on = \'{day}\'"')
    (row,) = office.count(definition, HEAD + talk(day=text))
    assert row["value"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "令和元年4月30日", "平成31年5月1日", "2024-02-30", "2024-13-01", "昭和64年1月8日", "いつか", "4月1日",
        "2024", "令和6年", "2024-04", "R6.2.30", "0000-01-01", "24/4/1", "令和0年5月1日",
    ],
)  # fmt: skip
def test_what_is_no_day_is_a_fault(office: Office, text: str) -> None:
    assert office.faults(TALKS, HEAD + talk(day=text)) == [("records", 2, "held_on", text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10", 10), ("１０", 10), ('"1,234"', 1234), ("△5", -5), ("▲5", -5), ("-5", -5), ('"１，２３４"', 1234),
        ("0", 0), ("007", 7), ('"-1,234,567"', -1234567),
    ],
)  # fmt: skip
def test_numbers_in_every_spelling(office: Office, text: str, value: int) -> None:
    definition = counting(TALKS, 'a: count = "sum:people"')
    (row,) = office.count(definition, HEAD + talk(people=text))
    assert row["value"] == value


@pytest.mark.parametrize(
    "text",
    ["10人", "約10", "－", "1,2", "O", "1O", "十", "1.5", "12,34", "1e3", "∞", "−", "10%", "1 0"],
)
def test_what_is_no_number_is_a_fault_never_zero(office: Office, text: str) -> None:
    assert office.faults(TALKS, HEAD + talk(people=f'"{text}"')) == [("records", 2, "people", text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("TRUE", True), ("false", False), ("1", True), ("0", False), ("はい", True), ("いいえ", False),
        ("有", True), ("無", False), ("あり", True), ("なし", False), ("○", True), ("×", False), ("", None),
        ("ＴＲＵＥ", True), ("True", True), ("１", True),
    ],
)  # fmt: skip
def test_yes_and_no(office: Office, text: str, value: bool | None) -> None:
    definition = counting(TALKS, 'a: by = ["is_open"]')
    rows = office.count(definition, HEAD + f"1,2024-04-01,北,1,{text},昼\n")
    assert [row["by"]["is_open"] for row in rows if row["value"]] == [value]


def test_neither_yes_nor_no(office: Office) -> None:
    faults = office.faults(TALKS, HEAD + "1,2024-04-01,北,1,たぶん,昼\n")
    assert faults == [("records", 2, "is_open", "たぶん")]


@pytest.mark.parametrize("cell", ["Ａ－１", "A－1", " A-1　", "A−1", "Ａ-1"])
def test_choices_are_compared_folded_and_stored_as_defined(office: Office, cell: str) -> None:
    definition = TALKS.replace('choices = ["昼", "夜"]', 'choices = ["A-1", "B"]')
    rows = office.count(
        counting(definition, 'a: by = ["kind"]'), HEAD + f"1,2024-04-01,北,1,,{cell}\n"
    )
    assert [row["by"]["kind"] for row in rows if row["value"]] == ["A-1"]


def test_what_cannot_be_chosen(office: Office) -> None:
    faults = office.faults(TALKS, HEAD + "1,2024-04-01,西,1,,朝\n")
    assert faults == [("records", 2, "kind", "朝"), ("records", 2, "town", "西")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_encodings(office: Office, encoding: str) -> None:
    text = "番号,開催日,町,参加者数,公開,種類\r\n1,2024-04-01,北,10,有,昼\r\n"
    (row,) = office.count(counting(TALKS, "a: where = \"town = '北'\""), text.encode(encoding))
    assert row["value"] == 1


def test_headings_by_title_or_key_with_blanks_and_lines_inside(office: Office) -> None:
    text = '番　号,held_on,"町 ","参加\n者数",公開,種類\n1,2024-04-01,北,10,有,昼\n2,だめ,北,1,,\n'
    assert office.faults(TALKS, text) == [("records", 3, "held_on", "だめ")]


def test_title_rows_blank_rows_and_totals(office: Office) -> None:
    text = (
        "令和6年度　懇談会,,,,,\n,,,,,\n" + HEAD + talk("1") + ",,,,,\n" + "小　計,,,10,,\n"
        + talk("2") + talk("3", day="だめ") + " 合計 ,,,20,,\n,総計,,30,,\n総合計,,,,,\n計,,,,,\n"
    )  # fmt: skip
    assert office.faults(TALKS, text) == [("records", 8, "held_on", "だめ")]
    (row,) = office.say(
        "count", *office.files(counting(TALKS, "a:"), text, None), "--year", 2024, "--json"
    ).rows
    assert row["value"] == 2


def test_rows_are_numbered_as_a_spreadsheet_shows_them(office: Office) -> None:
    text = (
        HEAD
        + '1,2024-04-01,北,10,有,昼\n2,2024-04-01,北,10,有,昼\n3,"だ\nめ",北,1,,\n4,だめ,北,1,,\n'
    )
    rows = [(row, field) for _, row, field, _ in office.faults(TALKS, text)]
    assert rows == [(4, "held_on"), (5, "held_on")]


def test_an_unknown_column_is_named_and_its_cells_are_not(office: Office) -> None:
    text = HEAD.strip() + ",知らない列\n" + talk().strip() + ",ひみつ\n"
    said = office.check(TALKS, text)
    assert said.code == 0 and "知らない列" in said.err and "ひみつ" not in said.err + said.out


def test_a_missing_column_of_the_key_is_refused(office: Office) -> None:
    office.refused(office.check(TALKS, HEAD.replace("no,", "x,") + talk()), "番号")


def test_any_other_missing_column_is_empty(office: Office) -> None:
    (row,) = office.count(
        counting(TALKS, 'a: where = "people is null"'), "no,held_on\n1,2024-04-01\n"
    )
    assert row["value"] == 1


def test_a_required_cell_is_missed(office: Office) -> None:
    definition = TALKS.replace('title = "開催日"', 'title = "開催日"\nrequired = true')
    faults = office.faults(definition, HEAD + talk(day=""))
    assert [fault[:3] for fault in faults] == [("records", 2, "held_on")]


def test_a_second_row_of_a_key_is_a_fault_of_the_later(office: Office) -> None:
    text = HEAD + talk("1") + talk("１", town="南") + talk("2") + talk("2")
    faults = office.faults(TALKS, text)
    assert [(row, field) for _, row, field, _ in faults] == [(3, "no")]


def test_patterns_are_searched_and_folded(office: Office) -> None:
    head = "no,thing,town,wanted_on,pieces,paid,state,state_date\n"
    text = head + "Ｌ－１,A型,北,,1,,lent,2024-05-01\nL2,A型,北,,1,,lent,2024-05-01\n"
    faults = office.faults(LOANS, text)
    assert [(row, field) for _, row, field, _ in faults] == [(3, "no")]


PERSONAL = TALKS.replace(
    'date = "held_on"', 'date = "held_on"\npurpose = "連絡"\nretention = "5 years"'
) + (
    '[fields.name]\ntitle = "氏名"\npersonal = true\npattern = "^架空"\n'
    '[fields.memo]\ntitle = "メモ"\ntype = "text"\n'
)


def test_a_personal_value_is_never_shown(office: Office) -> None:
    text = HEAD.strip() + ",氏名,memo\n" + talk().strip() + ",秘密太郎,\n"
    said = office.check(PERSONAL, text)
    assert [(row["field"], row["value"]) for row in said.rows] == [("name", None)]
    plain = office.say("check", *office.files(PERSONAL, text, None))
    counted = office.say(
        "count", *office.files(counting(PERSONAL, "a:"), text, None), "--year", 2024, "--json"
    )
    for each in (said, plain, counted):
        assert "秘密" not in each.out + each.err
        assert each.code == 1


@pytest.mark.parametrize(
    "cell",
    [
        MY_NUMBER, "1234 5678 9018", "1234-5678-9018", "１２３４５６７８９０１８", "番号は1234-5678-9018です",
        "1234　5678　9018", "１２３４－５６７８－９０１８",
    ],
)  # fmt: skip
def test_a_my_number_is_refused_and_not_printed(office: Office, cell: str) -> None:
    text = HEAD.strip() + ",氏名,memo\n" + talk().strip() + f",架空花子,{cell}\n"
    said = office.check(PERSONAL, text)
    assert [(row["field"], row["value"]) for row in said.rows] == [("memo", None)]
    assert "9018" not in said.out + said.err and "９０１８" not in said.out + said.err


@pytest.mark.parametrize(
    "cell", ["123456789019", "1234567890189", "01234567890180", "1234-56789018", "12345678901"]
)
def test_what_is_no_my_number_passes(office: Office, cell: str) -> None:
    text = HEAD.strip() + ",氏名,memo\n" + talk().strip() + f",架空花子,{cell}\n"
    assert office.faults(PERSONAL, text) == []


def test_a_my_number_in_a_key_is_a_fault_unless_exempted(office: Office) -> None:
    assert [fault[1:] for fault in office.faults(TALKS, HEAD + talk(MY_NUMBER))] == [
        (2, "no", None)
    ]
    exempted = TALKS.replace('title = "番号"', 'title = "番号"\nnot_my_number = "水道の番号"')
    assert office.faults(exempted, HEAD + talk(MY_NUMBER)) == []


def test_special_care_hides_the_value_of_a_fault(office: Office) -> None:
    definition = TALKS.replace('title = "参加者数"', 'title = "参加者数"\nspecial_care = true')
    assert office.faults(definition, HEAD + talk(people="十人")) == [("records", 2, "people", None)]
    (row,) = office.count(counting(definition, 'a: count = "sum:people"'), HEAD + talk(people="7"))
    assert row["value"] == 7


def test_excel_with_titles_dates_numbers_and_another_sheet_before(office: Office) -> None:
    content = workbook(
        ("懇談会の一覧",),
        (),
        ("番号", "開催日", "町", "参加者数", "公開", "種類"),
        (1, date(2024, 4, 1), "北", 10, True, "昼"),
        (2.0, datetime.fromisoformat("2024-05-01T09:30"), "南", 20.0, "無", "夜"),
        ("3", 45413, "南", "３０", None, None),
        ("合計", None, None, 60),
        ("4", "だめ", "南", 1.5, None, None),
        cover=True,
        merge="A1:F1",
    )
    file = office.write("records.xlsx", content)
    definition = office.write(
        "def.toml", counting(TALKS, 'a: count = "sum:people"', 'b: by = ["held_on"]')
    )
    said = office.say("check", definition, "--records", file, "--json")
    assert [(row["row"], row["field"]) for row in said.rows] == [(8, "held_on"), (8, "people")]
    said = office.say("count", definition, "--records", file, "--year", 2024, "--json")
    assert said.code == 1
    total, *days = said.rows
    assert total["value"] == 60 and sorted(total["counted"]) == ["1", "2", "3"]
    assert {row["by"]["held_on"]: row["value"] for row in days} == {
        "2024-04-01": 1,
        "2024-05-01": 2,
    }


def test_a_my_number_in_a_number_cell(office: Office) -> None:
    file = office.write("r.xlsx", workbook(("no", "held_on"), (int(MY_NUMBER), date(2024, 4, 1))))
    said = office.say("check", office.write("def.toml", TALKS), "--records", file, "--json")
    assert [(row["field"], row["value"]) for row in said.rows] == [("no", None)]


def test_formulas_are_read_by_what_excel_kept_of_them(office: Office) -> None:
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["no", "held_on", "people"])
    sheet.write_row(1, 0, ["1", "2024-04-01"])
    sheet.write_formula(1, 2, "=3+4", None, 7)
    book.close()
    file = office.write("r.xlsx", made.getvalue())
    definition = office.write("def.toml", counting(TALKS, 'a: count = "sum:people"'))
    said = office.say("count", definition, "--records", file, "--year", 2024, "--json")
    assert said.rows[0]["value"] == 7


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"a,b\n1,2\n", b"\x00\x01\x02" * 99, b"PK\x03\x04broken", b'"no\n'],
)
def test_files_that_hold_no_register_are_refused(office: Office, content: bytes) -> None:
    office.refused(office.check(TALKS, content))


def test_plain_output_names_row_field_and_reason(office: Office) -> None:
    said = office.say("check", *office.files(TALKS, HEAD + talk(day="いつか"), None))
    assert said.code == 1
    for word in ("2", "開催日", "いつか"):
        assert word in said.out + said.err
