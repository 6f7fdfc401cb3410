"""A person's name that stands alone on a line, without the blank that would show it to be one."""

import re

from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.sections import section_of

_SEAT = re.compile(r"^[一-鿿ヶァ-ヴー・]{0,14}(?:所属|[区局室市町村所部場署館]|センター)[\s　]*長$")
_LEFT_BLANK = re.compile(r"^[（(【\[〔][^（()）]*[：:][\s　]*[)）】\]〕]$")
_APART = r"[一-鿿々ヶぁ-んァ-ヴー]{1,5}[\s　]+[一-鿿々ヶぁ-んァ-ヴー]{1,5}"
_WITH_KANA = r"[一-鿿々ヶ]{1,4}[ぁ-ん]{2,4}|[一-鿿々ヶ]{1,4}[ァ-ヴー]{2,5}"
_IN_KANJI = r"[一-鿿々ヶ]{3,5}"
_BELOW_SEAT = re.compile(rf"^(?:{_WITH_KANA}|{_IN_KANJI})$")
_ANYWHERE = re.compile(rf"^(?:{_APART}|{_WITH_KANA})$")
_OTHER_WORD = re.compile(
    r"方針|課題|目標|使命|目次|予算|決算|役所|役場|役割|指標|計画|戦略|令和|平成|年度|年月|資料|様式|素案|確定|改定"
    r"|氏名|名前|挨拶|概要|評価|進捗|重点|施策|[市区局室部課署所係]$|(?:こと|まち|ため|づくり|する|なる|ます|です)$"
)


def is_seat(text: str) -> bool:
    """区長, 水辺区長, 所属長 and nothing behind it; a bracket left blank for the name prints none.

    >>> is_seat("港湾局長"), is_seat("経済成長"), is_seat("（所属長：　　　）")
    (True, False, False)
    """
    return bool(_SEAT.match(undecorated(text))) and not _LEFT_BLANK.match(text.strip())


def is_name_below_seat(text: str) -> bool:
    """Whether a line right below a seat can be nothing but its holder's name.

    >>> is_name_below_seat("鷺沢実"), is_name_below_seat("重点施策"), is_name_below_seat("目　標")
    (True, False, False)
    """
    return bool(_BELOW_SEAT.match(text)) and _is_no_other(text)


def looks_like_name(text: str) -> bool:
    """Whether a line anywhere on the first page looks like a name; 漢字 without a blank say too little.

    >>> looks_like_name("山田　太郎"), looks_like_name("山田たろう"), looks_like_name("山田太郎")
    (True, True, False)
    """
    return bool(_ANYWHERE.match(text)) and _is_no_other(text)


def _is_no_other(text: str) -> bool:
    return not _OTHER_WORD.search(text) and section_of(text) is None
