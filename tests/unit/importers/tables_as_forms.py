"""Forms written as one table of a page, so that tests can say them row by row."""

from html import escape

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy import Policy

Row = list[str]


def reading_of(*rows: Row, year: str = "令和6", wide: bool = True) -> FormReading:
    """The reading of a form.

    The last cell of a short row reaches to the right edge. A cell ending in `*n` spans n rows.
    """
    width = max(map(len, rows))
    lines = []
    for row in rows:
        cells = [_cell(text, 1) for text in row[:-1]]
        cells.append(_cell(row[-1], width - len(row) + 1 if wide else 1))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    page = f"<h1>{year}年度　鈴鳴区運営方針</h1><table>{''.join(lines)}</table>"
    return FormReading.from_bytes(entries.html(page.encode(), name="form.html"))


def policy_of(*rows: Row, year: str = "令和6", wide: bool = True) -> Policy:
    return reading_of(*rows, year=year, wide=wide).policy


def _cell(text: str, columns: int) -> str:
    words, star, height = text.rpartition("*")
    if not (star and height.isdigit()):
        words, height = text, "1"
    inner = escape(words).replace("\n", "<br>")
    return f'<td rowspan="{height}" colspan="{columns}">{inner}</td>'
