"""Texts that do not read as what they are taken for, each by itself and beside its like."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from statistics import median

from hoshin.base import NOWHERE
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.suspicions import signs, texts
from hoshin.importers.form.suspicions.prose import Prose
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion
from hoshin.notation import split_enumerator

_BULLETS = ("recognition", "strategies", "self_evaluation", "next_directions", "points")
_SIGNS: tuple[tuple[Callable[[str], object], str], ...] = (
    (signs.holds_label, texts.HOLDS_A_LABEL),
    (signs.is_of_page, texts.OF_A_PAGE),
    (signs.is_open, texts.BRACKETS),
    (re.compile(r"^(.{6,})[\s　]*\1").search, texts.TWICE_IN_ITSELF),
)
_LONGEST = {"title": 60, "name": 40, "goal": 600, "mission": 600, "principles/text": 900}
_NAMES = (
    "goal",
    "mission",
    "title",
    "name",
    "points",
    "statement",
)  # they may end on any word, or are looked at apart
_FEW = 4  # below that many, texts have no common way to end


def wording(seen: Seen) -> Iterator[Suspicion]:
    """Labels, brackets, cut sentences, words of a page, lengths and endings unlike all others."""
    endings = _common_endings(seen.prose)
    unmarked = set(_unmarked(seen))
    for each in seen.prose:
        reason = _sign(each) or _ending(each, endings)
        if reason is None and each.path in unmarked:
            reason = texts.CUT
        if reason is not None:
            paths = each.from_here if each.part in _BULLETS else (each.path,)
            yield from (Suspicion(path, reason) for path in paths)
    yield from _too_long(seen.prose)


def _sign(each: Prose) -> str | None:
    found = next((reason for check, reason in _SIGNS if check(each.text)), None)
    if found is not None and each.part == "name":
        return texts.NO_NAME_OF_A_THEME
    if found is None and signs.is_two(each.text, statement=each.part == "statement"):
        found = texts.TWO_IN_ONE
    cut = each.part not in _NAMES and signs.is_cut(each.text)
    if found is None and (cut or signs.begins_in_word(each.text)):
        found = texts.CUT
    if found is None and len(each.text) > _LONGEST.get(each.part, 10**6):
        found = texts.TOO_LONG
    if found is None and each.part in _BULLETS and each.part != "points":
        found = texts.TOO_SHORT if signs.is_no_text(each.text) else None
    return found


def _common_endings(prose: tuple[Prose, ...]) -> dict[str, bool]:
    """Parts whose texts nearly all end in a full stop (True), or nearly none does (False)."""
    stops: dict[str, list[bool]] = defaultdict(list)
    for each in prose:
        if each.part in _BULLETS or each.part == "statement":
            stops[each.part].append(_stops(each.text))
    found = {}
    for part, each_stops in stops.items():
        share = sum(each_stops) / len(each_stops)
        if len(each_stops) >= _FEW and (share <= 0.25 or share >= 0.75):
            found[part] = share >= 0.75
    return found


def _ending(each: Prose, common: dict[str, bool]) -> str | None:
    if each.part not in common or _stops(each.text) is common[each.part]:
        return None
    return texts.OTHER_ENDING


def _unmarked(seen: Seen) -> Iterator[str]:
    """Entries whose line has no bullet or number, while one above them in their list has one."""
    lines = {line.place: line.text for line in reversed(seen.lines)}
    marked: set[str] = set()
    for each in seen.prose:
        line = lines.get(seen.places.get(each.path, NOWHERE), "")
        if not each.size or not line:
            continue
        if BULLET.match(line) or split_enumerator(line)[0] is not None:
            marked.add(each.group)
        elif each.group in marked:
            yield each.path


def _stops(text: str) -> bool:
    return bool(re.search(r"[。．][）)」]?$|。\s*[※＊（(]", text))


def _too_long(prose: tuple[Prose, ...]) -> Iterator[Suspicion]:
    lengths: dict[str, list[int]] = defaultdict(list)
    for each in prose:
        lengths[each.part].append(len(each.text))
    usual = {part: median(of_part) for part, of_part in lengths.items()}
    for each in prose:
        long = len(each.text) > max(80, 4 * usual[each.part])
        if len(lengths[each.part]) >= _FEW and long:
            yield Suspicion(each.path, texts.TOO_LONG)
