"""A table of corrections that a tool printed cell by cell: 箇所, 誤, 正, and the cells of each row below."""

import re
from dataclasses import replace

from hoshin.importers.form.errata import NOTICE, REFERS, is_erratum
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.titles import HEADLINE

_WHERE = re.compile(
    r"^(?:該当|訂正|修正)?(?:箇所|個所|か所|項目|区分|頁|ページ|該当|内容|番号|No\.?)$"
)
_MOST = 3  # heads above the pair
_SHORT = 8  # characters of 誤 and 正 with what may stand around them


def with_stacked_errata_aside(lines: list[Line]) -> list[Line]:
    """Lines of which such a table is a note of the form: its figures are no results.

    >>> from hoshin.base import Place
    >>> texts = ["箇所", "誤", "正", "指標①の実績", "61.2％", "60.2％", "令和６年度 花見区運営方針"]
    >>> told = with_stacked_errata_aside([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told if line.role is not Role.NOTE]
    ['令和６年度 花見区運営方針']
    """
    aside: set[int] = set()
    for at in range(len(lines) - 1):
        pair = lines[at : at + 2]
        short = at not in aside and all(len(line.text) < _SHORT for line in pair)
        if short and is_erratum([line.text for line in pair]):
            aside.update(_table(lines, at))
    return [replace(line, role=Role.NOTE) if at in aside else line for at, line in enumerate(lines)]


def _table(lines: list[Line], pair: int) -> list[int]:
    """The lines of the table whose pair of heads begins at a line; nothing where no row follows."""
    first = pair
    while first > max(0, pair - _MOST) and _WHERE.match(lines[first - 1].text):
        first -= 1
    count = pair + 2 - first
    end = pair + 2
    while end + count <= len(lines) and _is_row(lines[end : end + count], count):
        end += count
    if end == pair + 2:
        return []
    above = lines[first - 1].text if first else ""
    if NOTICE.search(above) and above.endswith("。") and not HEADLINE.search(above):
        first -= 1  # the notice itself, whole on one line
    return list(range(first, end))


def _is_row(cells: list[Line], count: int) -> bool:
    """Whether cells say where something was wrong, and what stands there now; a pair alone may not."""
    texts = [cell.text for cell in cells]
    if any(
        HEADLINE.search(text) or cell.role is not Role.OPEN
        for text, cell in zip(texts, cells, strict=True)
    ):
        return False
    return count > 2 and any(REFERS.search(text) for text in texts[:-2]) and texts[-1] != texts[-2]
