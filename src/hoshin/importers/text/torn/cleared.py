"""Torn lines without what runs along pages, labels and boxes on one line apart, cells whole."""

import re
from collections import Counter
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.furniture import ends_form, is_of_page, without_contents
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget, is_sheet
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.money_and_goals import with_goals_apart
from hoshin.importers.form.sdgs import announced_goals, goals_listed
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.form.whole_policy import names_whole
from hoshin.importers.text.torn import heads, label_parts
from hoshin.importers.text.torn.money import heads_money, names_unit
from hoshin.importers.text.torn.named_rows import named_cell, with_named_rows

_OPEN_CELL = re.compile(r"^[①-⑳]?\s*[0-9０-９][^（(。]*[（(][^)）。]{1,20}$")
_GROUP = re.compile(r"^[【＜<〈]?(経営課題\s*[0-9０-９]{1,2})[】＞>〉]?[\s　]*(・.+)$")
_TWO_BULLETS = re.compile(r"^(・[^。]+。)[ 　]+(・.+)$")
_NAMED_CELL = re.compile(
    r"^((?:(?:令和|平成|[RＲ])?[0-9０-９元]{1,2}年度|[前今昨当本]年度)(?:の)?実績(?:値)?)[\s　：:]*(\S.*)$"
)
_BLANK = re.compile(r"[\s　]+")
_SENTENCE = 8  # characters of a line of a sentence that has cells beside it
_MONEY_LABEL = re.compile(
    r"^(?:予算額?|決算額?|事業費|予算等|(?:予算・決算|決算・予算)額?)$"
)  # of a row
_FIRST_PAGE = (Section.GOAL, Section.MISSION, Section.PRINCIPLES, Section.POLICY)
_FIGURE_BEGUN = re.compile(r"^[0-9０-９][0-9０-９,，]*(?:[.．,，]|[,，][0-9０-９]{1,2})$")
_ROW_MARK = re.compile(
    r"^(?:[（(]([0-9０-９]{1,2})[)）]|(?:アウトカム)?指標\s*([0-9０-９]{1,2}))\s*(?=\S)"
)
_PARTICLE = re.compile(r"^[をにのへとはがでも]")  # begins no title
_OPEN_BRACKET = re.compile(r"[【〔［〈《＜<（(][^】〕］〉》＞>）)]*$")
_HEAD_REACH = 4  # lines
_SHORT = 30
_HEAD = 6  # lines among which the title stands itself


def cleared(lines: list[Line]) -> list[Line]:
    """The lines that stand in boxes or are labels."""
    apart = with_goals_apart(without_contents(lines))
    kept = _with_whole_heads(_without_page(_without_running(apart)))
    return _whole_cells(_columns_apart(with_named_rows(kept)))


def _with_whole_heads(lines: list[Line]) -> list[Line]:
    """達成 and 状況, the head of a narrow column that other heads or a label stand between, as one."""
    rest: set[int] = set()
    kept: list[Line] = []
    for at, line in enumerate(lines):
        if line.text == "達成":
            for below in range(at + 1, min(at + _HEAD_REACH, len(lines))):
                text = lines[below].text
                if text == "状況":
                    rest.add(below)
                    line = replace(line, text="達成状況")
                if not (heads.is_head(text) or label_parts.is_part(label_parts.plain(text))):
                    break
        if at not in rest:
            kept.append(line)
    return kept


def _without_running(lines: list[Line]) -> list[Line]:
    """Without page numbers and short lines that come again though nothing of a form does."""
    counts = Counter(line.text for line in lines)
    kept: list[Line] = []
    gap = False
    for index, line in enumerate(lines):
        around = {each.place.page for each in lines[max(0, index - 1) : index + 2]}
        at_edge = len(around) > 1 or index in (0, len(lines) - 1)
        money = bool(_MONEY_LABEL.match(line.text)) and not _is_beside_money(lines, index)
        inside = index > 0 and bool(_OPEN_BRACKET.search(lines[index - 1].text))
        running = not inside and _is_furniture(line.text, counts, index, at_edge=at_edge)
        if money or running:
            gap = True
        else:
            kept.append(replace(line, gap=line.gap or gap))
            gap = False
    return kept


def _is_beside_money(lines: list[Line], index: int) -> bool:
    """Whether a year stands above, or an amount below, that the word belongs to."""
    around = lines[max(0, index - 1) : index + 2]
    return any(re.search(r"年度?$|^[0-9０-９]", line.text) for line in around)


