"""A line that tells all of one indicator's year: 6年度実績 33件（B：未達成）前年度 41件, in any order."""

import re
from dataclasses import dataclass
from functools import lru_cache

from hoshin.importers.form.cells import UNMEASURED
from hoshin.importers.form.named_cells import Cells
from hoshin.importers.form.printed_years import years_printed
from hoshin.notation import NUMBER, half_width
from hoshin.notation.numbers import LATIN_UNIT, MEASURE

_LONGEST = 160
_JUDGED = r"(?:未達成|達成|(?:概ね|おおむね)?順調(?:で(?:は)?ない)?|遅れ)"
_YEAR = (
    r"(?:令和|平成|[RHＲＨ])\s*(?:[0-9０-９]{1,2}|元)\s*(?:年度末?)?"
    r"|(?:[0-9０-９]{1,4}|元)\s*年度末?"
)
_KANJI = r"(?:(?!未?達成|前年|昨年|判定|評価|実績|順調|令和|平成)[一-鿿々ヶヵケカか])"
_UNIT = (
    rf"(?:[%％]|パーセント|ポイント|{LATIN_UNIT}|{MEASURE}"
    rf"|(?!年度|月|日\D){_KANJI}{{1,6}}|[ァ-ヴー]{{2,6}})"
)
_LATIN = "[A-Za-zＡ-Ｚａ-ｚ0-9０-９]"
_FIGURE = rf"(?:延べ|のべ|累計|合計|計|約)?{NUMBER}\s*{_UNIT}"
_TOTAL = r"(?:\s*[（(][^（()）]*(?:合計|累計|計|うち|目標)[^（()）]*[)）])?"
_RESULT = r"(?:の?(?:実績|結果)(?:値)?)?"
_KINDS = {
    "letter": rf"(?:{_JUDGED}\s*[（(：:]\s*)?(?<!{_LATIN})[ABＡＢ](?!{_LATIN})"
    rf"(?:\s*[：:]\s*{_JUDGED}|\s+{_JUDGED}(?=\s*[）)]|$)|\s*[（(「]\s*{_JUDGED}\s*[)）」])?(?:判定|評価)?",
    "last": rf"(?:前|昨)年度?(?!比|より|から|以上|並|を|に|度){_RESULT}",
    "this": r"(?:今|本|当)年度" + _RESULT,
    "noted": rf"{_FIGURE}\s*[（(](?:{_YEAR}){_RESULT}[)）]",
    "total": rf"{_FIGURE}{_TOTAL}",
    "year": rf"(?:{_YEAR}){_RESULT}",
    "named": r"(?:実績|結果)(?:値)?",
    "judged": r"(?:目標の?)?達成(?:状況|度|区分|の?有無|の?可否)|判定|(?:個別)?評価|個別",
    "none": rf"(?:{UNMEASURED})|[－―—–‐](?=$|[\s　、）)／/])",
    "word": r"未達成|達成|(?<!ね)順調(?:で(?:は)?ない)?(?!に)",
    "said": r"目標値?(?:を|に|は|が|には)?(?:達成(?:した|し|できた|できなかった)"
    r"|上回(?:った|り)|下回(?:った|り)"
    r"|届か(?:なかった|ず)|至らなかった|達し(?:た|なかった|ていない))"
    r"|(?:と)?(?:なった|なり|なっている)|でした|であ(?:った|り)|です",
    "fill": r"[\s　、，,；;：:／/→⇒➡｜|・。．…（）()［］\[\]〔〕【】「」＜＞<>=＝\-]+|参考|は|が|の|で|と|に",
}
_TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _KINDS.items()))
_AHEAD = re.compile(
    r"^[^0-9０-９。「」：:（(A-ZＡ-Ｚ前昨今当本令平実]{1,24}(?=[0-9０-９])"
)  # 受講者数33人
_NAMES = ("last", "this", "year", "named")
_LETTERS = ("letter", "word")
_FIGURES = ("noted", "total", "none")


