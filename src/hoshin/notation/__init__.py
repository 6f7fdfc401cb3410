"""Numbers, money and marks as offices write them, read by a strict grammar."""

from hoshin.notation.encodings import decode
from hoshin.notation.enumerators import circled_number, circled_numbers, split_enumerator
from hoshin.notation.money import Money, find_money
from hoshin.notation.numbers import NUMBER, Quantity, half_width, number, quantity

__all__ = [
    "NUMBER",
    "Money",
    "Quantity",
    "circled_number",
    "circled_numbers",
    "decode",
    "find_money",
    "half_width",
    "number",
    "quantity",
    "split_enumerator",
]
