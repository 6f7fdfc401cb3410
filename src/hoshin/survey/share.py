"""One share with its sampling error."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from hoshin.survey.intervals import Interval, interval_of


@dataclass(frozen=True)
class ShareEstimate:
    """A share with its sampling error.

    Parameters
    ----------
    n, count : int, people
        Respondents in the base, and those of them with a counted answer (unweighted).
    share : Fraction, 0–1, or None
        None where nobody is in the base. Of respondents it is `count / n` exactly.
    se : float or None
        Standard error; None where no sampling error can be given.
    df : int
        Units minus strata that occur in the base.
    n_eff, deff : float or None
        share (1 - share) / se², and n / n_eff; None where there is no variation.
    n_kish : float, people
        n over Kish's weighting effect, (Σw)² / Σw².
    confidence : float
        Two-sided coverage of `interval`.
    """

    n: int
    count: int
    share: Fraction | None
    se: float | None = None
    df: int = 0
    n_eff: float | None = None
    deff: float | None = None
    n_kish: float = 0.0
    confidence: float = 0.95

    @cached_property
    def interval(self) -> Interval | None:
        """95 %, or what `confidence` asks for; None where `df` is below 1 or no sampling error can be given."""
        if self.share is None or self.se is None:
            return None
        return interval_of(
            float(self.share),
            n_eff=self.n_eff,
            df=self.df,
            at_ends=self.n_kish,
            confidence=self.confidence,
        )
