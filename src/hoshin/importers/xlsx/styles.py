"""What a workbook's styles say about how a value is shown: its format, and whether it is struck out."""

from dataclasses import dataclass

from hoshin.importers.elements import Element, is_on, whole
from hoshin.importers.xlsx.built_in import BUILT_IN, GENERAL

_LONGEST = 255  # Excel's own limit


@dataclass(frozen=True)
class Style:
    """How the cells of one style are shown."""

    code: str = GENERAL
    struck: bool = False


class Styles:
    """The styles of a workbook by the number that cells give."""

    def __init__(self, root: Element | None) -> None:
        self._styles: list[Style] = []
        if root is None:
            return
        codes = {
            whole(each.get("numFmtId")): each.get("formatCode")[:_LONGEST]
            for each in _inside(root, "x:numFmts", "x:numFmt")
        }
        struck = [bool(is_on(_strike(font))) for font in _inside(root, "x:fonts", "x:font")]
        for each in _inside(root, "x:cellXfs", "x:xf"):
            number, font = whole(each.get("numFmtId")), whole(each.get("fontId"))
            code = codes.get(number) or BUILT_IN.get(number, GENERAL)
            self._styles.append(Style(code, 0 <= font < len(struck) and struck[font]))

    def style(self, number: int) -> Style:
        return self._styles[number] if 0 <= number < len(self._styles) else Style()


def _inside(root: Element, group: str, name: str) -> list[Element]:
    found = root.find(group)
    return list(found.all(name)) if found is not None else []


def _strike(font: Element) -> str | None:
    strike = font.find("x:strike")
    return None if strike is None else strike.get("val", "1")
