"""The head's name that a tool printed away from its seat, among the boxes of the first page."""

from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.lone_names import is_seat, looks_like_name
from hoshin.importers.form.person import head_of_office
from hoshin.importers.form.sections import Section, section_of

_TOP = 12  # lines among which the seat stands
_PAGE = 60  # of a first page
_OF_ISSUES = (Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS)


def with_name_at_its_seat(lines: list[Line]) -> list[Line]:
    """The lines, the one name that stands apart on the first page put behind a seat without one."""
    top = lines[:_TOP]
    seats = [at for at, line in enumerate(top) if is_seat(line.text)]
    if len(seats) != 1 or head_of_office("", [line.text for line in top]) is not None:
        return lines
    names = [
        at
        for at in range(seats[0] + 1, _end_of_first_page(lines))
        if looks_like_name(lines[at].text) and _stands_apart(lines, at)
    ]
    if len(names) != 1:
        return lines
    seat = lines[seats[0]]
    whole = replace(seat, text=f"{seat.text}　{lines[names[0]].text}", inferred=True)
    put = [whole if at == seats[0] else line for at, line in enumerate(lines)]
    return [line for at, line in enumerate(put) if at != names[0]]


def _end_of_first_page(lines: list[Line]) -> int:
    return next(
        (
            at
            for at, line in enumerate(lines[:_PAGE])
            if issue_heading(line.text) is not None or section_of(line.text) in _OF_ISSUES
        ),
        min(_PAGE, len(lines)),
    )


def _stands_apart(lines: list[Line], at: int) -> bool:
    """Whether a line has blank lines around it and is not the text of a label right above."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    apart = lines[at].gap and (below is None or below.gap)
    above = lines[at - 1].text
    upright = len(above) == 1 and not above.isdecimal()  # the last character of a label
    return apart and not upright and section_of(above) is None and not label_and_content(above)
