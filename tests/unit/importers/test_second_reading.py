"""Read by its boxes and by its words: the better reading of a document holds, where they differ is doubted."""

from dataclasses import replace
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers.disagreements import disagreements, likeness
from hoshin.importers.document import Cell, Document, Paragraph, Table
from hoshin.importers.form import FormReading
from hoshin.importers.second_reading import with_second_reading
from hoshin.importers.text import read_text
from hoshin.policy import Policy
from tests.roundtrip.policies import policies

FORM = """令和７年度　川端区運営方針
目標
川と坂のまち
使命
だれもが歩いて暮らせる川端をつくる
経営課題１　川に親しむ
課題認識
・桟橋が古い。
・船着き場が遠い。
主な戦略
・桟橋を直す。
アウトカム指標
①船に乗った人数を令和９年度末までに年間300人以上とする。
②「川に親しみがある」と回答する区民の割合を令和９年度末までに60％以上とする。"""


def changed(policy: Policy, changes: dict[str, object]) -> Policy:
    """The policy with other values at these paths."""
    data: dict[str, Any] = policy.model_dump(mode="json", by_alias=True)
    for path, value in changes.items():
        *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
        reduce(lambda held, step: held[step], steps, data)[last] = value  # type: ignore[index]
    return Policy.model_validate(data)


def document() -> Document:
    """The form as paragraphs, its last lines in a table's cells."""
    lines = FORM.split("\n")
    outside = [
        Paragraph(line, Place(unit="paragraph", name=str(number)))
        for number, line in enumerate(lines[:-2], 1)
    ]
    cells = [
        Cell((Paragraph(line, Place(unit="table", name="1", cell=f"{row}-1")),), row, 0)
        for row, line in enumerate(lines[-2:], 1)
    ]
    return Document((*outside, Table(tuple(cells))))


def by_boxes(**changes: object) -> FormReading:
    """A first reading; with changes, one that went wrong."""
    read = read_text(FORM, name="form.txt")
    policy = changed(read.policy, changes)
    return replace(read, policy=policy.model_copy(update={"review": []}))


def doubts(reading: FormReading) -> dict[str, str]:
    return {doubt.path: doubt.reason for doubt in reading.policy.review}


def test_two_readings_that_agree_leave_no_doubt() -> None:
    first = by_boxes()
    assert with_second_reading(first, document(), name="form.docx") == first


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("issues/0/indicators/0/target/value", 30, "300人以上令和9年度末まで"),
        ("issues/0/title", "川", "川に親しむ"),
        ("goal", "坂", "川と坂のまち"),
        ("issues/0/themes/0/recognition/1", "船が遠い。", "船着き場が遠い。"),
        ("mission", None, "だれもが歩いて暮らせる川端をつくる"),
    ],
)
def test_a_value_that_the_other_reading_has_otherwise_is_doubted(
    path: str, value: object, told: str
) -> None:
    first = by_boxes(**{path: value})
    read = with_second_reading(first, document(), name="form.docx")
    assert read.policy.model_copy(update={"review": []}) == first.policy
    assert [path] == list(doubts(read)) and told in doubts(read)[path]


def test_entries_too_few_are_doubted_as_a_list() -> None:
    first = by_boxes(**{"issues/0/themes/0/recognition": ["桟橋が古い。"]})
    read = with_second_reading(first, document(), name="form.docx")
    assert list(doubts(read)) == ["issues/0/themes/0/recognition"]
    gone = by_boxes(
        **{"issues/0/indicators": first.policy.model_dump()["issues"][0]["indicators"][:1]}
    )
    assert list(doubts(with_second_reading(gone, document(), name="f"))) == ["issues/0/indicators"]


def test_a_reading_that_understood_little_gives_way_to_the_other() -> None:
    first = by_boxes(
        **{"issues/0/indicators": [], "issues/0/themes": [], "goal": None, "mission": None}
    )
    read = with_second_reading(first, document(), name="form.docx")
    assert read.policy.model_copy(update={"review": []}) == by_boxes().policy
    assert "" in doubts(read)
    places = {str(place) for place in read.places.values()}
    assert "table 1, cell 2-1" in places and "paragraph 3" in places
    assert not any(place.line for place in read.places.values())
    assert {str(line.place) for line in read.lines} >= {"table 1, cell 1-1", "paragraph 7"}


def test_what_is_hidden_is_told_whichever_reading_holds() -> None:
    hidden = (Paragraph("隠れた行"),)
    first = by_boxes(
        **{"issues/0/indicators": [], "issues/0/themes": [], "goal": None, "mission": None}
    )
    read = with_second_reading(first, replace(document(), unseen=hidden), name="form.docx")
    assert [doubt.reason for doubt in read.policy.review].count("隠れた行") == 1


def test_what_no_text_is_read_from_is_left_as_it_is() -> None:
    first = by_boxes(goal="坂")
    other = Document((Paragraph("お知らせ"),))
    assert with_second_reading(first, other, name="form.docx") == first
    long = Document(tuple(Paragraph(f"{number}行目") for number in range(1_300)))
    assert with_second_reading(first, long, name="form.docx") == first


def test_a_reading_with_little_in_common_is_no_witness() -> None:
    names = ["goal", "mission", "issues/0/title", "issues/0/themes/0/name"]
    names += ["issues/0/themes/0/recognition", "issues/0/themes/0/strategies"]
    names += [f"issues/0/indicators/{at}/statement" for at in (0, 1)]
    other: list[object] = [*names[:4], ["川の一つ。"], ["川の二つ。"], *names[6:]]
    first = by_boxes(**dict(zip(names, other, strict=True)))
    assert likeness(first.policy, by_boxes().policy) < 0.8
    assert with_second_reading(first, document(), name="form.docx") == first


@given(policies())
def test_a_policy_does_not_disagree_with_itself(policy: Policy) -> None:
    assert list(disagreements(policy, policy)) == []


@given(policies(), st.data())
def test_one_sentence_told_otherwise_is_one_disagreement(
    policy: Policy, data: st.DataObject
) -> None:
    issue = data.draw(st.integers(0, len(policy.issues) - 1))
    told = changed(policy, {f"issues/{issue}/title": "ほかの題"})
    if told == policy:
        return
    assert [each.path for each in disagreements(policy, told)] == [f"issues/{issue}/title"]


@given(policies(), policies())
def test_policies_that_differ_disagree(one: Policy, other: Policy) -> None:
    same = one.model_copy(update={"review": []}) == other.model_copy(update={"review": []})
    assert bool(list(disagreements(one, other))) != same
    for each in disagreements(one, other):
        assert each.reason and not each.path.startswith("review")
