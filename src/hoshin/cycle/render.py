"""The official form of a bundle, or of a policy as it stands, in a format by the file's ending."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from hoshin.base import FiscalYear, InputError
from hoshin.base.files import file_bytes, write_whole
from hoshin.cycle import texts
from hoshin.exporters.form_docx import form_docx
from hoshin.exporters.form_html import form_html
from hoshin.exporters.form_pdf import form_pdf
from hoshin.exporters.form_xlsx import form_xlsx
from hoshin.notation import decode
from hoshin.policy import policy_from_json
from hoshin.publication import FormContent, form_of_edition, form_of_policy

# The one visible table of formats: file ending to writer.
WRITERS: dict[str, Callable[[FormContent, date], bytes]] = {
    ".pdf": lambda content, as_of: form_pdf(content, as_of=as_of),
    ".docx": lambda content, as_of: form_docx(content, as_of=as_of),
    ".xlsx": lambda content, as_of: form_xlsx(content, as_of=as_of),
    ".html": lambda content, as_of: form_html(content, as_of=as_of),
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
