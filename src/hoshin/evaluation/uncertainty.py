"""What kind of doubt a figure carries, or why none can be put into numbers."""

from typing import Literal

from hoshin.evaluation.judgement import IndicatorEvaluation

Uncertainty = Literal["sampling", "chance", "enumeration", "n-unknown", "no-probability-sample"]


def uncertainty_of(each: IndicatorEvaluation) -> Uncertainty | None:
    """The kind of doubt of this year's figure; None where there is no figure.

    A count is judged as what it is, the whole of its year, unless the office reads it as chance.
    """
    measured = each.measurement
    if measured is None or measured.figure is None:
        return None
    if each.chance is not None:
        return "chance"
    if measured.sampling is not None:
        return "sampling"
    if measured.kind == "survey":
        return "no-probability-sample"
    if measured.kind == "register" or not measured.figure.is_share:
        return "enumeration"
    return "n-unknown"
