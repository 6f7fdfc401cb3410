"""The rules of a release, as settings that an office may tighten, and loosen only with a record."""

from collections.abc import Mapping
from itertools import pairwise

from pydantic import Field, field_validator, model_validator

from hoshin.base.definitions import Definition, read_definition
from hoshin.disclosure import texts


class Step(Definition):
    """[[ladder]]: from so many residents of the area on, a cell below so many people is small."""

    residents: int = Field(ge=0)
    small_below: int | None = Field(None, ge=1)  # nothing may be shown where it is left out


class Rules(Definition):
    """`disclosure.toml` of a pack, and [disclosure] of a survey."""

    small_below: int = Field(10, ge=1)  # a cell of 1 to 9 people is small
    hidden_base_below: int = Field(30, ge=0)  # of the whole: no share over fewer
    caution_base_below: int = Field(100, ge=0)  # of the whole: shown with a caution
    width: int = Field(5, ge=1)  # how far apart the bounds of a withheld cell must lie
    difference_below: int = Field(10, ge=1)  # against an earlier release
    round_to: int = Field(5, ge=1)  # below the whole
    others_small: bool = True  # everybody else of the base is a cell too
    all_or_none: bool = True  # a group that answered alike is treated as small
    blanks_small: bool = False  # people who left a trait blank are a group too
    sensitive_zeros: bool = True  # with sensitive questions, 0 and 100 % are treated as small
    ladder: tuple[Step, ...] = (
        Step(residents=0),
        Step(residents=2_000, small_below=20),
        Step(residents=25_000, small_below=10),
    )
    reason: str = ""  # of what is looser than the program's own
    approved_by: tuple[str, ...] = ()

    @field_validator("ladder")
    @classmethod
    def _rising(cls, ladder: tuple[Step, ...]) -> tuple[Step, ...]:
        starts = [step.residents for step in ladder]
        if not starts or starts[0] != 0 or any(b <= a for a, b in pairwise(starts)):
            raise ValueError(texts.LADDER)
        return ladder

    @model_validator(mode="after")
    def _two_people(self) -> "Rules":
        if self.loosened and not (self.reason.strip() and len(set(self.approved_by)) >= 2):
            raise ValueError(texts.LOOSENED.format(names=texts.AND.join(self.loosened)))
        return self

    @property
    def loosened(self) -> list[str]:
        """The settings that protect less than the program's own."""
        own = type(self).model_construct()
        names = [name for name in _TIGHTER if getattr(self, name) < getattr(own, name)]
        lower = any(
            _least(self.ladder, residents) < _least(own.ladder, residents)
            for residents in sorted({step.residents for step in (*self.ladder, *own.ladder)})
        )
        return [*names, *(["ladder"] if lower else [])]

    def small_in(
        self, populations: Mapping[tuple[str, str], int], group: tuple[tuple[str, str], ...]
    ) -> int | None:
        """Below how many people a cell about something sensitive is small; None: never shown.

        The areas that are named in the group decide, the smallest of them, and of the whole all
        areas together; where the number of residents is not known, the strictest step that shows
        anything.
        """
        known = [populations[pair] for pair in group if pair in populations]
        if not group and populations:
            known = [sum(populations.values())]
        if not known:
            return max((s.small_below for s in self.ladder if s.small_below), default=None)
        return [s for s in self.ladder if s.residents <= min(known)][-1].small_below


# A larger value (or true) protects more.
_TIGHTER = (
    "small_below",
    "hidden_base_below",
    "caution_base_below",
    "width",
    "difference_below",
    "round_to",
    "others_small",
    "all_or_none",
    "blanks_small",
    "sensitive_zeros",
)


def read_rules(content: bytes, *, name: str) -> Rules:
    """Rules from TOML; what is left out is the program's own.

    Raises
    ------
    InputError
        If a setting is not known or does not fit, or something is loosened without a reason and
        two people.
    """
    return read_definition(content, Rules, name=name)


def _least(ladder: tuple[Step, ...], residents: int) -> float:
    step = [each for each in ladder if each.residents <= residents][-1]
    return float("inf") if step.small_below is None else step.small_below
