"""What officers are free in: how a result, a mark, money, a label, a title is told. The policy is the same."""

import pytest

from tests.golden.small_form import Results, Ways, form_rows, form_text, wrong_fields

_BEHIND = {"A": "達成", "B": "未達成"}


def _each(shape: str) -> Results:
    """Lines of one shape, one for each indicator."""
    return lambda this, last: [
        shape.format(mark=mark, this=now, last=before, letter=letter, word=_BEHIND[letter])
        for mark, now, before, letter in (("①", this, last, "B"), ("②", "250人", "138人", "A"))
    ]


@pytest.mark.parametrize(
    "shape",
    [
        "{mark}　６年度実績：{this}　　{letter}：{word}　　前年度実績：{last}",
        "{mark}６年度実績 {this}（{letter}：{word}）　前年度実績 {last}",
        "{mark} {this}　{letter}（{word}）　５年度 {last}",
        "{mark}{this}／{letter}：{word}／前年度実績{last}",
        "{mark}　実績　{this}　　判定　{letter}：{word}　　前年度　{last}",
        "{mark}　{this}【{letter}：{word}】（前年度実績：{last}）",
        "{mark}　R6：{this}　{letter}　R5：{last}",
        "{mark}　R6実績　{this}　[{letter}]　R5実績　{last}",
        "{mark}　{last}（５年度）→{this}（６年度）　{letter}",
        "{mark}　{word}（{letter}）　６年度実績{this}　５年度実績{last}",
        "{mark}は{this}となり、目標に届かなかった（{letter}）。前年度は{last}であった。",
    ],
)
def test_a_line_may_tell_all_of_an_indicators_year(shape: str) -> None:
    assert wrong_fields(form_text(Ways(results=_each(shape)))) == []


@pytest.mark.parametrize(
    "line",
    [
        "<令和６年度実績と達成状況> ①{this}:B ②250人:A <前年度実績> ①{last} ②138人",
        "①<令和６年度実績と達成状況> ・受講{this}:B <前年度実績> ・{last}\n"
        "②<令和６年度実績と達成状況> ・参加250人:A <前年度実績> ・138人",
        "【6年度実績】①{this} ②250人\n【達成状況】①B ②A\n【前年度実績】①{last} ②138人",
        "６年度実績\n①{this}\n②250人\n達成状況\n①B\n②A\n前年度実績\n①{last}\n②138人",
    ],
)
def test_results_that_run_together_are_parted(line: str) -> None:
    ways = Ways(results=lambda this, last: line.format(this=this, last=last).split("\n"))
    assert wrong_fields(form_text(ways)) == []


@pytest.mark.parametrize(
    "ways",
    [
        Ways(marks=lambda number: (f"{number}-①　", f"{number}-②　")),
        Ways(marks=lambda number: (f"指標{number}-1：", f"指標{number}-2：")),
        Ways(marks=lambda number: (f"{number}-(1)", f"{number}-(2)")),
        Ways(
            marks=lambda number: (f"{number}-1　", f"{number}-2　"),
            link=lambda number: f"（アウトカム指標{number}-1）",
        ),
        Ways(marks=lambda number: ("⑴ ", "⑵ ")),
        Ways(marks=lambda number: ("No.1 ", "No.2 ")),
    ],
)
def test_marks_may_bear_the_issues_number_or_other_signs(ways: Ways) -> None:
    assert wrong_fields(form_text(ways)) == []


@pytest.mark.parametrize(
    "ways",
    [
        Ways(bullet="＊"),
        Ways(bullet="* "),
        Ways(bullet="⚫ "),
        Ways(theme="「若い世代の健康」"),
        Ways(theme="〇若い世代の健康"),
        Ways(theme="≪若い世代の健康≫"),
        Ways(link=lambda number: "［アウトカム①］"),
        Ways(link=lambda number: "〔成果指標①に対応〕"),
        Ways(money=["所要経費", "４決算額33百万円　５予算額35百万円　６予算額39.5百万円"]),
        Ways(money=["予算額等：４決 33百万円／５予 35百万円／６予 39.5百万円"]),
        Ways(title=["令和６年度　区運営方針", "小萩区", "区長　白井　綾"]),
        Ways(title=["R6年度 小萩区運営方針", "〔所属長〕白井　綾"]),
        Ways(title=["令和 6 年度　小 萩 区 運 営 方 針", "（区長　白井　綾）"]),
        Ways(
            labels=["課題認誠", "主な戦賂", "アウトカム指摽", "達成状況", "自己評価", "今後の方計"]
        ),
        Ways(labels=[f"{'アイウエオカ'[at]}　{label}" for at, label in enumerate(Ways().labels)]),
    ],
)
def test_small_freedoms_change_nothing(ways: Ways) -> None:
    assert wrong_fields(form_text(ways)) == []


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("経営課題{number}-1", "経営課題{number}-1"),
        ("【経営課題{number}－（１）", "経営課題{number}－（１）"),
    ],
)
def test_a_second_number_is_kept_as_printed(printed: str, label: str) -> None:
    titles = ("", "暮らしの健康", "学びの輪")
    shut = "】" if printed[0] == "【" else ""
    ways = Ways(heading=lambda number: f"{printed.format(number=number)}　{titles[number]}{shut}")
    assert wrong_fields(form_text(ways), label=label) == []


@pytest.mark.parametrize(
    ("upright", "name", "results"),
    [
        (list("経営課題"), "課題名", "達成状況"),
        (["課", "題"], "名称", "アウトカム指標の達成状況"),
        (["経営", "課題"], "テーマ", "年度末の達成状況"),
        (["経営課題"], "課題の名称", "結果"),
    ],
)
def test_results_may_have_a_table_inside_of_their_box(
    upright: list[str], name: str, results: str
) -> None:
    money = [
        "令和４年度決算額 33百万円",
        "令和５年度予算額 35百万円",
        "令和６年度予算額 39.5百万円",
    ]
    text = form_rows(money, upright=upright, name=name, results=results)
    assert wrong_fields(text, ".html") == []
