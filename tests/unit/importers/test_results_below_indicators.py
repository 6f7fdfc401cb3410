"""Results that stand below, or behind, the sentence of their own indicator on a page."""

from decimal import Decimal

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy import Policy

HEAD = """<html><body><h1>令和6年度 松原区運営方針（進捗反映）</h1>
<h2>目標</h2><p>歩いて楽しいまち</p><h2>使命</h2><p>暮らしを支える。</p>
<h2>経営課題1　見守り</h2>{money}
<h3>課題認識</h3><ul><li>孤立が増えている。</li></ul>
<h3>主な戦略</h3><ul><li>訪ねて話を聞く。</li></ul>
<h3>アウトカム指標の達成状況</h3>"""
FIRST = "見守り協力店を令和8年度末までに90店以上とする。"
SECOND = "区民アンケートで「安心して暮らせる」と回答する割合を令和8年度末までに45％以上とする。"
MONEY = "<p>令和6年度予算額：3百万円</p>"


def read(body: str, money: str = MONEY) -> Policy:
    page = f"{HEAD.format(money=money)}{body}</body></html>"
    return FormReading.from_bytes(entries.html(page.encode(), name="page.html")).policy


def nested(entry: str, inner: str = "ul") -> str:
    """Two indicators, each with a list of what was reached inside its own entry."""
    told = (entry.format("34店", "A", "－"), entry.format("39.7％", "B", "38.1％"))
    items = (
        f"<li>{mark}<{inner}>{each}</{inner}></li>"
        for mark, each in zip((f"①{FIRST}", f"②{SECOND}"), told, strict=True)
    )
    return f"<ol style='list-style:none'>{''.join(items)}</ol>"


def behind(told: str) -> str:
    """Two indicators, the results behind a line break in the same entry."""
    first, second = told.format("34店", "A", "－"), told.format("39.7％", "B", "38.1％")
    return f"<ul><li>①{FIRST}<br>{first}</li><li>②{SECOND}<br>{second}</li></ul>"


PAGES = {
    "dots lead to the figures": nested(
        "<li>令和6年度の実績と達成状況…{}：{}</li><li>前年度の実績…{}</li>"
    ),
    "several dots, a cell a line": nested(
        "<li>６年度実績・・・{}</li><li>達成状況・・・{}</li><li>５年度実績・・・{}</li>"
    ),
    "years alone": nested("<li>６年度…{}</li><li>判定…{}</li><li>５年度…{}</li>"),
    "arrows": nested("<li>令和6年度の実績と達成状況→{}：{}</li><li>前年度の実績→{}</li>"),
    "counted lists inside": nested(
        "<li>令和6年度の実績と達成状況：{}：{}</li><li>前年度の実績：{}</li>", "ol"
    ),
    "names in brackets": behind("［令和6年度実績］{}　［達成状況］{}　［前年度実績］{}"),
    "round brackets": behind("(令和6年度実績){}／(達成状況){}／(前年度実績){}"),
    "dots on one line": behind("令和6年度の実績…{}　達成状況…{}　前年度の実績…{}"),
    "told in words": behind("＜令和6年度実績と達成状況＞区内は{}でした：{}<br>＜前年度実績＞{}"),
    "heads of their own": behind(
        "&lt;令和6年度実績と達成状況&gt;<br>区内は{}となりました：{}<br>&lt;前年度実績&gt;<br>{}"
    ),
    "lists of both years": f"<dl><dd>①{FIRST}</dd><dd>②{SECOND}</dd><dt>＜令和6年度実績＞</dt>"
    "<dd>①34店でした（A）</dd><dd>②39.7％でした（B）</dd><dt>＜前年度実績＞</dt><dd>①－</dd>"
    "<dd>②38.1％</dd></dl>",
    "lists without marks": f"<ol><li>{FIRST}</li><li>{SECOND}</li></ol><p>令和6年度実績</p><ul>"
    "<li>34店：A</li><li>39.7％：B</li></ul><p>前年度実績</p><ul><li>－</li><li>38.1％</li></ul>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_each_indicator_has_its_own_results(page: str) -> None:
    found = read(page).issues[0].indicators
    assert [each.statement for each in found] == [FIRST, SECOND]
    assert [each.verdict for each in found] == ["A", "B"]
    assert [each.result and each.result.value for each in found] == [34, Decimal("39.7")]
    assert [each.previous and each.previous.value for each in found] == [None, Decimal("38.1")]


MILLIONS = {
    "<dl><dt>予算額（令和6年度）</dt><dd>3億1千5百万円</dd></dl>": [(2024, "budgeted", 315)],
    "<dl><dt>予算</dt><dd>令和6年度　12百万円</dd></dl>": [(2024, "budgeted", 12)],
    "<dl><dt>予算額</dt><dd>14百万円（令和6年度）</dd></dl>": [(2024, "budgeted", 14)],
    "<p>令和6年度当初予算額</p><p>約14,000千円</p>": [(2024, "budgeted", 14)],
    "<p>６年度予算額（千円）</p><p>14,000</p>": [(2024, "budgeted", 14)],
    "<dl><dt>決算額（令和4年度）</dt><dd>12百万円</dd><dt>予算額（令和6年度）</dt>"
    "<dd>14百万円</dd></dl>": [(2022, "settled", 12), (2024, "budgeted", 14)],
    "<dl><dt>予算額（令和6年度）</dt><dd>５予算額13百万円　６予算額14百万円</dd></dl>": [
        (2023, "budgeted", 13),
        (2024, "budgeted", 14),
    ],
}


@pytest.mark.parametrize(("money", "wanted"), MILLIONS.items(), ids=list(MILLIONS))
def test_money_below_the_line_that_names_it(money: str, wanted: list[tuple[int, str, int]]) -> None:
    budgets = read(PAGES["arrows"], money).issues[0].budgets
    found = [(each.fiscal_year, each.kind, each.yen) for each in budgets]
    assert found == [(year, kind, 1_000_000 * yen) for year, kind, yen in wanted]


def test_money_without_a_year_is_not_guessed() -> None:
    policy = read(PAGES["arrows"], "<dl><dt>予算額</dt><dd>14百万円</dd></dl>")
    assert policy.issues[0].budgets == []
    assert "issues/0/budgets" in [each.path for each in policy.review]
