"""Puts the form into a workbook of one sheet."""

import io
from datetime import date, datetime
from typing import Any

from hoshin.exporters import texts
from hoshin.exporters.form_xlsx.formats import BASE_COLUMN, BASE_SIZE, FONT, Formats
from hoshin.exporters.form_xlsx.layout import TITLE_ROW, content_blocks, title_block
from hoshin.exporters.form_xlsx.model import FULL, SheetBlock
from hoshin.exporters.form_xlsx.pages import place
from hoshin.exporters.form_xlsx.sheet import SheetWriter
from hoshin.exporters.form_xlsx.sizes import COLUMN_PIXELS, PAGE_POINTS, rows_of
from hoshin.exporters.office_text import check_characters
from hoshin.exporters.office_zip import fixed_zip
from hoshin.publication import FormContent

_A4 = 9
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    # The scheme would let the fonts of the theme win.
    "default_format_properties": {"font_name": FONT, "font_size": BASE_SIZE, "font_scheme": "none"},
    "default_column_width": BASE_COLUMN,
}
_HEADER = "&C&8&KA02800"
_FOOTER = "&C&8&P / &N"
_HEADER_LIMIT = 200  # Excel allows 255 with the codes; "&" begins a code


def form_xlsx(content: FormContent, *, as_of: date) -> bytes:
    """The form as an Excel workbook, A4; the same content gives the same bytes.

    Parameters
    ----------
    as_of : date
        The day that the document carries. The clock is never read.

    Raises
    ------
    InputError
        If a text holds a character that no Excel file can hold.
    """
    import xlsxwriter

    check_characters(content)
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as workbook:
        day = datetime(as_of.year, as_of.month, as_of.day)  # noqa: DTZ001 - the format knows no zone
        workbook.set_properties({"title": content.title[:255], "created": day})
        sheet = workbook.add_worksheet(texts.XLSX_SHEET)
        _set_page(sheet)
        _fill(workbook, sheet, content)
    return fixed_zip(target.getvalue())


def _set_page(sheet: Any) -> None:
    sheet.set_paper(_A4)
    sheet.set_portrait()
    sheet.set_margins(left=0.67, right=0.67, top=0.61, bottom=0.61)
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.set_footer(_FOOTER, {"margin": 0.3})
    for column, pixels in enumerate(COLUMN_PIXELS):
        sheet.set_column_pixels(column, column, pixels)


def _fill(workbook: Any, sheet: Any, content: FormContent) -> None:
    notice = _notice(sheet, content.notice)
    title = title_block(content)
    writer = SheetWriter(sheet, Formats(workbook))
    title_row = sum(len(block.rows) for block in notice) + TITLE_ROW
    repeated = title.rows[TITLE_ROW].height
    breaks = []
    for placed in place([*notice, title, *content_blocks(content)], PAGE_POINTS, repeated):
        if placed.new_page:
            breaks.append(writer.next_row)
        writer.write(placed)
    sheet.repeat_rows(title_row)
    sheet.set_h_pagebreaks(breaks)
    sheet.print_area(0, FULL[0], writer.next_row - 1, FULL[1])
    sheet.ignore_errors({"number_stored_as_text": "A1:D1048576"})


def _notice(sheet: Any, notice: str) -> list[SheetBlock]:
    """In the header of the pages; a row of the sheet where a header cannot hold it."""
    if "&" in notice or len(notice.encode("utf-16-le")) > 2 * _HEADER_LIMIT:
        return [SheetBlock(tuple(rows_of(notice, "notice", FULL)))]
    if notice:
        sheet.set_header(_HEADER + notice, {"margin": 0.3})
    return []
