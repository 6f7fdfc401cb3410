"""A drawing as SVG: the same logic model gives the same bytes."""

from collections.abc import Iterator
from html import escape
from typing import Literal

from hoshin.evaluation import LogicModel
from hoshin.exporters import texts
from hoshin.exporters.logic_diagram.boxes import Badge, Box, Drawing, Line, Words
from hoshin.exporters.logic_diagram.cards import CardKind, Link, content_of
from hoshin.exporters.logic_diagram.tall import tall_drawing
from hoshin.exporters.logic_diagram.wide import wide_drawing
from hoshin.exporters.logic_diagram.wrapping import plain
from hoshin.publication import Edition

Arrangement = Literal["wide", "tall"]
_ARRANGED = {"wide": wide_drawing, "tall": tall_drawing}
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_FONT = "BIZ UDPGothic, BIZ UDGothic, Hiragino Sans, Yu Gothic, Meiryo, sans-serif"
_INK, _QUIET, _KEY = "#1a1a1a", "#595959", "#0017c1"
_GROUNDS: dict[CardKind, str] = {"issue": "#1a1a1a", "strategy": "#e6ebf7", "indicator": "#f2f5fb"}
_BADGES = {"A": "#115a36", "B": "#8b2e00"}
_ARROW = 6


def logic_diagram(
    model: LogicModel, edition: Edition, link: Link, arrangement: Arrangement, *, inside: bool
) -> str:
    """The logic model of an issue as SVG.

    Parameters
    ----------
    link : callable
        The address of an indicator's page, seen from where the drawing stands.
    arrangement : 'wide' or 'tall'
        Four columns of 1,056 units, or one box under the other in 358.
    inside : bool
        Whether it stands inside a page, else it is a file of its own.
    """
    drawing = _ARRANGED[arrangement](content_of(model, edition, link))
    return "".join(_svg(drawing, model, arrangement, inside)) + "\n"


def _svg(drawing: Drawing, model: LogicModel, arrangement: str, inside: bool) -> Iterator[str]:
    width, height = drawing.width + 2, drawing.height + 2
    title = texts.LOGIC_TITLE.format(key=model.issue.key, title=plain(model.issue.title))
    name = f"logic-{arrangement}"
    yield (
        f'<svg{"" if inside else _NAMESPACE} role="group" aria-labelledby="{name}-title" '
        f'aria-describedby="{name}-desc" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="-1 -1 {_n(width)} {_n(height)}" font-family="{_FONT}">'
    )
    yield f'<title id="{name}-title">{escape(title)}</title>'
    yield f'<desc id="{name}-desc">{escape(texts.LOGIC_DESC)}</desc>'
    yield f'<g aria-hidden="true" fill="none" stroke="{_QUIET}" stroke-width="1.5">'
    yield from (_line(line) for line in drawing.lines)
    yield "</g>"
    yield from (_words(each, each.bold, _QUIET) for each in drawing.headings)
    for box in drawing.boxes:
        yield from _box(box)
    yield "</svg>"


def _line(line: Line) -> str:
    path = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in line.points)
    if not line.arrow:
        return f'<path d="{path}"/>'
    x, y = line.points[-1]
    head = f"M{_n(x - _ARROW)} {_n(y - 4)}L{_n(x)} {_n(y)}L{_n(x - _ARROW)} {_n(y + 4)}"
    return f'<path d="{path}{head}"/>'


def _box(box: Box) -> Iterator[str]:
    card = box.card
    dashed = ' stroke-dasharray="5 4"' if card.kind == "absent" else ""
    ground = _GROUNDS.get(card.kind, "#ffffff")
    yield f'<a href="{escape(card.link)}">' if card.link else "<g>"
    yield f"<title>{escape(card.name)}</title>"
    yield (
        f'<rect x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}" '
        f'rx="4" fill="{ground}" stroke="{_INK}"{dashed}/>'
    )
    for each in box.words:
        yield _words(each, each.bold, _colour(box, each))
    if box.badge is not None:
        yield from _badge(box.badge)
    yield "</a>" if card.link else "</g>"


def _colour(box: Box, each: Words) -> str:
    if box.card.kind == "issue":
        return "#ffffff"
    heading = bool(box.card.link) and not each.bold and each.x == box.words[0].x
    return _QUIET if each.quiet else _KEY if heading else _INK


def _words(each: Words, bold: bool, colour: str) -> str:
    weight = ' font-weight="700"' if bold else ""
    line = ' text-decoration="underline"' if colour == _KEY else ""
    place = f'x="{_n(each.x)}" y="{_n(each.y)}" font-size="{_n(each.size)}"'
    return f'<text {place} fill="{colour}"{weight}{line}>{escape(each.text)}</text>'


def _badge(badge: Badge) -> Iterator[str]:
    place = f'x="{_n(badge.x)}" y="{_n(badge.y)}"'
    size = f'width="{_n(badge.width)}" height="{_n(badge.height)}"'
    yield f'<rect {place} {size} rx="3" fill="{_BADGES.get(badge.letter, _QUIET)}"/>'
    words = Words(badge.text, badge.x + 6, badge.y + 16.5, 12.5)
    yield _words(words, True, "#ffffff")


def _n(value: float) -> str:
    """A length with at most one decimal: enough for a screen, the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")
