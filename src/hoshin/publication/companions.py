"""The companions of a figure: everything else that is published of its indicator, each traced."""

from collections.abc import Iterator

from hoshin.publication import texts
from hoshin.publication.entries import ENTERED, FILE, Entry
from hoshin.publication.figures import PublishedFigure
from hoshin.publication.indicator import PublishedIndicator
from hoshin.publication.outlook_entries import breaks_entries, measurement_ref, outlook_entries


def companions_of(each: PublishedIndicator, policy: str) -> dict[str, Entry]:
    """The companions by their names, which follow the figure's id after a stroke.

    Parameters
    ----------
    policy : str
        The name of the policy's file, for what stands there.
    """
    return {
        **dict(_of_result(each)),
        **dict(_of_plan(each, ENTERED if each.is_sub else f"{FILE}{policy}")),
        **dict(_of_series(each)),
        **dict(breaks_entries(each)),
        **dict(outlook_entries(each)),
        **dict(_of_letter(each)),
    }


def _of_result(each: PublishedIndicator) -> Iterator[tuple[str, Entry]]:
    measured = each.evaluation.measurement
    if measured is None or each.result is None:
        return
    of = (measurement_ref(each, measured.year.start),)
    yield from _parts("", each.result, of)
    counts = measured.figure.counts if measured.figure else None
    if counts is not None and not each.withheld:
        yield "count", Entry(str(counts.count), texts.ENTRY_COUNT, texts.HOW_COUNTED, of)
    if each.residents is not None:
        yield (
            "residents",
            Entry(each.residents.text, texts.ENTRY_RESIDENTS, texts.HOW_WEIGHTED, of),
        )
        yield from _parts("residents/", each.residents, of, of_what=texts.ENTRY_RESIDENTS)


def _parts(
    prefix: str, figure: PublishedFigure, of: tuple[str, ...], *, of_what: str = ""
) -> Iterator[tuple[str, Entry]]:
    """Base and limits, where they are shown; `of_what` says of which value they are."""
    if figure.withheld:
        return
    if figure.n is not None and prefix != "residents/":
        yield f"{prefix}n", Entry(str(figure.n), _of(of_what, texts.ENTRY_N), texts.HOW_COUNTED, of)
    for name, limit in (("low", figure.low), ("high", figure.high)):
        if limit:
            label = _of(of_what, texts.ENTRY_LIMITS[name])
            yield f"{prefix}{name}", Entry(limit, label, texts.HOW_LIMITS, of)


def _of(what: str, part: str) -> str:
    return texts.ENTRY_OF.format(what=what, part=part) if what else part


def _of_plan(each: PublishedIndicator, file: str) -> Iterator[tuple[str, Entry]]:
    """What it is held against: the target, the aims of single years, the year before."""
    for aim in each.plan.milestones:
        label = texts.ENTRY_MILESTONE.format(year=aim.year)
        of = (ENTERED,)
        yield f"milestone/{aim.year.start}", Entry(aim.aim, label, texts.HOW_ENTERED, of)
    if each.target_value is not None:
        how = texts.HOW_TARGET.format(statement=each.definition.statement)
        yield "target", Entry(each.aim, texts.ENTRY_TARGET, how, (file,))
    if each.previous is not None and each.evaluation.previous is not None:
        of = (measurement_ref(each, each.evaluation.previous.year.start),)
        yield "previous", Entry(each.previous.text, texts.ENTRY_PREVIOUS, texts.HOW_PREVIOUS, of)


def _of_series(each: PublishedIndicator) -> Iterator[tuple[str, Entry]]:
    """Earlier years; this year's own stands under the figure's id."""
    for point in each.series:
        year = point.year.start
        if point.year == each.evaluation.year:
            continue
        of = (measurement_ref(each, year),)
        label = texts.ENTRY_YEAR.format(year=point.year)
        yield f"series/{year}", Entry(point.figure.text, label, texts.HOW_SERIES, of)
        yield from _parts(f"series/{year}/", point.figure, of, of_what=label)


def _of_letter(each: PublishedIndicator) -> Iterator[tuple[str, Entry]]:
    of = (each.figure_id,) if each.result is not None else ()
    if each.letter is not None:
        yield "verdict", Entry(each.letter, texts.ENTRY_LETTER, texts.HOW_JUDGED, of)
    said = (
        ("reason", each.reason, texts.ENTRY_REASON),
        ("note", each.note, texts.ENTRY_NOTE),
        ("strength", each.strength, texts.ENTRY_STRENGTH),
        ("residents/strength", each.residents_strength, texts.ENTRY_RESIDENTS_STRENGTH),
    )
    for name, sentence, label in said:
        if sentence and of:
            yield name, Entry(sentence, label, texts.HOW_JUDGED, of, "sentence")
    if each.response_rate and of:
        entry = Entry(each.response_rate, texts.ENTRY_RATE, texts.HOW_COUNTED, of)
        yield "response-rate", entry
    for row in each.certainty:
        if row.name and of:
            name = f"certainty/{row.name}"
            yield name, Entry(row.text, row.label, texts.HOW_CERTAIN, of, "sentence")
