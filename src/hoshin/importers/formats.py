"""The one visible table of formats: how a file is known, and what reads it."""

import re
from dataclasses import dataclass

from hoshin.base import InputError
from hoshin.importers import texts


@dataclass(frozen=True)
class Format:
    """A format: its id, which names its reader in `entries`, its name for people, the endings of its files."""

    id: str
    title: str
    endings: tuple[str, ...]


FORMATS: tuple[Format, ...] = (
    Format("text", "テキスト", (".txt", ".text")),
    Format("pdf", "PDF", (".pdf",)),
    Format("docx", "Word", (".docx",)),
    Format("xlsx", "Excel", (".xlsx",)),
    Format("html", "ウェブページ", (".html", ".htm")),
)
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"\xd0\xcf\x11\xe0", "OLE"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "EXE"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"Rar!", "packed"),
)
_TAGGED = re.compile(
    rb"<(?:!doctype html|(?:html|head|meta|title|body|main|article|section|header|div|p|h[1-6]|table|center"
    rb"|font|span|link|script|style|ul|ol|nav|form|pre)[\s>])"
)


def format_of(content: bytes, *, name: str, ending: str) -> Format:
    """The format of a file by its ending, which its content must not gainsay.

    Raises
    ------
    InputError
        If the ending is of no format that is read, or the content is of another one.
    """
    ending = ending.lower()
    known = next((each for each in FORMATS if ending in each.endings), None)
    if known is None:
        endings = " ".join(end for each in FORMATS for end in each.endings[:1])
        raise InputError(
            texts.UNKNOWN_FORMAT.format(ending=ending or name),
            where=name,
            cure=texts.UNKNOWN_FORMAT_CURE.format(endings=endings),
        )
    found = _signature(content)
    if not _agrees(known.id, found):
        raise InputError(
            texts.OTHER_CONTENT.format(title=known.title, ending=ending, found=_words(found)),
            where=name,
            cure=_cure(found),
        )
    return known


def _signature(content: bytes) -> str:
    head = content[:1024]
    if b"%PDF-" in head:
        return "PDF"
    for mark, name in _SIGNATURES:
        if head.startswith(mark):
            return name
    if head.startswith(b"PK\x03\x04"):
        return _zipped(content)
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "HTML" if _TAGGED.match(plain) else ""


def _zipped(content: bytes) -> str:
    """What a zip holds by the names in it; `Office` where they leave it open."""
    if b"mimetypeapplication/vnd.oasis.opendocument" in content[:200]:
        return "ODF"
    names = (("docx", b"word/document"), ("xlsx", b"xl/workbook"), ("pptx", b"ppt/presentation"))
    found = [kind for kind, name in names if name in content]
    if len(found) == 1:
        return found[0]
    return "Office" if found or b"[Content_Types].xml" in content else "zip"


def _agrees(wanted: str, found: str) -> bool:
    if wanted in ("docx", "xlsx"):
        # OLE: its reader says that a password must come off; and that a plain zip is none
        return found in (wanted, "Office", "OLE", "zip")
    if wanted == "pdf":
        return found in ("PDF", "")  # without a mark: its reader says that it is broken
    return found in ("", "HTML") if wanted == "html" else found == ""


def _words(found: str) -> str:
    return texts.CONTENTS.get(found, found or texts.CONTENT_UNKNOWN)


def _cure(found: str) -> str:
    endings = {"PDF": ".pdf", "HTML": ".html", "docx": ".docx", "xlsx": ".xlsx"}
    if found in endings:
        return texts.RENAME.format(ending=endings[found])
    return texts.UNPACK if found in ("zip", "packed") else texts.SAVE_AGAIN
