"""Policies of every shape: any number of issues, themes and indicators, long texts, what may be missing."""

from typing import Any

from hypothesis import strategies as st

from hoshin.base import FiscalYear
from hoshin.policy import Policy

_WORDS = [
    "商店街",
    "水辺",
    "こども",
    "図書館",
    "高齢者の移動",
    "ＳＮＳ",
    "LINE",
    "DX推進",
    "Osaka_Metro",
    "ＮＰＯ",
    "「つながり」",
    "（新規）",
    "１人ひとり",
    "24時間",
    "令和５年度",
    "3.5倍",
    "264台から134台",
    "①と②",
    "A判定",
    "まち・ひと",
    "〜連携〜",
    "ヤングケアラー",
    "Wi-Fi",
    "％",
    "①",
    "【重点】",
    "・",
    "、",
    "。",
    "を",
    "が",
    "の",
    "取組を進める",
    "声が多い",
    "減少した",
    "課題認識",
    "主な戦略",
    "目標",
    "使命",
    "経営課題１",
    "自己評価",
]
_WORDS = [word.replace("_", " ") for word in _WORDS]

_OFFICES = [("北浜区", "ward"), ("緑ケ丘区", "ward"), ("港湾整備局", "bureau"), ("南川市", "city")]
_UNITS = ["%", "件", "台", "人", "世帯", "か所", "団体", "地域"]
_STARTS = "・-－【①＜<（(「0123456789０１２３４５６７８９※⇒◆■　 ABＡＢ"


def prose(longest: int = 12) -> st.SearchStrategy[str]:
    """A text as officers write: it begins with a word, ends with one, and holds marks and Latin between."""
    return (
        st.lists(st.sampled_from(_WORDS), min_size=1, max_size=longest)
        .map(lambda words: "本区では" + "".join(words) + "とする")
        .filter(lambda text: text[0] not in _STARTS)
    )


def _texts(most: int) -> st.SearchStrategy[list[str]]:
    long = st.integers(60, 140).flatmap(lambda n: prose(n))
    return st.lists(st.one_of(prose(), prose(), prose(), long), min_size=1, max_size=most)


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """A policy whose values follow from what its form prints."""
    year = draw(st.integers(2019, 2034))
    name, kind = draw(st.sampled_from(_OFFICES))
    judged = draw(st.booleans())
    count = draw(st.integers(1, 6))
    issues = [draw(_issues(number, year, judged)) for number in range(1, count + 1)]
    if not any(each["result"] or each["verdict"] for i in issues for each in i["indicators"]):
        judged = False
    return Policy.model_validate(
        {
            "schema": "hoshin/policy/1",
            "organization": {
                "name": name,
                "kind": kind,
                "head": draw(st.sampled_from([None, "架空　花子"])),
            },
            "fiscal_year": year,
            "state": draw(
                st.sampled_from(
                    ["draft", "proposed", "adopted", "revised", "evaluated", "corrected"]
                )
            ),
            "goal": draw(prose(6)),
            "mission": draw(prose(30)),
            "principles": {"text": draw(prose(20)), "points": draw(_texts(4))},
            "issues": issues,
            "self_evaluation": draw(st.one_of(st.just([]), _texts(2))) if judged else [],
            "next_directions": draw(st.one_of(st.just([]), _texts(2))) if judged else [],
        }
    )


@st.composite
def _issues(draw: st.DrawFn, number: int, year: int, judged: bool) -> dict[str, Any]:
    count = draw(st.one_of(st.integers(1, 4), st.integers(1, 25)))
    names = draw(
        st.lists(st.sampled_from([f"柱{n}の取組" for n in range(9)]), unique=True, max_size=4)
    )
    themes: list[dict[str, Any]] = [
        {
            "name": each,
            "recognition": draw(_texts(3)),
            "strategies": draw(_texts(3)),
            "indicators": draw(
                st.lists(st.integers(1, count), unique=True, max_size=3).map(sorted)
            ),
        }
        for each in names
    ] or [
        {
            "name": None,
            "recognition": draw(_texts(3)),
            "strategies": draw(_texts(2)),
            "indicators": [],
        }
    ]
    return {
        "number": number,
        "title": draw(prose(3)),
        "budgets": draw(_budgets(year)),
        "sdgs": draw(st.lists(st.integers(1, 17), unique=True, max_size=4)),
        "themes": themes,
        "indicators": [draw(_indicators(n, year, judged)) for n in range(1, count + 1)],
        "self_evaluation": draw(_texts(3)) if judged else [],
        "next_directions": draw(_texts(3)) if judged else [],
    }


@st.composite
def _budgets(draw: st.DrawFn, year: int) -> list[dict[str, Any]]:
    yen = st.one_of(st.none(), st.integers(0, 999).map(lambda n: n * 10**6), st.integers(1, 10**9))
    kinds = [(year - 2, "settled"), (year - 1, "budgeted"), (year, "budgeted")]
    if draw(st.booleans()):
        return []
    return [{"fiscal_year": when, "kind": kind, "yen": draw(yen)} for when, kind in kinds]


@st.composite
def _indicators(draw: st.DrawFn, number: int, year: int, judged: bool) -> dict[str, Any]:
    unit = draw(st.sampled_from(_UNITS))
    at_most = draw(st.booleans())
    each_year = draw(st.booleans())
    by = year + draw(st.integers(0, 6))
    value = draw(st.integers(1, 99)) if unit == "%" else draw(st.integers(1, 20000))
    when = f"{FiscalYear(by)}末まで" + ("毎年度" if each_year else "に")
    goal = f"{value:,}{unit.replace('%', '％')}{'以下' if at_most else '以上'}とする。"
    survey = unit == "%"
    question = f"質問{number}の{draw(st.sampled_from(['まち', '道', '窓口']))}に満足している"
    start = (
        f"区民アンケートで「{question}」と回答する割合を"
        if survey
        else f"取組{number}に加わった{unit}の数を"
    )
    result = draw(_values(unit)) if judged and draw(st.integers(0, 9)) else None
    letter = draw(st.sampled_from(["A", "B", None])) if result is not None else None
    previous = draw(_values(unit)) if judged and draw(st.booleans()) else None
    return {
        "number": number,
        "statement": f"{start}{when}{goal}",
        "source": {
            "kind": "survey" if survey else "register",
            "name": "区民アンケート" if survey else None,
            "question": question if survey else None,
        },
        "target": {
            "comparator": "<=" if at_most else ">=",
            "value": value,
            "unit": unit,
            "by": by,
            "each_year": each_year,
        },
        "result": _of(year, result, unit),
        "verdict": letter,
        "previous": _of(year - 1, previous, unit),
    }


def _values(unit: str) -> st.SearchStrategy[float | int]:
    if unit == "%":
        return st.integers(0, 1000).map(lambda n: n / 10)
    return st.integers(0, 50000)


def _of(year: int, value: float | int | None, unit: str) -> dict[str, Any] | None:
    return None if value is None else {"fiscal_year": year, "value": value, "unit": unit}
