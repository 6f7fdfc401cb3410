"""Forms whose parts stand side by side, printed upright and across, as text that keeps the columns apart.

`python -m tests.torn.laid [-v] [WORD …]` prints how the text that each tool makes of each is read.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.golden.documents import Golden
from tests.golden.scoring import Score, _row, score_document
from tests.shapes import parts as form
from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.hands import HANDS, Hand
from tests.shapes.parts import Entry
from tests.shapes.results import WITH_SENTENCE, WITHOUT, joined, telling
from tests.shapes.shapes import Shape, known_policies, write
from tests.torn.material import text_of
from tests.torn.office import as_pdfs
from tests.torn.shaped import SHAPES, as_printed

Data = dict[str, Any]
LABEL = "アウトカム指標の達成状況（定量評価）　※A：達成　B：未達成"
_ACROSS = 247.0  # millimetres between the margins of a page that lies across


def _texts(content: list[Part]) -> Box:
    return box([part.text for part in content if isinstance(part, Text)])


def _columns(entries: list[Entry]) -> Sheet:
    return Sheet(
        (tuple(box(label) for label, _ in entries), tuple(_texts(each) for _, each in entries))
    )


def _head(issue: Data, hand: Hand) -> list[Part]:
    title = hand.issue.format(n=issue["number"], title=issue["title"])
    return [Text(title, 3), *form.money_line(issue["budgets"])]


def _closing(issue: Data, hand: Hand) -> list[Entry]:
    texts = form._closing(issue, hand)
    labels = hand.self_evaluation, hand.next_directions
    return [
        (label, [Text(line) for line in each.lines])
        for label, each in zip(labels, texts, strict=True)
        if each.lines
    ]


def beside(
    count: int, results: str, *, closing: str = "boxes", label: str = ""
) -> Callable[[Data, Data, Hand], list[Part]]:
    """The first parts of an issue as columns, results below (under a label), then its evaluation."""

    def make(policy: Data, issue: Data, hand: Hand) -> list[Part]:
        found = WITHOUT.get(results) or WITH_SENTENCE[results]
        entries = form.issue_entries(policy, issue, hand, found)
        last, own = entries[-1], _closing(issue, hand)
        first = entries[:-1]
        if closing == "columns":
            first, own = [*first, *own], []
        sheets: list[Part] = [*_head(issue, hand), _columns(first[:count])]
        if rest := first[count:]:
            sheets.append(_columns(rest))
        if label:
            sheets.append(Text(label))
        sheets += [part for part in last[1] if isinstance(part, Sheet)]
        if own:
            sheets.append(Sheet(tuple((box(label), _texts(each)) for label, each in own)))
        return sheets

    return make


def wide(policy: Data, issue: Data, hand: Hand) -> list[Part]:
    """課題認識 and 主な戦略 left of the rows of the indicators."""
    told = telling(policy, issue, hand)
    names = ("statement", "result", "letter", "previous")
    heads = (hand.recognition, hand.strategies, *(told.heads[name] for name in names))
    rows = [tuple(map(box, heads))]
    themed = [_texts(form._themed(issue, key, hand)) for key in ("recognition", "strategies")]
    for place, each in enumerate(told.told):
        cells = (joined(each.mark, each.statement), each.result, each.letter, each.previous)
        high = tuple(Box(one.lines, rows=len(told.told)) for one in themed) if not place else ()
        rows.append((*high, *map(box, cells)))
    own = [Sheet(tuple((box(label), _texts(each)) for label, each in _closing(issue, hand)))]
    return [*_head(issue, hand), Sheet(tuple(rows)), *own]


def labelled(results: str) -> Callable[[Data, Data, Hand], list[Part]]:
    """Label beside its box, evaluation of the issue in the same table."""

    def make(policy: Data, issue: Data, hand: Hand) -> list[Part]:
        found = WITHOUT.get(results) or WITH_SENTENCE[results]
        entries = form.issue_entries(policy, issue, hand, found)
        return [*_head(issue, hand), *form.label_beside([], [*entries, *_closing(issue, hand)])]

    return make


def below(results: str) -> Callable[[Data, Data, Hand], list[Part]]:
    """Label beside its box; the table of results stands alone below, without a label."""

    def make(policy: Data, issue: Data, hand: Hand) -> list[Part]:
        found = WITHOUT.get(results) or WITH_SENTENCE[results]
        entries = form.issue_entries(policy, issue, hand, found)
        boxes = form.label_beside([], entries[:-1])
        return [
            *_head(issue, hand),
            *boxes,
            *entries[-1][1],
            *form.label_beside([], _closing(issue, hand)),
        ]

    return make


def issues_beside(policy: Data, hand: Hand) -> list[Part]:
    """A column for each issue; the labels stand at the left."""
    issues = policy["issues"]
    told = [telling(policy, each, hand) for each in issues]
    heads = [box(hand.issue.format(n=each["number"], title=each["title"])) for each in issues]
    rows = [(box(""), *heads)]
    if any(each["budgets"] for each in issues):
        money = [
            [
                f"{year}{kind} {form._amount(yen, 1000, '千円')}"
                for year, kind, yen in form._years(each["budgets"])
            ]
            for each in issues
        ]
        rows.append((box("予算"), *map(box, money)))
    for label, key in ((hand.recognition, "recognition"), (hand.strategies, "strategies")):
        rows.append((box(label), *(_texts(form._themed(each, key, hand)) for each in issues)))
    sentences = [[joined(one.mark, one.statement) for one in each.told] for each in told]
    rows.append((box("アウトカム指標"), *map(box, sentences)))
    for name in ("result", "letter", "previous"):
        cells = [
            [joined(one.mark, str(getattr(one, name)) or hand.nothing) for one in each.told]
            for each in told
        ]
        rows.append((box(told[0].heads[name]), *map(box, cells)))
    closing = [form._closing(each, hand) for each in issues]
    for place, label in enumerate((hand.self_evaluation, hand.next_directions)):
        rows.append((box(label), *(each[place] for each in closing)))
    return [Sheet(tuple(rows))]


ISSUES: dict[str, Callable[[Data, Data, Hand], list[Part]]] = {
    "two beside": beside(2, "numbers"),
    "two beside, columns": beside(2, "columns"),
    "three beside": beside(3, "numbers"),
    "three beside, last year first": beside(3, "numbers, last year first"),
    "three beside, labelled": beside(3, "columns", label=LABEL),
    "two beside, labelled": beside(2, "numbers", label=f"■{LABEL}"),
    "four beside": beside(4, "columns", closing="columns"),
    "wide": wide,
    "labelled": labelled("columns"),
    "labelled, with target": labelled("with target"),
    "labelled, numbers": labelled("numbers"),
    "below": below("columns"),
    "below, with target": below("with target"),
    "below, numbers": below("numbers"),
}


@dataclass(frozen=True)
class Laid:
    """An arrangement of the issues, the words, and whether the page lies across."""

    issues: str
    hand: str = "plain"
    across: bool = False

    @property
    def name(self) -> str:
        return f"{self.issues}/{self.hand}/{'across' if self.across else 'upright'}"


LAID = tuple(
    Laid(issues, hand, across)
    for place, issues in enumerate((*ISSUES, "issues beside"))
    for step, across in enumerate((False, True))
    for hand in (list(HANDS)[(2 * place + step) % len(HANDS)],)
)


def parts_of(policy: Data, laid: Laid) -> list[Part]:
    hand = HANDS[laid.hand]
    opening = write({**policy, "issues": []}, Shape(hand=laid.hand))
    if laid.issues == "issues beside":
        return [*opening, *issues_beside(policy, hand)]
    found = list(opening)
    for issue in policy["issues"]:
        found += ISSUES[laid.issues](policy, issue, hand)
    return found


def as_told(policy: Data) -> Data:
    """What these arrangements say of a policy: nothing of SDGs."""
    return {**policy, "issues": [{**each, "sdgs": []} for each in policy["issues"]]}


def plumber(pdf: Path) -> bytes:
    """What pdfplumber prints of a PDF when it keeps the layout."""
    import pdfplumber

    with pdfplumber.open(pdf) as book:
        pages = [page.extract_text(layout=True) for page in book.pages]
    return "\f".join(pages).encode()


TOOLS: dict[str, Callable[[Path], bytes]] = {
    "layout": lambda pdf: text_of(pdf, "layout"),
    "plumber": plumber,
}


def documents(
    folder: Path,
    tools: Sequence[str],
    *words: str,
    laid: Sequence[Laid] = LAID,
    shapes: Sequence[Shape] = (),
) -> Iterator[Golden]:
    """The text of every form (whose name holds all words) by each tool; policies take turns."""
    known = known_policies()
    found: dict[str, Data] = {}
    for each in laid:
        policy = as_told(known[LAID.index(each) % len(known)])
        if all(word in each.name for word in words):
            name = f"{LAID.index(each):02}_{each.name.replace('/', '-').replace(' ', '_')}"
            room = _ACROSS if each.across else None
            (folder / f"{name}.docx").write_bytes(as_printed(parts_of(policy, each), room))
            found[name] = policy
    for shape in shapes:
        policy = known[SHAPES.index(shape) % len(known)]
        if all(word in shape.name for word in words):
            name = f"s{SHAPES.index(shape):02}_{shape.name.replace('/', '-')}"
            (folder / f"{name}.docx").write_bytes(as_printed(write(policy, shape)))
            found[name] = policy
    as_pdfs(folder, folder / "profile")
    for name, policy in found.items():
        for tool in tools:
            yield Golden(tool, name, ".txt", TOOLS[tool](folder / f"{name}.pdf"), policy)


def main(given: list[str]) -> None:
    tools = tuple(each for each in given if each in TOOLS) or tuple(TOOLS)
    words = [each for each in given if each != "-v" and each not in TOOLS]
    sums = {tool: Score() for tool in tools}
    with tempfile.TemporaryDirectory() as folder:
        for golden in documents(Path(folder), tools, *words, shapes=SHAPES):
            total, refusal = score_document(golden)
            sums[golden.kind].add(total)
            sys.stdout.write(_row(golden.id[:60], total) + f"  {refusal}\n")
            if "-v" in given:
                sys.stdout.writelines(line + "\n" for line in total.lines())
    for tool, total in sums.items():
        sys.stdout.write(_row(tool, total) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
