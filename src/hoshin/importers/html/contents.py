"""Lists of contents: links whose words stand again where they lead to, and the captions of sheets."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from hoshin.importers.html.parsing import Node

_SHORTEST = 2  # letters: a number may lead to a note
_LONGEST = 200  # letters of a link, and of what stands at its target
_CAPTION = r"\w+{number}[:：]"  # what a spreadsheet program writes before the name of a sheet


def lists_of_contents(body: Node) -> frozenset[Node]:
    """Links that only repeat what comes later on the page, and captions that only number them."""
    places = {node: place for place, node in enumerate(body.iter())}
    targets = _targets(places)
    links, captions = [], []
    for link in body.iter("a"):
        target = targets.get((link.get("href") or "")[1:])
        words = _letters(link)
        if target is None or len(words) < _SHORTEST or places[target] <= places[link]:
            continue
        if not _is_alone(link):
            continue
        there = _letters(target) or _letters(target.getparent())
        if words in there:
            links.append(link)
            before = there.removesuffix(words)
            if re.fullmatch(_CAPTION.format(number=len(links)), before):
                captions.append(target)
    return frozenset(links + captions) if len(links) > 1 else frozenset()


def _is_alone(link: Node) -> bool:
    """Whether no words stand beside it, and it is no heading itself."""
    before = link.getprevious()
    around = (link.getparent().text if before is None else before.tail, link.tail)
    headings = (f"h{level}" for level in range(1, 7))
    return not re.search(r"\w", "".join(filter(None, around))) and not any(
        link.iterancestors(*headings)
    )


def _targets(nodes: Mapping[Node, int]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in nodes:
        for name in _names(node):
            found.setdefault(name, node)
    return found


def _names(node: Node) -> Iterator[str]:
    if isinstance(node.tag, str):
        yield from filter(None, (node.get("id"), node.get("name") if node.tag == "a" else None))


def _letters(node: Node) -> str:
    """The beginning of an element's text, without blanks."""
    return re.sub(r"\s", "", "".join(islice(node.itertext(), _LONGEST)))[:_LONGEST]
