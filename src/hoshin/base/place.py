"""Where something stands in a document, whatever its format."""

import re
from dataclasses import dataclass

from hoshin.base import texts

Box = tuple[float, float, float, float]

_PARTS = re.compile(
    r"^(?:page (?P<page>\d+))?(?:, )?(?:line (?P<line>\d+))?(?:, )?"
    r"(?:box (?P<box>-?[\d.]+ -?[\d.]+ -?[\d.]+ -?[\d.]+))?(?:, )?"
    r"(?:(?P<unit>sheet|table|paragraph) (?P<name>.+?))?(?:, cell (?P<cell>[^,]+))?$",
    re.DOTALL,
)


@dataclass(frozen=True, order=True)
class Place:
    """A place in a document; what a format does not have stays 0 or empty.

    Parameters
    ----------
    page, line : int
        From 1.
    box : (left, top, right, bottom), points from the upper left corner of the page
        Empty where the format has no pages.
    unit : "sheet", "table", "paragraph" or ""
    name : str
        Which of them: a sheet's name, or a number from 1.
    cell : str
        C12 in a sheet, 3-2 (row, column) in a table.
    """

    page: int = 0
    line: int = 0
    box: Box | tuple[()] = ()
    unit: str = ""
    name: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """`page 2, line 31`, `page 2, box 51 120 300.5 134`, `sheet 様式, cell C12`, `table 2, cell 3-1`."""
        parts = [f"page {self.page}"] if self.page else []
        parts += [f"line {self.line}"] if self.line else []
        parts += ["box " + " ".join(f"{edge:g}" for edge in self.box)] if self.box else []
        parts += [f"{self.unit} {self.name}"] if self.unit else []
        parts += [f"cell {self.cell}"] if self.cell else []
        return ", ".join(parts)

    @classmethod
    def parse(cls, text: str) -> "Place":
        """The inverse of `str`; an empty place where the text names none.

        >>> Place.parse("page 2, line 31")
        Place(page=2, line=31, box=(), unit='', name='', cell='')
        >>> str(Place.parse("sheet 様式, cell C12")), Place.parse("somewhere")
        ('sheet 様式, cell C12', Place(page=0, line=0, box=(), unit='', name='', cell=''))
        """
        found = _PARTS.match(text)
        if found is None:
            return cls()
        edges = [float(edge) for edge in (found["box"] or "").split()]
        return cls(
            int(found["page"] or 0),
            int(found["line"] or 0),
            (edges[0], edges[1], edges[2], edges[3]) if edges else (),
            found["unit"] or "",
            found["name"] or "",
            found["cell"] or "",
        )

    @property
    def japanese(self) -> str:
        """As an officer looks for it: 2ページ31行, シート「様式」C12, 表2 3行1列."""
        parts = [texts.PLACE_PAGE.format(page=self.page)] if self.page else []
        parts += [texts.PLACE_LINE.format(line=self.line)] if self.line else []
        if self.unit:
            parts.append(texts.PLACE_UNITS[self.unit].format(name=self.name))
        if self.cell:
            row, _, column = self.cell.partition("-")
            in_table = texts.PLACE_CELL.format(row=row, column=column)
            parts.append(in_table if column else self.cell)
        return "".join(parts)


NOWHERE = Place()
