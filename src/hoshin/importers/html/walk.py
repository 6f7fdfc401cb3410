"""A page's tree to blocks, in one pass without recursion."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hoshin.base import Place
from hoshin.importers.document import Block, Paragraph
from hoshin.importers.html.goals import goal_words
from hoshin.importers.html.lists import BULLET, Items
from hoshin.importers.html.parsing import Node
from hoshin.importers.html.parted import parted_tail
from hoshin.importers.html.seen import is_seen
from hoshin.importers.html.space import BREAK, collapsed, kept
from hoshin.importers.html.tables import Rows

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What stands over its element is a heading of it, below all that are headings by name
_CAPTIONS = dict.fromkeys(("legend", "summary", "caption", "figcaption"), 7)
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_PREFORMATTED = frozenset({"pre", "listing", "xmp"})
_OTHER_BLOCKS = """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
    figure footer form header hgroup hr html legend li main nav p search section summary table tr
"""
_BLOCKS = _HEADINGS.keys() | _LISTS | _GROUPS | _CELLS | _PREFORMATTED | set(_OTHER_BLOCKS.split())


_HEADED = _HEADINGS | _CAPTIONS


@dataclass
class _Context:
    """What holds inside the body or one cell; a cell begins anew."""

    sink: list[Block]
    lists: list[Items] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    tables: list[Rows] = field(default_factory=list)
    marker: str = ""
    preformatted: int = 0


class Walk:
    """Reads the blocks below one element, without those that are left out."""

    def __init__(self, left_out: frozenset[Node], *, name: str) -> None:
        self._left_out, self._name = left_out, name
        self._contexts = [_Context([])]
        self._cells: list[Node] = []
        self._pieces: list[str] = []
        self._begun = False
        self._line = self._line_of_text = 0

    def blocks(self, root: Node) -> Iterator[Block]:
        """The blocks in the order in which they are seen."""
        waiting: list[tuple[Node, bool]] = [(root, True)]
        while waiting:
            node, entering = waiting.pop()
            if not entering:
                self._leave(node)
            elif is_seen(node) and node not in self._left_out:
                self._enter(node)
                self._say(node.text)
                waiting.append((node, False))
                waiting.extend((child, True) for child in reversed(node))
                continue
            if node is not root:
                self._say(parted_tail(node))
        self._flush()
        yield from self._contexts[0].sink

    @property
    def _here(self) -> _Context:
        return self._contexts[-1]

    def _enter(self, node: Node) -> None:
        if node.tag in _BLOCKS:
            self._flush()
        self._line = node.sourceline or self._line
        here, tag = self._here, node.tag
        if tag in _HEADED:
            here.headings.append(_HEADED[tag])
        elif tag in _LISTS:
            here.lists.append(Items(node))
        elif tag == "li":
            here.marker = here.lists[-1].mark(node) if here.lists else BULLET
        elif tag in _PREFORMATTED or "pre" in _white_space(node):
            here.preformatted += 1
        elif tag == "table":
            here.tables.append(Rows(Place(line=self._line), self._name))
        elif here.tables and tag in _GROUPS:
            here.tables[-1].begin_group(tag)
        elif here.tables and tag == "tr":
            here.tables[-1].begin_row()
        elif here.tables and tag in _CELLS:
            inner = _Context([])
            here.tables[-1].begin_cell(node, inner.sink, Place(line=self._line))
            self._contexts.append(inner)
            self._cells.append(node)
        elif tag == "br":
            self._pieces.append(BREAK)
        elif tag == "img":
            self._picture(node)

    def _leave(self, node: Node) -> None:
        tag = node.tag
        if tag in _BLOCKS:
            self._flush()
        if self._cells and self._cells[-1] is node:
            self._cells.pop()
            self._contexts.pop()
        here = self._here
        if tag in _HEADED:
            here.headings.pop()
        elif tag in _LISTS:
            here.lists.pop()
        elif tag == "li":
            here.marker = ""
        elif tag in _PREFORMATTED or "pre" in _white_space(node):
            here.preformatted -= 1
        elif tag == "table" and (table := here.tables.pop().table()):
            here.sink.append(table)

    def _picture(self, node: Node) -> None:
        if words := goal_words(node.get("alt"), node.get("title")):
            self._flush()
            self._say(words)
            self._flush()

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if not self._begun and (plain := text.strip()):
            self._begun = True
            self._line_of_text = self._line + text[: text.index(plain[0])].count("\n")
        self._line += text.count("\n")
        self._pieces.append(kept(text) if self._here.preformatted else text)

    def _flush(self) -> None:
        if not self._pieces:
            return
        text = collapsed("".join(self._pieces))
        self._pieces.clear()
        self._begun = False
        if not text:
            return
        here = self._here
        depth = max(0, len(here.lists) - 1)
        heading = here.headings[-1] if here.headings else 0
        here.sink.append(
            Paragraph(text, Place(line=self._line_of_text), heading, here.marker, depth)
        )
        here.marker = ""


def _white_space(node: Node) -> str:
    style = node.get("style")
    return style.lower().partition("white-space")[2].partition(";")[0] if style else ""
