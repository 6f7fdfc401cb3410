"""Words that head a column or a row of results, whatever legend or note stands in the same cell."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from hoshin.importers.form.printed_years import without_second_name, years_printed

_MET = r"(?:目標を?)?達成(?:した|している)?|順調(?:である|に進捗)?"
_NOT_MET = r"(?:目標を?)?(?:未達成|達成(?:せず|できず|して(?:い)?ない|できなかった))|順調で(?:は)?ない|遅れ"
_LEGEND = re.compile(
    rf"[（(※＊*〔\[]*[AＡaａ][：:=＝…](?:{_MET})[、,，／/・;；]?(?:[BＢbｂ][：:=＝…](?:{_NOT_MET}))?[)）〕\]]*"
    r"|[（(※＊*〔\[]*[AＡ](?:目標)?達成[、,，／/・;；]?(?:[BＢ](?:目標)?未達成)?[)）〕\]]*"
)
_OF_ACTIONS = re.compile(r"^(?:プロセス指標|業績目標|(?:具体的な?)?取組(?:内容|項目|実績))")
_OUTCOME = re.compile(r"^(?:アウトカム|成果指標|めざす成果|指標)")
_NOTE = re.compile(r"(?<=.)[（(［〔][^（()）［］〔〕]*[)）］〕]$|(?<=.)[※＊*].*$")
# 前年度（令和６年度）実績, 令和６年度（前年度）の実績: which year the one is that the head names
_INNER_YEAR = r"[（(［\[〔](?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})(?:年度?)?[)）］\]〕]"
_LAST_YEAR = re.compile(
    rf"([前昨]年度?){_INNER_YEAR}(?=の?(?:実績|結果))"
    r"|(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})(?:年度?)?[（(［\[〔]([前昨]年度)[)）］\]〕](?=の?(?:実績|結果))"
)
_ASIDE = re.compile(
    r"^[（(【＜\[]?参考(?:値|データ)?(?:[)）】＞\]]|[：:])(?=.)"
)  # （参考）令和５年度
_BRACKETS = re.compile(r"^[【＜<〈《［\[〔（(■□◆◇●○▼]+|[】＞>〉》］\]〕）):：]+$")
_YEAR = (
    r"(?:(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度?|(?:令和|平成|[RHＲＨ])(?:元|[0-9０-９]{1,2})"
    r"|当年度|今年度|本年度)"
)
_PART = re.compile(
    rf"^(?:{_YEAR}の?|(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{{1,4}})年)?(?:(?:[上下]半期|[前後]期|第?[1-4１-４一二三四]四半期|中間|年度途中|期中)"
    r"|(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})月末?(?:時点|現在)?)(?:まで)?の?"
    r"(?:実績|結果|評価|達成状況|判定|進捗(?:状況)?|見込み?|状況)?(?:値)?$"
)
# What may stand below, for a head: A／B, 達成・未達成
LETTERS = (
    r"[AＡ](?:[・／/,、]|又は|または|か|or)[BＢ](?:の別)?|達成(?:[・／/,、]|又は|または|か)未達成"
)
_MARK = r"(?:[①-⑳]|[（(]?[0-9０-９]{1,2}[)）]?)"
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("mark", r"^(?:番号|No[.．]?|№|指標番号)$"),
        ("target", r"^(?:.{0,6}年度(?:末)?の?)?目標(?:値|年度|水準)?$|^期限$"),
        ("previous", r"^(?:前年度|昨年度|前年|昨年)(?:の?(?:実績|結果)(?:値)?)?$"),
        (
            "letter",
            rf"^(?:{_YEAR}の?)?(?:達成(?:状況|度|区分|の有無)|(?:個別)?評価|判定(?:結果)?|{LETTERS})$",
        ),
        (
            "result",
            rf"^(?:{_YEAR}の?)?(?:年度末の?|年間の?|通年の?)?(?:実績|結果)(?:値)?(?:(?:と|及び|・|/|／)?達成状況)?$",
        ),
        ("statement", rf"^(?:アウトカム|成果)?指標(?:名|の内容)?{_MARK}?$|^アウトカム$|^内容$"),
    )
)
_MARK_ALONE = re.compile(
    r"^(?:アウトカム)?(?:指標)?\s*(?:[①-⑳❶-❿]|[（(]?[0-9０-９]{1,2}[)）.．]?)$"
)
_OF_ISSUE = re.compile(
    r"^[（(]?(?:経営)?(?:課題|指標)?\s*[0-9０-９]{1,2}\s*(?:[-－‐―ー.．]|の)\s*"
    r"[（(]?([0-9０-９]{1,2}|[①-⑳])[)）]{0,2}$"
)
_YEAR_ALONE = re.compile(
    r"^(?:(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度?|(?:令和|平成|[RHＲＨ])(?:元|[0-9０-９]{1,2}))"
    r"(?:の?実績(?:値)?)?$"
)
_LAST, _THIS = re.compile(r"^(?:前|昨)年度?"), re.compile(r"^(?:今|当|本)年度?")
ORDER = ("mark", "statement", "target", "result", "letter", "previous")


@lru_cache(maxsize=8192)
def bare_head(text: str) -> str:
    """A head without blanks, brackets, notes, and the legend of the letters; a legend alone is 達成状況.

    >>> bare_head("達成状況\\nA：達成\\nB：未達成"), bare_head("（前年度）"), bare_head("Ａ：達成 Ｂ：未達成")
    ('達成状況', '前年度', '達成状況')
    >>> bare_head("（参考）令和５年度"), bare_head("参考：前年度実績")
    ('令和５年度', '前年度実績')
    >>> bare_head("前年度（令和６年度）実績"), bare_head("６年度（前年度）の実績")
    ('前年度実績', '前年度の実績')
    >>> bare_head("平成31年度（令和元年度）実績"), bare_head("2024（令和6）年度実績")
    ('平成31年度実績', '2024年度実績')
    """
    plain = re.sub(r"\s", "", text)
    without = _LEGEND.sub("", plain)
    if not without and re.search("[BＢ]", plain):
        return "達成状況"
    plain = _LAST_YEAR.sub(lambda found: found[1] or found[2], _ASIDE.sub("", without))
    plain = without_second_name(plain)
    return _BRACKETS.sub("", _NOTE.sub("", plain))


def half_of_legend(text: str) -> str:
    """達成状況 for the first half of a legend, which a page break left as the head of the letters.

    >>> half_of_legend("Ａ：達成"), half_of_legend("Ａ：達成 Ｂ：未達成"), half_of_legend("A")
    ('達成状況', '達成状況', '')
    """
    plain = re.sub(r"\s", "", text)
    return "達成状況" if _LEGEND.fullmatch(plain) else ""


def heads_actions(heads: Iterable[str]) -> bool:
    """Whether the heads of a table are those of actions (様式３), which have no place in the policy.

    >>> heads_actions(["番号", "取組内容", "プロセス指標", "達成状況"]), heads_actions(["指標", "実績"])
    (True, False)
    """
    plain = [bare_head(head) for head in heads]
    process = any(_OF_ACTIONS.match(head) for head in plain)
    return process and not any(_OUTCOME.match(head) for head in plain)


@lru_cache(maxsize=8192)
def head_kind(text: str) -> str | None:
    """What stands below or beside a head, one of `ORDER`; None for a text that heads nothing.

    >>> head_kind("令和6年度\\n実績"), head_kind("アウトカム指標②"), head_kind("達成")
    ('result', 'statement', None)
    """
    if len(text) > 60:
        return None
    plain = bare_head(text)
    return next((kind for kind, pattern in _KINDS if pattern.match(plain)), None)


def is_of_part(text: str) -> bool:
    """Whether a head speaks of a part of the year, which has no place in the policy.

    >>> is_of_part("上半期実績"), is_of_part("令和6年９月末時点"), is_of_part("中間評価"), is_of_part("実績")
    (True, True, True, False)
    """
    return bool(_PART.match(bare_head(text)))


def is_mark(text: str) -> bool:
    """Whether a text is the number of an indicator and nothing besides: ①, (2), 指標3, 4."""
    return bool(_MARK_ALONE.match(text.strip()))


def second_number(text: str) -> str:
    """The indicator's own number where that of its issue stands before it; empty for any other text.

    >>> second_number("1-3"), second_number("課題１－２"), second_number("1-3 港を開く")
    ('3', '２', '')
    """
    found = _OF_ISSUE.match(text.strip())
    return found[1] if found else ""


def names_year(text: str) -> bool:
    """Whether a text is a year, 令和6年度, R6実績 or 前年度, and nothing besides."""
    plain = bare_head(text)
    return bool(_LAST.match(plain) or _THIS.match(plain) or _YEAR_ALONE.match(plain))


def year_orders(texts: Sequence[str]) -> list[int | None]:
    """What orders years among each other, 前年度 before 今年度; None for any other text.

    >>> year_orders(["30年度", "令和元年度", "実績"]), year_orders(["前年度", "今年度"])
    ([2018, 2019, None], [0, 1])
    """
    plain = [bare_head(text) for text in texts]
    told = [text if _YEAR_ALONE.match(text) else "" for text in plain]
    years = years_printed(told)
    return [
        0 if _LAST.match(text) else 1 if _THIS.match(text) else year or None
        for text, year in zip(plain, years, strict=True)
    ]


def mark_of_head(text: str) -> str:
    """The number that a head gives to its indicator: アウトカム指標②."""
    found = re.search(rf"指標({_MARK})$", re.sub(r"\s", "", text).strip("【】＜＞[]［］"))
    return found[1] if found else ""
