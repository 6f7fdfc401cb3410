"""Counting rules: compiled to SQL, told in words, answered with an account of every record."""

from hoshin.registers.counting.count import account_of, count_records, picks_areas
from hoshin.registers.counting.groups import listed_groups
from hoshin.registers.counting.known import knows_year
from hoshin.registers.counting.model import Account, Count, CountRow, Excluded, Group, Number
from hoshin.registers.counting.newest import newest_day
from hoshin.registers.counting.output import count_data, group_data, key_data, number_data
from hoshin.registers.counting.words import is_percent

__all__ = [
    "Account",
    "Count",
    "CountRow",
    "Excluded",
    "Group",
    "Number",
    "account_of",
    "count_data",
    "count_records",
    "group_data",
    "is_percent",
    "key_data",
    "knows_year",
    "listed_groups",
    "newest_day",
    "number_data",
    "picks_areas",
]
