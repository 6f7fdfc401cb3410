"""Sentences of a policy: bound by marks or by words, or left unbound."""

import pytest

from hoshin.policy import Policy
from hoshin.publication.prose import (
    KnownFigure,
    ProseFinding,
    check_prose,
    without_marks,
)
from hoshin.publication.prose.sentences import sentences
from hoshin.publication.prose.unmarked import unmarked
from tests.prose.invented import SIZES, figure

FIGURES = {
    each.indicator: each
    for each in (
        figure(
            "1-1 %",
            {2023: "50.0", 2024: "55.0"},
            (">=", "60"),
            "A",
            subject="「夜道を安心して歩ける」と答えた区民の割合",
        ),
        figure("1-2 件", {2024: "12"}, (">=", "10"), "A", subject="清掃活動の実施件数"),
        figure("sub:lights 基", {2023: "40", 2024: "52"}, subject="防犯灯の基数"),
    )
}


def policy(*texts: str, top: tuple[str, ...] = (), plans: tuple[str, ...] = ()) -> Policy:
    return Policy.model_validate(
        {
            "schema": "hoshin/policy/1",
            "organization": {"name": "架空区", "kind": "ward"},
            "fiscal_year": 2024,
            "state": "evaluated",
            "issues": [
                {"number": 1, "title": "安全", "self_evaluation": texts, "next_directions": plans}
            ],
            "self_evaluation": top,
        }
    )


def found(*texts: str, figures: dict[str, KnownFigure] = FIGURES) -> list[tuple[str, str | None]]:
    return [(each.kind, each.figure) for each in check_prose(policy(*texts), figures, SIZES)]


def test_a_mark_binds_the_sentence_before_it() -> None:
    text = "区内は明るくなった。割合は45.0％だった。[[1-1]]次は別の話である。"
    (finding,) = check_prose(policy(text), FIGURES, SIZES)
    assert finding == ProseFinding(
        "issues/0/self_evaluation/0",
        "割合は45.0％だった。",
        "1-1",
        "contradiction",
        "「45.0%」とありますが、1-1 は55.0%です。文か数値を直してください。",
    )


def test_a_mark_may_stand_before_the_end() -> None:
    assert found("割合は減少した[[1-1]]。") == [("contradiction", "1-1")]


def test_several_marks_bind_several_figures() -> None:
    assert found("割合は55.0％、件数は12件であった。[[1-1]][[1-2]]") == []
    assert found("割合は55.0％、件数は13件であった。[[1-1]][[1-2]]") == [("contradiction", "1-2")]
    assert found("いずれも前年度を下回った。[[1-1]][[sub:lights]]") == [("contradiction", "1-1")]


def test_of_several_figures_the_one_named_last_is_meant() -> None:
    marks = "[[1-1]][[sub:lights]]"
    assert found(f"夜道の割合が上昇し、防犯灯の基数も増えた。{marks}") == []
    said = found(f"夜道の割合が上昇したことに加え、防犯灯の基数は減った。{marks}")
    assert said == [("contradiction", "sub:lights")]


def test_an_unknown_mark_is_told_with_the_nearest() -> None:
    (finding,) = check_prose(policy("増えた。[[1-1１]]"), FIGURES, SIZES)
    assert finding.kind == "unknown-figure" and "1-1" in finding.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("「夜道を安心して歩ける」は前年度より減少した。", [("contradiction", "1-1")]),
        ("清掃活動の実施件数は12件で目標を達成できなかった。", [("contradiction", "1-2")]),
        ("防犯灯は40基から52基に増えた。", []),
        ("防犯灯は50基から52基に増えた。", [("contradiction", "sub:lights")]),
        ("花壇の清掃に30人が加わった。", [("unbound-number", None)]),
        ("街頭の見守りは横ばいだった。", []),
    ],
)
def test_without_a_mark_only_what_leaves_no_doubt_is_bound(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert found(text) == expected


def test_without_last_year_nothing_can_be_compared() -> None:
    assert found("件数は前年度より増加した。[[1-2]]") == [("not-comparable", "1-2")]


def test_the_whole_policy_and_the_plans_are_checked_too() -> None:
    wrong = "割合は45.0％だった。[[1-1]]"
    checked = check_prose(policy(top=(wrong,), plans=(wrong,)), FIGURES, SIZES)
    assert [each.path for each in checked] == ["issues/0/next_directions/0", "self_evaluation/0"]


def test_sentences_end_outside_brackets_even_where_one_does_not_close() -> None:
    text = "「安全。安心」を掲げた。（注。）続く「文。終わり。"
    assert [each.text for each in sentences(text)] == [
        "「安全。安心」を掲げた。",
        "（注。）続く「文。",
        "終わり。",
    ]


def test_marks_are_left_out_of_what_is_published() -> None:
    assert without_marks("増えた。[[1-1]] 減った[[1-2]]。") == "増えた。 減った。"


def test_what_is_published_has_no_marks() -> None:
    plain = unmarked(
        policy("増えた。[[1-1]]", top=("減った[[1-2]]。",), plans=("続ける。[[1-1]]",))
    )
    assert plain == policy("増えた。", top=("減った。",), plans=("続ける。",))


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("灯を20基増やし、安心して歩けると答えた人は55.0％に伸びた。[[1-1]]", []),
        ("巡回の車両を2台減らしたが、割合は前年度の50.0％から55.0％に上がった。[[1-1]]", []),
        ("貸出冊数は4万2千冊と1割減ったが、割合は5.0ポイント上がった。[[1-1]]", []),
        ("巡回を2回増やしたが、割合は50.0％から51.0％に上がった。[[1-1]]", ["contradiction"]),
        ("灯を20基増やしたところ、割合は前年度から減った。[[1-1]]", ["contradiction"]),
        ("割合は減ったが、55.0％であった。[[1-1]]", ["contradiction"]),
    ],
)
def test_what_a_sentence_tells_of_other_things_is_not_held_against_the_figure(
    text: str, faults: list[str]
) -> None:
    """Only where the rest of the sentence bears the figure out."""
    assert sorted({kind for kind, _ in found(text)}) == faults


def test_the_same_thing_named_in_full_is_no_aside() -> None:
    known = figure("1-2 件", {2023: "10", 2024: "12"}, subject="清掃活動の実施件数")
    text = "清掃活動を3件増やし、実施件数は12件となった。[[1-2]]"
    assert ("contradiction", "1-2") in found(text, figures={"1-2": known})
