"""Results told in sentences, and lines that only look like notices of corrections."""

from decimal import Decimal

import pytest

from hoshin.importers.text import read_form_text
from hoshin.policy import Policy

FORM = """令和6年度 架空区運営方針
目標
安心して暮らせるまち
使命
区民とともに進める
経営課題1 まちの安全
課題認識
・街灯が足りない。
主な戦略
・夜の見回りを月に2回する。
{strategy}
アウトカム指標
①夜道が安全と感じる区民の割合を令和8年度末までに50％以上とする。
②防犯カメラの数を令和8年度末までに120台以上とする。
アウトカム指標の達成状況
①{result}
②令和6年度実績：98台　達成状況：B　前年度実績：90台
自己評価
・見回りの数は増えたが、街灯はまだ足りない。
今後の方針
・見回りを続け、街灯を増やす。
"""


def policy_of(result: str = "41.0％ A", strategy: str = "・街灯を増やす。") -> Policy:
    content = FORM.format(result=result, strategy=strategy)
    return read_form_text(content.encode(), name="form.txt")


@pytest.mark.parametrize(
    ("told", "letter", "doubted"),
    [
        ("令和6年度実績は41.0％で、目標を達成した。前年度実績は39.0％だった。", "A", True),
        ("令和６年度実績は41.0％で、A（達成）でした。前年度実績は39.0％です。", "A", False),
        ("実績は41.0％となり、達成には至らなかった。前年度は39.0％。", "B", True),
        ("今年度実績は41.0％で、目標に届かなかった。前年度実績は39.0％。", None, True),
        ("令和6年度実績：41.0％　前年度実績：39.0％（前年度は目標を達成した。）", None, True),
        ("令和6年度実績：41.0％　達成状況：Ｂ　前年度実績：39.0％", "B", False),
    ],
)
def test_a_result_in_a_sentence(told: str, letter: str | None, doubted: bool) -> None:
    """What was not printed as a letter is doubted; that a target was missed is no letter at all."""
    policy = policy_of(result=told)
    found = policy.issues[0].indicators[0]
    assert found.result and found.previous
    assert (found.result.value, found.previous.value) == (Decimal("41.0"), Decimal("39.0"))
    assert found.verdict == letter
    paths = [each.path for each in policy.review]
    assert ("issues/0/indicators/0/verdict" in paths) is doubted


@pytest.mark.parametrize(
    "strategy",
    [
        "（旧）東小学校の跡地を（新）区民センターとして開く。",
        "変更前：月1回、変更後：月2回の巡回を、全ての町で行う。",
        "（改定前）の計画と（改定後）の計画を並べて区民に見せる。",
    ],
)
def test_old_and_new_in_a_strategy_is_no_correction(strategy: str) -> None:
    themes = policy_of(strategy=f"・{strategy}").issues[0].themes
    assert [each for theme in themes for each in theme.strategies][-1] == strategy


def test_a_notice_of_corrections_is_none_of_the_form() -> None:
    notice = "【訂正について】\n（誤）月に3回する。（正）月に2回する。"
    themes = policy_of(strategy=notice).issues[0].themes
    assert not any("3回" in each for theme in themes for each in theme.strategies)
