"""Breaks of the series of a bundle: those that people declared, and those that the surveys show."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hoshin.bundles import Bundle
from hoshin.cycle import texts
from hoshin.indicators import SeriesBreak
from hoshin.survey import Survey, WaveDifference, wave_differences

Breaks = dict[str, tuple[SeriesBreak, ...]]


def declared_breaks(bundle: Bundle) -> Breaks:
    """What bundle.toml, history.csv and reported.csv declare, by indicator; each once, oldest first."""
    found: dict[str, list[SeriesBreak]] = defaultdict(list)
    for name, entered in bundle.definition.indicators.items():
        found[name] += entered.declared_breaks(bundle.year)
    for figure in bundle.figures:
        if figure.declared_break is not None:
            found[figure.indicator].append(figure.declared_break)
    return {name: _in_order(each) for name, each in found.items() if each}


def shown_breaks(surveys: Sequence[Survey]) -> Breaks:
    """Where two waves that follow each other did not ask an indicator alike, by indicator."""
    waves = sorted(surveys, key=lambda survey: survey.fiscal_year)
    names = dict.fromkeys(name for survey in waves for name in survey.indicators)
    found = {name: tuple(_shown(name, waves)) for name in names}
    return {name: each for name, each in found.items() if each}


def _shown(name: str, waves: Sequence[Survey]) -> Iterator[SeriesBreak]:
    asked = [survey for survey in waves if name in survey.indicators]
    for before, after in pairwise(asked):
        differences = wave_differences(before.definition, after.definition, name)
        if differences:
            kinds = tuple(dict.fromkeys(each.kind for each in differences))
            reason = texts.BREAK_BETWEEN.join(_words(each) for each in differences)
            yield SeriesBreak(after.fiscal_year, reason, kinds, declared=False)


def _words(difference: WaveDifference) -> str:
    text = texts.BREAK_SHOWN[difference.kind]
    return text.format(before=difference.before, after=difference.after)


def _in_order(breaks: Sequence[SeriesBreak]) -> tuple[SeriesBreak, ...]:
    return tuple(sorted(dict.fromkeys(breaks), key=lambda each: each.year))
