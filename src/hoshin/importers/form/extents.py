"""Which pieces belong to which issue: pages, label order and the completeness of results decide.

A heading may stand behind its issue's text, results of one issue may stand above the heading
of the next. What is certain: every issue has one 課題認識, in the order of the issues.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from hoshin.importers.form.cells import tokens
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.sections import Section

_ORDER = {Section.RECOGNITION: 0, Section.STRATEGIES: 1, Section.INDICATORS: 2}


@dataclass(frozen=True)
class Extent:
    """The pieces of one issue and its heading; `None` where no heading was found."""

    heading: Piece | None
    pieces: list[Piece]
    certain: bool


def split_document(pieces: list[Piece]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """Preamble, issues, closing parts."""
    start = next(
        (
            index
            for index, piece in enumerate(pieces)
            if piece.kind is Kind.HEADING
            or piece.section in (Section.ISSUES, *_ORDER)
            or piece.kind is Kind.GROUP
        ),
        len(pieces),
    )
    end = next(
        (
            index
            for index, piece in enumerate(pieces)
            if index >= start
            and (
                piece.section in (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS)
                or piece.kind is Kind.GROUP
            )
        ),
        len(pieces),
    )
    return pieces[:start], pieces[start:end], pieces[end:]


def split_ordered(pieces: list[Piece]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """As `split_document`, where closing parts may stand inside each issue."""
    before, _, _ = split_document(pieces)
    closing = (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS)
    return (
        [piece for piece in before if piece.section not in closing],
        [piece for piece in pieces[len(before) :] if piece.section not in closing],
        [piece for piece in pieces if piece.section in closing],
    )


def issue_extents(pieces: list[Piece]) -> list[Extent]:
    """Cut the issues apart."""
    bodies = _bodies(pieces)
    headings = [index for index, piece in enumerate(pieces) if piece.kind is Kind.HEADING]
    if not bodies:
        bodies = [(index, index) for index in headings]
    if not bodies:
        return []
    cuts = [0]
    for before, after in pairwise(bodies):
        cuts.append(_best_cut(pieces, cuts[-1], before[1], after[0]))
    cuts.append(len(pieces))
    runs = [pieces[a:b] for a, b in pairwise(cuts)]
    return _with_headings(runs, [pieces[index] for index in headings])


def ordered_extents(pieces: list[Piece]) -> list[Extent]:
    """The issues of a document that reads from top to bottom: each heading begins one.

    A heading that comes again (an overview first, the details later) goes on with its issue.
    """
    starts = [index for index, piece in enumerate(pieces) if piece.kind is Kind.HEADING]
    runs: list[list[Piece]] = [pieces[a:b] for a, b in pairwise([*starts, len(pieces)])]
    before = pieces[: starts[0]] if starts else pieces
    if not starts:
        return [Extent(None, before, True)] if before else []
    extents: list[Extent] = []
    for run in runs:
        known = next(
            (each for each in extents if each.heading and _same(each.heading, run[0])), None
        )
        if known is not None:
            known.pieces.extend(run[1:])
        else:
            extents.append(Extent(run[0], run, True))
    if any(piece.kind not in (Kind.LABEL, Kind.TEXT) for piece in before):
        extents[0].pieces[:0] = before
    return extents


def _same(one: Piece, other: Piece) -> bool:
    numbers = (one.number, one.sub) == (other.number, other.sub)
    return numbers and (not other.text or _folded(one.text) == _folded(other.text))


def _folded(title: str) -> str:
    return re.sub(r"[\s「」『』【】]", "", title)


def _bodies(pieces: list[Piece]) -> list[tuple[int, int]]:
    """For each issue the place of its first and last section label."""
    bodies: list[tuple[int, int]] = []
    stage = 3
    for index, piece in enumerate(pieces):
        if piece.kind is not Kind.LABEL or piece.section not in _ORDER:
            continue
        order = _ORDER[piece.section]
        if order < stage:
            bodies.append((index, index))
        else:
            bodies[-1] = (bodies[-1][0], index)
        stage = order
    return bodies


def _best_cut(pieces: list[Piece], start: int, earliest: int, latest: int) -> int:
    """The place between two issues that leaves both with the most plausible set of results."""
    candidates = {
        index
        for index in range(earliest + 1, latest + 1)
        if index == latest
        or pieces[index].place.page != pieces[index - 1].place.page
        or pieces[index].kind in (Kind.HEADING, Kind.HEADER)
    }
    return min(
        candidates,
        key=lambda cut: (_faults(pieces, start, cut, latest), -cut),
    )


def _faults(pieces: list[Piece], start: int, cut: int, latest: int) -> float:
    """How badly a cut fits: fewer is better."""
    before, after = pieces[start:cut], pieces[cut:latest]
    faults = 0.0
    if pieces[cut].place.page == pieces[cut - 1].place.page:
        faults += 2.5
    headings = [piece for piece in after if piece.kind is Kind.HEADING]
    own = [piece for piece in before if piece.kind is Kind.HEADING]
    faults += 4 * max(0, len(own) - 1) + 4 * max(0, len(headings) - 1)
    faults += 2 * (not own)
    faults += 6 * sum(piece.kind is Kind.STATEMENT for piece in after)
    statements = {piece.number for piece in before if piece.kind is Kind.STATEMENT}
    faults += _cell_faults(before, statements)
    return faults


def _cell_faults(pieces: list[Piece], numbers: set[int]) -> float:
    found = [
        token for piece in pieces if piece.kind is Kind.CELLS for token in tokens(piece.text) or []
    ]
    marks = Counter(token.mark for token in found if token.mark)
    letters = sum(token.kind == "letter" for token in found)
    values = sum(token.kind != "letter" for token in found)
    faults = 2.0 * sum(count - 1 for count in marks.values())
    faults += 2.0 * len(set(marks) - numbers)
    faults += 1.5 * max(0, letters - len(numbers)) + 1.0 * max(0, values - 2 * len(numbers))
    if found:
        faults += 1.0 * max(0, len(numbers) - letters)
        faults += 0.5 * max(0, 2 * len(numbers) - values)
        faults += 1.0 * len(numbers - set(marks)) * bool(marks)
    return faults


def _with_headings(runs: list[list[Piece]], headings: list[Piece]) -> list[Extent]:
    """Each run's own heading; else by order, and marked as not certain."""
    own = [[piece for piece in run if piece.kind is Kind.HEADING] for run in runs]
    if all(len(found) == 1 for found in own):
        return [Extent(found[0], run, True) for found, run in zip(own, runs, strict=True)]
    ordered = sorted(headings, key=lambda piece: (piece.number, int(piece.sub or 0)))
    if len(ordered) >= len(runs):
        return [Extent(ordered[index], run, False) for index, run in enumerate(runs)]
    kept = [found[0] if len(found) == 1 else None for found in own]
    left = iter([piece for piece in ordered if not any(piece is each for each in kept)])
    return [
        Extent(mine or next(left, None), run, mine is not None)
        for mine, run in zip(kept, runs, strict=True)
    ]
