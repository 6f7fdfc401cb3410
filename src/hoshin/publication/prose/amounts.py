"""Amounts as people write them: 46万8,900, 5万6千, 46.9万, 1千; and how fine they were written."""

import re
from decimal import Decimal

_PLAIN = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_MAGNITUDES = {"億": 8, "万": 4, "千": 3, "百": 2}
_GROUPS = ("億", "万")  # what stands before them is counted in them
_SIGNS = "".join(_MAGNITUDES)
# Digits first; 千 and 百 only where a number goes on or a unit follows: 2百貨店 is no 200.
AMOUNT = rf"{_PLAIN}(?:\s*[{_SIGNS}](?![貨葉歳科年])(?:\s*{_PLAIN}(?=\s*[{_SIGNS}]|[^\d]|$))?)*"
_PIECE = re.compile(rf"{_PLAIN}|[{_SIGNS}]")


def amount_of(text: str) -> Decimal:
    """The amount; its exponent tells the last place that was written.

    >>> [str(amount_of(each)) for each in ("1,024", "46.9万", "46万8,900", "5万6千", "3億", "43.90")]
    ['1024', '4.69E+5', '468900', '5.6E+4', '3E+8', '43.90']
    """
    whole, group, number, place = Decimal(0), Decimal(0), None, 0
    for piece in _PIECE.findall(text):
        if piece not in _MAGNITUDES:
            number = Decimal(piece.replace(",", ""))
            place = int(number.as_tuple().exponent)
            continue
        power = _MAGNITUDES[piece]
        place += power
        if piece in _GROUPS:
            whole += (group + (number or 0)).scaleb(power)
            group, number = Decimal(0), None
        else:
            group += (Decimal(1) if number is None else number).scaleb(power)
            number = None
    whole += group + (number or 0)
    return Decimal(int(whole.scaleb(-place).to_integral_value())).scaleb(place)
