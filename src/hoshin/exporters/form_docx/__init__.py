"""The official form as a Word document: boxes as tables, styles that an officer can go on using."""

from hoshin.exporters.form_docx.render import form_docx

__all__ = ["form_docx"]
