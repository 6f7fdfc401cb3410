"""Themes of an issue: 課題認識 and 主な戦略 under the same 【heading】 put together."""

import re
from dataclasses import dataclass, field

from hoshin.base import NOWHERE, Place
from hoshin.importers.form import texts
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.sections import Section
from hoshin.policy import Theme

_HEADING = re.compile(r"^【([^】]*)】?\s*(.*)$", re.DOTALL)
_COUNTED = re.compile(r"^テーマ[\s　]*[0-9０-９]{1,2}[\s　.．:：、]+(?=\S)")


@dataclass
class _Draft:
    name: str | None
    place: Place
    outside: bool = False  # its heading stands above the boxes, not in one
    recognition: list[Piece] = field(default_factory=list)
    strategies: list[Piece] = field(default_factory=list)
    indicators: list[int] = field(default_factory=list)
    inferred: bool = False


@dataclass
class _Run:
    """A heading and the bullets under it, in one of the two parts."""

    name: str | None
    links: list[int]
    pieces: list[Piece]
    section: Section
    place: Place = NOWHERE
    outside: bool = False
    inferred: bool = False


def read_themes(pieces: list[Piece], findings: Findings, *, ordered: bool = False) -> list[Theme]:
    """Join the two parts by name, in the order of 課題認識.

    In an `ordered` document labels decide, where 主な戦略 has one of its own; else headings that name
    indicators help them.
    """
    runs = _ordered_runs(pieces) if ordered else _runs(pieces)
    linked = {_folded(run.name) for run in runs if run.name is not None and run.links}
    both_below = not any(_is_label(piece, Section.STRATEGIES) for piece in pieces)
    drafts: dict[str | None, _Draft] = {}
    for run in runs:
        name = _same_name(run.name, drafts)
        if run.section is Section.INDICATORS:
            continue
        seen = name in drafts
        strategies = (
            run.section is Section.STRATEGIES or (both_below and seen and bool(run.links))
            if ordered
            else _is_strategies(run, linked, seen=seen)
        )
        draft = drafts.setdefault(
            name, _Draft(run.name, run.place, run.outside, inferred=run.inferred)
        )
        part = draft.strategies if strategies else draft.recognition
        if [piece.text for piece in run.pieces] != [piece.text for piece in part]:
            part.extend(run.pieces)  # else the sheets of an old form print one list twice
        draft.indicators.extend(link for link in run.links if link not in draft.indicators)
    _link_by_headings(runs, drafts)
    _leave_out_groups(drafts, findings)
    both = any(draft.recognition and draft.strategies for draft in drafts.values())
    for index, draft in enumerate(drafts.values()):
        _locate(draft, findings.at(f"themes/{index}"))
        if draft.inferred:
            findings.add(f"themes/{index}/name", texts.NAME_BY_PLACE, 0.6, draft.place)
        whole = bool(draft.recognition and draft.strategies)
        if draft.name is not None and both and not whole and not ordered:
            missing = Section.STRATEGIES if draft.recognition else Section.RECOGNITION
            findings.add(f"themes/{index}", texts.THEME_ALONE.format(part=missing.value), 0.8)
    return [
        Theme(
            name=draft.name,
            recognition=[piece.text for piece in draft.recognition],
            strategies=[piece.text for piece in draft.strategies],
            indicators=draft.indicators,
        )
        for draft in drafts.values()
    ]


def _runs(pieces: list[Piece]) -> list[_Run]:
    runs: list[_Run] = []
    section = Section.RECOGNITION
    labelled = True  # a label has passed since the last heading or bullet
    for piece in pieces:
        if piece.kind is Kind.LABEL and piece.section in (Section.RECOGNITION, Section.STRATEGIES):
            section, labelled = piece.section, True
        elif piece.kind is Kind.THEME:
            found = _HEADING.match(piece.text)
            name = _uncounted(found[1].strip() if found else piece.text)
            links = linked_numbers(found[2]) if found else []
            runs.append(_Run(name, links, [], section, piece.place))
            labelled = False
        elif piece.kind in (Kind.BULLET, Kind.TEXT):
            if not runs or (labelled and not _stands_inside(runs[-1], section)):
                runs.append(_Run(None, [], [], section))
            runs[-1].pieces.append(piece)
            labelled = False
    return [run for run in runs if run.name is not None or run.pieces]


