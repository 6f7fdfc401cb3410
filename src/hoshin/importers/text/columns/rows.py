"""Lines of a text that keeps a page's columns, as runs of characters at their columns."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from hoshin.base import Place

# The blank of a name, which a tool draws as wide as it was: （区長：氏　　名）
_NAME = re.compile(
    r"(?<=長)(名?[ 　：:]+[一-鿿々〆ヶぁ-んァ-ヴー]{1,6}) {2,40}(?=[一-鿿々〆ヶぁ-んァ-ヴー]{1,6}[)）]?\s*$)"
)
_RUN = re.compile(r"\S+(?:[ 　]\S+)*")
_CONTENT = re.compile(r"^[・①-⑳0-9０-９【※]")  # no label begins so
_LABEL = 40  # columns of the widest label
_APART = 2
_NEAR = 3  # columns by which a tool sets lines of one box apart


@dataclass(frozen=True)
class Run:
    """Characters without a gap of two blanks, and the column where they begin."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class Row:
    """One printed line; `number` counts blank lines too."""

    runs: tuple[Run, ...]
    place: Place
    number: int

    @property
    def text(self) -> str:
        return "　".join(run.text for run in self.runs)

    def right_of(self, column: int) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.start >= column)


def read_rows(text: str) -> list[Row]:
    """Every line that holds something, with its runs."""
    rows = []
    page, number = 1, 0
    for number, raw in enumerate(text.split("\n"), 1):
        for index, part in enumerate(raw.split("\f")):
            page += index > 0
            shown = _NAME.sub(r"\1 ", part.expandtabs())
            runs = tuple(Run(found[0], found.start()) for found in _RUN.finditer(shown))
            if runs:
                rows.append(Row(runs, Place(page, number), number))
    return rows


def far_below(rows: list[Row]) -> set[int]:
    """Lines that blank lines part from the one above, more of them than usual on a page."""
    steps = [below.number - above.number for above, below in pairwise(rows)]
    usual = Counter(steps).most_common(1)[0][0] if steps else 1
    return {at for at, step in enumerate(steps, 1) if step >= usual + _APART}


def keeps_columns(rows: list[Row], share: float = 0.5) -> bool:
    """Whether a text's lines stand at their columns: a share of them is cut by wide gaps or set in far."""
    set_apart = sum(len(row.runs) > 1 or row.runs[0].start > _NEAR for row in rows)
    gaps = sum(
        right.start - left.end > _NEAR
        for row in rows
        for left, right in zip(row.runs, row.runs[1:], strict=False)
    )
    return gaps >= 5 and set_apart >= share * len(rows)


def content_column(rows: list[Row]) -> int | None:
    """The column where the boxes beside the labels begin, if lines of one page have such a column.

    Most lines begin about there; lines of a label beside them begin left of it, and end before it.
    """
    begins: Counter[int] = Counter()
    for row in rows:
        first = row.runs[0]
        second = len(row.runs) > 1 and first.end <= _LABEL and not _CONTENT.match(first.text)
        run = row.runs[1] if second else first
        if run.start > _NEAR:
            begins[run.start] += 1 + second
    if not begins:
        return None
    around = {
        column: sum(begins[column + step] for step in range(_NEAR + 1)) for column in sorted(begins)
    }
    best = max(around, key=lambda column: (around[column], -column))
    return best if around[best] >= 2 else None


def divided(row: Row, column: int) -> tuple[str, tuple[Run, ...]]:
    """What stands left of the column where boxes begin, and the runs from there on.

    Where a label reaches that far, one blank is all that is between it and its box.
    """
    left = [run for run in row.runs if run.start < column - 1 and run.end <= column + 1]
    right = list(row.runs[len(left) :])
    if right and right[0].start < column - _NEAR and (cut := _cut(right[0], column)):
        run = right[0]
        left.append(Run(run.text[:cut], run.start))
        right[0] = Run(run.text[cut + 1 :], run.start + cut + 1)
    return "".join(run.text for run in left), tuple(right)


def _cut(run: Run, column: int) -> int:
    """The blank between a label and its box; 0 where none is near enough, a mark of content behind it."""
    found = []
    for at, character in enumerate(run.text[:_LABEL]):
        far = abs(run.start + at + 1 - column)
        marked = bool(_CONTENT.match(run.text[at + 1 :]))
        if character in " 　" and far <= (2 * _NEAR if marked else _NEAR):
            found.append((not marked, far, at))
    return min(found)[2] if found else 0
