"""Clocks: what is due or overdue on a day, as the register stood on that day."""

from hoshin.registers.clocks.due import Due, due_records
from hoshin.registers.clocks.output import due_data

__all__ = ["Due", "due_data", "due_records"]
