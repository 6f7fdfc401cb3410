"""How well the list of doubts finds what is read wrongly: golden documents, damaged as extraction damages.

`python -m tests.golden.damages [-v] [--held-out] [WORD …]` damages every text or web page that is read
all right, reads it again and compares with the policy that a person still sees in it. Seeds that are
held out were never looked at while the second look was written.
"""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from hoshin.base import InputError
from tests.golden.documents import Golden, golden_documents
from tests.golden.page_units import page_units, page_with
from tests.golden.scoring import Score, score_document

Units = list[str]  # lines of a text, or blocks of a page; an empty one is a blank line
Damage = Callable[[Units, Random], Units | None]

LABEL = re.compile(
    r"^[【＜<〈■●\s]*(?:[^\s。]{0,4}の)?(?:目標|使命|課題認識|主な戦略|アウトカム指標|自己評価|今後の方針)[^。]{0,24}$"
)
HEADING = re.compile(r"^[【＜\s]*経営課題\s*[0-9０-９]")
_RESULT = re.compile(
    r"([0-9０-９][0-9０-９.．,，]*\s*[^\s0-9０-９、。]{1,3})([\s　：:]+)([AＡBＢ])(?![A-Za-z])"
)
_FIGURE = re.compile(r"([0-9０-９])(％|%|件|人|回|か所|台|団体)")
_FURNITURE = (
    "ページの先頭へ戻る",
    "この内容に関するお問合せ 総務課 電話：06-0000-9876",
    "別紙一覧（PDF, 210KB）",
    "- 4 -",
    "資料４－２",
)


def _content(units: Units) -> list[int]:
    return [index for index, text in enumerate(units) if len(text.strip()) >= 8]


def _pick(units: Units, random: Random, fits: Callable[[str], object]) -> int | None:
    found = [index for index, text in enumerate(units) if text.strip() and fits(text.strip())]
    return random.choice(found) if found else None


def _without_label(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, LABEL.match)
    return None if at is None else units[:at] + units[at + 1 :]


def _label_twice(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, LABEL.match)
    if at is None:
        return None
    to = min(len(units), at + random.randint(2, 6))
    return [*units[:to], units[at], *units[to:]]


def _label_misspelt(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, LABEL.match)
    if at is None:
        return None
    text = units[at]
    places = [index for index, sign in enumerate(text) if "一" <= sign <= "鿿"]
    place = random.choice(places)
    return [*units[:at], text[:place] + text[place + 1 :], *units[at + 1 :]]


def _label_glued(units: Units, random: Random) -> Units | None:
    at = _pick(units[:-1], random, LABEL.match)
    return None if at is None else _joined(units, at)


def _joined(units: Units, at: int) -> Units | None:
    rest = [index for index in range(at + 1, len(units)) if units[index].strip()]
    if not rest:
        return None
    return [*units[:at], units[at].rstrip() + units[rest[0]].strip(), *units[rest[0] + 1 :]]


def _two_joined(units: Units, random: Random) -> Units | None:
    return _joined(units, random.choice(_content(units)[:-1]))


def _line_moved(units: Units, random: Random) -> Units | None:
    at = random.choice(_content(units)[2:])
    rest = units[:at] + units[at + 1 :]
    to = max(1, min(len(rest), at + random.choice((-4, -3, -2, 2, 3, 4))))
    return [*rest[:to], units[at], *rest[to:]]


def _line_twice(units: Units, random: Random) -> Units | None:
    at = random.choice(_content(units))
    return [*units[: at + 1], units[at], *units[at + 1 :]]


def _line_cut(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, lambda text: len(text) >= 16)
    if at is None:
        return None
    place = random.randint(5, len(units[at]) - 5)
    return [*units[:at], units[at][:place], units[at][place:].strip(), *units[at + 1 :]]


def _results_swapped(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, _RESULT.search)
    if at is None:
        return None
    return [*units[:at], _RESULT.sub(r"\3\2\1", units[at], count=1), *units[at + 1 :]]


def _bracket_lost(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, re.compile(r"[「」【】（）①-⑩]").search)
    if at is None:
        return None
    place = random.choice([found.start() for found in re.finditer(r"[「」【】（）①-⑩]", units[at])])
    return [*units[:at], units[at][:place] + units[at][place + 1 :], *units[at + 1 :]]


