"""The layered arrangement: a column a tier, a band a strategy, lines that never run under a box."""

from hoshin.exporters import texts
from hoshin.exporters.logic_diagram.boxes import (
    ANCHOR,
    SMALL,
    Box,
    Drawing,
    Line,
    Words,
    set_box,
)
from hoshin.exporters.logic_diagram.cards import Band, Card, Content, Row
from hoshin.exporters.logic_diagram.lanes import joint, lanes_of, straight

WIDTH = 1056.0
_TRUNK, _GAP, _BETWEEN, _BANDS = 28.0, 34.0, 10.0, 22.0
_LANE, _LANES_MOST = 9.0, 160.0
_HEADINGS = 26.0


def wide_drawing(content: Content) -> Drawing:
    """Four columns under the issue: strategies, activities, sub-indicators, indicators."""
    return _Wide(content).drawing()


class _Wide:
    def __init__(self, content: Content) -> None:
        self.content = content
        self.lanes = lanes_of([band.indicators for band in content.bands])
        spread = min(_LANE * max(self.lanes, default=0), _LANES_MOST)
        self.step = spread / max(1, *self.lanes, 1)
        self.column = (WIDTH - _TRUNK - 3 * _GAP - spread) / 4
        left = [_TRUNK + tier * (self.column + _GAP) for tier in range(3)]
        self.left = [*left, WIDTH - self.column]
        self.right = [each + self.column for each in self.left]
        self.boxes: list[Box] = []
        self.lines: list[Line] = []
        self.placed: dict[str, Box] = {}

    def drawing(self) -> Drawing:
        issue = set_box(self.content.issue, 0, 0, WIDTH)
        y = issue.bottom + _BANDS
        headings = tuple(
            Words(title, left, y + SMALL, SMALL, bold=True, quiet=True)
            for title, left in zip(texts.LOGIC_TIERS, self.left, strict=True)
        )
        y += _HEADINGS
        arrivals = []
        for band, lane in zip(self.content.bands, self.lanes, strict=True):
            strategy = self._box(band.strategy, 0, y)
            arrivals.append(strategy.anchor)
            y = self._band(band, strategy, lane) + _BANDS
        trunk = _TRUNK / 2
        down = Line(((trunk, issue.bottom), (trunk, arrivals[-1])), arrow=False)
        self.lines += [down, *(straight(trunk, self.left[0], each) for each in arrivals)]
        boxes = (issue, *self.boxes)
        return Drawing(WIDTH, y - _BANDS, boxes, tuple(self.lines), headings)

    def _box(self, card: Card, tier: int, y: float) -> Box:
        box = set_box(card, self.left[tier], y, self.column)
        self.boxes.append(box)
        return box

    def _band(self, band: Band, strategy: Box, lane: int) -> float:
        """Everything to the right of a strategy; returns where the band ends."""
        y, ends = strategy.y, []
        starts: dict[bool, list[float]] = {}
        for row in band.rows:
            start, out, bottom = self._row(row, y, onward=bool(band.indicators))
            starts.setdefault(row.activity is not None, []).append(start)
            ends += out
            y = bottom + _BETWEEN
        for arrow, heights in starts.items():
            leave = [strategy.anchor]
            self.lines += joint(leave, heights, self.right[0], self.left[1], arrow=arrow)
        if not starts and band.indicators:
            self.lines.append(straight(self.right[0], self.right[2], strategy.anchor, arrow=False))
            ends = [strategy.anchor]
        top = strategy.y
        for name in band.indicators:
            if name not in self.placed:
                self.placed[name] = self._box(self.content.indicators[name], 3, top)
                top = self.placed[name].bottom + _BETWEEN
        if band.indicators:
            arrivals = [self.placed[name].anchor for name in band.indicators]
            upright = self.right[2] + _GAP / 2 + lane * self.step
            self.lines += joint(ends, arrivals, self.right[2], self.left[3], upright=upright)
        return max(strategy.bottom, y - _BETWEEN, top - _BETWEEN)

    def _row(self, row: Row, y: float, *, onward: bool) -> tuple[float, list[float], float]:
        """One row: the height at which it is entered, those at which it is left, and its end."""
        start, bottom = y + ANCHOR, y
        if row.activity is not None:
            box = self._box(row.activity, 1, y)
            start, bottom = box.anchor, box.bottom
        if not row.subs:
            if onward:
                self.lines.append(straight(self.right[1], self.right[2], start, arrow=False))
            return start, [start], bottom
        if row.activity is None:
            self.lines.append(straight(self.left[1], self.right[1], start, arrow=False))
        anchors = []
        for card in row.subs:
            box = self._box(card, 2, y)
            anchors.append(box.anchor)
            y = box.bottom + _BETWEEN
        self.lines += joint([start], anchors, self.right[1], self.left[2])
        return start, anchors, max(bottom, y - _BETWEEN)
