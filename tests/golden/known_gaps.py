"""What the readers do not read right yet, counted: a number may fall, never rise.

Upright and interleaved labels of plain `pdftotext`, and two of the old forms are the large ones; docs/adr/0012
says why, and what would reach them.
"""

# document → fields that are read otherwise than a person reads them
WRONG_FIELDS: dict[str, int] = {
    "html/bureau_history_table.html": 11,
    "html/bureau_statements.html": 4,
    "html/city_statement_table.html": 5,
    "html/office_dl_adopted.txt": 2,
    "html/ward_bare_themes.html": 4,
    "html/ward_div_soup.html": 2,
    "html/ward_sections_cumulative.html": 2,
    "html/ward_theme_table.html": 2,
    "old/actions_of_a_ward.txt": 21,
    "old/overview_of_a_bureau.txt": 15,
    "old/page_of_a_bureau.txt": 2,
    "torn/boxes_copied_from_a_viewer.txt": 2,
    "torn/ruled_in_reading_order.txt": 39,
    "torn/sheets_labels_first.txt": 26,
    "torn/squares_by_columns.txt": 17,
    "torn/wide_with_columns_kept.txt": 2,
    "web/board_sub_numbers.txt": 1,
    "web/bureau_brackets.txt": 1,
    "web/bureau_old_overview.txt": 1,
    "web/ward_circled_fullwidth.txt": 1,
    "web/ward_heisei31.txt": 1,
    "web/ward_run_together.txt": 5,
    "web/ward_statements.txt": 3,
    "office_forms/word_nested.docx": 1,
    "office_forms/word_across.docx": 1,
    "office_forms/excel_list.xlsx": 3,
    "office_forms/excel_blocks.xlsx": 2,
}

# ways to spell or to paste the same form that are not read as well yet
SPELLINGS = {
    "links behind an arrow",
    "issues ［経営課題N］X",
    "issues 経営課題（N）X",
    "marks (1)",
    "marks 1．",
    "marks 指標①",
    "marks ❶",
    "no value ／",
    "no value as an empty cell",
    "compatibility kanji in labels",
}
PASTES = {"blank lines", "bullet •", "label ■", "furniture", "as a saved page"}

# forms that an office suite saved and that are read worse than their source
SAVED_ON = {"pdf/word_nested", "html/excel_sheets"}
