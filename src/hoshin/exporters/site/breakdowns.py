"""Counts below the whole on the site: one page, and one CSV a table."""

from collections.abc import Iterator

from hoshin.exporters import texts
from hoshin.exporters.site.tables import csv_bytes
from hoshin.publication import Edition, PublishedBreakdown

PAGE = "breakdowns.html"


def breakdown_tables_csv(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The tables as files of an edition, by name."""
    for each in edition.breakdowns:
        yield f"breakdowns/{each.id}.csv", _csv(edition, each)


def _csv(edition: Edition, each: PublishedBreakdown) -> bytes:
    headings = [texts.CSV_YEAR, *each.heads, texts.CSV_NOTICE]
    rows = [[each.year.start, *row.labels, *row.values, edition.source.notice] for row in each.rows]
    return csv_bytes(headings, rows)
