"""課題認識 and 主な戦略 printed one below the other, above both of their boxes: each put above its own."""

from collections import Counter
from dataclasses import dataclass, field, replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.unnested import framed_name
from hoshin.notation import split_enumerator

_PAIR = (Section.RECOGNITION, Section.STRATEGIES)


@dataclass
class _Part:
    """A theme's heading with the lines below it."""

    name: str
    linked: bool
    lines: list[Line] = field(default_factory=list)


def with_labels_at_boxes(lines: list[Line]) -> list[Line]:
    """The lines, the second of two labels in a run moved to where its box begins.

    The two boxes tell the same themes, and the later ones name the indicators; where they do not, a
    single blank line parts two boxes of bullets, or the first ones are sentences and the later ones
    are none. Elsewhere all stays.
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        if _is_pair(lines, at):
            end = _end(lines, at + 2)
            if _is_pair(lines, end) and framed_name(lines[end - 1].text):
                end -= 1  # a theme above labels of its own
            kept += _apart(lines[at], lines[at + 1], lines[at + 2 : end])
            at = end
        else:
            kept.append(lines[at])
            at += 1
    return kept


def with_indicators_label_at_its_box(lines: list[Line]) -> list[Line]:
    """The lines, アウトカム指標 that a tool printed above the label of another box put above its ①."""
    told = list(lines)
    for at in range(len(lines) - 2, -1, -1):
        above, below = section_of(lines[at].text), section_of(lines[at + 1].text)
        first = _first_indicator(lines, at + 1) if above is Section.INDICATORS else None
        if below in _PAIR and first is not None:  # from the end: places above stay the same
            told.insert(first, replace(lines[at], gap=True))
            del told[at]
    return told


def _first_indicator(lines: list[Line], start: int) -> int | None:
    """The line with ① below some entries; None where an issue or a label of its own comes before it."""
    for at in range(start, len(lines)):
        text = lines[at].text
        if split_enumerator(text)[0] == 1:
            return at
        if issue_heading(text) or section_of(text) in (Section.INDICATORS, Section.ACHIEVEMENT):
            return None
    return None


def _is_pair(lines: list[Line], at: int) -> bool:
    return tuple(section_of(line.text) for line in lines[at : at + 2]) == _PAIR


def _end(lines: list[Line], start: int) -> int:
    for at in range(start, len(lines)):
        if section_of(lines[at].text) or issue_heading(lines[at].text):
            return at
    return len(lines)


def _apart(recognition: Line, strategies: Line, box: list[Line]) -> list[Line]:
    boxes = _by_themes(box) or _by_the_gap(box) or _by_sentences(box)
    if boxes is None:
        return [recognition, strategies, *box]
    first, second = boxes
    return [recognition, *first, replace(strategies, gap=True), *second]


def _by_themes(box: list[Line]) -> tuple[list[Line], list[Line]] | None:
    """Headings that come first, and those that come again or name indicators; None where any is neither."""
    parts: list[_Part] = []
    for line in box:
        if name := framed_name(line.text):
            parts.append(_Part(name, bool(linked_numbers(line.text.replace(name, "", 1)))))
        if not parts:
            return None
        parts[-1].lines.append(line)
    counts = Counter(part.name for part in parts)
    seen: set[str] = set()
    first: list[Line] = []
    second: list[Line] = []
    again = False
    for part in parts:
        later = part.linked or part.name in seen
        known = counts[part.name] == 2 or (part.linked if later else not again)
        if not known or (part.linked and counts[part.name] == 2 and part.name not in seen):
            return None
        again = again or later
        seen.add(part.name)
        (second if later else first).extend(part.lines)
    return (first, second) if first and second else None


def _by_the_gap(box: list[Line]) -> tuple[list[Line], list[Line]] | None:
    """Two boxes of bullets alone, with the only blank line between them."""
    gaps = [at for at, line in enumerate(box) if at and line.gap]
    if len(gaps) != 1 or any(framed_name(line.text) for line in box):
        return None
    first, second = box[: gaps[0]], box[gaps[0] :]
    bullets = all(BULLET.match(part[0].text) for part in (first, second))
    return (first, second) if bullets else None


def _by_sentences(box: list[Line]) -> tuple[list[Line], list[Line]] | None:
    """Bullets alone, of which the first ones end in 。 and all later ones do not: 課題認識 tells what is."""
    starts = [at for at, line in enumerate(box) if BULLET.match(line.text)]
    if starts[:1] != [0] or any(framed_name(line.text) for line in box):
        return None
    ends = [box[end - 1].text.endswith("。") for end in (*starts[1:], len(box))]
    count = ends.index(False) if False in ends else 0
    if not count or any(ends[count:]):
        return None
    return box[: starts[count]], box[starts[count] :]
