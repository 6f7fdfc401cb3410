"""The small tables of a bundle: reported.csv, history.csv, overrides.csv, areas.csv."""

from decimal import Decimal
from pathlib import Path
from typing import Literal, cast

from hoshin.base import FiscalYear, FiscalYearError, InputError, SourceFile
from hoshin.base.files import file_bytes
from hoshin.bundles import texts
from hoshin.bundles.break_cells import BREAK_COLUMNS, break_of
from hoshin.evaluation import Override
from hoshin.indicators import ReportedFigure
from hoshin.notation import Row, number, read_date, read_table
from hoshin.policy import Letter

_FIGURE = ("indicator", "fiscal_year", "value", "unit")
_OWN = {*_FIGURE, "source", "n", "deff", "sent", *BREAK_COLUMNS, ""}


def read_figures(path: Path, kind: Literal["reported", "history"]) -> list[ReportedFigure]:
    """Rows of reported.csv or history.csv for the whole office; nothing where there is no file."""
    if not path.exists():
        return []
    content = file_bytes(path)
    file = SourceFile.of(path.name, content)
    found: dict[tuple[str, FiscalYear], ReportedFigure] = {}
    for row in read_table(content, name=str(path), needed=_FIGURE):
        if any(value for heading, value in row.cells.items() if heading not in _OWN):
            continue  # a row of one group: history of the groups is not judged
        figure = _figure(row, kind, file)
        key = figure.indicator, figure.year
        if key in found:
            message = texts.ROW_TWICE.format(name=figure.indicator, year=figure.year)
            raise InputError(message, where=row.place, cure=texts.TWO_SOURCES_CURE)
        found[key] = figure
    return list(found.values())


def _figure(row: Row, kind: Literal["reported", "history"], file: SourceFile) -> ReportedFigure:
    value = number(row["value"])
    if value is None:
        raise _bad(row, texts.BAD_NUMBER.format(column="value", value=row["value"]))
    year = _year(row)
    declared = break_of(row, year)
    return ReportedFigure(
        _needed(row, "indicator"),
        year,
        value,
        "%" if row["unit"] == "％" else _needed(row, "unit"),
        row["source"],
        file,
        row.place.rpartition("/")[2].rpartition("\\")[2],
        kind,
        _people(row, "n"),
        _deff(row),
        declared.reason if declared and declared.separates else "",
        declared,
        _sent(row),
    )


def _year(row: Row) -> FiscalYear:
    try:
        return FiscalYear.parse(_needed(row, "fiscal_year"))
    except FiscalYearError as error:
        raise InputError(error.what, where=row.place, cure=error.cure) from error


def _people(row: Row, column: str) -> int | None:
    if not row[column]:
        return None
    n = number(row[column])
    if n is None or n < 1 or n != int(n):
        message = texts.BAD_N.format(column=column, value=row[column])
        raise InputError(message, where=row.place, cure=texts.BAD_N_CURE)
    return int(n)


def _sent(row: Row) -> int | None:
    sent, n = _people(row, "sent"), _people(row, "n")
    if sent is not None and (n is None or sent < n):
        message = texts.BAD_SENT.format(sent=sent, n=row["n"] or "－")
        raise InputError(message, where=row.place, cure=texts.BAD_SENT_CURE)
    return sent


def _deff(row: Row) -> Decimal:
    if not row["deff"]:
        return Decimal(1)
    deff = number(row["deff"])
    if deff is None or deff <= 0:
        message = texts.BAD_DEFF.format(value=row["deff"])
        raise InputError(message, where=row.place, cure=texts.BAD_DEFF_CURE)
    return deff


def read_overrides(path: Path) -> dict[str, Override]:
    """overrides.csv: letters set by people, each with reason, name and day."""
    if not path.exists():
        return {}
    columns = ("indicator", "letter", "reason", "by", "on")
    found: dict[str, Override] = {}
    for row in read_table(file_bytes(path), name=str(path), needed=columns):
        indicator, letter, reason, by, on = (_needed(row, column) for column in columns)
        if letter not in ("A", "B"):
            message = texts.BAD_LETTER.format(value=letter)
            raise InputError(message, where=row.place, cure=texts.BAD_LETTER_CURE)
        if indicator in found:
            message = texts.OVERRIDE_TWICE.format(name=indicator)
            raise InputError(message, where=row.place, cure=texts.TWO_SOURCES_CURE)
        day = read_date(on)
        if day is None:
            message = texts.BAD_DATE.format(value=on)
            raise InputError(message, where=row.place, cure=texts.BAD_DATE_CURE)
        found[indicator] = Override(indicator, cast("Letter", letter), reason, by, day)
    return found


def read_areas(path: Path) -> dict[str, int | None]:
    """areas.csv: the areas of the office in their order, with their population."""
    if not path.exists():
        return {}
    found: dict[str, int | None] = {}
    for row in read_table(file_bytes(path), name=str(path), needed=("area",)):
        area = _needed(row, "area")
        if area in found:
            message = texts.AREA_TWICE.format(area=area)
            raise InputError(message, where=row.place, cure=texts.TWO_SOURCES_CURE)
        population = number(row["population"]) if row["population"] else None
        if row["population"] and population is None:
            text = texts.BAD_NUMBER.format(column="population", value=row["population"])
            raise _bad(row, text)
        found[area] = None if population is None else int(population)
    return found


def _needed(row: Row, column: str) -> str:
    if not row[column]:
        message = texts.NEEDED.format(column=column)
        raise InputError(message, where=row.place, cure=texts.NEEDED_CURE)
    return row[column]


def _bad(row: Row, message: str) -> InputError:
    return InputError(message, where=row.place, cure=texts.BAD_NUMBER_CURE)
