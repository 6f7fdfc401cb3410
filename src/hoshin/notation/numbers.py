"""A strict number grammar: ASCII or full-width digits, `.`, thousands marks in their places, △▲－-.

What Python's own `float` and `int` accept besides (other scripts' digits, underscores, exponents)
is no number here, and what looks like a question (約３割, 1,2, O for 0) stays a question.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

import jaconv

NUMBER = r"[△▲－−-]?(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?"
MOST_CHARACTERS = 24  # what is longer is no figure of an office
MOST_DIGITS = (
    100  # in a row: no figure at all, and to look for one in them takes time by their square
)
_RUN = re.compile(r"[0-9０-９]+(?:[,，.．][0-9０-９]+)*")
_NUMBER = re.compile(rf"^{NUMBER}$")
_QUANTITY = re.compile(rf"^({NUMBER})\s*(.*)$", re.DOTALL)
_MINUS = str.maketrans("△▲－−", "----")
_UNIT_FOLDED = str.maketrans("％　", "% ")


def _in_both_widths(letters: str) -> str:
    """A pattern of Latin letters and figures that stands for their full-width forms, too."""
    return "".join(f"[{each}{chr(ord(each) + 0xFEE0)}]" for each in letters)


_NAMED_UNITS = ("TEU", "FTE", "ppm", "ppb", "dB", "Mbps", "Gbps")
_POWER_UNITS = ("kWh", "MWh", "GWh", "kW", "MW", "GW", "kJ", "MJ", "GJ", "TJ")
_CARBON = rf"(?:[kｋ]?[gｇ]|[tｔ])[-－‐]?{_in_both_widths('CO2')}(?:[eｅ][qｑ]?)?"
_PER = (
    r"(?:[/／](?:人・日|人|日|年|月|世帯|[hｈ][aａ]?|[LlＬｌ]|[kｋ]?[mｍ][23２３²³]?)"
    r"(?!(?![以未超])[一-鿿]))?"
)
LATIN_UNIT = (  # ㎏, m, ha, kWh, TEU: so spelt that no A or B of a verdict is taken for a unit
    rf"[百千万億]{{0,2}}(?:{'|'.join(map(_in_both_widths, _NAMED_UNITS + _POWER_UNITS))}|{_CARBON}"
    r"|(?:[kcｋｃ]?[mｍ][23２３²³](?![0-9０-９])|[kcmμµｋｃｍ]?[mgltLｍｇｌｔＬ]|[hｈ][aａ]))"
    rf"{_PER}(?![A-Za-zＡ-Ｚａ-ｚ])"
)

# 平方メートル, 万トン: a measure with what stands before it
MEASURE = r"(?:平方|立方)(?:キロ|センチ)?メートル|[百千万億]{1,2}[ァ-ヴー]{2,6}"


def half_width(text: str) -> str:
    """Full-width ASCII letters and digits to half-width; everything else is kept.

    >>> half_width("６９．４％ ①")
    '69.4% ①'
    """
    if text.isascii():
        return text
    converted: str = jaconv.z2h(text, kana=False, digit=True, ascii=True)
    return converted


def number(text: str) -> Decimal | None:
    """Read one number; None where the text is not exactly one.

    >>> number("△１，２３４．５")
    Decimal('-1234.5')
    >>> number("1,2") is number("約3") is number("－") is None
    True
    """
    text = text.strip()
    if len(text) > MOST_CHARACTERS or not _NUMBER.match(text):
        return None
    return Decimal(half_width(text.translate(_MINUS)).replace(",", ""))


def longest_number(text: str) -> int:
    """The length of the longest run of digits and the marks between them.

    >>> longest_number("令和６年度 1,234.5")
    7
    """
    return max((len(found[0]) for found in _RUN.finditer(text)), default=0)


@dataclass(frozen=True)
class Quantity:
    """A number with its unit as printed; ％ is folded to %."""

    value: Decimal
    unit: str
    rest: str = ""


_UNIT = re.compile(
    rf"^(%|ポイント|{LATIN_UNIT}|[^\s0-9０-９()（）、。,，:：・①-⑳A-Za-zＡ-Ｚａ-ｚ－―-]+)(.*)$",
    re.DOTALL,
)


def quantity(text: str) -> Quantity | None:
    """Read a number and its unit; what follows stands in `rest`.

    >>> quantity("４,７２２世帯(R3~R5合計)")
    Quantity(value=Decimal('4722'), unit='世帯', rest='(R3~R5合計)')
    """
    found = _QUANTITY.match(text.strip())
    if found is None:
        return None
    value = number(found[1])
    if value is None:
        return None
    unit = _UNIT.match(found[2].translate(_UNIT_FOLDED))
    if unit is None:
        return Quantity(value, "", found[2].strip())
    return Quantity(value, half_width(unit[1]), unit[2].strip())
