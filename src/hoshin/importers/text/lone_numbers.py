"""Numbers of pages on lines of their own, where a text keeps no other sign of its pages."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.titles import HEADLINE
from hoshin.notation import half_width

_NUMBER = re.compile(r"^[-－‐―]?\s*([0-9０-９]{1,2})\s*[-－‐―]?$")
_DASHES = "-－‐―"
_SHEET = re.compile(r"^[【（(〔]?\s*(?:別紙|別添)?\s*様式")


def without_lone_numbers(lines: list[Line]) -> list[Line]:
    """Lines without 1, 2, 3 … that stand apart right above a sheet, an issue or the end."""
    found = [place for place, line in enumerate(lines) if _NUMBER.match(line.text)]
    numbers = [int(half_width(_NUMBER.sub(r"\1", lines[place].text))) for place in found]
    torn = found == [len(lines) - 1] and lines[-1].text[0] in _DASHES  # - 1, its second dash lost
    counted = (len(found) > 1 or torn) and numbers == list(range(1, len(found) + 1))
    if not counted or not all(_ends_page(lines, place) for place in found):
        return lines
    kept: list[Line] = []
    for place, line in enumerate(lines):
        if place not in found:
            kept.append(replace(line, gap=True) if place - 1 in found else line)
    return kept


def _ends_page(lines: list[Line], place: int) -> bool:
    if not lines[place].gap:
        return False
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    begins = _SHEET.match(below) or issue_heading(below) or HEADLINE.search(below)
    return not below or bool(begins)
