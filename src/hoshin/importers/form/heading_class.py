"""What headings of one level have in common: marks, brackets, a word and the way they count."""

import re
from dataclasses import dataclass

from hoshin.importers.form.decoration import MARKS, OPEN, SHUT, undecorated
from hoshin.notation import circled_number, half_width
from hoshin.notation.enumerators import CIRCLED

_DIGITS = "一二三四五六七八九十"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_LETTERS = ("ABCDEFGHIJ", "アイウエオカキクケコ", "甲乙丙丁戊己庚辛壬癸")
_OPENED, _CLOSED = (f"[{re.escape(signs)}]" for signs in (OPEN, SHUT))
_DASH = r"[-－‐‑―–—−の.．]"
_WORD = r"[々〆ヵヶぁ-んァ-ヴー一-鿿・]{1,14}?"
_COUNT = (
    rf"(?P<digits>[0-9０-９]{{1,2}})|(?P<circled>{CIRCLED})|(?P<roman>[{_ROMAN}])"
    rf"|(?P<kanji>[{_DIGITS}])|(?P<letter>[A-JＡ-Ｊア-コ甲-癸])"
)
_COUNTED = re.compile(
    rf"^(?P<marks>[{re.escape(MARKS)}]*)\s*(?P<open>{_OPENED})?\s*(?P<word>{_WORD})??\s*"
    rf"(?:第|その|No[.．]?|{_OPENED})?\s*(?:{_COUNT})"
    rf"(?:\s*{_DASH}\s*[（(]?\s*(?P<sub>[0-9０-９]{{1,2}})\s*[)）]?)?(?P<end>章|節|番)?"
    rf"(?P<parting>(?:{_CLOSED}|[\s　:：.．、／/|｜]|{_DASH}(?=\s))+|(?={_OPENED})|$)(?P<title>.*)$",
    re.DOTALL,
)
_NO_WORD = re.compile(
    r"令和|平成|昭和|指標|^目標$|目標値|年度|予算|決算|実績|戦略|様式|別紙|資料|取組実績"
)
_MARKED = re.compile(rf"^([{re.escape(MARKS)}]+)\s*")
_FRAME = re.compile(rf"^({_OPENED})(.+)({_CLOSED})$")


@dataclass(frozen=True)
class ClassedHeading:
    """A line as a heading of some class: what it shares with its like, its number and its title."""

    family: tuple[str, ...]
    number: int
    sub: int
    title: str

    @property
    def counts(self) -> bool:
        return self.number > 0


def counted_heading(text: str) -> ClassedHeading | None:
    """A line that begins with a number, behind whatever marks and word; None for any other.

    >>> found = counted_heading("◆重点課題２：港を開く")
    >>> found.family, found.number, found.title
    (('◆', '', '重点課題', 'digits'), 2, '港を開く')
    >>> counted_heading("１－（２）港を開く").sub, counted_heading("令和6年度の港")
    (2, None)
    """
    found = _COUNTED.match(text.strip())
    if found is None or _NO_WORD.search(found["word"] or ""):
        return None
    kind = next(name for name in _KINDS if found[name])
    number = _number(kind, found[kind])
    title = found["title"].strip(" 　")
    if found["open"] and found["open"] not in "（(" and title:
        closed = SHUT[OPEN.index(found["open"])]
        title = title.removesuffix(closed) if closed not in found["parting"] else title
    if not number or (title and not re.search(r"[^\W\d_]", half_width(title))):
        return None
    family = (found["marks"], found["open"] or "", found["word"] or "", kind)
    return ClassedHeading(family, number, int(half_width(found["sub"] or "0")), title)


def marked_heading(text: str) -> ClassedHeading | None:
    """A line without a number that only marks or brackets set off: ◆港を開く, 【港を開く】.

    >>> marked_heading("◆ 港を開く ◆").title, marked_heading("港を開く")
    ('港を開く', None)
    """
    mark = _MARKED.match(text)
    frame = _FRAME.match(text[mark.end() :] if mark else text)
    if mark is None and frame is None:
        return None
    family = (mark[1] if mark else "", frame[1] if frame else "", "", "")
    return ClassedHeading(family, 0, 0, undecorated(text))


_KINDS = ("digits", "circled", "roman", "kanji", "letter")


def _number(kind: str, text: str) -> int:
    plain = half_width(text)
    if kind == "digits":
        return int(plain)
    if kind == "circled":
        return circled_number(text) or 0
    series = {"roman": (_ROMAN,), "kanji": (_DIGITS,)}.get(kind, _LETTERS)
    sign = text if kind == "roman" else plain
    return next((each.index(sign) + 1 for each in series if sign in each), 0)
