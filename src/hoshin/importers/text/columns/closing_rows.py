"""Tables of the closing parts: one below the other, their rows led by the names of issues."""

from collections.abc import Sequence

from hoshin.importers.form.sections import CLOSING, section_of
from hoshin.importers.text.columns.names import names_issue
from hoshin.importers.text.columns.table_rows import GridLine


def parted_at_closing(lines: list[GridLine]) -> list[list[GridLine]]:
    """Lines of a table cut where a closing part's label stands alone on a line, above rows of issues.

    Without rules nothing else shows that another table begins: 今後の方針 between two lists of issues.
    """
    found: list[list[GridLine]] = [[]]
    for at, line in enumerate(lines):
        if found[-1] and is_closing_label(line) and lead_rows(lines[at + 1 :]):
            found.append([])
        found[-1].append(line)
    return found


def is_closing_label(line: GridLine) -> bool:
    """Whether a line holds the label of a closing part, and nothing beside it."""
    texts = [text for text in line.texts if text]
    return len(texts) == 1 and section_of(texts[0]) in CLOSING


def lead_rows(lines: Sequence[GridLine]) -> bool:
    """Whether nothing but names of issues, or of the whole policy, stands in the first column."""
    texts = [line.texts[0] for line in lines if line.texts[0] and not is_closing_label(line)]
    return len(texts) > 1 and all(map(names_issue, texts))
