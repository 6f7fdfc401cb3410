"""Bytes to text: UTF-8 with and without BOM, UTF-16 with BOM, else CP932 (never `shift_jis`)."""

import codecs
import re
from contextlib import suppress

from hoshin.base import InputError
from hoshin.notation import texts

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SLICE = 1 << 20  # bytes
# Python reads bytes that CP932 leaves open (FD to FF) as letters for private use
_NO_LETTER = (re.compile("\0"), re.compile("[\0\uf8f0-\uf8f3]"))
_JIS = b"\x1b$"
_OTHERS = (("euc_jp", "EUC-JP"),)
_FEW, _TOLERATED = 3, 200  # broken letters, and letters for each of more


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
    if _JIS in content and content.isascii():
        raise InputError(
            texts.OTHER_ENCODING.format(encoding="ISO-2022-JP（JIS）"),
            where=name,
            cure=texts.NOT_TEXT_CURE,
        )
    for encoding in _candidates(content):
        decoder = codecs.getincrementaldecoder(encoding)()
        slices = range(0, len(content), _SLICE)
        try:
            parts = (decoder.decode(content[at : at + _SLICE]) for at in slices)
            if not any(map(_NO_LETTER[encoding == "cp932"].search, parts)):
                decoder.decode(b"", final=True)
                return encoding
        except UnicodeDecodeError:
            continue
    raise _refusal(content, name)


def _refusal(content: bytes, name: str) -> InputError:
    """Where the few bytes stand that are none of its letters; else which encoding it may have."""
    head = content[:_SLICE]
    for encoding, title in (("utf-8", "UTF-8"), ("cp932", "CP932")):
        text = head.decode(encoding, "replace")
        text = re.sub("[\uf8f0-\uf8f3]", "\ufffd", text) if encoding == "cp932" else text
        broken = text.count("\ufffd")
        if "\0" not in text and 0 < broken <= max(_FEW, _beyond_ascii(text) // _TOLERATED):
            line = text.count("\n", 0, text.index("\ufffd")) + 1
            where = texts.ROW_PLACE.format(name=name, row=line)
            message = texts.BROKEN_LETTER.format(encoding=title)
            return InputError(message, where=where, cure=texts.BROKEN_LETTER_CURE)
    for encoding, title in _OTHERS:
        with suppress(UnicodeDecodeError):
            if "\0" not in head.decode(encoding):
                message = texts.OTHER_ENCODING.format(encoding=title)
                return InputError(message, where=name, cure=texts.NOT_TEXT_CURE)
    return InputError(texts.NOT_TEXT, where=name, cure=texts.NOT_TEXT_CURE)


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _candidates(content: bytes) -> tuple[str, ...]:
    marked = [encoding for mark, encoding in _MARKS if content.startswith(mark)]
    return (marked[0],) if marked else ("utf-8", "cp932")
