"""Tables inside the cells of another one are read as those outside are; a list below a label names issues."""

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy import Policy

STATEMENT = "①朝市に出る農家の数を令和3年度末までに40軒以上とする。"


def policy(body: str) -> Policy:
    page = f"<h1>令和元年度　鈴鳴区運営方針</h1>{body}"
    return FormReading.from_bytes(entries.html(page.encode(), name="form.html")).policy


def cells(*rows: list[str]) -> str:
    lines = ("".join(f"<td>{each}</td>" for each in row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def test_only_years_head_the_results_of_a_nested_table() -> None:
    heads = ["指標", "30年度", "元年度", "達成状況"]
    inner = cells(heads, [STATEMENT, "27軒", "31軒", "A"])
    outer = cells(
        ["経営課題1", "朝市の通り"],
        ["課題認識", "・店が減った。"],
        ["主な戦略", "・場所を貸す。"],
        ["アウトカム指標及び達成状況", inner],
        ["自己評価", "・雨の日が多かった。"],
    )
    (issue,) = policy(outer).issues
    (indicator,) = issue.indicators
    assert indicator.result is not None
    assert indicator.previous is not None
    assert indicator.result.value == 31
    assert indicator.previous.value == 27
    assert indicator.verdict == "A"


def test_themes_are_rows_of_a_nested_table() -> None:
    heads = ["テーマ", "課題認識", "主な戦略", "アウトカム指標"]
    inner = cells(heads, ["朝の通り", "・店が減った。", "・場所を貸す。", STATEMENT])
    (issue,) = policy(cells([f"経営課題1　朝市の通り<br>{inner}"])).issues
    assert [(each.name, each.recognition, each.strategies) for each in issue.themes] == [
        ("朝の通り", ["店が減った。"], ["場所を貸す。"])
    ]
    assert [each.statement for each in issue.indicators] == [STATEMENT[1:]]


def test_a_list_below_its_label_says_of_which_issue_each_row_speaks() -> None:
    heads = ["経営課題", "課題認識", "主な戦略", "アウトカム指標", "元年度実績", "達成状況"]
    rows = (
        ["1　朝市の通り", "・店が減った。", "・場所を貸す。", STATEMENT, "31軒", "A"],
        ["2　夜の灯り", "・暗い道がある。", "・灯りを直す。", STATEMENT, "42軒", "A"],
    )
    closing = (
        ["経営課題1　朝市の通り", "・夏も開く。"],
        ["経営課題2　夜の灯り", "・裏道に広げる。"],
    )
    body = f"{cells(heads, *rows)}<p>今後の方針</p>{cells(*closing)}"
    first, second = policy(body).issues
    assert (first.title, first.next_directions) == ("朝市の通り", ["夏も開く。"])
    assert (second.title, second.next_directions) == ("夜の灯り", ["裏道に広げる。"])
    assert [each.themes[0].recognition for each in (first, second)] == [
        ["店が減った。"],
        ["暗い道がある。"],
    ]


def test_a_word_over_the_rows_stands_left_of_themes_in_columns() -> None:
    body = (
        "<table><tr><td rowspan=3>計画</td><td>区分</td><td>朝の通り（指標①）</td><td>夜の通り</td></tr>"
        "<tr><td>課題認識</td><td>・店が減った。</td><td>・暗い道がある。</td></tr>"
        "<tr><td>主な戦略</td><td>・場所を貸す。</td><td>・灯りを直す。</td></tr></table>"
    )
    (issue,) = policy(f"<p>経営課題1　通り</p>{body}<p>アウトカム指標</p><p>{STATEMENT}</p>").issues
    assert [(each.name, each.indicators) for each in issue.themes] == [
        ("朝の通り", [1]),
        ("夜の通り", []),
    ]
