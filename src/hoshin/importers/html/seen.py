"""What of a page a person sees."""

import re

from hoshin.importers.html.parsing import Node

# Struck-out text is an old reading that nobody means any more: it is left out like deleted text in Word.
_NAMES = """
    applet area audio base canvas colgroup datalist del embed frameset head iframe input link map meta
    noembed noframes noscript object option param rp rt rtc s script select source strike style svg
    template textarea title track video
"""
_UNSEEN = frozenset(_NAMES.split())
# Of a printed page, as a word processor saves it; Word's own are not read either.
_EDGES = frozenset({"header", "footer"})
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|text-decoration[^;]*line-through",
    re.IGNORECASE,
)


def is_seen(node: Node) -> bool:
    """Whether the element itself is drawn; style sheets are not asked."""
    if not isinstance(node.tag, str) or node.tag in _UNSEEN or node.get("hidden") is not None:
        return False
    if node.tag == "dialog" and node.get("open") is None:
        return False
    if node.tag == "div" and node.get("title") in _EDGES:
        return False
    style = node.get("style")
    return style is None or not _HIDING.search(style)
