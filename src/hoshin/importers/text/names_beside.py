"""Names of themes that a narrow column left above their indicators, and beside the first bullet of their box.

A tool tells such a column as 遊具の更新 with （アウトカム指標①） below it, and as 遊具の更新 ・点検する where
both stand on one line.
"""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.sections import section_of

_FRAMES = re.escape("【】＜＞<>〈〉《》［］[]〔〕「」『』（）()")
_NAME = re.compile(rf"^[^\s。・、：:{_FRAMES}①-⑳0-9０-９][^。・、：:{_FRAMES}①-⑳]{{1,39}}$")
_LINKS = r"[（(［\[〔][^（()）。]{0,8}指標[^（()）。]{1,30}[)）］\]〕]"
_ALONE = re.compile(f"^{_LINKS}$")
_LINKED = re.compile(rf"^(?P<name>[^（(［\[〔]+?)[\s　]*(?P<links>{_LINKS})$")
_BESIDE = re.compile(r"^(?P<name>\S.*?)[\s　]+(?P<entry>[・･•●○◦‣▪].+)$")
_MOST = 2  # lines of a name


def with_names_beside_framed(lines: list[Line]) -> list[Line]:
    """The lines, such names in 【】 wherever they stand, each on a line of its own.

    >>> from hoshin.base import Place
    >>> texts = ["遊具 ・古い。", "並木", "・倒れた。", "遊具", "（指標①）", "・直す", "並木", "（指標②）"]
    >>> lines = [Line(text, Place(1, 1), False) for text in ["経営課題１ 公園", *texts]]
    >>> [line.text for line in with_names_beside_framed(lines)][1:6]
    ['【遊具】', '・古い。', '【並木】', '・倒れた。', '【遊具】（指標①）']
    """
    first = next((at for at, line in enumerate(lines) if issue_heading(line.text)), len(lines))
    named = _linked(lines, first)
    keys = {_key(name) for name, _, _ in named.values()}
    beside = {
        at: found
        for at, line in enumerate(lines[first:], first)
        if (found := _BESIDE.match(line.text)) and _key(found["name"]) in keys
    }
    if not beside and all(count == 1 for _, _, count in named.values()):
        return lines
    kept = list(lines[:first])
    at = first
    while at < len(lines):
        line = lines[at]
        if at in named:
            name, links, count = named[at]
            kept.append(replace(line, text=f"【{name}】{links}", gap=True))
            at += count
            continue
        if at in beside:
            kept.append(replace(line, text=f"【{beside[at]['name']}】", gap=True))
            kept.append(replace(line, text=beside[at]["entry"], gap=False))
        elif _key(line.text) in keys:
            kept.append(replace(line, text=f"【{line.text}】", gap=True))
        else:
            kept.append(line)
        at += 1
    return kept


def _linked(lines: list[Line], first: int) -> dict[int, tuple[str, str, int]]:
    """Where a name stands that tells its indicators: name, indicators, and how many lines both take."""
    found: dict[int, tuple[str, str, int]] = {}
    for at in range(first, len(lines)):
        whole = _LINKED.match(lines[at].text)
        if whole and _is_name(whole["name"]) and linked_numbers(whole["links"]):
            found[at] = whole["name"], whole["links"], 1
            continue
        for count in range(1, _MOST + 1):
            below = lines[at + count].text if at + count < len(lines) else ""
            if not (_ALONE.match(below) and linked_numbers(below)):
                continue
            name = "".join(line.text for line in lines[at : at + count])
            if all(_is_name(line.text) for line in lines[at : at + count]):
                told = count == 1 or _stands(lines, name, at)
                if told and not any(at - back in found for back in range(1, count)):
                    found[at] = name, below, count + 1
                    break
    return found


def _stands(lines: list[Line], name: str, at: int) -> bool:
    """Whether a name that a line's end broke stands whole somewhere else."""
    key = _key(name)
    return any(
        _key(beside["name"] if (beside := _BESIDE.match(line.text)) else line.text) == key
        for place, line in enumerate(lines)
        if place != at
    )


def _is_name(text: str) -> bool:
    return bool(_NAME.match(text)) and section_of(text) is None and issue_heading(text) is None


def _key(text: str) -> str:
    return re.sub(r"[\s　]", "", text)
