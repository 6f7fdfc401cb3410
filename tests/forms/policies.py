"""Operating policies of made-up offices, as `hoshin/policy/1` objects."""

import random
from decimal import Decimal
from typing import Any

from hoshin.base import FiscalYear

_OFFICES = [("北浜区", "ward"), ("緑ケ丘区", "ward"), ("港湾整備局", "bureau"), ("南川市", "city")]
_SUBJECTS = [
    "商店街",
    "こどもの遊び場",
    "水辺",
    "図書館",
    "高齢者の移動",
    "外国人住民",
    "保育",
    "緑道",
]
_STATES = ["の利用が減っている", "を知る人が少ない", "の担い手が足りない", "への不満が寄せられた"]
_ENDS = ["ので、手だてを考えなければならない。", "。", "ことから、早めの対応が求められる。"]
_ACTS = [
    "を案内する冊子を配る",
    "について大学と調べる",
    "の見学会を年２回ひらく",
    "を相談の場につなぐ",
]
_DONE = [
    "は計画どおり進んだ。",
    "は目標に届かなかった。",
    "に３団体が加わった。",
    "は令和５年度から続く。",
]
_FEELINGS = ["が身近にあると感じる", "を使ったことがある", "に満足している", "を知っている"]
_GROUPS = ["60歳以上の方", "ひとり親世帯", "区内の事業者", "子育て世帯"]
_NAMES = [
    "安全なまち",
    "学びと遊び",
    "歩いて楽しい道",
    "みどりの手入れ",
    "暮らしの窓口",
    "働く人の支え",
]
_INQUIRIES = ["区民意識調査", "区民アンケート", "来庁者アンケート", "利用者満足度調査"]
_ELSEWHERE = ["市民局アンケート", "府警察の犯罪統計調査", "教育局が実施する学校調査"]
_UNITS = ["件", "台", "人", "世帯", "か所", "団体"]


def make_policy(rng: random.Random) -> dict[str, Any]:
    """Draw a policy; letters follow the usual rule, as torn cells can be paired only by it."""
    name, kind = rng.choice(_OFFICES)
    year = rng.randint(2021, 2032)
    evaluated = rng.random() < 0.8
    issues = [_issue(rng, number, year, evaluated) for number in range(1, rng.randint(2, 6) + 1)]
    return {
        "schema": "hoshin/policy/1",
        "organization": {"name": name, "kind": kind, "head": rng.choice([None, "架空　花子"])},
        "fiscal_year": year,
        "state": "evaluated" if evaluated else "adopted",
        "goal": f"{_word(rng)}と{_word(rng)}を大切にするまち",
        "mission": f"{_word(rng)}を支え、{_word(rng)}を次の世代に手渡す" * rng.randint(1, 3),
        "principles": {
            "text": f"{_word(rng)}を見直し、つぎの{len(issues)}つに取り組む",
            "points": [issue["title"] for issue in issues],
        },
        "issues": issues,
        "review": [],
    }


def _word(rng: random.Random) -> str:
    return rng.choice(_SUBJECTS)


def _issue(rng: random.Random, number: int, year: int, evaluated: bool) -> dict[str, Any]:
    count = rng.randint(1, 9)
    indicators = [_indicator(rng, index, year, evaluated) for index in range(1, count + 1)]
    return {
        "number": number,
        "title": f"{_word(rng)}と{_word(rng)}のあるまち{number}",
        "budgets": [
            {"fiscal_year": year - 2, "kind": "settled", "yen": _money(rng)},
            {"fiscal_year": year - 1, "kind": "budgeted", "yen": _money(rng)},
            {"fiscal_year": year, "kind": "budgeted", "yen": _money(rng)},
        ],
        "themes": _themes(rng, count),
        "indicators": indicators,
        "self_evaluation": _bullets(rng, _DONE) if evaluated else [],
        "next_directions": _bullets(rng, _ENDS) if evaluated else [],
    }


def _money(rng: random.Random) -> int:
    return rng.choice([rng.randint(1, 999) * 1_000_000, rng.randint(10, 99_999) * 1_000])


def _themes(rng: random.Random, count: int) -> list[dict[str, Any]]:
    """Every indicator hangs on one theme; a theme may name two or none."""
    if count == 1 and rng.random() < 0.3:
        return [_theme(rng, None, [])]
    themes: list[dict[str, Any]] = []
    numbers = list(range(1, count + 1))
    while numbers:
        taken, numbers = numbers[: (size := rng.randint(1, 2))], numbers[size:]
        themes.append(_theme(rng, f"{rng.choice(_NAMES)}（その{len(themes) + 1}）", taken))
    return themes


