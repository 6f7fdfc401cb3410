"""Lines that stand above an indicator's sentence and are none: ①, 指標2, 指標名, 内容."""

import re

from hoshin.importers.form.decoration import MARKS, OPEN, SHUT
from hoshin.notation import circled_number, half_width
from hoshin.notation.enumerators import CIRCLED

_MARKED = re.escape(MARKS)
_EDGES = rf"[{_MARKED}{re.escape(OPEN + SHUT)}\s　:：.．]*"
_WORD = r"(?:アウトカム|成果|評価)?(?:指標|目標)(?:番号)?|KPI|No[.．]?|№"
_NUMBERED = re.compile(
    rf"^{_EDGES}(?:{_WORD})?[\s　]*(?:その|第)?{_EDGES}({CIRCLED}|[0-9０-９]{{1,2}}){_EDGES}$"
)
_WORDS = re.compile(
    rf"^{_EDGES}(?:(?:アウトカム|成果|評価)?指標(?:名称?|の?内容|の?定義)?|内容|項目|指標の?目標){_EDGES}$"
)


def statement_head(text: str) -> int | None:
    """The number that such a line gives, 0 where it gives none; None for any other line.

    >>> statement_head("【指標②】"), statement_head("■指標名"), statement_head("指標を増やす")
    (2, 0, None)
    """
    if len(text) > 16:
        return None
    if _WORDS.match(text):
        return 0
    found = _NUMBERED.match(text)
    return (circled_number(found[1]) or int(half_width(found[1]))) if found else None
