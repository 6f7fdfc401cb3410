"""A second reading of a document, by its text alone: a witness that knows nothing of its tables.

Boxes tell a form best while their layout is one that is known; words tell it whatever the layout.
What both say is sure; where they differ one of them is wrong, and a person should look.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hoshin.base import InputError, Place, SourceLine
from hoshin.importers import texts
from hoshin.importers.disagreements import AS_GOOD, with_disagreements
from hoshin.importers.document import Block, Document, Paragraph
from hoshin.importers.form import FormReading
from hoshin.importers.text import Effort, read_text
from hoshin.importers.text.lines import read_lines
from hoshin.importers.text.sense import badness
from hoshin.importers.unseen import with_unseen
from hoshin.policy import Doubt

_FAR_BETTER, _SENSIBLE = 11.0, 6.0  # faults that the first has more, and the second at most
_GOOD = 2.0  # faults with which the first way to read the words is good enough
_OF_WHOLE = 0.4
_MOST_LINES = 1_200  # a form has some hundreds
_TORN = 340  # lines of a document up to which its words are put together as torn text is, which takes long


@dataclass(frozen=True)
class _Flat:
    """The text of a document line by line, and where each line stands in it."""

    lines: tuple[str, ...]
    places: tuple[Place, ...]

    @classmethod
    def of(cls, document: Document) -> "_Flat":
        told = [
            (line, paragraph.place)
            for paragraph in _paragraphs(document.blocks)
            for line in (paragraph.marker + paragraph.text).split("\n")
        ]
        return cls(tuple(line for line, _ in told), tuple(place for _, place in told))

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def place(self, place: Place) -> Place:
        """Where in the document a line of the text stands."""
        return self.places[place.line - 1] if 0 < place.line <= len(self.places) else place


def with_second_reading(first: FormReading, document: Document, *, name: str) -> FormReading:
    """The better of two readings, with a doubt wherever the other one says something else.

    Parameters
    ----------
    first : FormReading
        By the boxes of the document.
    document : Document
    name : str
        File name, for messages.
    """
    flat = _Flat.of(document)
    if len(flat.lines) > _MOST_LINES:
        return first
    printed = read_lines(flat.text)
    faults = badness(first, printed)
    try:
        second = read_text(flat.text, name=name, effort=_effort_beside(faults))
    except InputError:
        return first
    others = badness(second, printed)
    if faults - others >= _FAR_BETTER and others <= _SENSIBLE:
        return with_unseen(_placed(second, flat), document)
    return with_disagreements(first, second.policy) if others <= faults + AS_GOOD else first


def better_of(first: FormReading, second: FormReading) -> FormReading:
    """Of two readings of the same pages the one with fewer faults, doubted where the other differs."""
    faults, others = badness(first, []), badness(second, [])
    if others < faults:
        first, second, faults, others = second, first, others, faults
    return with_disagreements(first, second.policy) if others <= faults + AS_GOOD else first


def _effort_beside(faults: float) -> Effort:
    """Until a way to read the words is a witness against the first, or better by far."""
    good = faults if faults < _FAR_BETTER else min(faults - _FAR_BETTER, _SENSIBLE)
    return Effort(readings=1, good=max(_GOOD, good), torn_lines=_TORN)


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from _paragraphs(cell.blocks)


def _placed(reading: FormReading, flat: _Flat) -> FormReading:
    """With the places of the document in the place of lines of its text, and a doubt on the whole."""
    whole = Doubt(path="", reason=texts.READ_BY_WORDS, confidence=_OF_WHOLE)
    review = [
        doubt.model_copy(update={"where": str(flat.place(Place.parse(doubt.where)))})
        for doubt in reading.policy.review
    ]
    return replace(
        reading,
        policy=reading.policy.model_copy(update={"review": [whole, *review]}),
        places={path: flat.place(place) for path, place in reading.places.items()},
        lines=tuple(SourceLine(line.text, flat.place(line.place)) for line in reading.lines),
    )
