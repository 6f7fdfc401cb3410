"""Texts that stand twice: a line that extraction doubled, or a box that ran into another."""

import re
from collections.abc import Iterator

from hoshin.importers.form.suspicions import texts
from hoshin.importers.form.suspicions.prose import Prose
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion

_LEAST = 8
_FREE = ("title", "name")  # a title may well be said again


def doubles(seen: Seen) -> Iterator[Suspicion]:
    """The second of two equal texts, and a text that holds another one whole."""
    first: dict[str, Prose] = {}
    for each in seen.prose:
        plain = re.sub(r"[\s　。]", "", each.text)
        if len(plain) < _LEAST or each.part in _FREE:
            continue
        if plain in first:
            yield from (Suspicion(path, texts.TWICE) for path in each.from_here)
        else:
            first[plain] = each
    for plain, each in first.items():
        holds = [other for other in first if other != plain and other in plain]
        if holds and each.part != "statement":
            yield Suspicion(each.path, texts.TWO_IN_ONE)