def _is_furniture(text: str, counts: Counter[str], index: int, *, at_edge: bool) -> bool:
    if index and is_sheet(text):  # on every page
        return True
    if names_whole(text):
        return False
    if is_page_mark(text):
        return not text.isdecimal() or at_edge
    if counts[text] > 1 and "運営方針" in text and index > _HEAD and len(text) <= _SHORT:
        return True
    if counts[text] < 2 or not 4 <= len(text) <= _SHORT or not index:
        return False
    of_form = (
        label_parts.whole_label(text)
        or _heads_closing(text)
        or label_parts.is_note(text)
        or label_parts.is_part(text)
        or re.match(r"[【〔［〈《＜<（(・①-⑳0-9０-９※]", text)
        or is_budget(text)
        or names_unit(text)
        or goals_listed(text)
        or announced_goals(text) is not None  # two issues may serve the same ones
        or is_cell_line(text)
        or named_cell(text)
        or issue_heading(text)
        or re.search(r"[。年]|実績|達成状況", text)
        or _PARTICLE.match(text)
    )
    return not of_form


def _heads_closing(text: str) -> bool:
    """Whether a line is the labels of both closing parts, side by side: 自己評価 今後の方針."""
    parts = label_parts.columns(text)
    return parts is not None and [label_parts.whole_label(part) for part in parts] == list(CLOSING)


def _without_page(lines: list[Line]) -> list[Line]:
    """Without a web page's own lines, what stands below the form on it, and headings in its contents."""
    end = len(lines)
    for index in range(len(lines) - 1, 0, -1):
        if is_cell_line(lines[index].text) or label_parts.whole_label(lines[index].text):
            break
        if ends_form(lines[index].text):
            end = index
    first = next(
        (at for at, line in enumerate(lines) if label_parts.whole_label(line.text) in _FIRST_PAGE),
        0,
    )
    below = {found.number for line in lines[first:end] if (found := issue_heading(line.text))}
    return [
        line
        for at, line in enumerate(lines[:end])
        if not is_of_page(line.text)
        and not (at < first and (told := issue_heading(line.text)) and told.number in below)
    ]


def _columns_apart(lines: list[Line]) -> list[Line]:
    found: list[Line] = []
    for line in map(_circled, lines):
        told = (
            announced_goals(line.text) is not None or is_budget(line.text) or heads_money(line.text)
        )
        parts = None if told else _parts(line.text)
        if parts is None:
            found.append(line)
        else:
            found += [replace(line, text=parts[0]), replace(line, text=parts[1], gap=line.gap)]
    return found


def _circled(line: Line) -> Line:
    """(1) or 指標1 before the cells of a row, as the circled number that rows are known by."""
    found = _ROW_MARK.match(line.text)
    number = int(found[1] or found[2]) if found else 0
    if found is None or not 0 < number <= 20 or not is_cell_line(line.text[found.end() :]):
        return line
    return replace(line, text=f"{chr(0x245F + number)}{line.text[found.end() :]}")


def _parts(text: str) -> tuple[str, str] | None:
    """A label, a head, a number of an issue or a sentence, and what stands beside it in its row."""
    if (group := _GROUP.match(text)) is not None:
        return group[1], group[2]
    if (beside := _TWO_BULLETS.match(text)) is not None:
        return beside[1], beside[2]
    if (named := _NAMED_CELL.match(text)) is not None and is_cell_line(named[2]):
        return named[1], named[2]
    for blank in _BLANK.finditer(text):
        left, right = text[: blank.start()], text[blank.end() :]
        if not is_cell_line(right):
            continue
        sentence = len(left) >= _SENTENCE or left.endswith("。")  # the rest of one: する。 29件 B
        if heads.is_head(left) or (sentence and not is_cell_line(left)):
            return left, right
    return label_parts.columns(text)


def _is_torn_cell(above: str, below: str) -> bool:
    """Whether a narrow column broke a figure or a verdict: 51. and 3％, 1,61 and 2人, 達成 and （A）."""
    if _FIGURE_BEGUN.match(above):
        return bool(re.match(r"[0-9０-９]", below))
    if re.fullmatch(r"[0-9０-９]+[.．][0-9０-９]+", above):
        return below in "%％"
    return above in ("達成", "未達成") and bool(re.fullmatch(r"[（(][ABＡＢ][)）]", below))


def _whole_cells(lines: list[Line]) -> list[Line]:
    """A cell torn in its brackets, the other cells of its row between the halves: made whole."""
    kept: list[Line] = []
    for line in lines:
        if kept and not line.gap and _is_torn_cell(kept[-1].text, line.text):
            kept[-1] = replace(kept[-1], text=kept[-1].text + line.text)
        else:
            kept.append(line)
    lines = list(kept)
    for index, line in enumerate(lines):
        if not _OPEN_CELL.match(line.text):
            continue
        for below in range(index + 1, min(index + 4, len(kept))):
            whole = line.text + kept[below].text
            if re.match(r"^[^（(]*[)）]", kept[below].text) and is_cell_line(whole):
                kept[index] = replace(line, text=whole)
                kept[below] = replace(kept[below], text="")
                break
    return [line for line in kept if line.text]
