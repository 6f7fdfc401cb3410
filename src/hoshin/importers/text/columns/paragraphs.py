"""Printed lines of one box to paragraphs, by their marks and by where they end."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.form import Line, joined
from hoshin.importers.form.lines import Role
from hoshin.importers.text.lines import width

_STRONG = re.compile(
    r"^[・･●○■□◆◇•‣▪]"
    r"|^[【〔〈＜<《［][^【】〔〕〈〉＜＞<>《》［］]*[】〕〉＞>》］](?:\s*[（(].*)?$"
)
_WEAK = re.compile(
    r"^(?:[①-⑳㉑-㊿]|指標\s*[0-9０-９①-⑳]|[（(][0-9０-９]{1,3}[)）]|[0-9０-９]{1,2}[\s　.．、]|※|【)"
)
_NUMBER = re.compile(r"^(?:指標\s*|[（(])?([0-9０-９]{1,2}|[①-⑳])(?:[)）\s　.．、]|(?<=[①-⑳]))")
_ENDED = re.compile(r"[。．】]$")
_WORD = re.compile(r"^(?:[!-~]+|[^!-~])[、。，．）」』】・ー]*")
_SLACK = 1.2  # a tool's columns are not finer


def whole_paragraphs(lines: list[Line], reach: float = 0.0) -> Iterator[Line]:
    """Each paragraph on one line; `reach` is the width of lines of such a box, where it is known."""
    reach = max([reach, *(width(line.text) for line in lines)])
    marked = bool(lines) and _is_marked(lines[0].text)
    counted = _first_of_list(lines)
    group: list[Line] = []
    for index, line in enumerate(lines):
        above = lines[index - 1].text
        goes_on = marked and not _is_marked(line.text) and not _ENDED.search(above)
        begins = not goes_on and _begins(above, line.text, reach)
        if group and (begins or _is_next(group[0].text, line.text) or index == counted):
            yield _joined(group)
            group = []
        group.append(line)
    if group:
        yield _joined(group)


def _is_next(first: str, text: str) -> bool:
    """Whether a line has the number behind that of the paragraph above."""
    return _number(first) > 0 and _number(text) == _number(first) + 1


def _first_of_list(lines: list[Line]) -> int:
    """The line with number 1, where another has number 2; -1 without."""
    numbers = [_number(line.text) for line in lines]
    return numbers.index(1) if 1 in numbers and 2 in numbers[numbers.index(1) :] else -1


def _number(text: str) -> int:
    found = _NUMBER.match(text)
    return int(unicodedata.normalize("NFKC", found[1])) if found else 0


def _is_marked(text: str) -> bool:
    return bool(_STRONG.match(text) or _WEAK.match(text))


def _begins(above: str, text: str, reach: float) -> bool:
    if _STRONG.match(text):
        return True
    word = _WORD.match(text)
    room = reach - width(above) > width(word[0] if word else "") + _SLACK
    if _WEAK.match(text):
        return room or bool(_ENDED.search(above))
    return room


def _joined(group: list[Line]) -> Line:
    text = joined([line.text for line in group])
    return replace(group[0], text=text, gap=True, whole=True, role=Role.CONTENT)
