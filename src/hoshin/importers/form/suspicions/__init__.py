"""A second look at the finished policy: what looks wrong goes on the list of doubts; no value changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from hoshin.base import NOWHERE
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.lines import Line
from hoshin.importers.form.suspicions.doubles import doubles
from hoshin.importers.form.suspicions.figures import figures
from hoshin.importers.form.suspicions.issues import issues
from hoshin.importers.form.suspicions.leftover import leftover
from hoshin.importers.form.suspicions.links import links
from hoshin.importers.form.suspicions.opening import opening
from hoshin.importers.form.suspicions.sentences import sentences
from hoshin.importers.form.suspicions.stray import stray
from hoshin.importers.form.suspicions.suspicion import UNSURE, Seen, Suspicion
from hoshin.importers.form.suspicions.themes_apart import themes_apart
from hoshin.importers.form.suspicions.wording import wording
from hoshin.policy import Policy

__all__ = ["add_suspicions"]

_LISTS = ("recognition", "strategies", "self_evaluation", "next_directions", "points")

_LOOKS: tuple[Callable[[Seen], Iterator[Suspicion]], ...] = (
    leftover,
    wording,
    doubles,
    opening,
    issues,
    links,
    sentences,
    figures,
    stray,
    themes_apart,
)


def add_suspicions(policy: Policy, findings: Findings, lines: list[Line]) -> None:
    """Put what looks wrong on the list, one reason a path; `lines` are all that was read."""
    seen = Seen.of(policy, findings.places, lines)
    findings.reviews[:] = [
        replace(review, place=seen.place_of(review.path))
        if review.path and review.place == NOWHERE
        else review
        for review in findings.reviews
    ]
    known = {review.path for review in findings.reviews}
    told = {review.place for review in findings.reviews if _is_of_a_whole(review.path)} - {NOWHERE}
    found: dict[str, Suspicion] = {}
    for look in _LOOKS:
        for each in look(seen):
            if each.path not in known and not (look is leftover and each.place in told):
                found.setdefault(each.path, each)
    for path, each in found.items():
        if not _is_said_by_its_list(path, known | found.keys()):
            place = each.place if each.place != NOWHERE else seen.place_of(path)
            findings.add(path, each.reason, UNSURE, place)


def _is_of_a_whole(path: str) -> bool:
    """Whether a doubt is on the policy or an issue: what has no place in it is told there already."""
    return path.count("/") <= 1 and path.partition("/")[0] in ("", "issues")


def _is_said_by_its_list(path: str, known: set[str]) -> bool:
    """An entry of a list of texts that is doubted as a whole."""
    above, _, last = path.rpartition("/")
    return last.isdigit() and above in known and above.rpartition("/")[2] in _LISTS
