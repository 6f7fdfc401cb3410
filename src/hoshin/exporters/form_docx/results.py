"""The table of results: its header row is repeated on each page."""

from hoshin.exporters.form_docx.markup import Cell, label, paragraph, row, table
from hoshin.exporters.form_docx.sizes import LABEL, LETTER, PREVIOUS, TEXT
from hoshin.publication.form import FormIssue, FormLabels

_WIDTHS = [LABEL, TEXT - LETTER - PREVIOUS, LETTER, PREVIOUS]
_TOGETHER = 20  # rows: more than these need not stay on one page


def results_table(issue: FormIssue, labels: FormLabels) -> str:
    """The results of an issue.

    The label stands beside the results, not beside the header: Word does not repeat a header row
    that is merged with rows below it.
    """
    header = [
        Cell(paragraph("", "FormColumn"), shaded=True, open_edge="bottom"),
        Cell(paragraph(issue.result_heading, "FormColumn"), columns=2, shaded=True),
        Cell(paragraph(labels.previous, "FormColumn"), shaded=True),
    ]
    rows = [row(header, _WIDTHS, header=True)]
    for index, each in enumerate(issue.rows):
        keep = len(issue.rows) <= _TOGETHER and index < len(issue.rows) - 1
        name = label(labels.achievement if index == 0 else "", keep_next=keep)
        merge = "" if len(issue.rows) == 1 else "continue" if index else "restart"
        cells = [
            Cell(name, shaded=True, merge=merge, open_edge="" if index else "top"),
            Cell(paragraph(each.mark + each.result, "FormResult", keep_next=keep)),
            Cell(paragraph(each.letter, "FormLetter", keep_next=keep)),
            Cell(paragraph(each.previous, "FormPrevious", keep_next=keep)),
        ]
        rows.append(row(cells, _WIDTHS))
    return table(rows, _WIDTHS)
