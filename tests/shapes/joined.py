"""Workbooks and pages of lists that a key joins: issues, themes, indicators and evaluation, a row each.

`python -m tests.shapes.joined [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.golden.documents import Golden
from tests.golden.scoring import tell
from tests.shapes import parts as form
from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.files import WRITERS
from tests.shapes.hands import HANDS, Hand
from tests.shapes.parts import Data
from tests.shapes.results import joined, telling
from tests.shapes.shapes import known_policies
from tests.shapes.sheet_files import as_book

Row = tuple[Box, ...]


@dataclass(frozen=True)
class Look:
    """How rows name their issue and theme, and which lists there are."""

    key: str = "経営課題番号"  # head of the key
    told: str = "{n}"  # what it says
    repeated: str = "each"  # the key: each, merged
    theme: str = "柱"  # head of the themes' names; none: they stand in the boxes
    link: str = "関連する指標"  # head of the indicators that a theme names; none: behind its name
    linked: str = "アウトカム指標{c}"
    number: str = "指標番号"
    money: str = "columns"  # a column a year, "cell": all in one, "unit": bare figures there
    goals: str = "ＳＤＧｓ"
    keys: bool = True  # the cover as 項目 and 内容
    closing: str = "list"  # or "paragraphs"
    one: bool = False  # all in one list, departments as bands
    hand: str = "plain"


LOOKS: dict[str, Look] = {
    "plain": Look(),
    "merged": Look(repeated="merged", theme="テーマ", link="", hand="legend"),
    "課題N": Look(told="課題{n}", key="経営課題", theme="取組の柱", linked="{c}", link="対応指標"),
    "経営課題N": Look(
        told="経営課題{n}", key="経営課題No.", theme="分野", linked="指標{m}", link="指標"
    ),
    "key and title": Look(told="経営課題{n}　{title}", key="経営課題", theme="項目", hand="words"),
    "in the boxes": Look(theme="", link="", key="課題番号", hand="turned"),
    "区分": Look(theme="区分", goals="関連するSDGs", money="cell", link="関連指標", linked="{c}"),
    "施策": Look(theme="施策", goals="", money="unit", linked="（指標{m}）", link="指標番号"),
    "no cover": Look(keys=False, theme="視点", money="cell", hand="legend"),
    "title": Look(told="{title}", key="経営課題名", theme="方向性", link="", repeated="merged"),
    "paragraphs": Look(closing="paragraphs", theme="見出し", hand="legend"),
    "paragraphs cell": Look(closing="paragraphs", money="cell", goals="SDGs", key="課題No"),
    "one list": Look(one=True, money="cell", told="経営課題{n}\n{title}"),
    "one list years": Look(one=True, told="{n}\n{title}", hand="words", closing="paragraphs"),
    "one list key": Look(one=True, money="unit", told="経営課題{n}　{title}", closing="paragraphs"),
    "one list legend": Look(one=True, money="cell", told="課題{n}\n{title}", hand="legend"),
}
_BANDS = ("生活支援部（相談課・自立支援課）", "■まちづくり部", "【教育推進課】", "総務部　企画課")


def _cover(policy: Data, look: Look) -> list[Part]:
    count, name = policy["fiscal_year"] - 2018, policy["organization"]["name"]
    title = f"令和{count if count > 1 else '元'}年度　{name}運営方針"
    head = policy["organization"]["head"]
    if not look.keys:
        told = [Text(f"（所属長：{head}）")] if head else []
        return [Text(title, 1), *told, *form.label_beside([], form.first_page(policy))]
    rows = [(box("項目"), box("内容")), (box("名称"), box(title))]
    rows += [(box("所属長"), box(head))] if head else []
    for label, content in form.first_page(policy):
        rows.append((box(label), box([each.text for each in content if isinstance(each, Text)])))
    rows += [(box("公表日"), box("令和7年6月10日")), (box("問合せ先"), box("総務課（企画調整）"))]
    return [Sheet(tuple(rows))]


def _key(look: Look, issue: Data) -> str:
    number = issue["number"]
    return look.told.format(n=number, c="①②③④⑤⑥⑦⑧⑨"[number - 1], title=issue["title"])


def _rows(policy: Data, look: Look, rows_of: Callable[[Data], list[Row]]) -> list[Row]:
    """The rows of every issue behind its key."""
    found: list[Row] = []
    for issue in policy["issues"]:
        rows = rows_of(issue)
        for place, row in enumerate(rows):
            if look.repeated == "merged":
                first = (box(_key(look, issue), rows=len(rows)),) if not place else ()
            else:
                first = (box(_key(look, issue)),)
            found.append((*first, *row))
    return found


def _budgets(policy: Data, look: Look, issue: Data) -> tuple[list[str], list[Box]]:
    """Heads of the money, and what an issue tells below them."""
    years = form._years(policy["issues"][0]["budgets"])
    told = {(year, kind): yen for year, kind, yen in form._years(issue["budgets"])}
    if not years:
        return [], []
    if look.money == "columns":
        amounts = [form._amount(told.get((year, kind)), 1000, "") for year, kind, _ in years]
        return [f"{year}{kind}（千円）" for year, kind, _ in years], list(map(box, amounts))
    unit = "千円" if look.money == "cell" else ""
    lines = [f"{year}{kind}\n{form._amount(yen, 1000, unit)}" for (year, kind), yen in told.items()]
    return ["予算" if unit else "予算・決算額（千円）"], [box("\n".join(lines))]


def _issues(policy: Data, look: Look) -> Sheet:
    rows: list[Row] = []
    heads: list[str] = []
    for issue in policy["issues"]:
        heads, money = _budgets(policy, look, issue)
        goals = [box("、".join(map(str, issue["sdgs"])))] if look.goals else []
        rows.append((box(f"{issue['number']}"), box(issue["title"]), *money, *goals))
    first = tuple(map(box, ("番号", "経営課題", *heads, *([look.goals] if look.goals else []))))
    return Sheet((first, *rows))


def _themes(policy: Data, look: Look) -> Sheet:
    hand = HANDS[look.hand]
    names = [look.key, *([look.theme] if look.theme else []), hand.recognition, hand.strategies]
    names += [look.link] if look.link else []

    def rows_of(issue: Data) -> list[Row]:
        if not look.theme:
            return [(_texts(issue, "recognition", hand), _texts(issue, "strategies", hand))]
        return [_theme(each, look) for each in issue["themes"]]

    return Sheet((tuple(map(box, names)), *_rows(policy, look, rows_of)))


def _texts(issue: Data, key: str, hand: Hand) -> Box:
    return box([part.text for part in form._themed(issue, key, hand) if isinstance(part, Text)])


def _theme(theme: Data, look: Look) -> Row:
    boxes = [box(["・" + text for text in theme[key]]) for key in ("recognition", "strategies")]
    circled = "、".join("①②③④⑤⑥⑦⑧⑨"[each - 1] for each in theme["indicators"])
    plain = "・".join(map(str, theme["indicators"]))
    link = [box(look.linked.format(c=circled, m=plain) if plain else "")] if look.link else []
    return (box(theme["name"] or ""), *boxes, *link)


def _indicators(policy: Data, look: Look) -> Sheet:
    hand = HANDS[look.hand]
    heads = telling(policy, policy["issues"][0], hand).heads
    names = ("statement", "result", "letter", "previous")

    def rows_of(issue: Data) -> list[Row]:
        told = telling(policy, issue, hand).told
        return [
            (box(f"{place}"), *(box(getattr(each, name)) for name in names))
            for place, each in enumerate(told, 1)
        ]

    first = (look.key, look.number, *(heads[name] for name in names))
    return Sheet((tuple(map(box, first)), *_rows(policy, look, rows_of)))


def _closing(policy: Data, look: Look) -> list[Part]:
    hand = HANDS[look.hand]
    if look.closing == "list":
        heads = (box(look.key), box(hand.self_evaluation), box(hand.next_directions))
        rows = [(box(_key(look, each)), *form._closing(each, hand)) for each in policy["issues"]]
        return [Sheet((heads, *rows))]
    found: list[Part] = []
    for label, key in (
        (hand.self_evaluation, "self_evaluation"),
        (hand.next_directions, "next_directions"),
    ):
        found.append(Text(label.replace("\n", "")))
        for each in policy["issues"]:
            found.append(Text(f"＜経営課題{each['number']}＞"))
            found += [Text("・" + text) for text in each[key]]
    return found


def _one_list(policy: Data, look: Look) -> Sheet:
    """A row an indicator, what is told of the issue beside it; a department above some issues."""
    hand = HANDS[look.hand]
    told = telling(policy, policy["issues"][0], hand).heads
    names = [told[name] for name in ("statement", "result", "letter", "previous")]
    money, _ = _budgets(policy, look, policy["issues"][0])
    heads = ["経営課題", *money, hand.recognition, hand.strategies, *names]
    rows: list[Row] = [tuple(map(box, heads))]
    for place, issue in enumerate(policy["issues"]):
        rows.append((box(_BANDS[place % len(_BANDS)], len(heads)),))
        each = telling(policy, issue, hand).told
        _, amounts = _budgets(policy, look, issue)
        high = [box(_key(look, issue)), *amounts]
        high += [_texts(issue, key, hand) for key in ("recognition", "strategies")]
        for number, one in enumerate(each):
            cells = (joined(one.mark, one.statement), one.result, one.letter, one.previous)
            first = [Box(cell.lines, rows=len(each)) for cell in high] if not number else []
            rows.append((*first, *map(box, cells)))
    return Sheet(tuple(rows))


def write(policy: Data, look: Look) -> dict[str, list[Part]]:
    """A policy as such lists, by the titles of their sheets."""
    cover = _cover(policy, look)
    if look.one:
        lists: dict[str, list[Part]] = {"一覧": [_one_list(policy, look)]}
    else:
        lists = {
            "課題": [_issues(policy, look)],
            "戦略": [_themes(policy, look)],
            "指標": [_indicators(policy, look)],
        }
    return {"基本情報": cover, **lists, "評価": _closing(policy, look)}


def _as_told(policy: Data, look: Look) -> Data:
    """What such lists say: themes without a name stand in their box, indicators in their order."""
    untold = ["sdgs"] if look.one or not look.goals else []
    issues = []
    for each in policy["issues"]:
        issue = {**each, **{key: [] for key in untold}}
        if look.theme and not look.link and not look.one:
            issue["themes"] = [{**one, "indicators": []} for one in issue["themes"]]
        issues.append(issue)
    return {**policy, "issues": issues}


def _fits(policy: Data) -> bool:
    """Whether lists can tell it: themes with names alone, the same years of every issue."""
    themes = [theme for each in policy["issues"] for theme in each["themes"]]
    return all(theme["name"] or not theme["indicators"] for theme in themes)


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Every n-th of the looks as page, Word file and workbook; policies take turns."""
    known = [each for each in known_policies() if _fits(each)]
    for place, (title, look) in enumerate(LOOKS.items()):
        policy = _as_told(known[place % len(known)], look)
        pages = write(policy, look)
        name = title.replace(" ", "_")
        parts = [part for page in pages.values() for part in page]
        files = {kind: (suffix, make(parts)) for kind, (suffix, make) in WRITERS.items()}
        rows = {sheet: _sheet_rows(page) for sheet, page in pages.items()}
        files["sheets"] = (".xlsx", as_book(rows))
        for kind, (suffix, content) in files.items():
            if place % every == 0 and all(word in f"{kind}/{name}" for word in words):
                yield Golden(kind, f"joined/{name}", suffix, content, policy)


def _sheet_rows(page: list[Part]) -> list[Row]:
    found: list[Row] = []
    for part in page:
        found += [(box(part.text),)] if isinstance(part, Text) else list(part.rows)
        found += [(box(""),)] if isinstance(part, Sheet) else []
    return found


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
