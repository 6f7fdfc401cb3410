"""A document as blocks in reading order, whatever its file format. Only what a person sees is in it."""

from dataclasses import dataclass

from hoshin.base import NOWHERE, Place


@dataclass(frozen=True)
class Paragraph:
    """One paragraph.

    Parameters
    ----------
    text : str
        As shown, without outer blanks. A line break inside the paragraph (Shift+Enter, `<br>`, Alt+Enter
        in a cell) is a line feed.
    place : Place
    heading : int
        Its level where the format marks it as a heading, else 0.
    marker : str
        What the format itself draws before it and `text` does not hold: ・ for every kind of bullet,
        else the number as shown (①, 1., (1)).
    depth : int
        How deep a list item is nested, from 0.
    """

    text: str
    place: Place = NOWHERE
    heading: int = 0
    marker: str = ""
    depth: int = 0


@dataclass(frozen=True)
class Cell:
    """A cell of a table: its first row and column from 0, how many it spans, and what stands in it."""

    blocks: tuple["Block", ...]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    place: Place = NOWHERE


@dataclass(frozen=True)
class Table:
    """A table as a grid; cells in the order of rows and columns. Positions without a cell are empty."""

    cells: tuple[Cell, ...]
    place: Place = NOWHERE


Block = Paragraph | Table


@dataclass(frozen=True)
class Document:
    """Blocks in the order in which a person reads them; notes on what is hidden and was not read."""

    blocks: tuple[Block, ...]
    unseen: tuple[Paragraph, ...] = ()
