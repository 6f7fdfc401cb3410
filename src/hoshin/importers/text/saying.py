"""What an entry says by its last words: what is so (課題認識), what is done (主な戦略), what will be."""

import re

_DOES = re.compile(
    r"(?:(?<![がはもて])(?:する|[進深高広定求認努始]める|[行]う|[図配贈送]る|設ける|開く|[置書]く|広げる|増やす|減らす|作る|つくる|募る)"
    r"|支援|実施|推進|開催|提供|紹介|強化|拡充|整備|発信|促進|活用|導入|検討|設置)$"
)
_DOES_TO = re.compile(
    r"を[^、。をがはも]{0,14}[うくぐすつぬぶむる]$"
)  # an object right before its verb
_STATE = re.compile(
    r"(?:占める|[超越]える|[上下]回る|割る|割り込む|抱える|感じる|望む|求める|持つ)$"
)
_WILL = re.compile(r"(?:[うくぐすつぬぶむ]|(?<![てであい])る)$")
_IS = re.compile(
    r"(?:ある|いる|ない|[たっん]だ?|である|(?<!入)れる|おり|不足|増加|減少|低下|課題|必要|要る"
    r"|(?:にく|づら|やす|[多高低弱強広狭遠近長短古重軽薄浅深悪早遅]|少な|(?:新|乏|厳|難|著|激|欲)し|大き|小さ|危な)い)$"
)
# An entry that says what the other box tells; one with 。 in it where others have none
_OTHER_WORDS, _OTHER_END = 1.0, 0.6
_APART = 0.5  # by which the best cut has to beat every other


def tells_what_is(bare: str) -> bool:
    """Whether a text without its 。 says what is so.

    >>> tells_what_is("担い手が不足している"), tells_what_is("担い手を募る")
    (True, False)
    """
    return bool(_IS.search(bare))


def tells_what_is_done(bare: str) -> bool:
    """Whether a text without its 。 says what is done, and not what is so.

    >>> tells_what_is_done("教室を開く"), tells_what_is_done("教室が足りない")
    (True, False)
    """
    if _IS.search(bare):
        return False
    return bool(_DOES.search(bare)) or bool(_DOES_TO.search(bare) and not _STATE.search(bare))


def tells_what_will_be(bare: str) -> bool:
    """Whether a text without its 。 ends on a verb that may speak of the time to come."""
    return bool(_WILL.search(bare))


def against_boxes(texts: list[str], cut: int) -> float:
    """How much speaks against it that 主な戦略 begins with the entry of index `cut`, 課題認識 above it.

    >>> against_boxes(["川が浅い。", "川を掘る"], 1), against_boxes(["川を掘る", "川が浅い。"], 1)
    (0.0, 3.2)
    """
    mixed = len({text.endswith("。") for text in texts}) > 1
    cost = 0.0
    for at, text in enumerate(texts):
        bare, ended = text.rstrip("。 　"), text.endswith("。")
        if at < cut:
            cost += _OTHER_WORDS * tells_what_is_done(bare) + _OTHER_END * (mixed and not ended)
        else:
            cost += _OTHER_WORDS * tells_what_is(bare) + _OTHER_END * (mixed and ended)
    return cost


def cut_of_boxes(texts: list[str]) -> int | None:
    """The entry with which 主な戦略 begins; None where another cut comes near, or none makes sense.

    >>> cut_of_boxes(["川が浅い。", "橋が古い。", "川を掘る。"]), cut_of_boxes(["川が浅い。", "橋が古い。"])
    (2, None)
    """
    ways = sorted((against_boxes(texts, cut), cut) for cut in range(1, len(texts)))
    if (
        not ways
        or ways[0][0] >= _OTHER_WORDS
        or (len(ways) > 1 and ways[1][0] - ways[0][0] < _APART)
    ):
        return None
    return ways[0][1]
