"""Loose cells of the result table: values, letters and dashes, as tokens of one printed line."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from hoshin.notation import NUMBER, quantity, split_enumerator, without_mixed_numbers
from hoshin.notation.enumerators import CIRCLED
from hoshin.notation.numbers import LATIN_UNIT, MEASURE

TokenKind = Literal["value", "letter", "none"]

_DASH = r"－−―—–‐ー\-"
UNMEASURED = (
    "調査未実施|未(?:測定|実施|調査|集計|確定|公表|定|把握|算出|回答|開催|着手|設置)|(?:集計|調査|測定|算出|把握|精査)中"
    "|(?:(?:令和|[RＲ])?[0-9０-９]{1,2}年度|[翌次来]年度)?(?:以降)?[にはで]?"
    "(?:調査|測定|集計|公表|把握|算出|確定|判明|実施)(?:する|を)?予定"
    "|(?:測定|算出|集計|把握)(?:不可|できず|不能)|(?:調査)?中止|(?:実績|該当|データ|数値|調査|測定|集計|回答)なし|なし"
)
_UNIT = (
    rf"(?:[%％]|パーセント|ポイント|[㌀-㏟]|{LATIN_UNIT}|{MEASURE}"
    r"|(?!年(?!間?[ABＡＢ]|(?<=[.．][0-9０-９]年))|月|日(?!間?(?:$|[\s①-⑳ABＡＢ:：]))|時[^間]|第)[一-鿿々ヶヵカか]{1,5}(?:数|所)?|[ァ-ヴー]{2,6})"
)
_POWER = re.compile(r"[0-9０-９]\s?[兆億万千百]")
_PAREN = r"(?:\s*[（(][^（()）]{1,40}[)）])?"
# Last year's figure, as some forms set it: ［51.7%］.
_FRAMED = re.compile(r"(?<!\S)[［\[〔]([^［\[〔］\]〕]{1,40})[］\]〕](?!\S)")
_TOKENS = re.compile(
    rf"\s*(?:(?P<mark>{CIRCLED})\s*)?(?:"
    rf"(?P<value>(?:延べ|のべ|累計|計|約)?{NUMBER}\s*{_UNIT}?{_PAREN})(?=$|[\s{_DASH}①-⑳ABＡＢ:：]|未?達成)"
    rf"|[:：]?\s*(?P<letter>[ABＡＢ])(?:\s*[（(：:]?\s*未?達成\s*[)）]?)?(?=$|[\s{_DASH}①-⑳0-9０-９])"
    rf"|(?P<word>未?達成)(?:\s*[（(：:]?\s*[ABＡＢ]\s*[)）]?)?(?=$|[\s{_DASH}①-⑳0-9０-９])"
    rf"|(?P<none>[{_DASH}](?=$|[\s①-⑳ABＡＢ])|(?:{UNMEASURED}){_PAREN}))"
)


@dataclass(frozen=True)
class Token:
    """One cell: a value with unit, a letter, or a dash; `mark` is the circled number before it."""

    kind: TokenKind
    text: str
    mark: int | None


def tokens(text: str) -> list[Token] | None:
    """The cells of a line; None where the line is anything else.

    >>> [(token.kind, token.mark) for token in tokens("B 23.7%⑤21.8%")]
    [('letter', None), ('value', None), ('value', 5)]
    >>> [token.text for token in tokens("①66.2% A ［51.7%］")]
    ['66.2%', 'A', '51.7%']
    >>> tokens("12地域とする。") is None
    True
    """
    if len(text) > 200:  # no line of cells is so long
        return None
    text = _FRAMED.sub(r"\1", text)
    if _POWER.search(text):
        text = without_mixed_numbers(text, fractions=False)
    found, position = [], 0
    while position < len(text.rstrip()):
        match = _TOKENS.match(text, position)
        if match is None or match.end() == position:
            return None
        letter = match["letter"] or {"達成": "A", "未達成": "B"}.get(match["word"] or "")
        kind: TokenKind = "value" if match["value"] else "letter" if letter else "none"
        mark = split_enumerator(match["mark"])[0] if match["mark"] else None
        content = match["value"] or letter or match["none"]
        found.append(Token(kind, content.strip(), mark))
        position = match.end()
    return found or None


@lru_cache(maxsize=8192)
def is_cell_line(text: str) -> bool:
    """Whether a line holds nothing but cells of the result table."""
    found = tokens(text)
    if found is None:
        return False
    only = found[0]
    if len(found) == 1 and only.mark is None and only.kind == "value":
        return _has_unit(only.text)
    return True


def _has_unit(text: str) -> bool:
    found = quantity(re.sub(r"^\D+", "", text))
    return found is not None and bool(found.unit)
