"""Signs that lines of other boxes stand in a text, or that a text was cut: what a whole form never has."""

import re

from hoshin.importers.form import Line
from hoshin.policy import Policy

_NO_PRINCIPLES, _OF_TEMPLATE, _UNBALANCED, _SCRAP = 1.5, 1.5, 1.0, 0.5
_SHORTEST = 5  # characters of an entry that ends in 。
_ROUND = re.compile(r"[（(]|([)）])")
_NAMED = "基本的な考え"  # in the label of the principles, however torn
_TEMPLATE = re.compile(
    r"運営の基本的な考え|[（(](?:[区局室市]|所属)長?の方針[)）]|^関連する(?:SDGs|ＳＤＧｓ)|進捗度合|定性自己評価"
)
_COUNTED = re.compile(r"^[（(]?[0-9０-９ア-ンa-zａ-ｚ]{1,2}[)）]")


def torn_entries(policy: Policy, printed: list[Line]) -> float:
    """How much speaks against a reading: a box that is empty, brackets by halves, scraps of sentences."""
    told = policy.principles.text or policy.principles.points
    lost = not told and any(_NAMED in each.text for each in printed)
    texts = _texts(policy)
    faults = _NO_PRINCIPLES * lost + _UNBALANCED * sum(map(_is_unbalanced, texts))
    faults += _OF_TEMPLATE * sum(bool(_TEMPLATE.search(each)) for each in texts)
    return faults + _SCRAP * sum(len(each) < _SHORTEST and each.endswith("。") for each in texts)


def _is_unbalanced(text: str) -> bool:
    """Whether a round bracket shuts that none has opened."""
    depth = 0
    for found in _ROUND.finditer(_COUNTED.sub("", text)):
        depth += -1 if found[1] else 1
        if depth < 0:
            return True
    return False


def _texts(policy: Policy) -> list[str]:
    found = [policy.goal or "", policy.mission or "", policy.principles.text or ""]
    found += [*policy.principles.points, *policy.self_evaluation, *policy.next_directions]
    for issue in policy.issues:
        found += [text for each in issue.themes for text in (*each.recognition, *each.strategies)]
        found += [each.statement for each in issue.indicators]
        found += [*issue.self_evaluation, *issue.next_directions]
    return found
