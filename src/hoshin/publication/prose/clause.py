"""A sentence with its tokens: what each number is of, and what it is held against."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hoshin.publication.prose.known import KnownFigure
from hoshin.publication.prose.tokens import POINTS, Token

_OWNS = (
    r"(?:末|まで|の|は|が|で|に|である|として|実績|結果|値|水準|度|では|において|調査|[（(:：「])"
)
_TARGET_LEADS = re.compile(
    rf"^(?:{_OWNS}|を|掲げ(?:た|る)|定め(?:た|る)|した|とした|とする|となる|設定した|[はが]?、)*$"
)
_YEAR_LEADS = re.compile(rf"^(?:{_OWNS}|[はが]?、)*$")
_TARGET_FOLLOWS = re.compile(
    r"^\s*(?:以上|以下|未満|超)?(?:の達成(?=に向|を目|を図)|(?:の|と(?:する|した|いう)|を)?(?:目標|目指|めざ|目途|めど))"
)
_OF_ALL = re.compile(r"^\s*(?:の)?(?:うち|中(?!で最)|なか|\d+分の\d|[一二三四]分の)")
_CHANGES = (
    *(
        "増",
        "減",
        "上昇",
        "低下",
        "向上",
        "下降",
        "下落",
        "拡大",
        "縮小",
        "改善",
        "悪化",
        "アップ",
        "ダウン",
    ),
    *(
        "伸び",
        "上が",
        "下が",
        "高ま",
        "上回",
        "下回",
        "プラス",
        "マイナス",
        "高[いくか]",
        "低[いくか]",
    ),
    *(
        "多[いくか]",
        "少な",
        "短[いく]",
        "長[いく]",
        "不足",
        "超過",
        "足り",
        "及ば",
        "届か",
        "差",
        "上積み",
        "上乗せ",
    ),
)
_ATTACHED = re.compile(
    rf"^\s*[)）]?\s*(?:ほど|近く|以上|以下|未満|超)?(?:の|も)?\s*(?:{'|'.join(_CHANGES)})"
)
# 28団体（28.6%）の増, 153件、率にして14.9%の減, 28団体・約3割: both say by how much.
_AND_SO_MUCH = re.compile(
    r"^(?:\s*[(（・,，、／/]\s*|[、(（]?\s*(?:率|割合|比率|増加率|減少率|伸び率|件数|数)(?:にして|では|で|は)?、?|、?約)+$"
)
_WAS = re.compile(r"^(?:だった|であった)$")
_ARROW = re.compile(r"^\s*[)）]?\s*(?:→|⇒|➡|->)\s*$")
_FROM = re.compile(r"^\s*[)）]?\s*から\s*$")
_TO = re.compile(r"^\s*(?:へ|に|と(?!比)|まで|[。、)）]|$)")
_BOUND = re.compile(
    r"^\s*(以上|以下|未満|超(?!え|過)|を超え(?!な|ず|てい?な)|を上回(?!ら)|を下回(?!ら)|を切|を割)"
)
_BOUNDS = {
    "以上": "at-least",
    "以下": "at-most",
    "未満": "under",
    "超": "over",
    "を超え": "over",
    "を上回": "over",
    "を下回": "under",
    "を切": "under",
    "を割": "under",
}
_GROUPS = (
    *(
        r"\d代",
        "世代",
        "歳(?:代|以上|以下|未満)?",
        "男性",
        "女性",
        "若年層?",
        "高齢者?",
        "年齢層",
        "単身",
    ),
    *(
        "学生",
        "男女別",
        r"[^\s、。]{1,6}世帯",
        "会場",
        r"[^\s、。]{1,4}地区",
        "北部",
        "南部",
        "東部",
        "西部",
    ),
)
_PART = re.compile(rf"(?P<group>{'|'.join(_GROUPS)})(?:(?:で|では|の|が|は|に|も)[^、。]{{0,8}})?$")
_NEWLY = re.compile(r"(?:新たに|新規に?|追加で|さらに|このほか|加えて|残り|のべ|延べ)[^、。]{0,8}$")
_TOLD_OF = re.compile(r"^(?:は|には|も|まで|において|の時点|に(?!比|対|引|続|つ|も比|は比|次))")
_TURNS = re.compile(r"が、|ものの|けれど|一方|。")
_PART_OF_TARGET = re.compile(
    r"^値?の(?:半分|半数|[\d.]+(?:割|%)|[一二三四五六七八九\d]+(?:割|分の))"
)
_RATE = re.compile(r"(?:達成率|進捗率|達成度|対目標比?)[^、。]{0,8}$")
_HELD = re.compile(r"^\s*[)）」]?\s*(?:以上|台)?\s*(?:を|に|より|には|までは?)")
_THAN = re.compile(r"^[^、。]{0,8}?(?:より|比べ|比)")


@dataclass
class Clause:
    """One sentence; `used` are the numbers that a word has taken."""

    text: str
    tokens: list[Token]
    figure: KnownFigure
    used: set[int] = field(default_factory=set)

    @property
    def year(self) -> int:
        return self.figure.year

    def after(self, token: Token) -> str:
        return self.text[token.end :]

    def in_unit(self, token: Token) -> bool:
        """Whether a number is in the figure's own unit."""
        return token.unit == self.figure.unit

    def is_target_number(self, place: int) -> bool:
        """目標の55%, 55%とする目標."""
        token = self.tokens[place]
        if token.kind != "number":
            return False
        return _TARGET_FOLLOWS.match(self.after(token)) is not None or any(
            before.kind == "target" and _TARGET_LEADS.match(self.text[before.end : token.start])
            for before in self.tokens[max(0, place - 2) : place]
        )

    def year_of(self, place: int) -> int | None:
        """The year that stands before a number and owns it: 前年度の27.8%, 令和5年度（27.8%）."""
        start = self.tokens[place].start
        for after in self.tokens[place + 1 : place + 2]:
            if after.kind == "year" and _WAS.match(self.text[self.tokens[place].end : after.start]):
                return after.year
        for before in reversed(self.tokens[:place]):
            if before.kind != "year":
                continue
            between = self.text[before.end : start]
            near = before in self.tokens[max(0, place - 2) : place]
            if near and _YEAR_LEADS.match(between):
                return before.year
            told = before.year != self.year and _TOLD_OF.match(between)
            return before.year if told and not _TURNS.search(between) else None
        return None

    def earlier_years(self, places: range | list[int]) -> list[int]:
        """The years before this one that stand at these places."""
        years = [self.tokens[place].year for place in places if self.tokens[place].kind == "year"]
        return [each for each in years if each is not None and each < self.year]

    def is_next_year(self, place: int) -> bool:
        """次年度は58%: a step on the way, which nobody has fixed as the target."""
        years = [each for each in self.tokens[:place] if each.kind == "year"]
        return bool(years) and years[-1].text in ("次年度", "来年度", "翌年度")

    def is_of_others(self, token: Token) -> bool:
        """Whether a number tells of a part, of the whole that parts are of, or of what came new."""
        before = re.split(r"[、。]", self.text[: token.start])[-1]
        part = _PART.search(before)
        if part is not None and part["group"] not in self.figure.subject:
            return True
        if _NEWLY.search(before) and "新" not in self.figure.subject:
            return True
        return _OF_ALL.match(self.after(token)) is not None or self._is_part_of_own(token)

    def _is_part_of_own(self, token: Token) -> bool:
        """参加者203人のうち48人: a part of the figure itself, where the whole is this year's figure."""
        place, current = self.tokens.index(token), self.figure.current
        if not place or current is None:
            return False
        whole = self.tokens[place - 1]
        own = whole.kind == "number" and self.in_unit(whole) and whole.value in current.readings
        return own and re.match(r"^\s*(?:の)?(?:うち|中|なか)", self.after(whole)) is not None

    def is_told_of(self, place: int) -> bool:
        """昨年度は…: what follows is told of an earlier year."""
        token = self.tokens[place]
        told = token.kind == "year" and token.year != self.year
        return told and _TOLD_OF.match(self.after(token)) is not None

    def is_told_of_earlier(self, pending: list[int], word: Token) -> bool:
        """Whether the last year that is named before a word is an earlier one that it is told of."""
        years = [place for place in pending if self.tokens[place].kind == "year"]
        if not years or not self.is_told_of(years[-1]):
            return False
        return _TURNS.search(self.text[self.tokens[years[-1]].end : word.start]) is None

    def is_rate(self, token: Token) -> bool:
        """達成率は87%: of the target, not of the figure itself."""
        if token.unit != "%":
            return False
        before = self.text[: token.start]
        of_target = re.search(r"目標値?の$", before) is not None
        other = not self.figure.is_share or "割" in token.text or "分の" in token.text
        return _RATE.search(before) is not None or (of_target and other)

    def is_held_against(self, place: int, word: Token) -> bool:
        """Whether a word compares with this: an earlier year, the target, a number with を or に."""
        token = self.tokens[place]
        if token.kind == "year":
            return token.year != self.year
        if token.kind == "target":
            return not _PART_OF_TARGET.match(self.after(token)) and not word.text.startswith("確保")
        return _HELD.match(self.text[token.end : word.start]) is not None

    def says_than(self, place: int, word: Token) -> bool:
        """Whether より or 比べ stands between: 高い alone compares with nothing."""
        return _THAN.match(self.text[self.tokens[place].end : word.start]) is not None

    def bound_of(self, token: Token, *, own: bool) -> str:
        """以上, 未満 …: how a level is bound; `own`: of this year, so that を超え is its bound too."""
        found = _BOUND.match(self.after(token))
        if token.name and token.name != "+":
            return token.name
        return _BOUNDS[found[1]] if found and (own or found[1][0] != "を") else ""

    def _is_owned(self, place: int) -> bool:
        """Whether a number is that of a year or of the target; in 目標を2団体上回る it is neither."""
        if self.text[: self.tokens[place].start].endswith(("を", "には", "まで", "あと")):
            return False
        return self.year_of(place) not in (None, self.year) or self.is_target_number(place)

    def by_how_much(self, word: Token, pending: list[int]) -> list[Token]:
        """The numbers that say by how much: points, or those that stand right before the word."""
        for place in reversed(pending):
            token = self.tokens[place]
            if token.kind != "number" or place in self.used:
                continue
            attached = _ATTACHED.match(self.after(token)) is not None and not self._is_owned(place)
            if token.unit in (POINTS, "倍") or attached:
                self.used.add(place)
                return [token, *self._told_besides(place, pending)]
            if token.end <= word.start and word.start - token.end > 12:
                break
        return []

    def _told_besides(self, place: int, pending: list[int]) -> Iterator[Token]:
        """The same change in another measure, right before; never this year's own level."""
        token, before = self.tokens[place], place - 1
        if before not in pending or before in self.used:
            return
        other = self.tokens[before]
        if other.kind != "number" or other.unit == token.unit or self._is_owned(before):
            return
        if not _AND_SO_MUCH.match(self.text[other.end : token.start]):
            return
        current = self.figure.current
        level = current is not None and other.value in current.readings
        if other.unit == POINTS or (self.in_unit(other) and not self.figure.is_share and not level):
            self.used.add(before)
            yield other

    def way_to(self, place: int) -> int:
        """How many numbers it goes on to by → or から: 39.8% → 42.7% → 45.1%; 0 for most."""
        for steps, here in enumerate(range(place, len(self.tokens) - 1)):
            first, second = self.tokens[here : here + 2]
            between = self.text[first.end : second.start]
            if second.kind != "number" or not self.in_unit(second) or self._is_owned(place):
                return steps
            moves = _FROM.match(between) and _TO.match(self.after(second))
            if not moves and not _ARROW.match(between):
                return steps
        return max(0, len(self.tokens) - 1 - place)
