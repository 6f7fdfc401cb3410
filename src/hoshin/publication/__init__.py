"""An edition: what is published, free of any format.

Names are loaded when they are first asked for: the official form needs few of them.
"""

from typing import TYPE_CHECKING

from hoshin.base.on_demand import on_demand

if TYPE_CHECKING:
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

_WHERE = {
    "BreakdownSource": "breakdown",
    "Edition": "edition",
    "EditionSource": "edition",
    "FormContent": "form",
    "PublishedBreakdown": "breakdown",
    "PublishedFigure": "figures",
    "PublishedIndicator": "indicator",
    "SeriesPoint": "indicator",
    "form_of_edition": "form",
    "form_of_policy": "form",
    "make_edition": "edition",
    "publish_breakdown": "breakdown",
    "trace_of": "trace",
}
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
__getattr__ = on_demand(__name__, _WHERE)