@dataclass(frozen=True)
class _Figure:
    """A printed figure, or that there is none, and what says of which year it is."""

    text: str
    name: str  # one of _NAMES, or nothing
    printed: str = ""  # the year, where it is told


@lru_cache(maxsize=4096)
def line_of_results(text: str) -> Cells | None:
    """Result, letter and last year's figure; None where the line says anything besides, or no letter.

    >>> line_of_results("６年度実績 33事業所（B：未達成）　前年度実績 41事業所")
    ('33事業所', 'B', '41事業所')
    >>> line_of_results("41件（５年度）→33件（６年度）　A"), line_of_results("R6：33件　B　R5：－")
    (('33件', 'A', '41件'), ('33件', 'B', '－'))
    >>> line_of_results("6年度実績 33件（順調）前年度 28件")
    ('33件', 'A「順調」', '28件')
    >>> line_of_results("33件：A／－")  # no dash is judged: it is last year's
    ('33件', 'A', '－')
    >>> line_of_results("33件　41件　A") is None  # heads above say which is which
    True
    >>> line_of_results("33件を配布し、A地区で説明した。") is None
    True
    """
    tokens = _tokens(text.strip()) if len(text) <= _LONGEST else None
    if tokens is None:
        return None
    letters = [each for kind, each in tokens if kind == "letter"]
    words = [each for kind, each in tokens if kind == "word"]
    letter = _letter(letters, words)
    figures = _figures(tokens)
    if letter is None or not 1 <= len(figures) <= 2:
        return None
    first, *others = figures
    if not others:
        told = (None, letter, first.text) if first.name == "last" else (first.text, letter, None)
        return told if first.name and len(letters) + len(words) == 1 else None
    second = others[0]
    one, other = years_printed([first.printed, second.printed])
    if first.name == second.name and one == other:
        last = next(kind for kind, _ in reversed(tokens) if kind != "fill") in _LETTERS
        kinds = [kind for kind, _ in tokens if kind != "fill"]
        dashed = "none" in kinds  # it may be the result or last year's
        dashed = dashed and kinds not in (["total", "letter", "none"], ["total", "word", "none"])
        return None if first.name or last or dashed else (first.text, letter, second.text)
    turned = first.name == "last" or second.name == "this" or 0 < one < other
    result, previous = (second, first) if turned else (first, second)
    return result.text, letter, previous.text


def _letter(letters: list[str], words: list[str]) -> str | None:
    if len(letters) == 1:
        found = re.search("[ABＡＢ]", letters[0])
        return half_width(found[0]) if found else None
    if letters or len(words) != 1:
        return None
    word = words[0]
    letter = "B" if word.startswith("未") or word.endswith("ない") else "A"
    return (
        letter if word.endswith("達成") else f"{letter}「{word}」"
    )  # told by a word of older forms


def _tokens(text: str) -> list[tuple[str, str]] | None:
    """What the line consists of; None where anything else stands in it."""
    found: list[tuple[str, str]] = []
    ahead = _AHEAD.match(text)
    place = ahead.end() if ahead else 0
    while place < len(text):
        token = _TOKEN.match(text, place)
        if token is None:
            return None
        kind = str(token.lastgroup)
        found.append((kind, token[0]))
        place = token.end()
    return found


def _figures(tokens: list[tuple[str, str]]) -> list[_Figure]:
    """Each figure with the name that stands before it, or in the brackets right behind it."""
    found: list[_Figure] = []
    name, year, judged = "", "", False
    for kind, text in tokens:
        if kind in _NAMES:
            name, year = ("year", text) if kind == "year" else (kind, year)
            judged = False
        elif kind == "judged":
            judged = True
        elif kind == "noted":
            cut = max(text.rfind("("), text.rfind("（"))
            found.append(_Figure(text[:cut].strip(), "year", text[cut:]))
        elif kind in _FIGURES and not (judged and kind == "none"):
            found.append(_Figure(text.strip(), name, year if name == "year" else ""))
            name, year = "", ""
    return found