def _is_label(piece: Piece, section: Section) -> bool:
    return piece.kind is Kind.LABEL and piece.section is section


def _leave_out_groups(drafts: dict[str | None, _Draft], findings: Findings) -> None:
    """A heading above the boxes, whose themes stand in them, is over all themes and none itself."""
    told = {key for key, each in drafts.items() if each.recognition or each.strategies}
    for key in [key for key, each in drafts.items() if each.outside and key not in told]:
        if told and not drafts[key].indicators:
            findings.add("themes", texts.NOT_OF_THE_POLICY.format(text=key), 0.5, drafts[key].place)
            del drafts[key]


def _link_by_headings(runs: list[_Run], drafts: dict[str | None, _Draft]) -> None:
    """Indicators that stand below a theme's heading belong to it."""
    for run in runs:
        draft = drafts.get(_same_name(run.name, drafts))
        if run.section is Section.INDICATORS and draft is not None:
            draft.indicators.extend(link for link in run.links if link not in draft.indicators)


def _locate(draft: _Draft, findings: Findings) -> None:
    for part, pieces in (("recognition", draft.recognition), ("strategies", draft.strategies)):
        for index, piece in enumerate(pieces):
            findings.locate(f"{part}/{index}", piece.place)
    if draft.place != NOWHERE:
        findings.locate("name", draft.place)


def _ordered_runs(pieces: list[Piece]) -> list[_Run]:
    """As `_runs`; a label right under a heading is inside its theme: 1-1 …, 課題認識, ・…."""
    runs: list[_Run] = []
    section = Section.RECOGNITION
    nested = False  # whether labels stand inside the themes
    for piece in pieces:
        if piece.kind is Kind.LABEL and piece.section in (Section.RECOGNITION, Section.STRATEGIES):
            section = piece.section
            last = next((run for run in reversed(runs) if run.section in _PARTS), None)
            nested = nested or bool(last and last.name and not last.pieces)
            runs.append(
                _Run(last.name if last and nested else None, list(piece.links), [], section)
            )
        elif piece.kind is Kind.THEME and piece.section is Section.INDICATORS:
            found = _HEADING.match(piece.text)
            name = _uncounted(found[1].strip() if found else piece.text)
            runs.append(_Run(name, list(piece.links), [], Section.INDICATORS))
        elif piece.kind is Kind.THEME:
            found = _HEADING.match(piece.text)
            name = _uncounted(found[1].strip() if found else piece.text)
            links = linked_numbers(found[2]) if found else []
            outside = piece.section in (None, Section.ISSUES)
            runs.append(_Run(name, links, [], section, piece.place, outside, piece.inferred))
        elif piece.kind in (Kind.BULLET, Kind.TEXT) and _is_of_themes(piece):
            if not runs:
                runs.append(_Run(None, [], [], section))
            runs[-1].pieces.append(piece)
    return [run for run in runs if run.name is not None or run.pieces]


_PARTS = (Section.RECOGNITION, Section.STRATEGIES)


def _is_of_themes(piece: Piece) -> bool:
    return piece.section in (None, Section.ISSUES, Section.RECOGNITION, Section.STRATEGIES)


def _stands_inside(run: _Run, section: Section) -> bool:
    """Whether a label stands beside the middle of a run, as in a box that is centred on its rows."""
    if run.name is None:
        return False
    return bool(run.links) if section is Section.STRATEGIES else not run.links


def _is_strategies(run: _Run, linked: set[str], *, seen: bool) -> bool:
    """A heading that names indicators is of 主な戦略, its twin of 課題認識; else the label decides."""
    if run.links or run.name is None:
        return bool(run.links) or run.section is Section.STRATEGIES
    if _folded(run.name) in linked:
        return False
    return seen or run.section is Section.STRATEGIES


def _uncounted(name: str) -> str:
    """A name without テーマ1 before it, which counts it as 経営課題1 counts an issue."""
    return _COUNTED.sub("", name)


def _same_name(name: str | None, drafts: dict[str | None, _Draft]) -> str | None:
    """The name of an earlier heading that differs only in blanks or width of brackets."""
    for other in drafts:
        if other is not None and name is not None and _folded(other) == _folded(name):
            return other
    return name


def _folded(name: str) -> str:
    return re.sub(r"[\s　]", "", name).replace("・", "･")
