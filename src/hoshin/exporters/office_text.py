"""Text as the XML of Office files can hold it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from hoshin.base import InputError
from hoshin.exporters import texts
from hoshin.publication import FormContent

# Whatever is no character of XML 1.0.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAKS = re.compile("\r\n?")
_AROUND = 12


def check_characters(content: FormContent) -> None:
    """Refuse what cannot be written, before anything is.

    Raises
    ------
    InputError
        At the first control character, lone surrogate or non-character; it names the place.
    """
    for text in texts_of(content):
        if found := _NO_XML.search(text):
            start, end = max(0, found.start() - _AROUND), found.end() + _AROUND
            around = _NO_XML.sub(texts.OFFICE_PLACEHOLDER, text[start:end])
            raise InputError(
                texts.OFFICE_CHARACTER.format(code=f"{ord(found[0]):04X}"),
                where=texts.OFFICE_CHARACTER_WHERE.format(text=around.replace("\n", " ")),
                cure=texts.OFFICE_CHARACTER_CURE,
            )


def texts_of(part: object) -> Iterator[str]:
    """Every text of a form, in the order of its fields."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from texts_of(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts_of(getattr(part, field.name))


def lines_of(text: str) -> list[str]:
    """The lines of a text, whichever system broke them."""
    return _LINE_BREAKS.sub("\n", text).split("\n")


def label_lines(label: str) -> list[tuple[str, bool]]:
    """The lines of a label, and whether each is a note in small letters."""
    return [(line, line.startswith(("（", "("))) for line in lines_of(label)]
