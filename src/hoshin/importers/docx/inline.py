"""The text of a paragraph as a person sees it."""

from collections.abc import Iterator

from hoshin.importers.docx.fields import Fields
from hoshin.importers.docx.styles import Style, Styles, struck
from hoshin.importers.docx.symbols import in_font, symbol
from hoshin.importers.docx.wrappers import GONE, chosen
from hoshin.importers.elements import Element, is_on

TEXT_BOX = "w:txbxContent"
_UNSEEN = GONE | {"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:rt", "w:delText", "w:fldData"}
_DRAWN = {
    "w:tab": " ",
    "w:ptab": " ",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
}
_PICTURES = frozenset({"w:drawing", "w:pict", "w:object"})
_BLANKS = str.maketrans("\t\n\r", "   ")


class Inline:
    """Reads paragraphs; boxes of text that are anchored in one are kept for after it."""

    def __init__(self, styles: Styles, fields: Fields) -> None:
        self._styles, self._fields = styles, fields
        self._text: list[str] = []
        self._boxes: list[Element] = []
        self.hidden: list[str] = []  # of the last paragraph
        self.lacks = False  # another document stands in it

    def read(self, paragraph: Element, style: Style) -> tuple[str, list[Element]]:
        """Its text, and the boxes anchored in it."""
        self._text, self._boxes, self.hidden, self.lacks = [], [], [], False
        self._walk(paragraph, style)
        return "".join(self._text), self._boxes

    def _walk(self, element: Element, style: Style) -> None:
        for child in element.children:
            if child.name in _UNSEEN:
                continue
            if child.name == "w:r":
                if self._is_seen(child, style):
                    self._walk_run(child, style)
                else:
                    self._pass_by(child, style)
            elif child.name == "w:subDoc":
                self.lacks = True
            elif child.name == "mc:AlternateContent":
                if branch := chosen(child):
                    self._walk(branch, style)
            elif child.name == "m:t":
                self._add(child.text)
            elif child.name in _PICTURES:
                self._boxes.extend(boxes(child))
            else:
                self._walk(child, style)

    def _walk_run(self, run: Element, style: Style) -> None:
        font = _font(run)
        for child in run.children:
            if child.name == "w:t":
                text = child.text.translate(_BLANKS)
                kept = text if child.get("space") == "preserve" else text.strip(" ")
                self._add(in_font(kept, font))
            elif child.name in _DRAWN:
                self._add(_DRAWN[child.name])
            elif child.name == "w:sym":
                self._add(symbol(child.get("font"), _code(child.get("char"))))
            elif child.name == "w:fldChar":
                self._add(self._fields.mark(child))
            elif child.name == "w:instrText":
                self._fields.instruct(child.text)
            elif child.name in _PICTURES:
                self._boxes.extend(boxes(child))
            elif child.name == "mc:AlternateContent":
                if branch := chosen(child):
                    self._walk_run(branch, style)
            elif child.name not in _UNSEEN:
                self._walk(child, style)  # a ruby's base

    def _pass_by(self, run: Element, style: Style) -> None:
        if self._is_hidden(run, style) and not self._fields.hides:
            self.hidden += [each.text for each in run.all("w:t") if each.text.strip()]
        for child in run.children:
            if child.name == "w:fldChar":
                self._fields.mark(child)
            elif child.name == "w:instrText":
                self._fields.instruct(child.text)

    def _add(self, text: str) -> None:
        if text and not self._fields.hides:
            self._text.append(text)

    def _is_seen(self, run: Element, style: Style) -> bool:
        """Neither hidden nor struck out; a run's own word counts, else those of its styles."""
        own = run.find("w:rPr")
        gone = struck(own) if own else None
        # Switches of a paragraph's and a letters' style undo each other.
        if gone is None:
            gone = bool(self._letters(own).struck) != bool(style.struck)
        return not (gone or self._is_hidden(run, style))

    def _is_hidden(self, run: Element, style: Style) -> bool:
        own = run.find("w:rPr")
        hidden = is_on(own.value("w:vanish")) if own else None
        return bool(self._letters(own).vanish) != bool(style.vanish) if hidden is None else hidden

    def _letters(self, own: Element | None) -> Style:
        return self._styles.style(own.value("w:rStyle") if own else None)


def boxes(element: Element) -> Iterator[Element]:
    """The boxes of text in a drawing, each once."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if each.name == TEXT_BOX:
            yield each
        elif each.name == "mc:AlternateContent":
            waiting.extend([branch] if (branch := chosen(each)) else [])
        elif not any(is_on(own.get("hidden", "0")) for own in each.all("wp:docPr")):
            waiting.extend(reversed(each.children))


def _font(run: Element) -> str:
    fonts = run.find("w:rPr", "w:rFonts")
    return (fonts.get("ascii") or fonts.get("hAnsi")) if fonts else ""


def _code(text: str) -> int:
    try:
        return int(text[:6], 16)
    except ValueError:
        return 0
