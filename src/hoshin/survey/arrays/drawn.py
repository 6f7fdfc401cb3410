"""A sample as it was drawn and weighed: what `Respondents` estimates from."""

import copy
from functools import cached_property
from typing import Literal, Self

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey.arrays.fitting import Fit, Totals, margin_of
from hoshin.survey.arrays.labels import HERE, Labels, columns, label_key, one_length, positive
from hoshin.survey.arrays.sample import Brought, Made, Sample, replicate_weights, sample_of
from hoshin.survey.cells.table import Cells, Floats, Sums
from hoshin.survey.definition import Design, Lonely
from hoshin.survey.design import SampleDesign, resolve_design
from hoshin.survey.replicates.scales import scales_of

ReplicateType = Literal["bootstrap", "jk1", "jkn", "brr", "fay", "sdr", "other"]


class Drawn:
    """n respondents with their design, their weights and the way to their errors.

    Every method gives other respondents and leaves these as they are; parameters as in `Respondents`.
    """

    def __init__(
        self,
        *,
        weight: ArrayLike | None = None,
        strata: Labels | None = None,
        cluster: Labels | None = None,
        population: Labels | None = None,
        nested: bool = False,
        lonely: Lonely = "fail",
        size: int | None = None,
    ) -> None:
        named = {**columns(strata, "s"), **columns(cluster, "c")}
        self._population = columns(population, "p")
        lengths = {len(each) for each in (*named.values(), *self._population.values())}
        lengths |= {len(np.asarray(weight))} if weight is not None else set()
        self.size = one_length(lengths | ({size} if size is not None else set()))
        self._keys = {name: label_key(each) for name, each in named.items()}
        self._given = Design(
            strata=[name for name in named if name[0] == "s"],
            cluster=[name for name in named if name[0] == "c"] or None,
            population=list(self._population) or None,
            nested=nested,
            lonely=lonely,
        )
        self._weight = None if weight is None else positive(weight)
        self._fit: Fit | None = None
        self._replicates: Made | Brought | None = None

    @cached_property
    def design(self) -> SampleDesign:
        """The design, resolved."""
        nothing = np.zeros((self.size, 0))
        ones, whole = np.ones(self.size), nothing.astype(np.int64)
        populations = {name: each.astype(np.float64) for name, each in self._population.items()}
        cells = Cells(
            self._keys,
            ones.astype(np.int64),
            ones,
            ones,
            whole,
            whole,
            Sums(nothing, nothing, nothing, nothing),
            populations,
            populations,
        )
        return resolve_design(cells, self._given, where=HERE, answers=HERE)

    @property
    def weight(self) -> Floats:
        """(n,) residents per respondent, after all fitting."""
        return self._sample.weight

    @cached_property
    def _sample(self) -> Sample:
        design = self.design
        weight = design.inverse_probability if self._weight is None else self._weight
        return sample_of(design, weight, self._fit, self._replicates)

    def raked(self, *margins: tuple[Labels, Totals], tolerance: float = 1e-9) -> Self:
        """The same respondents with weights raked to known totals; errors know of it.

        Parameters
        ----------
        margins : pairs of labels and totals
            (n,) labels, or several arrays that cross; totals by label, or by tuples of labels.

        Raises
        ------
        SurveyError
            If margins contradict one another or the answers.

        References
        ----------
        R's `calibrate(calfun = "raking")`; see `rake`.
        """
        found = [
            margin_of(labels, totals, f"margin {at}")
            for at, (labels, totals) in enumerate(margins, 1)
        ]
        return self._with(fit=Fit(found, tolerance))

    def poststratified(self, labels: Labels, totals: Totals) -> Self:
        """The same respondents with weights that fit the totals of poststrata; errors know of it.

        Parameters
        ----------
        labels : (n,) or sequence of (n,)
        totals : mapping of label, or tuple of labels, to residents

        Raises
        ------
        SurveyError
            If a poststratum has no respondents, or respondents and no total.

        Examples
        --------
        >>> from hoshin.survey import Respondents
        >>> people = Respondents(size=3).poststratified(["f", "f", "m"], {"f": 10, "m": 9})
        >>> people.weight
        array([5., 5., 9.])
        """
        return self._with(fit=Fit([margin_of(labels, totals, "poststrata")], None))

    def bootstrapped(self, replicates: int = 200, *, seed: int, mse: bool = False) -> Self:
        """The same respondents with errors by Rao and Wu's bootstrap of the clusters.

        Parameters
        ----------
        replicates : int
        seed : int
            The same seed gives the same bits, whatever the order of the respondents; print it.
        mse : bool
            Deviations from the estimate, instead of from the mean of the replicates.

        Raises
        ------
        SurveyError
            When estimates are asked for: if there are no clusters (cure: the respondents' number), or a
            stratum has one.

        Notes
        -----
        Fitting to totals is done again in each replicate. Degrees of freedom stay those of the design,
        but at most `replicates` - 1.

        References
        ----------
        Rao & Wu (1988), JASA 83; see `bootstrap_multipliers`.
        """
        return self._with(replicates=Made("bootstrap", replicates, seed, mse))

    def jackknifed(self, *, mse: bool = False) -> Self:
        """The same respondents with errors by the jackknife of the clusters (R's JK1 and JKn).

        Raises
        ------
        SurveyError
            When estimates are asked for: if there are no clusters, or a stratum has one.
        """
        return self._with(replicates=Made("jkn", mse=mse))

    def replicated(
        self,
        weights: ArrayLike,
        kind: ReplicateType,
        *,
        scale: float | None = None,
        rscales: ArrayLike | None = None,
        rho: float | None = None,
        mse: bool = False,
    ) -> Self:
        """The same respondents with errors by replicate weights that a file brings.

        Parameters
        ----------
        weights : (n, replicates) float
            Full weights, at least 0.
        kind, scale, rscales, rho :
            As in `scales_of`.

        Notes
        -----
        Degrees of freedom are the rank of the weights less 1, as in R's `svrepdesign`.
        """
        found = replicate_weights(weights, self.size)
        scales = scales_of(kind, found.shape[1], scale=scale, rscales=rscales, rho=rho)
        return self._with(replicates=Brought(found, scales, mse))

    def _with(self, *, fit: Fit | None = None, replicates: Made | Brought | None = None) -> Self:
        other = copy.copy(self)
        other.__dict__.pop("_sample", None)
        if fit is not None:
            one_length({self.size, *(len(margin.codes) for margin in fit.margins)})
            other._fit = fit
        if replicates is not None:
            other._replicates = replicates
        return other