def _furniture_between(units: Units, random: Random) -> Units | None:
    at = random.choice(_content(units)[2:])
    return [*units[:at], random.choice(_FURNITURE), *units[at:]]


def _number_lost(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, HEADING.match)
    if at is None:
        return None
    bare = re.sub(r"(経営課題)\s*[0-9０-９]+", r"\1", units[at], count=1)
    return [*units[:at], bare, *units[at + 1 :]]


def _heading_lost(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, HEADING.match)
    return None if at is None else units[:at] + units[at + 1 :]


def _unit_replaced(units: Units, random: Random) -> Units | None:
    at = _pick(units, random, _FIGURE.search)
    if at is None:
        return None
    return [*units[:at], _FIGURE.sub(r"\1世帯", units[at], count=1), *units[at + 1 :]]


DAMAGES: dict[str, Damage] = {
    "label dropped": _without_label,
    "label twice": _label_twice,
    "label misspelt": _label_misspelt,
    "label glued": _label_glued,
    "lines joined": _two_joined,
    "line moved": _line_moved,
    "line twice": _line_twice,
    "line cut": _line_cut,
    "results swapped": _results_swapped,
    "bracket lost": _bracket_lost,
    "furniture between": _furniture_between,
    "heading's number lost": _number_lost,
    "heading lost": _heading_lost,
    "unit replaced": _unit_replaced,
}
SEEDS, HELD_OUT = range(4), range(100, 104)


@dataclass(frozen=True)
class Damaged:
    kind: str
    seed: int
    golden: Golden

    @property
    def id(self) -> str:
        return f"{self.golden.id} {self.kind} {self.seed}"


def damaged(golden: Golden, seeds: range) -> Iterator[Damaged]:
    """A golden document with one damage at a time; kinds that find nothing to damage are left out."""
    web = golden.suffix.startswith(".htm")
    text = golden.content.decode("utf-8-sig", "replace")
    units = page_units(golden.content) if web else text.split("\n")
    for kind, damage in DAMAGES.items():
        for seed in seeds:
            changed = damage(list(units), Random(f"{golden.id} {kind} {seed}"))
            if changed is None or changed == units:
                continue
            content = (
                page_with(golden.content, units, changed) if web else "\n".join(changed).encode()
            )
            yield Damaged(kind, seed, replace(golden, content=content))


def sound_documents(*kinds: str) -> Iterator[Golden]:
    """The texts and pages that are read all right (of some kinds)."""
    for golden in golden_documents(*(kinds or ("html", "web", "text", "old", "torn"))):
        known = golden.suffix in (".txt", ".html", ".htm") and _decodes(golden.content)
        if known and not score_document(golden)[0].wrong:
            yield golden


def _decodes(content: bytes) -> bool:
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


_ROW = "{:<24}{:>6}{:>8}{:>8}{:>10}{:>10}"


def table(seeds: range, words: list[str], *, verbose: bool) -> Iterator[str]:
    """One line a kind of damage: how many were read otherwise, what of it the list of doubts names."""
    sums: dict[str, Score] = {kind: Score() for kind in (*DAMAGES, "all")}
    counts = dict.fromkeys(sums, 0)
    for golden in sound_documents():
        for each in damaged(golden, seeds):
            if words and not any(word in each.id for word in words):
                continue
            try:
                total, _ = score_document(each.golden)
            except InputError:  # pragma: no cover
                continue
            for name in (each.kind, "all"):
                counts[name] += bool(total.wrong)
                sums[name].add(Score(total.right, total.right_in_review, list(total.wrong)))
            if verbose and total.wrong:
                yield each.id
                yield from total.lines()
    yield _ROW.format("damage", "docs", "fields", "wrong", "w.rev. %", "r.rev. %")
    for kind, total in sums.items():
        yield _ROW.format(
            kind,
            counts[kind],
            total.fields,
            len(total.wrong),
            f"{total.wrong_in_review_share:.0f}" if total.wrong else "-",
            f"{total.right_in_review_share:.1f}",
        )


if __name__ == "__main__":
    given = sys.argv[1:]
    held_out = "--held-out" in given
    wanted = [each for each in given if not each.startswith("-")]
    for line in table(HELD_OUT if held_out else SEEDS, wanted, verbose="-v" in given):
        sys.stdout.write(line + "\n")
