"""Signs in a text that it is not what it is taken for: labels, brackets, ends of a line, a page's words."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from hoshin.importers.form.sections import Section, section_of

_LABEL = re.compile(
    r"課題認識|主な戦略|アウトカム|経営課題\s*[0-9０-９①-⑳]|実績と達成状況|自己評価（|解決の方策|を示した指標"
    r"|[（(＜〈][^（()）]{0,8}の方針[)）＞〉]|の?(?:目標|使命)[（(][^）)]*か[)）]|[0-9０-９元]\s*年度\s*(?:決算|予算)額"
    r"|^【?経営課題|年度(?:の)?$|所属運営の$"
    r"|(?<=[。\s　])(?:自己評価|今後の(?:方針|対応方向|方向性|取組方針))[\s　：:]*[・･○①【]"
)
_RESULT = re.compile(  # 実績か前年度の値, 判定 behind an aim
    r"[（(［]\s*(?:[前昨]年度(?:の?実績)?|実績)[\s　：:は]*[0-9０-９]|達成状況|前年度実績[\s　：:（(]"
    r"|(?:とする|にする|以[上下内])[。\s　]*(?:累計|延べ|約)?[0-9０-９][^。]*$"
    r"|[0-9０-９][^0-9０-９。、]{0,6}[ABＡＢ][0-9０-９－―]"
)
_OF_A_PAGE = re.compile(
    r"電話[：:\s　]*[0-9０-９（(]|お?問い?合わ?せ先|ダウンロードファイル|添付ファイル|ファイル名"
    r"|ページ番号|ページの先頭|このページ|アンケートにご|[0-9.]+\s*[KM]B|最終更新日|担当部署|ウェブサイト"
    r"|[(（](?:PDF|Excel|Word|エクセル|ワード)|[0-9０-９]{2,4}[-－][0-9０-９]{2,4}[-－][0-9０-９]{4}"
    r"|^(?:令和|平成|20)[0-9０-９元]+年[0-9０-９]+月[0-9０-９]+日$|^資料\s*[0-9０-９①-⑳－-]+$|^過去の"
    r"|^(?:令和|平成)[0-9０-９元]+年度.{0,20}運営方針$"
)
_PAIRS = ("「」", "『』", "【】", "〈〉", "＜＞", "［］")
_CUT_END = re.compile(r"[、をがはにへとのや「（【『・]$")
_CUT_START = re.compile(
    r"^(?:[をんーぁぃぅぇぉっゃゅょ、。）)」】』％%〕]|[がはのにと][一-鿿]|[0-9０-９]{0,2}年度|回答|割合)"
)
_GAP = re.compile(r"\S(?: {2,}|　)\s*\S")
_GAP_BEHIND_END = re.compile(r"[。る][\s　]+\S")  # an aim may stand a blank behind its indicator
_ENUMERATOR = re.compile(
    r"[^\s（(「、・～]\s*[①-⑳](?![①-⑳と～、・のはがをにで及も）)」])"
    r"|[^\s0-9０-９.．（(第]\s*[1-9１-９][.．]\s*[^0-9０-９\s].*[1-9１-９][.．]\s*[^0-9０-９\s]"
)
_LABELS = (
    *(section.value for section in Section if section is not Section.OTHER),
    *("局の使命", "区の目標", "局の目標", "区の使命", "基本的な考え方", "主な経営課題"),
)
_NEAR = 0.8
_NUMBERS = re.compile(r"^[0-9０-９,，.．\s　％%円百千万億－―-]+$")
_SHORT = 4


def holds_label(text: str) -> bool:
    """Whether a label of the form stands in a text, or the text is one, well or badly spelt."""
    return bool(_LABEL.search(text)) or section_of(text) is not None or is_near_label(text)


@lru_cache(maxsize=4096)
def is_near_label(text: str) -> bool:
    """A label that lost or changed a character: 主戦略, 自已評価."""
    head = re.split(r"[（(\s　【】＜＞〈〉:：]", text.strip("【】＜＞〈〉■●◆ 　"))[0]
    if not 3 <= len(head) <= 16:
        return False
    return any(
        abs(len(label) - len(head)) <= 2 and SequenceMatcher(None, head, label).ratio() >= _NEAR
        for label in _LABELS
    )


def holds_result(text: str) -> bool:
    """Whether figures of results stand in the sentence of an indicator.

    >>> holds_result("水を備える家を50％以上とする（前年度実績 39％）"), holds_result("50％以上とする41％B39％")
    (True, True)
    >>> holds_result("前年度実績を上回る50％以上とする。")
    False
    """
    return bool(_RESULT.search(text))


def is_of_page(text: str) -> bool:
    return bool(_OF_A_PAGE.search(text))


def is_open(text: str) -> bool:
    """Whether brackets do not balance."""
    rounds = sum(text.count(mark) for mark in "（("), sum(text.count(mark) for mark in "）)")
    return rounds[0] != rounds[1] or any(
        text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS
    )


_IN_WORD = re.compile(
    r"^(?:[をんぁぃぅぇぉっゃゅょゎーづざ]|[にへとがのはも](?=[一-鿿、])|(?:[てでう]|[るすたい]。)(?=$|[、。]))"
)


def begins_in_word(text: str) -> bool:
    """Whether a text begins where only the rest of a word, or what goes on behind one, can.

    >>> begins_in_word("づくりを進める"), begins_in_word("に努める。"), begins_in_word("がん検診")
    (True, True, False)
    """
    return bool(_IN_WORD.match(text))


def is_cut(text: str) -> bool:
    """Whether a text ends or begins in the middle of a sentence."""
    return bool(_CUT_END.search(text) or _CUT_START.search(text))


def is_two(text: str, *, statement: bool = False) -> bool:
    """Whether two cells or entries stand in one text: a wide blank, an enumerator in the middle."""
    gap = _GAP_BEHIND_END if statement else _GAP
    plain = re.split(r"[\s　][※＊]", text)[0]
    return bool(gap.search(plain) or _ENUMERATOR.search(plain))


def is_no_text(text: str) -> bool:
    return len(text) <= _SHORT or bool(_NUMBERS.match(text))
