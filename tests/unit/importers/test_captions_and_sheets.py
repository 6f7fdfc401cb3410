"""Words of the form itself above a table or between issues: no theme, and no entry of a closing part."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.importers.form.captions import is_caption
from hoshin.policy import Policy
from tests.unit.importers.test_results_below_indicators import HEAD, MONEY

_ISSUE = """<h2>経営課題2　防災</h2><h3>課題認識</h3><ul><li>備えが足りない。</li></ul>
<h3>主な戦略</h3><ul><li>訓練を重ねる。</li></ul>
<h3>アウトカム指標</h3><p>①訓練を令和8年度末までに9回以上とする。</p>
<h3>自己評価</h3><ul><li>訓練は予定の回数を終えた。</li></ul>
<h3>今後の方針</h3><ul><li>訓練の場所を増やす。</li></ul>"""
_CLOSED = "<h3>自己評価</h3><p>・訪問は進んだ。</p><h3>今後の方針</h3><p>・訪問を続ける。</p>"
_WHOLE, _AHEAD = "事業は概ね計画どおりに進んだ。", "手法を組み合わせて続ける。"


def read(page: str) -> Policy:
    return FormReading.from_bytes(entries.html(page.encode(), name="page.html")).policy


def boxes(caption: str, name: str) -> str:
    """An issue whose boxes stand in a table below a caption; `name` heads the entries in them."""
    head = HEAD.format(money=MONEY).partition("<h3>")[0]
    rows = (
        ("課題認識", f"{name}・孤立が増えている。"),
        ("主な戦略", f"{name}・訪ねて話を聞く。"),
        ("アウトカム指標", "①見守り協力店を令和8年度末までに90店以上とする。"),
    )
    table = "".join(f"<tr><th>{label}</th><td>{text}</td></tr>" for label, text in rows)
    return f"{head}<table><caption>{caption}</caption>{table}</table>{_CLOSED}</body></html>"


@pytest.mark.parametrize("name", ["", "【訪問】<br>"])
@pytest.mark.parametrize(
    "caption",
    [
        "経営課題１の内容",
        "課題・戦略・アウトカム指標",
        "表1　計画の内容",
        "見守り",
        "経営課題1　見守り",
    ],
)
def test_a_caption_in_the_words_of_the_form_is_no_theme(caption: str, name: str) -> None:
    themes = read(boxes(caption, name)).issues[0].themes
    assert [each.name for each in themes] == ["訪問" if name else None]
    assert themes[0].recognition == ["孤立が増えている。"]


def test_a_heading_over_all_themes_is_doubted_and_names_none() -> None:
    policy = read(boxes("暮らしの安心に向けて", "【訪問】<br>"))
    assert [each.name for each in policy.issues[0].themes] == ["訪問"]
    assert any("暮らしの安心に向けて" in each.reason for each in policy.review)


def test_a_caption_in_words_of_its_own_names_the_theme() -> None:
    themes = read(boxes("暮らしの安心に向けて", "")).issues[0].themes
    assert [each.name for each in themes] == ["暮らしの安心に向けて"]


def test_words_of_an_office_make_no_caption() -> None:
    assert not any(map(is_caption, ("空家の課題と戦略", "戦略", "課題", "防災の計画", "令和6年度")))


@pytest.mark.parametrize("issues", ["", _ISSUE], ids=["one issue", "two issues"])
@pytest.mark.parametrize(
    ("heading", "ahead"),
    [
        ("様式４　運営方針全体の総括", "次年度に向けて"),
        ("【様式4】全体の自己評価", "今後の方針"),
        ("様式４（区運営方針全体の評価）", "次年度の取組方針"),
        ("別紙様式5　年度総括", "今後の方針"),
        ("4　区運営方針全体の評価", "4-2　今後の方針"),
    ],
)
def test_a_sheet_on_the_whole_policy_closes_no_issue(heading: str, ahead: str, issues: str) -> None:
    body = "<p>①見守り協力店を令和8年度末までに90店以上とする。</p>"
    whole = f"<h2>{heading}</h2><p>{_WHOLE}</p><h3>{ahead}</h3><p>{_AHEAD}</p></body></html>"
    policy = read(HEAD.format(money=MONEY) + body + _CLOSED + issues + whole)
    assert policy.issues[0].self_evaluation == ["訪問は進んだ。"]
    assert policy.issues[0].next_directions == ["訪問を続ける。"]
    assert policy.self_evaluation == [_WHOLE]
    assert policy.next_directions == [_AHEAD]


def test_a_sheet_with_unknown_words_is_doubted() -> None:
    body = "<p>①見守り協力店を令和8年度末までに90店以上とする。</p>"
    whole = f"<h2>様式４　総合的な検討と次年度の展望</h2><p>{_WHOLE}</p></body></html>"
    policy = read(HEAD.format(money=MONEY) + body + _CLOSED + _ISSUE + whole)
    assert policy.issues[1].next_directions == ["訓練の場所を増やす。"]
    assert any(_WHOLE[:8] in each.reason for each in policy.review)
