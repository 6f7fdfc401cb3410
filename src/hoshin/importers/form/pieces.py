"""What lines are put together to: headings, bullets, statements, cells, each with its place."""

import re
from dataclasses import dataclass, field
from enum import Enum

from hoshin.base import Place
from hoshin.importers.form.lines import joined
from hoshin.importers.form.sections import Section

_KANA = "アイウエオカキクケコサシスセソ"
BULLET = re.compile(
    r"^(?:[・･●○◆◇■□•‣◦▪➢➤✓✔▶▸❖⚫⬤◉]|-(?=\s)"
    rf"|[{_KANA}]\u3000(?=\S)|[（(][{_KANA}][)）](?=.))\s*"  # ア　街灯を増やす。
)


class Kind(Enum):
    LABEL = "label"  # a template label
    HEADING = "heading"  # 経営課題N and its title
    GROUP = "group"  # 【経営課題N】 above bullets of the closing parts
    BUDGET = "budget"  # 決算額 and 予算額
    HEADER = "header"  # 年度実績と達成状況 …
    THEME = "theme"  # 【…】 and the indicators it names
    BULLET = "bullet"
    STATEMENT = "statement"  # ① and a sentence
    CELLS = "cells"  # results, letters, last year's figures
    ROW = "row"  # a row of the table of results, its columns known
    SDGS = "sdgs"
    OTHER = "other"  # content of a part that the policy has no place for
    TEXT = "text"


@dataclass
class Piece:
    """A run of lines that is one thing; `section` is the label in force where it stands."""

    kind: Kind
    parts: list[str]
    place: Place
    section: Section | None
    number: int = 0
    sub: str = ""
    label: str = ""  # 経営課題1-(2) as printed, where the issue has a second number
    gap: bool = True
    counted: bool = False  # its number is its place in a list, not a printed one
    inferred: bool = False  # a theme's name only by where it stands
    links: list[int] = field(default_factory=list)  # SDGs, or indicators under a theme's heading
    aside: str = ""  # a target in a cell of its own
    cells: tuple[str | None, str | None, str | None] = (None, None, None)
    doubts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return joined(self.parts)

    @property
    def last(self) -> str:
        return self.parts[-1] if self.parts else ""
