"""Numbers, money and marks as offices write them, read by a strict grammar."""

from hoshin.notation.dates import read_date, read_month
from hoshin.notation.encodings import decode, encoding_of
from hoshin.notation.enumerators import circled_number, circled_numbers, split_enumerator
from hoshin.notation.money import Money, find_money, without_mixed_numbers
from hoshin.notation.numbers import (
    MOST_DIGITS,
    NUMBER,
    Quantity,
    half_width,
    longest_number,
    number,
    quantity,
)
from hoshin.notation.radicals import without_radicals
from hoshin.notation.tables import Row, read_table

__all__ = [
    "MOST_DIGITS",
    "NUMBER",
    "Money",
    "Quantity",
    "Row",
    "circled_number",
    "circled_numbers",
    "decode",
    "encoding_of",
    "find_money",
    "half_width",
    "longest_number",
    "number",
    "quantity",
    "read_date",
    "read_month",
    "read_table",
    "split_enumerator",
    "without_mixed_numbers",
    "without_radicals",
]
