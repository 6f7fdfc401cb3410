"""An Excel workbook as blocks: what is shown in its visible sheets, a table a sheet."""

from hoshin.importers.xlsx.reader import read_xlsx

__all__ = ["read_xlsx"]
