"""Marks that count in letters: ア イ ウ, イ ロ ハ, a b c, ⅰ ⅱ ⅲ, in place of ① ② ③."""

import re

from hoshin.notation import half_width

_SERIES = (
    *("アイウエオカキクケコ", "イロハニホヘトチリヌ", "abcdefghij", "ABCDEFGHIJ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"),
    *(
        "あいうえおかきくけこ",
        "甲乙丙丁戊己庚辛壬癸",
        "一二三四五六七八九十",
        "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ",
        "123456789",
    ),
)
_MARK = re.compile(r"^[（(\[〔]?\s*([^\W_]|[ⅰ-ⅹⅠ-Ⅹ])\s*(?:[)）\]〕.．、:：]\s*|[\s　]+)(?=\S)")
_CLOSE = re.compile(r"^([ⅰ-ⅹ])(?=\S)")


def counted(text: str, number: int, series: str = "") -> tuple[str, str]:
    """The series in which a text bears the mark of this number, and the text without it; else nothing.

    >>> counted("イ　届いた件数", 2, "アイウエオカキクケコ")[1], counted("(a) 件数", 1)[1], counted("い", 1)
    ('届いた件数', '件数', ('', ''))
    """
    found = _MARK.match(text) or _CLOSE.match(text)
    if found is None or not 1 <= number <= 9:
        return "", ""
    mark = half_width(found[1])
    for each in (series,) if series else _SERIES:
        if each[number - 1] == mark:
            return each, text[found.end() :]
    return "", ""


def circled(number: int) -> str:
    return chr(0x2460 + number - 1)
