"""The numbers of lists, as an office program or a browser draws them."""

from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_AIUEO_HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_IROHA_HALF = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"
_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壱弐参四伍六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
MOST_LETTERS = 20  # beyond, Word's aaa… would only fill the page


def numeral(number: int, kind: str) -> str:
    """A number in a format by its name in Word; those not known are drawn as digits."""
    drawn = _KINDS[kind](number) if kind in _KINDS and number >= 0 else None
    return str(number) if drawn is None else drawn


def circled(number: int) -> str | None:
    """① to ㊿."""
    for first, last, start in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(start + number - first)
    return None


def roman(number: int) -> str | None:
    """Lower case; None where Romans had no sign."""
    if not 0 < number < 4000:
        return None
    drawn = ""
    for value, sign in _ROMAN:
        drawn += sign * (number // value)
        number %= value
    return drawn


def letters(number: int) -> str | None:
    """a to z, then aa, bb …, as Word goes on."""
    turn, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turn + 1) if 0 <= turn < MOST_LETTERS else None


def kanji(number: int, digits: str = _DIGITS, powers: str = "十百千") -> str | None:
    """一, 十二, 二十 … 九千九百九十九."""
    if not 0 < number < 10_000:
        return digits[0] if number == 0 else None
    drawn = ""
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            one_is_silent = digit == 1 and power and digits is _DIGITS
            drawn += ("" if one_is_silent else digits[digit]) + (powers[power - 1] if power else "")
    return drawn


def _of(signs: str) -> Callable[[int], str | None]:
    """The n-th sign, from the start again after the last."""
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else None


def _up_to(last: int, first_sign: int) -> Callable[[int], str | None]:
    return lambda number: chr(first_sign + number - 1) if 0 < number <= last else None


def _upper(draw: Callable[[int], str | None]) -> Callable[[int], str | None]:
    return lambda number: (drawn := draw(number)) and drawn.upper()


def _wide(number: int) -> str:
    return str(number).translate(_WIDE)


def _kanji_digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_KINDS: Mapping[str, Callable[[int], str | None]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalEnclosedCircle": _up_to(20, 0x2460),
    "decimalEnclosedCircleChinese": _up_to(20, 0x2460),
    "decimalEnclosedFullstop": _up_to(20, 0x2488),
    "decimalEnclosedParen": _up_to(20, 0x2474),
    "ideographEnclosedCircle": _up_to(10, 0x3280),
    "upperRoman": _upper(roman),
    "lowerRoman": roman,
    "upperLetter": _upper(letters),
    "lowerLetter": letters,
    "ordinal": _ordinal,
    "aiueo": _of(_AIUEO_HALF),
    "aiueoFullWidth": _of(_AIUEO),
    "iroha": _of(_IROHA_HALF),
    "irohaFullWidth": _of(_IROHA),
    "japaneseCounting": kanji,
    "chineseCounting": kanji,
    "ideographDigital": _kanji_digits,
    "japaneseDigitalTenThousand": _kanji_digits,
    "japaneseLegal": lambda number: kanji(number, _LEGAL, "拾百阡"),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda number: "",
}
