"""Sentences held against the figures that they speak of, before anything is published.

Names are loaded when they are first asked for.
"""

from typing import TYPE_CHECKING

from hoshin.base.on_demand import on_demand

if TYPE_CHECKING:
    from hoshin.publication.prose.check import ProseFinding, check_prose
    from hoshin.publication.prose.evaluated import figures_of
    from hoshin.publication.prose.known import KnownFigure, YearFigure
    from hoshin.publication.prose.sentences import Sentence, without_marks
    from hoshin.publication.prose.truth import SizeWords

_WHERE = {
    "KnownFigure": "known",
    "ProseFinding": "check",
    "Sentence": "sentences",
    "SizeWords": "truth",
    "YearFigure": "known",
    "check_prose": "check",
    "figures_of": "evaluated",
    "without_marks": "sentences",
}
__all__ = [
    "KnownFigure",
    "ProseFinding",
    "Sentence",
    "SizeWords",
    "YearFigure",
    "check_prose",
    "figures_of",
    "without_marks",
]
__getattr__ = on_demand(__name__, _WHERE)
