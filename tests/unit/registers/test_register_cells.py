"""Spellings of offices, a table a type: what each cell becomes, or that it is a fault."""

import pytest

from tests.unit.registers.houses import faults_of, make_read

# type's column, cell, what is stored (as SQL shows it) or None for a fault
CELLS: list[tuple[str, str, str | None]] = [
    *(
        ("確認日", cell, "2024-04-01")
        for cell in (
            *(
                "2024-04-01",
                "2024/4/1",
                "2024.4.1",
                "2024年4月1日",
                "令和6年4月1日",
                "R6.4.1",
                "R6/4/1",
            ),
            *("Ｒ６．４．１", "令和６年４月１日", "４５３８３", "45383", "　2024-04-01　"),
        )
    ),
    ("確認日", "令和元年5月1日", "2019-05-01"),
    ("確認日", "昭和64年1月7日", "1989-01-07"),
    *(
        ("確認日", cell, None)
        for cell in (
            "令和元年4月30日",
            "平成31年5月1日",
            "昭和64年1月8日",
            "2024-02-30",
            "来週",
            "4/1",
            "－",
            "453",
        )
    ),
    *(
        ("報告月", cell, "2024-04-01")
        for cell in (
            "2024-04",
            "2024/4",
            "2024年4月",
            "令和6年4月",
            "R6.4",
            "Ｒ６／４",
            "2024-04-15",
            "45383",
        )
    ),
    ("報告月", "平成31年4月", "2019-04-01"),
    ("報告月", "令和元年5月", "2019-05-01"),
    *(
        ("報告月", cell, None)
        for cell in ("令和元年4月", "平成31年5月", "2024-13", "202404", "4月")
    ),
    *(
        ("年度", cell, "2024")
        for cell in ("2024", "2024年度", "令和6年度", "R6", "２０２４", "Ｒ６")
    ),
    ("年度", "平成31年度", "2019"),
    ("年度", "令和元年度", "2019"),
    *(("年度", cell, None) for cell in ("平成32年度", "24", "去年", "R0")),
    ("人数", "１，２３４", "1234"),
    *(("人数", cell, "-3") for cell in ("△3", "▲3", "-3", "－３", "−3")),
    ("人数", "5.0", "5"),
    *(
        ("人数", cell, None)
        for cell in (
            "10人",
            "約10",
            "－",
            "1,2",
            "1O",
            "1.5",
            "９９９９９９９９９９９９９９９９９９９９",
            "1e3",
            "①",
        )
    ),
    ("費用", "1,234.50", "1234.500000000"),
    ("費用", "0.123456789", "0.123456789"),
    *(("費用", cell, None) for cell in ("0.1234567891", "100円", "．５", "1 000")),
    *(
        ("柵", cell, "true")
        for cell in ("TRUE", "true", "1", "はい", "有", "あり", "○", "〇", "ＴＲＵＥ")
    ),
    *(("柵", cell, "false") for cell in ("FALSE", "0", "いいえ", "無", "なし", "×")),
    *(("柵", cell, None) for cell in ("たぶん", "△", "yes", "2")),
    *(("危険度", cell, "Ａ") for cell in ("A", "Ａ", " A　")),
    *(("危険度", cell, None) for cell in ("C", "AB", "a")),
    *(("地域", cell, "第１地域") for cell in ("第1地域", "第１地域")),
    ("地域", "第９地域", None),
    ("メモ", "　ａ－１　", "ａ－１"),
    *(("メモ", cell, None) for cell in ("#N/A", "#REF!")),
]
FIELDS = {
    "確認日": "seen_on",
    "報告月": "month",
    "年度": "year",
    "人数": "people",
    "費用": "cost",
    "柵": "fenced",
    "危険度": "grade",
    "地域": "area",
    "メモ": "memo",
}


@pytest.mark.parametrize(("title", "cell", "stored"), CELLS)
def test_spellings(title: str, cell: str, stored: str | None) -> None:
    text = f'整理番号,状態,状態日,{title}\n2024-1,通報,2024-04-01,"{cell}"\n'
    with make_read(text) as register:
        field = FIELDS[title]
        if stored is None:
            assert faults_of(register) == [("records", 2, field, cell.strip())]
        else:
            assert faults_of(register) == []
            assert register.engine.rows(f"SELECT {field}::VARCHAR FROM records") == [(stored,)]


@pytest.mark.parametrize("title", FIELDS)
def test_an_empty_cell_is_nothing_and_no_fault(title: str) -> None:
    with make_read(f"整理番号,状態,状態日,{title}\n2024-1,通報,2024-04-01,　\n") as register:
        assert faults_of(register) == []
        assert register.engine.rows(f"SELECT {FIELDS[title]} FROM records") == [(None,)]


@pytest.mark.parametrize("cell", ["２０２４－１", "2024‐1", "2024-01", "24-1", "x2024-1"])
def test_patterns_meet_the_folded_text(cell: str) -> None:
    with make_read(f"整理番号,状態,状態日\n{cell},通報,2024-04-01\n") as register:
        found = register.engine.rows("SELECT hoshin_key, no FROM records")
    right = {"２０２４－１": "2024-1", "2024-01": "2024-01"}
    assert found == ([(right[cell], right[cell])] if cell in right else [])
