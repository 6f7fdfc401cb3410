"""Registers: definitions as data, records, and counts that say what they counted."""

from hoshin.registers.clocks import Due, due_records
from hoshin.registers.counting import (
    Account,
    Count,
    CountRow,
    Excluded,
    Group,
    account_of,
    count_records,
)
from hoshin.registers.definition import CountRule, RegisterDefinition, read_register_definition
from hoshin.registers.errors import RegisterError
from hoshin.registers.loaded import Register
from hoshin.registers.records import Fault, Record, Records, read_records

__all__ = [
    "Account",
    "Count",
    "CountRow",
    "CountRule",
    "Due",
    "Excluded",
    "Fault",
    "Group",
    "Record",
    "Records",
    "Register",
    "RegisterDefinition",
    "RegisterError",
    "account_of",
    "count_records",
    "due_records",
    "read_records",
    "read_register_definition",
]
