"""The one visible table of formats: how a file is known, and what reads it."""

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
    (b"PK\x03\x04", "Office"),
    (b"\xd0\xcf\x11\xe0", "OLE"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "EXE"),
    (b"{\\rtf", "RTF"),
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
    if not _agrees(known.id, found) or _is_other_office(known.id, content, found):
        raise InputError(
            texts.OTHER_CONTENT.format(title=known.title, ending=ending, found=_words(found)),
            where=name,
            cure=_cure(content, found),
        )
    return known


def _signature(content: bytes) -> str:
    head = content[:1024]
    if b"%PDF-" in head:
        return "PDF"
    for mark, name in _SIGNATURES:
        if head.startswith(mark):
            return name
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "HTML" if plain.startswith((b"<!doctype html", b"<html")) else ""


def _agrees(wanted: str, found: str) -> bool:
    if wanted in ("docx", "xlsx"):
        return found in ("Office", "OLE")  # OLE: its reader says that a password must come off
    if wanted == "pdf":
        return found in ("PDF", "")  # without a mark: its reader says that it is broken
    return found in ("", "HTML") if wanted == "html" else found == ""


def _is_other_office(wanted: str, content: bytes, found: str) -> bool:
    """A Word document that is named as a workbook, or the other way round."""
    folders = {"docx": b"xl/workbook.xml", "xlsx": b"word/document.xml"}
    return found == "Office" and folders.get(wanted, b"\0") in content


def _words(found: str) -> str:
    return texts.CONTENTS.get(found, found or texts.CONTENT_UNKNOWN)


def _cure(content: bytes, found: str) -> str:
    if found == "Office":
        ending = ".docx" if b"word/" in content else ".xlsx" if b"xl/" in content else ""
        return texts.RENAME.format(ending=ending) if ending else texts.SAVE_AGAIN
    endings = {"PDF": ".pdf", "HTML": ".html"}
    return texts.RENAME.format(ending=endings[found]) if found in endings else texts.SAVE_AGAIN
