"""The blocks of a web page as texts, and the page with other texts in their place."""

from copy import deepcopy
from difflib import SequenceMatcher

from lxml import html

_BLOCKS = ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "div", "caption")


def _leaves(tree: html.HtmlElement) -> list[html.HtmlElement]:
    return [
        each
        for each in tree.iter(*_BLOCKS)
        if each.text_content().strip()
        and not any(True for _ in each.iterdescendants(*_BLOCKS, "br"))
    ]


def page_units(content: bytes) -> list[str]:
    """Texts of the blocks that hold no other block."""
    return [each.text_content().strip() for each in _leaves(_tree(content))]


def page_with(content: bytes, units: list[str], changed: list[str]) -> bytes:
    """The page whose blocks read `changed`: unchanged blocks stay, new ones stand beside their neighbours."""
    tree = _tree(content)
    leaves = _leaves(tree)
    matcher = SequenceMatcher(None, units, changed, autojunk=False)
    for _, start, end, first, last in reversed(matcher.get_opcodes()):
        if units[start:end] == changed[first:last]:
            continue
        old, new = leaves[start:end], changed[first:last]
        anchor = old[-1] if old else leaves[start - 1]
        for text in reversed(new[len(old) :]):
            twin = deepcopy(anchor)
            _set(twin, text)
            twin.tail = None
            anchor.addnext(twin)
        for leaf, text in zip(old, new, strict=False):
            _set(leaf, text)
        for leaf in old[len(new) :]:
            _remove(leaf)
    return bytes(html.tostring(tree, encoding="utf-8"))


def _tree(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(content.decode("utf-8-sig"))


def _set(element: html.HtmlElement, text: str) -> None:
    for child in list(element):
        element.remove(child)
    element.text = text


def _remove(element: html.HtmlElement) -> None:
    if element.tag in ("td", "th"):
        _set(element, "")
    else:
        element.drop_tree()
