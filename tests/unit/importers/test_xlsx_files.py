"""Workbooks in raw XML, and hostile ones."""

import io
import tracemalloc
import zipfile

import pytest

from hoshin.base import InputError
from hoshin.importers.xlsx import limits, read_xlsx
from tests.unit.importers.sheet_parts import (
    make_sheet,
    read,
    spots,
    texts_of,
    with_part,
)


def make_raw(rows: str, *, head: str = "", tail: str = "", strings: str = "") -> bytes:
    """A workbook of one sheet in raw XML, unpacked so that its density is no reason to refuse it."""
    main = 'xmlns="x/spreadsheetml/main" xmlns:r="x/relationships"'
    links = 'xmlns="x/package/relationships"'
    files = {
        "_rels/.rels": f'<Relationships {links}><Relationship Id="a" Type="x/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main}><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships {links}><Relationship Id="r1" Type="x/worksheet" '
        'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" '
        'Target="strings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}>{head}<sheetData>{rows}</sheetData>{tail}"
        "</worksheet>",
        "xl/strings.xml": f"<sst {main}>{strings}</sst>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    return buffer.getvalue()


def test_cells_without_references_follow_one_another() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c t='s'><v>0</v></c><c t='s'><v>9</v></c></row>"
    content = make_raw(rows, strings="<si><t>x_x0041__xD800_</t></si>")
    assert spots(read_xlsx(content, name="x")) == [
        ("1", 0, 0, 1, 1),
        ("2", 0, 1, 1, 1),
        ("xA", 1, 1, 1, 1),
    ]


def test_an_empty_result_of_a_formula_is_empty() -> None:
    rows = "<row><c t='str'><f>x</f><v></v></c><c><v>1</v></c></row>"
    assert texts_of(read_xlsx(make_raw(rows), name="x")) == ["1"]


def test_odd_values_are_shown_as_saved() -> None:
    rows = (
        "<row><c><v>abc</v></c><c t='d'><v>2024-04-01T00:00:00</v></c><c><v>1e999</v></c>"
        "<c t='b'><v>7</v></c><c s='99'><v>5</v></c><c t='inlineStr'><is><t>i</t></is></c></row>"
    )
    assert texts_of(read_xlsx(make_raw(rows), name="x")) == [
        "abc", "2024-04-01", "1e999", "7", "5", "i",
    ]  # fmt: skip


def cells(count: int) -> str:
    return "".join(f"<row>{'<c><v>1</v></c>' * 500}</row>" for _ in range(-(-count // 500)))


MERGES = '<mergeCells><mergeCell ref="A1:ALL200000"/></mergeCells>'

HOSTILE = {
    "cells": make_raw(cells(limits.MAX_CELLS + 1)),
    "empty cells": make_raw(cells(limits.MAX_CELLS + 1).replace("<v>1</v>", "")),
    "cells under a prefix": make_raw(
        f"<y:row xmlns:y='x/spreadsheetml/main'>{'<y:c/>' * (limits.MAX_CELLS + 1)}</y:row>"
    ),
    "rows": make_raw("<row r='7'/>" * (limits.MAX_ROWS + 1)),
    "a far row": make_raw('<row><c r="A1048576"><v>1</v></c></row>'),
    "a far column": make_raw('<row><c r="XFD1"><v>1</v></c></row>'),
    "million columns": make_raw("<row>" + "<c><v>1</v></c>" * 5_000 + "</row>"),
    "wide merge": make_raw(
        '<row><c r="A1"><v>1</v></c><c r="ALL200000"><v>1</v></c></row>', tail=MERGES
    ),
    "merges": make_raw(
        "<row><c><v>1</v></c></row>", tail='<mergeCell ref="A1:B2"/>' * (limits.MAX_MERGES + 1)
    ),
    "overlapping merges": make_raw(
        '<row><c r="A1"><v>1</v></c><c r="ALL150"><v>1</v></c></row>',
        tail='<mergeCell ref="A1:AAA140"/>' * 9_000,
    ),
    "strings": make_raw("", strings="<si/>" * (limits.MAX_STRINGS + 1)),
    "one string many times": make_raw(
        "<row>" + "<c t='s'><v>0</v></c>" * 900 + "</row>",
        strings="<si><t>" + "ab" * 20_000 + "</t></si>",
    ),
    "deep": make_raw("<row>" * 5_000 + "</row>" * 5_000),
    "broken": make_raw("<row><c></row>"),
    "no workbook": with_part(make_raw(""), "xl/workbook.xml", lambda text: "<workbook/>"),
    "lost sheet": with_part(
        make_raw(""), "xl/_rels/workbook.xml.rels", lambda text: text.replace("sheet1", "sheet2")
    ),
    "a text": "令和６年度".encode(),
    "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
    "half": make_raw("")[:-40],
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_workbooks_are_refused_in_three_lines(case: str) -> None:
    with pytest.raises(InputError) as refusal:
        read_xlsx(HOSTILE[case], name="様式.xlsx")
    assert len(str(refusal.value).splitlines()) == 3


def test_a_refusal_takes_little_memory() -> None:
    content = make_raw('<row><c r="A1"><v>1</v></c></row>', tail='<mergeCell ref="A1:XFD1048576"/>')
    tracemalloc.start()
    assert texts_of(read_xlsx(content, name="x")) == ["1"]
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_an_empty_workbook_has_no_blocks() -> None:
    assert read(make_sheet()[0]).blocks == ()
