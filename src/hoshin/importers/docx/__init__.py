"""A Word document as blocks: what a person sees of it, and nothing that only the file holds."""

from hoshin.importers.docx.reader import read_docx

__all__ = ["read_docx"]
