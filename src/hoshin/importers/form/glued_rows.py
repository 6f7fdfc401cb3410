"""A table of results whose cells ran together in each line: 番号アウトカム指標６年度実績達成状況前年度実績."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from hoshin.importers.form.cells import UNMEASURED
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sections import Section
from hoshin.notation import NUMBER, half_width

_YEAR = r"(?:(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度(?:末)?の?|[今本当]年度の?)?"
_HEADS = {
    "mark": r"番号|No[.．]?|№",
    "statement": r"(?:アウトカム|成果)?指標(?:名|の内容)?|めざす成果",
    "target": r"目標(?:値|年度|水準)?",
    "previous": r"[前昨]年度(?:の?実績)?(?:値)?",
    "result": rf"{_YEAR}(?:実績|結果)(?:値)?",
    "letter": r"達成(?:状況|度|の?有無)|(?:個別)?(?:評価|判定)(?:結果)?",
}
_HEAD = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _HEADS.items()))
_LEGEND = re.compile(r"[（(]?[AＡ][：:]?達成[、，/／・]?[BＢ][：:]?未達成[)）]?")
_NONE = rf"[－―—–‐ー\-]|(?:{UNMEASURED})"
_FIGURE = (
    rf"(?:[一-鿿々べ]{{1,3}})?(?<![0-9０-９.．,，]){NUMBER}[^0-9０-９ABＡＢ。、\s－―（(]{{0,8}}?"
    r"(?:[（(][^（()）]{1,40}[)）])?"
)
_CELLS = {
    "result": rf"(?:{_FIGURE}|{_NONE})",
    "previous": rf"(?:{_FIGURE}|{_NONE})",
    "target": rf"(?:{_FIGURE}(?:以[上下内])?|{_NONE})",
    "letter": r"(?:[ABＡＢ](?:[（(]?未?達成[)）]?)?|未達成|達成|[－―—–‐\-])",
}
_ENDED = r"(?:[るすく]|。|[」』)）]|以[上下内]|維持|向上|増|減|[数率合件度])"
_FEWEST = 3  # words of a head
_LONGEST = 300


def without_glued_rows(lines: list[Line]) -> list[Line]:
    """The lines, each row below such a head as its sentence and its cells."""
    found: list[Line] = []
    order: tuple[str, ...] = ()
    for place, line in enumerate(lines):
        heads = _heads(line.text) if line.role in (Role.OPEN, Role.CONTENT) else ()
        if heads and any(_row(below.text, heads) for below in lines[place + 1 : place + 2]):
            order = heads
            found.append(replace(line, role=Role.LABEL, section=Section.ACHIEVEMENT))
            continue
        cells = _row(line.text, order) if order and line.role is not Role.LABEL else None
        if cells is None:
            order = ()
            found.append(line)
        else:
            found += _told(line, cells)
    return found


@lru_cache(maxsize=4096)
def _heads(text: str) -> tuple[str, ...]:
    """The heads of columns in their order, where a line is nothing but such heads run together.

    >>> _heads("番号アウトカム指標令和6年度実績達成状況前年度実績")
    ('mark', 'statement', 'result', 'letter', 'previous')
    >>> _heads("アウトカム指標の達成状況"), _heads("指標 実績 評価")
    ((), ())
    """
    plain = _LEGEND.sub("", half_width(text.strip()))
    if len(plain) > 60 or re.search(r"\s", plain):
        return ()
    found, place = [], 0
    while place < len(plain):
        head = _HEAD.match(plain, place)
        if head is None:
            return ()
        found.append(str(head.lastgroup))
        place = head.end()
    whole = len(found) >= _FEWEST and len(set(found)) == len(found)
    return tuple(found) if whole and {"statement", "result"} <= set(found) else ()


def _row(text: str, order: tuple[str, ...]) -> dict[str, str] | None:
    """The cells of a row by their heads; None where the line is none.

    >>> _row("①水を備える家を50％以上とする41.2％B39％", ("statement", "result", "letter", "previous"))
    {'statement': '①水を備える家を50％以上とする', 'result': '41.2％', 'letter': 'B', 'previous': '39％'}
    """
    if len(text) > _LONGEST:
        return None
    first, *kinds = (kind for kind in order if kind != "mark")
    if first != "statement":
        return None  # cells before the sentence cannot be told from it
    cells = "".join(rf"\s*(?P<{kind}>{_CELLS[kind]})" for kind in kinds)
    row = re.fullmatch(rf"(?P<statement>.{{4,}}?{_ENDED}){cells}", text.strip())
    return {kind: row[kind] for kind in (first, *kinds)} if row else None


def _told(line: Line, cells: dict[str, str]) -> Iterator[Line]:
    statement = replace(
        line, text=cells["statement"], role=Role.CONTENT, gap=True, aside=cells.get("target", "")
    )
    row = (cells["result"], cells.get("letter"), cells.get("previous"))
    yield replace(line, text="", role=Role.LABEL, section=Section.INDICATORS, gap=True)
    yield statement
    yield replace(line, text="", role=Role.LABEL, section=Section.ACHIEVEMENT, gap=True)
    mark = split_mark(cells["statement"])[0]
    first = f"({mark}){row[0]}" if mark else row[0]
    told = (first, *row[1:])
    yield replace(
        line, text=" ".join(each for each in told if each), role=Role.ROW, cells=told, gap=True
    )
