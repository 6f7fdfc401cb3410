"""Torn lines without what runs along pages, labels and boxes on one line apart, cells whole."""

import re
from collections import Counter
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.pieces import is_budget
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.text.torn import label_parts

_OPEN_CELL = re.compile(r"^[①-⑳]?\s*[0-9０-９][^（(。]*[（(][^)）。]{1,20}$")
_SHORT = 30
_HEAD = 6  # lines among which the title stands itself


def cleared(lines: list[Line]) -> list[Line]:
    """The lines that stand in boxes or are labels."""
    return _whole_cells(_columns_apart(_without_running(lines)))


def _without_running(lines: list[Line]) -> list[Line]:
    """Without page numbers and short lines that come again though nothing of a form does."""
    counts = Counter(line.text for line in lines)
    kept: list[Line] = []
    gap = False
    for index, line in enumerate(lines):
        if _is_furniture(line.text, counts, index):
            gap = True
        else:
            kept.append(replace(line, gap=line.gap or gap))
            gap = False
    return kept


def _is_furniture(text: str, counts: Counter[str], index: int) -> bool:
    if is_page_mark(text):
        return True
    if counts[text] > 1 and "運営方針" in text and index > _HEAD and len(text) <= _SHORT:
        return True
    if counts[text] < 2 or not 4 <= len(text) <= _SHORT or not index:
        return False
    of_form = (
        label_parts.whole_label(text)
        or label_parts.is_note(text)
        or label_parts.is_part(text)
        or re.match(r"[【（(・①-⑳0-9０-９※]", text)
        or is_budget(text)
        or is_cell_line(text)
        or issue_heading(text)
        or re.search(r"[。年]", text)
    )
    return not of_form


def _columns_apart(lines: list[Line]) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        parts = None if announced_goals(line.text) else label_parts.columns(line.text)
        if parts is None or is_budget(line.text):
            found.append(line)
        else:
            found += [replace(line, text=parts[0]), replace(line, text=parts[1], gap=line.gap)]
    return found


def _whole_cells(lines: list[Line]) -> list[Line]:
    """A cell torn in its brackets, the other cells of its row between the halves: made whole."""
    kept = list(lines)
    for index, line in enumerate(lines):
        if not _OPEN_CELL.match(line.text):
            continue
        for below in range(index + 1, min(index + 4, len(kept))):
            whole = line.text + kept[below].text
            if re.match(r"^[^（(]*[)）]", kept[below].text) and is_cell_line(whole):
                kept[index] = replace(line, text=whole)
                kept[below] = replace(kept[below], text="")
                break
    return [line for line in kept if line.text]
