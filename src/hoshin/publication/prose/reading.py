"""A sentence from left to right: what it claims of a figure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoshin.publication.prose.changes import (
    level_claim,
    part_claim,
    part_of_before,
    rate_claim,
    word_claims,
)
from hoshin.publication.prose.claims import Claim, ClaimKind
from hoshin.publication.prose.clause import Clause
from hoshin.publication.prose.known import KnownFigure
from hoshin.publication.prose.tokens import POINTS, Token, folded, plain_tokens
from hoshin.publication.prose.vocabulary import word_tokens

_RATIO_OF_YEAR = re.compile(r"(?:前年度?|昨年度?|前回)(?:同期)?(?:との)?比[、で]?\s*$")
# 目標を110団体から120団体に引き上げた: of the target, and nothing of the figure.
_TARGET_MOVED = re.compile(
    r"(?:目標値?|目安)を[^、。]{0,30}?(?:引き?上げ|引き?下げ|見直|改め|変更|上方修正|下方修正)"
)
_LEFT = re.compile(r"(?:あと|残り|のこり|差[はがも])\s*$")
_RATIO_CHANGE = re.compile(r"^\s*の?(増|減|上昇|低下)")
_RATIO_WORDS = {"増": "up", "上昇": "up", "減": "down", "低下": "down"}


def claims_of(sentence: str, figure: KnownFigure) -> list[Claim]:
    """What a sentence says of a figure: its words first come, then the numbers that no word took."""
    text = folded(sentence)
    told = [*plain_tokens(text, figure.year, figure.unit), *word_tokens(text)]
    moved = [found.span() for found in _TARGET_MOVED.finditer(text)]
    tokens = [each for each in told if not any(a <= each.start < b for a, b in moved)]
    tokens.sort(key=lambda each: (each.start, each.end))
    clause = Clause(text, _without_overlaps(tokens), figure)
    return [*_words(clause), *_numbers(clause)]


def stated_numbers(sentence: str, year: int) -> list[Token]:
    """The numbers of a sentence that state something, whatever their unit."""
    tokens = plain_tokens(folded(sentence), year)
    return [each for each in tokens if each.kind == "number" and each.unit]


def _without_overlaps(tokens: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        if token.kind == "word" or not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _words(clause: Clause) -> Iterator[Claim]:
    pending: list[int] = []
    for place, token in enumerate(clause.tokens):
        if token.kind == "letter":
            yield Claim("letter", token.text, name=token.name)
        elif token.kind == "word":
            yield from word_claims(clause, token, pending)
            pending = []
        else:
            pending.append(place)


def _numbers(clause: Clause) -> Iterator[Claim]:
    for place, token in enumerate(clause.tokens):
        if token.kind != "number" or place in clause.used or token.value is None:
            continue
        last = clause.year - 1
        if token.unit == "倍":
            yield _reckoned("ratio", token, "", last)
        elif part_of_before(clause, place):
            yield part_claim(token, clause.after(token), last)
        elif token.unit == POINTS:
            yield _points(clause, place)
        elif clause.in_unit(token) and _LEFT.search(clause.text[: token.start]):
            yield from _left(clause, place)
        elif clause.in_unit(token) and (steps := clause.way_to(place)):
            yield level_claim(clause, token, clause.year - steps)
        elif token.unit == "%" and _RATIO_OF_YEAR.search(clause.text[: token.start]):
            change = _RATIO_CHANGE.match(clause.after(token))
            name = _RATIO_WORDS[change[1]] if change else "level"
            yield _reckoned("relative", token, name, last)
        elif clause.is_rate(token):
            yield rate_claim(clause, token)
        elif clause.in_unit(token) and not clause.is_of_others(token):
            of = clause.year_of(place) or clause.year
            if of == clause.year + 1 and clause.is_next_year(place):
                continue  # what is aimed at on the way is nobody's figure yet
            if clause.is_target_number(place) or of > clause.year:
                yield Claim("target", token.text, value=token.value, unit=token.unit)
            else:
                yield level_claim(clause, token, of)


def _left(clause: Clause, place: int) -> Iterator[Claim]:
    """あと3件, 目標との差は3件: how far from the target, where one is spoken of."""
    token = clause.tokens[place]
    if any(each.kind == "target" for each in clause.tokens[:place]):
        yield replace(level_claim(clause, token, clause.year), kind="gap")


def _points(clause: Clause, place: int) -> Claim:
    """Points without a word: from an earlier year, or to the target."""
    token = clause.tokens[place]
    earlier = clause.earlier_years(range(place))
    marks = [
        each.kind
        for each in clause.tokens[:place]
        if each.kind == "target" or (each.kind == "year" and each.year in earlier)
    ]
    if marks and marks[-1] == "target":
        return Claim("gap", token.text, value=token.value, unit=POINTS, about=token.about)
    assert token.value is not None
    name = "up" if token.name == "+" else "down" if token.value < 0 else ""
    against = earlier[-1] if earlier else clause.year - 1
    return _reckoned("difference", token, name, against)


def _reckoned(kind: ClaimKind, token: Token, name: str, against: int) -> Claim:
    return Claim(
        kind,
        token.text,
        name=name,
        value=token.value,
        unit=token.unit,
        against=against,
        about=token.about,
        at=token.start,
    )
