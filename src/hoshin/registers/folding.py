"""One form for what offices write in several: for comparing, never for storing."""

import re

from hoshin.notation import half_width

_FOLDED = str.maketrans("〜～－−", "~~--")


def folded(text: str) -> str:
    """Full-width ASCII and the wave and minus signs brought to one form, blanks at the ends off.

    >>> folded("　Ａ－１〜３ ")
    'A-1~3'
    """
    if text.isascii():
        return text.strip()
    return half_width(text).translate(_FOLDED).replace("\u3000", " ").strip()


def plain_heading(text: str) -> str:
    """A heading for comparing: blanks and line breaks in it do not matter."""
    return re.sub(r"\s", "", folded(text))
