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


HEADINGS = [
    "経営課題1　港を継ぐ　　５決算額 24百万円 ６予算額 26百万円",
    "【経営課題1】港を継ぐ ５決算額 24 百万円 ６予算額 26 百万円",
    "経営課題１　港を継ぐ　R5決算額：24百万円、R6予算額：26百万円",
    "◆経営課題1　港を継ぐ　　決算額（5年度）24百万円　予算額（6年度）26百万円",
    "経営課題1 港を継ぐ　令和5年度決算額 2,400万円 ／ 令和6年度予算額 2,600万円",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_money_of_some_years_behind_a_title(heading: str) -> None:
    issue = issue_of(heading=heading)
    assert issue.title == "港を継ぐ"
    found = [(each.fiscal_year, each.kind, each.yen) for each in issue.budgets]
    assert found == [(2023, "settled", 24_000_000), (2024, "budgeted", 26_000_000)]


def test_a_title_that_speaks_of_money_keeps_it() -> None:
    assert (
        issue_of(heading="経営課題1　港の 1億円の予算を生かす").title == "港の 1億円の予算を生かす"
    )


@pytest.mark.parametrize("row", ["①21日A26日", "①21日　A　26日", "①2.1年A2.6年"])
def test_a_row_whose_cells_stand_close_together(row: str) -> None:
    unit = "年" if "年" in row else "日"
    (found,) = issue_of(
        indicator=f"①決めるまでの平均の{unit}数を令和8年度末までに2.0{unit}以下とする。", result=row
    ).indicators
    assert found.result is not None
    assert found.previous is not None
    assert (found.verdict, found.result.unit, found.previous.unit) == ("A", unit, unit)


YEARS = {
    "①着手までの平均年数を令和7年度末までに2.5年以下とする。": ("<=", 2.5, "年"),
    "①区民の健康寿命を令和7年度末までに80歳以上とする。": (">=", 80, "歳"),
    "①橋の平均の使用年数を令和7年度末までに60年以上とする。": (">=", 60, "年"),
    "①採用から5年以内に辞める職員の割合を毎年度9％以下とする。": ("<=", 9, "%"),
    "①5年以上住む人の割合を毎年度60％以上とする。": (">=", 60, "%"),
}


@pytest.mark.parametrize("sentence", YEARS)
def test_a_target_in_years(sentence: str) -> None:
    (found,) = issue_of(indicator=sentence).indicators
    target = found.target
    value = None if target.value is None else float(target.value)
    assert (target.comparator, value, target.unit) == YEARS[sentence]


TOTALS = {
    "①令和4年度から令和8年度までに橋を60橋直す。": 31,
    "①令和4年度～令和8年度に橋を60橋直す。": 31,
    "①令和8年度末までに橋を累計60橋直す。": 31,
    "①5か年間で橋を60橋直す。": 31,
    "①橋を毎年度10橋直す。": 12,
}


@pytest.mark.parametrize("sentence", TOTALS)
def test_the_total_counts_where_the_target_is_one_over_years(sentence: str) -> None:
    (found,) = issue_of(indicator=sentence, result="①12橋（R4～R6合計31橋）：A").indicators
    assert found.result is not None
    assert found.result.value == TOTALS[sentence]


SOURCES = {
    "①スマートフォンでのアンケートの回答数を毎年度2,000件以上とする。": "register",
    "①区民意識調査の回収率を令和8年度末までに60％以上とする。": "register",
    "①来場者アンケートの回答者数を毎年度900人以上とする。": "register",
    "①アンケートへの参加世帯数を毎年度90世帯以上とする。": "register",
    "①来場者アンケートで満足と回答した割合を毎年度80％以上とする。": "survey",
    "①区民意識調査で「港が好き」と回答する割合を毎年度80％以上とする。": "survey",
}


@pytest.mark.parametrize("sentence", SOURCES)
def test_how_many_answered_is_no_answer(sentence: str) -> None:
    (found,) = issue_of(indicator=sentence).indicators
    assert found.source.kind == SOURCES[sentence]


SHEETS = [
    "様式２",
    "様式２　重点的に取り組む主な経営課題",
    "（様式2）重点的に取り組む経営課題（4件）",
]


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_head_of_the_next_sheet_is_no_principle(sheet: str) -> None:
    policy = read(heading=f"{sheet}\n（達成状況　Ａ：順調　Ｂ：順調でない）\n\n経営課題1　港を継ぐ")
    assert policy.principles.text == "働く場としての港を、次の世代へ渡す。"
    assert [issue.title for issue in policy.issues] == ["港を継ぐ"]
