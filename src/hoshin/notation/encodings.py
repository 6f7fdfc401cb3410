"""Bytes to text: UTF-8 with and without BOM, UTF-16 with BOM, else CP932 (never `shift_jis`)."""

import codecs

from hoshin.base import InputError
from hoshin.notation import texts

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(content: bytes, *, name: str) -> str:
    """Decode an office's text file.

    Raises
    ------
    InputError
        If the bytes are text in none of these encodings.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, (encoding,), name)
    return _strictly(content, ("utf-8", "cp932"), name)


def _strictly(content: bytes, encodings: tuple[str, ...], name: str) -> str:
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise InputError(
        texts.NOT_TEXT,
        where=name,
        cure=texts.NOT_TEXT_CURE,
    )
