"""Results that a page ran together on one line: <６年度実績と達成状況> ①33件:B ②250人:A <前年度実績> …."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.form.decoration import OPEN, SHUT
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.named_cells import cells_alone, figure_alone, is_result
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.result_heads import heads_on_line, with_letters_named
from hoshin.importers.form.result_lines import result_line, split_mark, value_token
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.importers.form.whole_policy import names_whole
from hoshin.notation.enumerators import CIRCLED

_OPENED, _SHUT = (f"[{re.escape(marks)}]" for marks in (OPEN, SHUT))
_HEAD = re.compile(
    rf"{_OPENED}\s*(?:(?:令和|平成|[RHＲＨ])?\s*(?:元|[0-9０-９]{{1,4}})年度末?の?|[前昨今当本]年度の?)?"
    rf"(?:(?:実績|結果)(?:値)?(?:(?:と|及び|・)(?:達成状況|評価|判定))?|達成状況|判定|評価)\s*{_SHUT}[\s　：:]*"
)
_MARK = re.compile(rf"(?:^|(?<=[\s　、，,；;／/|｜]))(?={CIRCLED})")
_WITH_FIGURE = re.compile(  # …50％以上とする。（前年度実績 39.7％）
    r"^(.{8,}(?:[るすく]|。|以[上下内]))[\s　]*([（(［\[〔][^（()）]{3,40}[)）］\]〕])。?$"
)
_SIDE_BY_SIDE = re.compile(r"^(\S{2,16})[\s　]+([・･●○].+?)[\s　]+(\S{2,16})[\s　]+([・･●○].+)$")
_LONGEST = 400


def with_parted_results(lines: list[Line]) -> list[Line]:
    """The lines, each head of results and each result of such a line on a line of its own."""
    return [part for line in lines for part in _parts(line)]


def with_pairs_apart(lines: list[Line]) -> list[Line]:
    """The lines; what `_apart` parts, on lines of their own."""
    return [part for line in lines for part in _pair(line)]


def _pair(line: Line) -> list[Line]:
    apart = _apart(line.text) if _may_be(line) else ()
    return [replace(line, text=text, gap=True) for text in apart] or [line]


def _parts(line: Line) -> Iterator[Line]:
    if len(pair := _pair(line)) > 1:
        yield from pair
        return
    heads = list(_HEAD.finditer(line.text)) if _may_be(line) else []
    if not heads or not _is_told(line.text, heads):
        yield line
        return
    mark = line.text[: heads[0].start()].strip()
    ends = [*(head.start() for head in heads[1:]), len(line.text)]
    for head, end in zip(heads, ends, strict=True):
        yield replace(line, text=head[0].strip(" 　：:"), gap=True)
        for entry in _entries(line.text[head.end() : end]):
            marked = mark + BULLET.sub("", entry) if mark else entry
            yield replace(line, text=marked, gap=True)


def _apart(text: str) -> tuple[str, ...]:
    """A sentence and its figure, two closing boxes side by side, what a box's name stood beside.

    >>> _apart("水を備える家を50％以上とする。（前年度実績 39.7％）")
    ('水を備える家を50％以上とする。', '（前年度実績 39.7％）')
    >>> _apart("自己評価 ・見本を置いた。　今後の方針 ・夜に訓練する。")
    ('自己評価', '・見本を置いた。', '今後の方針', '・夜に訓練する。')
    >>> _apart("指標の達成状況 前年度実績 ６年度実績 A：達成")
    ('指標の達成状況', '前年度実績 ６年度実績 判定')
    """
    told = _WITH_FIGURE.match(text)
    if told and figure_alone(told[2]):
        return told[1], told[2]
    boxes = _SIDE_BY_SIDE.match(text)
    labels = {section_of(boxes[1]), section_of(boxes[3])} if boxes else set()
    if boxes and labels == set(CLOSING):
        return boxes.groups()
    words, *behind = re.split(r"[\s　]+", text, maxsplit=1)
    beside = behind[0] if behind else ""
    if section_of(words) is Section.ACHIEVEMENT and heads_on_line(beside):
        return words, with_letters_named(beside)
    return (words, beside) if names_whole(words) and BULLET.match(beside) else ()


def _may_be(line: Line) -> bool:
    open_text = line.role in (Role.OPEN, Role.CONTENT) and not line.heading
    return open_text and len(line.text) <= _LONGEST


def _is_told(text: str, heads: list[re.Match[str]]) -> bool:
    """Whether nothing but an indicator's number stands before the first head, and results behind each."""
    before = text[: heads[0].start()].strip()
    if before and (not split_mark(before)[0] or split_mark(before)[1]):
        return False
    ends = [*(head.start() for head in heads[1:]), len(text)]
    behind = [text[head.end() : end] for head, end in zip(heads, ends, strict=True)]
    if not before and _is_of_one(text, behind):
        return False
    several = len(heads) > 1 or bool(before) or len(list(_entries(behind[0]))) > 1
    return several and all(
        entry.strip() and all(map(_is_result, _entries(entry))) for entry in behind
    )


def _is_of_one(text: str, behind: list[str]) -> bool:
    """Whether each head names a cell of one indicator: ［実績］33件［達成状況］B［前年度実績］41件."""
    return cells_alone(text) is not None and not any(split_mark(each)[0] for each in behind)


def _entries(text: str) -> list[str]:
    """The results behind a head, each with its mark; one where none has any."""
    cuts = [found.start() for found in _MARK.finditer(text)]
    if not cuts or text[: cuts[0]].strip():
        return [text.strip()]
    ends = [*cuts[1:], len(text)]
    return [
        text[start:end].strip(" 　、，,；;／/|｜") for start, end in zip(cuts, ends, strict=True)
    ]


def _is_result(entry: str) -> bool:
    rest = split_mark(entry)[1]
    told = result_line(rest)
    return bool(told.letter) or is_result(rest) or value_token(rest) is not None
