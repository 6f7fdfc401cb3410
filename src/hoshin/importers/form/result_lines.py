"""Results written in a sentence or in a cell: ・作成世帯数4,722世帯(合計10,488世帯):A, ①43.9%（A）."""

import re
from dataclasses import dataclass

from hoshin.importers.form.cells import UNMEASURED, Token, TokenKind
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.printed_years import follows
from hoshin.importers.form.ticks import ticked_letter
from hoshin.notation import NUMBER, half_width, split_enumerator, without_mixed_numbers
from hoshin.notation.enumerators import CIRCLED
from hoshin.notation.numbers import LATIN_UNIT, MEASURE

_DASH = re.compile(r"^-\s*(?=\S)")
_BRACKETED = re.compile(
    r"^(?:[（(]\s*([0-9０-９]{1,3}|[ⅰ-ⅻ])\s*[)）]\s*|([0-9０-９]{1,2})[.．、)）][\s　]+(?=\S))"
)
_NAMED_MARK = re.compile(
    rf"^[（(【［\[〔]?(?:アウトカム)?指標\s*(?:({CIRCLED})|([0-9０-９]{{1,2}})(?=[\s　:：.．、)）】］\]〕]|$))"
    r"[\s　:：.．、)）】］\]〕]*"
)
_LETTER_LAST = re.compile(
    r"(?:[：:\s　、/／→⇒➡]|[（(【\[「『])\s*(?:評価|判定|達成状況)?\s*[：:]?\s*"
    r"(?:(?:未達成|達成)\s*[（(：:])?\s*([ABＡＢ])\s*"
    r"(?:[（(]?\s*[：:]?\s*(?:未達成|達成)\s*[)）]?)?\s*[)）】\]」』]?\s*$"
)
_LETTER_FIRST = re.compile(
    r"^([ABＡＢ])(?![A-Za-z0-9])\s*(?:[（(]\s*(?:未達成|達成)\s*[)）])?\s*[：:]?\s*"
)
_LETTER_ALONE = re.compile(
    r"^(?:未達成|達成)?\s*[（(：:]?\s*([ABＡＢ])\s*[)）]?\s*[：:]?\s*(?:[（(]?(?:未達成|達成)[)）]?)?$"
)
_LETTER_TOLD = re.compile(r"^[AB]「[^「」]+」$")  # by words that are none
_WORD_ALONE = re.compile(r"^(未達成?|達成)$")
_WORD_LAST = re.compile(r"(?:[：:\s　、/／]|[（(【\[])\s*(未達成?|達成)\s*[)）】\]]?$")
_SIGN_ALONE = re.compile(
    r"^[（(]?([〇○◯◎]|[×✕✖╳✗])[)）]?[\s　]*[:：]?[\s　]*(?:[（(]?(?:目標)?(?:未達成|達成)[)）]?)?$"
)
_SIGN_LAST = re.compile(r"(?:[：:\s　、/／]|[（(【\[])\s*([〇○◯]|[×✕✖╳])\s*[)）】\]]?$")
# Words of older forms: A there was 順調, B 順調でない; ①（ⅰ）is 目標達成 and what was done for it
_OLD_WORD = re.compile(r"^[（(]?((順調)|順調で(?:は)?ない|遅れ(?:ている)?)[)）]?$")
_OLD_LAST = re.compile(  # behind a figure: 62社　順調
    r"(?<=[^\s　：:。])(?:[：:\s　/／→]+|[（(]\s*)((順調)|順調で(?:は)?ない)\s*[)）]?$"
)
_OLD_CODE = re.compile(r"^((①)|[②③])[\s　]*[（(]?[\s　]*(?:[ⅰ-ⅲ]|i{1,3})[\s　]*[)）]?$")
_OTHER_WORD = re.compile(r"^[（(]?(?:概ね順調|おおむね順調|一部達成|概ね達成)[)）]?$")
_LAST_YEAR = re.compile(
    r"[\s　/／、，（(]\s*(?:前年度|昨年度)(?!比|より|から|に比)(?:の?実績(?:値)?)?\s*[:：]?\s*"
    r"(\S[^（(]*(?:[（(][^（()）]*[)）])?)$"
)
_ONE_YEAR = r"(?:(?:令和|平成|[RHＲＨ])\s*)?(?:[0-9０-９]{1,2}|元)"
_YEAR_BEFORE = re.compile(
    rf"^(.*?({_ONE_YEAR})年度.*?)[（(]\s*({_ONE_YEAR})年度(?:の?実績)?"
    r"[\s　:：]*([^（()）]+)[)）](.*)$"
)
_BEHIND_LETTER = (
    re.compile(  # 79.8％ A（２年度 78.9％）: behind the letter stands another year's figure
        r"^(.*?(?:[\s　（(：:、][ABＡＢ][)）]?|未[一-鿿]{1,3}|集計中|[－―—]))[\s　]*[（(]\s*"
        r"(?:(?:令和|平成|[RHＲＨ])?\s*[0-9０-９元]{1,4}年度|[RHＲＨ]\s*[0-9０-９元]{1,2})"
        r"(?:の?実績)?(?:値)?[\s　:：は]+([^（()）]+)[)）]$"
    )
)
_NOTHING = re.compile(rf"^[－―—–‐ー／/\-\s]*$|(?:{UNMEASURED})|公表予定")
_UNIT = (
    rf"(?:[%％]|{LATIN_UNIT}|{MEASURE}|パーセント|ポイント"
    r"|(?!年度|年|月|日|時[^間])(?:[一-鿿々ヶヵケカ]|か(?=[所国月年村町店校棟])){1,6}|[ァ-ヴー]{2,6})"
)
_OF_TARGET = re.compile(rf"^([^/／]*?{NUMBER}\s*({_UNIT}))\s*[/／]\s*{NUMBER}\s*\2$")
_QUANTITY = re.compile(rf"(?<![0-9０-９.．,，A-Za-zＡ-Ｚ])({NUMBER})\s*({_UNIT}?)")
_OF_TIME = re.compile(  # no date: nothing but a length of time or an age
    rf"^(?:[一-鿿々]{{0,8}}(?:[一-鿿々]|べ|たり)(?<![年月和成]))?\s*{NUMBER}\s*(?:日間?|時|年|分|歳)"
    r"(?:\s*[（(][^（()）]*[)）])?$"
)
TOTAL = re.compile(r"[（(][^（()）]*?(?:合計|累計|計|延べ|のべ)\s*([0-9０-９][^（()）]*)[)）]")
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
    >>> result_line("②71.9％　順調でない").letter
    'B「順調でない」'
    """
    mark, rest = split_mark(text)
    letter = ""
    if found := _LETTER_ALONE.match(rest):
        return ResultLine(mark, "", found[1])
    if found := _LETTER_LAST.search(rest):
        letter, rest = found[1], rest[: found.start()]
    elif found := _LETTER_FIRST.match(rest):
        letter, rest = found[1], rest[found.end() :]
    elif found := _WORD_LAST.search(rest):
        letter, rest = "A" if found[1] == "達成" else "B", rest[: found.start()]
    elif found := _SIGN_LAST.search(rest):
        letter, rest = _letter_of_sign(found[1]), rest[: found.start()]
    elif (found := _OLD_LAST.search(rest)) and _QUANTITY.match(rest[: found.start()]):
        letter, rest = f"{'A' if found[2] else 'B'}「{found[1]}」", rest[: found.start()]
    return ResultLine(mark, rest.strip(" 　:："), letter)


def with_last_year(text: str) -> tuple[str, str | None]:
    """A line without last year's figure that stands behind this year's, and that figure.

    >>> with_last_year("26回 達成 ／ 前年度 24回"), with_last_year("6年度61％（5年度58％） A")
    (('26回 達成', '24回'), ('6年度61％ A', '58％'))
    """
    if found := _LAST_YEAR.search(text):
        return text[: found.start()].rstrip(" 　／/、"), found[1].rstrip(")） 　")
    if (found := _YEAR_BEFORE.match(text)) and follows(found[2], found[3]):
        return found[1] + found[5], found[4].strip(" 　")
    if found := _BEHIND_LETTER.match(text):
        return found[1], found[2].strip(" 　")
    return text, None


def _count(digits: str) -> int:
    if "ⅰ" <= digits <= "ⅻ":
        return ord(digits) - ord("ⅰ") + 1
    return int(half_width(digits))


def split_mark(text: str) -> tuple[int, str]:
    """The indicator's number before a value, 0 without one: ①, or (51) where no circle is left."""
    plain = _DASH.sub("", BULLET.sub("", text.strip()))
    number, rest = split_enumerator(plain)
    if number is None and (found := _BRACKETED.match(plain)):
        number, rest = _count(found[1] or found[2]), plain[found.end() :]
    elif number is None and (found := _NAMED_MARK.match(plain)):
        number, rest = split_enumerator(found[1] or "")[0] or int(found[2]), plain[found.end() :]
    return number or 0, rest.strip()


