"""Tables of results that ran together when a page was copied."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy import OutcomeIndicator

PAGE = """令和6年度　鈴鳴区運営方針
目標
人と人がつながるまち
使命
暮らしを支える
【経営課題1】備えるまち
<課題認識>
【家庭の備え】
・備えのない家が多い。
<主な戦略>
【家庭の備え】（アウトカム指標①②）
・見本を窓口に置く。
{table}
<自己評価>
・見本を置いた。
"""
WATER = "水を備える家の割合を令和8年度までに50%以上とする"
HOURS = "訓練に来る人を令和8年度までの累計で延べ1,200人以上にする"


def indicators(*table: str) -> list[OutcomeIndicator]:
    page = PAGE.format(table="\n".join(table))
    policy = FormReading.from_bytes(entries.text(page.encode(), name="page.txt")).policy
    assert policy.self_evaluation == ["見本を置いた。"]
    (issue,) = policy.issues
    return issue.indicators


def told(each: OutcomeIndicator) -> tuple[str, str | None, str | None, str | None]:
    def figure(of: object) -> str | None:
        value, unit = getattr(of, "value", None), getattr(of, "unit", None)
        return None if value is None else f"{value}{unit}"

    return each.statement, figure(each.result), each.verdict, figure(each.previous)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("番号アウトカム指標令和6年度実績達成状況前年度実績", "{s}{r}{v}{p}"),
        ("アウトカム指標６年度実績達成状況（A:達成、B:未達成）前年度実績", "{s}{r}{v}{p}"),
        ("アウトカム指標前年度実績６年度実績達成状況", "{s}{p}{r}{v}"),
        ("指標目標値前年度6年度実績評価", "{s}50%{p}{r}{v}"),
        ("No.指標実績判定前年度", "{s}{r} {v} {p}"),
    ],
)
@pytest.mark.parametrize(
    ("result", "letter", "previous"),
    [("41.2%", "B", "39%"), ("52%", "達成", "－"), ("未測定", "－", "48.5%")],
)
def test_each_row_is_an_indicator(
    head: str, row: str, result: str, letter: str, previous: str
) -> None:
    rows = [
        row.format(s=f"①{WATER}", r=result, v=letter, p=previous),
        row.format(s=f"②{HOURS}", r="累計870人", v="A", p="累計411人"),
    ]
    first, second = indicators(head, *rows)
    known = {"未測定": None, "－": None}
    verdict = {"達成": "A", "－": None}.get(letter, letter)
    assert told(first) == (WATER, known.get(result, result), verdict, known.get(previous, previous))
    assert told(second) == (HOURS, "870人", "A", "411人")


def test_heads_alone_stay_a_label() -> None:
    head = "番号アウトカム指標令和6年度実績達成状況前年度実績"
    (found,) = indicators("<アウトカム指標>", f"①{WATER}", head, "①　41.2%　B　39%")
    assert told(found) == (WATER, "41.2%", "B", "39%")
