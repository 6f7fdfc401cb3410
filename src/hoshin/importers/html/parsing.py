"""Text of a web page to a tree, within limits."""

import re
from typing import Any

from hoshin.base import InputError
from hoshin.importers import texts

MAX_TAGS = 60_000  # opened or closed; a long form with wide tables has a tenth of it

MAX_ATTRIBUTES = 200  # of one tag: the parser compares each with all others
_LONG = 2 * MAX_ATTRIBUTES  # letters: a shorter tag cannot have as many

Node = Any  # lxml's element
_QUOTED = re.compile("\"[^\"]*\"|'[^']*'")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def parse_page(text: str, *, name: str) -> Node:
    """The body of a page; nothing is fetched, no entity beyond those of HTML is known.

    Raises
    ------
    InputError
        If it has too many tags or the parser gave up on its depth: it would drop the rest in silence.
    """
    from lxml import etree

    if text.count("<") > MAX_TAGS:
        message = texts.HTML_TOO_MANY_TAGS.format(limit=MAX_TAGS)
        raise InputError(message, where=name, cure=texts.HTML_TOO_LARGE_CURE)
    if _has_tag_of_many_attributes(text):
        raise InputError(texts.HTML_LIMIT, where=name, cure=texts.HTML_TOO_LARGE_CURE)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(_CONTROLS.sub("", text).encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(texts.NOT_HTML, where=name, cure=texts.NOT_HTML_CURE) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise InputError(texts.HTML_LIMIT, where=name, cure=texts.HTML_TOO_LARGE_CURE)
    if root is None:
        raise InputError(texts.NOT_HTML, where=name, cure=texts.NOT_HTML_CURE)
    body = root.find("body")
    return root if body is None else body


def _has_tag_of_many_attributes(text: str) -> bool:
    """Looked for among long tags only; what is quoted (a picture within the page) counts as one."""
    for piece in text.split("<"):
        if len(piece) > _LONG and piece[0].isalpha():
            tag = _QUOTED.sub("", piece).partition(">")[0]
            names = {attribute.partition("=")[0] for attribute in tag.split()}
            if len(names) > MAX_ATTRIBUTES:
                return True
    return False
