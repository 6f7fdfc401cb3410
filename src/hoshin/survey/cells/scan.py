"""The scan: one SELECT from a description, whichever engine runs it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from hoshin.survey.answers import TABLE
from hoshin.survey.cells.scale import Scale
from hoshin.survey.cells.table import Cells, Floats, Integers, Sums, key_of
from hoshin.survey.items import Item

if TYPE_CHECKING:
    from sqlglot import exp


@dataclass(frozen=True)
class Weighting:
    """The weights of a scan.

    Parameters
    ----------
    value : Expression
        DOUBLE, positive.
    first, second : Scale
        For the weight and for its square.
    constant : bool
        Whether all respondents of a cell have one weight: then counts are enough.
    """

    value: "exp.Expr"
    first: Scale
    second: Scale
    constant: bool = False


@dataclass(frozen=True)
class Scan:
    """What to find in one pass over the answers.

    Parameters
    ----------
    keys : mapping of name to Expression
        The columns that make a cell.
    items : sequence of Item
    weighting : Weighting or None
        None: everybody counts once.
    steady : mapping of name to Expression
        Numbers that should not vary within a cell; their least and largest value is found.
    """

    keys: dict[str, "exp.Expr"]
    items: Sequence[Item]
    weighting: Weighting | None = None
    steady: dict[str, "exp.Expr"] = field(default_factory=dict)

    def select(self) -> "exp.Select":
        """The SELECT: its columns are named by position (k0, i3_y …), so no name can clash."""
        from sqlglot import exp

        inner: list[exp.Expr] = []
        outer: list[exp.Expr] = []

        def carry(name: str, value: exp.Expr) -> exp.Column:
            inner.append(exp.alias_(value, name))
            return exp.column(name)

        groups = [carry(f"k{at}", value) for at, value in enumerate(self.keys.values())]
        outer += groups
        outer.append(exp.alias_(exp.Count(this=exp.Star()), "people"))
        for at, value in enumerate(self.steady.values()):
            cell = carry(f"s{at}", exp.func("coalesce", value, exp.Literal.number(0)))
            outer.append(exp.alias_(exp.Min(this=cell.copy()), f"s{at}_low"))
            outer.append(exp.alias_(exp.Max(this=cell.copy()), f"s{at}_high"))
        limbs = self._limbs(carry, outer)
        for at, item in enumerate(self.items):
            for part, truth in (("y", item.counted), ("z", item.others)):
                mark = carry(f"i{at}_{part}", exp.cast(exp.paren(truth.copy()), "BIGINT"))
                outer.append(_total(mark.copy(), f"i{at}_{part}"))
                for name, limb in limbs:
                    term = exp.Mul(this=limb.copy(), expression=mark.copy())
                    outer.append(_total(term, f"i{at}_{part}_{name}"))
        source = exp.select(*inner).from_(TABLE).subquery("rows_")
        return exp.select(*outer).from_(source).group_by(*(group.copy() for group in groups))

    def rows(self, values: dict[str, "exp.Expr"]) -> "exp.Select":
        """The SELECT of what the scan sums, respondent by respondent, with further columns."""
        from sqlglot import exp

        columns = [
            exp.alias_(value.copy(), f"k{at}") for at, value in enumerate(self.keys.values())
        ]
        columns += [exp.alias_(value, name) for name, value in values.items()]
        for at, item in enumerate(self.items):
            for part, truth in (("y", item.counted), ("d", item.in_base)):
                mark = exp.cast(exp.paren(truth.copy()), "BIGINT")
                columns.append(exp.alias_(mark, f"i{at}_{part}"))
        return exp.select(*columns).from_(TABLE)

    def _limbs(self, carry: Any, outer: list["exp.Expr"]) -> list[tuple[str, "exp.Column"]]:
        from sqlglot import exp

        weighting = self.weighting
        if weighting is None:
            return []
        if weighting.constant:
            weight = carry("w", weighting.value)
            outer.append(exp.alias_(exp.Min(this=weight.copy()), "w_low"))
            outer.append(exp.alias_(exp.Max(this=weight.copy()), "w_high"))
            return []
        square = exp.Mul(this=weighting.value.copy(), expression=weighting.value.copy())
        limbs = []
        for name, scale, value in (
            ("w", weighting.first, weighting.value),
            ("v", weighting.second, square),
        ):
            for at, term in enumerate(scale.terms(value)):
                limb = carry(f"{name}{at}", term)
                limbs.append((f"{name}{at}", limb))
                outer.append(_total(limb.copy(), f"all_{name}{at}"))
        return limbs

    def cells(self, found: dict[str, Any]) -> Cells:
        """The cells from the columns that the engine gave, in the order of their keys."""
        keys = {name: key_of(found[f"k{at}"]) for at, name in enumerate(self.keys)}
        order = (
            np.lexsort([key.codes for key in reversed(list(keys.values()))])
            if keys
            else slice(None)
        )

        def column(name: str) -> Floats:
            values = np.ma.filled(np.ma.asarray(found[name]), 0).astype(np.float64)
            return np.asarray(values[order])

        def whole(part: str) -> Integers:
            columns = [column(f"i{at}_{part}") for at in range(len(self.items))]
            return _stacked(columns, len(people)).astype(np.int64)

        people = column("people").astype(np.int64)
        others, count = whole("z"), whole("y")
        weight, squares, sums = self._weighted(column, people, others, count)
        return Cells(
            {name: type(key)(key.codes[order], key.labels) for name, key in keys.items()},
            people,
            weight,
            squares,
            others + count,
            count,
            sums,
            {name: column(f"s{at}_low") for at, name in enumerate(self.steady)},
            {name: column(f"s{at}_high") for at, name in enumerate(self.steady)},
        )

    def _weighted(
        self, column: Any, people: Integers, others: Integers, count: Integers
    ) -> tuple[Floats, Floats, Sums]:
        weighting = self.weighting
        if weighting is None or weighting.constant:
            each: Floats = np.ones(len(people)) if weighting is None else column("w_low")
            counts, rest = count.astype(np.float64), others.astype(np.float64)
            plain = Sums(counts, rest, counts, rest)
            heads: Floats = people.astype(np.float64)
            return heads * each, heads * (each * each), plain.times(each)

        def total(name: str, scale: Scale, letter: str) -> Floats:
            parts = [column(f"{name}{letter}{at}") * scale.factor(at) for at in range(scale.limbs)]
            return np.asarray(sum(parts[1:], parts[0]))

        def over(part: str, letter: str, scale: Scale) -> Floats:
            found = [total(f"i{at}_{part}_", scale, letter) for at in range(len(self.items))]
            return _stacked(found, len(people))

        first, second = weighting.first, weighting.second
        sums = Sums(
            over("y", "w", first),
            over("z", "w", first),
            over("y", "v", second),
            over("z", "v", second),
        )
        weight, squares = total("all_", first, "w"), total("all_", second, "v")
        return weight, squares, sums


def _total(value: "exp.Expr", name: str) -> "exp.Expr":
    from sqlglot import exp

    return exp.alias_(exp.Sum(this=value), name)


def _stacked(columns: list[Floats], rows: int) -> Floats:
    return np.column_stack(columns) if columns else np.zeros((rows, 0))
