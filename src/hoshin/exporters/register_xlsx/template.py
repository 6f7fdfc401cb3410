"""The empty workbook of a register: headings, drop-downs, notes, a page that explains."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hoshin.exporters.office_zip import fixed_zip
from hoshin.exporters.register_xlsx import texts
from hoshin.exporters.register_xlsx.columns import Column, history_columns, record_columns
from hoshin.exporters.register_xlsx.guide import write_guide
from hoshin.exporters.register_xlsx.lists import Lists
from hoshin.exporters.register_xlsx.looks import FONT, Looks
from hoshin.registers import RegisterDefinition

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": FONT, "font_size": 10, "font_scheme": "none"},
}
MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - no clock: the same definition gives the same bytes
HEADING_ROW = 3
_READY_ROWS = 1_000  # with lines and drop-downs; more may follow
_A4, _A3, _WIDE = 9, 8, 180
_TALL = 36
_UNLOCKED = {
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


def register_template(definition: RegisterDefinition, *, areas: Sequence[str] = ()) -> bytes:
    """An empty workbook of a register, to be handed to those who fill it.

    Parameters
    ----------
    areas : sequence of str, optional
        The areas of the office, for fields that do not list their own.
    """
    import xlsxwriter

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, OPTIONS) as workbook:
        title = definition.table.title
        workbook.set_properties({"title": title[:255], "created": MADE})
        looks = Looks(workbook)
        records = record_columns(definition, areas)
        sheets = [(texts.RECORDS_SHEET, texts.RECORDS_LEAD, records)]
        if definition.states:
            history = history_columns(definition, areas)
            sheets.append((texts.HISTORY_SHEET, texts.HISTORY_LEAD, history))
        made = [(workbook.add_worksheet(name), lead, columns) for name, lead, columns in sheets]
        write_guide(workbook, looks, definition, [(name, columns) for name, _, columns in sheets])
        lists = Lists(workbook)
        for sheet, lead, columns in made:
            _fill(sheet, looks, lists, columns, heading=(title, lead))
    return fixed_zip(target.getvalue())


def _fill(
    sheet: Any, looks: Looks, lists: Lists, columns: Sequence[Column], *, heading: tuple[str, str]
) -> None:
    sheet.write_string(0, 0, heading[0], looks.of("title"))
    sheet.write_string(1, 0, heading[1], looks.of("lead"))
    sheet.set_row(0, 26, looks.of("title"))  # the rows above the heading are locked too
    sheet.set_row(1, None, looks.of("lead"))
    sheet.set_row(HEADING_ROW - 1, _TALL)
    for place, column in enumerate(columns):
        style = "personal" if column.personal else "required" if column.required else "optional"
        sheet.set_column(place, place, min(40, column.characters), looks.of(column.type))
        sheet.write_string(HEADING_ROW - 1, place, column.heading, looks.of(style))
        _write_note(sheet, place, column)
        sheet.data_validation(
            HEADING_ROW, place, HEADING_ROW + _READY_ROWS - 1, place, _validation(column, lists)
        )
        for row in range(HEADING_ROW, HEADING_ROW + _READY_ROWS):
            sheet.write_blank(row, place, None, looks.of(column.type, lined=True))
    sheet.freeze_panes(HEADING_ROW, 0)
    sheet.protect("", _UNLOCKED)
    sheet.set_landscape()
    sheet.set_paper(_A4 if sum(column.characters for column in columns) < _WIDE else _A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADING_ROW - 1)
    sheet.print_area(0, 0, HEADING_ROW + 29, len(columns) - 1)
    sheet.hide_gridlines(2)


def _write_note(sheet: Any, place: int, column: Column) -> None:
    said = "\n".join(
        [texts.PROMPT_TITLE.format(title=column.title, need=column.need), *column.notes]
    )
    height = 18 * (2 + said.count("\n") + len(said) // 18)
    options = {"x_scale": 2, "height": height, "font_name": FONT, "font_size": 9}
    sheet.write_comment(HEADING_ROW - 1, place, said, options)


def _validation(column: Column, lists: Lists) -> dict[str, Any]:
    """What a cell takes, and what is said beside it while it is filled."""
    said = {
        "input_title": texts.PROMPT_TITLE.format(title=column.title, need=column.need)[:32],
        "input_message": "\n".join(column.notes)[:255],
        "error_title": texts.REFUSED_TITLE,
    }
    if column.choices:
        source = lists.place(column.choices)
        return {**said, "validate": "list", "source": source, "error_message": texts.REFUSED}
    limits = {"criteria": ">=", "value": -(10**15)}
    match column.type:
        case "integer":
            return {**said, **limits, "validate": "integer", "error_message": texts.NOT_WHOLE}
        case "decimal":
            return {**said, **limits, "validate": "decimal", "error_message": texts.NOT_NUMBER}
        case "date" | "month":  # a warning: 令和6年4月1日 is a text to some programs
            day = {"validate": "date", "criteria": ">=", "value": datetime(1926, 12, 25)}  # noqa: DTZ001
            odd = {"error_title": texts.ODD_TITLE, "error_message": texts.ODD_DATE}
            return {**said, **day, **odd, "error_type": "warning"}
        case _:
            return {**said, "validate": "any"}
