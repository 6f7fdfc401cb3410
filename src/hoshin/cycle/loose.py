"""What hangs loose, told to officers with its cure."""

from datetime import date

from hoshin.base import FiscalYear, near_or_known
from hoshin.cycle import texts
from hoshin.evaluation import LooseEnd, known_places
from hoshin.policy import Policy


def loose_words(end: LooseEnd, policy: Policy) -> str:
    """One sentence or two: what is missing, and what to do."""
    words = texts.LOOSE_ENDS[end.kind].format(
        figure=end.indicator,
        issue=end.issue,
        subject=_short(end.subject),
        detail=_short(end.detail),
        newest=_day(end.newest),
    )
    if end.kind == "unknown-strategy":
        words += near_or_known(end.detail, known_places(policy))
    return words


def _short(text: str, length: int = 60) -> str:
    """The beginning of a long text, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length] + texts.ELLIPSIS


def _day(newest: date | FiscalYear | None) -> str:
    return newest.isoformat() if isinstance(newest, date) else str(newest or "")
