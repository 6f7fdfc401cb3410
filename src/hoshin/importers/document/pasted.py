"""Tables and pairs of name and value that were copied with one cell, or one row, on each line."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations

from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.document.leaders import without_leaders
from hoshin.importers.document.lines import document_lines
from hoshin.importers.document.model import Block, Cell, Document, Paragraph, Table
from hoshin.importers.document.money_rows import heads_money
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.named_cells import cells_alone
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.printed_years import follows
from hoshin.importers.form.result_lines import letter_token, result_line, split_mark, value_token
from hoshin.notation import find_money

_VALUE = re.compile(
    r"^(?:約|延べ|のべ|累計|計)?\s*(?:[0-9０-９△▲]|[－―—–‐ー\-]\s*$)|^(?:未|集計|調査|測定|なし|実績なし)"
)
_AMOUNT = re.compile(
    r"^(?:[△▲－−-]?[0-9０-９][0-9０-９,，.．]*|[－―—–‐ー\-])(?:\s*(?:百万|千|億|万)?円)?$"
)
_STUB = re.compile(
    r"^(?:区\s*分|項\s*目|年\s*度|科\s*目|(?:予算|決算)?\s*金?\s*額|予算(?:[・／/]決算)?|事業費|費用)"
    r"(?:[（(［\[].{1,8}[)）］\]])?$"
)
_PARTED = (
    re.compile(r"\t+"),
    re.compile(r"\s*[|｜]\s*"),
    re.compile(r"[ 　]{2,}"),
    re.compile(r"　+"),
)
_BRACKETED = re.compile(
    r"^[【＜<〈《［\[〔（(]([^【】＜＞〈〉《》［］\[\]〔〕]{1,30})[】＞>〉》］\]〕）)][\s:：　]*(\S.*)$"
)
_NAMED = re.compile(r"^(\S.{0,30}?)(?:[\s　]*[:：][\s　]*|[\s　]+)(\S.*)$")
_ONE_YEAR = re.compile(r"^(?:[今当本]年度|(?:令和|平成|[RHＲＨ])?\s*(?:[0-9０-９]{1,4}|元)年度)$")
_YEAR = re.compile(
    r"(?:令和|平成|[RHＲＨ])?\s*(?:[0-9０-９]{1,4}|元)年度|(?:令和|平成|[RHＲＨ])\s*(?:[0-9０-９]{1,2}|元)(?![0-9０-９])"
)
_NAMES = {"result": "実績", "letter": "達成状況", "previous": "前年度"}
_COUNTED = re.compile(r"^[0-9]{1,2}[.)] (?=\D)")  # of a list inside an indicator's entry
_LONGEST = 40  # characters of a head or of a value
_MOST_HEADS = 12  # columns of a table of results or of money


@dataclass(frozen=True)
class _Part:
    """A cell, and the line that it stands on."""

    text: str
    line: Line


def with_pasted_tables(lines: list[Line]) -> list[Line]:
    """The lines with such tables read as tables, and the names and values of an indicator on one line."""
    found: list[Line] = []
    lines = [without_leaders(line) for line in lines]
    place = 0
    while place < len(lines):
        made = _pairs(lines, place) or _table(lines, place)
        found += made[0] if made else [lines[place]]
        place = made[1] if made else place + 1
    return found


# --- pairs --------------------------------------------------------------------------------------


def _pairs(lines: list[Line], start: int) -> tuple[list[Line], int] | None:
    """実績, 達成状況 and 前年度 of one indicator, each beside or above its value."""
    values: dict[str, tuple[str, str]] = {}
    place = start
    names = 0
    while place < len(lines):
        found = _pair(lines, place)
        if found is None:
            break
        kind, name, value, place_behind = found
        if kind in values and not (kind == "result" and "previous" not in values):
            break
        if kind in values:
            if not _is_year_before(name, values["result"][0]):
                break
            kind = "previous"
        values[kind] = name, value
        if kind == "result" and "letter" not in values and (told := result_line(value)).letter:
            values |= {"result": (name, told.value), "letter": (name, told.letter)}
        place, names = place_behind, names + 1
    if names < 2 and _COUNTED.match(lines[start].text):
        return None  # the number may be the indicator's
    if len(values) < 2 or "result" not in values:
        return None
    text = "　".join(f"{_NAMES[kind]}：{values[kind][1]}" for kind in _NAMES if kind in values)
    return [replace(lines[start], text=text)], place


def _pair(lines: list[Line], place: int) -> tuple[str, str, str, int] | None:
    """Kind, name and value at a line, and where the next one may begin."""
    line = lines[place]
    if line.role is not Role.OPEN or len(line.text) > 2 * _LONGEST:
        return None
    text = _COUNTED.sub("", BULLET.sub("", line.text))
    if (cells := cells_alone(text)) and cells[0] and cells[2]:
        return None  # it tells both years by itself
    for shape in (_BRACKETED, _NAMED):
        if (found := shape.match(text)) and (kind := _kind(found[1])) in _NAMES:
            of_money = _ONE_YEAR.match(found[1]) and find_money(found[2])
            fits = _FITS[kind](found[2]) or (shape is _BRACKETED and _is_told(kind, found[2]))
            fits = fits and not of_money
            return (kind, found[1], found[2], place + 1) if fits else None
    if place + 1 == len(lines):
        return None
    kind, below = _kind(text), lines[place + 1]
    value = BULLET.sub("", below.text)
    fits = kind in _NAMES and below.role is Role.OPEN and _FITS[kind](value)
    if fits and not _goes_on(lines, place + 1, kind):
        return kind, text, value, place + 2
    return None


def _goes_on(lines: list[Line], place: int, kind: str) -> bool:
    """Whether the value at a place is the first of a list: it bears a mark, or another one follows."""
    value, *others = (BULLET.sub("", line.text) for line in lines[place : place + 2])
    if split_mark(value)[0]:
        return True
    return any(_FITS[kind](each) for each in others)


def _is_told(kind: str, text: str) -> bool:
    """Whether a result is told in words behind its name, with its letter: 協力店は34店でした：A."""
    told = result_line(text)
    return kind == "result" and bool(told.letter) and value_token(told.value) is not None


def _is_year_before(name: str, other: str) -> bool:
    one, two = _YEAR.search(name), _YEAR.search(other)
    return bool(one and two and follows(two[0], one[0]))


# --- tables -------------------------------------------------------------------------------------


def _table(lines: list[Line], start: int) -> tuple[list[Line], int] | None:
    """A table whose heads stand on the lines from `start` on, or on this one."""
    for cut in (None, *_PARTED):
        heads, place = _heads(lines, start, cut)
        if len(heads) < 2:
            continue
        rows, end = _rows(lines, place, _kinds(heads), cut)
        if rows:
            return _lines_of(lines, start, [heads, *rows]), end
    return None


def _heads(lines: list[Line], start: int, cut: re.Pattern[str] | None) -> tuple[list[_Part], int]:
    """Heads of columns: all of money, or different ones of results, 実績 among them."""
    heads: list[_Part] = []
    place = start
    while place < len(lines) and (cut is None or place == start):
        if len(heads) > _MOST_HEADS:
            return [], start
        parts = _without_stub(_parts(lines[place], cut))
        if not parts or not all(_kind(each.text) for each in parts):
            break
        heads += parts
        place += 1
    kinds = _kinds(heads)
    if set(kinds) == {"money"}:
        return heads, place
    distinct = len(set(kinds)) == len(kinds) and "money" not in kinds
    return (heads, place) if distinct and "result" in kinds else ([], start)


def _kinds(heads: list[_Part]) -> list[str]:
    """Of two results the one of the earlier year is last year's."""
    kinds = [_kind(head.text) for head in heads]
    for place, other in permutations([i for i, kind in enumerate(kinds) if kind == "result"], 2):
        if "previous" not in kinds and _is_year_before(heads[place].text, heads[other].text):
            kinds[place] = "previous"
    return kinds


