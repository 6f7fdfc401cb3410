"""Two boxes of an issue cut where labels stand in the middle of their boxes.

A table's label that is centred beside its box comes out between the box's lines: as many lines above it as
below. What the sentences say tells 自己評価 and 今後の方針 apart only roughly; the labels' lines tell it well.
"""

from collections.abc import Sequence

from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.text.torn.sequence import Box, content_cost
from hoshin.importers.text.torn.shapes import Item, Shape

_TOLD = (Section.RECOGNITION, Section.STRATEGIES)
_LESS = 1.0  # by which labels in the middle must make more sense than labels above
_PROSE = (Shape.BULLET, Shape.TEXT)


def cut_by_labels(items: list[Item], boxes: list[Box]) -> list[Box]:
    """The boxes, each two of an issue cut anew where the form's labels stand in the middle."""
    boxes = _with_prose_cut(items, boxes)
    if not _are_centred(items, boxes):
        return boxes
    found = list(boxes)
    closings = [_closing(items, boxes, issue) for issue in sorted({box.issue for box in boxes})]
    if _begin_with_labels([[items[at] for at in own] for own in closings if own]):
        return boxes
    for own in closings:
        cut = _cut([items[at] for at in own], CLOSING)
        for place, at in enumerate(own) if cut is not None else ():
            found[at] = Box(boxes[at].issue, CLOSING[place >= (cut or 0)])
    return found


def with_both_closing(items: list[Item], boxes: list[Box]) -> list[Box]:
    """The boxes, entries below 自己評価 and 今後の方針 in a row given to both, where the first had none."""
    found = list(boxes)
    for issue in sorted({box.issue for box in boxes}):
        own = [at for at, box in enumerate(boxes) if box.issue == issue and box.section in CLOSING]
        labels = [place for place, at in enumerate(own) if items[at].section in CLOSING]
        labels = [place for place in labels if items[own[place]].shape is Shape.LABEL]
        entries = [at for at in own if items[at].shape in _PROSE]
        in_row = len(labels) == len(CLOSING) and labels[0] + 1 == labels[1]
        if not in_row or len(entries) < len(CLOSING) or entries[0] < own[labels[1]]:
            continue
        if any(boxes[at].section is CLOSING[0] for at in entries):
            continue
        told = [items[at] for at in entries]
        cut = min(range(1, len(told)), key=lambda each: _unlike(told, each, CLOSING))
        for at in entries[:cut]:
            found[at] = Box(issue, CLOSING[0])
    return found


def _with_prose_cut(items: list[Item], boxes: list[Box]) -> list[Box]:
    """課題認識 and 主な戦略 of every issue; a label below entries that can be of no other box is the proof.

    All issues together must make more sense so than with each label above its box.
    """
    found = list(boxes)
    proof, centred, above = False, 0.0, 0.0
    for issue in sorted({box.issue for box in boxes}):
        places = _prose(items, boxes, issue)
        own = [items[at] for at in places]
        labels, cut = _labels_of(own), _cut(own, _TOLD)
        if cut is None or len(labels) != len(_TOLD):
            continue
        first, second = labels
        proof = proof or first > 0
        centred += _off_middle(own, cut) / 2 + _unlike(own, cut, _TOLD)
        above += first + _unlike(own, second, _TOLD)
        for place, at in enumerate(places):
            found[at] = Box(issue, _TOLD[place >= cut])
    return found if proof and centred + _LESS <= above else boxes


def _prose(items: list[Item], boxes: list[Box], issue: int) -> list[int]:
    """Entries and labels of these two boxes; none of those whose themes tell the boxes apart."""
    own = [at for at, box in enumerate(boxes) if box.issue == issue >= 0 and box.section in _TOLD]
    if any(items[at].shape is Shape.THEME for at in own):
        return []
    return [at for at in own if items[at].shape in (*_PROSE, Shape.LABEL)]


def _off_middle(own: Sequence[Item], cut: int) -> int:
    """How many lines the labels of both parts stand from their middles."""
    first, second = _labels_of(own)
    return _off(own[:cut], first) + _off(own[cut:], second - cut)


def _closing(items: list[Item], boxes: list[Box], issue: int) -> list[int]:
    """Entries and labels of an issue's closing parts; none of those on the whole."""
    return [
        at
        for at, box in enumerate(boxes)
        if box.issue == issue >= 0
        and box.section in CLOSING
        and (items[at].shape in _PROSE or items[at].section in CLOSING)
    ]


def _begin_with_labels(closings: list[list[Item]]) -> bool:
    """Whether no label has a line above it, and some have two and more below: these are not centred."""
    highest = [_labels_of(own)[:2] for own in closings]
    if any(len(labels) < len(CLOSING) or labels[0] for labels in highest):
        return False
    boxes = [own[: labels[1]] for own, labels in zip(closings, highest, strict=True)]
    return any(len({line for item in box[1:] for line in item.lines}) > 1 for box in boxes)


def _labels_of(own: Sequence[Item]) -> list[int]:
    return [at for at, item in enumerate(own) if item.shape is Shape.LABEL]


def _are_centred(items: list[Item], boxes: list[Box]) -> bool:
    """Whether 課題認識 and 主な戦略 mostly stand below the first lines of their boxes."""
    inside = above = 0
    before: Box | None = None
    for item, box in zip(items, boxes, strict=True):
        own = item.shape is Shape.LABEL and not item.in_run and item.section is box.section
        if own and box.section in _TOLD:
            inside += before == box
            above += before != box
        before = box
    return inside > above


def _cut(own: Sequence[Item], sections: tuple[Section, Section]) -> int | None:
    """Where the second part begins; None where labels or lines tell nothing."""
    labels = [at for at, item in enumerate(own) if item.shape is Shape.LABEL and not item.in_run]
    if [own[at].section for at in labels] != list(sections) or labels[0] + 1 == labels[1]:
        return None  # labels in a run stand above both boxes
    first, second = labels
    ways = [
        (_off(own[:cut], first) + _off(own[cut:], second - cut), _unlike(own, cut, sections), cut)
        for cut in range(first + 1, second + 1)
    ]
    return min(ways)[2]


def _unlike(own: Sequence[Item], cut: int, sections: tuple[Section, Section]) -> float:
    """How little the words of both parts are like theirs: where lines leave two ways, these tell."""
    return sum(
        content_cost(item, sections[at >= cut], whole=False, stops=True, unstopped=False)
        for at, item in enumerate(own)
        if item.shape is not Shape.LABEL
    )


def _off(box: Sequence[Item], label: int) -> int:
    """How many lines a label stands from where the middle of its box is; it may part an entry's lines."""
    own = set(box[label].lines)  # a narrow column breaks the label too
    lines = {line for at, item in enumerate(box) if at != label for line in item.lines}
    above = sum(line < min(own) for line in lines)
    return abs(above - max(0, len(lines) + 1 - len(own)) // 2)
