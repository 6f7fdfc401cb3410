"""The upright arrangement for a narrow screen: one box under the other, set in by their tier."""

from hoshin.exporters.logic_diagram.boxes import Box, Drawing, Line, set_box
from hoshin.exporters.logic_diagram.cards import Band, Card, Content

WIDTH = 358.0
_STEP, _BETWEEN, _BANDS = 20.0, 9.0, 20.0


def tall_drawing(content: Content) -> Drawing:
    """An outline: an indicator that several strategies serve stands under each of them."""
    return _Tall(content).drawing()


class _Tall:
    def __init__(self, content: Content) -> None:
        self.content = content
        self.boxes: list[Box] = []
        self.lines: list[Line] = []
        self.y = 0.0

    def drawing(self) -> Drawing:
        issue = self._box(self.content.issue, 0)
        children = []
        for band in self.content.bands:
            self.y += _BANDS - _BETWEEN
            children.append(self._band(band))
        self._lead(issue, children)
        return Drawing(WIDTH, self.y - _BETWEEN, tuple(self.boxes), tuple(self.lines))

    def _band(self, band: Band) -> Box:
        strategy = self._box(band.strategy, 1)
        children = []
        for row in band.rows:
            under = 3 if row.activity is not None else 2
            activity = None if row.activity is None else self._box(row.activity, 2)
            subs = [self._box(card, under) for card in row.subs]
            if activity is None:
                children += subs
            else:
                children.append(activity)
                self._lead(activity, subs)
        children += [self._box(self.content.indicators[name], 2) for name in band.indicators]
        self._lead(strategy, children)
        return strategy

    def _box(self, card: Card, depth: int) -> Box:
        left = depth * _STEP
        box = set_box(card, left, self.y, WIDTH - left)
        self.boxes.append(box)
        self.y = box.bottom + _BETWEEN
        return box

    def _lead(self, parent: Box, children: list[Box]) -> None:
        """One line down from a box, with a branch to each of those below it."""
        if not children:
            return
        x = parent.x + _STEP / 2
        down = Line(((x, parent.bottom), (x, children[-1].anchor)), arrow=False)
        self.lines += [
            down,
            *(Line(((x, each.anchor), (each.x, each.anchor))) for each in children),
        ]
