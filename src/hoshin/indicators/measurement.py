"""What was measured for one indicator in one year, with its sampling error and its way back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal

from hoshin.base import Figure, FiscalYear
from hoshin.disclosure import WARD_LEVEL, WardLevelRule
from hoshin.indicators.response import Response
from hoshin.registers import Count
from hoshin.survey import Interval, ShareEstimate, interval_of

Kind = Literal["survey", "register", "reported", "history", "form"]
MeasurementState = Literal["no-data", "not-comparable", "suppressed"]


@dataclass(frozen=True)
class Sampling:
    """Sampling error of a share.

    Parameters
    ----------
    n : int, people
        Respondents in the base.
    share, variance : Fraction, on the scale 0–1
        The share, and its design variance.
    df : int
        Degrees of freedom of the design in the base.
    n_eff, deff : float or None
        Effective n and design effect; None where there is no variation (share 0 or 1).
    n_kish : float, people
        n over Kish's weighting effect: what counts where there is no variation.
    """

    n: int
    share: Fraction
    variance: Fraction
    df: int
    n_eff: float | None
    deff: float | None
    n_kish: float

    @cached_property
    def interval(self) -> Interval | None:
        """95 %, 0–1; None where `df` is below 1."""
        return interval_of(float(self.share), n_eff=self.n_eff, df=self.df, at_ends=self.n_kish)

    @classmethod
    def of(cls, estimate: ShareEstimate) -> "Sampling | None":
        if estimate.share is None or estimate.se is None:
            return None
        return cls(
            estimate.n,
            estimate.share,
            Fraction(estimate.se) ** 2,
            estimate.df,
            estimate.n_eff,
            estimate.deff,
            estimate.n_kish,
        )


@dataclass(frozen=True)
class Residents:
    """The weighted estimate for the residents: stands beside the share of respondents."""

    figure: Figure
    sampling: Sampling | None


@dataclass(frozen=True)
class Measurement:
    """One indicator, one year; `figure` is None where there is a state instead of a value.

    `newest` is the last day that the evidence itself speaks of, where it has days; `basis` is all
    that decided the number besides the files, as plain data (no number of people).
    """

    indicator: str
    kind: Kind
    year: FiscalYear
    figure: Figure | None
    state: MeasurementState | None = None
    n: int | None = None
    sampling: Sampling | None = None
    residents: Residents | None = None
    count: Count | None = None
    series_break: str = ""
    newest: date | None = None
    response: Response | None = None
    basis: Mapping[str, Any] = field(default_factory=dict)
    ward_level: WardLevelRule = WARD_LEVEL  # under which it may be published
