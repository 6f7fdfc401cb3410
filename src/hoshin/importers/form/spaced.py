"""Words set wide, a blank behind each letter: 小 萩 区 運 営 方 針."""

import re
from dataclasses import replace

from hoshin.importers.form.lines import Line

_LETTER = "[一-鿿々ぁ-んァ-ヴー]"
_WIDE = re.compile(
    rf"(?<![^\s「『（(【])(?:{_LETTER}[ 　])(?:(?:{_LETTER}|[0-9０-９])[ 　]){{2,}}{_LETTER}(?![^\s」』）)】])"
)


def without_spacing(line: Line) -> Line:
    """The line, such words closed up: four letters or more, since 目　標 and names stay as they are."""
    found = _WIDE.search(line.text)
    if found is None:
        return line
    return replace(line, text=_WIDE.sub(lambda word: re.sub(r"[ 　]", "", word[0]), line.text))
