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
# Pictures within the page: of no interest, and longer than the parser takes
_PICTURE = re.compile(r"\bdata:[\w./+-]{1,100}(?:;[\w=.-]{1,100}){0,5},[A-Za-z0-9+/=%\s_-]{1000,}")
_OF_HEAD = frozenset(
    {"base", "basefont", "link", "meta", "noscript", "script", "style", "template", "title"}
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def parse_page(text: str, *, name: str) -> Node:
    """The body of a page; nothing is fetched, no entity beyond those of HTML is known.

    Raises
    ------
    InputError
        If it has too many tags or the parser gave up on its depth: it would drop the rest in silence.
    """
    from lxml import etree

    text = _PICTURE.sub(_without_picture, text)
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
    _end_head(root)
    body = root.find("body")
    return root if body is None else body


def _without_picture(found: re.Match[str]) -> str:
    return "data:," + "\n" * found[0].count("\n")


def _end_head(root: Node) -> None:
    """Move to the body what a browser shows: the parser knows no `main` and keeps it in an open head."""
    head, body = root.find("head"), root.find("body")
    if head is None:
        return
    first = next((at for at, node in enumerate(head) if not _is_of_head(node)), len(head))
    shown = list(head)[first:]
    if shown and body is None:
        body = root.makeelement("body")
        head.addnext(body)
    if shown:
        shown[-1].tail = (shown[-1].tail or "") + (body.text or "")
        body.text = None
    for at, node in enumerate(shown):
        body.insert(at, node)


def _is_of_head(node: Node) -> bool:
    return not isinstance(node.tag, str) or node.tag in _OF_HEAD


def _has_tag_of_many_attributes(text: str) -> bool:
    """Looked for among long tags only; what is quoted (a picture within the page) counts as one."""
    for piece in text.split("<"):
        if len(piece) > _LONG and piece[0].isalpha():
            tag = _QUOTED.sub("", piece).partition(">")[0]
            names = {attribute.partition("=")[0] for attribute in tag.split()}
            if len(names) > MAX_ATTRIBUTES:
                return True
    return False
