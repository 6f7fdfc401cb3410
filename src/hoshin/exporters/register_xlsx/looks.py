"""The looks of a register's workbooks."""

from typing import Any

FONT = "BIZ UDゴシック"
_FACE = {"font_name": FONT, "font_size": 10, "valign": "vcenter"}
_HEADING = {
    **_FACE,
    "bold": True,
    "align": "center",
    "text_wrap": True,
    "border": 1,
    "border_color": "#FFFFFF",
}
_LINES = {"border": 1, "border_color": "#D5DCE8"}
_CELL = {**_FACE, "locked": False}
_STYLES: dict[str, dict[str, Any]] = {
    "title": {**_FACE, "font_size": 15, "bold": True, "font_color": "#1F3F77"},
    "lead": {**_FACE, "font_size": 9, "font_color": "#555555"},
    "required": {**_HEADING, "bg_color": "#1F3F77", "font_color": "#FFFFFF"},
    "optional": {**_HEADING, "bg_color": "#DCE5F2", "font_color": "#1F3F77"},
    "personal": {**_HEADING, "bg_color": "#7A4A1E", "font_color": "#FFFFFF"},
    # As text: a number keeps its zeros, and 1-2 becomes no date.
    "string": {**_CELL, "num_format": "@"},
    "text": {**_CELL, "num_format": "@", "text_wrap": True},
    "date": {**_CELL, "num_format": "yyyy-mm-dd", "align": "center"},
    "month": {**_CELL, "num_format": "yyyy-mm", "align": "center"},
    "integer": {**_CELL, "num_format": "#,##0"},
    "decimal": {**_CELL, "num_format": "#,##0.#########"},
    "choice": {**_CELL, "align": "center"},
    "guide": {**_FACE, **_LINES, "text_wrap": True, "indent": 1},
    "centre": {**_FACE, **_LINES, "align": "center"},
}
_LIKE = {"area": "choice", "boolean": "choice", "fiscal-year": "choice"}


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, bool], Any] = {}

    def of(self, style: str, *, lined: bool = False) -> Any:
        """The format of a style, or of the cells of a type of field, with lines around them."""
        style = _LIKE.get(style, style)
        if (style, lined) not in self._made:
            properties = _STYLES[style] | (_LINES if lined else {})
            self._made[style, lined] = self._workbook.add_format(properties)
        return self._made[style, lined]
