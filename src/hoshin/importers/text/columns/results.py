"""A line of the table of results whose columns a text keeps."""

from hoshin.importers.document.head_words import half_of_legend, head_kind
from hoshin.importers.form import Line
from hoshin.importers.form.cells import tokens
from hoshin.importers.form.lines import Role
from hoshin.importers.form.result_lines import letter_token
from hoshin.importers.text.columns.rows import Row, Run

_KINDS = ("result", "letter", "previous")
_NEAR = 6  # columns by which a head stands off its column


def order_of_heads(heads: list[Run]) -> list[str]:
    """Kinds of the columns of a table of results, from the left; nothing where not all are told."""
    starts: dict[str, int] = {}
    for run in heads:
        kind = "letter" if half_of_legend(run.text) else head_kind(run.text)
        if kind in _KINDS:
            starts.setdefault(kind, run.start)
    return sorted(starts, key=lambda kind: starts[kind]) if len(starts) == len(_KINDS) else []


def result_line_of(
    row: Row, runs: tuple[Run, ...], previous: int, order: tuple[str, ...] = ()
) -> Line:
    """Result, letter and last year's figure as their heads stand, or in the usual order.

    `previous` is the column of the last year's head, `order` what `order_of_heads` tells.
    """
    text = "  ".join(run.text for run in runs)
    found = tokens(text)
    if found is None:
        return _by_runs(row, runs, previous)
    shown = [f"{_circled(each.mark)}{each.text}" for each in found]
    last = runs[-1]
    behind = len(runs) > 1 or last.end > previous
    cells: tuple[str | None, str | None, str | None]
    if len(found) == len(order) and found[order.index("letter")].kind == "letter":
        told = dict(zip(order, shown, strict=True))
        marked = f"{_circled(found[0].mark)}{found[order.index('result')].text}"
        cells = (marked, told["letter"], found[order.index("previous")].text)
    elif len(found) >= 3:
        cells = (shown[0], shown[1], "".join(shown[2:]))
    elif len(found) == 2 and found[1].kind == "letter":
        cells = (shown[0], shown[1], None)
    elif len(found) == 2:
        letter = not (found[0].mark or found[1].mark) and last.end < previous - 4
        cells = (shown[0], shown[1], None) if letter else (shown[0], None, shown[1])
    else:
        cells = (None, None, shown[0]) if behind and len(runs) > 1 else (shown[0], None, None)
    return Line(text, row.place, True, True, Role.ROW, cells=cells)


def _by_runs(row: Row, runs: tuple[Run, ...], previous: int) -> Line:
    """Cells with more than a figure: as they are set apart."""
    texts = [run.text for run in runs]
    whole = "  ".join(texts)
    cells: tuple[str | None, str | None, str | None]
    if len(runs) == 3:
        cells = (texts[0], texts[1], texts[2])
    elif len(runs) == 2 and runs[1].start >= previous - _NEAR:
        cells = (texts[0], None, texts[1])
    elif len(runs) == 2 and letter_token(texts[1]) is not None:
        cells = (texts[0], texts[1], None)
    else:
        return Line(whole, row.place, True, True, Role.CONTENT)
    return Line(whole, row.place, True, True, Role.ROW, cells=cells)


def _circled(mark: int | None) -> str:
    return f"({mark})" if mark else ""
