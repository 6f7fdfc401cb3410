"""Confidence intervals of a share: of one estimate here, of whole tables in `intervals.limits`."""

from hoshin.survey.intervals.single import Interval, interval_of, korn_graubard, wilson

__all__ = ["Interval", "interval_of", "korn_graubard", "wilson"]