@lru_cache(maxsize=8192)
def _kind(text: str) -> str:
    if len(text) > _LONGEST:
        return ""
    plain = text.strip()
    if heads_money(plain):
        return "money"
    return "result" if _ONE_YEAR.match(plain) else head_kind(plain) or ""


def _parts(line: Line, cut: re.Pattern[str] | None) -> list[_Part]:
    if line.role is not Role.OPEN or line.heading:
        return []
    texts = [line.text] if cut is None else cut.split(line.text.strip())
    return [_Part(text.strip(), line) for text in texts]


def _without_stub(parts: list[_Part]) -> list[_Part]:
    """A row of money without the word left of it: 区分, 金額."""
    return parts[1:] if len(parts) > 1 and _STUB.match(parts[0].text) else parts


def _rows(
    lines: list[Line], place: int, kinds: list[str], cut: re.Pattern[str] | None
) -> tuple[list[list[_Part]], int]:
    rows: list[list[_Part]] = []
    while place < len(lines):
        count = 1 if cut else len(kinds) + 1
        parts = [part for line in lines[place : place + count] for part in _parts(line, cut)]
        if kinds[0] == "money" and len(parts) > len(kinds):
            parts = _without_stub(parts)
        row = _row(parts, kinds)
        if row is None or (cut and len(row) < len(parts)):
            break
        rows.append(row)
        place += 1 if cut else len(row)
        if kinds[0] == "money":
            break
    return rows, place


