"""Respondents as arrays: estimates without files, for one who has the data at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hoshin.survey import texts
from hoshin.survey.cells.table import Cells, Floats, Integers, Key, Sums, key_of
from hoshin.survey.definition import Design, Lonely
from hoshin.survey.design import SampleDesign, resolve_design
from hoshin.survey.errors import SurveyError
from hoshin.survey.estimates import ShareTable, linearised, share_table
from hoshin.survey.grouping import dense_sums
from hoshin.survey.intervals.student import t_quantile
from hoshin.survey.variance.taylor import degrees_of_freedom, taylor_variance

_HERE = "Respondents"


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
    """

    groups: list[tuple[str, ...]]
    n: Integers
    value: Floats
    se: Floats
    df: Integers
    low: Floats
    high: Floats


class Respondents:
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

    Examples
    --------
    >>> people = Respondents(strata=["east", "east", "east", "west", "west"], weight=[3, 3, 2, 5, 5])
    >>> table = people.share([True, False, True, True, False])
    >>> round(float(table.share[0, 0]), 4), round(float(table.se[0, 0]), 4), int(table.df[0, 0])
    (0.5556, 0.3185, 3)
    """

    def __init__(
        self,
        *,
        weight: ArrayLike | None = None,
        strata: ArrayLike | Sequence[ArrayLike] | None = None,
        cluster: ArrayLike | Sequence[ArrayLike] | None = None,
        population: ArrayLike | Sequence[ArrayLike] | None = None,
        nested: bool = False,
        lonely: Lonely = "fail",
        size: int | None = None,
    ) -> None:
        self._strata, self._cluster = _columns(strata, "s"), _columns(cluster, "c")
        self._population = _columns(population, "p")
        lengths = {
            len(each)
            for each in (
                *self._strata.values(),
                *self._cluster.values(),
                *self._population.values(),
            )
        }
        lengths |= {len(np.asarray(weight))} if weight is not None else set()
        lengths |= {size} if size is not None else set()
        if len(lengths) != 1:
            raise SurveyError(
                texts.LENGTHS_DIFFER.format(lengths=sorted(lengths)),
                where=_HERE,
                cure=texts.LENGTHS_DIFFER_CURE,
            )
        self.size = lengths.pop()
        self._given = Design(
            strata=list(self._strata),
            cluster=list(self._cluster) or None,
            population=list(self._population) or None,
            nested=nested,
            lonely=lonely,
        )
        self._weight = None if weight is None else _positive(weight)

    @cached_property
    def design(self) -> SampleDesign:
        """The design, resolved."""
        return resolve_design(self._cells({}), self._given, where=_HERE, answers=_HERE)

    @cached_property
    def weight(self) -> Floats:
        """(n,) residents per respondent."""
        return self.design.inverse_probability if self._weight is None else self._weight

    def share(
        self,
        agrees: ArrayLike,
        *,
        in_base: ArrayLike | None = None,
        by: Sequence[ArrayLike] = (),
        interval: str = "wilson",
    ) -> ShareTable:
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
        ShareTable
            Arrays of (groups, k).
        """
        yes = _two(agrees).astype(bool)
        base = (
            np.ones_like(yes)
            if in_base is None
            else np.broadcast_to(_two(in_base).astype(bool), yes.shape)
        )
        cells = self._cells(_columns(by, "b"), n=base, count=base & yes)
        return share_table(
            cells,
            cells.sums,
            tuple(_columns(by, "b")),
            error=linearised(self.design, cells),
            interval=interval,
        )

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
        y, x, base = self._numbers(numerator, denominator, in_base)
        group, groups = self._groups(by)
        order = np.lexsort((x, y, self.weight))
        totals = _ordered_sums(
            group, np.stack([self.weight * y, self.weight * x], axis=1), len(groups), order
        )
        with np.errstate(divide="ignore", invalid="ignore"):
            value = totals[:, 0] / totals[:, 1]
            score = self.weight * (y - value[group] * x) / totals[group, 1]
        score = np.where(base & (group >= 0), score, 0.0)
        return self._table(value, score, base, group, groups)

    def total(
        self, values: ArrayLike, *, in_base: ArrayLike | None = None, by: Sequence[ArrayLike] = ()
    ) -> NumberTable:
        """The total over the population of a number; a respondent whose value is nan is left out."""
        y, _, base = self._numbers(values, np.ones(self.size), in_base)
        group, groups = self._groups(by)
        order = np.lexsort((y, self.weight))
        value = _ordered_sums(group, (self.weight * y)[:, None], len(groups), order)[:, 0]
        return self._table(value, self.weight * y, base, group, groups)

    def _numbers(
        self, one: ArrayLike, other: ArrayLike, in_base: ArrayLike | None
    ) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        y, x = np.asarray(one, np.float64), np.asarray(other, np.float64)
        base = ~(np.isnan(y) | np.isnan(x))
        if in_base is not None:
            base &= np.asarray(in_base, bool)
        return np.where(base, y, 0.0), np.where(base, x, 0.0), base

    def _groups(self, by: Sequence[ArrayLike]) -> tuple[Integers, list[tuple[str, ...]]]:
        columns = _columns(by, "b")
        return self._cells(columns).codes(list(columns))

    def _table(
        self,
        value: Floats,
        score: Floats,
        base: NDArray[np.bool_],
        group: Integers,
        groups: list[tuple[str, ...]],
    ) -> NumberTable:
        first = score[:, None]
        size = len(groups)
        variance = taylor_variance(self.design, group, size, first=first, second=first * first)[
            :, 0
        ]
        n = dense_sums(group, base.astype(np.int64)[:, None], size)
        df = degrees_of_freedom(self.design, group, size, base.astype(np.int64)[:, None])[:, 0]
        se = np.where(n[:, 0] > 0, np.sqrt(variance), np.nan)
        reach = np.where(df >= 1, t_quantile(np.maximum(df, 1)), np.nan) * se
        return NumberTable(
            groups,
            n[:, 0],
            np.where(n[:, 0] > 0, value, np.nan),
            se,
            df,
            value - reach,
            value + reach,
        )

    def _cells(
        self,
        by: dict[str, NDArray[np.object_]],
        *,
        n: NDArray[np.bool_] | None = None,
        count: NDArray[np.bool_] | None = None,
    ) -> Cells:
        """Each respondent as a cell."""
        keys = {name: _key(each) for name, each in {**self._strata, **self._cluster, **by}.items()}
        n = np.zeros((self.size, 0), bool) if n is None else n
        count = n if count is None else count
        weight = np.ones(self.size) if not n.shape[1] else self.weight
        w, v = weight[:, None], (weight * weight)[:, None]
        populations = {name: each.astype(np.float64) for name, each in self._population.items()}
        return Cells(
            keys,
            np.ones(self.size, np.int64),
            weight,
            weight * weight,
            n.astype(np.int64),
            count.astype(np.int64),
            Sums(w * count, w * (n & ~count), v * count, v * (n & ~count)),
            populations,
            populations,
        )


