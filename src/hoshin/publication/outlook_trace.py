"""The way back from a trend, a needed gain and a forecast: the years they rest on, with their files."""

from collections.abc import Iterator
from typing import Any

from hoshin.evaluation import Outlook
from hoshin.evaluation.outlook_words import (
    forecast_range,
    forecast_text,
    needed_text,
    slope_range,
    slope_text,
)
from hoshin.publication.indicator import PublishedIndicator


def outlook_trace(each: PublishedIndicator) -> dict[str, Any]:
    """Keys of a figure's trace, added: `series`, `per_year`, `needed`, `forecast` and its limits.

    Everything is of shown figures alone; where this year's is withheld all but `series` is null.
    """
    outlook = each.outlook
    used = [] if outlook is None else [point.year.start for point in outlook.used]
    return {
        "series": [*_series(each, used)],
        "per_year": (outlook and slope_text(outlook)) or None,
        "per_year_interval": (outlook and slope_range(outlook)) or None,
        "needed": (outlook and needed_text(outlook)) or None,
        **_forecast(outlook),
    }


def _series(each: PublishedIndicator, used: list[int]) -> Iterator[dict[str, Any]]:
    evaluation = each.evaluation
    measured = [*evaluation.history, *([evaluation.measurement] if evaluation.measurement else [])]
    origins = {found.year: found.figure.provenance for found in measured if found.figure}
    for point in each.series:
        files = [step.file for step in origins.get(point.year, ()) if step.file is not None]
        yield {
            "fiscal_year": point.year.start,
            "value": point.figure.text,
            "in_trend": point.year.start in used,
            "files": [{"name": file.name, "hash": file.sha256} for file in files],
            "breaks": [
                {
                    "fiscal_year": found.year.start,
                    "kinds": list(found.kinds),
                    "reason": found.reason,
                    "by": found.by or None,
                    "on": found.on.isoformat() if found.on else None,
                    "declared": found.declared,
                }
                for found in point.breaks
            ],
        }


def _forecast(outlook: Outlook | None) -> dict[str, Any]:
    if outlook is None or outlook.trend is None or (ahead := outlook.forecast) is None:
        return dict.fromkeys(
            ("forecast", "forecast_low", "forecast_high", "forecast_year", "forecast_basis")
        )
    low, high = forecast_range(outlook, ahead)
    return {
        "forecast": forecast_text(outlook, ahead),
        "forecast_low": low,
        "forecast_high": high,
        "forecast_year": ahead.year,
        "forecast_basis": outlook.trend.basis,
    }
