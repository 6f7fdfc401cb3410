"""Results told in words: 40.2％ → 41.8％［達成］, …で、目標を達成した。"""

import re

from hoshin.importers.form.result_lines import result_line, split_mark, value_token

_ARROW = re.compile(
    r"^[（(・\s　]*(?:(?:実績|推移)[：:]?[\s　]*)?(?:前年度(?:実績)?[：:\s　]*)?([^→⇒➡：:]{1,20}?)"
    r"[\s　]*(?:→|⇒|➡)[\s　]*"
    r"(?:(?:当|今|本)年度(?:実績)?[：:\s　]*)?([^→⇒➡：:]{1,40})$"
)
_LETTER = re.compile(
    r"(?<![A-Za-zＡ-Ｚ])([ABＡＢ])(?:[（(](?:未達成|達成)[)）])?(?:の?(?:判定|評価))?"
    r"(?=で(?:し|す|あ)|だっ|とな|とし|と判定|と評価|。|$)"
)
# Whether the target was reached, in so many words; 目標に届かなかった may be an A all the same
_MISSED = re.compile(
    r"(?:目標(?:を|は|が)?)?達成(?:は|に|には|が|も)?(?:でき(?:なかった|ていない|ませんでした)|し(?:なかった|ていない)"
    r"|至(?:らなかった|っていない)|ならなかった)|(?:目標(?:を|は|が)?)?未達成"
)
_REACHED = re.compile(
    r"(?:目標(?:を|は|が)?)?達成(?:した|して(?:いる|おり)|しました|できた|となった|済み?)|(?<!未)達成(?=。?$)"
)
Cells = tuple[str | None, str | None, str | None]


def arrow_cells(text: str) -> Cells | None:
    """Result, letter and last year's figure where an arrow leads from one to the other.

    >>> arrow_cells("48件 → 51件（A）"), arrow_cells("①52％→未測定"), arrow_cells("相談 → 訪問")
    (('51件', 'A', '48件'), ('未測定', None, '52％'), None)
    """
    found = _ARROW.match(split_mark(text)[1])
    if found is None:
        return None
    now = result_line(found[2].rstrip("。)） 　") if "（" not in found[2] else found[2])
    figures = value_token(found[1]), value_token(now.value)
    return None if None in figures else (now.value, now.letter or None, found[1])


def told_letter(sentence: str) -> str:
    """The letter that a sentence on this year's result tells, and the words where they are none.

    >>> told_letter("41％で、A（達成）でした。"), told_letter("41％で、目標を達成した。")
    ('A', 'A「目標を達成した」')
    >>> told_letter("41％で、目標に届かなかった。"), told_letter("41％で、達成には至らなかった。")
    ('', 'B「達成には至らなかった」')
    """
    if found := _LETTER.search(sentence):
        return found[1]
    for letter, words in (("B", _MISSED), ("A", _REACHED)):
        if found := words.search(sentence):
            return f"{letter}「{found[0]}」"
    return ""
