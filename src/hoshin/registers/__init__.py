"""Registers: definitions as data, records, and counts that say what they counted."""

from hoshin.registers.count import Count, Excluded, Group, count_records
from hoshin.registers.definition import CountRule, RegisterDefinition, read_register_definition
from hoshin.registers.errors import RegisterError
from hoshin.registers.records import Fault, Record, Records, read_records

__all__ = [
    "Count",
    "CountRule",
    "Excluded",
    "Fault",
    "Group",
    "Record",
    "Records",
    "RegisterDefinition",
    "RegisterError",
    "count_records",
    "read_records",
    "read_register_definition",
]
