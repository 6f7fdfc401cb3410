"""Boxes and lines with their places, in the units of the drawing (pixels at 100 %)."""

from dataclasses import dataclass

from hoshin.exporters.logic_diagram.cards import Card, CardKind
from hoshin.exporters.logic_diagram.wrapping import em_width, wrapped

PAD, ANCHOR = 11.0, 19.0
SIZE, SMALL = 14.0, 12.5
_LINE = 1.45  # em from one line to the next
_BADGE = 24.0
_MOST: dict[CardKind, int] = {"issue": 4, "activity": 4}
_MOST_HEADING, _MOST_SIDE, _MOST_TOGETHER = 5, 2, 12


@dataclass(frozen=True)
class Words:
    """One line of text: its left end on the base line, size, and how it looks."""

    text: str
    x: float
    y: float
    size: float = SIZE
    bold: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Badge:
    """The letter of a verdict on its ground."""

    text: str
    letter: str
    x: float
    y: float
    width: float
    height: float = _BADGE


@dataclass(frozen=True)
class Box:
    """A card with its place, its text set in lines."""

    card: Card
    x: float
    y: float
    width: float
    height: float
    words: tuple[Words, ...]
    badge: Badge | None = None

    @property
    def anchor(self) -> float:
        """Where lines arrive and leave: the height of its first line."""
        return self.y + min(ANCHOR, self.height / 2)

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True)
class Line:
    """A line with right angles through points; with an arrow at its end, or without."""

    points: tuple[tuple[float, float], ...]
    arrow: bool = True


@dataclass(frozen=True)
class Drawing:
    """Everything that is drawn, and how large it is."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    headings: tuple[Words, ...] = ()


class _Setting:
    """Text set line by line, downwards."""

    def __init__(self, x: float, y: float, width: float) -> None:
        self.x, self.y, self.width = x, y, width
        self.words: list[Words] = []

    def add(
        self, text: str, *, most: int, size: float = SIZE, bold: bool = False, quiet: bool = False
    ) -> None:
        if not text:
            return
        for line in wrapped(text, self.width / size, most=most):
            self.words.append(Words(line, self.x, self.y + size * 1.1, size, bold, quiet))
            self.y += size * _LINE


def set_box(card: Card, x: float, y: float, width: float) -> Box:
    """A card as a box of this width, as high as its text needs."""
    top = _Setting(x + PAD, y + PAD - 2, width - 2 * PAD)
    most = _MOST.get(card.kind, _MOST_HEADING)
    shown = card.heading[:_MOST_TOGETHER]
    for number, text in enumerate(shown):
        more = len(card.heading) > len(shown) and number == len(shown) - 1
        bullet = "・" if card.kind == "activity" else ""
        top.add(
            bullet + text + ("……" if more else ""),
            most=most,
            bold=card.kind in ("issue", "strategy"),
        )
    badge, y_next = None, top.y
    words = top.words
    if card.badge:
        shown_badge = wrapped(card.badge, width / 2 / SMALL, most=1)[0]
        badge_width = em_width(shown_badge) * SMALL + 12
        badge = Badge(shown_badge, card.letter, x + PAD, y_next + 5, badge_width)
        side_x = x + PAD + badge_width + 8
        side = _Setting(side_x, y_next + 3, x + width - PAD - side_x)
        side.add(card.figure, most=_MOST_SIDE, bold=True)
        side.add(card.aim, most=_MOST_SIDE, size=SMALL)
        words = words + side.words
        y_next = max(badge.y + badge.height, side.y)
    foot = _Setting(x + PAD, y_next + (2 if card.foot else 0), width - 2 * PAD)
    foot.add(card.foot, most=_MOST_SIDE, size=SMALL, quiet=True)
    words = words + foot.words
    return Box(card, x, y, width, foot.y + PAD - 2 - y, tuple(words), badge)
