"""Results written in a sentence or in a cell: ・作成世帯数4,722世帯(合計10,488世帯):A, ①43.9%（A）."""

import re
from dataclasses import dataclass

from hoshin.importers.form.cells import Token, TokenKind
from hoshin.notation import NUMBER, split_enumerator

_BULLET = re.compile(r"^[・･•●○\-]\s*")
_BRACKETED = re.compile(r"^[（(]\s*([0-9０-９]{1,3})\s*[)）]\s*")
_LETTER_LAST = re.compile(
    r"(?:[：:\s　、/／]|[（(【\[])\s*(?:評価|判定|達成状況)?\s*[：:]?\s*"
    r"(?:(?:未達成|達成)\s*[（(：:])?\s*([ABＡＢ])\s*"
    r"(?:[（(]?\s*[：:]?\s*(?:未達成|達成)\s*[)）]?)?\s*[)）】\]]?\s*$"
)
_LETTER_FIRST = re.compile(
    r"^([ABＡＢ])(?![A-Za-z0-9])\s*(?:[（(]\s*(?:未達成|達成)\s*[)）])?\s*[：:]?\s*"
)
_LETTER_ALONE = re.compile(
    r"^(?:未達成|達成)?\s*[（(：:]?\s*([ABＡＢ])\s*[)）]?\s*[：:]?\s*(?:[（(]?(?:未達成|達成)[)）]?)?$"
)
_WORD_ALONE = re.compile(r"^(未達成|達成)$")
_NOTHING = re.compile(
    r"^[－―—–‐ー／/\-\s]*$|未測定|未実施|未調査|集計中|調査中|未確定|未公表|実績なし|該当なし|公表予定|^なし$"
)
_UNIT = r"(?:[%％]|パーセント|ポイント|(?!年度|年|月|日|時[^間])[一-鿿々ヶヵケカか]{1,6}|[ァ-ヴー]{2,6})"
_QUANTITY = re.compile(rf"(?<![0-9０-９.．,，A-Za-zＡ-Ｚ])({NUMBER})\s*({_UNIT}?)")
_PARENTHESISED = re.compile(r"[（(][^（()）]*[)）]")


@dataclass(frozen=True)
class ResultLine:
    """A line of results: the indicator's mark (0 without one), what is left of it, and its letter."""

    mark: int
    value: str
    letter: str = ""


def result_line(text: str) -> ResultLine:
    """Take mark and letter off a line.

    >>> result_line("①43.9%：A")
    ResultLine(mark=1, value='43.9%', letter='A')
    >>> result_line("・5年度作成世帯数4,722世帯(R3~R5合計10,488世帯):A").letter
    'A'
    """
    mark, rest = split_mark(text)
    letter = ""
    if found := _LETTER_ALONE.match(rest):
        return ResultLine(mark, "", found[1])
    if found := _LETTER_LAST.search(rest):
        letter, rest = found[1], rest[: found.start()]
    elif found := _LETTER_FIRST.match(rest):
        letter, rest = found[1], rest[found.end() :]
    return ResultLine(mark, rest.strip(" 　:："), letter)


def split_mark(text: str) -> tuple[int, str]:
    """The indicator's number before a value, 0 without one: ①, or (51) where no circle is left."""
    plain = _BULLET.sub("", text.strip())
    number, rest = split_enumerator(plain)
    if number is None and (found := _BRACKETED.match(plain)):
        number, rest = int(found[1]), plain[found.end() :]
    return number or 0, rest.strip()


def value_token(text: str) -> Token | None:
    """A cell with a value: a number with its unit, or a dash; None where it holds neither.

    The last quantity outside brackets counts; what stands in the bracket behind it is kept with it.

    >>> value_token("5年度作成世帯数4,722世帯(R3~R5合計10,488世帯)").text
    '4,722世帯(R3~R5合計10,488世帯)'
    """
    plain = text.strip()
    if not plain:
        return None
    if re.fullmatch(rf"{NUMBER}\s*(?:日間?|時|年|分|歳)", plain):
        return _token("value", plain)
    outside = _PARENTHESISED.sub(lambda found: "\0" * len(found[0]), plain)
    quantities = [
        found
        for found in _QUANTITY.finditer(outside)
        if not re.match(r"\s*(?:年|月|日|時(?!間))", outside[found.end(1) :])
    ]
    if not quantities:
        return _token("none", plain) if _NOTHING.search(plain) else None
    with_unit = [found for found in quantities if found[2]] or quantities
    last = with_unit[-1]
    behind = re.match(r"\s*\0+", outside[last.end() :])
    end = last.end() + (behind.end() if behind else 0)
    return _token("value", plain[last.start() : end])


def letter_token(text: str) -> Token | None:
    """A cell with a letter or a dash; None where it is empty or holds anything else."""
    plain = text.strip()
    if found := _LETTER_ALONE.match(plain):
        return _token("letter", found[1])
    if found := _WORD_ALONE.match(plain):
        return _token("letter", "A" if found[1] == "達成" else "B")
    return _token("none", plain) if plain and _NOTHING.search(plain) else None


def _token(kind: TokenKind, text: str) -> Token:
    return Token(kind, text, None)
