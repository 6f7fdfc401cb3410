"""Names of themes in round brackets, told by a second one of the same words: （夜の横断） above its entries."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.text.torn.label_parts import is_note

_ROUND = re.compile(r"^[（(]([^（()）0-9０-９①-⑳。、：:]{2,24})[)）]$")
_TWICE = 2  # in 課題認識 and in 主な戦略


def with_round_names_framed(lines: list[Line]) -> list[Line]:
    """The lines, such names that stand twice in an issue, above entries, in square brackets.

    >>> from hoshin.base import Place
    >>> texts = ["課題認識", "（坂道）", "・坂が急だ。", "主な戦略", "（坂道）", "・手すりの設置"]
    >>> told = with_round_names_framed([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> told[1].text, told[4].text
    ('【坂道】', '【坂道】')
    """
    told = list(lines)
    found: dict[tuple[int, str], list[int]] = {}
    issue = 0
    for at, line in enumerate(lines[:-1]):
        issue += issue_heading(line.text) is not None
        name = _ROUND.match(line.text)
        if name and BULLET.match(lines[at + 1].text) and not is_note(line.text):
            found.setdefault((issue, name[1]), []).append(at)
    for (_, framed), places in found.items():
        if len(places) == _TWICE:
            for at in places:
                told[at] = replace(lines[at], text=f"【{framed}】")
    return told
