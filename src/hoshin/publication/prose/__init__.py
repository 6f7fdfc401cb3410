"""Sentences held against the figures that they speak of, before anything is published."""

from hoshin.publication.prose.check import ProseFinding, check_prose
from hoshin.publication.prose.evaluated import figures_of
from hoshin.publication.prose.known import KnownFigure, YearFigure
from hoshin.publication.prose.sentences import Sentence, sentences, without_marks
from hoshin.publication.prose.truth import SizeWords

__all__ = [
    "KnownFigure",
    "ProseFinding",
    "Sentence",
    "SizeWords",
    "YearFigure",
    "check_prose",
    "figures_of",
    "sentences",
    "without_marks",
]
