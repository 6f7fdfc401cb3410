"""Money as forms write it, to integer yen: 62百万円, 6千2百万円, 1億2,345万円, 1241万3千円, 12,345千円."""

import re
from dataclasses import dataclass
from decimal import Decimal

from hoshin.notation.numbers import number

_SMALL = {"千": 1_000, "百": 100, "十": 10}
_LARGE = {"兆": 10**12, "億": 10**8, "万": 10**4}
_DIGITS = r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?"
# A run of digits is tried once, from its beginning: a long one must not be read again from each digit.
_MONEY = re.compile(
    rf"(?<![0-9０-９,，.．])[△▲－−-]?{_DIGITS}(?:\s?[兆億万千百十]{{1,4}}(?:\s?{_DIGITS})?){{0,12}}\s?円"
)
_MIXED = re.compile(
    rf"(?<![0-9０-９,，.．]){_DIGITS}(?:[兆億万千]{_DIGITS}){{1,4}}[億万千百]?(?![0-9０-９])"
)
# Things are counted in digits as in powers: 12万枚 and 58,300枚. Money and measures keep what they are told in.
_MEASURE = (
    r"円|ドル|ユーロ|トン|キロ|ミリ|メガ|グラム|メートル|リットル|ヘクタール|アール|ワット|カロリー"
)
_COUNTED = re.compile(
    rf"(?<![第0-9０-９,，.．]){_DIGITS}\s?[兆億万千百]{{1,2}}"
    rf"(?=(?!{_MEASURE}|[兆億万千百十分]|年)[一-鿿々ヶヵカかァ-ヴ])"
)
_FRACTION = re.compile(r"[.．]")
_TOKEN = re.compile(rf"{_DIGITS}|[兆億万千百十]")


@dataclass(frozen=True)
class Money:
    """An amount and where it stands in the text."""

    yen: int
    start: int
    end: int


def find_money(text: str) -> list[Money]:
    """Every amount of a text that ends in 円.

    >>> [money.yen for money in find_money("決算額 62百万円 予算額 6千2百万円、1241万3千円")]
    [62000000, 62000000, 12413000]
    """
    found = []
    for match in _MONEY.finditer(text):
        yen = _yen(match[0])
        if yen is not None:
            found.append(Money(yen, match.start(), match.end()))
    return found


def without_mixed_numbers(text: str, *, fractions: bool = True) -> str:
    """A text in which numbers of digits and powers stand in digits; a measure keeps its power: 95万トン.

    `fractions`: whether a fraction of a power (4.1万人) is written out, too.

    >>> without_mixed_numbers("1万2千人、12万枚、95万トン、4.1万人")
    '12000人、120000枚、95万トン、41000人'
    >>> without_mixed_numbers("12万枚、4.1万人", fractions=False)
    '120000枚、4.1万人'
    """
    digits = _MIXED.sub(_written, text)
    return _COUNTED.sub(
        lambda found: found[0] if not fractions and _FRACTION.search(found[0]) else _written(found),
        digits,
    )


def _written(found: re.Match[str]) -> str:
    return str(_yen(found[0]) or found[0])


def _yen(text: str) -> int | None:
    """Sum the groups before 兆, 億, 万; inside a group 千, 百, 十 multiply the number before them."""
    total, group, held = Decimal(0), Decimal(0), None
    named = False  # a number stood before this 億 or 万, if only 0
    for token in _TOKEN.findall(text):
        if token in _SMALL:
            group += (Decimal(1) if held is None else held) * _SMALL[token]
            held, named = None, True
        elif token in _LARGE:
            if not named:
                return None
            amount = group + (held or 0)
            named = False
            total += amount * _LARGE[token]
            group, held = Decimal(0), None
        else:
            if held is not None or (held := number(token)) is None:
                return None
            named = True
    total += group + (held or 0)
    if total != total.to_integral_value():
        return None
    return -int(total) if text[0] in "△▲－−-" else int(total)