def value_token(text: str) -> Token | None:
    """A cell with a value: a number with its unit, or a dash; None where it holds neither.

    The last quantity outside brackets counts; what stands in the bracket behind it is kept with it.

    >>> value_token("5年度作成世帯数4,722世帯(R3~R5合計10,488世帯)").text
    '4,722世帯(R3~R5合計10,488世帯)'
    >>> value_token("940世帯に説明（4～5年度の延べ1,580世帯）").text
    '940世帯（4～5年度の延べ1,580世帯）'
    >>> value_token("平均57日").text, value_token("6月10日")
    ('平均57日', None)
    """
    plain = without_mixed_numbers(text.strip(), fractions=False)
    if not plain:
        return None
    if found := _OF_TARGET.match(plain):  # 88本/100本: the second is the target
        plain = found[1]
    if _OF_TIME.match(plain):
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
    if behind is None and (total := TOTAL.search(plain, last.end())):
        return _token("value", plain[last.start() : last.end()] + total[0])
    end = last.end() + (behind.end() if behind else 0)
    return _token("value", plain[last.start() : end])


def letter_token(text: str) -> Token | None:
    """A cell with a letter or a dash; None where it is empty or holds anything else.

    >>> letter_token("A（達成）").text, letter_token("順調でない").text, letter_token("①（ⅱ）").text
    ('A', 'B「順調でない」', 'A「①（ⅱ）」')
    """
    plain = text.strip()
    if ticked := ticked_letter(plain):
        return _token("letter", ticked)
    if found := _LETTER_ALONE.match(plain):
        return _token("letter", found[1])
    if _LETTER_TOLD.match(plain):
        return _token("letter", plain)
    if found := _WORD_ALONE.match(plain):
        return _token("letter", "A" if found[1] == "達成" else "B")
    if found := _SIGN_ALONE.match(plain):
        return _token("letter", _letter_of_sign(found[1]))
    if found := _OLD_WORD.match(plain) or _OLD_CODE.match(plain):
        return _token("letter", f"{'A' if found[2] else 'B'}「{found[0]}」")
    if _OTHER_WORD.match(plain):
        return _token("none", plain)
    return _token("none", plain) if plain and _NOTHING.search(plain) else None


def _letter_of_sign(sign: str) -> str:
    return "B" if sign in "×✕✖╳✗" else "A"


def _token(kind: TokenKind, text: str) -> Token:
    return Token(kind, text, None)
