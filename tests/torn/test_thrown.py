"""Torn text whose pieces stand where no person would look for them: behind the closing parts, side by side."""

from decimal import Decimal

import pytest

from hoshin.importers.text.lines import read_lines
from hoshin.importers.text.mended import mended
from hoshin.importers.text.reader import read_text

FORM = """令和６年度 架空区運営方針
目標
木かげを歩けるまち
使命
木と人の間に立ち、手入れの担い手を増やす
重点的に取り組む経営課題
経営課題１ みどり
課題認識

主な戦略

アウトカム指標

４決算額 3 百万円 ５予算額 5 百万円 ６予算額 8 百万円
・木が減っている。
・苗を配る{stop}
・講座を開く{stop}

自己評価

今後の方針

【経営課題１】
・苗は予定より多く配った。
【経営課題１】
・苗の種類を増やす。

① 植えた木の数を令和８年度末までに累計 100 本以上とする。
② 手入れの費用を毎年度 150 万円以下とする。

６年度実績と達成状況 ※A：達成 B：未達成
①84 本
②173 万円

A
B

前年度実績
71 本
220 万円

2
"""


@pytest.mark.parametrize("stop", ["", "。"])
def test_a_table_behind_the_closing_parts(stop: str) -> None:
    issue = read_text(FORM.format(stop=stop), name="form.txt").policy.issues[0]
    first, second = issue.indicators
    assert first.result is not None
    assert second.previous is not None
    assert (first.result.value, first.result.unit) == (Decimal(84), "本")
    assert (second.previous.value, second.previous.unit) == (Decimal(220), "万円")
    assert [each.yen for each in issue.budgets] == [3_000_000, 5_000_000, 8_000_000]
    assert issue.themes[0].recognition == ["木が減っている。"]
    assert issue.themes[0].strategies == [f"苗を配る{stop}", f"講座を開く{stop}"]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("①", "【みどり】（アウトカム指標 ）", "【みどり】（アウトカム指標①）"),
        ("①②", "＜みどり＞（指標）", "＜みどり＞（指標①②）"),
        ("①", "【みどり】（アウトカム指標②）", None),
    ],
)
def test_marks_drawn_above_their_heading(above: str, below: str, whole: str | None) -> None:
    told = [line.text for line in mended(read_lines(f"{above}\n{below}\n"))]
    assert told == ([whole] if whole else [above, below])
