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
        If it cannot be set, or no font at hand has one of its characters.
    """
    folders = font_folders()
    try:
        return _set(content, as_of, folders, system_fonts=not folders)
    except InputError:
        if not folders:
            raise
        return _set(content, as_of, folders, system_fonts=True)


def _set(content: FormContent, as_of: date, folders: list[Path], *, system_fonts: bool) -> bytes:
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
            pdf_standards=["a-2a", "ua-1"],
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
