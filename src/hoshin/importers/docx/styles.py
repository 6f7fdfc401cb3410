"""Styles of a Word document, resolved through those that they are based on."""

import re
from dataclasses import dataclass, fields

from hoshin.importers.elements import Element, is_on, whole

_HEADING = re.compile(r"^(?:heading|見出し)\s*([1-9])$", re.IGNORECASE)
BODY_LEVEL = 9  # Word's outline level of plain text; 0 to 8 are headings


@dataclass(frozen=True)
class Style:
    """What this reader asks of a style; None where it says nothing."""

    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    vanish: bool | None = None
    struck: bool | None = None


PLAIN = Style()


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self.default = ""
        for element in root.all("w:style") if root is not None else ():
            name = element.get("styleId")
            self._elements[name] = element
            if element.get("type") == "paragraph" and is_on(element.get("default", "0")):
                self.default = name

    def style(self, name: str | None) -> Style:
        """A style with what it takes over; a plain one if nobody defined it."""
        if name is None or name not in self._elements:
            return PLAIN
        if name not in self._resolved:
            self._resolved[name] = self._through_bases(name)
        return self._resolved[name]

    def _through_bases(self, name: str) -> Style:
        found: dict[str, object] = {}
        seen: set[str] = set()
        step: str | None = name
        while step and step in self._elements and step not in seen:
            seen.add(step)
            own = own_settings(self._elements[step])
            for field in fields(Style):
                value = getattr(own, field.name)
                if value is not None:
                    found.setdefault(field.name, value)
            step = self._elements[step].value("w:basedOn")
        return Style(**found)  # type: ignore[arg-type]


def own_settings(element: Element) -> Style:
    """What a style, or the properties of a paragraph, say themselves."""
    paragraph = element.find("w:pPr") or element
    run = element.find("w:rPr")
    outline = paragraph.value("w:outlineLvl")
    heading = _HEADING.match(element.value("w:name") or "")
    level = paragraph.value("w:numPr", "w:ilvl")
    return Style(
        whole(outline, BODY_LEVEL)
        if outline is not None
        else (int(heading[1]) - 1 if heading else None),
        paragraph.value("w:numPr", "w:numId"),
        None if level is None else whole(level),
        is_on(run.value("w:vanish")) if run else None,
        struck(run) if run else None,
    )


def struck(run: Element) -> bool | None:
    """Whether run properties strike the text out."""
    once, twice = is_on(run.value("w:strike")), is_on(run.value("w:dstrike"))
    return once if twice is None else twice or once