def _theme(rng: random.Random, name: str | None, indicators: list[int]) -> dict[str, Any]:
    return {
        "name": name,
        "recognition": _bullets(rng, _ENDS),
        "strategies": [f"{_word(rng)}{rng.choice(_ACTS)}" for _ in range(rng.randint(1, 3))],
        "indicators": indicators,
    }


def _bullets(rng: random.Random, ends: list[str]) -> list[str]:
    """Some are longer than a line, some twice."""
    return [
        "、".join(f"{_word(rng)}{rng.choice(_STATES)}" for _ in range(rng.randint(1, 4)))
        + rng.choice(ends)
        for _ in range(rng.randint(1, 4))
    ]


def _indicator(rng: random.Random, number: int, year: int, evaluated: bool) -> dict[str, Any]:
    by = year + rng.randint(0, 5)
    each_year = rng.random() < 0.3
    deadline = f"{FiscalYear(by)}末まで" + ("毎年度" if each_year else "に")
    source, start, unit = _source(rng, number)
    comparator = rng.choice([">=", ">=", ">=", "<="])
    value = rng.randint(5, 95) if unit == "%" else rng.randint(1, 1500)
    if unit == "地域":
        comparator, goal = ">=", f"全{value}地域"
    else:
        goal = f"{value}{unit.replace('%', '％')}{'以上' if comparator == '>=' else '以下'}"
    if unit == "%" and each_year and rng.random() < 0.1:
        comparator, value, goal = ">=", 100, "100％"
    result = previous = letter = None
    if evaluated:
        result = _amount(rng, unit, value)
        if rng.random() < 0.7:
            previous = _amount(rng, unit, result)
        letter = _letter(comparator, value, each_year, result, previous)
    return {
        "number": number,
        "statement": f"{start}{deadline}{goal}とする。",
        "source": source,
        "target": {
            "comparator": comparator,
            "value": value,
            "unit": unit,
            "by": by,
            "each_year": each_year,
        },
        "result": _year_value(year, result, unit),
        "verdict": letter,
        "previous": _year_value(year - 1, previous, unit),
    }


def _source(rng: random.Random, number: int) -> tuple[dict[str, Any], str, str]:
    """Source, the sentence up to the deadline, and the unit."""
    kind = rng.choice(["survey", "survey", "survey", "among", "reported", "register", "areas"])
    question = f"{_word(rng)}{number}{rng.choice(_FEELINGS)}"
    if kind == "register":
        unit = rng.choice(_UNITS)
        start = f"{_word(rng)}に関する取組に加わった{unit}の数を"
        return _nothing("register"), start, unit
    if kind == "areas":
        return _nothing("register"), f"{_word(rng)}の会を開いた地域を", "地域"
    if kind == "reported":
        name = rng.choice(_ELSEWHERE)
        source = {"kind": "reported", "name": name, "question": question, "among": None}
        if "が実施する" in name:
            source["name"] = name.partition("が実施する")[2]
        return source, f"{name}で「{question}」と回答する割合を", "%"
    name = rng.choice(_INQUIRIES)
    among = rng.choice(_GROUPS) if kind == "among" else None
    source = {"kind": "survey", "name": name, "question": question, "among": among}
    return (
        source,
        f"{name}で「{question}」と回答する{among or ''}{'の' if among else ''}割合を",
        "%",
    )


def _nothing(kind: str) -> dict[str, Any]:
    return {"kind": kind, "name": None, "question": None, "among": None}


def _amount(rng: random.Random, unit: str, near: Decimal | int) -> Decimal:
    if unit == "%":
        return min(
            Decimal("99.9"), max(Decimal("0.1"), near + Decimal(rng.randint(-150, 150)) / 10)
        )
    return max(
        Decimal(0), Decimal(int(near) + rng.randint(-max(2, int(near) // 4), int(near) // 4))
    )


def _letter(
    comparator: str, target: int, each_year: bool, result: Decimal, previous: Decimal | None
) -> str:
    met = result <= target if comparator == "<=" else result >= target
    if met or each_year or previous is None:
        return "A" if met or not each_year else "B"
    return "A" if (result < previous if comparator == "<=" else result > previous) else "B"


def _year_value(year: int, value: Decimal | None, unit: str) -> dict[str, Any] | None:
    if value is None:
        return None
    plain = int(value) if value == int(value) else float(value)
    return {"fiscal_year": year, "value": plain, "unit": unit}
