"""Sentences of indicators whose first number is no target, and surveys that nobody answers."""

import pytest

from hoshin.base import FiscalYear
from hoshin.importers.form.furniture import is_of_page
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.statements import read_statement
from hoshin.importers.text import read_text
from hoshin.notation import quantity
from tests.golden.written import Style, written

_TARGETS = (  # sentence, comparator, value, unit
    ("事業の１路線あたりの平均事業期間を令和11年度末までに５年以下とする。", "<=", "5", "年"),
    ("工事１件当たりの平均日数を令和7年度末までに30日以内とする", "<=", "30", "日"),
    ("１人当たりの貸出冊数を令和8年度末までに6冊以上とする", ">=", "6", "冊"),
    ("１世帯につき年間３回以上の訪問を令和8年度末まで毎年度行う", ">=", "3", "回"),
    ("1日あたりの利用者数を令和8年度末までに1,200人以上とする", ">=", "1200", "人"),
    ("温室効果ガス排出量の2013年度比を令和12年度末までに△50％以下とする。", "<=", "-50", "%"),
    ("ごみ量の対前年度比を令和8年度末まで毎年度▲2.5％以下とする", "<=", "-2.5", "%"),
    ("事業系ごみの処理量を令和８年度末までに48万t以下とする。", "<=", "48", "万t"),
)
_SOURCES = (
    ("路面下空洞調査の延長を令和９年度末までに累計350km以上とする。", "register"),
    ("耐震調査の実施率を令和8年度末までに90％以上とする", "register"),
    ("埋蔵文化財調査の件数を令和8年度末まで毎年度20件以上とする", "register"),
    ("交通量調査の実施地点数を令和8年度末までに40か所以上とする", "register"),
    ("利用者満足度調査の満足度を令和8年度末までに90％以上とする", "survey"),
    ("住民調査で「安心だ」と回答した割合を令和8年度末までに90％以上とする", "survey"),
)
_RESULTS = (
    "アウトカム（成果）指標の達成状況　　A：順調　B：順調でない",
    "アウトカム指標の達成状況 A：達成 B：未達成",
    "指標の達成状況　◎：目標以上　○：概ね達成　×：未達成",
    "アウトカム指標の達成状況　凡例　A：達成、B：未達成",
    "成果指標の達成状況（定量評価）　Ａ＝順調　Ｂ＝順調でない",
    "アウトカム指標の達成状況　a:順調 b:順調でない",
)
_LATER = (
    "（令和７年度末に記載）",
    "※年度末に記入",
    "（年度末に記載予定）",
    "決算確定後に記載します。",
)
_SWITCHES = ("開く／閉じる", "▼ 詳細を表示", "すべて表示", "もっと見る", "全て開く　全て閉じる")


def _read(sentence: str) -> tuple[object, ...]:
    found = read_statement(sentence, organization="小坂区", aside="", form=FiscalYear(2024))
    return found.source.kind, found.target.comparator, str(found.target.value), found.target.unit


@pytest.mark.parametrize(("sentence", "comparator", "value", "unit"), _TARGETS)
def test_what_a_figure_is_counted_on_is_no_target(
    sentence: str, comparator: str, value: str, unit: str
) -> None:
    assert _read(sentence)[1:] == (comparator, value, unit)


@pytest.mark.parametrize(("sentence", "kind"), _SOURCES)
def test_a_survey_of_the_ground_is_counted_and_not_asked(sentence: str, kind: str) -> None:
    assert _read(sentence)[0] == kind


@pytest.mark.parametrize("unit", ["万t", "万kWh", "千ha", "百万t"])
def test_powers_of_ten_belong_to_latin_units(unit: str) -> None:
    found = quantity(f"51.3{unit}")
    assert found is not None
    assert found.unit == unit


@pytest.mark.parametrize("label", _RESULTS)
def test_a_label_of_results_may_say_what_its_letters_mean(label: str) -> None:
    assert section_of(label) is Section.ACHIEVEMENT


@pytest.mark.parametrize("later", _LATER)
def test_what_is_filled_in_later_is_no_entry(later: str) -> None:
    text = written(Style()).replace("・課題1の取組は進んだ。", later)
    policy = read_text(text, name="form.txt").policy
    assert policy.issues[0].self_evaluation == []


@pytest.mark.parametrize("switch", _SWITCHES)
def test_switches_of_folded_parts_are_of_the_page(switch: str) -> None:
    assert is_of_page(switch)
    assert not is_of_page(f"港の窓口を{switch[-2:]}")
