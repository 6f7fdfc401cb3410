"""Every shape: a choice for each part of the form, and known policies written so.

`python -m tests.shapes.shapes [-v] [WORD …]` prints how each is read.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.golden.documents import HERE, Golden
from tests.golden.scoring import tell
from tests.shapes import parts as form
from tests.shapes.blocks import Part, Text
from tests.shapes.cards import CARDS
from tests.shapes.files import WRITERS, can_hold
from tests.shapes.hands import HANDS, Hand
from tests.shapes.results import WITH_SENTENCE, WITHOUT

Data = dict[str, Any]
_RESULTS = {**WITH_SENTENCE, **WITHOUT, **CARDS}
KNOWN = (
    "html/ward_form_as_table",
    "web/ward_label_words",
    "web/bureau_letters_with_words",
    "html/ward_bare_themes",
    "web/ward_per_indicator",
    "web/ward_run_together",
    "torn/marked_with_columns_kept",
)


@dataclass(frozen=True)
class Shape:
    """What is chosen for each part."""

    results: str = "columns"
    boxes: str = "label beside"
    money: str = "line"
    closing: str = "boxes"
    hand: str = "plain"

    @property
    def name(self) -> str:
        return "/".join((self.results, self.boxes, self.money, self.closing, self.hand)).replace(
            " ", "_"
        )


def shapes() -> Iterator[Shape]:
    """Each choice with each hand's words, the others kept simple; then mixtures of all."""
    hands = list(HANDS)
    for results in _RESULTS:
        for hand in hands:
            yield Shape(results=results, boxes="headings", hand=hand)
    for place, boxes in enumerate(form.BOXES):
        yield from (Shape(boxes=boxes, hand=hand) for hand in hands)
        yield Shape(boxes=boxes, results="numbers", hand=hands[place % len(hands)])
    for money in form.MONEY:
        yield from (Shape(money=money, boxes=boxes) for boxes in ("headings", "heading inside"))
    for closing in form.CLOSINGS:
        yield from (Shape(closing=closing, hand=hand) for hand in hands)
    mixed = (list(_RESULTS), list(form.BOXES), list(form.MONEY), list(form.CLOSINGS), hands)
    for place in range(40):
        steps = (1, 2, 5, 5, 3)
        yield Shape(
            *(each[place * step % len(each)] for each, step in zip(mixed, steps, strict=True))
        )


def write(policy: Data, shape: Shape) -> list[Part]:
    """A policy as the parts of a form of this shape."""
    hand: Hand = HANDS[shape.hand]
    name = policy["organization"]["name"]
    count = policy["fiscal_year"] - 2018
    found: list[Part] = [Text(f"令和{count if count > 1 else '元'}年度　{name}運営方針", 1)]
    if head := policy["organization"]["head"]:
        found.append(Text(f"（所属長：{head}）"))
    found += form.BOXES["label beside"]([], form.first_page(policy))
    found.append(Text("重点的に取り組む主な経営課題", 2))
    for issue in policy["issues"]:
        title = hand.issue.format(n=issue["number"], title=issue["title"])
        goals = [Text("SDGs：" + "、".join(map(str, issue["sdgs"])))] if issue["sdgs"] else []
        opening: list[Part] = [Text(title, 3), *form.MONEY[shape.money](issue["budgets"]), *goals]
        entries = form.issue_entries(policy, issue, hand, _RESULTS[shape.results])
        found += form.BOXES[shape.boxes](opening, entries)
    if any(each["self_evaluation"] or each["next_directions"] for each in policy["issues"]):
        found += form.CLOSINGS[shape.closing](policy, hand)
    return found


def known_policies() -> list[Data]:
    return [json.loads((HERE / f"{name}.json").read_text(encoding="utf-8")) for name in KNOWN]


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Every n-th of the shapes in every format (whose name holds all words); policies take turns."""
    known = known_policies()
    for place, shape in enumerate(shapes()):
        if place % every:
            continue
        policy = known[place % len(known)]
        parts = write(policy, shape)
        for name, (suffix, make) in WRITERS.items():
            told = all(word in f"{name}/{shape.name}" for word in words)
            if told and can_hold(name, parts):
                yield Golden(name, shape.name, suffix, make(parts), policy)


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
