"""Sets the form with typst. The template reads one JSON object; nothing else reaches it."""

import json
import re
from dataclasses import asdict
from datetime import date
from pathlib import Path

from hoshin.base import InputError
from hoshin.exporters import texts
from hoshin.exporters.fonts import font_folders
from hoshin.publication import FormContent

_NO_GLYPH = re.compile(r'the text `"(.*?)"` could not be displayed')
_TEMPLATE = Path(__file__).with_name("form.typ")


def form_pdf(content: FormContent, *, as_of: date) -> bytes:
    """The form as PDF/A-2a and PDF/UA-1; the same content gives the same bytes.

    Parameters
    ----------
    as_of : date
        The day that the document carries. The clock is never read.

    Raises
    ------
    InputError
        If it cannot be set, or neither our fonts nor the machine's have one of its characters.
    """
    folders = font_folders()
    if not folders:
        return _with_system_fonts(content, as_of)
    try:
        return _set(content, as_of, folders)
    except InputError:  # a character that ours lack: perhaps the machine has it
        return _set(content, as_of, folders, system_fonts=True)


def _with_system_fonts(content: FormContent, as_of: date) -> bytes:
    """With whatever the machine has; where it has no Japanese at all, the boxes alone.

    The caller says aloud that the fonts are missing.
    """
    try:
        return _set(content, as_of, [], system_fonts=True)
    except InputError:
        return _set(content, as_of, [], system_fonts=True, archival=False)


def _set(
    content: FormContent,
    as_of: date,
    folders: list[Path],
    *,
    system_fonts: bool = False,
    archival: bool = True,
) -> bytes:
    import typst

    inputs = {
        "content": json.dumps(asdict(content), ensure_ascii=False, sort_keys=True),
        "as_of": as_of.isoformat(),
    }
    try:
        pdf: bytes = typst.compile(
            str(_TEMPLATE),
            font_paths=[str(folder) for folder in folders],
            ignore_system_fonts=not system_fonts,
            sys_inputs=inputs,
            pdf_standards=["a-2a", "ua-1"] if archival else [],
            timestamp=0,
        )
    except typst.TypstError as error:
        if missing := _NO_GLYPH.search(str(error)):
            message = texts.NO_GLYPH.format(text=missing[1])
            raise InputError(message, cure=texts.NO_GLYPH_CURE) from error
        detail = str(error).split("\n")[0][:120]
        raise InputError(
            texts.FORM_NOT_SET.format(detail=detail), cure=texts.FORM_NOT_SET_CURE
        ) from error
    return pdf
