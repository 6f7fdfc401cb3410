"""What a file holds and no page of it shows: left out of the form, and told in the review."""

from collections.abc import Sequence
from dataclasses import replace

from hoshin.base import InputError, Place
from hoshin.importers import texts
from hoshin.importers.document import Document, Paragraph
from hoshin.importers.form import FormReading
from hoshin.policy import Doubt

_MOST, _QUOTED = 9, 30  # places of one kind; letters
_CONFIDENCE = 0.9  # as of all notes: nothing of the form is in doubt


def told(reason: str, found: Sequence[tuple[str, Place]]) -> list[Paragraph]:
    """A note for each of the first places, and one for all the others."""
    notes = [
        Paragraph(reason.format(text=" ".join(text.split())[:_QUOTED]), place)
        for text, place in found[:_MOST]
    ]
    if len(found) > _MOST:
        more = texts.UNSEEN_MORE.format(count=len(found) - _MOST)
        notes[-1] = replace(notes[-1], text=notes[-1].text + more)
    return notes


def with_unseen(reading: FormReading, document: Document) -> FormReading:
    """A reading whose review tells them."""
    doubts = [
        Doubt(path="", reason=note.text, confidence=_CONFIDENCE, where=str(note.place))
        for note in document.unseen
    ]
    review = [*reading.policy.review, *doubts]
    return replace(reading, policy=reading.policy.model_copy(update={"review": review}))


def refusal_with_unseen(error: InputError, document: Document) -> InputError:
    """A refusal that says that what is missing may be hidden."""
    if not document.unseen:
        return error
    cure = texts.UNSEEN_CURE.format(note=document.unseen[0].text)
    return InputError(error.what, where=error.where, cure=cure)
