"""SDG lines: 関連するSDGs 11住み続けられるまちづくりを; a heading and 目標4 below it."""

import re

from hoshin.notation import half_width

ANNOUNCED = re.compile(r"SDGs|SDGS|ＳＤＧ|持続可能な開発目標", re.IGNORECASE)
_GOAL = re.compile(r"(?<![0-9０-９])(1[0-7]|[1-9])(?![0-9.%％])")
_NAMES = (
    "貧困をなくそう",
    "飢餓をゼロに",
    "すべての人に健康と福祉を",
    "質の高い教育をみんなに",
    "ジェンダー平等を実現しよう",
    "安全な水とトイレを世界中に",
    "エネルギーをみんなに",
    "働きがいも経済成長も",
    "産業と技術革新の基盤をつくろう",
    "人や国の不平等をなくそう",
    "住み続けられるまちづくりを",
    "つくる責任",
    "気候変動に具体的な対策を",
    "海の豊かさを守ろう",
    "陸の豊かさも守ろう",
    "平和と公正をすべての人に",
    "パートナーシップで目標を達成しよう",
)
_NUMBERED = re.compile(rf"(?<![0-9])(1[0-7]|[1-9])[\s　.．:：]*({'|'.join(_NAMES)})")
# one of these stands in every name: most lines need no further look
_PART_OF_NAME = re.compile(r"[をもに]|責任")
_LAST = re.compile(r"(?<![0-9])(1[0-7]|[1-9])[\s　.．:：]*([^0-9\s　]{3,})$")
_ALONE = re.compile(
    r"^(?:目標|ゴール|GOAL)\s*(1[0-7]|[1-9])(?![0-9])[\s　.．:：、]*([^。0-9]{0,30})$", re.I
)

_AROUND = re.compile(
    r"17の|関[連係](?:する|のある|した)?|該当する?|対応する|貢献する|主な|主要な?|ゴール|goals?|no|№|目標|番号?|の|を",
    re.I,
)
_LONGEST_HEAD = 30
# 17の目標: all that there are.
_ALL_GOALS = re.compile(r"(?<![標ル0-9])(?<![標ル]\s)17\s*の?\s*(?:目標|ゴール)")
_CIRCLED = re.compile("[①-⑰]")
_EACH = r"(?:目標|ゴール|GOAL|No[.．]?|№)?\s*(?:1[0-7]|[1-9])(?:番)?"
_GOALS_ONLY = re.compile(
    r"^(?:(?:SDGs|持続可能な開発目標)?[：:]?(?:目標|ゴール|GOAL)[：:]?(?:1[0-7]|[1-9])(?![0-9])"
    r"(?:[、，,・/／](?:1[0-7]|[1-9])(?![0-9]))*[、，,・/／]?)+$",
    re.I,
)
_NUMBERS = re.compile(rf"^{_EACH}(?:[\s　、，,・/／]+{_EACH})*$", re.I)


def announced_goals(text: str) -> list[int] | None:
    """The goals that a line about SDGs names; None where it is no such line.

    >>> announced_goals("関連するSDGs　目標11、目標17"), announced_goals("SDGsの達成に貢献する。")
    ([11, 17], None)
    """
    plain = half_width(_CIRCLED.sub(_number, text))
    if named := _named(plain):
        return named
    if not ANNOUNCED.search(plain) or len(plain) > 200 or plain.rstrip().endswith("。"):
        return None
    numbers = _GOAL.findall(_ALL_GOALS.sub("", plain))
    bare = re.sub(r"[^\w]", "", ANNOUNCED.sub("", plain))
    if not numbers and len(bare) > 14:
        return None
    return list(dict.fromkeys(int(number) for number in numbers))


def _number(circled: re.Match[str]) -> str:
    return f" {ord(circled[0]) - 0x245F} "


def tells_goals_alone(text: str) -> bool:
    """Whether a line names goals of the SDGs and says nothing besides, wherever it stands.

    >>> tells_goals_alone("関連するSDGs：【11】 【14】"), tells_goals_alone("SDGsの11を学ぶ講座が少ない")
    (True, False)
    """
    plain = half_width(_CIRCLED.sub("", text))
    if not ANNOUNCED.search(plain) or not announced_goals(text):
        return False
    rest = _NUMBERED.sub("", ANNOUNCED.sub("", plain))
    return not re.sub(r"[\W0-9]", "", _AROUND.sub("", rest))


def heads_goals(text: str) -> bool:
    """Whether a line announces goals and says nothing besides, a title of these words being none.

    >>> heads_goals("関連するSDGsのゴール"), heads_goals("SDGsの 17 ゴール"), heads_goals("SDGsの推進")
    (True, True, False)
    """
    plain = half_width(text)
    if len(plain) > _LONGEST_HEAD or not ANNOUNCED.search(plain):
        return False
    told = _ALL_GOALS.sub("", ANNOUNCED.sub("", plain))
    return not re.sub(r"\W", "", _AROUND.sub("", told))


def goals_listed(text: str) -> list[int]:
    """The goals of a text that is nothing but goals named as such: no name of anything else.

    >>> goals_listed("目標9"), goals_listed("ゴール 8\\nゴール 11"), goals_listed("９、11")
    ([9], [8, 11], [])
    >>> goals_listed("９ 産業と技術革新の\\n基盤をつくろう"), goals_listed("目標１　歩けるまち")
    ([9], [])
    """
    plain = half_width(re.sub(r"[\s　]", "", text))
    if _GOALS_ONLY.match(plain):
        return list(dict.fromkeys(map(int, _GOAL.findall(plain))))
    rest = _NUMBERED.sub("", plain)
    only = not re.sub(r"\W", "", _AROUND.sub("", ANNOUNCED.sub("", rest)))
    return _named(plain) if only else []


def rest_of_goal(text: str) -> str:
    """What is missing of the goal's name that a line ends within; nothing where it ends otherwise.

    >>> rest_of_goal("SDGs　11 住み続けられる"), rest_of_goal("SDGs　4 質の高い教育をみんなに")
    ('まちづくりを', '')
    """
    found = _LAST.search(half_width(text))
    name = _NAMES[int(found[1]) - 1] if found else ""
    return name[len(found[2]) :] if found and name.startswith(found[2]) else ""


def _named(plain: str) -> list[int]:
    """Goals by number and name: 3　すべての人に健康と福祉を; a name may be broken over lines."""
    if not _PART_OF_NAME.search(plain):
        return []
    texts = (plain, re.sub(r"[\s　]", "", plain))
    return max(map(_named_in, texts), key=len)


def _named_in(text: str) -> list[int]:
    found = (
        number
        for place in _NUMBERED.finditer(text)
        if place[2].startswith(_NAMES[(number := int(place[1])) - 1])
    )
    return list(dict.fromkeys(found))


def goals_alone(text: str) -> list[int] | None:
    """The goals of a line below such a heading: 目標4, 1 and the goal's name, or 4、11 alone.

    >>> goals_alone("・目標4"), goals_alone("11、17"), goals_alone("4館")
    ([4], [11, 17], None)
    """
    plain = half_width(text.strip(" 　・･●○"))
    if len(_CIRCLED.findall(plain)) > 1:  # one alone may be an indicator's
        plain = " ".join(_CIRCLED.sub(_number, plain).split())
    if found := _ALONE.match(plain):
        return [int(found[1])]
    if _NUMBERS.match(plain):
        return list(dict.fromkeys(map(int, _GOAL.findall(plain))))
    return None
