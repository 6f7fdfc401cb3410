"""What an outlook says, in sentences that can be read aloud."""

import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from hoshin.base import FiscalYear, half_up
from hoshin.evaluation import texts
from hoshin.evaluation.outlook import Outlook
from hoshin.evaluation.trend import Forecast

_MOST_DIGITS = 6  # beyond them nobody reads a number


def moved_words(outlook: Outlook) -> str:
    """How the figure moved a year, from which years; or why that cannot be said."""
    used = outlook.used
    if not used:
        return texts.OUTLOOK_NO_FIGURE
    if outlook.trend is None:
        return _after_break(outlook) + texts.OUTLOOK_ONE_YEAR.format(year=used[0].year)
    slope = outlook.trend.slope
    span = texts.OUTLOOK_SPAN.format(first=used[0].year, last=used[-1].year, count=len(used))
    moved = span + _moved(outlook, slope.value)
    if slope.low is None or slope.high is None:
        return _after_break(outlook) + moved + texts.OUTLOOK_END
    interval = texts.OUTLOOK_RATE_INTERVAL.format(interval=slope_range(outlook))
    return _after_break(outlook) + moved + interval


def needed_words(outlook: Outlook) -> str:
    """What each year must bring; whether it did so far. Empty without a target."""
    needed, target = outlook.needed, outlook.target
    if needed.state in ("no-target", "no-data"):
        return ""
    by = FiscalYear(target.by) if target.by else None
    aim = aim_words(outlook)
    gap = "" if needed.gap is None else _gap(outlook, needed.gap)
    if needed.gap == 0 and not needed.met:
        return texts.OUTLOOK_NEEDED["level"].format(aim=aim)
    if needed.per_year is None:
        missed = needed.state == "each-year" and not needed.met
        key = "each-year-missed" if missed else needed.state
        return texts.OUTLOOK_NEEDED[key].format(aim=aim, by=by, gap=gap)
    said = texts.OUTLOOK_NEEDED["needed"].format(
        aim=aim, by=by, gap=gap, must=_must(outlook, needed.per_year)
    )
    if outlook.fast_enough is None:
        return said
    pace = texts.OUTLOOK_FAST if outlook.fast_enough else texts.OUTLOOK_SLOW
    return said + pace + (texts.OUTLOOK_END if outlook.pace_is_clear else _unclear(outlook))


def ahead_words(outlook: Outlook) -> str:
    """What is to be expected at the deadline, or why nothing is said of it."""
    if outlook.horizon is None:
        return ""
    ahead = outlook.forecast
    if ahead is None:
        known = outlook.trend is not None and outlook.trend.basis is not None
        key = outlook.state if not known else "far" if outlook.far else "impossible"
        return texts.OUTLOOK_NO_FORECAST.get(key, "").format(year=outlook.horizon)
    low, high = forecast_range(outlook, ahead)
    sampling = outlook.trend is not None and outlook.trend.basis == "sampling"
    text = texts.OUTLOOK_FORECAST_SAMPLING if sampling else texts.OUTLOOK_FORECAST
    said = text.format(
        year=outlook.horizon, value=forecast_text(outlook, ahead), low=low, high=high
    )
    if ahead.held:
        said += texts.OUTLOOK_HELD
    if outlook.chance is not None:
        said += texts.OUTLOOK_CHANCES[outlook.chance].format(aim=aim_words(outlook))
    return said + texts.OUTLOOK_CAVEATS.get(outlook.state, "")


def outlook_sentences(outlook: Outlook) -> Iterator[str]:
    """Everything that is said, without the empty."""
    for words in (moved_words(outlook), needed_words(outlook), ahead_words(outlook)):
        if words:
            yield words


def forecast_text(outlook: Outlook, ahead: Forecast) -> str:
    """The expected value with its unit, as values of the series are printed."""
    return f"{half_up(ahead.value, outlook.digits):,f}{outlook.unit}"


