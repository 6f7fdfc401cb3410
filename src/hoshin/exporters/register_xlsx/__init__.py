"""Workbooks of a register: the empty template to be filled, and the rows that came back."""

from hoshin.exporters.register_xlsx.template import register_template
from hoshin.exporters.register_xlsx.wrong_rows import wrong_rows_xlsx

__all__ = ["register_template", "wrong_rows_xlsx"]
