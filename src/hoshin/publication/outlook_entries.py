"""What is published of an indicator's series beside its values: breaks, trend, needed gain, forecast."""

from collections.abc import Iterator

from hoshin.base import FiscalYear
from hoshin.publication import texts
from hoshin.publication.entries import ENTERED, MEASUREMENT, Entry
from hoshin.publication.indicator import PublishedIndicator
from hoshin.publication.outlook import break_words
from hoshin.publication.outlook_trace import outlook_trace


def measurement_ref(each: PublishedIndicator, year: int) -> str:
    """What a value of one year rests on."""
    return f"{MEASUREMENT}{each.id}/{year}"


def breaks_entries(each: PublishedIndicator) -> Iterator[tuple[str, Entry]]:
    """A declared break rests on what the office entered, a suspected one on the years that are shown."""
    shown = _shown(each)
    for point in each.series:
        for number, found in enumerate(point.breaks, start=1):
            of = (ENTERED,) if found.declared or not shown else shown
            how = texts.HOW_ENTERED if found.declared else texts.HOW_SUSPECTED
            label = texts.ENTRY_BREAK.format(year=point.year)
            entry = Entry(break_words(found), label, how, of, "sentence")
            yield f"series/{point.year.start}/break/{number}", entry


def outlook_entries(each: PublishedIndicator) -> Iterator[tuple[str, Entry]]:
    """From shown years alone; nothing where this year's figure is withheld."""
    outlook, of = each.outlook, _shown(each)
    if outlook is None or not of:
        return
    told = outlook_trace(each)
    year = FiscalYear(told["forecast_year"]) if told["forecast_year"] else ""
    for name, (label, how) in texts.ENTRY_OUTLOOK.items():
        if value := told[name.replace("-", "_")]:
            yield name, Entry(value, label.format(year=year), how, of)
    words = each.outlook_words
    said = {"moved": words.moved, "needed": words.needed, "ahead": words.ahead}
    for name, sentence in said.items():
        if sentence:
            label = texts.ENTRY_OUTLOOK_SAID[name]
            yield f"outlook/{name}", Entry(sentence, label, texts.HOW_OUTLOOK, of, "sentence")


def _shown(each: PublishedIndicator) -> tuple[str, ...]:
    """The years that may be shown: all that a trend or a suspicion is reckoned from."""
    return tuple(
        measurement_ref(each, point.year.start)
        for point in each.series
        if not point.figure.withheld
    )
