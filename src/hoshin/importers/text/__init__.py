"""The operating policy form (共通様式) as a PDF tool extracts it: cells shuffled, labels broken."""

from hoshin.importers.text.reader import Effort, read_form_text, read_text

__all__ = ["Effort", "read_form_text", "read_text"]
