"""The parts of the form: first page, money, themes, closing parts, and how they are put in boxes."""

from collections.abc import Callable
from typing import Any

from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.hands import Hand
from tests.shapes.results import WITHOUT, joined, telling

Data = dict[str, Any]
Entry = tuple[str, list[Part]]  # a label and what it stands for


def lines(texts: list[str], bullet: str) -> list[Part]:
    return [Text(bullet + text) for text in texts]


def first_page(policy: Data) -> list[Entry]:
    """Goal, mission, principles."""
    office = "区" if policy["organization"]["kind"] == "ward" else "局"
    points = [f"・{each}" for each in policy["principles"]["points"]]
    texts = [policy["principles"]["text"], *points]
    entries: list[Entry] = [
        (f"{office}の目標（何をめざすのか）", [Text(policy["goal"])] if policy["goal"] else []),
        (
            f"{office}の使命（どのような役割を担うのか）",
            [Text(policy["mission"])] if policy["mission"] else [],
        ),
        (
            f"{office}運営の基本的な考え方（{office}長の方針）",
            [Text(each) for each in texts if each],
        ),
    ]
    return [entry for entry in entries if entry[1]]


def issue_entries(
    policy: Data, issue: Data, hand: Hand, results: Callable[..., list[Part]]
) -> list[Entry]:
    """課題認識 to the results of an issue."""
    told = telling(policy, issue, hand)
    entries: list[Entry] = [
        (hand.recognition, _themed(issue, "recognition", hand)),
        (hand.strategies, _themed(issue, "strategies", hand)),
    ]
    if results in WITHOUT.values():
        entries.append(
            ("アウトカム指標", [Text(joined(each.mark, each.statement)) for each in told.told])
        )
    entries.append((hand.achievement, results(told)))
    return [entry for entry in entries if entry[1]]


def _themed(issue: Data, key: str, hand: Hand) -> list[Part]:
    found: list[Part] = []
    for theme in issue["themes"]:
        if theme["name"] and theme[key]:
            links = "".join("①②③④⑤⑥⑦⑧⑨⑩"[each - 1] for each in theme["indicators"])
            told = f"（アウトカム指標{links}）" if links and key == "strategies" else ""
            found.append(Text(hand.theme.format(name=theme["name"]) + told))
        found += lines(theme[key], hand.bullet or "・")
    return found


# --- money ------------------------------------------------------------------------------------


def _years(budgets: list[Data]) -> list[tuple[str, str, int | None]]:
    words = {"settled": "決算額", "budgeted": "予算額"}
    return [
        (f"{each['fiscal_year'] - 2018}年度", words[each["kind"]], each["yen"]) for each in budgets
    ]


def _amount(yen: int | None, unit: int, word: str) -> str:
    return (
        "－"
        if yen is None
        else f"{yen / unit:,g}{word}"
        if yen % unit
        else f"{yen // unit:,}{word}"
    )


def money_line(budgets: list[Data]) -> list[Part]:
    texts = [
        f"令和{year}{kind}　{_amount(yen, 1000, '千円')}" for year, kind, yen in _years(budgets)
    ]
    return [Text("　".join(texts))] if texts else []


def years_above(budgets: list[Data]) -> list[Part]:
    found = _years(budgets)
    if not found:
        return []
    heads = tuple(box(f"令和{year}{kind}") for year, kind, _ in found)
    return [Sheet((heads, tuple(box(_amount(yen, 1000, "千円")) for *_, yen in found)))]


def unit_in_the_head(budgets: list[Data]) -> list[Part]:
    found = _years(budgets)
    if not found:
        return []
    heads = (box("区分"), *(box(f"令和{year}\n{kind}") for year, kind, _ in found))
    return [
        Sheet(
            (
                heads,
                (
                    box("予算・決算額\n（千円）"),
                    *(box(_amount(yen, 1000, "")) for *_, yen in found),
                ),
            )
        )
    ]


def unit_in_each_head(budgets: list[Data]) -> list[Part]:
    found = _years(budgets)
    if not found:
        return []
    heads = tuple(box(f"{year}{kind}（百万円）") for year, kind, _ in found)
    return [Sheet((heads, tuple(box(_amount(yen, 1_000_000, "")) for *_, yen in found)))]


def years_left(budgets: list[Data]) -> list[Part]:
    rows = [(box("年度"), box("金額（千円）"))]
    rows += [
        (box(f"令和{year}{kind}"), box(_amount(yen, 1000, "")))
        for year, kind, yen in _years(budgets)
    ]
    return [Sheet(tuple(rows))] if budgets else []


