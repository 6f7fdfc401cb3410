"""Words set wide, a blank behind each letter: 小 萩 区 運 営 方 針."""

import re
from dataclasses import replace

from hoshin.importers.form.lines import Line

_LETTER = "[一-鿿々ぁ-んァ-ヴー]"
_WIDE = re.compile(
    rf"(?<![^\s「『（(【])(?:{_LETTER}[ 　])(?:(?:{_LETTER}|[0-9０-９])[ 　]){{2,}}{_LETTER}(?![^\s」』）)】])"
)
_LABEL = re.compile(  # 目　標　つながるまち: a label before its content
    r"^([【「〔＜《■◆●○□◇]*)(?=目[ 　]+標|使[ 　]+命)([目使])[ 　]+([標命])(?=[ 　：:】」〕＞》]+\S)"
)


def without_spacing(line: Line) -> Line:
    """The line, such words closed up: four letters or more, since 目　標 alone and names stay as they are."""
    text = _LABEL.sub(r"\1\2\3", line.text)
    if _WIDE.search(text) is not None:
        text = _WIDE.sub(lambda word: re.sub(r"[ 　]", "", word[0]), text)
    return line if text == line.text else replace(line, text=text)


def with_close_labels(lines: list[Line]) -> list[Line]:
    """The lines, 目　標 and 使　命 closed up where their content follows on the line."""
    return [replace(line, text=_LABEL.sub(r"\1\2\3", line.text)) for line in lines]
