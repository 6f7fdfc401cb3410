"""The boxes of the form, one after another, as WordprocessingML."""

from itertools import pairwise

from hoshin.exporters.form_docx.markup import Cell, label, paragraph, row, table
from hoshin.exporters.form_docx.results import results_table
from hoshin.exporters.form_docx.sizes import LABEL, TEXT, WIDTH, stays_whole
from hoshin.publication.form import FormContent, FormIssue, FormTheme

_GAP = paragraph("", "FormGap")
_BULLET = "・"
_BETWEEN_THEMES = 120


def body(content: FormContent) -> str:
    """Everything between the header and the footer."""
    parts = [*_front(content)]
    for index, issue in enumerate(content.issues):
        if index == 0:
            parts.append(paragraph(content.labels.issues, "Heading2", page=True))
        parts += _issue(content, issue, new_page=index > 0)
    parts += _closing(content.labels.self_evaluation, content.self_evaluation)
    parts += _closing(content.labels.next_directions, content.next_directions)
    return "".join(parts)


def _front(content: FormContent) -> list[str]:
    labels = content.labels
    principles = [paragraph(content.principles, "FormText")] if content.principles else []
    points = [paragraph(point, "FormPoint") for point in content.points]
    boxes = [
        _box(labels.goal, [paragraph(content.goal, "FormGoal")], [content.goal]),
        _box(labels.mission, [paragraph(content.mission, "FormText")], [content.mission]),
        _box(
            content.principles_label,
            principles + points,
            [content.principles, *content.points],
        ),
    ]
    return [
        paragraph(labels.form, "FormName"),
        paragraph(content.title, "Heading1"),
        paragraph(content.head, "FormHead"),
        paragraph(labels.policy, "Heading2"),
        table(boxes, [LABEL, TEXT]),
        _GAP,
    ]


def _issue(content: FormContent, issue: FormIssue, *, new_page: bool) -> list[str]:
    labels = content.labels
    statements = [paragraph(each, "FormStatement") for each in issue.statements]
    boxes = [
        _themes(labels.recognition, issue.recognition),
        _themes(labels.strategies, issue.strategies),
        _box(labels.indicators, statements, issue.statements),
    ]
    parts = [paragraph(issue.heading, "Heading3", page=new_page)]
    if issue.sdgs:
        parts.append(paragraph(issue.sdgs, "FormSdgs"))
    if issue.budgets:
        parts += [_budgets(issue.budgets), _GAP]
    parts += [table(boxes, [LABEL, TEXT]), _GAP]
    if issue.rows:
        parts += [results_table(issue, labels), _GAP]
    return parts


def _budgets(budgets: tuple[str, ...]) -> str:
    edges = [WIDTH * index // len(budgets) for index in range(len(budgets) + 1)]
    widths = [end - start for start, end in pairwise(edges)]
    cells = [Cell(paragraph(each, "FormBudget")) for each in budgets]
    return table([row(cells, widths)], widths)


def _closing(name: str, themes: tuple[FormTheme, ...]) -> list[str]:
    if not themes:
        return []
    start = paragraph("", "FormGap", page=True)
    return [start, table([_themes(name, themes)], [LABEL, TEXT]), _GAP]


def _themes(name: str, themes: tuple[FormTheme, ...]) -> str:
    blocks: list[str] = []
    texts: list[str] = []
    for theme in themes:
        before = _BETWEEN_THEMES if blocks else None
        if theme.heading:
            blocks.append(paragraph(theme.heading, "FormTheme", before=before))
            texts.append(theme.heading)
            before = None
        for bullet in theme.bullets:
            blocks.append(paragraph(_BULLET + bullet, "FormBullet", before=before))
            texts.append(_BULLET + bullet)
            before = None
    return _box(name, blocks, texts)


def _box(name: str, blocks: list[str], texts: list[str] | tuple[str, ...]) -> str:
    """A label and its box. A short one moves to the next page whole; a long one may break."""
    inside = "".join(blocks) or paragraph("", "FormText")
    cells = [Cell(label(name), shaded=True), Cell(inside, centred=False)]
    return row(cells, [LABEL, TEXT], whole=stays_whole(texts))
