"""CSV of the site: UTF-8 with BOM, so that spreadsheets read it; no cell can be a formula."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

from hoshin.exporters import texts
from hoshin.exporters.site.break_cells import break_cells
from hoshin.publication import Edition, PublishedFigure, PublishedIndicator

_FIGURE = [texts.CSV_VALUE, texts.CSV_UNIT, texts.CSV_LOW, texts.CSV_HIGH, texts.CSV_N]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def indicators_csv(edition: Edition) -> bytes:
    """One row an indicator."""
    headings = [
        texts.CSV_ID,
        texts.CSV_TITLE,
        texts.CSV_YEAR,
        *_FIGURE,
        texts.CSV_PREVIOUS,
        texts.CSV_TARGET,
        texts.CSV_DEADLINE,
        texts.CSV_LETTER,
        texts.CSV_REASON,
        texts.CSV_NOTICE,
    ]
    rows = [
        [
            each.id,
            each.title,
            edition.policy.fiscal_year,
            *_figure(each.result),
            each.previous.text if each.previous else "",
            each.aim,
            each.deadline,
            each.letter or "",
            each.reason,
            edition.source.notice,
        ]
        for each in edition.indicators
    ]
    return csv_bytes(headings, rows)


def sub_indicators_csv(edition: Edition) -> bytes:
    """One row an indicator that the form does not list, with its owner and strategies."""
    headings = [
        *(texts.CSV_ID, texts.CSV_TITLE, texts.CSV_OWNER, texts.CSV_STRATEGY, texts.CSV_YEAR),
        *_FIGURE,
        *(texts.CSV_PREVIOUS, texts.CSV_MILESTONE, texts.CSV_TARGET, texts.CSV_DEADLINE),
        *(texts.CSV_LETTER, texts.CSV_REASON, texts.CSV_NOTICE),
    ]
    rows = [
        [
            *(each.id, each.title, each.plan.owner, texts.CSV_BETWEEN.join(each.plan.strategies)),
            edition.policy.fiscal_year,
            *_figure(each.result),
            each.previous.text if each.previous else "",
            *(each.plan.current, each.aim, each.deadline),
            *(each.letter or "", each.reason, edition.source.notice),
        ]
        for each in edition.sub_indicators
    ]
    return csv_bytes(headings, rows)


def series_csv(edition: Edition, each: PublishedIndicator) -> bytes:
    """One row a year of one indicator."""
    headings = [
        texts.CSV_ID,
        texts.CSV_YEAR,
        *_FIGURE,
        texts.CSV_ORIGIN,
        texts.CSV_BREAK,
        texts.CSV_BREAK_KIND,
        texts.CSV_BREAK_BY,
        texts.CSV_BREAK_ON,
        texts.CSV_BREAK_SUSPECTED,
        texts.CSV_NOTICE,
    ]
    rows = [
        [
            each.id,
            point.year.start,
            *_figure(point.figure),
            point.origin,
            point.series_break,
            *break_cells(point),
            edition.source.notice,
        ]
        for point in each.series
    ]
    return csv_bytes(headings, rows)


def csv_bytes(headings: list[str], rows: Iterable[Iterable[object]]) -> bytes:
    """Rows as CSV; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _figure(figure: PublishedFigure | None) -> list[object]:
    if figure is None:
        return [""] * len(_FIGURE)
    if figure.value is None:
        return [figure.text, figure.unit, "", "", ""]
    return [figure.value, figure.unit, figure.low_value, figure.high_value, figure.n]


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str) and value.startswith(_FORMULA) and len(value) > 1:
        return "'" + value
    return value
