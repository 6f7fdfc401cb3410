"""States and their history: order, roles, what must be filled, corrections."""

import pytest

from tests.spec.registers.definitions import LOANS, counting
from tests.spec.registers.office import Office

HEAD = "no,thing,town,wanted_on,pieces,paid,state,state_date\n"
PAST = "no,state,date,by,note\n"


def loan(state: str = "lent", no: str = "L-1", thing: str = "A型", day: str = "2024-05-01") -> str:
    return f"{no},{thing},北,,1,,{state},{day}\n"


def past(*entries: str, no: str = "L-1") -> str:
    return "".join(f"{no},{entry}\n" for entry in entries)


RIGHT = past("applied,2024-04-01,,", "lent,2024-05-01,chief,")


def test_a_right_history_has_no_fault(office: Office) -> None:
    assert office.faults(LOANS, HEAD + loan(), PAST + RIGHT) == []


def test_titles_and_headings_in_japanese(office: Office) -> None:
    records = HEAD.replace("state,state_date", "状態,状態日") + loan("貸出中")
    history = "番号,状態,日付,担当,備考\n" + past(
        "申請,令和6年4月1日,,", "貸出中,R6.5.1,chief,メモ"
    )
    assert office.faults(LOANS, records, history) == []


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        (("lent,2024-05-01,chief,",), ("history", 2, "state")),
        (("applied,2024-04-01,,", "lent,2024-05-01,reviewer,"), ("history", 3, "by")),
        (("applied,2024-04-01,,", "lent,2024-05-01,mayor,"), ("history", 3, "by")),
        (("applied,2024-04-01,,", "returned,2024-05-01,,"), ("history", 3, "state")),
        (("applied,2024-04-01,,", "applied,2024-04-02,,"), ("history", 3, "state")),
        (("applied,2024-04-01,,", "gone,2024-05-01,,"), ("history", 3, "state")),
        (("applied,いつか,,", "lent,2024-05-01,chief,"), ("history", 2, "date")),
        (("applied,2024-04-01,,", "lent,,chief,"), ("history", 3, "date")),
        (
            ("applied,2024-04-01,,", "lent,2024-05-01,,", "returned,2024-05-02,,", "lent,2024-05-03,,"),
            ("history", 5, "state"),
        ),
        (("applied,2024-04-01,,1234-5678-9018", "lent,2024-05-01,chief,"), ("history", 2, "note")),
    ],
)  # fmt: skip
def test_faults_of_a_history(
    office: Office, entries: tuple[str, ...], fault: tuple[str, int, str]
) -> None:
    state = entries[-1].split(",")[0]
    found = office.faults(
        LOANS, HEAD + loan(state if state != "gone" else "lent"), PAST + past(*entries)
    )
    assert fault in [each[:3] for each in found]
    assert "9018" not in str(found)


def test_a_step_without_a_role_is_right(office: Office) -> None:
    entries = past("applied,2024-04-01,,", "lent,2024-05-01,,")
    assert office.faults(LOANS, HEAD + loan(), PAST + entries) == []


def test_entries_are_sorted_by_date_and_those_of_a_day_by_the_steps_allowed(office: Office) -> None:
    entries = past("returned,2024-05-01,,", "lent,2024-05-01,chief,", "applied,2024-05-01,,")
    assert office.faults(LOANS, HEAD + loan("returned"), PAST + entries) == []
    entries = past("lent,2024-05-02,chief,", "applied,2024-05-01,,")
    assert office.faults(LOANS, HEAD + loan(), PAST + entries) == []


def test_the_record_and_its_history_must_agree(office: Office) -> None:
    found = office.faults(LOANS, HEAD + loan("applied"), PAST + RIGHT)
    assert [each[:3] for each in found] == [("records", 2, "state")]


def test_a_record_without_an_entry_is_a_fault(office: Office) -> None:
    found = office.faults(LOANS, HEAD + loan() + loan(no="L-2"), PAST + RIGHT)
    assert [each[:3] for each in found] == [("records", 3, "state")]


