"""Results told in words: 40.2％ → 41.8％［達成］, …で、目標を達成した。"""

import re

from hoshin.importers.form.result_lines import result_line, split_mark, value_token

_ARROW = re.compile(
    r"^[（(・\s　]*(?:(?:実績|推移)[：:]?[\s　]*)?(?:前年度(?:実績)?[：:\s　]*)?([^→⇒➡：:]{1,20}?)"
    r"[\s　]*(?:→|⇒|➡)[\s　]*"
    r"(?:(?:当|今|本)年度(?:実績)?[：:\s　]*)?([^→⇒➡：:]{1,40})$"
)
_MISSED = re.compile(
    r"(?:達成|達し|達する|届|到達)[^。、]{0,6}(?:なかった|ません|ていない|至らな)|未達成|目標を下回"
)
_REACHED = re.compile(
    r"(?:目標|見込み)[^。]{0,8}(?:達成(?:した|し、|しま|でき|とな)|達した|上回った|上回りま)|達成した。?$"
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
    """The letter that a sentence on a result means; empty where it says neither.

    >>> told_letter("実績は41％で、目標を達成した。"), told_letter("目標に達しなかった。"), told_letter("41％")
    ('A', 'B', '')
    """
    if _MISSED.search(sentence):
        return "B"
    return "A" if _REACHED.search(sentence) else ""