def years_and_kinds(budgets: list[Data]) -> list[Part]:
    """Year, 予算 or 決算, and the amount, each in a column."""
    rows = [(box("年度"), box("区分"), box("金額"))]
    rows += [
        (box(f"令和{year}"), box(kind), box(_amount(yen, 1000, "千円")))
        for year, kind, yen in _years(budgets)
    ]
    return [Sheet(tuple(rows))] if budgets else []


MONEY: dict[str, Callable[[list[Data]], list[Part]]] = {
    "line": money_line,
    "years above": years_above,
    "unit in the head": unit_in_the_head,
    "unit in each head": unit_in_each_head,
    "years left": years_left,
    "years and kinds": years_and_kinds,
}


# --- boxes ------------------------------------------------------------------------------------


def _flat(content: list[Part]) -> list[tuple[Box, ...]]:
    """Content as rows of cells: texts in one cell, tables as they are."""
    rows: list[tuple[Box, ...]] = []
    texts: list[str] = []
    for part in content:
        if isinstance(part, Text):
            texts.append(part.text)
            continue
        if texts:
            rows.append((box(texts),))
            texts = []
        rows += part.rows
    return rows + ([(box(texts),)] if texts else [])


def _wide(rows: list[tuple[Box, ...]], width: int) -> list[tuple[Box, ...]]:
    return [(Box(row[0].lines, width, row[0].rows),) if len(row) == 1 else row for row in rows]


def _width(entries: list[Entry]) -> int:
    return max(Sheet(tuple(_flat(content))).width for _, content in entries)


def headings(head: list[Part], entries: list[Entry]) -> list[Part]:
    """No boxes around: labels as paragraphs."""
    found = [*head]
    for label, content in entries:
        found += [Text(label.replace("\n", ""), 4), *content]
    return found


def label_beside(head: list[Part], entries: list[Entry]) -> list[Part]:
    """One table: label, content; tables of results go into its rows."""
    width = _width(entries)
    rows: list[tuple[Box, ...]] = []
    for label, content in entries:
        flat = _wide(_flat(content), width)
        rows.append((box(label, rows=len(flat)), *flat[0]))
        rows += flat[1:]
    return [*head, Sheet(tuple(rows))]


def label_upright(head: list[Part], entries: list[Entry]) -> list[Part]:
    """As above, labels written upright."""
    return label_beside(
        head, [("\n".join(label.split("\n")[0].strip("【】")), each) for label, each in entries]
    )


def heading_inside(head: list[Part], entries: list[Entry]) -> list[Part]:
    """The issue's heading and money are the first rows of its table."""
    width = _width(entries) + 1
    rows = _wide(_flat(head), width)
    tail = label_beside([], entries)[0]
    assert isinstance(tail, Sheet)
    return [Sheet((*rows, *tail.rows))]


def label_above(head: list[Part], entries: list[Entry]) -> list[Part]:
    """Labels over the whole width, contents below."""
    width = _width(entries)
    rows: list[tuple[Box, ...]] = []
    for label, content in entries:
        rows.append((box(label, width),))
        rows += _wide(_flat(content), width)
    return [*head, Sheet(tuple(rows))]


def two_labels(head: list[Part], entries: list[Entry]) -> list[Part]:
    """計画 and 評価 left of the labels."""
    width = _width(entries)
    groups = [("計画", entries[:-1]), ("評価", entries[-1:])]
    rows: list[tuple[Box, ...]] = []
    for word, group in groups:
        inner = label_beside([], group)[0]
        assert isinstance(inner, Sheet)
        for place, row in enumerate(inner.rows):
            wide = (
                (*row[:-1], Box(row[-1].lines, width, row[-1].rows))
                if len(row) == 2 and place == 0
                else row
            )
            first = (box(word, rows=len(inner.rows)),) if place == 0 else ()
            rows.append((*first, *wide))
    return [*head, Sheet(tuple(rows))]


def nested(head: list[Part], entries: list[Entry]) -> list[Part]:
    """Label and content; a table stands whole within its cell."""
    rows: list[tuple[Box, ...]] = []
    for label, content in entries:
        texts = [part.text for part in content if isinstance(part, Text)]
        inner = [part for part in content if isinstance(part, Sheet)]
        for place, each in enumerate(inner or [None]):
            rows.append((box(label if not place else ""), Box(tuple(texts), inner=each)))
    return [*head, Sheet(tuple(rows))]


