"""Finds where a place stands on the page: on a picture, on a line, or nowhere."""

from collections.abc import Iterable
from dataclasses import dataclass

from hoshin.base import NOWHERE, Box, Place, SourceView


@dataclass(frozen=True, order=True)
class Spot:
    """The target of links to a place."""

    id: str


class Locator:
    """Places to spots. Boxes get their spots from `places`, in the order of the pages."""

    def __init__(self, view: SourceView, places: Iterable[Place]) -> None:
        self.line_spots = [Spot(f"line-{number}") for number, _ in enumerate(view.lines, 1)]
        self._pictures = {page.number for page in view.pages}
        self._lines: dict[Place, int] = {}
        for index, line in enumerate(view.lines):
            for key in _keys(line.place):
                self._lines.setdefault(key, index)
        self._view = view
        found = sorted({box for place in places if (box := self._box(place))})
        self._boxes = {box: Spot(f"box-{number}") for number, box in enumerate(found, 1)}

    def spot(self, place: Place) -> Spot | None:
        """Where a place stands; None where the source does not show it."""
        box = self._box(place)
        if box in self._boxes:
            return self._boxes[box]
        if place.page in self._pictures:
            return Spot(f"page-{place.page}")
        index = self._line(place)
        return None if index is None else self.line_spots[index]

    def boxes(self, page: int) -> list[tuple[Spot, Box]]:
        """The boxes on a page, from top to bottom."""
        return [
            (spot, (left, top, right, bottom))
            for (number, top, left, bottom, right), spot in self._boxes.items()
            if number == page
        ]

    def _box(self, place: Place) -> tuple[int, float, float, float, float] | None:
        """Page, top, left, bottom, right, of the place itself or of the line that it names."""
        if place.page not in self._pictures:
            return None
        box = place.box
        if not box and place.line and (index := self._line(place)) is not None:
            box = self._view.lines[index].place.box
        return (place.page, box[1], box[0], box[3], box[2]) if box else None

    def _line(self, place: Place) -> int | None:
        return next((self._lines[key] for key in _keys(place) if key in self._lines), None)


def _keys(place: Place) -> list[Place]:
    """From the place itself to the page or table that it is on: the nearest that is known holds."""
    unit = Place(place.page, unit=place.unit, name=place.name) if place.unit else NOWHERE
    keys = [
        place,
        Place(place.page, place.line) if place.line else NOWHERE,
        Place(unit=place.unit, name=place.name, cell=place.cell),
        unit,
        Place(unit=place.unit, name=place.name),
        Place(place.page),
    ]
    return [key for key in keys if key != NOWHERE]
