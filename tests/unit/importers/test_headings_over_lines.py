"""Headings and names on two lines, and lines around a form that are none of it: pages, letters, sheets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers import entries
from hoshin.importers.document.pasted import with_pasted_tables
from hoshin.importers.form import FormReading, Line
from hoshin.importers.form.inquiries import read_source
from hoshin.importers.form.person import head_of_office
from hoshin.importers.text import read_text
from hoshin.importers.text.broken_cells import with_whole_cells
from hoshin.importers.text.broken_goals import with_whole_goals
from hoshin.policy import Policy
from tests.unit.importers.test_lines_of_pages import FORM, USUAL

OPENING = """<html><body><h1>令和6年度　汐路局運営方針</h1><h2>目標</h2><p>船の集まる岸</p>
<h2>使命</h2><p>岸壁を守る</p><h2>基本的な考え方</h2><p>点検を早める。</p>"""
BOXES = """<table><tr><th>課題認識</th><td>・桟橋が古い。</td></tr>
<tr><th>主な戦略</th><td>・桟橋を直す。</td></tr>
<tr><th>アウトカム指標</th><td>①桟橋を令和8年度末までに9基以上直す。</td></tr></table>"""


def read(page: str) -> Policy:
    return FormReading.from_bytes(entries.html(page.encode(), name="page.html")).policy


@pytest.mark.parametrize("tag", ["h2", "h3", "p"])
@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("<b>経営課題1</b>　桟橋の手入れ", None),
        ("<b>経営課題1-(1)</b>　桟橋の手入れ", "経営課題1-(1)"),
        ("経営課題1<br>桟橋の手入れ", None),
        ("【経営課題1】<br>桟橋の手入れ", None),
        ("経営課題1<br>桟橋の手入れ<br>６予算額　5百万円", None),
        ("経営課題1<br>桟橋の<br>手入れ", None),
    ],
)
def test_a_heading_whose_title_stands_on_its_second_line(
    tag: str, heading: str, label: str | None
) -> None:
    (issue,) = read(f"{OPENING}<{tag}>{heading}</{tag}>{BOXES}</body></html>").issues
    assert (issue.number, issue.label, issue.title) == (1, label, "桟橋の手入れ")
    assert [each.yen for each in issue.budgets] == [5_000_000] * ("予算" in heading)


def test_the_body_that_has_the_issues_is_no_principle() -> None:
    parts = [
        f"<h2>{body}の取組</h2><h3>経営課題{number}　桟橋</h3>{BOXES}"
        for number, body in enumerate(("灯台委員会", "水路委員会"), 1)
    ]
    policy = read(f"{OPENING}{''.join(parts)}</body></html>")
    assert policy.principles.text == "点検を早める。"
    assert [each.title for each in policy.issues] == ["桟橋", "桟橋"]


BELOW = ["前の年度", "次の年度へ", "この情報に関するお問い合わせ先<br>汐路局総務課（本館3階）"]


@pytest.mark.parametrize("below", BELOW)
def test_lines_below_the_table_of_the_last_issue_are_none_of_it(below: str) -> None:
    page = f"{OPENING}<h3>経営課題1　桟橋</h3>{BOXES}<div>{below}</div></body></html>"
    (issue,) = read(page).issues
    assert [each.number for each in issue.indicators] == [1]


def test_a_sentence_below_the_table_of_the_last_issue_is_not_lost() -> None:
    more = "<p>②灯台を令和8年度末までに3基以上直す。</p>"
    (issue,) = read(f"{OPENING}<h3>経営課題1　桟橋</h3>{BOXES}{more}</body></html>").issues
    assert [each.number for each in issue.indicators] == [1, 2]


@pytest.mark.parametrize(
    "end",
    [
        "このページへのお問い合わせ\n潮見区役所　企画課\n\n-----\n以上、よろしくお願いします。",
        "このページは役に立ちましたか？　はい　いいえ",
    ],
)
def test_what_ends_a_page_or_a_letter_is_no_entry(end: str) -> None:
    closing = f"■自己評価\n・実習は進んだ。\n■今後の方針\n・実習を続ける。\n\n{end}"
    policy = read_text(FORM.format(**{**USUAL, "end": closing}), name="form.txt").policy
    assert policy.next_directions == ["実習を続ける。"]


def test_the_name_of_a_sheet_goes_on_with_no_box() -> None:
    sheet = "様式２\n\n経営課題1　港を継ぐ"
    layout = FORM.format(**{**USUAL, "heading": sheet}).replace("\n\n様式", "\n様式")
    for text in (layout, layout.replace("\n様式", "\n\f様式")):
        policy = read_text(text, name="form.txt").policy
        assert policy.principles.text == "働く場としての港を、次の世代へ渡す。"


NAME = "4　質の高い教育をみんなに　17 パートナーシップで目標を達成しよう"


@given(st.integers(16, len(NAME) - 1), st.booleans())
def test_the_name_of_a_goal_is_whole_again(at: int, gap: bool) -> None:
    lines = [Line(NAME[:at], Place(1, 1), True), Line(NAME[at:], Place(1, 2), gap)]
    begun = len(NAME[NAME.index("パ") : at]) >= 3
    told = [line.text for line in with_whole_goals(lines)]
    assert told == ([NAME] if begun and not gap else [NAME[:at], NAME[at:]])


@pytest.mark.parametrize(("office", "doubted"), [("汐路局", True), ("汐路区", False)])
def test_monitors_of_the_city_asked_by_a_bureau_are_doubted(office: str, doubted: bool) -> None:
    doubts: list[tuple[str, str]] = []
    claim = "市政モニター調査で「桟橋は安全だ」と回答する割合を令和8年度末までに60％以上とする。"
    source = read_source(claim, office, doubts)
    assert source.kind == ("survey" if doubted else "reported")
    assert ("source/kind" in dict(doubts)) is doubted


@pytest.mark.parametrize("cell", ["<th colspan=2>{}</th>", "<td rowspan=3>{}</td><td></td>"])
def test_the_lines_of_a_title_in_a_cell_are_one(cell: str) -> None:
    rows = BOXES.removeprefix("<table>")
    heading = cell.format("経営課題1<br>桟橋の<br>手入れ")
    (issue,) = read(f"{OPENING}<table><tr>{heading}</tr>{rows}</body></html>").issues
    assert issue.title == "桟橋の手入れ"


def test_names_in_brackets_of_a_list_are_no_entries() -> None:
    box = "<ul><li><b>＜桟橋＞</b><ul><li>桟橋が古い。</li></ul></li></ul>"
    (issue,) = read(
        f"{OPENING}<h3>経営課題1　桟橋</h3>{BOXES.replace('・桟橋が古い。', box)}</body></html>"
    ).issues
    assert next((each.name, each.recognition) for each in issue.themes) == (
        "桟橋",
        ["桟橋が古い。"],
    )


TARGETS = """<table><tr><th>アウトカム指標</th><th>指標</th><th>目標</th><th>6年度実績</th><th>達成状況</th>
<th>前年度実績</th></tr><tr><td rowspan=2>※A：達成<br>B：未達成</td><td>①欠航率</td>
<td>4％以下（令和9年度末まで）</td><td>5.3％</td><td>B</td><td>5.1％</td></tr>
<tr><td>②桟橋の点検数</td><td>20基以上（令和9年度末まで毎年度）</td><td>22基</td><td>A</td><td>16基</td></tr></table>"""


def test_a_legend_beside_the_figures_is_no_head_and_a_short_name_has_its_target_beside() -> None:
    policy = read(
        f"{OPENING}<h3>経営課題1　桟橋</h3>{BOXES.partition('<tr><th>アウトカム')[0]}</table>{TARGETS}"
    )
    found = policy.issues[0].indicators
    assert [each.statement for each in found] == ["欠航率", "桟橋の点検数"]
    assert [each.verdict for each in found] == ["B", "A"]
    assert [each.target.value for each in found] == [4, 20]
    assert not [doubt for doubt in policy.review if "指標の文" in doubt.reason]


@pytest.mark.parametrize(
    ("note", "missed"), [("今後の予算の審議により", False), ("今後の方針", True)]
)
def test_only_a_part_that_the_page_names_is_missed(note: str, missed: bool) -> None:
    page = f"{OPENING}<h3>経営課題1　桟橋</h3>{BOXES}</body></html>"
    policy = read(page.replace("<h2>目標</h2>", f"<p>{note}</p><h2>目標</h2>"))
    assert any(doubt.path.endswith("next_directions") for doubt in policy.review) is missed


@pytest.mark.parametrize("label", ["区・局長の方針", "局長の基本方針", "所属長の考え方"])
def test_what_a_head_of_office_thinks_heads_the_principles(label: str) -> None:
    page = f"{OPENING}<h3>経営課題1　桟橋</h3>{BOXES}</body></html>"
    policy = read(page.replace("基本的な考え方", f"【{label}】"))
    assert (policy.mission, policy.principles.text) == ("岸壁を守る", "点検を早める。")


def test_a_result_told_to_its_last_word() -> None:
    told = (
        "①6年度の実績は累計7基であり、達成状況はＡ（達成）である。前年度の実績は累計5基であった。"
    )
    page = f"{OPENING}<h3>経営課題1　桟橋</h3>{BOXES}<h4>6年度の実績と達成状況</h4><p>{told}</p></body></html>"
    (indicator,) = read(page).issues[0].indicators
    assert indicator.verdict == "A"
    assert indicator.previous is not None
    assert indicator.previous.value == 5


@pytest.mark.parametrize("behind", ["令和７年６月10日", "（令和7年4月1日現在）", "2025年6月"])
def test_a_date_behind_the_name_is_not_of_it(behind: str) -> None:
    assert head_of_office("", [f"局長：潮田　帆　　　{behind}"]) == "潮田　帆"


@pytest.mark.parametrize("note", ["【進捗反映】", "［案］", "（令和7年6月\n進捗反映）"])
def test_the_year_stands_far_from_its_title_and_notes(note: str) -> None:
    head = f"令和６年度\n\n（区長：波多野　渚）\n\n潮見区運営方針{note}\n"
    text = FORM.format(**USUAL).replace("令和6年度　潮見区運営方針\n（区長：波多野　渚）\n", head)
    assert read_text(text, name="form.txt").policy.fiscal_year == 2024


def test_a_total_in_brackets_below_its_figure_is_of_it() -> None:
    lines = [
        Line(each, Place(1, at), False)
        for at, each in enumerate(["①48基", "（R4～R6合計152基）", "A"])
    ]
    assert next(line.text for line in with_whole_cells(lines)) == "①48基（R4～R6合計152基）"


@pytest.mark.parametrize("head", ["１ ６年度実績", "６年度実績", "前年度実績"])
def test_a_text_may_end_on_a_head(head: str) -> None:
    lines = [Line(each, Place(1, at), True) for at, each in enumerate(("１", head))]
    assert with_pasted_tables(lines) == lines
