"""The body of a Word document, and every box and cell in it, as blocks."""

from collections.abc import Iterator

from hoshin.base import NOWHERE, Place
from hoshin.importers import texts
from hoshin.importers.document import Block, Cell, Paragraph, Table
from hoshin.importers.docx.fields import Fields
from hoshin.importers.docx.inline import Inline
from hoshin.importers.docx.lists import Lists
from hoshin.importers.docx.styles import BODY_LEVEL, Style, Styles, own_settings
from hoshin.importers.docx.tables import spots
from hoshin.importers.docx.wrappers import GONE, unwrapped
from hoshin.importers.elements import Element, is_on
from hoshin.importers.unseen import told


class Body:
    """Walks a document from its beginning; lists, tables and paragraphs are counted on the way."""

    def __init__(self, styles: Styles, lists: Lists, story: Element) -> None:
        self._styles, self._lists = styles, lists
        self._inline = Inline(styles, Fields(story))
        self._paragraphs = self._tables = 0
        self._hidden: list[tuple[str, Place]] = []
        self._lacking: list[tuple[str, Place]] = []

    def unseen(self) -> tuple[Paragraph, ...]:
        """Notes on what the blocks that were read leave out."""
        return (
            *told(texts.HIDDEN_TEXT, self._hidden),
            *told(texts.OTHER_DOCUMENT, self._lacking),
        )

    def blocks(self, container: Element, place: Place | None = None) -> Iterator[Block]:
        """The blocks of the body, a box or a cell; `place` where they all stand in one."""
        carried = ""  # text of paragraphs whose mark nobody sees: they run on into the next
        here = place
        for element in unwrapped(container):
            if element.name == "w:p":
                here = place or self._next_place()
                style = self._style(element)
                text, boxes = self._inline.read(element, style)
                carried += text
                self._note(here)
                if not _runs_on(element, style):
                    yield from self._paragraph(element, style, carried, here)
                    carried = ""
                for box in boxes:
                    yield from self._box(box, here)
            elif element.name == "w:tbl":
                yield from _alone(carried, here)
                carried = ""
                yield from self._table(element)
            elif element.name == "w:altChunk":
                self._lacking.append(("", place or self._next_place()))
        yield from _alone(carried, here)

    def _note(self, place: Place) -> None:
        if self._inline.hidden:
            self._hidden.append(("".join(self._inline.hidden), place))
        if self._inline.lacks:
            self._lacking.append(("", place))

    def _next_place(self) -> Place:
        self._paragraphs += 1
        return Place(unit="paragraph", name=str(self._paragraphs))

    def _style(self, paragraph: Element) -> Style:
        return self._styles.style(_style_name(paragraph) or self._styles.default)

    def _paragraph(
        self, element: Element, style: Style, text: str, place: Place
    ) -> Iterator[Paragraph]:
        own = own_settings(element)
        outline = style.outline if own.outline is None else own.outline
        list_id = own.list_id or style.list_id
        level = own.list_level if own.list_level is not None else style.list_level
        marker = ""
        if list_id:
            if level is None:
                level = self._lists.level_of_style(list_id, _style_name(element))
            marker = self._lists.next(list_id, level)
        if text := text.strip():
            heading = 0 if outline is None or not 0 <= outline < BODY_LEVEL else outline + 1
            yield Paragraph(text, place, heading, marker, (level or 0) if marker else 0)

    def _box(self, box: Element, place: Place) -> Iterator[Block]:
        outer, self._inline = self._inline, Inline(self._styles, Fields(box))
        yield from self.blocks(box, place)
        self._inline = outer

    def _table(self, element: Element) -> Iterator[Table]:
        self._tables += 1
        number = str(self._tables)
        cells = []
        for spot in spots(element):
            place = Place(unit="table", name=number, cell=f"{spot.row + 1}-{spot.column + 1}")
            blocks = tuple(self.blocks(spot.element, place))
            cells.append(Cell(blocks, spot.row, spot.column, spot.rows, spot.columns, place))
        if cells:
            yield Table(tuple(cells), Place(unit="table", name=number))


def _style_name(paragraph: Element) -> str:
    return paragraph.value("w:pPr", "w:pStyle") or ""


def _runs_on(paragraph: Element, style: Style) -> bool:
    """Whether the paragraph's end is deleted or hidden."""
    mark = paragraph.find("w:pPr", "w:rPr")
    if mark is None:
        return bool(style.vanish)
    if any(mark.find(name) is not None for name in GONE) or is_on(mark.value("w:specVanish")):
        return True
    return bool(is_on(mark.value("w:vanish"), style.vanish))


def _alone(text: str, place: Place | None) -> Iterator[Paragraph]:
    if text := text.strip():
        yield Paragraph(text, place or NOWHERE)
