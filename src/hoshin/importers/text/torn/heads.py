"""Heads of tables in torn text, whole or in pieces as narrow columns broke them: 達成状, 況, B：未達."""

import re
from functools import lru_cache

from hoshin.importers.form.printed_years import years_printed
from hoshin.notation import half_width

_WORDS = (
    *(
        "番号",
        "指標番号",
        "指標名",
        "No",
        "No.",
        "区分",
        "目標",
        "目標値",
        "評価",
        "判定",
        "達成の有無",
        "達成状況",
        "達成状況等",
    ),
    *("指標及び目標", "指標と目標", "指標目標", "指標及び目標値"),
    *("指標", "アウトカム指標", "成果指標", "定量評価", "A:達成", "B:未達成", "A:達成B:未達成"),
    *("A:順調", "B:順調でない", "A:順調B:順調でない"),
    *("実績", "実績値", "年度実績", "年度の実績", "年度実績値", "年度実績と達成状況"),
    *(
        "前年度実績",
        "前年度の実績",
        "前年度実績値",
        "参考前年度実績",
        "前年度",
        "今年度実績",
        "当年度実績",
    ),
    *(
        "年度",
        "年度実績と達成状況A:達成B:未達成",
        "実績と達成状況A:達成B:未達成",
        "達成状況A:達成B:未達成",
    ),
    *(
        "年度実績及び達成状況",
        "年度目標",
        "単位",
        "額",
        "予算・決算額",
        "予算・決算額等",
        "年度末実績",
    ),
)
_YEAR = re.compile(
    r"(?:令和|平成|R)?\s*(?:[0-9]{1,2}|元)(?=\s*年|$)|(?:令和|平成|[RH])\s*(?:[0-9]{1,2}|元)(?=の?実績)"
)
_NOISE = re.compile(r"[\s※()\[\]【】＜＞<>〈〉・/／]")
_SURE = re.compile(r"実績|達成状|前年度|年度実|未達")
_UNIT = re.compile(r"^[（(](?:単位\s*[：:]?\s*)?(?:千|百万|億)?円[)）]$")
_LONGEST, _YEAR_LONG = 60, 5


# 実績（６年度）, （参考）６年度: as ６年度実績, by which columns are known
_YEAR_BEHIND = re.compile(
    r"((?<!前年度)(?<!前年度の)実績(?:値)?)[（(]((?:令和|平成|R)?(?:[0-9]{1,2}|元)年度?)[)）]|[（(]参考[)）](?=.)"
)
# What the letters mean, in brackets behind a head: 評価（A：達成　B：未達成）; a tool may tear them
_LETTERS = re.compile(
    r"(?:(?<=評価|判定|状況|実績)|(?<=の有無))[\s　]*[（(]"
    r"[\s　]*A\s*[：:][^()（）0-9]{1,12}(?:B\s*[：:][^()（）0-9]{1,12}[)）]|$)"
    r"|^B\s*[：:][^()（）0-9]{1,12}[)）](?=[\s　])"
)


@lru_cache(maxsize=8192)
def is_head(text: str) -> bool:
    """Whether a line holds nothing but heads of columns.

    >>> is_head("指標 ６年度実績 達成状況（A：達成　B：未達成） 前年度実績"), is_head("①　41％")
    (True, False)
    >>> is_head("実績（６年度）"), is_head("実績（12件）"), is_head("実績　評価（A：達成、B：未達成）")
    (True, False, True)
    >>> is_head("アウトカム指標 R7実績 達成状況")
    True
    """
    if len(text) > _LONGEST or re.fullmatch(r"未?達成", text):
        return False
    if _UNIT.match(text):
        return False  # it says what the money is counted in
    text = _LETTERS.sub(" ", _year_first(text))
    found = [_plain(part) for part in _parts(text)]
    whole = _plain(text)
    if found and not whole:  # 令和６, torn from its 年度
        return len(text) <= _YEAR_LONG and bool(re.match(r"令和|平成", text))
    return bool(found) and (
        all(part in _WORDS for part in found)
        or whole in _WORDS
        or (all(_is_piece(part, 2) for part in found) and bool(_SURE.search(whole)))
        or bool(re.search(r"実績(?:と|及び|・|、)達成状況", text))
    )


def is_of_heads(text: str) -> bool:
    """Whether a line may be the beginning of heads that a column broke: it has a word of theirs, or a year.

    >>> is_of_heads("令和６"), is_of_heads("アウトカム指標の"), is_of_heads("答した回答者")
    (True, True, False)
    """
    plain = _plain(text)
    return (
        not plain
        or bool(re.search(r"指標|実績|達成|年度|目標|評価|判定", text))
        or goes_on(text, "")
    )


def goes_on(text: str, above: str) -> bool:
    """Whether a line is the rest of heads that a narrow column broke, `above` being what they said so far."""
    if len(text) > 24 or re.fullmatch(r"[ABＡＢ]", text):
        return False
    if re.fullmatch(r"未?達成?", text):
        return ":" in above
    found = [_plain(part) for part in _parts(text)]
    return bool(found) and all(_is_piece(part, 1) for part in found)


def _year_first(text: str) -> str:
    """Heads with the year before the word."""
    return _YEAR_BEHIND.sub(lambda found: f"{found[2] or ''}{found[1] or ''}", half_width(text))


def _parts(text: str) -> list[str]:
    parts = re.split(r"[\s　]+|(?<=[年度])(?=[AB][:：])", half_width(text))
    return [part for part in parts if _NOISE.sub("", part)]


def _plain(text: str) -> str:
    folded = half_width(text).replace("：", ":")
    return _NOISE.sub("", _YEAR.sub("", folded))


def _is_piece(part: str, least: int) -> bool:
    if not part:  # a year alone
        return True
    return len(part) >= least and any(part in word for word in _WORDS)


_DATED = re.compile(r"(?:令和|平成|[RH])?(?:[0-9]{1,2}|元)年度(?:の)?実績")
_COLUMNS = re.compile(
    r"(?P<previous>前年度)|(?P<letter>達成状|達成の有|評価|判定)|(?P<result>実績)"
)


def _last_year_named(run: str) -> str:
    """Heads of two years that follow one another, the earlier one by its name: 前年度."""
    plain = half_width(run)
    dated = list(_DATED.finditer(plain))
    years = dict(zip(years_printed([found[0] for found in dated]), dated, strict=True))
    if len(years) != 2 or max(years) - min(years) != 1:
        return run
    last = years[min(years)]
    return f"{plain[: last.start()]}前年度{plain[last.end() :]}"


def column_order(run: str) -> tuple[str, ...]:
    """The order of result, letter and last year's figure that a table's heads tell, as far as they do.

    >>> column_order("番号前年度実績６年度実績達成状況"), column_order("指標評価")
    (('previous', 'result', 'letter'), ('letter',))
    >>> column_order("平成19年度実績 達成状況 平成18年度実績")
    ('result', 'letter', 'previous')
    >>> column_order("平成30年度実績 元年度実績 達成状況")
    ('previous', 'result', 'letter')
    >>> column_order("５年度実績 達成状況 前年度実績（４年度）")
    ('result', 'letter', 'previous')
    """
    plain = re.sub(
        r"前年度(?:の)?実績", "前年度", _last_year_named(_NOISE.sub("", _year_first(run)))
    )
    plain = re.sub(r"実績(?:と|及び|・)達成状況", "実績達成状況", plain)
    return tuple(dict.fromkeys(str(found.lastgroup) for found in _COLUMNS.finditer(plain)))
