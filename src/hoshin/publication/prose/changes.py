"""The claims of words: increased, above the target, achieved, the highest ever."""

import re
from collections.abc import Iterator

from hoshin.publication.prose.claims import Claim, ClaimKind
from hoshin.publication.prose.clause import Clause
from hoshin.publication.prose.tokens import POINTS, Token
from hoshin.publication.prose.vocabulary import size_of

_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_COUNT = r"(\d{1,2}|[二三四五六七八九十])\s*(?:か|ヶ)?年(?:度)?"
_STREAK = re.compile(rf"{_COUNT}(?:間)?(?:連続|続け)")
_SPAN = re.compile(rf"過去\s*{_COUNT}")
_DONE_BY_PEOPLE = (
    "増や",
    "減ら",
    "上げ",
    "下げ",
    "伸ば",
    "短縮",
)  # what the office did, not what came
_STEADY = re.compile(r"毎年|年々|一貫|連続|続け")
_AT_MOST = re.compile(r"\s*(?:以下|未満|弱)")
_TO_A_PART = re.compile(r"\s*(?:以下|未満|程度|近く|ほど|弱)?(?:に|へ|まで)")
_BECAME = re.compile(rf"{_TO_A_PART.pattern}(?:な[っりる]|減|落|下が)")
_THEN = re.compile(r"^\s*[)）」]?\s*(?:から|より|だったが|であったが|であったものが)")
_TARGET_THAN = re.compile(r"^(?:値)?(?:より|と比べ|に比べ|比)")


def word_claims(clause: Clause, word: Token, pending: list[int]) -> Iterator[Claim]:
    """What a word claims, with the numbers, years and targets since the word before it."""
    denied, name = word.name.startswith("not-"), word.name.removeprefix("not-")
    if name in ("achieve", "unachieved"):
        if not clause.is_told_of_earlier(pending, word):
            yield _achieved(clause, word, (name == "achieve") is not denied, pending)
    elif name in ("above", "below", "reach", "short"):
        yield from _compared(clause, word, pending)
    elif name in ("highest", "lowest"):
        years = _span(clause, word, pending)
        yield Claim("record", word.text, name=name, years=years, at=word.start)
    else:
        yield from _changed(clause, word, pending)


def level_claim(clause: Clause, token: Token, of: int) -> Claim:
    """A number as the figure of a year."""
    bound = clause.bound_of(token, own=of == clause.year)
    return Claim(
        "level",
        token.text,
        value=token.value,
        unit=token.unit,
        of=of,
        about=token.about,
        bound=bound,
        at=token.start,
    )


def rate_claim(clause: Clause, token: Token, compared: str = "") -> Claim:
    """A number as a part of the target: 達成率."""
    named = {"above": "over", "below": "under", "reach": "at-least", "not-reach": "under"}
    bound = named.get(compared) or clause.bound_of(token, own=True)
    value, about = token.value, token.about
    return Claim(
        "rate", token.text, value=value, unit="%", about=about, bound=bound, at=token.start
    )


def _achieved(clause: Clause, word: Token, claimed: bool, pending: list[int]) -> Claim:
    targets = [clause.tokens[place] for place in pending if clause.tokens[place].kind == "target"]
    named = any(target.text != "目標" for target in targets) or any(
        clause.is_target_number(place) for place in pending
    )
    loose = bool(targets) and not named
    name = "yes" if claimed else "no"
    return Claim("achieved", word.text, name=name, to_target=named, loose=loose, at=word.start)


def _compared(clause: Clause, word: Token, pending: list[int]) -> Iterator[Claim]:
    by = clause.by_how_much(word, pending)
    free = [place for place in pending if place not in clause.used]
    held = next((each for each in reversed(free) if clause.is_held_against(each, word)), None)
    if held is None or (word.text[0] in "高低多少" and not clause.says_than(held, word)):
        return
    token, name = clause.tokens[held], word.name
    if name in ("short", "not-short"):
        name = "not-reach" if name == "short" else "reach"
    to_target = token.kind == "target" or (
        clause.is_target_number(held) and not clause.is_rate(token)
    )
    of = token.year if token.kind == "year" else clause.year_of(held)
    if token.kind == "number" and not to_target and of is None:
        clause.used.add(held)
        if clause.is_of_others(token):
            return
        if clause.is_rate(token):
            yield rate_claim(clause, token, name)
        elif clause.in_unit(token):
            words = f"{token.text}…{word.text}"
            value, unit, at = token.value, token.unit, word.start
            yield Claim("compared", words, name=name, value=value, unit=unit, at=at)
        return
    against = None if to_target else of
    yield Claim(
        "compared", word.text, name=name, against=against, to_target=to_target, at=word.start
    )
    for each in by:
        yield _difference(clause, each, name, against, to_target=to_target)


