"""The issues of a form in one table: side by side in columns, or a row each with the rows of its indicators.

`python -m tests.shapes.boards [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Callable, Iterator

from tests.golden.documents import Golden
from tests.golden.scoring import tell
from tests.shapes import parts as form
from tests.shapes.blocks import Part, Text
from tests.shapes.board_cells import Data, Look
from tests.shapes.boards_across import side_by_side, sub_columns
from tests.shapes.boards_down import heads_again, row_an_issue, table_an_issue
from tests.shapes.files import WRITERS, can_hold
from tests.shapes.hands import HANDS
from tests.shapes.shapes import known_policies

BOARDS: dict[str, Callable[[Data, Look], list[Part]]] = {
    "side by side": side_by_side,
    "sub columns": sub_columns,
    "row an issue": row_an_issue,
    "table an issue": table_an_issue,
    "heads again": heads_again,
}

_ACROSS: dict[str, Look] = {
    "plain": Look(),
    "empty corner": Look(corner="", closing="below"),
    "区分": Look(corner="区分", issue="【経営課題{n}】\n{title}", results="none", closing="none"),
    "項目": Look(
        corner="項目", issue="経営課題{n}　{title}", results="in the cell", money="one row"
    ),
    "title": Look(title="重点的に取り組む経営課題", corner="", results="lists without marks"),
    "number alone": Look(issue="{n}\n{title}", money="unit in the label", goals=True),
    "title alone": Look(issue="{title}", results="none", closing="none"),
    "rows of each": Look(corner="", results="rows of each", issue="課題{n}\n{title}"),
    "nested": Look(results="nested", issue="経営課題{n}：{title}", goals=True),
    "money inside": Look(corner="", money="lines in turn", hand="turned"),
    "money in lines": Look(corner="", money="lines", hand="words", closing="below"),
    "money in brackets": Look(money="brackets", hand="legend", results="in the cell"),
    "words": Look(corner="", hand="words", results="rows of each", goals=True, money="one row"),
    "groups": Look(corner="区分", groups=True, word="指標"),
    "bare word": Look(corner="", results="none", word="指標", money="one line", closing="none"),
    "circled": Look(corner="経営課題名", issue="{c}{title}", results="none", money="one line"),
}
_DOWN: dict[str, Look] = {
    "plain": Look(),
    "two rows": Look(results="two rows", money="lines in turn"),
    "title": Look(title="重点的に取り組む主な経営課題", results="two rows", money="lines"),
    "in turn": Look(money="lines in turn", hand="turned"),
    "one line": Look(money="one line", issue="経営課題{n}　{title}", hand="words"),
    "brackets": Look(money="brackets", issue="【経営課題{n}】\n{title}", hand="legend"),
    "below a word": Look(money="below a word", issue="経営課題{n}\n「{title}」"),
    "number and title": Look(issue="{n}\n{title}", money="unit in the label", repeated="once"),
    "number line": Look(issue="{n}　{title}", money="lines in turn", repeated="each"),
    "circled": Look(issue="{c}{title}", money="lines", results="two rows"),
    "title alone": Look(issue="{title}", money="lines", corner="経営課題名"),
    "issue merged": Look(repeated="issue merged", money="brackets"),
    "once": Look(repeated="once", money="lines in turn", corner="経営課題\n（予算額）"),
    "no closing": Look(closing="below", money="one line", results="two rows", hand="words"),
    "long corner": Look(corner="経営課題及び予算額", money="lines"),
}


def _cases() -> Iterator[tuple[str, str, Look]]:
    for name, make in BOARDS.items():
        looks = _ACROSS if make in (side_by_side, sub_columns) else _DOWN
        for title, look in looks.items():
            if not (make is sub_columns and title in ("nested", "rows of each", "in the cell")):
                yield name, title, look


def _as_told(policy: Data, look: Look) -> Data:
    """What such a table says of a policy: some have no results, no evaluation, no SDGs."""
    issues = []
    for each in policy["issues"]:
        issue = {**each, "sdgs": each["sdgs"] if look.goals else []}
        if look.results == "none":
            untold = {"result": None, "verdict": None, "previous": None}
            issue["indicators"] = [{**one, **untold} for one in each["indicators"]]
        if look.closing == "none":
            issue |= {"self_evaluation": [], "next_directions": []}
        issues.append(issue)
    evaluated = look.results != "none" or look.closing != "none"
    return {**policy, "issues": issues, "state": policy["state"] if evaluated else "adopted"}


def write(policy: Data, board: str, look: Look) -> list[Part]:
    """A form whose issues stand in such a table."""
    name, count = policy["organization"]["name"], policy["fiscal_year"] - 2018
    found: list[Part] = [Text(f"令和{count if count > 1 else '元'}年度　{name}運営方針", 1)]
    if head := policy["organization"]["head"]:
        found.append(Text(f"（所属長：{head}）"))
    found += form.BOXES["label beside"]([], form.first_page(policy))
    if not look.title:
        found.append(Text("重点的に取り組む主な経営課題", 2))
    found += BOARDS[board](policy, look)
    if look.closing == "below":
        found += form.CLOSINGS["boxes"](policy, HANDS[look.hand])
    return found


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Every n-th of the tables in every format; policies take turns."""
    known = known_policies()
    for place, (board, title, look) in enumerate(_cases()):
        if place % every:
            continue
        policy = _as_told(known[place % len(known)], look)
        parts = write(policy, board, look)
        for kind, (suffix, make) in WRITERS.items():
            name = f"{kind}/{board}/{title}".replace(" ", "_")
            if all(word in name for word in words) and can_hold(kind, parts):
                yield Golden(
                    kind, f"{board}/{title}".replace(" ", "_"), suffix, make(parts), policy
                )


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
