"""Points without marks below a sentence that announces them: 次の３点を柱に区政を運営する。"""

import re

from hoshin.importers.form.lines import joined
from hoshin.importers.form.points import points_of
from hoshin.notation import half_width
from hoshin.policy import Principles

_DIGITS = "一二三四五六七八九"
_ANNOUNCES = re.compile(
    rf"([0-9{_DIGITS}])(?:つの?|点|本の?|項目|か条|箇条)(?:柱|視点|方針|姿勢|点|項目|基本|重点|を|に|で|の)"
    r"|(?:次|以下|下記)の(?:とおり|通り|ように|基本|方針|考え方|視点|姿勢|柱|点|項目|こと)"
)
_ENDED = re.compile(r"[。：:]$")
_GOES_ON = re.compile(r"[、，・のをにがはへと]$|^[をにがはへ、。]")  # what a page's width broke
_VERB = re.compile(r"[うくぐすつぬぶむる]$")
_COUNT = re.compile(r"[0-9０-９]{1,2}[\s　.．]")  # a heading of the document: ４　所属長
_LONGEST = 60  # characters of a point that is no sentence


def announced_points(texts: list[str]) -> tuple[Principles, bool] | None:
    """Text and points, where each line below the announcing sentence is a point, and whether they
    are as many as it says.

    They are no sentences; or they are exactly as many sentences as announced.

    >>> told, _ = announced_points(["以下の方針で区政を進める。", "声を聴く", "足を運ぶ"])
    >>> told.text, told.points
    ('以下の方針で区政を進める。', ['声を聴く', '足を運ぶ'])
    >>> announced_points(["以下の方針で区政を進める。", "声を聴く。", "足を運ぶ。"]) is None
    True
    """
    for place, text in enumerate(texts[:-2], start=1):
        found = _ANNOUNCES.search(_last_sentence(text)) if _ENDED.search(text) else None
        if found is None and place == 1 and _VERB.search(text):
            found = _ANNOUNCES.search(half_width(text))  # a form that sets no 。
        if found is None:
            continue
        below, count = texts[place:], _count(found[1])
        points = below[:count] if _are_sentences(below[:count], count) else _phrases(below)
        if len(points) < 2 or any(map(_GOES_ON.search, points)) or _are_marked(below):
            return None
        text = joined(texts[:place] + below[len(points) :])
        return Principles(text=text, points=points), count in (0, len(points))
    return None


def points_below(texts: list[str]) -> Principles | None:
    """Text and points, where sentences stand above lines that are none: a list that lost its marks.

    >>> told = points_below(["まちの声を聴いて進める。", "声を聴く", "足を運ぶ"])
    >>> told.points, points_below(["まちの声を聴いて進める。", "声を聴く"])
    (['声を聴く', '足を運ぶ'], None)
    """
    above = 0
    while above < len(texts) and _ENDED.search(texts[above]):
        above += 1
    points = texts[above:]
    if not above or len(points) < 2 or _phrases(points) != points or _are_marked(points):
        return None
    if any(_GOES_ON.search(point) or _COUNT.match(point) for point in points):
        return None
    return Principles(text=joined(texts[:above]), points=points)


def _last_sentence(text: str) -> str:
    return half_width(text.rstrip("。：:").rpartition("。")[2])


def _phrases(texts: list[str]) -> list[str]:
    """The lines before the first whole sentence; none where one is too long for a point."""
    end = next((at for at, text in enumerate(texts) if text.endswith("。")), len(texts))
    return texts[:end] if all(len(text) <= _LONGEST for text in texts[:end]) else []


def _are_sentences(texts: list[str], count: int) -> bool:
    return len(texts) == count > 1 and all(text.endswith("。") for text in texts)


def _are_marked(texts: list[str]) -> bool:
    return any(points_of(text, number) for number, text in enumerate(texts, start=1))


def _count(printed: str | None) -> int:
    if not printed:
        return 0
    return _DIGITS.index(printed) + 1 if printed in _DIGITS else int(printed)