def _changed(clause: Clause, word: Token, pending: list[int]) -> Iterator[Claim]:
    by = clause.by_how_much(word, pending)
    if clause.is_told_of_earlier(pending, word):
        return
    earlier = clause.earlier_years(pending)
    by_people = word.text.startswith(_DONE_BY_PEOPLE) and not clause.after(word).startswith("止ま")
    if by_people and not earlier and not by:
        return
    against = earlier[-1] if earlier else clause.year - 1
    yield from _from(clause, pending, against)
    yield from _to_a_part(clause, pending, against)
    to_target = not earlier and any(_is_held_target(clause, place) for place in pending)
    if to_target or (word.text == "維持" and not earlier):
        return
    yield Claim(
        "change",
        word.text,
        name=word.name,
        against=against,
        size=size_of(clause.text, word),
        at=word.start,
        years=_streak(clause, word, pending),
    )
    for each in by if not word.name.startswith("not-") else ():
        yield _difference(clause, each, word.name, against, to_target=False)


def _streak(clause: Clause, word: Token, pending: list[int]) -> int | None:
    """3年連続; 令和3年度以降、毎年: for how many years in a row."""
    found = _STREAK.search(clause.text[max(0, word.start - 12) : word.end])
    if found:
        return _count(found[1])
    since = _since(clause, pending)
    steady = since is not None and _STEADY.search(clause.text[: word.end])
    return clause.year - since if steady and since is not None else None


def _span(clause: Clause, word: Token, pending: list[int]) -> int | None:
    """過去4年で; 令和3年度以降で: how many years a record looks back on, this one included."""
    found = _SPAN.search(clause.text[: word.end])
    if found:
        return _count(found[1])
    since = _since(clause, pending)
    return None if since is None else clause.year - since + 1


def _since(clause: Clause, pending: list[int]) -> int | None:
    for place in reversed(pending):
        token = clause.tokens[place]
        if token.kind == "year" and clause.after(token).startswith(("以降", "から", "以来")):
            return token.year
    return None


def part_of_before(clause: Clause, place: int) -> bool:
    """前年度の3分の1になった: a part of the figure of the year before."""
    token = clause.tokens[place]
    if "/" not in token.name or clause.figure.is_share or not place:
        return False
    before = clause.tokens[place - 1]
    between = clause.text[before.end : token.start]
    if before.kind == "year":
        return before.year == clause.year - 1 and between == "の"
    return not between.endswith("の") and _BECAME.match(clause.after(token)) is not None


def part_claim(token: Token, after: str, against: int) -> Claim:
    """How many times the year before: about a third, or at most a third."""
    limit = _AT_MOST.match(after)
    kind: ClaimKind = "relative" if limit else "ratio"
    bound = "at-most" if limit else token.name
    return Claim(
        kind,
        token.text,
        name="level",
        value=token.value,
        unit="%",
        against=against,
        bound=bound,
        at=token.start,
    )


def _to_a_part(clause: Clause, pending: list[int], against: int) -> Iterator[Claim]:
    """3分の1に減少: how many times the year before, of a figure that is no share itself."""
    for place in pending:
        token = clause.tokens[place]
        if "/" not in token.name or clause.figure.is_share or place in clause.used:
            continue
        after = clause.after(token)
        if _TO_A_PART.match(after):
            clause.used.add(place)
            yield part_claim(token, after, against)


def _is_held_target(clause: Clause, place: int) -> bool:
    """目標より…: the target is what is held against."""
    token = clause.tokens[place]
    return token.kind == "target" and _TARGET_THAN.match(clause.after(token)) is not None


def _from(clause: Clause, pending: list[int], against: int) -> Iterator[Claim]:
    """264台から134台に: the first number is of the year before."""
    for place in pending:
        token = clause.tokens[place]
        if token.kind != "number" or place in clause.used or token.unit == POINTS:
            continue
        owned = clause.year_of(place) is not None or clause.is_target_number(place)
        if _THEN.match(clause.after(token)) and not owned:
            clause.used.add(place)
            if clause.in_unit(token):
                yield level_claim(clause, token, against)


def _difference(
    clause: Clause, by: Token, name: str, against: int | None, *, to_target: bool
) -> Claim:
    kind: ClaimKind = "gap" if to_target else "difference"
    if by.unit == "倍":
        kind = "ratio"
    elif by.unit == "%" and not to_target:
        kind = "relative"
    return Claim(
        kind,
        by.text,
        name=name,
        value=by.value,
        unit=by.unit,
        against=against,
        about=by.about,
        bound=clause.bound_of(by, own=False),
        to_target=to_target,
        at=by.start,
    )


def _count(text: str) -> int:
    return _DIGITS[text] if text in _DIGITS else int(text)
