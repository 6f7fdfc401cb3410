"""Tables of estimates from arrays, which know how their estimates vary together."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey import texts
from hoshin.survey.arrays.together import Together, covariances
from hoshin.survey.cells.table import Floats, Integers
from hoshin.survey.differences import Difference, difference_of
from hoshin.survey.errors import SurveyError
from hoshin.survey.estimates import ShareTable
from hoshin.survey.threshold import probability_at_least

Group = str | tuple[str, ...]


@dataclass(frozen=True)
class Joint:
    """The joint error of g × k estimates.

    Parameters
    ----------
    groups : list of tuple of str
    value : (g, k) float
    together : callable
        Gives the joint error: it is made when it is first asked for.
    freedom : callable
        (k,) degrees of freedom of some groups taken together.
    """

    groups: list[tuple[str, ...]]
    value: Floats
    together: Callable[[], Together]
    freedom: Callable[[list[int]], Integers]

    def difference(self, first: Group, second: Group) -> Difference:
        """Second group minus first."""
        one, other = self.place(first), self.place(second)
        size, k = self.value.shape
        combinations = np.zeros((size, k, k))
        combinations[one] -= np.eye(k)
        combinations[other] += np.eye(k)
        variance = self.together().variance(combinations)
        return difference_of(
            self.value[other] - self.value[one], variance, df=self.freedom([one, other])
        )

    def covariance(self) -> Floats:
        return covariances(self.together(), *self.value.shape)

    def place(self, group: Group) -> int:
        asked = (group,) if isinstance(group, str) else group
        if asked in self.groups:
            return self.groups.index(asked)
        known = ", ".join(" / ".join(each) for each in self.groups[:20])
        message = texts.NO_GROUP.format(group=" / ".join(asked))
        raise SurveyError(message, cure=texts.KNOWN.format(known=known))


class Comparable(Protocol):
    """What two waves are compared by."""

    @property
    def joint(self) -> Joint: ...
    @property
    def se(self) -> Floats: ...
    @property
    def df(self) -> Integers: ...


@dataclass(frozen=True)
class NumberTable:
    """Estimates of means, totals or ratios in g groups; every array is (g,).

    Parameters
    ----------
    groups : list of tuple of str
        In code-point order; one empty tuple for the whole.
    n : int, people
        Respondents that the estimate rests on.
    value, se : float
        In the unit of the variable; nan where there is nobody.
    df : int
    low, high : float
        value ± t(df) se, 95 %; nan where df is below 1.
    joint : Joint
    """

    groups: list[tuple[str, ...]]
    n: Integers
    value: Floats
    se: Floats
    df: Integers
    low: Floats
    high: Floats
    joint: Joint

    def difference(self, first: Group, second: Group) -> Difference:
        """Second group minus first, with their covariance; arrays of one.

        Raises
        ------
        SurveyError
            If there is no such group.

        References
        ----------
        R's `svycontrast(svyby(covmat = TRUE))`. Checked in tests/reference/library.
        """
        return self.joint.difference(first, second)

    def covariance(self) -> Floats:
        """(g, g) the covariance matrix of the estimates, in the unit of the variable squared."""
        return self.joint.covariance()


@dataclass(frozen=True)
class GroupShares(ShareTable):
    """Shares of k questions in g groups; every array is (g, k).

    Parameters
    ----------
    joint : Joint
    """

    joint: Joint

    def difference(self, first: Group, second: Group) -> Difference:
        """Second group minus first, with their covariance; arrays of (k,).

        Raises
        ------
        SurveyError
            If there is no such group.
        """
        return self.joint.difference(first, second)

    def covariance(self) -> Floats:
        """(g k, g k) the covariance matrix: group by group, in each question by question."""
        return self.joint.covariance()

    def probability_at_least(self, bar: ArrayLike) -> Floats:
        """(g, k) the probability that the true share is at least a bar, 0–1.

        Parameters
        ----------
        bar : (k,) or single float, 0–1

        Notes
        -----
        See `probability_at_least`: of sampling error alone. nan where df is below 1.
        """
        sure = (self.count == 0) | (self.count == self.n)
        size = np.where(sure, self.n_kish, np.where(self.se == 0, np.inf, self.n_eff))
        found = probability_at_least(self.share, bar, n_eff=size)
        return np.where(self.df >= 1, found, np.nan)


@dataclass(frozen=True)
class QuantileTable:
    """Quantiles of a number in g groups; arrays are (g, q) for q shares asked for.

    Parameters
    ----------
    groups : list of tuple of str
    n, df : (g,) int
    value, se, low, high : (g, q) float
        In the unit of the variable; nan where a limit lies beyond all answers.
    """

    groups: list[tuple[str, ...]]
    n: Integers
    df: Integers
    value: Floats
    se: Floats
    low: Floats
    high: Floats


def compare_waves(first: Comparable, second: Comparable) -> Difference:
    """Second wave minus first, of two samples that were drawn independently.

    Parameters
    ----------
    first, second : table of `Respondents`
        The same estimate, by the same groups, of each wave.

    Returns
    -------
    Difference
        Arrays as in the tables; degrees of freedom are the sum of both.

    Raises
    ------
    SurveyError
        If the groups differ.

    Notes
    -----
    The same as stacking the waves and taking the wave as a stratum. Where the same people (or places)
    were asked in both, stack the rows, take the person (the place) as cluster and `difference` the
    groups of `by=[wave]`: that has the covariance.

    Examples
    --------
    >>> from hoshin.survey import Respondents
    >>> last = Respondents(size=4).share([True, False, True, False])
    >>> this = Respondents(size=5).share([True, False, True, True, True])
    >>> found = compare_waves(last, this)
    >>> found.value.round(3), found.se.round(3), found.df
    (array([[0.3]]), array([[0.351]]), array([[7.]]))
    """
    if first.joint.groups != second.joint.groups:
        raise SurveyError(texts.WAVES_DIFFER, cure=texts.WAVES_DIFFER_CURE)
    shape = first.se.shape
    one, other = (each.joint.value.reshape(shape) for each in (first, second))
    variance = first.se**2 + second.se**2
    return difference_of(other - one, variance, df=first.df + second.df)
