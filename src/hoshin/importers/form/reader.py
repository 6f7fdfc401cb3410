"""Reads a form: lines, pieces, extents, then every part by its own module."""

from dataclasses import dataclass
from itertools import chain, count

from hoshin.base import NOWHERE, InputError, Review, SourceLine
from hoshin.importers.form import texts
from hoshin.importers.form.asides import with_asides
from hoshin.importers.form.assembly import assemble
from hoshin.importers.form.budgets import read_budgets
from hoshin.importers.form.closing import WHOLE, Closing, GroupKey, read_closing
from hoshin.importers.form.cut_years import with_years_whole
from hoshin.importers.form.errata import with_errata_aside
from hoshin.importers.form.extents import (
    Extent,
    issue_extents,
    ordered_extents,
    split_document,
    split_ordered,
)
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.last_year_first import has_last_year_first
from hoshin.importers.form.lines import MAX_LINE, MAX_LINES, Line, Role, without_furniture
from hoshin.importers.form.money_and_goals import with_goals_apart
from hoshin.importers.form.not_yet_judged import awaits_results, heads_last_year
from hoshin.importers.form.ordered import assemble_ordered
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.powers import in_one_unit
from hoshin.importers.form.preamble import Preamble, read_preamble
from hoshin.importers.form.reading import FormReading
from hoshin.importers.form.results import read_outcomes
from hoshin.importers.form.second_form import second_form, told_of_second
from hoshin.importers.form.spaced import without_spacing
from hoshin.importers.form.statements import read_statement
from hoshin.importers.form.suspicions import add_suspicions
from hoshin.importers.form.theme_words import without_theme_words
from hoshin.importers.form.themes import read_themes
from hoshin.importers.form.unnested import unnested
from hoshin.policy import Doubt, Issue, OutcomeIndicator, Policy, State

_MOST_ISSUES = 100  # a form has a handful
_MOST_INDICATORS = 400  # a form has some dozens; what is doubted is looked up among all of them


def read_lines_of_form(
    everything: list[Line], *, name: str, ordered: bool = False, heads: tuple[str, ...] = ()
) -> FormReading:
    """Read a form's lines to a policy; its `review` lists what was inferred, not read.

    Parameters
    ----------
    everything : list of Line
        In reading order, whatever format they came from.
    name : str
        File name, for messages.
    ordered : bool
        Whether the order of the lines is that of the form (pages, Word, tables); in the text that a
        PDF tool extracts it is not.
    heads : tuple of str
        Of tables, where they are not among the lines.

    Raises
    ------
    InputError
        If they are no operating policy.
    """
    if len(everything) > MAX_LINES or any(len(line.text) > MAX_LINE for line in everything):
        raise InputError(texts.TOO_LONG, where=name, cure=texts.TOO_LONG_CURE)
    findings = Findings()
    if (second := second_form(everything)) is not None:
        at, title = second
        findings.add("fiscal_year", told_of_second(title), 0.5, everything[at].place)
        everything = everything[:at]
    everything = with_years_whole([without_spacing(line) for line in everything])
    everything = without_theme_words(everything)
    everything = with_asides(with_errata_aside(everything))
    notes = [line for line in everything if line.role is Role.NOTE]
    told = [line for line in everything if line.role is not Role.NOTE]
    lines, furniture = (told, []) if ordered else without_furniture(told)
    lines = unnested(with_goals_apart(lines))
    pieces = assemble_ordered(lines) if ordered else assemble(lines)
    if sum(piece.kind is Kind.STATEMENT for piece in pieces) > _MOST_INDICATORS:
        raise InputError(texts.TOO_LONG, where=name, cure=texts.TOO_LONG_CURE)
    for line in furniture:
        findings.add("", texts.FURNITURE.format(text=line.text), 0.9, line.place)
    for line in notes:
        findings.add("", texts.NOTE_ASIDE.format(text=line.text), 0.9, line.place)
    before, middle, after = split_ordered(pieces) if ordered else split_document(pieces)
    preamble = read_preamble(before, everything, findings, name=name, ordered=ordered)
    closing = read_closing(after, findings)
    printed = [*heads, *(line.text for line in everything)]
    turned, evaluated = has_last_year_first(printed), bool(closing.self_evaluation)
    last_year = heads_last_year(printed, preamble.year)
    last_year = last_year and awaits_results(middle, preamble.state, evaluated=evaluated)
    extents = ordered_extents(middle) if ordered else issue_extents(middle)
    if len(extents) > _MOST_ISSUES:
        raise InputError(texts.TOO_LONG, where=name, cure=texts.TOO_LONG_CURE)
    issues = [
        _issue(extent, index, key, _Form(preamble, closing, ordered, last_year, turned), findings)
        for index, (extent, key) in enumerate(zip(extents, _keys(extents), strict=True))
    ]
    if not issues:
        raise InputError(
            texts.NO_ISSUES,
            where=name,
            cure=texts.NO_ISSUES_CURE,
        )
    _unclaimed(closing, {WHOLE, *_keys(extents)}, findings)
    state = preamble.state or _state(issues, closing, findings)
    policy = Policy(
        schema="hoshin/policy/1",
        organization=preamble.organization,
        fiscal_year=preamble.year.start,
        state=state,
        goal=preamble.goal,
        mission=preamble.mission,
        principles=preamble.principles,
        issues=issues,
        self_evaluation=_texts(closing.self_evaluation, WHOLE, "self_evaluation", findings),
        next_directions=_texts(closing.next_directions, WHOLE, "next_directions", findings),
    )
    add_suspicions(policy, findings, everything)
    reviews = [_doubt(review, findings) for review in findings.reviews]
    policy = policy.model_copy(update={"review": reviews})
    lines_read = tuple(SourceLine(line.text, line.place) for line in everything if line.text)
    return FormReading(policy, findings.places, lines_read)


