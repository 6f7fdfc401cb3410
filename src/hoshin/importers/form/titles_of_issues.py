"""Words in the place of an issue's title that are none: labels of its boxes, its money, its goals."""

from hoshin.importers.form.money_lines import is_of_money
from hoshin.importers.form.sdgs import heads_goals
from hoshin.importers.form.sections import section_of


def is_no_title(text: str) -> bool:
    """Whether a text names one of the form's own parts, or nothing.

    >>> is_no_title("予算額"), is_no_title("関連SDGs"), is_no_title("主な戦略"), is_no_title("予算の公開")
    (True, True, True, False)
    """
    return not text or is_of_money(text) or heads_goals(text) or section_of(text) is not None
