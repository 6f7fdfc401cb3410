"""What a sentence claims: levels, differences, directions, targets, letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from hoshin.publication.prose.known import KnownFigure
from hoshin.publication.prose.tokens import POINTS, Token, folded, plain_tokens
from hoshin.publication.prose.vocabulary import size_of, word_tokens

ClaimKind = Literal[
    "level",  # the figure of a year is (or is at least, or below) a number
    "target",  # the target's number
    "change",  # a word of change, against a year
    "difference",  # by how much it changed, in its unit or in points
    "relative",  # by how many per cent it changed
    "ratio",  # how many times
    "compared",  # above or below a year, the target or a number
    "gap",  # how far from the target
    "achieved",  # the target met, or the letter
    "letter",
    "record",  # highest or lowest
]


@dataclass(frozen=True)
class Claim:
    """One claim; `words` are those of the sentence.

    Parameters
    ----------
    against : int or None
        The fiscal year that this year is held against.
    of : int
        The fiscal year that a level is of.
    bound : str
        Of a level: `at-least`, `over`, `at-most`, `under`, `強`, `弱`, `台`, or nothing.
    """

    kind: ClaimKind
    words: str
    name: str = ""
    value: Decimal | None = None
    unit: str = ""
    of: int = 0
    against: int | None = None
    about: bool = False
    bound: str = ""
    size: str = ""
    years: int | None = None
    to_target: bool = False
    loose: bool = False


_BEFORE_OWN = r"(?:末|まで|の|は|が|を|で|に|である|として|実績|結果|値|水準|度|では|において|調査|[（(:：「])"
_LEADS = re.compile(
    rf"^(?:{_BEFORE_OWN}|掲げ(?:た|る)|定め(?:た|る)|した|とした|設定した|[はが]?、)*$"
)
_LEADS_OF_YEAR = re.compile(rf"^(?:{_BEFORE_OWN.replace('|を', '')}|[はが]?、)*$")
_THEN = re.compile(r"^\s*[)）」]?\s*(?:から|より|だったが|であったが|であったものが)")
_TARGET_AFTER = re.compile(
    r"^\s*(?:以上|以下|未満|超)?(?:の|と(?:する|した|いう)|を)?(?:目標(?!に|を達|は)|目指|めざ|目途|めど)"
)
_OF_ALL = re.compile(r"^\s*(?:の)?(?:うち|中(?!で最)|なか)")
_ATTACHED = re.compile(
    r"^\s*(?:の|も|ほど|近く|以上)?\s*(?:増|減|上昇|低下|向上|下降|下落|拡大|縮小|改善|悪化|アップ|ダウン|伸び|上が|下が|高ま|上回|下回|プラス|マイナス|高[いく]|低[いく]|多[いく]|少な|不足|足り|及ば|届か|の差|差)"
)
_LEVEL_BOUND = re.compile(
    r"^\s*(以上|以下|未満|超(?!え)|を超え(?!な|ず|てい?な)|を上回(?!ら)|を下回(?!ら)|を切|を割)"
)
_BOUNDS = {"以上": "at-least", "以下": "at-most", "未満": "under", "超": "over", "を超え": "over", "を上回": "over", "を下回": "under", "を切": "under", "を割": "under"}  # fmt: skip
_PART = re.compile(
    r"(?:\d代|世代|歳(?:以上|以下|未満)?|男性|女性|若年層?|高齢者?|年齢層|単身|学生|男女別|[^\s、。]{1,6}世帯|会場|[^\s、。]{1,4}地区|北部|南部|東部|西部)(?:で|では|の|が|は|に|も)[^、。]{0,8}$"
)
_NEWLY = re.compile(r"(?:新たに|新規に?|追加で|さらに|このほか|加えて|残り|のべ|延べ)[^、。]{0,8}$")
_RATIO_OF_YEAR = re.compile(r"(?:前年度?|昨年度?|前回)(?:同期)?(?:との)?比[、で]?\s*$")
_STREAK = re.compile(r"(\d{1,2}|[二三四五六七八九])\s*(?:か|ヶ)?年(?:度)?(?:間)?(?:連続|続け)")
_SPAN = re.compile(r"過去\s*(\d{1,2}|[二三四五六七八九十])\s*(?:か|ヶ)?年")
_KANJI = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}


def claims_of(sentence: str, figure: KnownFigure) -> list[Claim]:
    """What a sentence says of a figure; in the order of its words."""
    text = folded(sentence)
    tokens = sorted(
        [*plain_tokens(text, figure.year, figure.unit), *word_tokens(text)],
        key=lambda each: (each.start, each.end),
    )
    return list(_Reading(text, _without_overlaps(tokens), figure).claims())


def stated_numbers(sentence: str, year: int) -> list[Token]:
    """The numbers of a sentence that state something, whatever their unit."""
    text = folded(sentence)
    return [each for each in plain_tokens(text, year) if each.kind == "number" and each.unit]


def _without_overlaps(tokens: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        if kept and token.start < kept[-1].end and token.kind != "word":
            continue
        kept.append(token)
    return kept


class _Reading:
    """One sentence read from left to right."""

    def __init__(self, text: str, tokens: list[Token], figure: KnownFigure) -> None:
        self.text, self.tokens = text, tokens
        self.year, self.unit, self.subject = figure.year, figure.unit, figure.subject
        self.used: set[int] = set()

    def claims(self) -> Iterator[Claim]:
        pending: list[int] = []
        for place, token in enumerate(self.tokens):
            if token.kind == "letter":
                yield Claim("letter", token.text, name=token.name)
            elif token.kind == "word":
                yield from self._word(token, pending)
                pending = []
            else:
                pending.append(place)
        yield from self._levels(range(len(self.tokens)))

    # words

    def _word(self, word: Token, pending: list[int]) -> Iterator[Claim]:
        denied = word.name.startswith("not-")
        name = word.name.removeprefix("not-")
        if name in ("achieve", "unachieved"):
            if any(self._is_told_of(place) for place in pending):
                return
            yield self._achieved(word, name, denied, pending)
        elif name in ("above", "below", "reach", "short"):
            yield from self._compared(word, name, denied, pending)
        elif name in ("highest", "lowest"):
            span = _SPAN.search(self.text[: word.end])
            yield Claim("record", word.text, name=name, years=_count(span[1]) if span else None)
        else:
            yield from self._change(word, name, denied, pending)

    def _achieved(self, word: Token, name: str, denied: bool, pending: list[int]) -> Claim:
        claimed = (name == "achieve") is not denied
        named = any(
            self.tokens[place].kind == "target" and self.tokens[place].text != "目標"
            for place in pending
        ) or any(self._is_target_number(place) for place in pending)
        spoken = any(self.tokens[place].kind == "target" for place in pending)
        return Claim(
            "achieved",
            word.text,
            name="yes" if claimed else "no",
            to_target=named,
            loose=spoken and not named,
        )

    def _is_told_of(self, place: int) -> bool:
        """昨年度は…: what follows is told of an earlier year."""
        token = self.tokens[place]
        after = self.text[token.end : token.end + 4]
        told = token.kind == "year" and token.year != self.year
        return (
            told
            and re.match(r"^(?:は|には|も|において|の時点|に(?!比|対|引|続|つ))", after) is not None
        )

    def _compared(
        self, word: Token, name: str, denied: bool, pending: list[int]
    ) -> Iterator[Claim]:
        by = self._by_how_much(word, pending)
        rest = [place for place in pending if place not in self.used]
        held = next((place for place in reversed(rest) if self._is_held(place, word)), None)
        if name == "short":
            name, denied = "reach", not denied
        name = f"not-{name}" if denied else name
        if held is None:
            return
        token = self.tokens[held]
        between = self.text[token.end : word.start]
        if word.text[0] in "高低多少" and not re.match(r"^[^、。]{0,8}?(?:より|比べ|比)", between):
            return
        if (
            token.kind == "number"
            and not self._is_target_number(held)
            and self._year_of(held) is None
        ):
            self.used.add(held)
            if self._speaks(token):
                yield Claim(
                    "compared",
                    f"{token.text}…{word.text}",
                    name=name,
                    value=token.value,
                    unit=token.unit,
                    about=token.about,
                )
            return
        to_target = token.kind == "target" or self._is_target_number(held)
        against = (
            None if to_target else (token.year if token.kind == "year" else self._year_of(held))
        )
        yield Claim("compared", word.text, name=name, against=against, to_target=to_target)
        if by is not None:
            yield self._difference(by, name if not denied else "", against, to_target)

    def _is_held(self, place: int, word: Token) -> bool:
        """Whether a word may stand against this: a year before, the target, a number with を or に."""
        token = self.tokens[place]
        if token.kind == "year":
            return token.year != self.year
        if token.kind == "target":
            return True
        after = self.text[token.end : word.start]
        return (
            re.match(r"^\s*[)）」]?\s*(?:以上|台)?\s*(?:を|に|より|には|までは?)", after)
            is not None
        )

    def _change(self, word: Token, name: str, denied: bool, pending: list[int]) -> Iterator[Claim]:
        by = self._by_how_much(word, pending)
        years = [self.tokens[place].year for place in pending if self.tokens[place].kind == "year"]
        earlier = [each for each in years if each is not None and each < self.year]
        to_target = not earlier and any(self._stands_against(place) for place in pending)
        against = earlier[-1] if earlier else self.year - 1
        streak = _STREAK.search(self.text[max(0, word.start - 12) : word.end])
        yield from self._from(pending, against)
        if to_target or (word.text == "維持" and not earlier):
            return
        said = f"not-{name}" if denied else name
        yield Claim(
            "change", word.text, name=said, against=against, size=size_of(self.text, word),
            years=_count(streak[1]) if streak else None,
        )  # fmt: skip
        if by is not None and not denied:
            yield self._difference(by, name, against, to_target=False)

    def _stands_against(self, place: int) -> bool:
        """目標より…高い: the target is what is held against."""
        token = self.tokens[place]
        after = self.text[token.end : token.end + 8]
        return (
            token.kind == "target"
            and re.match(r"^(?:値)?(?:より|と比べ|に比べ|比)", after) is not None
        )

    def _from(self, pending: list[int], against: int) -> Iterator[Claim]:
        """264台から134台に: the first is of the year before."""
        for place in pending:
            token = self.tokens[place]
            if token.kind != "number" or place in self.used or token.unit == POINTS:
                continue
            if (
                _THEN.match(self.text[token.end :])
                and self._year_of(place) is None
                and not self._is_target_number(place)
            ):
                self.used.add(place)
                if self._speaks(token):
                    yield self._level(token, against)

    def _by_how_much(self, word: Token, pending: list[int]) -> Token | None:
        """The number that says by how much: points, or one that stands right before the word."""
        for place in reversed(pending):
            token = self.tokens[place]
            if token.kind != "number" or place in self.used:
                continue
            after = self.text[token.end :]
            owned = self._year_of(place) is not None or self._is_target_number(place)
            attached = not owned and _ATTACHED.match(after) is not None
            if token.unit in (POINTS, "倍") or (attached and not _LEVEL_BOUND.match(after)):
                self.used.add(place)
                return token
            if token.end <= word.start and word.start - token.end > 12:
                break
        return None

    def _difference(self, by: Token, name: str, against: int | None, to_target: bool) -> Claim:
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
            to_target=to_target,
        )

    # numbers

    def _levels(self, places: range) -> Iterator[Claim]:
        """Numbers that no word took: of the target, of a named year, else of this year."""
        for place in places:
            token = self.tokens[place]
            if token.kind != "number" or place in self.used or token.value is None:
                continue
            if token.unit == "倍":
                yield Claim(
                    "ratio",
                    token.text,
                    value=token.value,
                    unit="倍",
                    against=self.year - 1,
                    about=token.about,
                )
            elif token.unit == POINTS:
                to_target = any(each.kind == "target" for each in self.tokens[:place])
                against = self._nearest_year(place)
                yield Claim(
                    "gap" if to_target and against is None else "difference", token.text, value=token.value,
                    name="up" if token.name == "+" else "down" if token.value < 0 else "",
                    unit=POINTS, against=against or self.year - 1, about=token.about,
                )  # fmt: skip
            elif token.unit == "%" and _RATIO_OF_YEAR.search(self.text[: token.start]):
                change = re.match(r"^\s*の?(増|減|上昇|低下)", self.text[token.end :])
                name = (
                    {"増": "up", "上昇": "up", "減": "down", "低下": "down"}[change[1]]
                    if change
                    else "level"
                )
                yield Claim(
                    "relative",
                    token.text,
                    name=name,
                    value=token.value,
                    unit="%",
                    against=self.year - 1,
                    about=token.about,
                )
            elif self._speaks(token) and not self._is_of_others(token):
                of = self._year_of(place) or self.year
                if self._is_target_number(place) or of > self.year:
                    yield Claim("target", token.text, value=token.value, unit=token.unit)
                else:
                    yield self._level(token, of)

    def _is_of_others(self, token: Token) -> bool:
        """Whether a number tells of a part, of the whole, or of what came new."""
        before = self.text[: token.start]
        clause = re.split(r"[、。]", before)[-1]
        part = _PART.search(clause)
        if part is not None and part[0].rstrip("ではのがも、") not in self.subject:
            return True
        if _NEWLY.search(clause) and not re.search("新", self.subject):
            return True
        return _OF_ALL.match(self.text[token.end :]) is not None

    def _level(self, token: Token, of: int) -> Claim:
        bound = _LEVEL_BOUND.match(self.text[token.end :])
        name = token.name or (
            _BOUNDS[bound[1]] if bound and (of == self.year or bound[1][0] != "を") else ""
        )
        return Claim(
            "level",
            token.text,
            value=token.value,
            unit=token.unit,
            of=of,
            about=token.about,
            bound=name,
        )

    def _speaks(self, token: Token) -> bool:
        """Whether a number is in the figure's own unit."""
        return token.unit == self.unit

    def _is_target_number(self, place: int) -> bool:
        token = self.tokens[place]
        if token.kind != "number":
            return False
        if _TARGET_AFTER.match(self.text[token.end :]):
            return True
        return any(
            before.kind == "target" and _LEADS.match(self.text[before.end : token.start])
            for before in self.tokens[max(0, place - 2) : place]
        )

    def _year_of(self, place: int) -> int | None:
        """The year that stands before a number and owns it: 前年度の27.8%, 令和5年度（27.8%）."""
        for before in reversed(self.tokens[max(0, place - 2) : place]):
            between = self.text[before.end : self.tokens[place].start]
            if before.kind == "year" and _LEADS_OF_YEAR.match(between):
                return before.year
        return None

    def _nearest_year(self, place: int) -> int | None:
        years = [
            each.year
            for each in self.tokens[:place]
            if each.kind == "year" and each.year is not None
        ]
        earlier = [each for each in years if each < self.year]
        return earlier[-1] if earlier else None


def _count(text: str) -> int:
    return _KANJI[text] if text in _KANJI else int(text)
