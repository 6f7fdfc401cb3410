"""Lists of a Word document: the number that Word itself draws before a paragraph."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hoshin.importers.docx.styles import Styles
from hoshin.importers.elements import Element, is_on, whole
from hoshin.importers.numerals import numeral

BULLET = "・"
LEVELS = 9
_LONGEST = 50  # a longer pattern is no number, and each paragraph would repeat it
_LARGEST = 32_767
_PLACES = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class Level:
    """How one level of a list counts and is drawn."""

    start: int = 1
    kind: str = "decimal"
    pattern: str = ""
    restarts_after: int | None = None  # the level from 1 that restarts it, 0: none does
    digits_only: bool = False
    style: str = ""


_NO_LEVEL = Level(pattern="%1.")


@dataclass(frozen=True)
class _List:
    counter: str  # lists over one definition go on counting together
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Lists:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = _by_id(root, "w:abstractNum", "abstractNumId")
        self._concrete = _by_id(root, "w:num", "numId")
        self._known: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level that a style of the list's levels stands for."""
        found = self._list(list_id)
        levels = found.levels.items() if found else ()
        return next((level for level, drawn in levels if style and drawn.style == style), 0)

    def next(self, list_id: str, level: int) -> str:
        """Count one paragraph on; what is drawn before it, empty where it is in no list."""
        found = self._list(list_id)
        if found is None:
            return ""
        level = min(max(level, 0), LEVELS - 1)
        counts = self._counts.setdefault(found.counter, {})
        if level in found.starts and (list_id, level) not in self._started:
            counts[level] = found.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = _level(found, level).start
        self._started.add((list_id, level))
        for deeper in [each for each in counts if each > level]:
            after = _level(found, deeper).restarts_after
            if after is None or level < after:
                del counts[deeper]
        return _drawn(found, level, counts)

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._known:
            self._known[list_id] = self._read(list_id)
        return self._known[list_id]

    def _read(self, list_id: str) -> _List | None:
        concrete = self._concrete.get(list_id)
        if concrete is None:
            return None
        counter, abstract = self._definition(concrete)
        levels = _levels(abstract) if abstract else {}
        starts: dict[int, int] = {}
        for override in concrete.all("w:lvlOverride"):
            number = whole(override.get("ilvl"))
            if (own := override.find("w:lvl")) is not None:
                levels[number] = _read_level(own)
            if (start := override.value("w:startOverride")) is not None:
                starts[number] = whole(start, 1, limit=_LARGEST)
        return _List(counter, levels, starts)

    def _definition(self, concrete: Element) -> tuple[str, Element | None]:
        """The definition behind a list; it may stand in a list style."""
        counter = concrete.value("w:abstractNumId") or ""
        abstract = self._abstract.get(counter)
        style = abstract.value("w:numStyleLink") if abstract else None
        if style and (other := self._concrete.get(self._styles.style(style).list_id or "")):
            counter = other.value("w:abstractNumId") or ""
            abstract = self._abstract.get(counter)
        return counter, abstract


def _by_id(root: Element | None, name: str, key: str) -> dict[str, Element]:
    return {each.get(key): each for each in root.all(name)} if root is not None else {}


def _levels(abstract: Element) -> dict[int, Level]:
    return {whole(each.get("ilvl")): _read_level(each) for each in abstract.all("w:lvl")}


def _read_level(element: Element) -> Level:
    # Word writes formats of its own beside one that every program knows.
    known = element.find("mc:AlternateContent", "mc:Fallback") or element
    restart = element.value("w:lvlRestart")
    return Level(
        whole(element.value("w:start"), 1, limit=_LARGEST),
        known.value("w:numFmt") or "decimal",
        (element.value("w:lvlText") or "")[:_LONGEST],
        None if restart is None else whole(restart),
        bool(is_on(element.value("w:isLgl"))),
        element.value("w:pStyle") or "",
    )


def _level(found: _List, level: int) -> Level:
    return found.levels.get(level, _NO_LEVEL)


def _drawn(found: _List, level: int, counts: Mapping[int, int]) -> str:
    own = _level(found, level)
    if own.kind == "bullet":
        return BULLET if own.pattern else ""

    def place(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        shown = _level(found, index)
        kind = "decimal" if own.digits_only else shown.kind
        return numeral(counts.get(index, shown.start), kind)

    return _PLACES.sub(place, own.pattern).strip()
