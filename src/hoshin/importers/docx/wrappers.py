"""What stands around content in a Word file without being content: controls, insertions, choices."""

from collections.abc import Iterator

from hoshin.importers.elements import Element

# Taken out by tracked changes.
GONE = frozenset({"w:del", "w:moveFrom"})
_SEEN_THROUGH = frozenset(
    {"w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"}
)


def unwrapped(container: Element) -> Iterator[Element]:
    """The children, seen through what wraps them."""
    waiting = list(reversed(container.children))
    while waiting:
        element = waiting.pop()
        if element.name == "mc:AlternateContent":
            waiting.extend([branch] if (branch := chosen(element)) else [])
        elif element.name in _SEEN_THROUGH:
            waiting.extend(reversed(element.children))
        elif element.name not in GONE:
            yield element


def chosen(alternatives: Element) -> Element | None:
    """The branch that a present-day Word draws."""
    return alternatives.find("mc:Choice") or alternatives.find("mc:Fallback")
