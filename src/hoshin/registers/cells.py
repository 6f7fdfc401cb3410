"""One cell to one value, by the type of its field."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from hoshin.base import FiscalYear, FiscalYearError
from hoshin.notation import half_width, number, read_date
from hoshin.registers import texts
from hoshin.registers.definition import FieldDefinition

Value = str | int | bool | Decimal | date | None
_YES = {"true", "1", "はい", "有", "あり", "○", "〇"}
_NO = {"false", "0", "いいえ", "無", "なし", "×"}
_FOLDED = str.maketrans("〜～－−", "~~--")
_TWELVE = re.compile(r"(?<![0-9])(?:[0-9]{12}|[0-9]{4}([ -])[0-9]{4}\1[0-9]{4})(?![0-9])")
_WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def folded(text: str) -> str:
    """Full-width ASCII and the wave and minus signs brought to one form, for comparing."""
    return half_width(text).translate(_FOLDED).replace("\u3000", " ").strip()


def read_cell(
    cell: str, field: FieldDefinition, *, areas: Sequence[str] | None = None, fold: bool = False
) -> tuple[Value, str]:
    """The value of a cell and what is wrong with it; an empty cell is None and no fault."""
    if not cell:
        return None, ""
    match field.type:
        case "date":
            day = read_date(cell)
            return day, "" if day else texts.NOT_DATE
        case "integer":
            value = number(cell)
            if value is None or value != int(value):
                return None, texts.NOT_INTEGER
            return int(value), ""
        case "decimal":
            value = number(cell)
            return value, "" if value is not None else texts.NOT_DECIMAL
        case "boolean":
            word = folded(cell).lower()
            known = word in _YES | _NO
            return (word in _YES if known else None), "" if known else texts.NOT_BOOLEAN
        case "choice":
            return _one_of(cell, field.choices, texts.NOT_CHOICE)
        case "area":
            return (cell, "") if areas is None else _one_of(cell, areas, texts.NOT_AREA)
        case "fiscal-year":
            return _fiscal_year(cell)
        case _:
            text = folded(cell) if field.pattern or fold else cell
            if field.pattern and not re.search(field.pattern, text):
                return None, texts.NOT_PATTERN
            return text, ""


def _one_of(cell: str, known: Sequence[str], reason: str) -> tuple[Value, str]:
    for choice in known:
        if folded(choice) == folded(cell):
            return choice, ""
    return None, reason


def _fiscal_year(cell: str) -> tuple[Value, str]:
    try:
        return FiscalYear.parse(cell).start, ""
    except FiscalYearError:
        return None, texts.NOT_FISCAL_YEAR


def looks_like_my_number(cell: str) -> bool:
    """Whether a text holds twelve digits with the check digit of a My Number (個人番号).

    >>> looks_like_my_number("番号は 1234 5678 9018 です")
    True
    >>> looks_like_my_number("1234567890189")
    False
    """
    for found in _TWELVE.finditer(folded(cell)):
        digits = [int(digit) for digit in re.sub(r"[^0-9]", "", found[0])]
        rest = sum(d * w for d, w in zip(digits, _WEIGHTS, strict=False)) % 11
        if digits[11] == (0 if rest <= 1 else 11 - rest):
            return True
    return False
