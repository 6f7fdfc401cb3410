"""The parts of a form, and the ways in which offices spell their labels."""

import re
from enum import Enum
from functools import lru_cache

from hoshin.importers.form.decoration import undecorated
from hoshin.notation import half_width, without_radicals


class Section(Enum):
    """What a label announces; its value is the spelling of the present form."""

    POLICY = "「目標」「使命」及び「所属運営の基本的な考え方」"
    GOAL = "目標"
    MISSION = "使命"
    PRINCIPLES = "所属運営の基本的な考え方"
    ISSUES = "重点的に取り組む経営課題"
    RECOGNITION = "課題認識"
    STRATEGIES = "主な戦略"
    INDICATORS = "アウトカム指標"
    ACHIEVEMENT = "アウトカム指標の達成状況"
    SELF_EVALUATION = "自己評価"
    NEXT_DIRECTIONS = "今後の方針"
    OTHER = "様式のほかの欄"  # labels of older forms whose content has no place in the policy


_NOTES = re.compile(
    r"[（(][^（()）]*(?:[)）]|$)|(?<=.)[＜<〈][^＜<〈＞>〉]*(?:[＞>〉]|$)|(?<=..)※.*$"
)
_INNER_NOTE = re.compile(r"[（(][^（()）]*[)）]")
_YEAR = re.compile(r"^(?:令和|平成|R|Ｒ)?(?:元|[0-9０-９]{1,4})年度(?:の)?")
_YEAR_LAST = re.compile(r"(?:令和|平成)(?:元|[0-9]{1,2})年度$")
_UPRIGHT = re.compile(r"^\S(?:[ \u3000]*\n\s*\S){2,}$")
_NUMBER = re.compile(r"^[0-9０-９]{1,2}[.．、]?(?=重点)")
# Words that stand in round brackets before what a sentence says of them: no label then.
_WEAK, _ROUND = (
    re.compile(r"^(?:課題|現状|概要|戦略|取組実績)$"),
    re.compile(r"^[（(「『](?![0-9０-９]{1,2}[)）])"),
)
_OFFICE = r"(?:[一-鿿ヶケ・々]{1,14}の?)?"
_SPELLINGS: tuple[tuple[re.Pattern[str], Section], ...] = tuple(
    (re.compile(rf"^(?:{pattern})$"), section)
    for pattern, section in (
        (rf"{_OFFICE}「?目標(?:」「|[・、])使命.*(?:考え方|方針)」?", Section.POLICY),
        (rf"{_OFFICE}(?<!成果)(?<!達成)(?<!行動)(?<!業績)目標", Section.GOAL),
        (rf"{_OFFICE}使命", Section.MISSION),
        (rf"{_OFFICE}(?:運営)?(?:の?運営方針)?の?基本的な考え方", Section.PRINCIPLES),
        (r"(?:重点的に取り?組む)?主な経営課題|重点的に取り?組む経営課題", Section.ISSUES),
        (r"課題認識|(?:経営課題の)?概要|課題", Section.RECOGNITION),
        (r"主な戦略|戦略", Section.STRATEGIES),
        (r"(?:主な)?(?:アウトカム(?:指[標数])?|成果指標)", Section.INDICATORS),
        (r"(?:アウトカム)?指[標数]と(?:その)?達成状況", Section.ACHIEVEMENT),
        (r"アウトカム(?:指[標数])?の達成状況", Section.ACHIEVEMENT),
        (
            r"自己評価(?:(?:及び|と|・)今後の方針)?|運営方針全体の(?:定性)?自己評価",
            Section.SELF_EVALUATION,
        ),
        (r"年度総括|1年間の取組成果と今後取り?組みたいこと", Section.SELF_EVALUATION),
        (
            r"今後の(?:取組|対応)?方[針向]性?|解決すべき課題と今後の改善方向",
            Section.NEXT_DIRECTIONS,
        ),
        (
            r"(?:(?:最終的に?)?(?:めざ|目指)す(?:べき)?)?将来像|(?:めざ|目指)す(?:べき)?(?:状態|成果|姿)|現状(?:・データ)?|(?:要因|原因)(?:の?分析)?|当年度の取組内容|取組内容|プロセス指標|撤退・?再構築基準"
            r"|前年度までの実績|中間振り返り|戦略の(?:有効性|進捗状況|評価)|業績目標|(?:取組|業績目標|プロセス指標)の?達成状況|(?:戦略の?)?[^。、]{0,8}に対する(?:取組の)?有効性|取組実績|課題と改善策"
            r"|(?:経営課題|戦略)(?:全体)?(?:として)?の評価(?:結果)?(?:の総括)?|評価結果(?:の総括)?|取組の概要|趣旨・目的|「?市政改革プラン.*」?に基づく取組等?",
            Section.OTHER,
        ),
    )
)


@lru_cache(maxsize=8192)
def section_of(text: str) -> Section | None:
    """The part that a text announces and nothing besides; None for any other text.

    >>> section_of("【区の目標（何をめざすのか）】"), section_of("主な戦略\\n(課題解決の方\\n策)")
    (<Section.GOAL: '目標'>, <Section.STRATEGIES: '主な戦略'>)
    >>> section_of("令和６年度\\n区運営の\\n基本的な\\n考え方（区長の方針）").name
    'PRINCIPLES'
    >>> section_of("目標を高くかかげる") is None
    True
    """
    if len(text) > 90:
        return None
    if _UPRIGHT.match(text.strip()):
        text = re.sub(r"\s", "", text)  # before ア, alone in its line, is taken for a numbering
    words = undecorated(half_width(without_radicals(text)))
    plain = _without_notes(re.sub(r"\s", "", words))
    plain = _NUMBER.sub("", _YEAR.sub("", _without_notes(undecorated(plain))))
    plain = _YEAR_LAST.sub("", plain)
    if _WEAK.match(plain) and _ROUND.match(text.strip()):
        return None
    return next((section for pattern, section in _SPELLINGS if pattern.match(plain)), None)


def _without_notes(plain: str) -> str:
    """Without what stands in round brackets, nested or not closed, and in angle ones behind a word."""
    while (inner := _INNER_NOTE.sub("", plain)) != plain:
        plain = inner
    return _NOTES.sub("", plain)
