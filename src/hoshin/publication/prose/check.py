"""The prose of a policy held against its figures."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from hoshin.base import FiscalYear, near_or_known
from hoshin.policy import Policy
from hoshin.publication.prose import texts
from hoshin.publication.prose.aside import asides
from hoshin.publication.prose.binding import bound_figure, is_of_another, owner_of
from hoshin.publication.prose.claims import Claim
from hoshin.publication.prose.known import KnownFigure, YearFigure
from hoshin.publication.prose.reading import claims_of, stated_numbers
from hoshin.publication.prose.sentences import Sentence, sentences
from hoshin.publication.prose.tokens import folded
from hoshin.publication.prose.truth import SizeWords, Truth, truth_of

FindingKind = Literal["contradiction", "unbound-number", "unknown-figure", "not-comparable"]
_OWN_NAME = re.compile(r"の([一-龠々ァ-ヴー]{2,})")
_ALL = ("いずれも", "ともに", "共に", "すべて", "全て", "どちらも", "両指標", "揃って", "そろって")


@dataclass(frozen=True)
class ProseFinding:
    """One fault of a sentence; `figure` is the indicator's id, or None."""

    path: str
    sentence: str
    figure: str | None
    kind: FindingKind
    message: str


def check_prose(
    policy: Policy, figures: Mapping[str, KnownFigure], sizes: SizeWords
) -> list[ProseFinding]:
    """Every sentence of the self-evaluations and next directions, in the order of the form."""
    return [
        finding
        for path, text, prefix in _texts(policy)
        for sentence in sentences(text)
        for finding in _Check(path, sentence, figures, prefix, sizes).findings()
    ]


def _texts(policy: Policy) -> Iterator[tuple[str, str, str]]:
    """Path, text, and the beginning of the ids of the issue's own indicators."""
    for place, issue in enumerate(policy.issues):
        for name in ("self_evaluation", "next_directions"):
            for number, text in enumerate(getattr(issue, name)):
                yield f"issues/{place}/{name}/{number}", text, f"{issue.key}-"
    for name in ("self_evaluation", "next_directions"):
        for number, text in enumerate(getattr(policy, name)):
            yield f"{name}/{number}", text, ""


