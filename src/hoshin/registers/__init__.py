"""Registers: definitions as data, records, and counts that say what they counted."""

from hoshin.registers.clocks import Due, due_data, due_records
from hoshin.registers.counting import (
    Account,
    Count,
    CountRow,
    Excluded,
    Group,
    Number,
    account_of,
    count_data,
    count_records,
    group_data,
    is_percent,
    key_data,
    knows_year,
    newest_day,
    number_data,
)
from hoshin.registers.definition import (
    CountRule,
    FieldDefinition,
    RegisterDefinition,
    Role,
    read_register_definition,
)
from hoshin.registers.errors import RegisterError
from hoshin.registers.loaded import Fault, FileKind, Register
from hoshin.registers.reading import (
    NumberedRow,
    Sheet,
    SheetFile,
    Unreadable,
    read_csv_file,
    read_register,
)

__all__ = [
    "Account",
    "Count",
    "CountRow",
    "CountRule",
    "Due",
    "Excluded",
    "Fault",
    "FieldDefinition",
    "FileKind",
    "Group",
    "Number",
    "NumberedRow",
    "Register",
    "RegisterDefinition",
    "RegisterError",
    "Role",
    "Sheet",
    "SheetFile",
    "Unreadable",
    "account_of",
    "count_data",
    "count_records",
    "due_data",
    "due_records",
    "group_data",
    "is_percent",
    "key_data",
    "knows_year",
    "newest_day",
    "number_data",
    "read_csv_file",
    "read_register",
    "read_register_definition",
]
