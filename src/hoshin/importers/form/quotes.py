"""The quotation of an indicator's question: one kind of mark, and the one that was left out put back."""

import re

_LEFT_OPEN = (
    re.compile(r"「([^「」]{2,80}?)(?=との?(?:回答|答え))"),
    re.compile(r"「([^「」]{2,80}?)(?=と(?:感じ|思|考え|する|した))"),
)
_ASKED = (
    r"(?:調査|アンケート|モニター|サーベイ|ヒアリング)(?:の?結果)?"
    r"(?:において|における|では|で|に|の)[、，]?"
)
_NOT_BEGUN = re.compile(rf"({_ASKED})([^「」、，]{{2,80}})(?=」)")


def with_plain_quotes(claim: str) -> str:
    """A claim whose question stands between 「 and 」, whatever quotes the form has around it."""
    first = re.search(r"[「『“\"]", claim)
    if first is None or first[0] == "「":
        return claim
    if first[0] == "『":
        return claim.translate(str.maketrans("『』", "「」"))
    return re.sub(r"[“\"]([^“”\"]*)[”\"]", r"「\1」", claim)


def with_whole_quotes(claim: str) -> str:
    """A claim with the one 「 or 」 that its form left out, where the words around say where it was.

    >>> with_whole_quotes("調査で「外出していると回答する方の割合")
    '調査で「外出している」と回答する方の割合'
    """
    begun, ended = claim.count("「"), claim.count("」")
    if begun == ended + 1:
        found = next((each for each in _LEFT_OPEN if each.search(claim)), None)
        return found.sub(r"「\1」", claim, count=1) if found else claim
    if ended == begun + 1:
        return _NOT_BEGUN.sub(r"\1「\2", claim, count=1)
    return claim
