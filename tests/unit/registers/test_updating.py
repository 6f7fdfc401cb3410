"""Taking in a file: by key, the history below, and the same file again without effect."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import InputError
from hoshin.registers import RegisterDefinition, SheetFile, read_csv_file, read_register
from hoshin.registers.updating import RegisterTables, Update, update_register
from tests.examples import examples
from tests.unit.registers.houses import AREAS, HOUSES, make_definition

DEFINITION = make_definition()
PLAIN = make_definition(base=HOUSES[: HOUSES.index("[states]")])
HEAD = "整理番号,状態,状態日,人数,所有者,危険度"


def table(text: str | bytes | None, name: str = "x.csv") -> SheetFile | None:
    content = text.encode() if isinstance(text, str) else text
    return None if content is None else read_csv_file(content, name=name)


def take(
    new: str,
    former: str | bytes | None = None,
    *,
    history: str | None = None,
    former_history: str | bytes | None = None,
    definition: RegisterDefinition = DEFINITION,
) -> Update:
    return update_register(
        definition,
        RegisterTables(table(former), table(former_history, "h.csv")),
        RegisterTables(table(new), table(history, "h.csv")),
        areas=AREAS,
    )


def lines(content: bytes) -> list[str]:
    return content.decode("utf-8-sig").splitlines()


def test_added_changed_same_and_refused() -> None:
    former = f"{HEAD}\n2024-1,通報,2024-04-01,3,某,\n2024-2,通報,2024-04-01,,,\n"
    new = (
        "no,人数,状態,状態日\n2024-3,１,通報,R6.4.1\n２０２４－１,△5,通報,R6.4.1\n"
        "2024-2,,通報,R6.4.1\n2024-4,三,通報,R6.4.1\n2024-5,1,調査済,R6.4.1\n"
    )
    found = take(new, former)
    assert (found.records.added, found.records.changed, found.records.same) == (
        ["2024-3"],
        {"2024-1": ["people"]},
        1,
    )
    assert [(each.row, each.field) for each in found.faults] == [
        (5, "people"),
        (6, "grade"),
        (6, "owner"),
    ]
    assert lines(found.records.content) == [
        HEAD,
        "2024-1,通報,2024-04-01,-5,某,",
        "2024-2,通報,2024-04-01,,,",
        "2024-3,通報,2024-04-01,1,,",
    ]


def test_columns_of_the_office_stay_and_new_ones_come_behind() -> None:
    former = "一覧,,\n整理番号,係の印,人数\n2024-1,済,3\n合計,,3\n2024-2,,4\n"
    found = take("整理番号,費用\n2024-2,1.50\n", former, definition=PLAIN)
    assert lines(found.records.content) == [
        "整理番号,係の印,人数,費用",
        "2024-1,済,3,",
        "2024-2,,4,1.5",
    ]


def test_a_wrong_former_row_stays_as_it_was() -> None:
    former = "整理番号,人数\n2024-1,三\n番号なし,2\n2024-2,2\n"
    found = take("整理番号,人数\n2024-2,5\n", former, definition=PLAIN)
    assert lines(found.records.content) == ["整理番号,人数", "2024-1,三", "番号なし,2", "2024-2,5"]


def test_the_history_grows_at_its_end() -> None:
    former = "整理番号,危険度,所有者\n2024-1,A,某\n"
    told = "整理番号,状態,日付,担当\n2024-1,通報,R6.4.1,editor\n"
    more = "整理番号,状態,日付\n2024-1,調査済,R6.5.1\n2024-2,調査済,R6.5.1\n2024-3,通報,R6.5.1\n"
    found = take(
        "整理番号,危険度,所有者\n2024-2,A,某\n2024-3,,\n", former, history=more, former_history=told
    )
    assert found.records.added == ["2024-3"]
    assert [(each.file, each.row, each.field) for each in found.faults] == [
        ("records", 2, "state"),
        ("history", 3, "state"),
    ]
    assert found.history is not None
    assert lines(found.history.content)[1:] == [
        "2024-1,通報,2024-04-01,editor,,,",
        "2024-1,調査済,2024-05-01,,,,",
        "2024-3,通報,2024-05-01,,,,",
    ]


def test_a_state_that_no_history_tells_is_refused() -> None:
    told = "整理番号,状態,日付\n2024-1,通報,R6.4.1\n"
    found = take(
        "整理番号,状態,危険度,所有者\n2024-1,調査済,A,某\n",
        "整理番号,状態\n2024-1,通報\n",
        former_history=told,
    )
    assert found.records.changed == {}
    assert [(each.row, each.field) for each in found.faults] == [(2, "state")]


def test_a_first_history_that_leaves_records_out() -> None:
    with pytest.raises(InputError, match="初めての履歴"):
        take(
            "整理番号\n2024-2\n",
            f"{HEAD}\n2024-1,通報,2024-04-01,3,某,\n",
            history="整理番号,状態,日付\n2024-2,通報,R6.4.1\n",
        )


ROW = st.tuples(
    st.integers(0, 9),
    st.sampled_from(["", "1", "２", "三"]),
    st.sampled_from(["", "某", "=1+1", '"a\nb"']),
)


@given(st.lists(ROW, max_size=12), st.lists(ROW, max_size=12))
@settings(max_examples=examples(40), deadline=None)
def test_twice_is_once(former: list[tuple[int, str, str]], new: list[tuple[int, str, str]]) -> None:
    def text(rows: list[tuple[int, str, str]]) -> str:
        body = [f"2024-{number},{people},{owner}" for number, people, owner in rows]
        return "\n".join(["整理番号,人数,所有者", *body])

    once = take(text(new), text(former), definition=PLAIN)
    twice = take(text(new), once.records.content, definition=PLAIN)
    assert twice.records.content == once.records.content
    assert (twice.records.added, twice.records.changed) == ([], {})
    assert twice.faults == once.faults


@given(st.permutations(range(4)))
@settings(max_examples=examples(10), deadline=None)
def test_order_of_the_incoming_rows(order: list[int]) -> None:
    rows = [f"2024-{number},通報,R6.4.1,{number},," for number in range(4)]
    former = f"{HEAD}\n2024-1,通報,2024-04-01,3,某,\n"
    found = take("\n".join([HEAD, *(rows[place] for place in order)]), former)
    with read_register(DEFINITION, read_csv_file(found.records.content, name="x")) as register:
        held = register.engine.rows("SELECT no, people FROM records ORDER BY no")
    assert held == [(f"2024-{number}", number) for number in range(4)]


def test_large_files_meet_in_every_chunk() -> None:
    draw = random.Random(5)
    numbers = draw.sample(range(30_000), 25_000)
    former = "\n".join(["整理番号,人数", *(f"2024-{number},1" for number in numbers)])
    new = "\n".join(["整理番号,人数", *(f"2024-{number},2" for number in range(0, 30_000, 3))])
    found = take(new, former, definition=PLAIN)
    known = set(numbers)
    assert len(found.records.changed) == sum(number in known for number in range(0, 30_000, 3))
    assert len(found.records.changed) + len(found.records.added) == 10_000
