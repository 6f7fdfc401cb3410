"""A second look at the finished policy: what looks wrong goes on the list of doubts; no value changes."""

from collections.abc import Callable, Iterator

from hoshin.importers.form.findings import Findings
from hoshin.importers.form.lines import Line
from hoshin.importers.form.suspicions.doubles import doubles
from hoshin.importers.form.suspicions.indicators import indicators
from hoshin.importers.form.suspicions.issues import issues
from hoshin.importers.form.suspicions.leftover import leftover
from hoshin.importers.form.suspicions.opening import opening
from hoshin.importers.form.suspicions.suspicion import UNSURE, Seen, Suspicion
from hoshin.importers.form.suspicions.wording import wording
from hoshin.policy import Policy

__all__ = ["add_suspicions"]

_LOOKS: tuple[Callable[[Seen], Iterator[Suspicion]], ...] = (
    leftover,
    wording,
    doubles,
    opening,
    issues,
    indicators,
)


def add_suspicions(policy: Policy, findings: Findings, lines: list[Line]) -> None:
    """Put what looks wrong on the list, one reason a path; `lines` are all that was read."""
    seen = Seen.of(policy, findings.places, lines)
    known = {review.path for review in findings.reviews}
    for look in _LOOKS:
        for each in look(seen):
            if each.path not in known:
                known.add(each.path)
                place = each.place if str(each.place) else seen.place_of(each.path)
                findings.add(each.path, each.reason, UNSURE, place)
