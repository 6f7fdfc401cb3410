"""What is asked of a sample, by which groups: from arrays to tables."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from hoshin.survey.arrays.ratios import Ratios
from hoshin.survey.arrays.sample import Sample
from hoshin.survey.arrays.tables import GroupShares, Joint, NumberTable
from hoshin.survey.cells.table import Cells, Floats, Integers, Key, Sums
from hoshin.survey.estimates import ShareTable, share_table
from hoshin.survey.intervals.student import t_quantile

Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Asked:
    """A sample of n respondents and the labels that part it.

    Everything is summed in an order of the respondents that their own values give, so that the order
    of the rows does not change a bit of the results.

    Parameters
    ----------
    sample : Sample
    apart : list of (n,) array
        What tells respondents apart, beside weight, groups and answers.
    by : mapping of name to Key
    """

    sample: Sample
    apart: list[Integers | Floats]
    by: dict[str, Key]

    def shares(self, agrees: Marks, base: Marks, interval: str) -> GroupShares:
        """Shares of the base, (n, k)."""
        order = self._order([*base.T, *agrees.T])
        agrees, base = (agrees & base)[order], base[order]
        sample, cells = self.sample.of(order), self._cells(order, agrees, base)
        error = sample.errors.shares(cells)
        table = share_table(cells, cells.sums, tuple(self.by), error=error, interval=interval)
        group, groups = cells.codes(list(self.by))
        above, below = agrees.astype(np.float64), base.astype(np.float64)
        ratios = Ratios(sample.weight, group, groups, base, above, below)
        given = {each.name: getattr(table, each.name) for each in fields(ShareTable)}
        return GroupShares(**given, joint=_joint(sample, ratios, table.share))

    def numbers(self, base: Marks, above: Floats, below: Floats | None) -> NumberTable:
        """A ratio, or a total where there is no denominator; all are (n,), 0 outside the base."""
        order = self._order([base, above, *([] if below is None else [below])])
        sample = self.sample.of(order)
        group, groups = self._cells(order, base[order, None], base[order, None]).codes(
            list(self.by)
        )
        denominator = None if below is None else below[order, None]
        ratios = Ratios(
            sample.weight, group, groups, base[order, None], above[order, None], denominator
        )
        n, value = ratios.n[:, 0], ratios.value[:, 0]
        variance = sample.errors.together(ratios).by_group(len(groups))[:, 0]
        df = sample.errors.freedom(group, len(groups), ratios.base.astype(np.int64))[:, 0]
        se = np.where(n > 0, np.sqrt(variance), np.nan)
        reach = np.where(df >= 1, t_quantile(np.maximum(df, 1)), np.nan) * se
        joint = _joint(sample, ratios, ratios.value)
        return NumberTable(groups, n, value, se, df, value - reach, value + reach, joint)

    @property
    def group(self) -> tuple[Integers, list[tuple[str, ...]]]:
        """The group of each respondent in the order of the rows, and the groups."""
        everybody = np.arange(len(self.sample.weight))
        nothing = np.zeros((len(everybody), 0), bool)
        return self._cells(everybody, nothing, nothing).codes(list(self.by))

    def _order(self, answers: list[NDArray[np.generic]]) -> Integers:
        codes = [key.codes for key in self.by.values()]
        return np.lexsort((*answers, self.sample.weight, *self.apart, *codes))

    def _cells(self, order: Integers, agrees: Marks, base: Marks) -> Cells:
        """Each respondent as a cell."""
        weight = self.sample.weight[order]
        w, v = weight[:, None], (weight * weight)[:, None]
        sums = Sums(w * agrees, w * (base & ~agrees), v * agrees, v * (base & ~agrees))
        return Cells(
            {name: Key(key.codes[order], key.labels) for name, key in self.by.items()},
            np.ones(len(order), np.int64),
            weight,
            v[:, 0],
            base.astype(np.int64),
            agrees.astype(np.int64),
            sums,
        )


def _joint(sample: Sample, ratios: Ratios, value: Floats) -> Joint:
    base = ratios.base.astype(np.int64)

    def freedom(some: list[int]) -> Integers:
        inside = np.where(np.isin(ratios.group, some), 0, -1)
        return np.asarray(sample.errors.freedom(inside, 1, base)[0])

    return Joint(ratios.groups, value, lambda: sample.errors.together(ratios), freedom)
