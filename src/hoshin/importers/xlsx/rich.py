"""Text of a cell in runs: readings above it (ふりがな) and struck-out runs are no part of it."""

import re
from collections.abc import Mapping

from hoshin.importers.elements import is_on

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Rich:
    """Collects the text of one string item from the events inside it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._reading = self._struck = self._in_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "x:rPh":
            self._reading = True
        elif name == "x:r":
            self._struck = False
        elif name == "x:strike":
            self._struck = bool(is_on(attributes.get("val", "1")))
        elif name == "x:t":
            self._in_text = not (self._reading or self._struck)

    def end(self, name: str) -> None:
        if name == "x:rPh":
            self._reading = False
        elif name == "x:t":
            self._in_text = False
        elif name == "x:r":
            self._struck = False

    def data(self, text: str) -> None:
        if self._in_text:
            self._pieces.append(text)

    def take(self) -> str:
        """The text, and begin anew."""
        text = plain("".join(self._pieces))
        self._pieces = []
        self._reading = self._struck = self._in_text = False
        return text


def plain(text: str) -> str:
    """Text as shown: escapes of Excel undone, one kind of line end, no outer blanks."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", text).strip()
