"""A workbook's sheets as rows of plain values, for tables: what is stored, not how it is drawn.

Dates are ISO, whole numbers have no `.0`, hidden rows and columns are read: a filter hides rows
that are records all the same. The answer is a JSON text a line: `{"sheet": title}`, then for each
row its number and, in turns, a column and what stands in it; `[kind, text]` for what is no value.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from json import dumps

from hoshin.importers import texts
from hoshin.importers.archive import Parts, open_parts
from hoshin.importers.elements import parse, read_tree, related, whole
from hoshin.importers.xlsx import limits
from hoshin.importers.xlsx.dates import day_of_serial, shows_day
from hoshin.importers.xlsx.events import CellEvents
from hoshin.importers.xlsx.formats import SIGNIFICANT, parsed
from hoshin.importers.xlsx.places import Area, area
from hoshin.importers.xlsx.reader import counts_from_1904, open_workbook, visible_sheets
from hoshin.importers.xlsx.rich import plain
from hoshin.importers.xlsx.strings import read_strings
from hoshin.importers.xlsx.styles import Styles
from hoshin.importers.xlsx.values import exact

ERROR, FORMULA, MERGED = "error", "formula", "merged"
Held = str | tuple[str, str]

_BOOLEANS = {"0": "FALSE", "1": "TRUE"}
_ZEROS = re.compile("0{2,}")
_FINEST = Decimal("0.000000001")


class _TableValues:
    """The values of a workbook's cells as text."""

    def __init__(self, strings: list[str], styles: Styles, *, from_1904: bool) -> None:
        self._strings, self._styles, self._from_1904 = strings, styles, from_1904

    def held(self, kind: str, style: int, value: str, formula: str | None) -> Held:
        """What a cell holds; a kind and what is seen where that is no value."""
        if kind == "s":
            index = whole(value, -1)
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if formula is not None and not value and kind != "str":
            return (FORMULA, f"={formula}")
        if kind == "e":
            return (ERROR, value)
        if kind == "n" and (number := exact(value)) is not None:
            return self._number(number, self._styles.style(style).code)
        if kind == "d":
            return value[:10]
        return _BOOLEANS.get(value, value) if kind == "b" else plain(value)

    def _number(self, number: Decimal, code: str) -> str:
        if number >= 0 and _is_day(code):
            day = day_of_serial(int(number), from_1904=self._from_1904)
            return day.isoformat() if day is not None else f"{number:f}"
        if number == number.to_integral_value():
            digits = f"{number:.0f}"
            return digits.zfill(len(code)) if _ZEROS.fullmatch(code) else digits
        rounded = SIGNIFICANT.plus(number)
        if rounded.as_tuple().exponent < -9:  # type: ignore[operator]  # finite
            rounded = rounded.quantize(_FINEST)
        return f"{rounded:f}".rstrip("0").rstrip(".")


@lru_cache(maxsize=1_000)
def _is_day(code: str) -> bool:
    return shows_day(parsed(code)[0].tokens)


class _Rows(CellEvents):
    """Events of one sheet to its rows."""

    def __init__(self, parts: Parts, part: str, values: _TableValues, cells_before: int) -> None:
        super().__init__(parts, part)
        self._values = values
        self.count = cells_before
        self.rows: dict[int, dict[int, Held]] = {}
        self.merges: list[Area] = []

    def _cell_ends(self, value: str, formula: str | None) -> None:
        self.count += 1
        for number, what, limit in (
            (self.count, texts.TOO_MANY_CELLS, limits.MAX_TABLE_CELLS),
            (self._row, texts.TOO_MANY_ROWS, limits.MAX_ROWS),
            (self._column, texts.TOO_MANY_COLUMNS, limits.MAX_COLUMNS),
        ):
            if number > limit:
                self.refuse(what.format(limit=limit), texts.TABLE_TOO_LARGE_CURE)
        if held := self._values.held(self._kind, self._style, value, formula):
            self.rows.setdefault(self._row, {})[self._column] = held

    def _merged(self, reference: str) -> None:
        if (merged := area(reference)) is not None:
            self.merges.append(merged)
        if len(self.merges) > limits.MAX_MERGES:
            limit = limits.MAX_MERGES
            self.refuse(texts.TOO_MANY_MERGES.format(limit=limit), texts.TABLE_TOO_LARGE_CURE)


def xlsx_rows(content: bytes, *, name: str) -> bytes:
    """The rows of every visible sheet.

    Raises
    ------
    InputError
        If it is no workbook, is broken or encrypted, or holds more than a table can.
    """
    return b"\n".join(_lines(open_parts(content, name=name)))


def _lines(parts: Parts) -> Iterator[bytes]:
    main, workbook = open_workbook(parts)
    strings, styles = related(parts, main, "sharedStrings"), related(parts, main, "styles")
    values = _TableValues(
        read_strings(parts, strings, most=limits.MAX_TABLE_STRINGS) if strings else [],
        Styles(read_tree(parts, styles) if styles else None),
        from_1904=counts_from_1904(workbook),
    )
    count = 0
    for title, part in visible_sheets(parts, main, workbook):
        sheet = _Rows(parts, part, values, count)
        parse(parts, part, sheet)
        count = sheet.count
        _show_merged(sheet)
        yield dumps({"sheet": title}, ensure_ascii=False).encode()
        for row in sorted(sheet.rows):
            cells = sheet.rows[row]
            line = [row, *(each for column in sorted(cells) for each in (column, cells[column]))]
            yield dumps(line, ensure_ascii=False, separators=(",", ":")).encode()


def _show_merged(sheet: _Rows) -> None:
    """What spans rows is seen in each of them, and is no value of the lower ones."""
    for merged in sheet.merges:
        held = sheet.rows.get(merged.top, {}).get(merged.left)
        if held is None:
            continue
        seen = held if isinstance(held, str) else held[1]
        for row in range(merged.top + 1, min(merged.bottom, limits.MAX_ROWS) + 1):
            # a merge beyond the table makes no rows of it
            if row in sheet.rows:
                sheet.rows[row].setdefault(merged.left, (MERGED, seen))
