"""What a reader saw of a document, so that a screen can show where a value stands."""

from dataclasses import dataclass, field

from hoshin.base.place import Place


@dataclass(frozen=True)
class SourceLine:
    """A line, paragraph or cell as it was read."""

    text: str
    place: Place


@dataclass(frozen=True)
class SourcePage:
    """A page as a picture; width and height in points, as in `Place.box`."""

    number: int
    width: float
    height: float
    png: bytes


@dataclass(frozen=True)
class SourceView:
    """All lines in their order, and pictures of the pages where the format has pages."""

    lines: tuple[SourceLine, ...] = ()
    pages: tuple[SourcePage, ...] = field(default=(), repr=False)
