"""What a page prints below the form: lines unlike the entries of its last part."""

import re

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.decoration import MARKS, undecorated
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.named_cells import is_result, one_cell
from hoshin.importers.form.ordered_state import goes_on
from hoshin.importers.form.points import points_of
from hoshin.importers.form.result_lines import result_line
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.notation import find_money

_NUMBERED = re.compile(
    r"^(?:[①-⑳❶-❿]|[（(]?[ア-ンa-zａ-ｚ][)）.．、　 ]|[（(]?[0-9０-９]{1,2}[)）.．、　 ]|(?:アウトカム)?指標)"
)
_MARKED = re.compile(rf"^[{re.escape(MARKS)}\-][\s　]*\S")
_ENDED = re.compile(r"。[」』）)]*$")
_HEADING = re.compile(r"^[【＜〈《［\[〔]|^[（(].*[)）]$")
_SHEET = re.compile(r"^[^\s　]{0,4}様式\s*[0-9０-９]")  # of the form, where it heads a sentence
_LONGEST = 60


def without_page_end(lines: list[Line]) -> list[Line]:
    """The lines up to the end of the form, where its last part has entries that are marked or sentences."""
    start = next((place for place in range(len(lines) - 1, -1, -1) if _label(lines[place])), None)
    if start is None:
        return lines
    boxed = [place for place in range(start + 1, len(lines)) if lines[place].role is not Role.OPEN]
    if boxed:
        return lines[: _end_of_results(lines, boxed[-1] - 1)]
    titles = {_folded(found.title) for line in lines if (found := issue_heading(line.text))}
    groups = {
        place for place in range(start + 1, len(lines)) if _is_group(lines[place].text, titles)
    }
    entries = [place for place in range(start + 1, len(lines)) if place not in groups]
    announced = label_and_content(lines[start].text)
    first = announced[1] if announced else lines[entries[0]].text if entries else ""
    if not _is_entry(first):
        return lines
    closing = _label(lines[start]) in CLOSING
    for place in entries if closing else []:
        if place > start + 1 and _is_foreign(lines, place):
            return lines[:place]
    if closing:
        return lines
    return lines[: _end_of_results(lines, start)]


def _label(line: Line) -> Section | None:
    if line.role is Role.LABEL:
        return line.section
    found = label_and_content(line.text) if line.role is Role.OPEN else None
    return section_of(line.text) or (found[0] if found else None)


def _is_group(text: str, titles: set[str]) -> bool:
    """Whether a line heads the entries on one issue."""
    known = issue_heading(text) is not None or _folded(undecorated(text)) in titles - {""}
    return known or (bool(_HEADING.match(text)) and bool(re.search(r"[0-9０-９]|課題", text)))


def _is_entry(text: str) -> bool:
    return bool(_MARKED.match(text) or _NUMBERED.match(text) or _ENDED.search(text))


def _is_foreign(lines: list[Line], place: int) -> bool:
    """Whether a line is no entry, nor the rest of the one above."""
    line, above = lines[place], lines[place - 1]
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    if _SHEET.match(line.text) and _ENDED.search(below):
        return False
    if _is_entry(line.text) or points_of(line.text, 1) or is_cell_line(line.text):
        return False
    if find_money(line.text) or announced_goals(line.text) is not None:
        return False
    if len(line.text) > _LONGEST or not (line.gap or line.whole) or "：" in line.text[:12]:
        return False
    unended = not _ENDED.search(above.text) and _is_entry(above.text)
    return not (unended and goes_on(above, line))


def _end_of_results(lines: list[Line], start: int) -> int:
    """Behind the last indicator or result below `start`: from there on no line has figures or goes on."""
    end = place = len(lines)
    while place > start + 2 and _is_of_no_entry(lines[place - 1].text):
        place -= 1
        end = place if _is_without_figure(lines, place) else end
    return end


def _is_of_no_entry(text: str) -> bool:
    """Whether a line is no indicator, no result, and no rest of one; an office's telephone is none."""
    if _MARKED.match(text) or is_cell_line(text) or is_result(text) or result_line(text).letter:
        return False
    if find_money(text) or announced_goals(text) is not None or one_cell(text) is not None:
        return False
    figure = bool(_NUMBERED.match(text) or re.search(r"[0-9０-９]", text))
    return len(text) <= _LONGEST and not (figure and _ENDED.search(text))


def _is_without_figure(lines: list[Line], place: int) -> bool:
    """The same below indicators, whose results have figures."""
    return _is_foreign(lines, place) and not re.search(r"[0-9０-９ABＡＢ]|達成", lines[place].text)


def _folded(text: str) -> str:
    return re.sub(r"[\s「」『』【】]", "", text)
