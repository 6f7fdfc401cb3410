"""A sample as counts: what a share and its error are made of, whatever the order of the rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property


@dataclass(frozen=True)
class Stratum:
    """One stratum: its respondents, and the people in it where the finite population is known."""

    respondents: int
    population: int | None = None

    @property
    def unsampled(self) -> Fraction:
        """1 - f, the finite population correction; 1 where the population is not given."""
        if self.population is None:
            return Fraction(1)
        return 1 - Fraction(self.respondents, self.population)


@dataclass(frozen=True)
class AnswerClass:
    """`people` respondents of one stratum with the same weight who stand in the base alike."""

    stratum: str
    weight: Fraction
    in_base: bool
    counted: bool
    people: int


@dataclass(frozen=True)
class Sample:
    """All respondents of a survey as classes, and its strata.

    People outside the base keep their place in the variance: they count in their stratum.
    """

    strata: Mapping[str, Stratum]
    classes: tuple[AnswerClass, ...]

    @cached_property
    def base(self) -> int:
        return sum(each.people for each in self.classes if each.in_base)

    @cached_property
    def count(self) -> int:
        return sum(each.people for each in self.classes if each.in_base and each.counted)

    @cached_property
    def strata_in_base(self) -> int:
        return len({each.stratum for each in self.classes if each.in_base})

    def unweighted(self) -> "Sample":
        """The same respondents, each counting once: the share of respondents."""
        return Sample(
            self.strata,
            tuple(
                AnswerClass(each.stratum, Fraction(1), each.in_base, each.counted, each.people)
                for each in self.classes
            ),
        )
