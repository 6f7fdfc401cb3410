"""The form as PDF: boxes by their rules, over page breaks; text where nothing is ruled."""

from hoshin.importers.pdf.reader import PdfContent, read_pdf

__all__ = ["PdfContent", "read_pdf"]
