"""The form as blocks of rows, before anything is written."""

from dataclasses import replace

from hoshin.exporters.form_xlsx.labels import with_room_for_label
from hoshin.exporters.form_xlsx.model import CONTENT, FULL, SheetBlock, SheetCell, SheetRow
from hoshin.exporters.form_xlsx.sizes import row_of, row_with, rows_of
from hoshin.publication.form import FormContent, FormIssue, FormLabels, FormTheme

_BULLET = "・"
_GAP = SheetBlock((SheetRow((), 6),))
_BUDGETS_A_ROW = 3
_FRAME = 2.5  # points between the frame of a box and its first and last row
TITLE_ROW = 1  # of the block of the title: the row that each page repeats


def title_block(content: FormContent) -> SheetBlock:
    """Name of the form, title, head."""
    return SheetBlock(
        (
            row_of(content.labels.form, "form", FULL),
            *rows_of(content.title, "title", FULL),
            *rows_of(content.head, "head", FULL),
            *_GAP.rows,
        )
    )


def content_blocks(content: FormContent) -> list[SheetBlock]:
    """All that follows the title."""
    blocks = _front(content)
    for index, issue in enumerate(content.issues):
        if index == 0:
            blocks += [_band(content.labels.issues, new_page=True), _GAP]
        blocks += _issue(content.labels, issue, new_page=index > 0)
    for label, themes in (
        (content.labels.self_evaluation, content.self_evaluation),
        (content.labels.next_directions, content.next_directions),
    ):
        if themes:
            blocks += [replace(_GAP, new_page=True), _box(label, _themes(themes))]
    return blocks


def _front(content: FormContent) -> list[SheetBlock]:
    labels = content.labels
    principles = rows_of(content.principles, "text", CONTENT) if content.principles else []
    for point in content.points:
        principles += rows_of(point, "point", CONTENT)
    return [
        _band(labels.policy),
        _GAP,
        _box(labels.goal, rows_of(content.goal, "goal", CONTENT)),
        _box(labels.mission, rows_of(content.mission, "text", CONTENT)),
        _box(content.principles_label, principles),
    ]


def _band(text: str, *, new_page: bool = False) -> SheetBlock:
    return SheetBlock(tuple(rows_of(text, "band", FULL)), new_page=new_page)


def _issue(labels: FormLabels, issue: FormIssue, *, new_page: bool) -> list[SheetBlock]:
    heading = rows_of(issue.heading, "issue", FULL)
    if issue.sdgs:
        heading += rows_of(issue.sdgs, "sdgs", FULL)
    statements = [row for each in issue.statements for row in rows_of(each, "text", CONTENT)]
    blocks = [
        SheetBlock(tuple(heading), new_page=new_page),
        *_budgets(issue.budgets),
        _box(labels.recognition, _themes(issue.recognition)),
        _box(labels.strategies, _themes(issue.strategies)),
        _box(labels.indicators, statements),
    ]
    if issue.rows:
        blocks.append(_results(labels, issue))
    return [*blocks, _GAP]


def _budgets(budgets: tuple[str, ...]) -> list[SheetBlock]:
    """Beside the labels, three to a row; the last one takes what is left of its row."""
    rows = []
    for start in range(0, len(budgets), _BUDGETS_A_ROW):
        part = budgets[start : start + _BUDGETS_A_ROW]
        cells = [
            SheetCell(text, "budget", first, CONTENT[1] if first == len(part) else first)
            for first, text in enumerate(part, CONTENT[0])
        ]
        rows.append(row_with(*cells))
    return [SheetBlock(tuple(rows)), _GAP] if rows else []


def _themes(themes: tuple[FormTheme, ...]) -> list[SheetRow]:
    rows: list[SheetRow] = []
    for theme in themes:
        if theme.heading:
            rows += rows_of(theme.heading, "theme", CONTENT)
        for bullet in theme.bullets:
            rows += rows_of(_BULLET + bullet, "text", CONTENT)
    return rows


def _box(label: str, rows: list[SheetRow]) -> SheetBlock:
    inside = rows or [row_of("", "text", CONTENT)]
    for index in (0, -1):
        inside[index] = replace(inside[index], height=inside[index].height + _FRAME)
    return with_room_for_label(SheetBlock(tuple(inside), label, boxed=True))


def _results(labels: FormLabels, issue: FormIssue) -> SheetBlock:
    header = row_with(
        SheetCell(issue.result_heading, "column", 1, 2), SheetCell(labels.previous, "column", 3, 3)
    )
    rows = [
        row_with(
            SheetCell(each.mark + each.result, "result", 1, 1),
            SheetCell(each.letter, "letter", 2, 2),
            SheetCell(each.previous, "previous", 3, 3),
        )
        for each in issue.rows
    ]
    return with_room_for_label(SheetBlock((header, *rows), labels.achievement))
