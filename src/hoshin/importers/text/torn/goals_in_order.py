"""Goals of the SDGs that a tool printed at the end of their row, among the next issue's."""

from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.text import texts
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.unsure import Unsure


def with_goals_in_order(owns: list[list[Item]]) -> tuple[list[list[Item]], list[Unsure]]:
    """The items of each issue, and doubts on goals that their order over all issues alone gave to one.

    Where there are as many lists as issues, and one has several, each issue has the one of its turn.
    """
    lists = [item for own in owns for item in own if item.shape is Shape.SDGS]
    counts = [sum(item.shape is Shape.SDGS for item in own) for own in owns]
    whole = all(announced_goals(item.text) for item in lists)
    if not whole or len(lists) != len(owns) or max(counts, default=0) <= 1:
        return owns, []
    given, unsure = [], []
    for at, (own, goals) in enumerate(zip(owns, lists, strict=True)):
        given.append([*(item for item in own if item.shape is not Shape.SDGS), goals])
        if [item for item in own if item.shape is Shape.SDGS] != [goals]:
            unsure.append(Unsure(f"issues/{at}/sdgs", texts.GOALS_BY_ORDER))
    return given, unsure
