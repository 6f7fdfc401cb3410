"""Writes the form as one article from a template; nothing in it runs or is fetched."""

from datetime import date
from pathlib import Path

from hoshin.exporters import texts
from hoshin.exporters.templates import render_html
from hoshin.publication import FormContent

_TEMPLATES = Path(__file__).with_name("templates")


def form_html(content: FormContent, *, as_of: date) -> bytes:
    """The form as an HTML fragment; the same content gives the same bytes.

    The title is an h2, as the CMS has the page's h1; the heading above a text says what it is.

    Parameters
    ----------
    as_of : date
        The day that the document carries. The clock is never read.
    """
    headings = (
        texts.HTML_NUMBER,
        texts.HTML_RESULT,
        texts.HTML_ACHIEVEMENT,
        content.labels.previous,
    )
    return render_html(
        _TEMPLATES, "form.html", content=content, as_of=as_of.isoformat(), headings=headings
    )
