"""A workbook's sheets as rows of plain values, for tables: what is stored, not how it is drawn.

Dates are ISO, whole numbers have no `.0`, hidden rows and columns are read: a filter hides rows
that are records all the same. The answer is a JSON text a line: `{"sheet": title}`, then for each
row its number and, in turns, a column and what stands in it; `[kind, text]` for what is no value.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from json import dumps

from hoshin.importers import texts
from hoshin.importers.archive import Parts, open_parts
from hoshin.importers.elements import Names, Refusing, parse, read_tree, related, whole
from hoshin.importers.xlsx import limits
from hoshin.importers.xlsx.dates import day_of_serial, shows_day
from hoshin.importers.xlsx.formats import SIGNIFICANT, parsed
from hoshin.importers.xlsx.reader import counts_from_1904, open_workbook, visible_sheets
from hoshin.importers.xlsx.rich import Rich, plain
from hoshin.importers.xlsx.sheet import Area, position
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


class _Rows(Refusing):
    """Events of one sheet to its rows."""

    def __init__(self, parts: Parts, part: str, values: _TableValues, cells_before: int) -> None:
        super().__init__(parts, part)
        self._names, self._rich, self._values = Names(), Rich(), values
        self._row = self._column = 0
        self._kind, self._style = "n", 0
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None
        self.count = cells_before
        self.rows: dict[int, dict[int, Held]] = {}
        self.merges: list[Area] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.enter()
        name = self._names.short(tag)
        if name == "x:c":
            self._begin_cell(attributes)
        elif name == "x:v":
            self._into = self._value
        elif name == "x:f":
            self._into = self._formula = []
        elif name == "x:row":
            self._row = whole(attributes.get("r"), self._row + 1, limit=9_999_999)
            self._column = 0
        elif name == "x:mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            self._rich.start(name, attributes)

    def end(self, tag: str) -> None:
        self.leave()
        name = self._names.short(tag)
        if name == "x:c":
            self._end_cell()
        elif name in ("x:v", "x:f"):
            self._into = None
        else:
            self._rich.end(name)

    def data(self, text: str) -> None:
        if self._into is None:
            self._rich.data(text)
        else:
            self._into.append(text)

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        at = position(attributes.get("r", "")) or (self._row, self._column + 1)
        self._row, self._column = at
        self._kind = attributes.get("t", "n")
        self._style = whole(attributes.get("s"))
        self._value, self._formula = [], None
        if self._kind == "inlineStr":
            self._rich.take()

    def _end_cell(self) -> None:
        value = self._rich.take() if self._kind == "inlineStr" else "".join(self._value)
        formula = None if self._formula is None else "".join(self._formula)
        if not value and formula is None:
            return  # only formatted
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

    def _merge(self, reference: str) -> None:
        first, last = (position(corner) for corner in (reference.split(":", 1) * 2)[:2])
        if first and last:
            self.merges.append(Area(*first, *last))
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
    for area in sheet.merges:
        held = sheet.rows.get(area.top, {}).get(area.left)
        if held is None:
            continue
        seen = held if isinstance(held, str) else held[1]
        for row in range(area.top + 1, min(area.bottom, limits.MAX_ROWS) + 1):
            # a merge beyond the table makes no rows of it
            if row in sheet.rows:
                sheet.rows[row].setdefault(area.left, (MERGED, seen))
