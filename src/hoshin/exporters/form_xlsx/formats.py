"""The looks of cells: each is made once for its style, its edges and its kind of text."""

from typing import Any

FONT = "BIZ UDゴシック"
# Columns are measured in digits of this size, which are exactly six pixels wide.
BASE_SIZE, BASE_COLUMN = 9, 56
_SIZE = 10
_SHADE, _BAND = "#E8EEF7", "#1F3F77"
_LEFT = {"align": "left", "indent": 1}
_CENTRE = {"align": "center"}
_BOX = {"top": 1, "bottom": 1, "left": 1, "right": 1}
_STYLES: dict[str, dict[str, Any]] = {
    "notice": {**_CENTRE, "font_size": 8, "font_color": "#A02800"},
    "form": {"align": "right", "font_size": 9},
    "title": {**_CENTRE, "font_size": 15, "bold": True},
    "head": _CENTRE,
    "band": {**_LEFT, "font_size": 11, "bold": True, "font_color": "#FFFFFF", "bg_color": _BAND},
    "issue": {"align": "left", "font_size": 12.5, "bold": True},
    "sdgs": {"align": "left", "font_size": 9},
    "budget": {**_CENTRE, **_BOX},
    "label": {**_CENTRE, **_BOX, "bold": True, "bg_color": _SHADE},
    "text": _LEFT,
    "point": {**_LEFT, "indent": 2},
    "goal": {**_LEFT, "font_size": 12, "bold": True},
    "theme": {**_LEFT, "bold": True, "valign": "bottom"},
    "column": {**_CENTRE, **_BOX, "font_size": 9, "bg_color": _SHADE},
    "result": {**_LEFT, **_BOX, "font_size": 11},
    "letter": {**_CENTRE, **_BOX, "font_size": 11, "bold": True},
    "previous": {**_CENTRE, **_BOX, "font_size": 11},
}
# What Excel would take for a formula when an officer edits the cell; also in full width.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def font_size(style: str) -> float:
    """The size of a style's letters in points."""
    size: float = _STYLES[style].get("font_size", _SIZE)
    return size


class Formats:
    """The formats of one workbook."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, tuple[str, ...], bool, str], Any] = {}

    def of(
        self, style: str, text: str = "", *, edges: tuple[str, ...] = (), valign: str = ""
    ) -> Any:
        """The format of a style, with a line at each of the edges."""
        quoted = text.startswith(_FORMULA)
        key = (style, edges, quoted, valign)
        if key not in self._made:
            properties = {"font_name": FONT, "font_size": _SIZE, "text_wrap": True}
            properties |= {"valign": "vcenter", "quote_prefix": quoted}
            properties |= _STYLES[style] | dict.fromkeys(edges, 1)
            properties |= {"valign": valign} if valign else {}
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]

    def letters(self, *, bold: bool, size: float) -> Any:
        """A format for a part of a cell's text."""
        return self._workbook.add_format({"font_name": FONT, "bold": bold, "font_size": size})
