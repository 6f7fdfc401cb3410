"""The scan, as SELECTs from one description, whichever engine runs them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoshin.query import typed
from hoshin.survey.answers import TABLE, column
from hoshin.survey.cells.scale import Scale
from hoshin.survey.items import Item

if TYPE_CHECKING:
    from sqlglot import exp

LEAST_WEIGHT, MOST_WEIGHT = 1e-100, 1e100  # beyond them squares would leave the range of floats


@dataclass(frozen=True)
class Scales:
    """How weights, and their squares, become whole numbers."""

    first: Scale
    second: Scale


@dataclass(frozen=True)
class Scan:
    """What to find in the answers.

    Parameters
    ----------
    keys : mapping of name to Expression
        The columns that make a cell.
    items : sequence of Item
    weight : Expression or None
        DOUBLE, positive; None: everybody counts once.
    steady : mapping of name to Expression
        Numbers that should not vary within a cell; their least and largest value is found.
    """

    keys: dict[str, "exp.Expr"]
    items: Sequence[Item]
    weight: "exp.Expr | None" = None
    steady: dict[str, "exp.Expr"] = field(default_factory=dict)

    def heads(self) -> "exp.Select":
        """The SELECT of the cells: keys, people, least and largest weight, what should be steady.

        Columns are named by position (k0, s0_low …), so no name can clash.
        """
        from sqlglot import exp

        carried = _Carried()
        groups = self._groups(carried)
        outer = [*groups, _named(exp.Count(this=exp.Star()), "people")]
        for at, value in enumerate(self.steady.values()):
            held = exp.func("coalesce", value.copy(), exp.Literal.number(0), copy=False)
            outer += _bounds(carried(f"s{at}", held), f"s{at}")
        if self.weight is not None:
            weight = carried("w", self.weight)
            outer += [*_bounds(weight, "w"), _total(_good(weight), "w_good")]
        return carried.grouped(outer, groups)

    def sums(self, scales: Scales | None) -> "exp.Select":
        """The SELECT of the sums by cell: i3_y, i3_z count; i3_y_w0 … sum limbs of weights.

        Parameters
        ----------
        scales : Scales or None
            None: counts alone.
        """
        from sqlglot import exp

        carried = _Carried()
        groups = self._groups(carried)
        outer: list[exp.Expr] = [*groups]
        limbs = self._limbs(carried, scales)
        outer += [_total(limb, f"all_{name}") for name, limb in limbs.items()]
        for at, item in enumerate(self.items):
            for part, truth in (("y", item.counted), ("z", item.others)):
                mark = carried(f"i{at}_{part}", _marked(truth))
                outer.append(_total(mark, f"i{at}_{part}"))
                for name, limb in limbs.items():
                    term = exp.Mul(this=limb.copy(), expression=mark.copy())
                    outer.append(_total(term, f"i{at}_{part}_{name}"))
        return carried.grouped(outer, groups)

    @property
    def coded(self) -> dict[str, str]:
        """The columns whose whole numbers are answers, and what they are called in `respondents`."""
        named = dict.fromkeys(item.codes.column for item in self.items if item.codes is not None)
        return {name: f"c{at}" for at, name in enumerate(named)}

    def respondents(self, cells: str | None, *, weighted: bool) -> "exp.Select":
        """The SELECT of respondents: their cell, their weight, and what they answered, as numbers.

        Parameters
        ----------
        cells : str or None
            A table of the cells, with their keys as `heads` names them and `cell`, their number. None:
            the keys themselves are asked for, which are numbers then, and what should be steady.
        weighted : bool
            Whether weights are needed.

        Notes
        -----
        Answers stand in the columns that `coded` names, or by themselves as i3: 0 is outside the base,
        1 a counted answer, 2 another one.
        """
        from sqlglot import exp

        columns: list[exp.Expr] = []
        if cells is None:
            columns += [
                _named(value.copy(), f"k{at}") for at, value in enumerate(self.keys.values())
            ]
            steady = enumerate(self.steady.values())
            columns += [_named(typed(value.copy(), "DOUBLE"), f"s{at}") for at, value in steady]
        else:
            columns.append(exp.column("cell", table=cells))
        if weighted and self.weight is not None:
            columns.append(_named(self.weight.copy(), "w"))
        columns += [_named(column(name), short) for name, short in self.coded.items()]
        columns += [
            _named(_state(item), f"i{at}")
            for at, item in enumerate(self.items)
            if item.codes is None
        ]
        found = exp.select(*columns or [_tiny(0)], copy=False).from_(TABLE, copy=False)
        return found if cells is None else self._joined(found, cells)

    def _joined(self, found: "exp.Select", cells: str) -> "exp.Select":
        from sqlglot import exp

        same = [
            exp.NullSafeEQ(this=value.copy(), expression=exp.column(f"k{at}", table=cells))
            for at, value in enumerate(self.keys.values())
        ]
        return found.join(cells, on=exp.and_(*same, copy=False) if same else None, copy=False)

    def bounds(self, values: "Sequence[exp.Expr]") -> "exp.Select":
        """The SELECT of the number of respondents, and of the least and largest of some values."""
        from sqlglot import exp

        columns: list[exp.Expr] = [exp.Count(this=exp.Star())]
        for value in values:
            columns += [exp.Min(this=value.copy()), exp.Max(this=value.copy())]
        return exp.select(*columns, copy=False).from_(TABLE, copy=False)

    def rows(self, values: dict[str, "exp.Expr"]) -> "exp.Select":
        """The SELECT of what the scan sums, respondent by respondent, with further columns."""
        from sqlglot import exp

        columns = [_named(value.copy(), f"k{at}") for at, value in enumerate(self.keys.values())]
        columns += [_named(value, name) for name, value in values.items()]
        for at, item in enumerate(self.items):
            for part, truth in (("y", item.counted), ("d", item.in_base)):
                columns.append(_named(_marked(truth), f"i{at}_{part}"))
        return exp.select(*columns, copy=False).from_(TABLE, copy=False)

    def _groups(self, carried: "_Carried") -> "list[exp.Expr]":
        return [carried(f"k{at}", value) for at, value in enumerate(self.keys.values())]

    def _limbs(self, carried: "_Carried", scales: Scales | None) -> "dict[str, exp.Expr]":
        from sqlglot import exp

        if self.weight is None or scales is None:
            return {}
        square = exp.Mul(this=self.weight.copy(), expression=self.weight.copy())
        return {
            f"{name}{at}": carried(f"{name}{at}", term)
            for name, scale, value in (
                ("w", scales.first, self.weight),
                ("v", scales.second, square),
            )
            for at, term in enumerate(scale.terms(value))
        }


class _Carried:
    """Expressions of respondents, each reckoned once in an inner SELECT."""

    def __init__(self) -> None:
        self._inner: list[exp.Expr] = []

    def __call__(self, name: str, value: "exp.Expr") -> "exp.Expr":
        from sqlglot import exp

        self._inner.append(_named(value.copy(), name))
        return exp.column(name)

    def grouped(self, outer: "list[exp.Expr]", groups: "list[exp.Expr]") -> "exp.Select":
        from sqlglot import exp

        inner = self._inner or [_named(exp.Literal.number(1), "one")]
        rows = exp.select(*inner, copy=False).from_(TABLE, copy=False).subquery("rows_", copy=False)
        found = exp.select(*outer, copy=False).from_(rows, copy=False)
        return found.group_by(*(group.copy() for group in groups), copy=False)


def _state(item: Item) -> "exp.Expr":
    from sqlglot import exp

    case = exp.Case().when(item.counted.copy(), _tiny(1), copy=False)
    return case.when(item.others.copy(), _tiny(2), copy=False).else_(_tiny(0), copy=False)


def _marked(truth: "exp.Expr") -> "exp.Expr":
    from sqlglot import exp

    return typed(exp.Paren(this=truth.copy()), "BIGINT")


def _named(value: "exp.Expr", name: str) -> "exp.Expr":
    """Sqlglot's own builders copy all they are given; these trees are ours alone."""
    from sqlglot import exp

    return exp.alias_(value, name, copy=False)


def _tiny(number: int) -> "exp.Expr":
    from sqlglot import exp

    return typed(exp.Literal.number(number), "TINYINT")


def _good(weight: "exp.Expr") -> "exp.Expr":
    """1 where a weight can be reckoned with; NaN is above all numbers here."""
    from sqlglot import exp

    low, high = (
        typed(exp.Literal.string(repr(bound)), "DOUBLE") for bound in (LEAST_WEIGHT, MOST_WEIGHT)
    )
    positive = exp.GT(this=weight.copy(), expression=low)
    good = exp.and_(positive, exp.LT(this=weight.copy(), expression=high))
    return _marked(good)


def _bounds(value: "exp.Expr", name: str) -> "list[exp.Expr]":
    from sqlglot import exp

    kinds: tuple[tuple[Callable[..., exp.Expr], str], ...] = (
        (exp.Min, "low"),
        (exp.Max, "high"),
    )
    return [_named(kind(this=value.copy()), f"{name}_{end}") for kind, end in kinds]


def _total(value: "exp.Expr", name: str) -> "exp.Expr":
    from sqlglot import exp

    return _named(exp.Sum(this=value.copy()), name)
