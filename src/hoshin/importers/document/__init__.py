"""A document as paragraphs and tables: what readers of file formats yield, and how it is understood."""

from hoshin.importers.document.model import Block, Cell, Document, Paragraph, Table

__all__ = ["Block", "Cell", "Document", "Paragraph", "Table"]