def test_an_entry_of_no_record_is_a_fault(office: Office) -> None:
    entries = RIGHT + past("applied,2024-04-01,,", no="L-9")
    found = office.faults(LOANS, HEAD + loan(), PAST + entries)
    assert [each[:3] for each in found] == [("history", 4, "no")]


def test_what_the_present_state_requires(office: Office) -> None:
    found = office.faults(LOANS, HEAD + loan(thing=""), PAST + RIGHT)
    assert [each[:3] for each in found] == [("records", 2, "thing")]
    found = office.faults(
        LOANS, HEAD + loan("applied", thing=""), PAST + past("applied,2024-04-01,,")
    )
    assert found == []


def test_without_a_history_state_and_day_are_required(office: Office) -> None:
    assert office.faults(LOANS, HEAD + loan()) == []
    found = office.faults(LOANS, HEAD + loan(day=""))
    assert [each[:3] for each in found] == [("records", 2, "state_date")]
    found = office.faults(LOANS, HEAD + loan(state=""))
    assert [each[:3] for each in found] == [("records", 2, "state")]
    found = office.faults(LOANS, HEAD + loan("gone"))
    assert [each[:3] for each in found] == [("records", 2, "state")]
    office.refused(office.check(LOANS, "no,thing\nL-1,A型\n"))


def test_with_a_history_the_state_may_be_missing(office: Office) -> None:
    assert office.faults(LOANS, "no,thing\nL-1,A型\n", PAST + RIGHT) == []
    rows = office.count(
        counting(LOANS, 'a: when = "always"\nby = ["state"]'),
        "no,thing\nL-1,A型\n",
        history=PAST + RIGHT,
    )
    assert {row["by"]["state"]: row["value"] for row in rows if row["value"]} == {"lent": 1}


def test_a_correction_replaces_an_entry_and_needs_no_step(office: Office) -> None:
    head = "no,state,date,by,note,corrects\n"
    entries = (
        "L-1,applied,2024-04-01,,,\nL-1,lent,2025-05-01,chief,,\n"
        "L-1,lent,2024-05-01,,日付の誤り,2025-05-01\n"
    )
    definition = counting(LOANS, 'a: when = "entered:lent"')
    assert office.faults(definition, HEAD + loan(), head + entries) == []
    this, next_year = (
        office.count(definition, HEAD + loan(), history=head + entries, year=year)[0]["value"]
        for year in (2024, 2025)
    )
    assert (this, next_year) == (1, 0)


def test_a_person_in_the_history_is_personal(office: Office) -> None:
    history = "no,state,date,by,note,person\n" + RIGHT.replace(",\n", ",,秘密太郎\n").replace(
        "chief,,", "reviewer,,"
    )
    said = office.check(LOANS, HEAD + loan(), history)
    assert said.code == 1 and "秘密" not in said.out + said.err


def test_a_record_with_a_faulty_history_is_not_counted(office: Office) -> None:
    definition = counting(LOANS, "a:")
    history = PAST + RIGHT + past("applied,2024-04-01,,", "returned,2024-05-01,,", no="L-2")
    files = office.files(definition, HEAD + loan() + loan("returned", no="L-2"), history)
    said = office.say("count", *files, "--year", 2024, "--json")
    assert said.code == 1 and "L-2" not in said.out
    assert said.rows[0]["counted"] == ["L-1"]


def test_without_transitions_every_change_is_allowed_but_out_of_the_end(office: Office) -> None:
    definition = LOANS.partition("[[transitions]]")[0]
    entries = past("applied,2024-04-01,,", "returned,2024-05-01,,")
    assert office.faults(definition, HEAD + loan("returned"), PAST + entries) == []
    entries += past("lent,2024-06-01,,")
    found = office.faults(definition, HEAD + loan(), PAST + entries)
    assert ("history", 4, "state") in [each[:3] for each in found]
