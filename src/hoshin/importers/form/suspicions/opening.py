"""The first page: office, state, goal, mission, principles."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hoshin.importers.form.suspicions import signs, texts
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion

_OFFICE = re.compile(r"[区局室部課署所庁市町村院館場校]$|委員会|事務局|本部|センター")
_LEAST = 6
_TAIL, _ANNOUNCES = 9, re.compile(r"次の|以下の|とおり|[」）)]")


def opening(seen: Seen) -> Iterator[Suspicion]:
    """A box without its text, and a name that is none."""
    policy = seen.policy
    if not _OFFICE.search(policy.organization.name):
        yield Suspicion("organization/name", texts.NO_OFFICE)
    for path, text in (("goal", policy.goal), ("mission", policy.mission)):
        if not text:
            yield Suspicion(path, texts.NOT_FOUND)
    yield from _two_paragraphs(seen)
    if policy.principles.text and signs.is_two(policy.principles.text):
        yield Suspicion("principles/points", texts.TWO_IN_ONE)
    elif not policy.principles.points and _has_tail(policy.principles.text or ""):
        yield Suspicion("principles", texts.TWO_IN_ONE)  # points that lost their marks
    if not policy.principles.text and not policy.principles.points:
        yield Suspicion("principles", texts.NOT_FOUND)


def _has_tail(text: str) -> bool:
    """Whether something that is no sentence follows the last one: 守る。橋を直し続ける堤の桜を守る."""
    above, _, tail = text.rpartition("。")
    return bool(above) and len(tail) >= _TAIL and not _ANNOUNCES.search(tail)


def _two_paragraphs(seen: Seen) -> Iterator[Suspicion]:
    """A goal or mission that the source prints in two paragraphs."""
    policy = seen.policy
    for path, text in (("goal", policy.goal), ("mission", policy.mission)):
        plain = _plain(text or "")
        for one, other in pairwise(seen.lines):
            both = _plain(one.text) + _plain(other.text)
            if other.whole and min(len(one.text), len(other.text)) >= _LEAST and both in plain:
                yield Suspicion(path, texts.TWO_IN_ONE)


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)
