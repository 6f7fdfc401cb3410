"""The official form of a bundle, or of a policy as it stands, in a format by the file's ending."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from hoshin.base import FiscalYear, InputError
from hoshin.base.files import file_bytes, write_whole
from hoshin.cycle import texts
from hoshin.notation import decode
from hoshin.policy import policy_from_json
from hoshin.publication import FormContent, form_of_edition, form_of_policy


def _pdf(content: FormContent, as_of: date) -> bytes:
    from hoshin.exporters.form_pdf import form_pdf

    return form_pdf(content, as_of=as_of)


def _docx(content: FormContent, as_of: date) -> bytes:
    from hoshin.exporters.form_docx import form_docx

    return form_docx(content, as_of=as_of)


def _xlsx(content: FormContent, as_of: date) -> bytes:
    from hoshin.exporters.form_xlsx import form_xlsx

    return form_xlsx(content, as_of=as_of)


def _html(content: FormContent, as_of: date) -> bytes:
    from hoshin.exporters.form_html import form_html

    return form_html(content, as_of=as_of)


# The one visible table of formats: file ending to writer. Only the one asked for is loaded.
WRITERS: dict[str, Callable[[FormContent, date], bytes]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".xlsx": _xlsx,
    ".html": _html,
}


def render(source: Path, to: Path) -> None:
    """Write the form of a bundle (a folder) or of a policy (a JSON file) to a file.

    The document carries the bundle's day, or the last day of the policy's fiscal year.

    Raises
    ------
    InputError
        If the source is neither, or the target's format is not known or cannot be written.
    """
    writer = WRITERS.get(to.suffix.lower())
    if writer is None:
        raise InputError(
            texts.UNKNOWN_TARGET.format(suffix=to.suffix or to.name),
            where=str(to),
            cure=texts.UNKNOWN_TARGET_CURE.format(known=", ".join(WRITERS)),
        )
    content, as_of = _content(source)
    write_whole(to, writer(content, as_of))


def _content(source: Path) -> tuple[FormContent, date]:
    if source.is_dir():
        # What judges a year is loaded only where one is judged.
        from hoshin.cycle.edition import edition_of
        from hoshin.cycle.evaluate import evaluate_bundle

        edition = edition_of(evaluate_bundle(source, hidden_tier=False))
        return form_of_edition(edition), edition.source.as_of
    text = decode(file_bytes(source), name=str(source))
    policy = policy_from_json(text, name=str(source))
    return form_of_policy(policy), FiscalYear(policy.fiscal_year).last_day
