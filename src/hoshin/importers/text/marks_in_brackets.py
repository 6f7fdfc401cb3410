"""Numbers of indicators that a tool printed behind the bracket they stand in: （アウトカム指標 ）①②.

A font without circled numbers borrows them from another one, and a tool prints what is borrowed last.
"""

import re
from dataclasses import replace

from hoshin.importers.form import Line

_EMPTY = re.compile(
    r"([（(]\s*(?:アウトカム|成果|関連)?指標)[\s　]*([)）])[\s　]*([①-⑳](?:[\s　、,，・]*[①-⑳])*)$"
)


def with_marks_in_brackets(lines: list[Line]) -> list[Line]:
    """The lines, each empty naming of indicators with the numbers that stand right behind it.

    >>> from hoshin.base import Place
    >>> told = with_marks_in_brackets([Line("【灯り】（アウトカム指標 ） ①②", Place(1, 1), False)])
    >>> told[0].text
    '【灯り】（アウトカム指標①②）'
    """
    return [
        replace(line, text=_EMPTY.sub(r"\1\3\2", line.text)) if _EMPTY.search(line.text) else line
        for line in lines
    ]
