"""An edition: what is published, free of any format."""

from hoshin.publication.breakdown import (
    BreakdownSource,
    PublishedBreakdown,
    publish_breakdown,
)
from hoshin.publication.edition import Edition, EditionSource, make_edition
from hoshin.publication.figures import PublishedFigure
from hoshin.publication.form import FormContent, form_of_edition, form_of_policy
from hoshin.publication.indicator import PublishedIndicator, SeriesPoint
from hoshin.publication.trace import trace_of

__all__ = [
    "BreakdownSource",
    "Edition",
    "EditionSource",
    "FormContent",
    "PublishedBreakdown",
    "PublishedFigure",
    "PublishedIndicator",
    "SeriesPoint",
    "form_of_edition",
    "form_of_policy",
    "make_edition",
    "publish_breakdown",
    "trace_of",
]
