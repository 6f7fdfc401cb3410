"""Labels of an issue that a tool printed in one run, above the issue's title or between other boxes.

A word processor's table is told column by column where its cells wrap: first all labels, then all boxes.
Such a run says which boxes an issue has, and nothing of what stands below it.
"""

from itertools import groupby

from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.text.torn.shapes import Item, Shape

_OF_ISSUE = (
    Section.RECOGNITION,
    Section.STRATEGIES,
    Section.INDICATORS,
    Section.ACHIEVEMENT,
    *CLOSING,
)
_LEAST = 3  # labels; fewer may head a box that is empty


def mark_runs(items: list[Item]) -> None:
    """Tell the labels that stand in a run."""
    for labels, group in groupby(items, key=_is_label):
        run = list(group)
        if labels and len({item.section for item in run}) >= _LEAST:
            for item in run:
                item.in_run = True


def _is_label(item: Item) -> bool:
    return item.shape is Shape.LABEL and item.section in _OF_ISSUE
