"""Bytes of a web page to text, as a browser finds its encoding."""

import codecs
import re

from hoshin.base import InputError
from hoshin.importers import texts

MAX_MB = 20

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,500}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*[\"']?\s*([\w:.-]{1,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 8_192
_CP932 = ("cp932",)
# Never `shift_jis`: it knows neither ① nor ～. The wider tables follow for pages with rarer letters.
_ENCODINGS = {
    "shift_jis": _CP932,
    "shift-jis": _CP932,
    "x-sjis": _CP932,
    "sjis": _CP932,
    "ms_kanji": _CP932,
    "windows-31j": _CP932,
    "csshiftjis": _CP932,
    "cp932": _CP932,
    "ms932": _CP932,
    "euc-jp": ("euc_jp", "euc_jis_2004"),
    "x-euc-jp": ("euc_jp", "euc_jis_2004"),
    "iso-2022-jp": ("iso2022_jp", "iso2022_jp_2004"),
    "utf-8": ("utf-8",),
    "utf8": ("utf-8",),
}
_ARCHIVED = re.compile(
    rb"^(?:MIME-Version:|From:\s*<?Saved by|Snapshot-Content-Location:|Content-Type:\s*multipart/)",
    re.IGNORECASE | re.MULTILINE,
)
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
)
_TAG = re.compile(r"<(?:!doctype|/?[a-z])", re.IGNORECASE)
_TOLERATED = 1_000  # one broken letter among so many is read as a browser shows it: �


def page_text(content: bytes, *, name: str) -> str:
    """The text of a page.

    Raises
    ------
    InputError
        If it is too large, an archive of a page, no page, or in no encoding that fits.
    """
    if len(content) > MAX_MB * 1_000_000:
        message = texts.HTML_TOO_LARGE.format(limit=MAX_MB)
        raise InputError(message, where=name, cure=texts.HTML_TOO_LARGE_CURE)
    head = content[:2_048]
    if content.startswith(b"bplist") or (
        _ARCHIVED.search(head) and not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    ):
        raise InputError(texts.PAGE_ARCHIVE, where=name, cure=texts.NOT_HTML_CURE)
    if content.startswith(_BINARY):
        raise InputError(texts.NOT_HTML, where=name, cure=texts.NOT_HTML_CURE)
    text = _decoded(content, name)
    if "\0" in text:
        raise InputError(texts.NOT_HTML, where=name, cure=texts.NOT_HTML_CURE)
    if not _TAG.search(text):
        raise InputError(texts.PLAIN_TEXT, where=name, cure=texts.RENAME.format(ending=".txt"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes, name: str) -> str:
    declared = _declared(content)
    tolerated = declared[0] if declared else "utf-8"
    for encoding in (*declared, "utf-8", None, "cp932"):
        try:
            text = content.decode(encoding or tolerated, "strict" if encoding else "replace")
        except UnicodeDecodeError:
            continue
        if encoding or text.count("\ufffd") * _TOLERATED <= _beyond_ascii(text):
            return text
    raise InputError(texts.HTML_UNREADABLE, where=name, cure=texts.HTML_UNREADABLE_CURE)


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _declared(content: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return (encoding,)
    found = _DECLARED.search(content[:_DECLARED_WITHIN])
    return _ENCODINGS.get(found[1].decode("ascii", "replace").lower(), ()) if found else ()
