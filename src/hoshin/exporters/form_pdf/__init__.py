"""The official form as PDF: boxed, A4, fonts embedded, tagged."""

from hoshin.exporters.form_pdf.render import form_pdf

__all__ = ["form_pdf"]
