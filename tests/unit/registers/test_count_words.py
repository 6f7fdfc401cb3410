"""What is counted, in words."""

import pytest

from hoshin.registers import count_records
from tests.unit.registers.counting import ACTIVE, BOTH, REPORTED, YEAR, cases, events, ratio


def test_words_tell_what_is_counted() -> None:
    found = cases(
        [REPORTED],
        when='"as-of-year-end"',
        where="\"state != 'resolved' AND (area LIKE '%川' OR area IS NULL)\"",
        per='"area"',
        at_least="2",
    )
    assert count_records(found, "c", YEAR).words == (
        "台帳「空家」のうち、令和6年度の末（2025-03-31）までに始まった記録で、条件（状態が「是正済」でない、"
        "かつ（地域が「川」で終わる、または地域が空））に合うものについて、「地域」ごとに件数を数える。"
        "その数が2以上の「地域」がいくつあるかを値とする。状態は2025-03-31の終わりのもの。"
        "地域が空の記録は除く。"
    )


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("people >= 10", "人数が10人以上"),
        (
            "NOT (people BETWEEN 1 AND 5 OR agreed)",
            "（人数が1人以上5人以下、または同意が「はい」）でない",
        ),
        (
            "\\\"on\\\" < '2024-06-01' AND agreed = false",
            "貸出日が2024-06-01より前、かつ同意が「いいえ」",
        ),
        (
            "grade IN ('大', '小') AND NOT grade IS NULL",
            "区分が「大」「小」のどれか、かつ区分が空でない",
        ),
        ("people / 3 > hours + 1.5", "人数÷3が時間＋1.5より大きい"),
        ("\\\"to\\\" LIKE '東%' OR \\\"to\\\" LIKE '%丘_'", "貸出先が「東」で始まる、または"),
        ("people IN (1, 2)", "人数が1人、2人のどれか"),
    ],
)
def test_conditions_in_words(where: str, words: str) -> None:
    found = count_records(events({}, where=f'"{where}"'), "c", YEAR).words
    assert f"条件（{words}" in found


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"when": '"always"'}, "時期を問わず"),
        ({**ACTIVE}, "令和5年度と令和6年度のどちらにも続いている（「貸出日」から「返却日」まで"),
        ({**BOTH}, "この年度も前の年度も2以上の「地域」"),
        ({"count": '"distinct:to"'}, "「貸出先」の異なる値の数を数える。貸出先が空の記録は除く。"),
        (
            {"count": '"sum:people"', "by": '["area", "agreed"]'},
            "「地域」「同意」ごとに「人数」を合計する",
        ),
        ({"when": '"as-of-year-end"'}, "令和6年度の末（2025-03-31）までの記録"),
    ],
)
def test_every_rule_in_words(keys: dict[str, str], words: str) -> None:
    assert words in count_records(events({}, **keys), "c", YEAR).words


def test_a_ratio_in_words_tells_both_parts() -> None:
    words = count_records(ratio("%", {}), "r", YEAR).words
    assert words.startswith("「数」÷「数」×100（丸めない）。")
    assert "条件（同意が「はい」）" in words
    assert "×100" not in count_records(ratio("倍", {}), "r", YEAR).words
