"""Estimates of a share from a stratified sample, from exact sums."""

import math
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from hoshin.survey import texts
from hoshin.survey.errors import SurveyError
from hoshin.survey.intervals import Interval, interval_of
from hoshin.survey.sample import Sample, Stratum


@dataclass(frozen=True)
class ShareEstimate:
    """A share with its sampling error.

    Parameters
    ----------
    n, count : int, people
        Respondents in the base, and those of them with a counted answer (unweighted).
    share : Fraction, 0–1, or None
        None where nobody is in the base.
    variance : Fraction or None
        Design variance of `share`; None where no sampling error can be given.
    df : int
        Respondents in the base minus the strata that occur there.
    n_eff, deff : float or None
        share (1 - share) / variance, and n / n_eff; None where there is no variation.
    n_kish : float, people
        n over Kish's weighting effect, (Σw)² / Σw².
    """

    n: int
    count: int
    share: Fraction | None
    variance: Fraction | None = None
    df: int = 0
    n_eff: float | None = None
    deff: float | None = None
    n_kish: float = 0.0

    @cached_property
    def interval(self) -> Interval | None:
        """95 %; None where `df` is below 1 or no sampling error can be given."""
        if self.share is None or self.variance is None:
            return None
        return interval_of(float(self.share), n_eff=self.n_eff, df=self.df, at_ends=self.n_kish)

    @property
    def se(self) -> float | None:
        return None if self.variance is None else math.sqrt(self.variance)


def estimate_share(sample: Sample, *, probability_sample: bool = True) -> ShareEstimate:
    """Estimate the share of the base that gave a counted answer.

    Parameters
    ----------
    sample : Sample
        All respondents. Those outside the base (another sub-population, 無回答) must be in it:
        they keep their place in the variance.
    probability_sample : bool
        False for polls and panels: the share is given, no error.

    Returns
    -------
    ShareEstimate
        Exact rational share and variance, whatever the order of the rows.

    Raises
    ------
    SurveyError
        If a stratum has one respondent (its population not being 1), or more respondents than
        people. Cure: merge the stratum with a neighbour.

    Notes
    -----
    Ratio estimate p = A/B, A = Σ w·d·y, B = Σ w·d; with residuals e = w·d·(y - p),
    V = B⁻² Σ_h (1 - f_h) n_h/(n_h - 1) (Σe² - (Σe)²/n_h), n_h counting all sampled
    respondents of the stratum (Taylor linearisation, domain estimation).

    References
    ----------
    Lumley, T. (2010) *Complex Surveys*, ch. 2.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from hoshin.survey import AnswerClass, Sample, Stratum, estimate_share
    >>> one = Fraction(1)
    >>> sample = Sample(
    ...     {"": Stratum(4)},
    ...     (AnswerClass("", one, True, True, 1), AnswerClass("", one, True, False, 3)),
    ... )
    >>> estimate = estimate_share(sample)
    >>> estimate.share, estimate.variance  # p(1-p)/(n-1)
    (Fraction(1, 4), Fraction(1, 16))
    """
    total = sum((each.weight * each.people for each in sample.classes if each.in_base), Fraction(0))
    if not total:
        return ShareEstimate(sample.base, sample.count, None)
    counted = sum(
        (each.weight * each.people for each in sample.classes if each.in_base and each.counted),
        Fraction(0),
    )
    share = counted / total
    if not probability_sample:
        return ShareEstimate(sample.base, sample.count, share)
    variance = _variance(sample, share, total)
    df = sample.base - sample.strata_in_base
    n_eff = float(share * (1 - share) / variance) if variance else None
    deff = sample.base / n_eff if n_eff else None
    n_kish = float(_kish_n(sample))
    return ShareEstimate(sample.base, sample.count, share, variance, df, n_eff, deff, n_kish)


def _variance(sample: Sample, share: Fraction, total: Fraction) -> Fraction:
    sums: dict[str, tuple[Fraction, Fraction]] = defaultdict(lambda: (Fraction(0), Fraction(0)))
    for each in sample.classes:
        if each.in_base:
            residual = each.weight * ((1 if each.counted else 0) - share)
            first, second = sums[each.stratum]
            sums[each.stratum] = (
                first + residual * each.people,
                second + residual * residual * each.people,
            )
    parts = (
        _stratum_variance(name, sample.strata[name], *both) for name, both in sorted(sums.items())
    )
    return sum(parts, Fraction(0)) / (total * total)


def _stratum_variance(name: str, stratum: Stratum, first: Fraction, second: Fraction) -> Fraction:
    n = stratum.respondents
    if stratum.population is not None and stratum.population < n:
        message = texts.POPULATION_SMALL.format(
            stratum=name, population=stratum.population, respondents=n
        )
        raise SurveyError(message)
    if not stratum.unsampled:
        return Fraction(0)
    if n == 1:
        raise SurveyError(texts.LONELY.format(stratum=name), cure=texts.LONELY_CURE)
    return stratum.unsampled * Fraction(n, n - 1) * (second - first * first / n)


def _kish_n(sample: Sample) -> Fraction:
    """n over Kish's weighting effect: (Σw)² / Σw² over the base."""
    weights = [(each.weight, each.people) for each in sample.classes if each.in_base]
    total = sum((weight * people for weight, people in weights), Fraction(0))
    squares = sum((weight * weight * people for weight, people in weights), Fraction(0))
    return total * total / squares
