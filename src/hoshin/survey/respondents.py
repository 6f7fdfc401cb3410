"""Respondents as arrays: estimates without files, for one who has the data at hand."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey import texts
from hoshin.survey.arrays.asking import Asked
from hoshin.survey.arrays.drawn import Drawn
from hoshin.survey.arrays.labels import HERE, answer_marks, columns, label_key, one_length, two
from hoshin.survey.arrays.number_quantiles import Limits, Rule, quantile_table
from hoshin.survey.arrays.sample import order_keys
from hoshin.survey.arrays.tables import GroupShares, NumberTable, QuantileTable
from hoshin.survey.errors import SurveyError


class Respondents(Drawn):
    """A sample of n respondents with its weights and its design.

    Parameters
    ----------
    weight : (n,) float, residents per respondent, optional
        All positive. Left out: population / sampled units where populations are given, else 1.
    strata : (n,) or sequence of (n,), optional
        Labels; several arrays cross. Left out: one stratum.
    cluster : (n,) or sequence of (n,), optional
        Labels of the sampling units, one array a stage. Left out: the respondents themselves.
    population : (n,) or sequence of (n,), optional
        Units in the population of the stratum, one array a stage. Left out: no correction.
    nested : bool
        Labels of clusters repeat in other strata.
    lonely : {"fail", "adjust", "remove", "certainty"}
        What becomes of a stratum with one unit.
    size : int, optional
        n, where no array is given.

    Raises
    ------
    SurveyError
        If lengths differ, a weight is not positive, a cluster lies in two strata and `nested` is
        false, a population is below its sample, or a stratum has one unit under `fail`.

    Notes
    -----
    The order of the respondents does not change a bit of any result.

    References
    ----------
    Checked against R survey 4.1 in tests/reference/library, and against svy in tests/reference/svy.

    Examples
    --------
    >>> people = Respondents(strata=["east", "east", "east", "west", "west"], weight=[3, 3, 2, 5, 5])
    >>> table = people.share([True, False, True, True, False])
    >>> round(float(table.share[0, 0]), 4), round(float(table.se[0, 0]), 4), int(table.df[0, 0])
    (0.5556, 0.3185, 3)
    """

    def share(
        self,
        agrees: ArrayLike,
        *,
        in_base: ArrayLike | None = None,
        by: Sequence[ArrayLike] = (),
        interval: str = "wilson",
    ) -> GroupShares:
        """The share of the base that agrees.

        Parameters
        ----------
        agrees : (n,) bool, or (n, k) for k questions
        in_base : (n,) or (n, k) bool, optional
            Who belongs to the base (answered, belongs to the sub-population). Others keep their place in
            the variance: do not filter them out first.
        by : sequence of (n,) labels
        interval : {"wilson", "logit", "korn-graubard"}

        Returns
        -------
        GroupShares
            Arrays of (groups, k).
        """
        yes = two(agrees).astype(bool)
        base = np.ones_like(yes)
        if in_base is not None:
            base = base & two(in_base).astype(bool)
        return self._asked(by).shares(yes, base, interval)

    def answers(
        self,
        answers: ArrayLike | Sequence[object],
        counted: Sequence[object],
        *,
        among: Sequence[object] | None = None,
        separator: str | None = None,
        by: Sequence[ArrayLike] = (),
        interval: str = "wilson",
    ) -> GroupShares:
        """The shares of several answers to one question.

        Parameters
        ----------
        answers : (n,) answers
            Nothing (None, nan or an empty text) where there is none.
        counted : sequence of k answers
            A tuple holds answers that count together ("top two").
        among : sequence of answers, optional
            What makes the base; left out: any answer.
        separator : str, optional
            Between the answers of a question that takes several.

        Returns
        -------
        GroupShares
            Arrays of (groups, k), in the order of `counted`.

        Examples
        --------
        >>> people = Respondents(size=5)
        >>> media = ["web", "web;paper", "paper", "", "radio"]
        >>> people.answers(media, ["web", "paper", ("web", "paper")], separator=";").share
        array([[0.5 , 0.5 , 0.75]])
        """
        yes, base = answer_marks(answers, counted, among=among, separator=separator)
        return self.share(yes, in_base=base, by=by, interval=interval)

    def mean(
        self, values: ArrayLike, *, in_base: ArrayLike | None = None, by: Sequence[ArrayLike] = ()
    ) -> NumberTable:
        """The mean of a number; a respondent whose value is nan is not in the base.

        Returns
        -------
        NumberTable
            In the unit of `values`.
        """
        return self.ratio(values, np.ones(self.size), in_base=in_base, by=by)

    def ratio(
        self,
        numerator: ArrayLike,
        denominator: ArrayLike,
        *,
        in_base: ArrayLike | None = None,
        by: Sequence[ArrayLike] = (),
    ) -> NumberTable:
        """The ratio of two totals.

        Parameters
        ----------
        numerator, denominator : (n,) float
            A respondent with nan in one of them is not in the base.

        Notes
        -----
        r = Σ w y / Σ w x; variance of Σ w (y - r x) / Σ w x by linearisation.
        """
        y, x = np.asarray(numerator, np.float64), np.asarray(denominator, np.float64)
        base = ~(np.isnan(y) | np.isnan(x)) & _marks(in_base, self.size)
        return self._asked(by).numbers(base, np.where(base, y, 0.0), np.where(base, x, 0.0))

    def total(
        self, values: ArrayLike, *, in_base: ArrayLike | None = None, by: Sequence[ArrayLike] = ()
    ) -> NumberTable:
        """The total over the population of a number; a respondent whose value is nan is left out."""
        y = np.asarray(values, np.float64)
        base = ~np.isnan(y) & _marks(in_base, self.size)
        return self._asked(by).numbers(base, np.where(base, y, 0.0), None)

    def quantile(
        self,
        values: ArrayLike,
        shares: ArrayLike = 0.5,
        *,
        in_base: ArrayLike | None = None,
        by: Sequence[ArrayLike] = (),
        rule: Rule = "math",
        limits: Limits = "mean",
    ) -> QuantileTable:
        """Quantiles of a number; a respondent whose value is nan is not in the base.

        Parameters
        ----------
        values : (n,) float
        shares : (q,) or single float, 0–1
            0.5 for the median.
        rule : {"math", "school"}
            The value up to which the share lies; or, where it lies there exactly, the middle to the next.
        limits : {"mean", "beta"}
            Woodruff's interval from share ± t se, or from Korn and Graubard's limits of the share.

        Returns
        -------
        QuantileTable
            Arrays of (groups, q), in the unit of `values`.

        References
        ----------
        R's `svyquantile`, whose names are `qrule` and `interval.type`; see `estimate_quantile`.

        Examples
        --------
        >>> ages = Respondents(size=9).quantile([20, 31, 35, 42, 47, 58, 63, 70, 85], [0.25, 0.5])
        >>> ages.value, ages.low, ages.high
        (array([[35., 47.]]), array([[nan, 31.]]), array([[63., 85.]]))
        """
        y, asked = np.asarray(values, np.float64), np.atleast_1d(np.asarray(shares, np.float64))
        if not ((asked >= 0) & (asked <= 1)).all():
            raise SurveyError(texts.QUANTILE_BAD.format(value=shares), where=HERE)
        for given, known in ((rule, ("math", "school")), (limits, ("mean", "beta"))):
            if given not in known:
                message, cure = texts.RULE_BAD.format(value=given), " | ".join(known)
                raise SurveyError(message, where=HERE, cure=texts.KNOWN.format(known=cure))
        base = ~np.isnan(y) & _marks(in_base, self.size)
        group, groups = self._asked(by).group
        return quantile_table(
            y,
            self.weight,
            base,
            group,
            groups=groups,
            shares=asked,
            rule=rule,
            limits=limits,
            share_of=lambda agrees, inside: self.share(agrees, in_base=inside),
        )

    def _asked(self, by: Sequence[ArrayLike]) -> Asked:
        keys = {name: label_key(each) for name, each in columns(by, "b").items()}
        one_length({self.size, *(len(key.codes) for key in keys.values())})
        apart = order_keys(self._sample.design, self._replicates)
        if self._fit is not None:
            apart += [margin.codes for margin in self._fit.margins]
        return Asked(self._sample, apart, keys)


def _marks(in_base: ArrayLike | None, size: int) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    return np.ones(size, bool) if in_base is None else np.asarray(in_base, bool)