def _keys(extents: list[Extent]) -> list[GroupKey]:
    """Number and sub-number of each issue; where a number is missing or stands twice, a free one."""
    printed = [
        (each.heading.number, each.heading.sub) if each.heading else None for each in extents
    ]
    taken: set[GroupKey] = {key for key in printed if key is not None}
    keys: list[GroupKey] = []
    for index, key in enumerate(printed, start=1):
        if key is None or key in keys:
            free = (each for each in chain((index,), count(1)) if (each, "") not in taken)
            key = next(free), ""
            taken.add(key)
        keys.append(key)
    return keys


@dataclass(frozen=True)
class _Form:
    """What every issue is read with."""

    preamble: Preamble
    closing: Closing
    ordered: bool
    last_year: bool  # figures that stand alone are last year's
    last_year_first: bool  # its column stands first


def _issue(extent: Extent, index: int, key: GroupKey, form: _Form, findings: Findings) -> Issue:
    preamble, closing = form.preamble, form.closing
    here = findings.at(f"issues/{index}")
    heading = extent.heading
    number = key[0]
    if heading is not None:
        here.locate("title", heading.place)
        here.locate("number", heading.place)
    if heading is None:
        here.add("title", texts.NO_HEADING, 0.0)
    elif key != (heading.number, heading.sub):
        here.add("number", texts.NUMBER_TWICE.format(number=heading.number), 0.0, heading.place)
    elif heading.counted:
        here.add("number", texts.NUMBER_COUNTED, 0.8, heading.place)
    elif not extent.certain:
        here.add("title", texts.HEADING_BY_ORDER, 0.6, heading.place)
    indicators = _indicators(extent.pieces, form, here)
    themes = read_themes(
        [p for p in extent.pieces if p.kind is not Kind.STATEMENT], here, ordered=form.ordered
    )
    known = {indicator.number for indicator in indicators}
    for place, theme in enumerate(themes):
        for link in set(theme.indicators) - known:
            here.add(
                f"themes/{place}/indicators", texts.LINK_WITHOUT_INDICATOR.format(number=link), 0.3
            )
    for piece in extent.pieces:
        for doubt in dict.fromkeys(piece.doubts):
            here.add("", f"{doubt}: {piece.text[:20]}…", 0.6, piece.place)
    for piece in extent.pieces:
        if piece.kind is Kind.OTHER:
            here.add("", texts.NOT_OF_THE_POLICY.format(text=piece.text), 0.5, piece.place)
    goals = dict.fromkeys(
        goal for piece in extent.pieces if piece.kind is Kind.SDGS for goal in piece.links
    )
    return Issue(
        number=number,
        title=heading.text if heading else "",
        label=_label(heading, key),
        budgets=read_budgets(
            [piece for piece in extent.pieces if piece.kind is Kind.BUDGET], preamble.year, here
        ),
        sdgs=list(goals),
        themes=themes,
        indicators=indicators,
        self_evaluation=_texts(closing.self_evaluation, key, "self_evaluation", here),
        next_directions=_texts(closing.next_directions, key, "next_directions", here),
    )


