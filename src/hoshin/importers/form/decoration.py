"""What offices put around the words of a label or a heading: marks, numbers, brackets of every kind."""

import re
from functools import lru_cache

PAIRS = "【】［］[]〔〕＜＞<>〈〉《》≪≫「」『』（）()｛｝{}〖〗"
OPEN, SHUT = PAIRS[::2], PAIRS[1::2]
MARKS = "◆◇■□●○〇◯▼▽▲△▶▷►◎★☆※・･•♦◊❖➤➢▪✓＊*"
_RULE = r"[=＝\-－―—–─━~〜～_＿#＃]{1,12}"
_LAYERS = 12  # of decoration around one label; a line of nothing but marks has thousands
_NUMBER = r"(?:[0-9０-９]{1,2}|[ア-コa-jａ-ｊA-JＡ-Ｊ]|[一二三四五六七八九十]{1,2})"
_MARKED = re.compile(rf"^(?:[{re.escape(MARKS)}]+|{_RULE}(?=\D))\s*")
_CLOSED = re.compile(rf"\s*(?:[{re.escape(MARKS)}]+|{_RULE})$")
COUNTED = re.compile(
    rf"^(?:[（(［\[〔]\s*(?:{_NUMBER}|[ⅰ-ⅻ])\s*[)）］\]〕]|第?\s*{_NUMBER}\s*[.．、)）:：]"
    rf"|第?\s*{_NUMBER}[\s　]+|[①-⑳❶-❿]|[Ⅰ-Ⅻ][.．、]?)\s*(?=[^\s0-9０-９])"
)


@lru_cache(maxsize=8192)
def undecorated(text: str) -> str:
    """The words alone.

    >>> undecorated("■ 《課題認識》"), undecorated("（２）主な戦略（課題解決の方策）"), undecorated("―目標―")
    ('課題認識', '主な戦略（課題解決の方策）', '目標')
    """
    plain = text.strip()
    for _ in range(_LAYERS):
        bare = _CLOSED.sub("", COUNTED.sub("", _MARKED.sub("", plain))).rstrip("：: 　")
        bare = without_brackets(bare)
        if bare == plain or not bare:
            return plain
        plain = bare
    return plain


def without_brackets(text: str) -> str:
    """Without a bracket around the whole; a copy may have lost one of its halves, but of a round one."""
    if len(text) < 3:
        return text
    first, last = OPEN.find(text[0]), SHUT.find(text[-1])
    if first >= 0 and first == last and _encloses(text, text[0], text[-1]):
        return text[1:-1].strip()
    if text[0] in "【＜<〈《≪［[〔" and not any(mark in text[1:] for mark in SHUT[:10]):
        return text[1:].strip()
    if text[-1] in "】＞>〉》≫］]〕" and not any(mark in text[:-1] for mark in OPEN[:10]):
        return text[:-1].strip()
    return text


def _encloses(text: str, opened: str, shut: str) -> bool:
    """Whether the first mark's partner is the last one."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character == opened) - (character == shut)
        if depth == 0:
            return place == len(text) - 1
    return False
