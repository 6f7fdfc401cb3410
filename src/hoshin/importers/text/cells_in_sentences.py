"""Results beside sentences that go on below them: 「…を令和８年度 ７地区」「A」「５地区」「末までに…」.

A tool that prints a table row by row leaves the cells of a row between the lines of its sentence. Each
sentence is put whole again, and its cells below all of them as a row of the table of results.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoshin.importers.document.head_words import head_kind
from hoshin.importers.form import Line, joined
from hoshin.importers.form.cells import Token, is_cell_line, tokens
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.importers.text.torn.row_cells import USUAL, row_text
from hoshin.notation import split_enumerator

_HEAD = re.compile(  # a line of the heads, or a part of one
    r"^(?:アウトカム|成果|指標|の?番号|(?:令和|平成|[RＲ])?[0-9０-９元]{1,4}年度|[前昨]年度?|実績|結果|値|達成|状況|度"
    r"|評価|判定|[AＡBＢ]|未|と|の|及び|[：:・/／()（）※、\s　])+$"
)
_FIRST, _RESULT = re.compile(r"指標|実績|結果"), re.compile(r"実績|結果")
# 前年度実績 on two lines
_TORN, _REST = re.compile(r"^[前昨]年度?$"), re.compile(r"^(?:実績|結果)値?$")
_OTHERS = re.compile(r"達成|評価|判定|[前昨]年")
_ENDED = re.compile(r"(?:。|[るむ]こと)[）)」』]?(?:※.*)?$|とする$|とします$")
_LEGEND = re.compile(r"^[（(※]*[AＡBＢ][：:]")
_BLANK = re.compile(r"(?<=\S)\s(?=\S)")  # wider ones keep columns, which others read
_MOST_HEADS, _MOST_LINES = 14, 90
_LONGEST = 16  # lines of a sentence
_FEWEST = 2  # cells of a row
_FIGURES = ("result", "previous")  # where letters stand elsewhere
_JUDGED = re.compile(r"達成|評価|判定")


@dataclass
class _Row:
    """The lines of a sentence, and the cells that stand beside it."""

    lines: list[Line]
    texts: list[str]
    cells: list[Token] = field(default_factory=list)
    parted: bool = False  # whether its cells stand on its lines, or between them

    @property
    def sentence(self) -> str:
        return joined(self.texts)


def with_cells_below(lines: list[Line]) -> list[Line]:
    """The lines, the cells that parted sentences put below them; as they are where a row leaves a choice.

    >>> from hoshin.base import Place
    >>> texts = ["アウトカム指標", "５年度実績", "達成状況", "前年度実績"]
    >>> texts += ["①対策を終えた地区を令和８年度 ７地区", "A", "５地区", "末までに12地区以上とする。"]
    >>> told = with_cells_below([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told][1:]
    ['①対策を終えた地区を令和８年度末までに12地区以上とする。', 'アウトカム指標の達成状況', '①７地区 A ５地区']
    """
    found: list[Line] = []
    at = 0
    while at < len(lines):
        heads = _heads(lines, at)
        rows, end = _rows(lines, at + len(heads)) if heads else ([], at)
        told = _told(heads, rows) if any(row.parted for row in rows) else None
        if told is None:
            found.append(lines[at])
            at += 1
        else:
            found += told
            at = end
    return found


def _heads(lines: list[Line], at: int) -> list[Line]:
    """The lines of heads that begin at a line; nothing where they are not those of such a table."""
    if not _FIRST.search(lines[at].text) and head_kind(lines[at].text) is None:
        return []
    end = at
    while end < len(lines) and end - at < _MOST_HEADS and _HEAD.match(lines[end].text):
        if is_cell_line(lines[end].text) and not _LEGEND.match(lines[end].text):
            break
        end += 1
    heads = lines[at:end]
    told = "".join(line.text for line in heads)
    return heads if _RESULT.search(told) and _OTHERS.search(told) else []


def _rows(lines: list[Line], start: int) -> tuple[list[_Row], int]:
    """The rows below the heads, and the index behind them; none where a line is of no row."""
    rows: list[_Row] = []
    at = start
    while at < len(lines) and at - start < _MOST_LINES:
        line = lines[at]
        if _ends(line.text):
            break
        if not is_page_mark(line.text) and not _take(line, rows):
            break
        at += 1
    return rows, at


def _ends(text: str) -> bool:
    beside = _BLANK.split(text, maxsplit=1)
    return bool(
        BULLET.match(text)
        or (len(beside) == 2 and section_of(beside[0]) in CLOSING)  # a label beside its box
        or text.startswith(("【", "＜", "〈", "■"))
        or (section_of(text) and not is_cell_line(text))
        or issue_heading(text)
    )


def _take(line: Line, rows: list[_Row]) -> bool:
    """Add a line to the last row or to a new one; whether it is of a row."""
    number, _ = split_enumerator(line.text)
    cells = tokens(line.text)
    last = rows[-1] if rows else None
    if cells is not None and not any(cell.mark for cell in cells):
        if last is None:
            return False
        last.cells += cells
        return True
    text, beside = _parted(line.text)
    if number and not split_enumerator(text)[1]:
        return False  # a row of a table of results without sentences
    if last is not None and len(last.texts) > _LONGEST:
        return False
    if number or last is None or _ENDED.search(last.sentence):
        if not number and last is not None and split_enumerator(last.texts[0])[0]:
            return False  # behind numbered sentences
        rows.append(_Row([line], [text], beside, parted=bool(beside)))
        return True
    last.parted = last.parted or bool(last.cells) or bool(beside)
    last.lines.append(line)
    last.texts.append(text)
    last.cells += beside
    return True


def _parted(text: str) -> tuple[str, list[Token]]:
    """A line of a sentence, and the cells that stand behind a blank at its end."""
    for blank in _BLANK.finditer(text):
        tail = text[blank.end() :]
        cells = tokens(tail)
        if cells is not None and is_cell_line(tail) and not any(cell.mark for cell in cells):
            return text[: blank.start()], cells
    return text, []


def _told(heads: list[Line], rows: list[_Row]) -> list[Line] | None:
    """The sentences, and below them the rows; None where the cells of one leave a choice."""
    order = _order(heads)
    texts = [_row(row.cells, order) for row in rows]
    counts = {len(row.cells) for row in rows if row.cells}
    marked = {bool(split_enumerator(row.texts[0])[0]) for row in rows}
    whole = len(marked) == 1 and all(_ENDED.search(row.sentence) for row in rows)
    if not whole or len(counts) != 1 or min(counts) < _FEWEST:
        return None
    if any(row.cells and text is None for row, text in zip(rows, texts, strict=True)):
        return None
    return list(_lines(heads[0], rows, texts))


def _row(cells: list[Token], order: tuple[str, ...]) -> str | None:
    """A row in the usual order; of two figures alone only where the heads tell which is last year's."""
    if len(order) == len(_FIGURES):
        figures = len(cells) == len(order) and all(cell.kind != "letter" for cell in cells)
        told = dict(zip(order, cells, strict=True)) if figures else {}
        return " ".join(told[kind].text for kind in _FIGURES) if told else None
    return row_text(cells, [], order)


def _order(heads: list[Line]) -> tuple[str, ...]:
    """The order of the columns, where each head stands on a line of its own, or behind a blank."""
    texts = [line.text for line in heads if not _LEGEND.match(line.text)]
    parts = [part for text in texts for part in text.split()]
    figures = [kind for part in parts if (kind := head_kind(part)) in _FIGURES]
    if sorted(figures) == sorted(_FIGURES) and not any(map(_JUDGED.search, parts)):
        return tuple(figures)
    kinds = [head_kind(text) for text in texts]
    columns = tuple(kind for kind in kinds if kind in USUAL)
    torn = any(map(_TORN.match, texts)) and any(map(_REST.match, texts))
    whole = None not in kinds and len(columns) == len(set(columns)) == len(USUAL) and not torn
    return tuple(str(kind) for kind in columns) if whole else ()


def _lines(head: Line, rows: list[_Row], texts: list[str | None]) -> Iterator[Line]:
    yield replace(head, text=Section.INDICATORS.value, gap=True)
    for row in rows:
        yield replace(row.lines[0], text=row.sentence, gap=True, whole=True)
    if any(texts):
        yield replace(rows[0].lines[-1], text=Section.ACHIEVEMENT.value, gap=True)
    for row, text in zip(rows, texts, strict=True):
        if text is not None:
            number, _ = split_enumerator(row.texts[0])
            mark = chr(0x245F + number) if number and number <= 20 else ""
            yield replace(row.lines[-1], text=f"{mark}{text}", gap=True)