def _label(heading: Piece | None, key: GroupKey) -> str | None:
    """The printed number of an issue that has a second one."""
    number, sub = key
    if not sub:
        return None
    return (heading.label if heading else "") or f"経営課題{number}-({sub})"


def _indicators(pieces: list[Piece], form: _Form, findings: Findings) -> list[OutcomeIndicator]:
    year = form.preamble.year
    sentences: dict[int, Piece] = {}
    for piece in pieces:
        if piece.kind is not Kind.STATEMENT:
            continue
        if piece.number in sentences:
            findings.add(
                "indicators",
                texts.INDICATOR_TWICE.format(number=piece.number, text=piece.text),
                0.0,
                piece.place,
            )
        else:
            sentences[piece.number] = piece
    numbers = sorted(sentences)
    paths = {number: f"indicators/{place}" for place, number in enumerate(numbers)}
    readings = {}
    for number in numbers:
        findings.locate(f"{paths[number]}/statement", sentences[number].place)
        findings.locate(paths[number], sentences[number].place)
        readings[number] = read_statement(
            sentences[number].text,
            organization=form.preamble.organization.name,
            aside=sentences[number].aside,
            form=year,
        )
        for path, reason in readings[number].doubts:
            findings.add(f"{paths[number]}/{path}", reason, 0.7, sentences[number].place)
    outcomes = read_outcomes(
        pieces,
        {number: (sentences[number].text, readings[number].target) for number in numbers},
        year,
        findings,
        paths,
        last_year=form.last_year,
        last_year_first=form.last_year_first,
    )
    compared = {each: in_one_unit(readings[each].target, outcomes[each]) for each in numbers}
    return [
        OutcomeIndicator(
            number=number,
            statement=sentences[number].text,
            source=readings[number].source,
            target=target,
            result=outcome.result,
            verdict=outcome.verdict,
            previous=outcome.previous,
        )
        for number, (target, outcome) in compared.items()
    ]


def _unclaimed(closing: Closing, known: set[GroupKey], findings: Findings) -> None:
    for part, groups in (
        ("self_evaluation", closing.self_evaluation),
        ("next_directions", closing.next_directions),
    ):
        for key in sorted(groups.keys() - known):
            for piece in groups[key]:
                reason = texts.GROUP_WITHOUT_ISSUE.format(number=key[0], text=piece.text)
                findings.add(part, reason, 0.0, piece.place)


def _state(issues: list[Issue], closing: Closing, findings: Findings) -> State:
    judged = bool(closing.self_evaluation) or any(
        indicator.result or indicator.verdict for issue in issues for indicator in issue.indicators
    )
    state: State = "evaluated" if judged else "adopted"
    findings.add("state", texts.STATE_EVALUATED if judged else texts.STATE_ADOPTED, 0.8)
    return state


def _texts(
    groups: dict[GroupKey, list[Piece]], key: GroupKey, part: str, findings: Findings
) -> list[str]:
    pieces = groups.get(key, [])
    for index, piece in enumerate(pieces):
        findings.locate(f"{part}/{index}", piece.place)
    return [piece.text for piece in pieces]


def _doubt(review: Review, findings: Findings) -> Doubt:
    place = review.place if review.place != NOWHERE else findings.place_of(review.path)
    return Doubt(
        path=review.path,
        reason=review.reason,
        confidence=review.confidence,
        where=str(place),
    )
