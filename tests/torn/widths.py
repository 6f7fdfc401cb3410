"""Columns of a printed table as wide as their contents ask for."""

from tests.shapes.blocks import Sheet

_LEAST, _MOST = 22.0, 60.0  # characters of a column that count for its width


def column_widths(sheet: Sheet, room: float) -> list[float]:
    """Columns share the room by their longest cells, no line far out of the others' reach."""
    longest = [_LEAST / 2] * sheet.width
    for _, column, box in sheet.placed():
        if box.columns == 1:
            own = float(max(map(len, box.lines), default=0))
            longest[column] = max(longest[column], min(own, _MOST))
    for _, column, box in sheet.placed():
        length = min(float(max(map(len, box.lines), default=0)), _MOST)
        missing = length - sum(longest[column : column + box.columns])
        if box.columns < sheet.width and missing > 0:
            longest[column] += missing
    return [room * each / sum(longest) for each in longest]
