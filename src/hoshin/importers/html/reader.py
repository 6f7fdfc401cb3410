"""Reads a saved web page."""

from hoshin.importers.document import Document
from hoshin.importers.html.contents import lists_of_contents
from hoshin.importers.html.encoding import page_text
from hoshin.importers.html.extent import main_extent
from hoshin.importers.html.parsing import parse_page
from hoshin.importers.html.walk import Walk


def read_html(content: bytes, *, name: str) -> Document:
    """Read a web page; menus and the like are left out where the page says what its main part is.

    Parameters
    ----------
    content : bytes
        The file as it came, in the encoding that it declares, UTF-8, UTF-16 or CP932.
    name : str
        File name, for messages.

    Raises
    ------
    InputError
        If it is no web page, an archive of one, too large or too deep.
    """
    body = parse_page(page_text(content, name=name), name=name)
    root, left_out = main_extent(body)
    left_out |= lists_of_contents(root)
    return Document(tuple(Walk(left_out, name=name).blocks(root)))
