"""Clocks: what is due or overdue on a day, as the register stood on that day."""

from hoshin.registers.clocks.due import Due, due_records

__all__ = ["Due", "due_records"]
