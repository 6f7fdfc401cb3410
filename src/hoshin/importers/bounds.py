"""What no form has and no reader should look through: asked before anything costly."""

from collections.abc import Iterator

from hoshin.base import InputError, Place
from hoshin.importers import texts
from hoshin.importers.document import Block, Document, Table
from hoshin.notation import MOST_DIGITS, longest_number

MAX_LINES = 6_000  # a form has some hundreds
MAX_CHARACTERS = 1_500_000
LONGEST_LINE = 40_000  # letters; a whole form that came on one line has some 20,000

# Of all tables together: hundreds of them, each some deep within others, have a tenth.
_DEPTHS = 20_000


def check_text(text: str, *, name: str) -> None:
    """Refuse a text that is no form by its size alone.

    Raises
    ------
    InputError
        If it has too many lines or letters, or too long a line or number.
    """
    if text.count("\n") > MAX_LINES:
        raise _too_long(texts.TEXT_OF_MANY_LINES.format(limit=MAX_LINES), name)
    if len(text) > MAX_CHARACTERS:
        raise _too_long(texts.TOO_MUCH_TEXT.format(limit=MAX_CHARACTERS), name)
    for number, line in enumerate(text.split("\n"), start=1):
        _check_line(line, Place(line=number), name)


def check_document(document: Document, *, name: str) -> None:
    """Refuse a document with a line, a number or a nest of tables that no form has.

    Raises
    ------
    InputError
        With the place of it.
    """
    for text, place in _paragraphs(document, name):
        _check_line(text, place, name)


def _check_line(line: str, place: Place, name: str) -> None:
    if len(line) > LONGEST_LINE and len("".join(line.split())) > LONGEST_LINE:
        raise _too_long(texts.LONG_LINE.format(limit=LONGEST_LINE), name, place)
    if len(line) > MOST_DIGITS and longest_number(line) > MOST_DIGITS:
        message = texts.LONG_NUMBER.format(limit=MOST_DIGITS)
        raise InputError(message, where=_where(name, place), cure=texts.LONG_NUMBER_CURE)


def _too_long(message: str, name: str, place: Place | None = None) -> InputError:
    where = name if place is None else _where(name, place)
    return InputError(message, where=where, cure=texts.TOO_LONG_CURE)


def _where(name: str, place: Place) -> str:
    return texts.PART.format(name=name, part=place.japanese) if place.japanese else name


def _paragraphs(document: Document, name: str) -> Iterator[tuple[str, Place]]:
    waiting: list[tuple[Block, int]] = [(block, 1) for block in reversed(document.blocks)]
    depths = 0
    while waiting:
        block, depth = waiting.pop()
        if not isinstance(block, Table):
            yield block.text, block.place
            continue
        depths += depth
        if depths > _DEPTHS:
            message = texts.TABLES_TOO_DEEP.format(depth=depth)
            raise _too_long(message, name, block.place)
        waiting.extend((inner, depth + 1) for cell in block.cells for inner in cell.blocks)
