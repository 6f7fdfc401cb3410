"""A hidden sheet with what may be chosen: a drop-down's own list holds 255 letters at most."""

from collections.abc import Sequence
from typing import Any

from hoshin.exporters.register_xlsx import texts


class Lists:
    """The lists of one workbook; equal ones stand once."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._sheet: Any = None
        self._places: dict[tuple[str, ...], str] = {}

    def place(self, choices: Sequence[str]) -> str:
        """Where a list stands, as a formula."""
        from xlsxwriter.utility import xl_range_abs

        if self._sheet is None:
            self._sheet = self._workbook.add_worksheet(texts.LISTS_SHEET)
            self._sheet.hide()
        key = tuple(choices)
        if key not in self._places:
            column = len(self._places)
            for row, choice in enumerate(key):
                self._sheet.write_string(row, column, choice)
            area = xl_range_abs(0, column, len(key) - 1, column)
            self._places[key] = f"='{texts.LISTS_SHEET}'!{area}"
        return self._places[key]
