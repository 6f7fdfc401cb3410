"""Puts source, result and doubts on one self-contained page."""

from collections.abc import Mapping
from pathlib import Path

from hoshin.base import Place, SourceView
from hoshin.exporters.review_page.doubts import ShownDoubt, shown_doubts, value_places
from hoshin.exporters.review_page.locate import Locator
from hoshin.exporters.review_page.result import Shown, shown_policy, shown_values
from hoshin.exporters.review_page.source import shown_source
from hoshin.exporters.templates import render_html
from hoshin.policy import Policy

_TEMPLATES = Path(__file__).with_name("templates")


class Marks:
    """What stands around a value on the page: its anchor, its doubts, the way to its source."""

    def __init__(
        self, locator: Locator, places: Mapping[str, Place], doubts: tuple[ShownDoubt, ...]
    ) -> None:
        self._locator = locator
        self._places = places
        self._doubts: dict[str, list[ShownDoubt]] = {}
        for doubt in doubts:
            self._doubts.setdefault(doubt.value.path, []).append(doubt)

    def id(self, value: Shown) -> str:
        return "-".join(["value", *value.path.split("/")]).rstrip("-")

    def doubts(self, value: Shown) -> list[ShownDoubt]:
        return self._doubts.get(value.path, [])

    def doubt_source(self, doubt: ShownDoubt) -> str:
        """Anchor of a doubt's place; of the whole source where it has none that is shown."""
        spot = self._locator.spot(doubt.place)
        return spot.id if spot else "source"

    def source(self, value: Shown) -> str:
        """Anchor of the value's place; empty where it is not known or not shown."""
        place = self._places.get(value.path)
        spot = self._locator.spot(place) if place else None
        return spot.id if spot else ""

    def where(self, value: Shown) -> str:
        return self._places[value.path].japanese


def review_page(
    policy: Policy, view: SourceView, places: Mapping[str, Place], *, name: str
) -> bytes:
    """The page as HTML: no script, nothing from elsewhere; the same input gives the same bytes.

    Parameters
    ----------
    view : SourceView
        What the reader saw: the lines, and pictures of the pages where the format has them.
    places : mapping of paths to Place
        Where values stand, under paths as in `review`: issues/0/indicators/2/result.
    name : str
        Of the file that was read.
    """
    result = shown_policy(policy)
    values = list(shown_values(result))
    doubts = shown_doubts(policy, values, places)
    known = value_places(values, places)
    locator = Locator(view, [*(doubt.place for doubt in doubts), *known.values()])
    return render_html(
        _TEMPLATES,
        "page.html",
        name=name,
        result=result,
        doubts=doubts,
        source=shown_source(view, locator, [locator.spot(doubt.place) for doubt in doubts]),
        marks=Marks(locator, known, doubts),
    )
