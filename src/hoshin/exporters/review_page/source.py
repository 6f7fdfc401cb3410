"""The source as the page shows it: pictures of pages with boxes, or lines; and where a place stands in it."""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from hoshin.base import NOWHERE, Box, Place, SourceLine, SourcePage, SourceView
from hoshin.exporters.review_page.locate import Locator, Spot

_ROOM_FOR_NUMBER = 7.0


@dataclass(frozen=True)
class ShownLine:
    """A line with its place within its group, and the numbers of the doubts that stand on it."""

    id: str
    at: str
    text: str
    doubts: tuple[int, ...]


@dataclass(frozen=True)
class ShownGroup:
    """Lines of a page, sheet or table."""

    heading: str
    lines: tuple[ShownLine, ...]


@dataclass(frozen=True)
class ShownBox:
    """A box on a page; edges in per cent of the page's width and height."""

    id: str
    left: str
    top: str
    width: str
    height: str
    at_edge: bool
    doubts: tuple[int, ...]


@dataclass(frozen=True)
class ShownPage:
    id: str
    number: int
    width: int
    height: int
    picture: str
    boxes: tuple[ShownBox, ...]
    lines: tuple[ShownLine, ...]


@dataclass(frozen=True)
class ShownSource:
    pages: tuple[ShownPage, ...]
    groups: tuple[ShownGroup, ...]


def shown_source(view: SourceView, locator: Locator, doubts: Sequence[Spot | None]) -> ShownSource:
    """Every line once: below the picture of its page, or in its group.

    Parameters
    ----------
    doubts : sequence of Spot or None
        Where the doubts stand, in the order of their numbers from 1.
    """
    marked: dict[Spot, tuple[int, ...]] = {}
    for number, spot in enumerate(doubts, 1):
        if spot is not None:
            marked[spot] = (*marked.get(spot, ()), number)
    lines = [
        (each, _line(each, spot, marked))
        for each, spot in zip(view.lines, locator.line_spots, strict=True)
    ]
    pages = {page.number: page for page in view.pages}
    shown = tuple(
        _page(
            page,
            locator.boxes(page.number),
            marked,
            [line for each, line in lines if each.place.page == page.number],
        )
        for page in sorted(pages.values(), key=lambda page: page.number)
    )
    rest = [(each, line) for each, line in lines if each.place.page not in pages]
    groups = tuple(
        ShownGroup(heading, tuple(line for _, line in run))
        for heading, run in groupby(rest, key=lambda item: _group(item[0].place).japanese)
    )
    return ShownSource(shown, groups)


def _line(line: SourceLine, spot: Spot, marked: Mapping[Spot, tuple[int, ...]]) -> ShownLine:
    group = _group(line.place)
    inside = replace(line.place, page=0) if group.page else line.place
    if group.unit:
        inside = replace(inside, unit="", name="")
    return ShownLine(spot.id, inside.japanese, line.text, marked.get(spot, ()))


def _group(place: Place) -> Place:
    """The page, sheet or table of a place: what the lines of a group have in common."""
    if place.page:
        return Place(place.page)
    return Place(unit=place.unit, name=place.name) if place.unit in ("sheet", "table") else NOWHERE


def _page(
    page: SourcePage,
    spots: Iterable[tuple[Spot, Box]],
    marked: Mapping[Spot, tuple[int, ...]],
    lines: list[ShownLine],
) -> ShownPage:
    return ShownPage(
        f"page-{page.number}",
        page.number,
        round(page.width),
        round(page.height),
        "data:image/png;base64," + b64encode(page.png).decode("ascii"),
        tuple(_box(page, spot, box, marked.get(spot, ())) for spot, box in spots),
        tuple(lines),
    )


def _box(page: SourcePage, spot: Spot, box: Box, doubts: tuple[int, ...]) -> ShownBox:
    left, right = _part(box[0], page.width), _part(box[2], page.width)
    top, bottom = _part(box[1], page.height), _part(box[3], page.height)
    return ShownBox(
        spot.id,
        _percent(left),
        _percent(top),
        _percent(max(0.0, right - left)),
        _percent(max(0.0, bottom - top)),
        at_edge=left < _ROOM_FOR_NUMBER,
        doubts=doubts,
    )


def _part(edge: float, whole: float) -> float:
    """Per cent of the page; what lies beyond its edge is cut."""
    return min(100.0, max(0.0, 100 * edge / whole)) if whole > 0 else 0.0


def _percent(number: float) -> str:
    return f"{number:.3f}%"