class _Check:
    def __init__(
        self,
        path: str,
        sentence: Sentence,
        figures: Mapping[str, KnownFigure],
        prefix: str,
        sizes: SizeWords,
    ) -> None:
        self.path, self.sentence, self.figures, self.sizes = path, sentence, figures, sizes
        self.prefix = prefix

    def findings(self) -> Iterator[ProseFinding]:
        bound = [self.figures[mark] for mark in self.sentence.marks if mark in self.figures]
        for mark in self.sentence.marks:
            if mark not in self.figures:
                yield self._unknown(mark)
        if not bound and not self.sentence.marks:
            found = self._bound_by_words()
            bound = [found] if found else []
        if not bound:
            if not self.sentence.marks:
                yield from self._unbound()
            return
        yield from self._held_against(bound)

    def _bound_by_words(self) -> KnownFigure | None:
        """Among the issue's own indicators first; else among all."""
        own = [each for name, each in self.figures.items() if name.startswith(self.prefix or " ")]
        subs = [each for name, each in self.figures.items() if name.startswith("sub:")]
        everyone = list(self.figures.values())
        found = bound_figure(self.sentence.text, everyone)
        return found or (bound_figure(self.sentence.text, [*own, *subs]) if own else None)

    def _held_against(self, bound: Sequence[KnownFigure]) -> Iterator[ProseFinding]:
        everyone = len(bound) == 1 or any(word in self.sentence.text for word in _ALL)
        told: set[tuple[str, str]] = set()
        claims = {each.indicator: self._claims(each) for each in bound}
        for figure in bound:
            for claim in claims[figure.indicator]:
                truth = truth_of(claim, figure, self.sizes)
                if truth is Truth.HOLDS or truth is Truth.SILENT:
                    continue
                if claim.kind == "level" and self._is_told_right(claim, claims, figure):
                    continue
                if self._is_of_others(claim, figure, bound, everyone=everyone):
                    continue
                if self._is_aside(claim, claims[figure.indicator], figure):
                    continue
                finding = self._finding(claim, figure, truth)
                if (claim.words, finding.kind) not in told:
                    told.add((claim.words, finding.kind))
                    yield finding

    def _claims(self, figure: KnownFigure) -> list[Claim]:
        """What the sentence claims; without a mark only what has no other subject."""
        found = claims_of(self.sentence.text, figure)
        if self.sentence.marks:
            return found
        text = folded(self.sentence.text)
        return [each for each in found if not is_of_another(text, each.at, figure)]

    def _is_aside(self, claim: Claim, claims: Sequence[Claim], figure: KnownFigure) -> bool:
        """Whether it stands where the sentence tells of another thing, and the rest bears the figure out."""
        spans = asides(self.sentence.text, figure)

        def inside(each: Claim) -> bool:
            return any(start <= each.at < end for start, end in spans)

        return inside(claim) and any(
            not inside(each) and truth_of(each, figure, self.sizes) is Truth.HOLDS
            for each in claims
        )

    def _is_told_right(
        self, claim: Claim, claims: Mapping[str, list[Claim]], figure: KnownFigure
    ) -> bool:
        """Whether the sentence gives the figure of that year besides: 10 areas, of which 6 …

        Of a number that counts something by its own name (500件の相談) it is enough that the sentence
        gives the figure's change.
        """
        after = folded(self.sentence.text)[claim.at + len(claim.words) :]
        other = _OWN_NAME.match(after)
        if (
            other is not None
            and other[1] not in figure.subject
            and any(
                each.kind in ("difference", "relative", "ratio")
                and truth_of(each, figure, self.sizes) is Truth.HOLDS
                for each in claims[figure.indicator]
            )
        ):
            return True
        return any(
            other.kind == "level"
            and other.of == claim.of
            and truth_of(other, figure, self.sizes) is Truth.HOLDS
            for other in claims[figure.indicator]
        )

    def _is_of_others(
        self, claim: Claim, figure: KnownFigure, bound: Sequence[KnownFigure], *, everyone: bool
    ) -> bool:
        """Whether a claim that this figure does not bear out is told of another that is bound."""
        if claim.value is None and everyone:
            return False
        if claim.value is None:
            owner = owner_of(folded(self.sentence.text), claim.at, bound)
            if owner is not None:
                return owner is not figure
        return self._holds_elsewhere(claim, figure, bound)

    def _holds_elsewhere(
        self, claim: Claim, figure: KnownFigure, bound: Sequence[KnownFigure]
    ) -> bool:
        return any(
            truth_of(claim, other, self.sizes) is Truth.HOLDS
            for other in bound
            if other is not figure and (claim.value is None or other.unit == figure.unit)
        )

    def _finding(self, claim: Claim, figure: KnownFigure, truth: Truth) -> ProseFinding:
        if truth is Truth.NOT_COMPARABLE:
            return self._say(
                "not-comparable", figure.indicator, self._not_comparable(claim, figure)
            )
        message = self._contradiction(claim, figure)
        if figure.from_form:
            message += texts.BY_FORM
        return self._say("contradiction", figure.indicator, message)

    def _contradiction(self, claim: Claim, figure: KnownFigure) -> str:
        previous = figure.of(claim.against) if claim.against is not None else None
        if claim.kind == "relative" and figure.is_share and figure.current and previous:
            gap = abs(figure.current.printed - previous.printed)
            if claim.value is not None and abs(claim.value) == gap:
                return texts.CONTRADICTION_POINTS.format(
                    words=claim.words, figure=figure.indicator, points=gap
                )
        return texts.CONTRADICTION.format(
            words=claim.words, figure=figure.indicator, state=_state(claim, figure)
        )

    def _not_comparable(self, claim: Claim, figure: KnownFigure) -> str:
        if figure.broken and claim.kind not in ("target", "letter", "achieved"):
            return texts.NOT_COMPARABLE_BREAK.format(words=claim.words, figure=figure.indicator)
        what = texts.WHAT_CURRENT
        if claim.kind == "letter":
            what = texts.WHAT_LETTER
        elif claim.kind in ("target", "gap", "achieved") or claim.to_target:
            what = texts.WHAT_TARGET
        elif (year := claim.of if claim.kind == "level" else claim.against) is not None:
            what = texts.WHAT_YEAR.format(year=FiscalYear(year).label)
        return texts.NOT_COMPARABLE.format(words=claim.words, what=what, figure=figure.indicator)

    def _unknown(self, mark: str) -> ProseFinding:
        cure = near_or_known(mark, self.figures)
        return self._say("unknown-figure", None, texts.UNKNOWN_FIGURE.format(mark=mark, cure=cure))

    def _unbound(self) -> Iterator[ProseFinding]:
        year = next(iter(self.figures.values())).year if self.figures else 0
        tokens = stated_numbers(self.sentence.text, year) if year else []
        for words in dict.fromkeys(token.text for token in tokens):
            yield self._say("unbound-number", None, texts.UNBOUND.format(words=words))

    def _say(self, kind: FindingKind, figure: str | None, message: str) -> ProseFinding:
        return ProseFinding(self.path, self.sentence.text, figure, kind, message)


def _state(claim: Claim, figure: KnownFigure) -> str:
    """What the figure is, as far as the claim touches it."""
    parts = []
    if figure.current is not None:
        parts.append(_shown(figure.current, figure))
    years = {claim.against, claim.of} - {None, 0, figure.year}
    if claim.kind == "record":
        years |= set(figure.years) - {figure.year}
    for year in sorted(each for each in years if each is not None):
        if (found := figure.of(year)) is not None:
            label = FiscalYear(year).label
            parts.append(texts.STATE_YEAR.format(year=f"{label} ", value=_shown(found, figure)))
    if figure.target is not None and (
        claim.kind in ("target", "gap", "achieved") or claim.to_target
    ):
        bound = texts.BOUNDS[figure.comparator]
        parts.append(texts.STATE_TARGET.format(value=f"{figure.target}{figure.unit}", bound=bound))
    if figure.letter and claim.kind in ("letter", "achieved"):
        parts.append(texts.STATE_LETTER.format(letter=figure.letter))
    return "".join(parts).lstrip("、")


def _shown(found: YearFigure, figure: KnownFigure) -> str:
    return f"{found.printed}{figure.unit}"
