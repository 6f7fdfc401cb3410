"""Reads a Word document: its body, with the styles and lists by which it is drawn."""

from hoshin.base import InputError
from hoshin.importers import texts
from hoshin.importers.archive import Parts, open_parts
from hoshin.importers.document import Document
from hoshin.importers.docx.body import Body
from hoshin.importers.docx.limits import refuse_floods
from hoshin.importers.docx.lists import Lists
from hoshin.importers.docx.styles import Styles
from hoshin.importers.elements import Element, read_tree, related


def read_docx(content: bytes, *, name: str) -> Document:
    """Read a Word document; headers, footers, notes, comments and hidden text are left out.

    Parameters
    ----------
    content : bytes
        The file as it came.
    name : str
        File name, for messages.

    Raises
    ------
    InputError
        If it is no Word document, is broken or encrypted, or a bomb.
    """
    parts = open_parts(content, name=name)
    main = related(parts, "", "officeDocument") or "word/document.xml"
    if main in parts:
        refuse_floods(parts, main)
    root = read_tree(parts, main) if main in parts else None
    body = root.find("w:body") if root is not None and root.name == "w:document" else None
    if body is None:
        raise InputError(texts.NOT_DOCX, where=name, cure=texts.NOT_DOCX_CURE)
    styles = Styles(_tree(parts, main, "styles"))
    lists = Lists(_tree(parts, main, "numbering"), styles)
    walk = Body(styles, lists, body)
    return Document(tuple(walk.blocks(body)), walk.unseen())


def _tree(parts: Parts, main: str, kind: str) -> Element | None:
    part = related(parts, main, kind)
    return read_tree(parts, part) if part in parts and part is not None else None
