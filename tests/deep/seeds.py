"""Valid small forms of every format: what fuzzing starts from."""

import io
import random
from datetime import date
from functools import cache
from pathlib import Path

from hoshin.policy import Policy
from hoshin.publication import FormContent, form_of_policy
from tests.forms import make_policy, render_text
from tests.hostile import office_files, page_files, pdf_files
from tests.hostile.containers import zipped

IMPORTERS = ("text", "html", "docx", "xlsx", "pdf")
_GOLDEN = Path(__file__).parents[1] / "golden" / "text"
_DAY = date(2025, 6, 10)


@cache
def seeds(importer: str) -> tuple[bytes, ...]:
    """Small forms of this format, by the exporter and by hand; the same ones at each call."""
    made = {"text": _texts, "html": _pages, "docx": _words, "xlsx": _sheets, "pdf": _pdfs}
    return made[importer]()


def _contents(*, issues: int = 2) -> list[FormContent]:
    """Two offices with so many issues each, one that has results and one that has none."""
    found: dict[str, FormContent] = {}
    for number in range(200):
        policy = make_policy(random.Random(number))
        if len(policy["issues"]) == 2:
            policy["issues"] = policy["issues"][:issues]
            found.setdefault(policy["state"], form_of_policy(Policy.model_validate(policy)))
    return list(found.values())


def _texts() -> tuple[bytes, ...]:
    rng = random.Random(0)
    policies = [make_policy(random.Random(number)) for number in range(3)]
    made = [render_text(policy, rng, shuffle=shuffle) for policy in policies for shuffle in (0, 1)]
    golden = [path.read_text(encoding="utf-8") for path in sorted(_GOLDEN.glob("*.txt"))]
    return tuple(text.encode() for text in [*golden, *made])


def _pages() -> tuple[bytes, ...]:
    from hoshin.exporters.form_html import form_html

    written = (form_html(content, as_of=_DAY) for content in _contents())
    return (page_files.saved(), *written)


def _words() -> tuple[bytes, ...]:
    from hoshin.exporters.form_docx import form_docx

    written = (form_docx(content, as_of=_DAY) for content in _contents())
    return (zipped(office_files.word().items()), *written)


def _sheets() -> tuple[bytes, ...]:
    from hoshin.exporters.form_xlsx import form_xlsx

    written = (form_xlsx(content, as_of=_DAY) for content in _contents())
    return (zipped(office_files.excel().items()), *written)


def _pdfs() -> tuple[bytes, ...]:
    from hoshin.exporters.form_pdf import form_pdf

    written = (_unpacked(form_pdf(content, as_of=_DAY)) for content in _contents(issues=1))
    return (pdf_files.written(pdf_files.page()), *written)


def _unpacked(pdf: bytes) -> bytes:
    """The same PDF with streams that can be read; without description, and without the shapes of letters."""
    import pikepdf

    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for key in ("/Metadata", "/StructTreeRoot", "/Outlines"):
            if key in document.Root:
                del document.Root[key]
        for each in document.objects:
            for key in ("/FontFile2", "/FontFile3", "/CIDSet"):
                if isinstance(each, pikepdf.Dictionary) and key in each:
                    del each[key]
        document.remove_unreferenced_resources()
        document.save(
            made,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            static_id=True,
        )
    return made.getvalue()
