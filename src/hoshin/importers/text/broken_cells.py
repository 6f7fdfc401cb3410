"""Cells and labels that a narrow column broke, on lines that follow one another: ５４． and １％."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line, tokens
from hoshin.importers.form.result_lines import TOTAL
from hoshin.importers.form.sections import section_of

_FIGURE = re.compile(r"^(?:(.*)\s)?(?:[①-⑳]\s*)?[0-9０-９][0-9０-９,，]*[.．,，]$")
_REST = re.compile(r"^[0-9０-９]")
_WORD, _LETTER = re.compile(r"^未?達成$"), re.compile(r"^[（(][ABＡＢ][)）]$")
_OPENED = re.compile(r"^[【〔［《〈＜\[<][^】〕］》〉＞\]>。]{1,16}$")
_WHOLE = re.compile(
    r"^[【〔［《〈＜\[<][^【】〔〕。]{1,30}[】〕］》〉＞\]>](?:[（(][^（()）。]{1,20}[)）])?$"
)
_YEAR = r"(?:令和|平成|[RＲ])\s*(?:[0-9０-９]{1,2}|元)"
_DIGITS = r"[0-9０-９][0-9０-９,，.．]*\s*"
_MONEY = (  # 令和6 年度予 算額, 12,000千 円: how such a cell begins, and what it is
    (
        re.compile(rf"^{_YEAR}(?:年|年度|年度の?[予決]|年度の?(?:予算|決算))?$"),
        re.compile(rf"^{_YEAR}年度の?(?:当初)?(?:予算|決算)(?:見込)?額$"),
    ),
    (
        re.compile(rf"^{_DIGITS}[百千万億]{{0,3}}$"),
        re.compile(rf"^{_DIGITS}[百千万億]{{0,3}}円$"),
    ),
)
_CUT = re.compile(r"\s[0-9０-９][0-9０-９,，]*[.．,，]$")  # a further cell that goes on below
_LONGEST, _SHORT_REST = 40, 4
_MOST = 3  # lines of a label
_UNIT_CUT = re.compile(
    r"^(?:(.*)\s)?((?:[①-⑳]\s*)?[0-9０-９][0-9０-９,，.．]*\s?[^\s0-9０-９。、]{1,8})$"
)
_MARK_BEHIND = re.compile(r"^([^①-⑳\s]{1,20})[\s　]?([①-⑳])$")  # 118人② for ②118人


def with_whole_cells(lines: list[Line]) -> list[Line]:
    """The lines, each such cell and each label in brackets on one line.

    >>> from hoshin.base import Place
    >>> texts = ["【課題認", "識】", "・家が古い。", "５４．", "１％", "A"]
    >>> [line.text for line in with_whole_cells([Line(each, Place(), False) for each in texts])]
    ['【課題認識】', '・家が古い。', '５４．１％', 'A']
    >>> texts = ["４１．", "７％ A ３８．", "９％", "②相談の数"]
    >>> [line.text for line in with_whole_cells([Line(each, Place(), False) for each in texts])]
    ['４１．７％ A ３８．９％', '②相談の数']
    >>> texts = ["3,820平方メート", "ル"]
    >>> [line.text for line in with_whole_cells([Line(each, Place(), False) for each in texts])]
    ['3,820平方メートル']
    >>> texts = ["令和６", "年度予", "算額", "12,000千", "円"]
    >>> [line.text for line in with_whole_cells([Line(each, Place(), False) for each in texts])]
    ['令和６年度予算額', '12,000千円']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        count = _label_at(lines, at) or _money_at(lines, at) or 1
        text = "".join(line.text for line in lines[at : at + count])
        if kept and count == 1 and not lines[at].gap and _goes_on(kept[-1].text, text):
            kept[-1] = replace(kept[-1], text=kept[-1].text + text)
        else:
            text = _mark_first(text, lines[at + count].text if at + count < len(lines) else "")
            kept.append(replace(lines[at], text=text))
        at += count
    return kept


def _mark_first(text: str, below: str) -> str:
    """A figure with the number of its row printed behind it: the number is its own unless a figure follows."""
    behind = _MARK_BEHIND.match(text)
    if behind is None or not is_cell_line(behind[1]):
        return text
    follows = tokens(below)
    own = follows is None or follows[0].kind == "letter" or follows[0].mark is not None
    return f"{behind[2]}{behind[1]}" if own else text


def _label_at(lines: list[Line], at: int) -> int:
    """How many lines from one on are a label in brackets, with the note behind it; 0 for none."""
    if not _OPENED.match(lines[at].text):
        return 0
    text = lines[at].text
    for count in range(2, _MOST + 1):
        if at + count > len(lines) or lines[at + count - 1].gap:
            return 0
        text += lines[at + count - 1].text
        if _WHOLE.match(text) and section_of(text) is not None:
            return count
    return 0


def _money_at(lines: list[Line], at: int) -> int:
    """How many lines from one on are a year with its kind, or an amount, that is none before; 0 for none."""
    text = lines[at].text
    shape = next((whole for begun, whole in _MONEY if begun.match(text)), None)
    if shape is None:
        return 0
    for count in range(2, _MOST + 1):
        if at + count > len(lines) or lines[at + count - 1].gap:
            return 0
        text += lines[at + count - 1].text
        if shape.match(text):
            return count
    return 0


def _goes_on(above: str, text: str) -> bool:
    """Whether a line is the rest of a cell that the line above begins, all of both lines being cells."""
    if _WORD.match(above):
        return bool(_LETTER.match(text))
    if TOTAL.fullmatch(text):
        return is_cell_line(above) and "：" not in text
    if len(above) <= _LONGEST and _is_rest_of_unit(above, text):
        return True
    broken = _FIGURE.match(above) if len(above) <= _LONGEST else None
    if broken is None or not _REST.match(text) or len(text) > _LONGEST:
        return False
    before = not broken[1] or tokens(broken[1]) is not None
    whole = tokens(_CUT.sub("", text))
    return before and whole is not None


def _is_rest_of_unit(above: str, text: str) -> bool:
    """Whether a unit goes on below, that is none before: 3,820平方メート and ル."""
    cut = _UNIT_CUT.match(above) if len(text) <= _SHORT_REST else None
    if cut is None or is_cell_line(text) or tokens(cut[2]) is not None:
        return False
    return tokens(cut[2] + text) is not None and (not cut[1] or tokens(cut[1]) is not None)
