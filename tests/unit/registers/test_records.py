"""Files of records as offices keep them: headings, rows, repetitions, faults."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import InputError
from hoshin.registers.reading import chunks
from tests.examples import examples
from tests.unit.registers.houses import faults_of, keys_of, make_definition, make_read

HEAD = "整理番号,状態,状態日"


def test_habits_of_offices() -> None:
    with make_read(
        '見本の一覧,,,,\n,,,,\n整 理\u3000番 号,"状\n態",状態日,人数（人）,"メモ\n",ふりがな\n'
        '2024-1,通報,令和６年４月１日,１２,"二行に\nわたる",x\n,,,,,\n2024-2,inspectedo,R6.5.1,,,\n'
        "小\u3000計,,,9,,\n2024-3,通報,45383,△3,,\n合計,,,9,,\n"
    ) as found:
        assert keys_of(found) == ["2024-1", "2024-3"]
        assert found.engine.rows("SELECT hoshin_row, people, memo FROM records") == [
            (4, 12, "二行に\nわたる"),
            (8, -3, None),
        ]
        assert faults_of(found) == [("records", 6, "state", "inspectedo")]
        assert found.warnings == (
            "houses.csv の列「ふりがな」は台帳の定義にないので、読みませんでした。",
        )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_marks_and_line_ends(encoding: str, delimiter: str, end: str) -> None:
    lines = ["no,状態,state_date", '2024-1,"通報",2024-04-01', "2024-2,調査済,2024-04-01"]
    content = (end.join(lines) + end).replace(",", delimiter).encode(encoding)
    if encoding == "utf-16-le":
        content = b"\xff\xfe" + content
    with make_read(content) as found:
        assert keys_of(found) == ["2024-1"]
        assert faults_of(found) == [
            ("records", 3, "grade", None),
            ("records", 3, "owner", None),
        ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a,b\n1,2\n", "整理番号"),
        ("整理番号,状態\n2024-1,通報\n", "状態日"),
        (f"{HEAD},no\n2024-1,通報,2024-04-01,x\n", "二つ"),
        (f'{HEAD}\n2024-1,"通報,2024-04-01\n', "引用符"),
        ("\n", "状態"),
    ],
)
def test_files_that_cannot_be_read(text: str, word: str) -> None:
    with pytest.raises(InputError, match=word):
        make_read(text)


def test_rows_that_slipped_and_headings_that_come_again() -> None:
    text = f"{HEAD}\n2024-1,通報,2024-04-01,x\n{HEAD}\n2024-2,通報,2024-04-01,\n2024-3,通報,2024-04-01\n"
    with make_read(text) as found:
        assert keys_of(found) == ["2024-2", "2024-3"]
        assert [(row, value) for _, row, _, value in faults_of(found)] == [(2, None)]


def test_repeated_rows() -> None:
    text = (
        f"{HEAD}\n2024-1,通報,2024-04-01\n2024-1,通報,2024-04-01\n２０２４－１,通報,2024-04-02\n"
        "2024-2,通報,いつか\n2024-2,通報,2024-04-02\n"
    )
    with make_read(text) as found:
        assert keys_of(found) == ["2024-1"]
        assert faults_of(found) == [
            ("records", 4, "no", "2024-1"),
            ("records", 5, "state_date", "いつか"),
            ("records", 6, "no", "2024-2"),
        ]


def test_keys_of_several_columns() -> None:
    definition = make_definition(
        ('key = ["no"]', 'key = ["year", "area", "month"]'), ("required = true\n", "")
    )
    text = "年度,地域,報告月,状態,状態日\nR6,第1地域,R6.4,通報,R6.4.1\n2024,第１地域,2024/4,通報,R6.4.2\n"
    with make_read(text, definition=definition) as found:
        assert keys_of(found) == ['[2024, "第１地域", "2024-04"]']
        assert [(row, field) for _, row, field, _ in faults_of(found)] == [(3, "year")]


def test_an_end_before_its_beginning() -> None:
    active = 'when = "active-both-years"\nactive_from = "seen_on"\nactive_to = "left_on"'
    definition = make_definition(
        ('when = "as-of-year-end"', active),
        ("[fields.memo]", '[fields.left_on]\ntitle = "終了日"\ntype = "date"\n[fields.memo]'),
    )
    text = f"{HEAD},確認日,終了日\n2024-1,通報,R6.4.1,R6.4.1,R6.3.31\n2024-2,通報,R6.4.1,R6.4.1,R6.4.1\n"
    with make_read(text, definition=definition) as found:
        assert faults_of(found) == [("records", 2, "left_on", "2024-03-31")]


def test_areas() -> None:
    text = f"{HEAD},地域\n2024-1,通報,R6.4.1,第３地域\n"
    with make_read(text, areas=None) as found:
        assert keys_of(found) == ["2024-1"]
        assert any("area" in warning for warning in found.warnings)
    own = make_definition(('type = "area"', 'type = "area"\nareas = ["第３地域"]'))
    with make_read(text, definition=own) as found:
        assert keys_of(found) == ["2024-1"]
        assert found.warnings == ()


def test_what_a_state_requires() -> None:
    text = f"{HEAD},危険度,所有者\n2024-1,調査済,R6.4.1,A,\n2024-2,調査済,R6.4.1,C,某\n2024-3,通報,R6.4.1,,\n"
    with make_read(text) as found:
        assert keys_of(found) == ["2024-3"]
        assert faults_of(found) == [
            ("records", 2, "owner", None),
            ("records", 3, "grade", "C"),
        ]


def test_types_in_the_database() -> None:
    with make_read(f"{HEAD},確認日,柵,年度\n2024-1,通報,R6.4.1,R6.4.2,無,R6\n") as found:
        types = found.engine.types("records")
        assert types["cost"] == "DECIMAL(38,9)"
        assert "owner" not in types
        assert list(types)[:2] == ["hoshin_row", "hoshin_key"]
        assert found.engine.rows("SELECT seen_on, fenced, year FROM records") == [
            (date(2024, 4, 2), False, 2024)
        ]


def make_rows(count: int, seed: int) -> list[str]:
    draw = random.Random(seed)
    return [
        f"2024-{number},通報,2024-04-0{draw.randint(1, 9)},"
        f"{draw.choice(['1', '２', '三', ''])},{draw.choice(['無', ''])}"
        for number in range(count)
    ]


@given(st.integers(0, 40), st.integers(), st.randoms())
@settings(max_examples=examples(25), deadline=None)
def test_order_of_rows_changes_nothing(count: int, seed: int, order: random.Random) -> None:
    def tables(rows: list[str]) -> tuple[object, object]:
        with make_read("\n".join([f"{HEAD},人数,柵", *rows])) as found:
            right = found.engine.rows("SELECT * EXCLUDE (hoshin_row) FROM records ORDER BY no")
            wrong = sorted((fault.field, fault.value or "", fault.reason) for fault in found.faults)
        return right, wrong

    rows = make_rows(count, seed)
    shuffled = order.sample(rows, len(rows))
    assert tables(rows) == tables(shuffled)


def test_chunks_join_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [*make_rows(40, 1), "2024-7,通報,2024-04-01,9,", *make_rows(3, 1)]
    text = "\n".join([f"{HEAD},人数,柵", *rows])
    with make_read(text) as whole:
        expected = (whole.engine.rows("FROM records"), whole.faults)
    monkeypatch.setattr(chunks, "_ROWS", 3)
    with make_read(text) as found:
        assert (found.engine.rows("FROM records"), found.faults) == expected
