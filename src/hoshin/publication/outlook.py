"""Series and outlook as they may be shown: reckoned again from what is shown, never from what is withheld."""

from collections.abc import Iterator
from dataclasses import dataclass

from hoshin.disclosure import Showing
from hoshin.evaluation import IndicatorEvaluation, Outlook, Series
from hoshin.evaluation.outlook_words import ahead_words, moved_words, needed_words
from hoshin.indicators import Measurement, SeriesBreak
from hoshin.publication import texts
from hoshin.publication.figures import showing_of


@dataclass(frozen=True)
class OutlookWords:
    """How it moved, what is needed, what is to be expected; empty where nothing is said."""

    moved: str = ""
    needed: str = ""
    ahead: str = ""


def shown_series(each: IndicatorEvaluation) -> Series:
    """The series without withheld figures: neither a line nor a jump can tell of them."""
    return each.series.only(_is_shown)


def shown_outlook(each: IndicatorEvaluation) -> Outlook | None:
    """The outlook from shown figures alone; None where this year's figure is withheld.

    A line through withheld figures would be as many equations for an attacker, and with this year's
    value the gain that is needed tells it outright.
    """
    if each.measurement is not None and not _is_shown(each.measurement):
        return None
    return Outlook(shown_series(each), each.definition.target, each.year, each.milestones)


def words_of(outlook: Outlook | None) -> OutlookWords:
    """What the page says."""
    if outlook is None:
        return OutlookWords()
    return OutlookWords(moved_words(outlook), needed_words(outlook), ahead_words(outlook))


def break_words(found: SeriesBreak) -> str:
    """A break in a sentence: from when, what changed, why, who said so and when."""
    year, kinds = (
        found.year,
        texts.BREAK_BETWEEN.join(texts.BREAK_KINDS[each] for each in found.kinds),
    )
    if not found.declared:
        text = texts.BREAK_JUMP if "jump" in found.kinds else texts.BREAK_SUSPECTED
        return text.format(year=year, kinds=kinds, reason=found.reason)
    head = texts.BREAK_DECLARED_KIND if kinds else texts.BREAK_DECLARED
    signed = texts.BREAK_BETWEEN.join(_signature(found))
    by = texts.BREAK_SIGNED.format(signed=signed) if signed else texts.BREAK_UNSIGNED
    return head.format(year=year, kinds=kinds, reason=found.reason) + by


def kind_words(found: SeriesBreak) -> str:
    """What changed, in words."""
    return texts.BREAK_BETWEEN.join(texts.BREAK_KINDS[each] for each in found.kinds)


def _signature(found: SeriesBreak) -> Iterator[str]:
    if found.by:
        yield found.by
    if found.on:
        yield found.on.isoformat()


def _is_shown(measured: Measurement) -> bool:
    return showing_of(measured) is not Showing.WITHHELD
