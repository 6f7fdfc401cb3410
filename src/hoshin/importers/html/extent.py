"""Which part of a page is its content, and what in it is furniture."""

import re
from collections.abc import Iterator, Mapping

from hoshin.importers.html.parsing import Node
from hoshin.importers.html.seen import is_seen

_FURNITURE_TAGS = frozenset({"nav", "header", "footer", "aside", "form", "search"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
_FURNITURE_NAMES = re.compile(
    r"bread-?crumbs?(?:[-_]?list)?|topic-?path|pankuzu|(?:\w*[-_])?search(?:[-_]?(?:box|form|area))?"
    r"|page-?top|skip(?:[-_]?(?:link|nav))?"
)
_MAIN_NAMES = re.compile(
    r"(?:[a-z]+[-_])?(?:main|contents?)(?:[-_]?(?:main|contents?|area|body|inner|wrap(?:per)?|block))?"
)
_TITLES = ("h1", "h2")
_POLICY = re.compile(r"(?:運営|経営)(?:の?(?:基本|重点))?(?:方針|計画|プラン)")
_LONGEST = 500  # of names that are looked through


def main_extent(body: Node) -> tuple[Node, frozenset[Node]]:
    """The element that holds most of what is seen, and the menus and the like in it to leave out.

    Where no element says of itself that it is the main part, the whole body, and nothing is left out.
    """
    parents = dict(_seen(body))
    weights = _summed({node: _own_weight(node) for node in parents}, parents)
    whole = weights[body]
    furniture = {
        node for node in parents if node is not body and _is_furniture(node, weights[node], whole)
    }
    inside: set[Node] = set()
    for node, parent in parents.items():
        if parent in furniture or parent in inside:
            inside.add(node)
    left = {node: weights[node] for node in furniture - inside}
    aside = _summed({node: left.get(node, 0) for node in parents}, parents)
    titles = _summed(
        {node: node not in inside and _is_title(node, weights) for node in parents}, parents
    )
    for node in parents:
        if node is body or node in inside or node in furniture or not _is_main(node):
            continue
        holds_most = 2 * (weights[node] - aside[node]) > whole - aside[body]
        if holds_most and not titles[node] and (headers := _names_policy(node, furniture)):
            return body, _all_but(node, *headers)
        if holds_most and (titles[node] or not titles[body]):
            return node, frozenset(each for each in furniture if not _holds_title(each))
    return body, frozenset()


def _names_policy(main: Node, furniture: set[Node]) -> list[Node]:
    """The header outside of the main part that holds the title of the policy, where that part holds none."""
    if any(_POLICY.search("".join(each.itertext())) for each in main.iter(*_TITLES)):
        return []
    inside = set(main.iter())
    return [
        node
        for node in furniture
        if node not in inside
        and any(_POLICY.search("".join(each.itertext())) for each in node.iter(*_TITLES))
    ][:1]


def _all_but(*kept: Node) -> frozenset[Node]:
    """What stands beside some elements and those around them."""
    around = {each for node in kept for each in node.iterancestors()}
    beside = {child for node in around for child in node}
    return frozenset(beside - around - set(kept))


def _seen(body: Node) -> Iterator[tuple[Node, Node]]:
    """Every seen element with its parent, parents first."""
    waiting = [(body, None)]
    while waiting:
        node, parent = waiting.pop()
        if parent is None or is_seen(node):
            yield node, parent
            waiting.extend((child, node) for child in reversed(node))


def _own_weight(node: Node) -> int:
    """Letters that stand directly in an element."""
    texts = [node.text, *(child.tail for child in node)]
    return sum(len("".join(text.split())) for text in texts if text)


def _summed(values: Mapping[Node, int], parents: Mapping[Node, Node]) -> dict[Node, int]:
    """Each element's value together with those of all below it."""
    sums = dict(values)
    for node in reversed(parents):
        if parents[node] is not None:
            sums[parents[node]] += sums[node]
    return sums


def _is_furniture(node: Node, weight: int, whole: int) -> bool:
    # Some systems put the whole page into one form.
    if 2 * weight > whole:
        return False
    if node.tag in _FURNITURE_TAGS or node.get("role") in _FURNITURE_ROLES:
        return True
    return any(_FURNITURE_NAMES.fullmatch(name) for name in _names(node))


def _is_main(node: Node) -> bool:
    if node.tag == "main" or node.get("role") == "main":
        return True
    return any(_MAIN_NAMES.fullmatch(name) for name in _names(node))


def _names(node: Node) -> list[str]:
    """Its id and classes."""
    names = f"{node.get('id', '')} {node.get('class', '')}"
    return names[:_LONGEST].lower().split() if len(names) > 1 else []


def _is_title(node: Node, weights: Mapping[Node, int]) -> bool:
    return node.tag == "h1" and weights[node] > 0


def _holds_title(node: Node) -> bool:
    """A header or the like in the main part may hold the title of the page."""
    return any(True for _ in node.iter(*_TITLES))
