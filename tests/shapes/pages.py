"""Web pages whose elements say what belongs together: cards, captions, fieldsets, boxes side by side."""

import json
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

from tests.golden.documents import HERE, Golden
from tests.shapes.hands import HANDS
from tests.shapes.results import Told, telling

Data = dict[str, Any]
_KNOWN = (  # every theme has a name and both boxes, every issue what is said of it at the end
    "torn/ruled_in_reading_order",
    "torn/shuffled_cells",
    "torn/squares_by_columns",
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_NOTICE = (
    "<div><p>令和9年9月3日　次の箇所に誤りがありましたので改めました。</p>"
    "<ul><li>経営課題1　アウトカム指標1の前年度実績　（誤）38件　（正）39件</li></ul></div>"
)


def _tag(name: str, *inner: str) -> str:
    return f"<{name}>{''.join(inner)}</{name.split()[0]}>"


def _list(entries: list[str]) -> str:
    return _tag("ul", *(_tag("li", each) for each in entries))


def _lines(entries: list[str]) -> str:
    return "<br>".join(f"・{each}" for each in entries)


def _links(theme: Data) -> str:
    return "".join(_CIRCLED[number - 1] for number in theme["indicators"])


def _linked(theme: Data) -> str:
    links = _links(theme)
    return f"{theme['name']}" + (f"（アウトカム指標{links}）" if links else "")


# --- themes ------------------------------------------------------------------------------------


def _upright(themes: list[Data]) -> str:
    """Both labels letter below letter, each left of its texts, in one row for each theme."""
    left, right = (f"th rowspan={len(themes)}",) * 2
    rows = []
    for place, theme in enumerate(themes):
        cells = [
            _tag("td", f"【{theme['name']}】<br>", _lines(theme["recognition"])),
            _tag("td", f"【{theme['name']}】", _link_note(theme)),
        ]
        if not place:
            cells.insert(0, _tag(left, "<br>".join("課題認識")))
            cells.insert(2, _tag(right, "<br>".join("主な戦略")))
        rows.append(_tag("tr", *cells))
    return _tag("table", *rows)


def _link_note(theme: Data) -> str:
    links = _links(theme)
    return (f"（アウトカム指標{links}）" if links else "") + "<br>" + _lines(theme["strategies"])


def _columns(themes: list[Data]) -> str:
    """A column for each theme, its name above, its indicators below."""
    rows = [
        ["", *(theme["name"] for theme in themes)],
        ["課題認識", *(_lines(theme["recognition"]) for theme in themes)],
        ["主な戦略", *(_lines(theme["strategies"]) for theme in themes)],
        ["関連する指標", *map(_links, themes)],
    ]
    return _tag("table", *(_tag("tr", *(_tag("td", each) for each in row)) for row in rows))


def _captioned(themes: list[Data]) -> str:
    """A table for each box: the label is its caption, names stand left of the texts."""
    tables = []
    for label, key in (("課題認識", "recognition"), ("主な戦略", "strategies")):
        rows = [
            _tag("tr", _tag("th", _linked(each)), _tag("td", _list(each[key]))) for each in themes
        ]
        tables.append(_tag("table", _tag("caption", label), *rows))
    return "".join(tables)


def _fieldsets(themes: list[Data]) -> str:
    """Both labels inside each theme, whose name is the legend."""
    return "".join(
        _tag(
            "fieldset",
            _tag("legend", _linked(each)),
            _tag("div", _tag("strong", "課題認識"), _list(each["recognition"])),
            _tag("div", _tag("strong", "主な戦略"), _list(each["strategies"])),
        )
        for each in themes
    )


def _links_below(themes: list[Data]) -> str:
    """Names as headings; what indicators a theme has stands alone below its texts."""
    found = [_tag("h3", "課題認識")]
    found += [_tag("h4", each["name"]) + _list(each["recognition"]) for each in themes]
    found.append(_tag("h3", "主な戦略"))
    for each in themes:
        links = _links(each)
        note = _tag("p", f"→アウトカム指標{links}") if links else ""
        found.append(_tag("h4", each["name"]) + _list(each["strategies"]) + note)
    return "".join(found)


# --- indicators --------------------------------------------------------------------------------


def _card(place: int, told: Told) -> str:
    """Result and letter on one line, （達成） behind the letter."""
    word = {"A": "A（達成）", "B": "B（未達成）"}.get(told.letter, told.letter)
    return _tag(
        "div",
        _tag("p", _tag("b", f"アウトカム指標{place}")),
        _tag("p", told.statement),
        _tag("p", f"実績：<strong>{told.result}</strong>　{word}"),
        _tag("p", f"前年度実績：{told.previous}"),
    )


def _terms(place: int, told: Told) -> str:
    """指標 and the sentence, then each label and its value."""
    pairs = (
        ("指標", told.statement),
        ("前年度実績", told.previous),
        ("今年度実績", told.result),
        ("達成状況", told.letter),
    )
    terms = (_tag("dt", label) + _tag("dd", value) for label, value in pairs)
    head = _tag("h4", f"アウトカム指標{_CIRCLED[place - 1]}")
    return _tag("article", head, _tag("dl", *terms))


def _numbered(place: int, told: Told) -> str:
    """The number alone above the sentence; a row of spans for each value."""
    pairs = (("実績", told.result), ("達成状況", told.letter), ("前年度実績", told.previous))
    rows = (_tag("div", _tag("span", label), _tag("span", value)) for label, value in pairs)
    label = _tag("h3", "アウトカム指標") if place == 1 else ""
    return label + _tag(
        "div", _tag("div", _CIRCLED[place - 1]), _tag("div", told.statement), "".join(rows)
    )


THEMES: tuple[Callable[[list[Data]], str], ...] = (
    *(_upright, _columns, _captioned, _fieldsets, _links_below),
)
INDICATORS: tuple[Callable[[int, Told], str], ...] = (_card, _terms, _numbered)


def documents() -> Iterator[Golden]:
    """Every way to write themes with every way to write indicators; policies take turns."""
    known = [json.loads((HERE / f"{name}.json").read_text(encoding="utf-8")) for name in _KNOWN]
    for place, (themes, indicators) in enumerate(product(THEMES, INDICATORS)):
        policy = {**known[place % len(known)], "state": "evaluated"}
        name = f"{themes.__name__}{indicators.__name__}"
        page = write(policy, themes, indicators)
        yield Golden("page", name, ".html", page.encode("utf-8"), policy)


def write(
    policy: Data, themes: Callable[[list[Data]], str], indicators: Callable[[int, Told], str]
) -> str:
    """A page with its title in the header, and what is said of each issue at the end in rows."""
    title = f"令和{policy['fiscal_year'] - 2018}年度　{policy['organization']['name']}運営方針"
    head = policy["organization"]["head"]
    body = [_tag("p", f"所属長　{head}") if head else "", _NOTICE]
    body += [_tag("h2", "目標") + _tag("p", policy["goal"])] if policy["goal"] else []
    body += [_tag("h2", "使命") + _tag("p", policy["mission"])] if policy["mission"] else []
    principles = policy["principles"]
    body += [_tag("h2", "所属運営の基本的な考え方"), _tag("p", principles["text"] or "")]
    body.append(_list(principles["points"]))
    for issue in policy["issues"]:
        body.append(_tag("h2", f"経営課題{issue['number']}：{issue['title']}"))
        body += _money(issue)
        body.append(themes(issue["themes"]))
        told = telling(policy, issue, HANDS["plain"]).told
        body += [indicators(place, each) for place, each in enumerate(told, 1)]
    body.append(_closing(policy["issues"]))
    header, main = _tag("header", _tag("h1", title)), _tag("main", *body)
    return f'<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><body>{header}{main}</body>'


def _money(issue: Data) -> list[str]:
    words = {"settled": "決算額", "budgeted": "予算額"}
    amounts = [
        f"令和{each['fiscal_year'] - 2018}年度{words[each['kind']]}：{_amount(each['yen'])}"
        for each in reversed(issue["budgets"])
    ]
    goals = [_tag("p", "SDGs"), _tag("p", "、".join(map(str, issue["sdgs"])))]
    money = [_tag("h3", "予算の推移"), _tag("p", "<br>".join(amounts))] if amounts else []
    return money + (goals if issue["sdgs"] else [])


def _amount(yen: int | None) -> str:
    return "－" if yen is None else f"{yen // 1000:,}千円"


def _closing(issues: list[Data]) -> str:
    """自己評価 | 課題１ | text, the label letter below letter over the rows of all issues."""
    rows = []
    for label, key in (("自己評価", "self_evaluation"), ("今後の方針", "next_directions")):
        told = [each for each in issues if each[key]]
        for place, issue in enumerate(told):
            head = "" if place else _tag(f"th rowspan={len(told)}", "<br>".join(label))
            name = _tag("td", f"課題{issue['number']}")
            rows.append(_tag("tr", head, name, _tag("td", _lines(issue[key]))))
    return _tag("table", *rows)
