"""Lines of Japanese text for a column of the terminal: figures stay whole, no line begins with 。"""

import re

from rich.cells import cell_len

# What stays together: a number with its sign and unit; a character with the opening marks before it
# and the closing marks behind it.
_PIECES = re.compile(
    r"[「『（【]*(?:[0-9０-９A-Za-z.,:%％–~-]+|.)[。、，．）)」』】！？ー…・]*", re.DOTALL
)


def wrapped(text: str, width: int) -> str:
    """Break a text into lines of at most `width` terminal cells (a kanji takes two).

    >>> print(wrapped("目標55%以上に達している。", 12))
    目標55%以上
    に達している。
    """
    lines, line = [], ""
    for piece in _PIECES.findall(text):
        if line and cell_len(line + piece.rstrip("。、")) > width:
            lines.append(line)
            line = ""
        line += piece
    return "\n".join([*lines, line])
