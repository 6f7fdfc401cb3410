"""Templates: what is written into them is read back, and what may not be is not offered."""

import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hoshin.exporters.register_xlsx import register_template, wrong_rows_xlsx
from hoshin.importers.register_file import read_register_file
from hoshin.registers import read_register
from tests.unit.registers.houses import AREAS, HOUSES, faults_of, make_definition

FILLED = {
    "no": "2024-1",
    "area": "第１地域",
    "seen_on": "令和6年4月1日",
    "month": "R6.4",
    "year": "R6",
    "people": 3,
    "cost": 1.5,
    "fenced": "はい",
    "grade": "Ａ",
    "memo": "=1+1",
    "owner": "某",
    "state": "調査済",
    "state_date": "R6.4.2",
}


def sheets_of(content: bytes) -> dict[str, Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: sheet for sheet in book.worksheets}


def fill(content: bytes, sheet: str, row: dict[str, object]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    titles = {field.title: name for name, field in make_definition().fields.items()}
    titles |= {"状態": "state", "状態日": "state_date", "日付": "date", "担当": "by"}
    for cell in book[sheet][3]:
        name = titles.get(str(cell.value).split("\n")[0], "")
        if name in row:
            target = book[sheet].cell(4, cell.column or 1)
            target.value = row[name]  # type: ignore[assignment]
            if target.data_type == "f":
                target.data_type = "s"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_the_same_definition_gives_the_same_bytes() -> None:
    one, other = (register_template(make_definition(), areas=AREAS) for _ in range(2))
    assert one == other


def test_an_empty_template_holds_no_record() -> None:
    content = register_template(make_definition(), areas=AREAS)
    file = read_register_file(content, name="x.xlsx")
    with read_register(make_definition(), file, areas=AREAS) as found:
        assert (faults_of(found), found.warnings) == ([], ())
        assert found.engine.rows("FROM records") == []


def test_what_is_filled_in_is_read() -> None:
    content = fill(register_template(make_definition(), areas=AREAS), "記録", FILLED)
    told = fill(
        content, "履歴", {"no": "2024-1", "state": "通報", "date": "R6.4.1", "by": "editor"}
    )
    with read_register(
        make_definition(), read_register_file(content, name="x.xlsx"), areas=AREAS
    ) as found:
        assert faults_of(found) == []
        ((*_, memo, _),) = found.engine.rows("FROM records")
        assert memo == "=1+1"
    file = read_register_file(told, name="x.xlsx")
    with read_register(make_definition(), file, history=file, areas=AREAS) as found:
        assert faults_of(found) == [("records", 4, "state", "inspected")]


def test_drop_downs_notes_units_and_locks() -> None:
    sheets = sheets_of(register_template(make_definition(), areas=AREAS))
    assert list(sheets) == ["記録", "履歴", "書き方", "一覧"]
    assert sheets["一覧"].sheet_state == "hidden"
    records = sheets["記録"]
    heads = {str(cell.value): cell for cell in records[3]}
    assert "人数\n（人）" in heads
    assert records.protection.sheet
    assert all(cell.protection.locked and cell.comment for cell in heads.values())
    assert not any(cell.protection.locked for cell in records[4])
    assert "個人情報" in str(heads["所有者"].comment.text)  # type: ignore[union-attr]
    lists = {
        str(each.sqref).split(":")[0].rstrip("0123456789"): each.formula1
        for each in records.data_validations.dataValidation
        if each.type == "list"
    }
    letters = {title: cell.coordinate.rstrip("0123456789") for title, cell in heads.items()}
    offered = {}
    for title in ("地域", "危険度", "柵", "状態"):
        area = str(lists[letters[title]]).rpartition("!")[2].replace("$", "")
        cells = sheets["一覧"][area]
        rows = cells if isinstance(cells, tuple) else ((cells,),)
        offered[title] = [cell.value for (cell,) in rows]
    assert offered == {
        "地域": list(AREAS),
        "危険度": ["Ａ", "B"],
        "柵": ["はい", "いいえ"],
        "状態": ["通報", "調査済", "是正済"],
    }


def test_a_register_without_states_has_no_history() -> None:
    definition = make_definition(base=HOUSES[: HOUSES.index("[states]")])
    assert "履歴" not in sheets_of(register_template(definition))


def test_nothing_in_a_definition_becomes_a_formula() -> None:
    odd = make_definition(('title = "メモ"', 'title = "=HYPERLINK(1)"'), ('"見本"', '"=1+1"'))
    for sheet in sheets_of(register_template(odd, areas=("=2+2",))).values():
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_rows_that_came_back_can_be_handed_over_again() -> None:
    content = wrong_rows_xlsx(
        [(["整理番号", "状態", "状態日"], [(["=1+1", "通報", "R6.4.1"], "pattern")])]
    )
    with read_register(
        make_definition(), read_register_file(content, name="x.xlsx"), areas=AREAS
    ) as found:
        assert faults_of(found) == [("records", 2, "no", "=1+1")]
        assert any("戻った理由" in warning for warning in found.warnings)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
def test_an_office_suite_opens_and_keeps_it(tmp_path: Path) -> None:
    content = fill(register_template(make_definition(), areas=AREAS), "記録", FILLED)
    (tmp_path / "x.xlsx").write_bytes(content)
    kept = tmp_path / "kept"
    command = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", str(kept)]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run([*command, profile, str(tmp_path / "x.xlsx")], check=True, capture_output=True)
    file = read_register_file((kept / "x.xlsx").read_bytes(), name="x.xlsx")
    with read_register(make_definition(), file, areas=AREAS) as found:
        assert faults_of(found) == []
        assert len(found.engine.rows("FROM records")) == 1
