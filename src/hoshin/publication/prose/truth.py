"""Whether a claim holds for a figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from hoshin.base import half_up
from hoshin.publication.prose.claims import Claim
from hoshin.publication.prose.known import KnownFigure, YearFigure
from hoshin.publication.prose.rough import is_near_fraction, is_told_by
from hoshin.publication.prose.tokens import POINTS


class Truth(Enum):
    """Holds, does not, cannot be held against anything, or is no claim about this figure."""

    HOLDS = "holds"
    CONTRADICTS = "contradicts"
    NOT_COMPARABLE = "not-comparable"
    SILENT = "silent"


@dataclass(frozen=True)
class SizeWords:
    """How much a word of size may mean, as a pack says; points for shares, per cent for the rest.

    Parameters
    ----------
    flat, small, big : (points, per cent)
        At most for the first two, at least for the last.
    doubled, halved : (least, most)
        Times.
    """

    flat: tuple[Fraction, Fraction]
    small: tuple[Fraction, Fraction]
    big: tuple[Fraction, Fraction]
    doubled: tuple[Fraction, Fraction]
    halved: tuple[Fraction, Fraction]


def truth_of(claim: Claim, known: KnownFigure, sizes: SizeWords) -> Truth:
    """Whether the claim holds."""
    if claim.kind == "difference" and claim.unit not in _units_of_change(known):
        return Truth.SILENT
    if claim.kind == "letter":
        return _told(known.letter and claim.name == known.letter)
    if claim.kind == "target":
        return _told(None if known.target is None else is_told_by(claim, [Fraction(known.target)]))
    if claim.kind == "level":
        return _level(claim, known)
    if known.current is None:
        return Truth.NOT_COMPARABLE
    if claim.kind == "achieved":
        return _achieved(claim, known)
    if claim.kind == "compared":
        return _compared(claim, known)
    if claim.kind == "gap":
        if known.target is None:
            return Truth.NOT_COMPARABLE
        return _told(is_told_by(claim, _gaps(known.current, [Fraction(known.target)])))
    if claim.kind == "rate":
        return _rate(claim, known)
    if claim.kind == "record":
        return _record(claim, known)
    return _change(claim, known, sizes)


def _units_of_change(known: KnownFigure) -> tuple[str, ...]:
    return (known.unit, POINTS) if known.is_share else (known.unit,)


def _told(holds: object) -> Truth:
    if holds is None:
        return Truth.NOT_COMPARABLE
    return Truth.HOLDS if holds else Truth.CONTRADICTS


def _level(claim: Claim, known: KnownFigure) -> Truth:
    figure = known.of(claim.of)
    if figure is None or claim.value is None:
        return Truth.NOT_COMPARABLE
    return _bounded(claim, figure)


def _rate(claim: Claim, known: KnownFigure) -> Truth:
    if not known.target or known.current is None:
        return Truth.NOT_COMPARABLE
    printed, exact = (
        100 * Fraction(value) / Fraction(known.target)
        for value in (known.current.printed, known.current.exact)
    )
    whole = YearFigure(half_up(printed, 0), exact)
    tenth = YearFigure(half_up(printed, 1), printed)
    told = {_bounded(claim, each) for each in (whole, tenth)}
    return Truth.HOLDS if Truth.HOLDS in told else Truth.CONTRADICTS


def _bounded(claim: Claim, figure: YearFigure) -> Truth:
    return _told(is_told_by(claim, figure.readings))


def _achieved(claim: Claim, known: KnownFigure) -> Truth:
    met, letter = known.meets_target(), known.letter
    claimed = claim.name == "yes"
    by_letter = None if letter is None else (letter == "A") is claimed
    by_target = None if met is None else met is claimed
    if claim.to_target:
        return _told(by_target)
    if claim.loose:  # 目標を達成した: of this year's letter, or of the target itself
        told = [each for each in (by_letter, by_target) if each is not None]
        return _told(any(told) if told else None)
    return _told(by_letter if by_letter is not None else by_target)


def _compared(claim: Claim, known: KnownFigure) -> Truth:
    assert known.current is not None
    if claim.value is not None:
        bars: tuple[Fraction, ...] = (Fraction(claim.value),)
    elif claim.to_target:
        if known.target is None:
            return Truth.NOT_COMPARABLE
        bars = (Fraction(known.target),)
    else:
        held = known.of(claim.against) if claim.against is not None else None
        if held is None:
            return Truth.NOT_COMPARABLE
        bars = held.readings
    falling = known.falling and claim.to_target
    name = claim.name.removeprefix("not-")
    found = any(
        _stands(name, value, bar, falling=falling, denied=claim.name != name)
        for value in known.current.readings
        for bar in bars
    )
    return _told(found)


def _stands(name: str, value: Fraction, bar: Fraction, *, falling: bool, denied: bool) -> bool:
    if name == "above":
        holds = value > bar
    elif name == "below":
        holds = value < bar
    else:
        holds = value <= bar if falling else value >= bar
    return holds is not denied


def _gaps(current: YearFigure, bars: Iterable[Fraction]) -> list[Fraction]:
    return [abs(value - bar) for value in current.readings for bar in bars]


def _record(claim: Claim, known: KnownFigure) -> Truth:
    assert known.current is not None
    first = known.year - claim.years + 1 if claim.years else min(known.years)
    others = {year: known.of(year) for year in range(first, known.year)}
    if not known.years or all(each is None for each in others.values()) or known.broken:
        return Truth.NOT_COMPARABLE
    if claim.years and any(each is None for each in others.values()):
        return Truth.NOT_COMPARABLE
    earlier = [each.exact for each in others.values() if each is not None]
    value = known.current.exact
    return _told(value >= max(earlier) if claim.name == "highest" else value <= min(earlier))


def _change(claim: Claim, known: KnownFigure, sizes: SizeWords) -> Truth:
    assert known.current is not None
    before = known.of(claim.against) if claim.against is not None else None
    if before is None:
        return Truth.NOT_COMPARABLE
    now = known.current
    changes = [
        _Change(Fraction(before.printed), Fraction(now.printed), known),
        _Change(before.exact, now.exact, known),
    ]
    if claim.kind == "change" and claim.years:
        return _streak(claim, known)
    return _told(any(change.fits(claim, sizes) for change in changes))


def _streak(claim: Claim, known: KnownFigure) -> Truth:
    assert claim.years
    years = [known.of(year) for year in range(known.year - claim.years, known.year + 1)]
    steps = [new.exact - old.exact for old, new in pairwise(years) if old and new]
    up = claim.name == "up" or (claim.name == "better" and not known.falling)
    up = up or (claim.name == "worse" and known.falling)
    if claim.name not in ("up", "down", "better", "worse"):
        return Truth.SILENT
    if not all(step > 0 if up else step < 0 for step in steps):
        return Truth.CONTRADICTS
    return Truth.HOLDS if len(steps) == claim.years else Truth.NOT_COMPARABLE


@dataclass(frozen=True)
class _Change:
    """From one year to another."""

    old: Fraction
    new: Fraction
    known: KnownFigure

    @property
    def by(self) -> Fraction:
        return self.new - self.old

    @property
    def per_cent(self) -> Fraction | None:
        return 100 * self.by / abs(self.old) if self.old else None

    def fits(self, claim: Claim, sizes: SizeWords) -> bool:
        if claim.kind == "difference":
            return self._signed(claim.name) and is_told_by(claim, [abs(self.by)])
        if claim.kind == "ratio":
            if "/" in claim.bound:
                return bool(self.old) and is_near_fraction(100 * self.new / self.old, claim.bound)
            return bool(self.old) and is_told_by(claim, [self.new / self.old])
        if claim.kind == "relative":
            return self._relative(claim)
        denied = claim.name.startswith("not-")
        name = claim.name.removeprefix("not-")
        if denied:
            return not self._named(name, "", sizes)
        return self._named(name, claim.size, sizes)

    def _relative(self, claim: Claim) -> bool:
        if not self.old:
            return False
        if claim.name == "level":
            return is_told_by(claim, [100 * self.new / self.old])
        return self._signed(claim.name) and is_told_by(claim, [abs(100 * self.by / self.old)])

    def _signed(self, name: str) -> bool:
        """Whether the direction is that of the word that stands beside the number."""
        match name:
            case "up" | "above":
                return self.by >= 0
            case "down" | "below":
                return self.by <= 0
            case "better":
                return self._is_better
            case "worse":
                return not self._is_better
        return True

    @property
    def _is_better(self) -> bool:
        return self.by < 0 if self.known.falling else self.by > 0

    def _named(self, name: str, size: str, sizes: SizeWords) -> bool:
        match name:
            case "stalled":
                return self.by <= 0 or not self._reaches(sizes.big)
            case "halted":
                return self.by <= 0 or self._within(sizes.small)
            case "flat":
                return self._within(sizes.flat)
            case "doubled":
                return self._times(sizes.doubled)
            case "halved":
                return self._times(sizes.halved)
            case "up":
                holds = self.by > 0
            case "down":
                holds = self.by < 0
            case "better":
                holds = self._is_better
            case _:
                holds = bool(self.by) and not self._is_better
        if size == "small":
            return holds and self._within(sizes.small)
        if size == "big":
            return holds and self._reaches(sizes.big)
        return holds

    def _within(self, most: tuple[Fraction, Fraction]) -> bool:
        points, per_cent = most
        by_part = self.per_cent is not None and abs(self.per_cent) <= per_cent
        return by_part or (self.known.is_share and abs(self.by) <= points) or not self.by

    def _reaches(self, least: tuple[Fraction, Fraction]) -> bool:
        points, per_cent = least
        by_part = self.per_cent is None or abs(self.per_cent) >= per_cent
        return by_part or (self.known.is_share and abs(self.by) >= points)

    def _times(self, bounds: tuple[Fraction, Fraction]) -> bool:
        return bool(self.old) and bounds[0] <= self.new / self.old <= bounds[1]
