"""Entries between a theme's first heading and the first one that comes again: they are of 課題認識."""

from hoshin.importers.text.torn.shapes import Item, Shape


def above_themes_again(items: list[Item], again: dict[int, bool]) -> set[int]:
    """The bullets below a first heading, with only bullets, labels and money down to a second one.

    `again` says of a heading that stands twice in an issue whether it is the second.
    """
    found: set[int] = set()
    below: list[int] | None = None  # bullets below a first heading
    for at, item in enumerate(items):
        if item.shape is Shape.THEME:
            second = again.get(at)
            if second and below:
                found.update(below)
            below = [] if second is False else None
        elif item.shape is Shape.BULLET and below is not None:
            below.append(at)
        elif item.shape in (Shape.HEADING, Shape.STATEMENT, Shape.TEXT, Shape.GROUP):
            below = None
    return found
