"""What a torn text consists of: items, each typed by its shape alone."""

from dataclasses import dataclass, field
from enum import Enum

from hoshin.base import Place
from hoshin.importers.form import joined
from hoshin.importers.form.sections import Section


class Shape(Enum):
    LABEL = "label"
    HEADING = "heading"
    GROUP = "group"
    BUDGET = "budget"
    SDGS = "sdgs"
    HEAD = "head"  # of a table's columns
    CELLS = "cells"
    MARK = "mark"  # an indicator's number, printed alone
    THEME = "theme"
    LINK = "link"  # （アウトカム指標①） torn from its heading
    BULLET = "bullet"
    STATEMENT = "statement"
    TEXT = "text"


@dataclass
class Item:
    """What stands together, with the place where it begins."""

    shape: Shape
    parts: list[str]
    place: Place
    gap: bool
    section: Section | None = None
    number: int = 0
    sub: str = ""
    widths: list[float] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)  # by their place in the text
    last_year: bool = False  # of a list of last year's figures
    in_run: bool = False  # one of several labels in a row: none of them says what stands below

    @property
    def text(self) -> str:
        return joined(self.parts)
