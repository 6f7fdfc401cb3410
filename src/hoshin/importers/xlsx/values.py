"""A cell as saved to the text that is shown."""

from collections.abc import Sequence
from decimal import Decimal

from hoshin.importers.elements import whole
from hoshin.importers.xlsx.formats import shown_number, shown_text
from hoshin.importers.xlsx.rich import plain
from hoshin.importers.xlsx.sheet import RawCell
from hoshin.importers.xlsx.styles import Styles

_BOOLEANS = {"0": "FALSE", "1": "TRUE"}


class Values:
    """Shows the cells of one workbook."""

    def __init__(self, strings: Sequence[str], styles: Styles, *, from_1904: bool) -> None:
        self._strings, self._styles, self._from_1904 = strings, styles, from_1904

    def is_lost(self, cell: RawCell) -> bool:
        """Whether it names a text that the workbook's list does not have."""
        return (
            cell.kind == "s"
            and cell.value != ""
            and not 0 <= whole(cell.value, -1) < len(self._strings)
        )

    def shown(self, cell: RawCell) -> str:
        """The text of a cell; empty where nothing is seen of it."""
        style = self._styles.style(cell.style)
        if style.struck:
            return ""
        if cell.formula is not None and not cell.value and cell.kind != "str":
            return plain(
                f"={cell.formula}"
            )  # never computed: whoever opens it sees a value we lack
        if cell.kind == "s":
            if self.is_lost(cell):
                return ""
            return shown_text(self._strings[whole(cell.value)], style.code)
        if cell.kind in ("str", "inlineStr"):
            return shown_text(plain(cell.value), style.code)
        if cell.kind == "b":
            return _BOOLEANS.get(cell.value, cell.value)
        if cell.kind == "n" and (number := exact(cell.value)) is not None:
            return shown_number(number, style.code, from_1904=self._from_1904).strip()
        return plain(cell.value).removesuffix("T00:00:00")


def exact(text: str) -> Decimal | None:
    """A saved number as the decimal that was typed: the shortest that gives the same bits."""
    try:
        number = Decimal(repr(float(text)))
    except ValueError:
        return None
    return number if number.is_finite() else None
