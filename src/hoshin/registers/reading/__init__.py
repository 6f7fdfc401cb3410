"""Reading a register: tables of texts to right records, their states, and faults."""

from hoshin.registers.reading.reading import read_register
from hoshin.registers.reading.tables import Sheet, SheetFile, Unreadable, read_csv_file

__all__ = ["Sheet", "SheetFile", "Unreadable", "read_csv_file", "read_register"]
