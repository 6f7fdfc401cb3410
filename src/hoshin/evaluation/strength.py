"""How sure a verdict is: sampling error against the yardstick. The letter never changes by it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from fractions import Fraction

from hoshin.evaluation import texts
from hoshin.evaluation.change import Change, answers_needed, beside, change_of
from hoshin.indicators import Sampling


class Strength(ABC):
    """Probability that the true value meets the bar; whether the difference is beyond error.

    Reckoned where it is asked for: a form that prints no strength is printed without it.

    Parameters
    ----------
    estimate : Sampling
        A share that has an interval.
    falling : bool
        True where lower is better.
    """

    @property
    @abstractmethod
    def probability(self) -> float:
        """0–1."""

    @property
    @abstractmethod
    def distinguishable(self) -> bool:
        """Whether the two-sided 95 % interval of value - bar leaves out 0."""

    @property
    @abstractmethod
    def n_needed(self) -> int | None:
        """The smallest n, in people, at which it would, share and design effect unchanged.

        None where the value equals the bar.
        """

    @property
    def words(self) -> str:
        return next(words for least, words in texts.STRENGTH if self.probability >= least)


@dataclass(frozen=True)
class AgainstFixedBar(Strength):
    """Strength against a bar without sampling error.

    Parameters
    ----------
    bar : Fraction, 0–1

    Notes
    -----
    The probability is `hoshin.survey.probability_at_least` on the effective n: a posterior under a
    vague prior, blind to non-response bias. `n_needed` inverts Wilson's interval:
    (p - bar)² > z² bar (1 - bar) deff / n.

    References
    ----------
    STATS §7 of the project's notes; Franco et al. (2019), JSSAM 7(3).
    """

    estimate: Sampling
    bar: Fraction
    falling: bool

    @property
    def probability(self) -> float:
        from hoshin.survey import probability_at_least

        sampling = self.estimate
        size = sampling.n_eff or sampling.n_kish
        above = float(probability_at_least(float(sampling.share), float(self.bar), n_eff=size))
        return 1 - above if self.falling else above

    @property
    def distinguishable(self) -> bool:
        interval = self.estimate.interval
        assert interval is not None
        return not interval.low <= float(self.bar) <= interval.high

    @property
    def n_needed(self) -> int | None:
        sampling = self.estimate
        deff = sampling.n / (sampling.n_eff or sampling.n_kish)
        spread = float(self.bar * (1 - self.bar)) * deff
        needed = answers_needed(sampling.share - self.bar, spread)
        return beside(needed, sampling.n, self.distinguishable)


@dataclass(frozen=True)
class AgainstSampledBar(Strength):
    """Strength against last year's estimate from an independent sample: see `Change`."""

    change: Change
    falling: bool

    @property
    def probability(self) -> float:
        tail = self.change.p_value / 2
        difference = self.change.difference
        better = difference < 0 if self.falling else difference > 0
        return 1 - tail if better else tail

    @property
    def distinguishable(self) -> bool:
        return self.change.distinguishable

    @property
    def n_needed(self) -> int | None:
        return self.change.n_needed


def strength_of(estimate: Sampling, bar: Fraction | Sampling, *, falling: bool) -> Strength | None:
    """Strength against a fixed bar, or against last year's estimate.

    Returns
    -------
    Strength or None
        None without degrees of freedom, or where neither year varies.
    """
    if isinstance(bar, Sampling):
        change = change_of(bar, estimate)
        return AgainstSampledBar(change, falling) if change else None
    return AgainstFixedBar(estimate, bar, falling) if estimate.df >= 1 else None
