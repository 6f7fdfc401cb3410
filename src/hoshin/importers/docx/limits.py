"""How much a Word document may hold; a form has a hundredth of it."""

import re

from hoshin.base import InputError
from hoshin.importers import texts
from hoshin.importers.archive import Parts
from hoshin.importers.elements import MAX_TREE_MB

MAX_CELLS = 20_000
MAX_PARAGRAPHS = 25_000  # many of them empty: each cell has one
_CELL = re.compile(rb"<(?:[A-Za-z_][\w.\-]*:)?tc[\s/>]")
_PARAGRAPH = re.compile(rb"<(?:[A-Za-z_][\w.\-]*:)?p[\s/>]")


def refuse_floods(parts: Parts, part: str) -> None:
    """Count cells and paragraphs in the bytes of a part, before a tree is made of them.

    Raises
    ------
    InputError
        If there are more than a form can have.
    """
    if parts.size(part) > MAX_TREE_MB * 1_000_000:
        return  # refused for its size
    cells = paragraphs = 0
    for chunk in parts.chunks(part):
        cells += len(_CELL.findall(chunk))
        paragraphs += len(_PARAGRAPH.findall(chunk))
    for count, limit, words in (
        (cells, MAX_CELLS, texts.TOO_MANY_CELLS),
        (paragraphs, MAX_PARAGRAPHS, texts.TOO_MANY_PARAGRAPHS),
    ):
        if count > limit:
            where = parts.where(part)
            raise InputError(words.format(limit=limit), where=where, cure=texts.TOO_LARGE_CURE)
