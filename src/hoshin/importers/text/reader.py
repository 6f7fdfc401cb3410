"""Reads the text that a PDF tool extracted, or that was pasted from a page."""

from dataclasses import replace

from hoshin.importers.form import FormReading, read_lines_of_form
from hoshin.importers.text.layout import reads_in_order
from hoshin.importers.text.lines import read_lines
from hoshin.notation import decode
from hoshin.policy import Policy


def read_form_text(content: bytes, *, name: str) -> Policy:
    """Read a form's text to a policy; `review` lists what was inferred, not read.

    Parameters
    ----------
    content : bytes
        The text file as it came, in UTF-8, UTF-16 or CP932.
    name : str
        File name, for messages.

    Raises
    ------
    InputError
        If it is no text, or no operating policy.
    """
    return read_text(decode(content, name=name), name=name).policy


def read_text(text: str, *, name: str) -> FormReading:
    """As `read_form_text`, of text that was decoded already, with the places of its values."""
    lines = read_lines(text)
    if not reads_in_order(lines):
        return read_lines_of_form(lines, name=name)
    whole = [replace(line, gap=True, whole=True) for line in lines]
    return read_lines_of_form(whole, name=name, ordered=True)
