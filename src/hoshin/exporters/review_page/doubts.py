"""The doubts as a list for people, least certain first, and which value each belongs to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hoshin.base import NOWHERE, Place
from hoshin.exporters.review_page import texts
from hoshin.exporters.review_page.result import Shown
from hoshin.policy import Doubt, Policy, subject

_FEW = 24


@dataclass(frozen=True)
class ShownDoubt:
    """One place to look at: number in the list, and the shown value that it is about."""

    number: int
    percent: str
    subject: str
    reason: str
    value: Shown
    place: Place

    @property
    def where(self) -> str:
        return self.place.japanese or texts.WHOLE

    @property
    def read(self) -> str:
        """The value in a few words; empty where it has no few words of its own."""
        return self.value.text if len(self.value.text) <= _FEW else ""


def shown_doubts(
    policy: Policy, values: Sequence[Shown], places: Mapping[str, Place]
) -> tuple[ShownDoubt, ...]:
    shown = {value.path: value for value in values}
    doubts = sorted(policy.review, key=lambda doubt: doubt.confidence)
    return tuple(
        ShownDoubt(
            number,
            texts.PERCENT.format(number=round(100 * doubt.confidence)),
            subject(policy, doubt.path),
            doubt.reason,
            next(shown[path] for path in upwards(doubt.path) if path in shown),
            _place(doubt, places),
        )
        for number, doubt in enumerate(doubts, 1)
    )


def value_places(values: Sequence[Shown], places: Mapping[str, Place]) -> dict[str, Place]:
    """Where the shown values stand, by path.

    A value whose own place is not known takes that of the nearest part above it which is not
    shown itself, or of its own parts (a result by its number).
    """
    shown = {value.path for value in values}
    found: dict[str, Place] = {}
    for path in (value.path for value in values):
        place = places.get(path, NOWHERE)
        for above in list(upwards(path))[1:]:
            if place != NOWHERE or above in shown:
                break
            place = places.get(above, NOWHERE)
        if place == NOWHERE and path and not any(_is_below(other, path) for other in shown):
            below = sorted(other for other in places if _is_below(other, path))
            place = places[below[0]] if below else NOWHERE
        if place != NOWHERE:
            found[path] = place
    return found


def upwards(path: str) -> Iterator[str]:
    """The path, the parts that hold it, and last the whole.

    >>> list(upwards("issues/0/title"))
    ['issues/0/title', 'issues/0', 'issues', '']
    """
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield ""


def _place(doubt: Doubt, places: Mapping[str, Place]) -> Place:
    """Where the reader says, else where the value or the nearest part above it stands."""
    said = Place.parse(doubt.where)
    known = (places[path] for path in upwards(doubt.path) if path and path in places)
    return said if said != NOWHERE else next(known, NOWHERE)


def _is_below(path: str, above: str) -> bool:
    return path.startswith(above + "/")
