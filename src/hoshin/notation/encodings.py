"""Bytes to text: UTF-8 with and without BOM, UTF-16 with BOM, else CP932 (never `shift_jis`)."""

import codecs

from hoshin.base import InputError
from hoshin.notation import texts

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SLICE = 1 << 20  # bytes


def decode(content: bytes, *, name: str) -> str:
    """Decode an office's text file.

    Raises
    ------
    InputError
        If the bytes are text in none of these encodings.
    """
    return content.decode(encoding_of(content, name=name))


def encoding_of(content: bytes, *, name: str) -> str:
    """The encoding in which `decode` reads a file, found without holding its text whole.

    Raises
    ------
    InputError
        If the bytes are text in none of these encodings.
    """
    for encoding in _candidates(content):
        decoder = codecs.getincrementaldecoder(encoding)()
        slices = range(0, len(content), _SLICE)
        try:
            if not any("\0" in decoder.decode(content[at : at + _SLICE]) for at in slices):
                decoder.decode(b"", final=True)
                return encoding
        except UnicodeDecodeError:
            continue
    raise InputError(texts.NOT_TEXT, where=name, cure=texts.NOT_TEXT_CURE)


def _candidates(content: bytes) -> tuple[str, ...]:
    marked = [encoding for mark, encoding in _MARKS if content.startswith(mark)]
    return (marked[0],) if marked else ("utf-8", "cp932")
