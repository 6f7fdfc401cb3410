"""Lines that hang below the first line of their entry: set in by a blank, they go on with it."""

import re

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.decoration import MARKS
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.result_lines import result_line
from hoshin.importers.form.sections import section_of
from hoshin.notation import find_money

_SET_IN = re.compile(r"^((?:\u3000|[ \t])+)(?=\S)")
_MARKED = re.compile(
    rf"^(?:[{re.escape(MARKS)}\-－–‣◦〇]|[①-⑳❶-❿]|[（(]?[0-9０-９ア-ンa-zａ-ｚⅰ-ⅻ]{{1,2}}[)）.．、\s　]"
    r"|[【＜<〈《［\[〔（(])"
)
_NAMED = re.compile(r"^[^。、\s]{1,12}[:：]")  # 個別：Ｂ
_ENDED = re.compile(r"[。．：:】＞>〉》］\]〕]$")
_GAP = re.compile(r"\S(?:[ \t]{2,}|\u3000{2,})\S")  # columns
_LEAST, _SHARE = 8, 0.5  # characters of a line that goes on; of set-in lines that do


def without_hanging_lines(text: str) -> str | None:
    """The text with such lines put behind those that they go on with; None where it has none.

    A text whose lines are set in for other reasons (columns, centred heads) is left alone.
    """
    lines = text.split("\n")
    if sum(bool(_GAP.search(line.strip())) for line in lines) > len(lines) // 5:
        return None
    found: list[str] = []
    hung = set_in = 0
    for line in lines:
        above = found[-1] if found else ""
        inner = _SET_IN.match(line)
        plain = line.strip()
        set_in += bool(inner) and not _MARKED.match(plain)
        if inner and len(inner[1]) > _depth(above) and _goes_on(above.strip(), plain):
            found[-1] = above.rstrip() + plain
            hung += 1
        else:
            found.append(line)
    return "\n".join(found) if hung and hung >= _SHARE * set_in else None


def _depth(line: str) -> int:
    found = _SET_IN.match(line)
    return len(found[1]) if found else 0


def _goes_on(above: str, below: str) -> bool:
    if len(above) < _LEAST or _ENDED.search(above) or _MARKED.match(below):
        return False
    if section_of(above) or section_of(below) or issue_heading(above) or label_and_content(below):
        return False
    if _NAMED.match(below) or is_cell_line(below) or result_line(below).letter:
        return False
    return not (find_money(above) and find_money(below))
