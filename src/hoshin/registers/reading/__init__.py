"""Reading a register: tables of texts to right records, their states, and faults."""

from hoshin.registers.reading.reading import read_register
from hoshin.registers.reading.tables import NumberedRow, Sheet, SheetFile, Unreadable, read_csv_file

__all__ = ["NumberedRow", "Sheet", "SheetFile", "Unreadable", "read_csv_file", "read_register"]
