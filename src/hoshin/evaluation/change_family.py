"""The changes of a form are looked at together: Holm's adjustment goes over all of them."""

from collections.abc import Set
from dataclasses import replace

from hoshin.evaluation.change import Change
from hoshin.evaluation.judgement import IndicatorEvaluation


def in_one_family(
    judged: list[IndicatorEvaluation], members: Set[str]
) -> list[IndicatorEvaluation]:
    """Tell each change of a member of all the others; who is no member stands alone."""
    family = tuple(
        each.change
        for each in judged
        if each.indicator in members and isinstance(each.change, Change)
    )
    return [
        replace(each, change=replace(each.change, family=family))
        if each.indicator in members and isinstance(each.change, Change)
        else each
        for each in judged
    ]
