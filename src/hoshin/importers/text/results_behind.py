"""Results that stand behind the sentence of their indicator, on its line."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.form import Line

_RESULT_BEHIND = re.compile(
    r"^(.{12,}(?:とする|する|以[上下内]|未満|増やす|減らす)。?)[\s　]+"
    r"((?:(?:令和|平成|[RＲ])?\s*(?:元|[0-9０-９]{1,2})年度)の?実績(?:値)?[\s　]*[：:][\s　]*\S.*)$"
)
_LONGEST = 400  # letters of such a line


def with_results_below(lines: list[Line]) -> list[Line]:
    """The lines, a result behind the sentence of its indicator on a line of its own.

    >>> from hoshin.base import Place
    >>> text = "①見守る人を令和８年度末までに150人以上とする。 ６年度実績：118人"
    >>> [line.text for line in with_results_below([Line(text, Place(1, 1), False)])]
    ['①見守る人を令和８年度末までに150人以上とする。', '６年度実績：118人']
    """
    return [part for line in lines for part in _parted(line)]


def _parted(line: Line) -> Iterator[Line]:
    found = _RESULT_BEHIND.match(line.text) if len(line.text) <= _LONGEST else None
    if found is None:
        yield line
    else:
        yield replace(line, text=found[1])
        yield replace(line, text=found[2], gap=False)
