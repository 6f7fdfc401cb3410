"""Names of issues that lead the rows of a closing part."""

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.whole_policy import names_whole


def names_issue(text: str) -> bool:
    """Whether a text names an issue, or the whole policy, and says nothing of it.

    >>> names_issue("経営課題２"), names_issue("運営方針全体"), names_issue("経営課題２ 緑を増やす")
    (True, True, False)
    """
    heading = issue_heading(text)
    return names_whole(text) or (heading is not None and not heading.title)
