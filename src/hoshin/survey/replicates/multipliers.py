"""Replicate multipliers of sampling units, made from a design."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoshin.survey import texts
from hoshin.survey.errors import SurveyError
from hoshin.survey.replicates.hadamard import hadamard
from hoshin.survey.replicates.scales import FloatArray, Scales

IntArray = NDArray[np.intp]


@dataclass(frozen=True)
class UnitDesign:
    """The sampling units of the first stage.

    Parameters
    ----------
    strata : (units,) int
        The stratum of each unit, as an index into `labels`.
    labels : (strata,) str
        The strata in words, for messages.
    fractions : (strata,) float, 0–1, optional
        Units drawn over units of the population; left out: no correction.
    lonely_certain : bool
        A stratum with one unit adds no variance, instead of being refused.
    """

    strata: IntArray
    labels: Sequence[str]
    fractions: FloatArray | None = None
    lonely_certain: bool = False

    @property
    def sizes(self) -> IntArray:
        """Units of each stratum: (strata,)."""
        return np.bincount(self.strata, minlength=len(self.labels))

    @property
    def unsampled(self) -> FloatArray:
        """1 - fraction of each stratum: (strata,)."""
        return np.ones(len(self.labels)) if self.fractions is None else 1 - self.fractions

    def check(self) -> None:
        """Refuse strata with one unit, but for those that are all of their population."""
        lonely = (self.sizes == 1) & (self.unsampled > 0)
        if lonely.any() and not self.lonely_certain:
            name = self.labels[int(np.flatnonzero(lonely)[0])]
            raise SurveyError(texts.UNIT_LONELY.format(stratum=name), cure=texts.UNIT_LONELY_CURE)


@dataclass(frozen=True)
class Multipliers:
    """What the weights of a unit are multiplied by in each replicate.

    Parameters
    ----------
    values : (replicates, units) float
    scales : Scales
    """

    values: FloatArray
    scales: Scales


def bootstrap_multipliers(design: UnitDesign, *, replicates: int = 200, seed: int) -> Multipliers:
    """Rao and Wu's rescaled bootstrap.

    Parameters
    ----------
    design : UnitDesign
    replicates : int
    seed : int
        The same seed gives the same bits on any machine; print it with the result.

    Raises
    ------
    SurveyError
        If a stratum has one unit. Cure: merge it.

    Notes
    -----
    In each stratum n - 1 of n units are drawn with replacement; a unit drawn t times has
    1 + √(1-f) (t n/(n-1) - 1). Scale 1/(R-1), as R's `as.svrepdesign(type = "subbootstrap")`.
    Random numbers are Philox's raw 64-bit words, their upper half scaled to n by integers.

    References
    ----------
    Rao & Wu (1988), JASA 83; Rao, Wu & Yue (1992), Survey Methodology 18.

    Examples
    --------
    >>> design = UnitDesign(np.array([0, 0, 1, 1, 1]), ["a", "b"])
    >>> found = bootstrap_multipliers(design, replicates=2, seed=1)
    >>> found.values.sum(axis=1), found.scales.scale
    (array([5., 5.]), 1.0)
    """
    design.check()
    sizes = design.sizes
    order = np.argsort(design.strata, kind="stable")  # units sorted by stratum
    first = np.cumsum(sizes) - sizes
    drawn = np.repeat(np.arange(len(sizes)), np.maximum(sizes - 1, 0))  # the stratum of each draw
    words = np.random.Philox(key=seed).random_raw(replicates * len(drawn))
    upper = (words >> np.uint64(32)).reshape(replicates, len(drawn))
    inside = (upper * sizes[drawn].astype(np.uint64)) >> np.uint64(32)
    places = order[first[drawn] + inside.astype(np.intp)]
    flat = places + np.arange(replicates)[:, None] * len(design.strata)
    times = np.bincount(flat.ravel(), minlength=replicates * len(design.strata))
    times = times.reshape(replicates, len(design.strata))
    n = sizes[design.strata]
    factor = np.where(n > 1, n / np.maximum(n - 1, 1), 0)
    root = np.where(n > 1, np.sqrt(design.unsampled[design.strata]), 0)
    scales = Scales(1 / (replicates - 1), np.ones(replicates))
    return Multipliers(np.asarray(1 + root * (factor * times - 1), dtype=np.float64), scales)


def jackknife_multipliers(design: UnitDesign) -> Multipliers:
    """The jackknife: each unit is left out once, and the others of its stratum stand for it.

    Parameters
    ----------
    design : UnitDesign
        One stratum gives R's JK1, several JKn.

    Returns
    -------
    Multipliers
        A replicate for each unit of a stratum with several, in the order of the units: (units, units) in
        memory. `rscales` (1-f) (n-1)/n, `scale` 1.

    Raises
    ------
    SurveyError
        If a stratum has one unit. Cure: merge it.

    Examples
    --------
    >>> found = jackknife_multipliers(UnitDesign(np.array([0, 0, 0]), ["all"]))
    >>> found.values[0], found.scales.rscales.round(3)
    (array([0. , 1.5, 1.5]), array([0.667, 0.667, 0.667]))
    """
    design.check()
    sizes = design.sizes
    left_out = np.flatnonzero(sizes[design.strata] > 1)
    stratum = design.strata[left_out]
    n = sizes[stratum]
    same = stratum[:, None] == design.strata
    values = np.where(same, (n / (n - 1))[:, None], 1.0)
    values[np.arange(len(left_out)), left_out] = 0
    return Multipliers(values, Scales(1.0, design.unsampled[stratum] * (n - 1) / n))


def balanced_multipliers(design: UnitDesign, *, rho: float = 0.0) -> Multipliers:
    """Balanced half-samples (BRR), or Fay's milder form of them.

    Parameters
    ----------
    design : UnitDesign
        Exactly two units in each stratum; fractions are not looked at.
    rho : float
        0 gives BRR; Fay's coefficient, below 1.

    Returns
    -------
    Multipliers
        2 - rho for one unit of a stratum and rho for the other; scale 1/(R (1-rho)²).

    Raises
    ------
    SurveyError
        If a stratum has not two units, or `rho` is not from 0 to below 1. Cure: another kind.

    Examples
    --------
    >>> balanced_multipliers(UnitDesign(np.array([0, 0]), ["a"])).values
    array([[2., 0.],
           [0., 2.]])
    """
    if not 0 <= rho < 1:
        raise SurveyError(texts.RHO_BAD.format(value=rho), cure=texts.RHO_CURE)
    sizes = design.sizes
    if np.any(sizes != 2):
        place = int(np.flatnonzero(sizes != 2)[0])
        what = texts.BALANCED_PAIRS.format(stratum=design.labels[place], units=sizes[place])
        raise SurveyError(what, cure=texts.BALANCED_PAIRS_CURE)
    signs = hadamard(len(sizes) + 1)
    order = np.argsort(design.strata, kind="stable")
    second = np.zeros(len(order), dtype=bool)
    second[order[1::2]] = True
    sign = signs[1:, :][design.strata].T * np.where(second, -1, 1)
    number = len(signs)
    scales = Scales(1 / (number * (1 - rho) ** 2), np.ones(number))
    return Multipliers(np.asarray(1 + (1 - rho) * sign, dtype=np.float64), scales)


def successive_multipliers(units: int, *, replicates: int = 80) -> Multipliers:
    """Successive differences: for samples drawn systematically from an ordered list.

    Parameters
    ----------
    units : int
        In the order in which they were drawn.
    replicates : int
        At least this many: the order of a Hadamard matrix.

    Returns
    -------
    Multipliers
        1 + (a - b)/√8 with ±1 from two rows for each unit, the second being the first of the next unit;
        scale 4/R. Of a total the variance is half the sum of squared differences of neighbours, in a
        ring, as long as there are fewer units than replicates.

    References
    ----------
    Fay & Train (1995), ASA Proceedings; the weights of the American Community Survey.

    Examples
    --------
    >>> successive_multipliers(3, replicates=4).values.round(3)
    array([[1.   , 1.   , 1.   ],
           [1.   , 1.707, 0.293],
           [0.293, 1.   , 1.707],
           [1.707, 0.293, 1.   ]])
    """
    signs = hadamard(replicates).astype(np.float64)
    number = len(signs)
    ring = min(units, number - 1)
    rows = np.arange(units) % ring
    pairs = signs[1 + rows] - signs[1 + (rows + 1) % ring]
    return Multipliers(
        np.asarray(1 + pairs.T / 8**0.5, dtype=np.float64), Scales(4 / number, np.ones(number))
    )
