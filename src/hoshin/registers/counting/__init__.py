"""Counting rules: compiled to SQL, told in words, answered with an account of every record."""

from hoshin.registers.counting.count import account_of, count_records
from hoshin.registers.counting.model import Account, Count, CountRow, Excluded, Group

__all__ = ["Account", "Count", "CountRow", "Excluded", "Group", "account_of", "count_records"]