def _row(parts: list[_Part], kinds: list[str]) -> list[_Part] | None:
    """A cell for each head; the indicator's number may stand before them without a head."""
    marked = bool(parts and kinds[0] not in ("mark", "money") and is_mark(parts[0].text))
    if marked and kinds[0] == "statement":
        marked = len(parts) > 1 and _FITS["statement"](parts[1].text)
    own = ["mark", *kinds] if marked else kinds
    found = parts[: len(own)]
    fits = all(_FITS[kind](part.text) for kind, part in zip(own, found, strict=False))
    if len(found) < len(own) or not fits:
        return None
    return [_plain(part, kind) for part, kind in zip(found, own, strict=True)]


def _plain(part: _Part, kind: str) -> _Part:
    """A letter without its word: A：達成 in a cell of its own would be a legend."""
    token = letter_token(split_mark(part.text)[1]) if kind == "letter" else None
    return replace(part, text=token.text) if token else part


def _lines_of(lines: list[Line], start: int, rows: list[list[_Part]]) -> list[Line]:
    """The table as a table of a document is read, below the line that may give its unit."""
    width = max(len(row) for row in rows)
    cells = tuple(
        Cell((Paragraph(part.text, part.line.place),), index, column, place=part.line.place)
        for index, row in enumerate(rows)
        for column, part in enumerate(row, width - len(row))
    )
    above = lines[start - 1] if start else None
    blocks: list[Block] = [Table(cells, lines[start].place)]
    if above is not None and above.text:
        blocks.insert(0, Paragraph(above.text.replace("\n", " "), above.place))
    read = document_lines(Document(tuple(blocks)))
    return read[len(blocks) - 1 :]


def _is_statement(text: str) -> bool:
    return len(text) >= 8 and not _is_value(text)


def _is_value(text: str) -> bool:
    plain = split_mark(text)[1]
    if len(plain) > _LONGEST or "。" in plain:
        return False
    token = value_token(plain)
    return token is not None and (token.kind == "none" or bool(_VALUE.match(plain)))


def _is_target(text: str) -> bool:
    return len(text) <= _LONGEST and bool(re.search(r"[0-9０-９]|^[－―—–‐ー\-]$", text))


_FITS: dict[str, Callable[[str], bool]] = {
    "mark": is_mark,
    "statement": _is_statement,
    "target": _is_target,
    "result": _is_value,
    "previous": _is_value,
    "letter": lambda text: letter_token(split_mark(text)[1]) is not None,
    "money": lambda text: bool(_AMOUNT.match(text)) or bool(find_money(text)),
}
