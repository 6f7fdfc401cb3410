"""Issues side by side: a column each, or some columns each."""

from collections.abc import Callable
from dataclasses import replace

from tests.shapes.blocks import Box, Part, Sheet, box
from tests.shapes.board_cells import (
    NAMES,
    Data,
    Look,
    Row,
    amounts,
    closing,
    name_of,
    sentence,
    themed,
)
from tests.shapes.hands import HANDS
from tests.shapes.results import joined, telling

Labelled = tuple[str, list[Box]]  # a label and what stands right of it, a cell an issue


def _money_rows(policy: Data, look: Look) -> list[Labelled]:
    if look.money not in ("rows", "unit in the label", "one row"):
        return []
    tables = [dict(amounts(each)) for each in policy["issues"]]
    heads = list(dict.fromkeys(head for table in tables for head in table))
    if look.money == "one row":
        texts = [[f"{head} {each[head]}" for head in each] for each in tables]
        return [("予算額・決算額", [box(each) for each in texts])] if heads else []
    if look.money == "rows":
        return [(f"令和{head}", [box(each.get(head, "")) for each in tables]) for head in heads]
    bare = [{head: text.removesuffix("千円") for head, text in each.items()} for each in tables]
    return [(f"{head}\n（千円）", [box(each.get(head, "")) for each in bare]) for head in heads]


def _lists(policy: Data, look: Look, *, marks: bool = True) -> list[Labelled]:
    """The indicators of an issue in one cell, their results in cells below."""
    told = [telling(policy, each, HANDS[look.hand]) for each in policy["issues"]]
    rows = [(look.word, [box([sentence(one) for one in each.told]) for each in told])]
    for name in NAMES:
        cells = [
            [
                joined(one.mark, getattr(one, name)) if marks else getattr(one, name)
                for one in each.told
            ]
            for each in told
        ]
        rows.append((told[0].heads[name], [box(each) for each in cells]))
    return rows


def _in_the_cell(policy: Data, look: Look) -> list[Labelled]:
    """Each sentence with its results on the lines below it."""
    cells = []
    for each in policy["issues"]:
        told = telling(policy, each, HANDS[look.hand])
        lines = []
        for one in told.told:
            lines.append(sentence(one))
            heads = [told.heads[name].split("\n")[0] for name in NAMES]
            values = [getattr(one, name) for name in NAMES]
            lines += [
                f"{head}：{value}" for head, value in zip(heads, values, strict=True) if value
            ]
        cells.append(box(lines))
    return [("アウトカム指標", cells)]


def _rows_of_each(policy: Data, look: Look) -> list[Labelled]:
    """アウトカム指標①, 実績, 達成状況, 前年度 as rows, then the second one."""
    told = [telling(policy, each, HANDS[look.hand]) for each in policy["issues"]]
    rows: list[Labelled] = []
    for place in range(max(len(each.told) for each in told)):
        ones = [each.told[place] if place < len(each.told) else None for each in told]
        label = f"アウトカム指標{'①②③④⑤⑥⑦⑧⑨'[place]}"
        rows.append((label, [box(one.statement if one else "") for one in ones]))
        for name in NAMES:
            texts = [str(getattr(one, name)) if one else "" for one in ones]
            rows.append((told[0].heads[name], [box(text) for text in texts]))
    return rows


def _nested(policy: Data, look: Look) -> list[Labelled]:
    """A table of results in the cell of each issue."""
    cells = []
    for each in policy["issues"]:
        told = telling(policy, each, HANDS[look.hand])
        names = ("statement", *NAMES)
        rows: list[Row] = [tuple(box(told.heads[name]) for name in names)]
        for one in told.told:
            rows.append((box(sentence(one)), *(box(getattr(one, name)) for name in NAMES)))
        cells.append(Box(inner=Sheet(tuple(rows))))
    return [("アウトカム指標の達成状況", cells)]


RESULTS: dict[str, Callable[[Data, Look], list[Labelled]]] = {
    "lists": _lists,
    "lists without marks": lambda policy, look: _lists(policy, look, marks=False),
    "in the cell": _in_the_cell,
    "rows of each": _rows_of_each,
    "nested": _nested,
    "none": lambda policy, look: _lists(policy, look)[:1],
}


def _labelled(policy: Data, look: Look) -> list[Labelled]:
    hand, issues = HANDS[look.hand], policy["issues"]
    rows = _money_rows(policy, look)
    if look.goals:
        rows.append(("SDGs", [box("、".join(map(str, each["sdgs"]))) for each in issues]))
    rows.append((hand.recognition, [themed(each, "recognition", look) for each in issues]))
    rows.append((hand.strategies, [themed(each, "strategies", look) for each in issues]))
    rows += RESULTS[look.results](policy, look)
    if look.closing == "inside":
        labels = {"self_evaluation": hand.self_evaluation, "next_directions": hand.next_directions}
        rows += [
            (label, [closing(each, key, look) for each in issues]) for key, label in labels.items()
        ]
    return rows


def side_by_side(policy: Data, look: Look) -> list[Part]:
    """A column an issue, what is told of it in rows."""
    names = [box(name_of(each, look)) for each in policy["issues"]]
    labels = 2 if look.groups else 1
    rows: list[Row] = [(box(look.corner, labels), *names)]
    if look.title:
        rows.insert(0, (box(look.title, labels + len(names)),))
    entries = [(box(label), *cells) for label, cells in _labelled(policy, look)]
    if look.groups:
        half = len(entries) // 2
        entries[0] = (box("計画", rows=half), *entries[0])
        entries[half] = (box("評価", rows=len(entries) - half), *entries[half])
    return [Sheet((*rows, *entries))]


def sub_columns(policy: Data, look: Look) -> list[Part]:
    """A column an issue; its indicators and their results stand in columns below it."""
    hand, issues = HANDS[look.hand], policy["issues"]
    rows: list[Row] = [(box(look.corner), *(box(name_of(each, look), 4) for each in issues))]
    plain = _labelled(policy, replace(look, results="none", closing="none"))[:-1]
    rows += [(box(label), *(replace(each, columns=4) for each in cells)) for label, cells in plain]
    told = [telling(policy, each, hand) for each in issues]
    most = max(len(each.told) for each in told)
    heads = [box(each.heads[name]) for each in told for name in ("statement", *NAMES)]
    rows.append((box("アウトカム指標", rows=most + 1), *heads))
    for place in range(most):
        cells: list[Box] = []
        for each in told:
            if place >= len(each.told):
                cells += [box("")] * 4
                continue
            one = each.told[place]
            cells += [box(sentence(one)), *(box(getattr(one, name)) for name in NAMES)]
        rows.append(tuple(cells))
    labels = {"self_evaluation": hand.self_evaluation, "next_directions": hand.next_directions}
    for key, label in labels.items() if look.closing == "inside" else ():
        rows.append(
            (box(label), *(replace(closing(each, key, look), columns=4) for each in issues))
        )
    return [Sheet(tuple(rows))]
