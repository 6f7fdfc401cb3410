"""Captions made of the form's own words: 経営課題１の内容, 課題と戦略; they name no theme."""

import re
from functools import lru_cache

from hoshin.importers.form.decoration import undecorated

_LONGEST = 30
_WORDS = re.compile(
    r"経営課題|課題認識|主な戦略|運営方針|課題|戦略|方策|施策|取り?組み?|指標|アウトカム|成果|目標"
    r"|現状|背景|認識|解決|実績|達成状況|評価|計画"
)
_ABOUT = re.compile(
    r"内容|概要|状況|一覧|詳細|全体|シート|方向性?|欄|表|主な|各|に(?:係る|関する|ついて|向けた)|及び|のための"
    r"|(?:令和|平成)?(?:元|[0-9０-９]{1,4})年(?:度|間)|[本今当]年度|年間"
    r"|[0-9０-９]{1,2}(?:[-－‐][（(]?[0-9０-９]{1,2}[)）]?)?|[のと・、／/：:()（）\s]"
)
_TOLD = re.compile(r"内容|概要|状況|一覧|詳細|シート|欄")


@lru_cache(maxsize=2048)
def is_caption(text: str) -> bool:
    """Whether a line tells what part of the form stands below it, in no words of its own.

    One word alone is a label or none: two of them, or one that is said to be its 内容, are needed.

    >>> is_caption("経営課題１の内容"), is_caption("課題と戦略"), is_caption("表２　課題認識・主な戦略")
    (True, True, True)
    >>> is_caption("課題"), is_caption("空家の課題と戦略")
    (False, False)
    """
    plain = undecorated(text)
    if len(plain) > _LONGEST:
        return False
    words = len(_WORDS.findall(plain))
    rest = _WORDS.sub("", plain)
    return words > 0 and not _ABOUT.sub("", rest) and (words > 1 or bool(_TOLD.search(rest)))
