"""Labels of the form in other words: what they announce is the same."""

import pytest

from hoshin.importers.text import read_text
from hoshin.policy.canonical import as_json_data
from tests.golden.written import Style, expected, found, written

_WORDS: dict[str, tuple[str, ...]] = {
    "課題認識": (
        "（現状と課題）",
        "現状と課題",
        "課題",
        "現状・課題",
        "現状及び課題",
        "課題の認識",
        "現状認識",
        "課題認識（現状）",
        "課題と認識",
        "経営課題の認識",
        "現状と課題認識",
        "課題認識・現状",
        "背景・課題",
        "課題（現状）",
        "取り組むべき課題",
        "（課題認識）",
        "現状分析・課題",
    ),
    "主な戦略": (
        "課題解決の方策",
        "主な取組",
        "主な戦略・取組",
        "戦略（課題解決の方策）",
        "解決の方策",
        "取組の方向性",
        "主な方策",
        "主な施策",
        "取組方針",
        "（主な戦略）",
        "主な取組（戦略）",
        "取組（戦略）",
        "戦略・取組",
        "課題解決のための戦略",
        "解決策",
        "主要な戦略",
        "主な戦略と取組",
        "対応方針",
    ),
    "アウトカム指標": (
        "成果指標",
        "指標",
        "アウトカム指標（目標）",
        "数値目標",
        "成果目標",
        "（アウトカム指標）",
        "アウトカム（成果）指標",
        "目標指標",
        "主な指標",
        "達成目標",
        "アウトカム",
        "経営課題の解決に向けた指標",
        "評価指標",
    ),
    "アウトカム指標の達成状況（定量評価）": (
        "達成状況",
        "指標の達成状況",
        "実績",
        "アウトカム指標の実績",
        "成果指標の達成状況",
        "実績と達成状況",
        "指標の実績と達成状況",
        "（達成状況）",
        "達成状況（定量評価）",
        "進捗状況",
        "成果指標の実績",
        "指標と結果",
    ),
    "自己評価（運営方針全体の定性評価）": (
        "自己評価",
        "（自己評価）",
        "評価",
        "総括",
        "振り返り",
        "自己評価（総括）",
        "一年の振り返り",
        "年度末の自己評価",
        "総合評価",
        "全体の自己評価",
        "運営方針全体の自己評価",
        "自己評価と総括",
        "成果と課題",
        "区長の自己評価",
        "取組の評価",
        "自己点検",
    ),
    "今後の方針": (
        "今後の方針",
        "（今後の方針）",
        "今後の取組",
        "今後の対応",
        "今後の方向性",
        "次年度に向けて",
        "次年度以降の方針",
        "来年度の方針",
        "今後の取組方針",
        "今後に向けて",
        "今後の課題と方針",
        "今後の予定",
        "次年度の取組方針",
        "改善策",
        "今後の改善策",
        "今後の展開",
        "これから",
        "これからの取組",
    ),
}


@pytest.mark.parametrize("frame", ["■{}", "［{}］", "{}"])
@pytest.mark.parametrize("label", _WORDS)
def test_other_words_announce_the_same_part(label: str, frame: str) -> None:
    style = Style(label=frame)
    lines = written(style).split("\n")
    for words in _WORDS[label]:
        form = [frame.format(words) if line == frame.format(label) else line for line in lines]
        policy = read_text("\n".join(form), name="form.txt").policy
        assert found(as_json_data(policy)) == expected(style), words
