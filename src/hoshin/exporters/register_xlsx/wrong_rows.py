"""The rows that came back: as they were handed over, with the reason in a column of its own."""

import io
from collections.abc import Sequence

from hoshin.exporters.office_zip import fixed_zip
from hoshin.exporters.register_xlsx import texts
from hoshin.exporters.register_xlsx.looks import Looks
from hoshin.exporters.register_xlsx.template import MADE, OPTIONS


def wrong_rows_xlsx(
    sheets: Sequence[tuple[Sequence[str], Sequence[tuple[Sequence[str], str]]]],
) -> bytes:
    """A workbook with one sheet for each file: headings, and rows with the reason in front.

    Once put right it can be handed over again as it is: the column of reasons is not read.
    """
    import xlsxwriter

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, OPTIONS) as workbook:
        workbook.set_properties({"created": MADE})
        looks = Looks(workbook)
        names = (texts.WRONG_SHEET, texts.HISTORY_SHEET)
        for name, (headings, rows) in zip(names, sheets, strict=False):
            sheet = workbook.add_worksheet(name)
            sheet.set_column(0, 0, 44)
            sheet.set_column(1, max(1, len(headings)), 16)
            for column, heading in enumerate((texts.WRONG_REASON, *headings)):
                style = "personal" if column == 0 else "optional"
                sheet.write_string(0, column, heading, looks.of(style))
            for row, (cells, reason) in enumerate(rows, 1):
                for column, cell in enumerate((reason, *cells)):
                    sheet.write_string(row, column, cell, looks.of("text"))
            sheet.freeze_panes(1, 1)
    return fixed_zip(target.getvalue())