def forecast_range(outlook: Outlook, ahead: Forecast) -> tuple[str, str]:
    """Its 95 % limits with their unit, rounded outwards so that print is not surer than the reckoning."""
    step = 10**outlook.digits
    low, high = math.floor(ahead.low * step), math.ceil(ahead.high * step)
    texts_of = (f"{half_up(Fraction(each, step), outlook.digits):,f}" for each in (low, high))
    first, second = (f"{text}{outlook.unit}" for text in texts_of)
    return first, second


def slope_text(outlook: Outlook) -> str:
    """+9.2ポイント: change a year with its sign; empty without a trend."""
    return (
        ""
        if outlook.trend is None
        else _signed(outlook, outlook.trend.slope.value) + _step(outlook)
    )


def slope_range(outlook: Outlook) -> str:
    """+2.7～+15.7ポイント; empty without an interval."""
    slope = outlook.trend.slope if outlook.trend else None
    if slope is None or slope.low is None or slope.high is None:
        return ""
    limits = (_signed(outlook, Fraction(each)) for each in (slope.low, slope.high))
    return texts.OUTLOOK_RANGE.join(limits) + _step(outlook)


def needed_text(outlook: Outlook) -> str:
    """+2.8ポイント: what each year must bring; empty where nothing is needed or known."""
    per_year = outlook.needed.per_year
    return "" if per_year is None else _signed(outlook, per_year) + _step(outlook)


def aim_words(outlook: Outlook) -> str:
    """55%以上"""
    target = outlook.target
    assert target.value is not None
    word = texts.COMPARATORS[target.comparator or "=="]
    return f"{target.value:,f}{target.unit or ''}{word}"


def _moved(outlook: Outlook, value: Fraction) -> str:
    rounded = _rounded(outlook, value)
    if not rounded:
        return texts.OUTLOOK_FLAT
    up, down = texts.OUTLOOK_MOVES[outlook.unit == "%"]
    return (up if value > 0 else down).format(rate=f"{abs(rounded):,f}{_step(outlook)}")


def _must(outlook: Outlook, value: Fraction) -> str:
    up, down = texts.OUTLOOK_MUST[outlook.unit == "%"]
    return (up if value > 0 else down).format(rate=_least_seen(outlook, abs(value), 1))


def _gap(outlook: Outlook, gap: Fraction) -> str:
    return _least_seen(outlook, gap, 0)


def _least_seen(outlook: Outlook, value: Fraction, least: int) -> str:
    """A size with the digits of the series, `least` or more, or as many as it takes not to print 0."""
    digits = max(least, outlook.digits)
    while value and not half_up(value, digits) and digits < _MOST_DIGITS:
        digits += 1
    return f"{half_up(value, digits):,f}{_step(outlook)}"


def _step(outlook: Outlook) -> str:
    """The unit of a change: of a share it is points."""
    return texts.OUTLOOK_POINTS if outlook.unit == "%" else outlook.unit


def _rounded(outlook: Outlook, value: Fraction) -> Decimal:
    return half_up(value, max(1, outlook.digits))


def _signed(outlook: Outlook, value: Fraction) -> str:
    rounded = _rounded(outlook, value)
    return f"{rounded:+,f}" if rounded else f"{abs(rounded):f}"


def _unclear(outlook: Outlook) -> str:
    known = outlook.trend is not None and outlook.trend.slope.low is not None
    return texts.OUTLOOK_PACE_UNCLEAR if known else texts.OUTLOOK_END


def _after_break(outlook: Outlook) -> str:
    """Why earlier years are left out, where some are."""
    last = outlook.series.last_break
    if last is None or len(outlook.used) == len(outlook.series.points):
        return ""
    text = texts.OUTLOOK_AFTER_BREAK if last.declared else texts.OUTLOOK_AFTER_SUSPICION
    return text.format(year=last.year)
