"""What a form prints, as one list of paragraphs in the order of reading."""

from hoshin.publication.form import FormContent, FormIssue, FormLabels, FormTheme


def printed_texts(content: FormContent, *, label_before_header: bool) -> list[str]:
    """Every paragraph; the label of the results stands before or after their header row."""
    labels = content.labels
    found = [labels.form, content.title, content.head, labels.policy]
    found += [labels.goal, content.goal, labels.mission, content.mission]
    found += [content.principles_label, *filter(None, [content.principles]), *content.points]
    for index, issue in enumerate(content.issues):
        found += [] if index else [labels.issues]
        found += [issue.heading, *filter(None, [issue.sdgs]), *issue.budgets]
        found += [labels.recognition, *_themes(issue.recognition)]
        found += [labels.strategies, *_themes(issue.strategies)]
        found += [labels.indicators, *issue.statements]
        found += _results(labels, issue, label_before_header) if issue.rows else []
    for label, themes in (
        (labels.self_evaluation, content.self_evaluation),
        (labels.next_directions, content.next_directions),
    ):
        found += [label, *_themes(themes)] if themes else []
    return found


def _themes(themes: tuple[FormTheme, ...]) -> list[str]:
    found: list[str] = []
    for theme in themes:
        found += [theme.heading] if theme.heading else []
        found += ["・" + bullet for bullet in theme.bullets]
    return found


def _results(labels: FormLabels, issue: FormIssue, label_before_header: bool) -> list[str]:
    header = [issue.result_heading, labels.previous]
    found = [labels.achievement, *header] if label_before_header else [*header, labels.achievement]
    for row in issue.rows:
        found += [row.mark + row.result, row.letter, row.previous]
    return found