def _columns(
    given: ArrayLike | Sequence[ArrayLike] | None, letter: str
) -> dict[str, NDArray[np.object_]]:
    """One array of labels or several, each with a name."""
    if given is None:
        return {}
    several = isinstance(given, list | tuple) and len(given) > 0 and _is_array(given[0])
    parts = list(given) if several else [given]  # type: ignore[arg-type]
    if isinstance(given, list | tuple) and not len(given):
        return {}
    return {f"{letter}{at}": np.asarray(part, dtype=object) for at, part in enumerate(parts)}


def _is_array(value: object) -> bool:
    return hasattr(value, "__len__") and not isinstance(value, str | bytes)


def _key(labels: NDArray[np.object_]) -> Key:
    return key_of(labels)


def _two(values: ArrayLike) -> NDArray[np.generic]:
    array = np.asarray(values)
    return array[:, None] if array.ndim == 1 else array


def _positive(weight: ArrayLike) -> Floats:
    array = np.asarray(weight, np.float64)
    if not (np.isfinite(array) & (array > 0)).all():
        bad = array[~(np.isfinite(array) & (array > 0))][0]
        raise SurveyError(
            texts.WEIGHT_NEGATIVE.format(value=bad), where=_HERE, cure=texts.WEIGHT_CURE
        )
    return array


def _ordered_sums(group: Integers, values: Floats, groups: int, order: Integers) -> Floats:
    """Sums by group, added in an order that does not depend on the order of the rows."""
    return dense_sums(group[order], values[order], groups)
