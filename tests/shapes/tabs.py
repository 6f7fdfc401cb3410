"""Forms of all shapes as text, as an officer pastes them from Excel, Word or a browser: cells parted by tabs.

`python -m tests.shapes.tabs [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Callable, Iterator

from tests.golden.documents import Golden
from tests.golden.scoring import tell
from tests.shapes.blocks import Part, Sheet, Text
from tests.shapes.files import can_hold
from tests.shapes.shapes import known_policies, shapes, write


def _grid(sheet: Sheet) -> list[list[tuple[str, ...] | None]]:
    """The lines of each place of a table; None where a cell reaches to."""
    rows: list[list[tuple[str, ...] | None]] = [[None] * sheet.width for _ in sheet.rows]
    for row, column, box in sheet.placed():
        rows[row][column] = box.lines
    return rows


def from_excel(parts: list[Part]) -> str:
    """Cells with line breaks in quotes; merged cells leave empty ones; all rows of one width."""
    width = max(part.width if isinstance(part, Sheet) else 1 for part in parts)
    lines = []
    for part in parts:
        rows = [[(part.text,)]] if isinstance(part, Text) else _grid(part)
        for row in rows:
            cells = [_quoted(cell or ()) for cell in row]
            lines.append("\t".join(cells + [""] * (width - len(cells))))
    return "\r\n".join(lines) + "\r\n"


def _quoted(lines: tuple[str, ...]) -> str:
    text = "\n".join(lines)
    quotes = len(lines) > 1 or text.startswith('"')
    return '"' + text.replace('"', '""') + '"' if quotes else text


def from_word(parts: list[Part]) -> str:
    """Cells' paragraphs as lines of their own; merged cells leave empty ones below, none beside."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, Text):
            lines.append(part.text)
            continue
        held = {(row, column): box for row, column, box in part.placed()}
        for row in range(len(part.rows)):
            own: list[str] = []
            column = 0
            while column < part.width:
                box = held.get((row, column))
                over = next(
                    (
                        each.columns
                        for (top, left), each in held.items()
                        if left == column and top < row < top + each.rows
                    ),
                    1,
                )
                own.append("\n".join(box.lines) if box else "")
                column += box.columns if box else over
            lines.append("\t".join(own))
    return "\n".join(lines) + "\n"


def from_browser(parts: list[Part]) -> str:
    """As Word, but nothing stands below a cell that reaches down; blanks around tables."""
    lines: list[str] = ["運営方針\t計画・評価\t各区"]
    for part in parts:
        if isinstance(part, Text):
            lines += [part.text, ""] if part.level else [part.text]
            continue
        lines += ["", *("\t".join("\n".join(box.lines) for box in row) for row in part.rows), ""]
    return "\ufeff" + "\n".join(lines) + "\n"


WAYS: dict[str, Callable[[list[Part]], str]] = {
    "excel": from_excel,
    "word": from_word,
    "browser": from_browser,
}


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Every n-th of the shapes pasted in every way (whose name holds all words)."""
    known = known_policies()
    for place, shape in enumerate(shapes()):
        if place % every:
            continue
        policy = known[place % len(known)]
        parts = write(policy, shape)
        if not can_hold("excel", parts):
            continue
        for name, paste in WAYS.items():
            if all(word in f"{name}/{shape.name}" for word in words):
                yield Golden(name, shape.name, ".txt", paste(parts).encode(), policy)


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