def one_cell(head: list[Part], entries: list[Entry]) -> list[Part]:
    """Everything up to the results in one cell; the table of results stands below."""
    texts: list[str] = []
    for label, content in entries[:-1]:
        texts += [
            label.replace("\n", ""),
            *(part.text for part in content if isinstance(part, Text)),
        ]
    label, content = entries[-1]
    return [*head, Sheet(((box(texts),),)), Text(label.replace("\n", "")), *content]


def side_by_side(head: list[Part], entries: list[Entry]) -> list[Part]:
    """課題認識 and 主な戦略 as two columns, the rest below."""
    first, rest = entries[:2], entries[2:]
    texts = [box([part.text for part in each if isinstance(part, Text)]) for _, each in first]
    return [
        *head,
        Sheet((tuple(box(label) for label, _ in first), tuple(texts))),
        *headings([], rest),
    ]


BOXES: dict[str, Callable[[list[Part], list[Entry]], list[Part]]] = {
    "headings": headings,
    "label beside": label_beside,
    "label upright": label_upright,
    "heading inside": heading_inside,
    "label above": label_above,
    "two labels": two_labels,
    "nested": nested,
    "one cell": one_cell,
    "side by side": side_by_side,
}


# --- closing parts -----------------------------------------------------------------------------


def closing_columns(policy: Data, hand: Hand) -> list[Part]:
    """経営課題 | 自己評価 | 今後の方針, a row for each issue."""
    rows = [(box("経営課題"), box(hand.self_evaluation), box(hand.next_directions))]
    rows += [(box(f"経営課題{each['number']}"), *_closing(each, hand)) for each in policy["issues"]]
    return [Sheet(tuple(rows))]


def closing_columns_titled(policy: Data, hand: Hand) -> list[Part]:
    """The same with the issue's title below its number."""
    rows = [(box(""), box(hand.self_evaluation), box(hand.next_directions))]
    rows += [
        (box(f"経営課題{each['number']}\n{each['title']}"), *_closing(each, hand))
        for each in policy["issues"]
    ]
    return [Sheet(tuple(rows))]


def closing_number_alone(policy: Data, hand: Hand) -> list[Part]:
    """The same with nothing but the number of the issue below 経営課題."""
    rows = [(box("経営課題"), box(hand.self_evaluation), box(hand.next_directions))]
    rows += [(box(f"{each['number']}"), *_closing(each, hand)) for each in policy["issues"]]
    return [Sheet(tuple(rows))]


def closing_issues_above(policy: Data, hand: Hand) -> list[Part]:
    """A column for each issue."""
    contents = [_closing(each, hand) for each in policy["issues"]]
    heads = (box("区分"), *(box(f"経営課題{each['number']}") for each in policy["issues"]))
    return [
        Sheet(
            (
                heads,
                (box(hand.self_evaluation), *(each[0] for each in contents)),
                (box(hand.next_directions), *(each[1] for each in contents)),
            )
        )
    ]


def closing_boxes(policy: Data, hand: Hand) -> list[Part]:
    """自己評価 | 【経営課題1】 and its bullets, the next one below."""
    rows: list[tuple[Box, ...]] = []
    for place, label in enumerate((hand.self_evaluation, hand.next_directions)):
        texts: list[str] = []
        for each in policy["issues"]:
            texts += [f"【経営課題{each['number']}】", *_closing(each, hand)[place].lines]
        rows.append((box(label), box(texts)))
    return [Sheet(tuple(rows))]


def closing_rows(policy: Data, hand: Hand) -> list[Part]:
    """自己評価 over the rows of all issues: label, issue, text."""
    rows: list[tuple[Box, ...]] = []
    for place, label in enumerate((hand.self_evaluation, hand.next_directions)):
        for each in policy["issues"]:
            first = (box(label, rows=len(policy["issues"])),) if each is policy["issues"][0] else ()
            rows.append((*first, box(f"経営課題{each['number']}"), _closing(each, hand)[place]))
    return [Sheet(tuple(rows))]


def _closing(each: Data, hand: Hand) -> tuple[Box, Box]:
    mark = hand.bullet or "・"
    texts = [[mark + text for text in each[key]] for key in ("self_evaluation", "next_directions")]
    return box(texts[0]), box(texts[1])


CLOSINGS: dict[str, Callable[[Data, Hand], list[Part]]] = {
    "columns": closing_columns,
    "columns titled": closing_columns_titled,
    "number alone": closing_number_alone,
    "issues above": closing_issues_above,
    "boxes": closing_boxes,
    "rows": closing_rows,
}
