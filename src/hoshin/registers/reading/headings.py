"""The row of headings: the first that names every column that is needed."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from hoshin.registers import texts
from hoshin.registers.definition import FieldDefinition
from hoshin.registers.errors import RegisterError
from hoshin.registers.folding import plain_heading
from hoshin.registers.reading.tables import NumberedRow, Sheet, SheetFile

_LOOKED_AT = 1_000  # rows in which a heading is looked for


@dataclass(frozen=True)
class Headings:
    """Where the columns of a table are, in which sheet and below which row."""

    sheet: Sheet
    row: int
    columns: Mapping[str, int]
    cells: Sequence[str]
    unknown: Sequence[str]

    @property
    def width(self) -> int:
        """How many cells a row has that has not slipped."""
        return len(self.cells)


class Names:
    """The names and titles under which columns may stand; a name goes before another's title."""

    def __init__(self, titles: Mapping[str, Sequence[str]]) -> None:
        self.titles = titles
        self._known: dict[str, str] = {}
        for name, spelled in titles.items():
            for title in spelled:
                self._known.setdefault(plain_heading(title), name)
        self._known |= {plain_heading(name): name for name in titles}

    def columns(self, cells: Sequence[str]) -> Iterator[tuple[str, int]]:
        """The columns of a row, by the name of what stands in them."""
        for place, cell in enumerate(cells):
            if (name := self._known.get(plain_heading(cell))) is not None:
                yield name, place

    def knows(self, cell: str) -> bool:
        """Whether a heading names anything."""
        return plain_heading(cell) in self._known

    def title(self, name: str) -> str:
        """What an officer calls a column."""
        return self.titles[name][0]

    def heading(self, name: str) -> str:
        """A heading under which a column is found again: its title, unless another has it too."""
        title = self.title(name)
        return title if self._known[plain_heading(title)] == name else name


def titles(field: FieldDefinition) -> list[str]:
    """The headings under which a field may stand: its title, also with the unit behind it."""
    return [field.title, *([f"{field.title}（{field.unit}）"] if field.unit else [])]


def find_headings(source: SheetFile, names: Names, needed: Collection[str]) -> Headings:
    """The first row in the first sheet that names every needed column.

    Raises
    ------
    RegisterError
        If there is none, saying what the nearest row lacks, or if it names a column twice.
    """
    nearest: set[str] = set()
    refused: RegisterError | None = None
    for sheet in source.sheets:
        best: NumberedRow | None = None
        try:
            for row, cells in islice(sheet.rows(), _LOOKED_AT):
                found = {name for name, _ in names.columns(cells)}
                if found >= set(needed):
                    best = (row, cells)  # of headings merged over rows the lowest tells all
                elif best is not None:
                    break
                nearest = max(nearest, found & set(needed), key=len)
        except RegisterError as error:  # another mark between the cells may make sense of it
            refused = refused or error
        if best is not None:
            return _headings(source, names, sheet, best)
    if refused and not nearest:
        raise refused
    wanted = "、".join(names.title(name) for name in needed if name not in nearest)
    message = texts.NO_HEADING.format(fields=wanted)
    raise RegisterError(message, where=source.name, cure=texts.NO_HEADING_CURE)


def _headings(source: SheetFile, names: Names, sheet: Sheet, heading: NumberedRow) -> Headings:
    row, cells = heading
    columns: dict[str, int] = {}
    for name, place in names.columns(cells):
        if name in columns:
            message = texts.HEADING_TWICE.format(heading=names.title(name))
            where = texts.ROW_PLACE.format(name=source.name, row=row)
            raise RegisterError(message, where=where, cure=texts.HEADING_TWICE_CURE)
        columns[name] = place
    unknown = ["".join(cell.split()) for cell in cells if cell.strip() and not names.knows(cell)]
    return Headings(sheet, row, columns, [str(cell).strip() for cell in cells], unknown)
