"""The logic model of an issue drawn as SVG: boxes that link to their pages. No browser, no script."""

from hoshin.exporters.logic_diagram.cards import Card, Link
from hoshin.exporters.logic_diagram.drawing import Arrangement, logic_diagram

__all__ = ["Arrangement", "Card", "Link", "logic_diagram"]
