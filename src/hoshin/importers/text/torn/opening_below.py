"""The boxes of the first page below the heading of an issue, put back above it.

A tool that prints the narrow cells of a page first puts the labels of its boxes above the headings and labels
of the first issue, and what stands in them below all of these.
"""

from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.headlines import is_headline
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sdgs import announced_goals, goals_alone
from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn import heads, label_parts, marks
from hoshin.importers.text.torn.contents import begins_theme
from hoshin.importers.text.torn.money import heads_money, names_unit

_FIRST_PAGE = (Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_FEWEST = 2  # labels above the heading, and lines of their boxes
_SHORTEST = 6  # characters of the first line of a box


def with_opening_above(lines: list[Line]) -> list[Line]:
    """The lines, what stands in the boxes of the first page above the first issue where only labels do."""
    texts = [line.text for line in lines]
    heading = next((at for at, text in enumerate(texts) if _heads(text)), None)
    if heading is None or not _has_labels_alone(texts[:heading]):
        return lines
    start = next((at for at in range(heading, len(texts)) if not _is_of_frame(texts[at])), None)
    if start is None or len(texts[start]) < _SHORTEST:
        return lines
    end = start
    while end < len(texts) and not (_begins_box(texts[end]) or _is_of_frame(texts[end])):
        end += 1
    run = "".join(texts[start:end])
    if end - start < _FEWEST or end == len(texts) or marks.is_aim(run):
        return lines
    if not _begins_box(texts[end]):
        return lines
    seats = [line for line in lines[heading:start] if is_headline(line.text)]
    rest = [line for line in lines[heading:start] if not is_headline(line.text)]
    moved = [replace(lines[start], gap=True), *lines[start + 1 : end]]
    return [*lines[:heading], *seats, *moved, *rest, *lines[end:]]


def _heads(text: str) -> bool:
    found = issue_heading(text)
    return found is not None and bool(found.title)


def _has_labels_alone(texts: list[str]) -> bool:
    """Whether two labels of the first page stand there, and behind the first one nothing for their boxes."""
    found = [at for at, text in enumerate(texts) if label_parts.whole_label(text) in _FIRST_PAGE]
    if not found:
        return False
    behind = texts[found[0] :]
    sections = {label_parts.whole_label(text) for text in behind}
    over = (label_parts.label_over(behind, at) for at in range(len(behind)))
    sections |= {each[0] for each in over if each is not None}
    return len(sections & {*_FIRST_PAGE}) >= _FEWEST and all(map(_is_of_frame, behind))


def _is_of_frame(text: str) -> bool:
    """Whether a line is a label or a piece of one, a heading, a cell of results, goals, what runs along."""
    known = (
        label_parts.whole_label(text)
        or label_parts.is_part(text)
        or label_parts.is_note(text)
        or label_parts.is_year(text)
        or heads.is_head(text)
        or is_cell_line(text)
        or is_headline(text)
        or issue_heading(text)
        or goals_alone(text)
    )
    return bool(known) or announced_goals(text) is not None


def _begins_box(text: str) -> bool:
    """Whether a line is the first of an issue's boxes or of its money."""
    money = is_budget(text) or names_unit(text) or heads_money(text)
    return money or begins_theme(text) or bool(BULLET.match(text))
