"""Lines of pages that offices write in many ways: names of themes, money beside a title, ends of pages."""

import pytest

from hoshin.importers.text import read_text
from hoshin.policy import Issue, Policy

FORM = """令和6年度　潮見区運営方針
（区長：波多野　渚）

■目標
海と暮らす人がふえるまち
■使命
港の仕事を区民とともに守る
■令和6年度　区運営の基本的な考え方
働く場としての港を、次の世代へ渡す。

{heading}
■課題認識
【港の仕事】
・働く人の半数が60歳を超えている。
■主な戦略
{theme}
・高校生が週に1日働く実習を設ける。
■アウトカム指標
{indicator}
■アウトカム指標の達成状況
　　　6年度実績　　　達成状況　　　前年度実績
{result}
{end}
"""
USUAL = {
    "heading": "経営課題1　港を継ぐ",
    "theme": "【港の仕事】（アウトカム指標①）",
    "indicator": "①実習を受け入れる会社を令和8年度末までに20社以上とする。",
    "result": "①　　12社　　　A　　　7社",
    "end": "",
}


def read(**changed: str) -> Policy:
    return read_text(FORM.format(**{**USUAL, **changed}), name="form.txt").policy


def issue_of(**changed: str) -> Issue:
    (issue,) = read(**changed).issues
    return issue


THEMES = [
    "【港の仕事】（アウトカム指標①）",
    "（港の仕事）　※成果指標①",
    "（港の仕事）→指標①",
    "(港の仕事)（アウトカム指標1）",
    "「港の仕事」　※アウトカム指標①",
    "港の仕事（アウトカム指標①）",
    "港の仕事　※成果指標①",
    "【港の仕事（アウトカム指標①）",
    "【港の仕事（アウトカム指標①）】",
    "＜港の仕事　※指標①",
    "港の仕事】（アウトカム指標①）",
]


@pytest.mark.parametrize("theme", THEMES)
def test_names_of_themes(theme: str) -> None:
    (found,) = issue_of(theme=theme).themes
    assert (found.name, found.indicators) == ("港の仕事", [1])
    assert found.strategies == ["高校生が週に1日働く実習を設ける。"]


def test_a_name_without_bullets_below_is_text() -> None:
    (*_, found) = issue_of(theme="・港の仕事を見る会（アウトカム指標①）を開く").themes
    assert found.strategies[0] == "港の仕事を見る会（アウトカム指標①）を開く"


TARGETS = {
    "①港の見学を年2回以上行う。": True,
    "①港の見学を年に3回以上行う。": True,
    "①港の見学に来る人を年延べ300人以上とする。": True,
    "①港の見学を年間4回以上行う。": True,
    "①港の見学を毎年度5回以上行う。": True,
    "①港の見学を令和8年度末までに60回とする。": False,
    "①港の見学を令和8年12月までに60回とする。": False,
    "①見学を年に3回以上行う会社を令和8年度末までに9社とする。": False,
    "①青少年20人が令和8年度末までに見学する。": False,
}


@pytest.mark.parametrize("sentence", TARGETS)
def test_so_many_a_year_is_a_target_of_each_year(sentence: str) -> None:
    (indicator,) = issue_of(indicator=sentence).indicators
    assert indicator.target.each_year is TARGETS[sentence]


ENDS = [
    "潮見区役所　企画課\nファックス　00-0000-0000\n開庁時間　午前9時から午後5時30分",
    "問合せ先　企画課\n電話　00-0000-0000",
    "潮見区役所　企画課\n2階25番窓口",
    "このページの作成者　企画課\n更新日　令和6年4月1日",
    "お探しの情報は見つかりましたか\n1　見つかった\n2　見つからなかった",
]


@pytest.mark.parametrize("end", ENDS)
def test_what_a_page_prints_below_the_results_is_none(end: str) -> None:
    (indicator,) = issue_of(end=f"\n{end}").indicators
    assert indicator.result is not None
    assert indicator.result.value == 12


@pytest.mark.parametrize("end", ENDS)
def test_what_a_page_prints_below_the_indicators_is_none(end: str) -> None:
    page = FORM.format(**{**USUAL, "end": ""}).partition("■アウトカム指標の")[0]
    (issue,) = read_text(f"{page}\n{end}", name="form.txt").policy.issues
    assert [each.number for each in issue.indicators] == [1]
