"""The official form as an Excel sheet: print-ready on A4, every text in a cell of its own."""

from hoshin.exporters.form_xlsx.render import form_xlsx

__all__ = ["form_xlsx"]
