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


CLOSING = (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS)


_NOTES = re.compile(
    r"[（(][^（()）]*(?:[)）]|$)|(?<=.)[＜<〈][^＜<〈＞>〉]*(?:[＞>〉]|$)|(?<=..)※.*$"
)
# What the letters mean, behind the label of the results: A：順調　B：順調でない
_LEGEND = re.compile(
    r"(?<=..)[\s　]+(?:凡例[：:\s　]*)?[AＡaａ○〇◎]\s*[：:＝=]\s*[^。0-9０-９：:]{1,16}"
    r"[\s　、,]+[BＢbｂ○×△✕]\s*[：:＝=][^。0-9０-９]{1,24}$"
)
_AS_STRATEGY = re.compile(r"[（(](?:主な)?(?:戦略|方策|課題解決の方策)[)）]")  # 取組（戦略）
_INNER_NOTE = re.compile(r"[（(][^（()）]*[)）]")
_YEAR = re.compile(r"^(?:令和|平成|R|Ｒ)?(?:元|[0-9０-９]{1,4})年度(?:の)?")
_YEAR_LAST = re.compile(r"(?:令和|平成)(?:元|[0-9]{1,2})年度$")
_UPRIGHT = re.compile(r"^\S(?:[ \u3000]*\n\s*\S){2,}$")
_NUMBER = re.compile(
    r"^[0-9０-９]{1,2}[.．、]?(?=重点)|^[0-9]{1,2}[-‐－][0-9]{1,2}[.．、)]?(?=\D{4})"
)
# Words that stand in round brackets before what a sentence says of them: no label then.
_WEAK, _ROUND = (
    re.compile(r"^(?:課題|現状|概要|戦略|取組実績|課題解決の方策)$"),
    re.compile(r"^[（(「『](?![0-9０-９]{1,2}[)）])"),
)
_NOTED = re.compile(
    r"^[■□◆◇●○]?[ぁ-んァ-ヴー一-鿿]{2,10}[（(](目標|使命|課題認識|主な戦略|アウトカム指標|自己評価|今後の方針)[)）]$"
)
# What a head of office thinks, whatever words stand before: 今年度の考え方（区長の方針）
_OF_HEAD = re.compile(
    r"(?:考え方|方針|姿勢)\s*[（(]\s*[一-鿿]{0,4}長の?(?:基本)?(?:方針|考え方)\s*[)）][\s】」』》＞>〉≫］〕]*$"
)
_LONGEST_OF_HEAD = 18
# The note of the principles where it is their whole label, the head's or the office's: (区・局長の方針)
_NOTE_OF_PRINCIPLES = re.compile(
    r"^[（(]\s*(?:(?:区|局|室|部|市|所属?)長?[・、/／]?){1,3}の(?:基本)?方針\s*[)）]$"
)
# A label that lost half of its quotes; a short one may be a word of a sentence.
_HALF_QUOTED, _SHORTEST_HALVED = re.compile(r"^[「『](?=[^」』]*$)|(?<!^)[」』]$"), 5
_BETWEEN = re.compile(r"[」「』『・、，／/]|と|及び|および|並びに|等$")
_FIRST_PAGE = (Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_AND = r"」?(?:[・、と／/]|及び|および|並びに)?「?"
_OFFICE = r"(?:[一-鿿ヶケ・々]{1,14}の?)?"
# Words of which offices put their labels together
_STATE = r"(?:(?:現状|背景|課題|認識|分析|問題点|経営課題|取り?組むべき|対応すべき)(?:と|・|及び|、|の)?)"
_SOLVING = r"(?:(?:経営)?課題の?)?解決(?:の|のための|に向けた)"
_TOWARDS = rf"(?:主な|主要な|主たる|具体的な|重点的な|重点)?(?:{_SOLVING})?"
_MEANS = r"(?:戦略|方策|施策|取り?組み?)"
_OUTCOME = r"(?:主な|アウトカム|[（(]?成果[）)]?|評価|目標|数値|達成)"
_DONE = r"(?:取り?組み?|実績|成果|評価)"
_AND_ITS = rf"(?:(?:と|・|及び|並びに)(?:その)?{_DONE})"
_PROGRESS = r"(?:実績と)?(?:実績|達成状況|進捗状況|達成度|結果|評価)"
_OF_WHOM = (
    r"(?:(?:[一-鿿]{0,4}方針|全体|年度末|1年|一年|年間|年度|今年度|取り?組み?|施策"
    r"|(?:区|局|室|市|部|所属)長(?:による)?)の?)"
)
_AHEAD = r"(?:今後|次年度|来年度|翌年度)(?:以降)?(?:の|に向け(?:て|た))"
_SPELLINGS: tuple[tuple[re.Pattern[str], Section], ...] = tuple(
    (re.compile(rf"^(?:{pattern})$"), section)
    for pattern, section in (
        (
            rf"{_OFFICE}「?目標(?:[」「・、\s　]{{1,4}}|と|及び)使命.*(?:考え方|方針)」?",
            Section.POLICY,
        ),
        (
            rf"{_OFFICE}「?(?:目標{_AND}使命|使命{_AND}目標)」?",
            Section.POLICY,
        ),
        (rf"{_OFFICE}(?<!成果)(?<!達成)(?<!行動)(?<!業績)(?<!数値)目標", Section.GOAL),
        (rf"{_OFFICE}使命", Section.MISSION),
        (rf"{_OFFICE}(?:運営)?(?:の?運営方針)?の?基本(?:的な考え方|方針)", Section.PRINCIPLES),
        (
            r"(?:(?:区|局|室|部|市|所属)長?[・、/／]?){1,3}長の(?:基本)?(?:方針|考え方)|(?:本|当)?[区局室]の(?:運営)?方針|(?:区政|市政|[区市局室]|所属)?運営の考え方",
            Section.PRINCIPLES,
        ),
        (
            r"(?:重点的に取り?組む|主な|重要な|当面の)+(?:経営|重点)?課題(?:等|と戦略)?|重点課題"
            rf"|(?:各|主な)?経営課題(?:{_AND_ITS}+|ごとの{_DONE}{_AND_ITS}*|一覧)",
            Section.ISSUES,
        ),
        (rf"{_STATE}*(?:課題|認識)|(?:経営課題の)?概要", Section.RECOGNITION),
        (rf"{_STATE}*(?:課題|認識)[・と及び、]+現状", Section.RECOGNITION),
        (rf"{_TOWARDS}(?:戦略|方策)|{_TOWARDS}(?:{_MEANS}[・と])+{_MEANS}", Section.STRATEGIES),
        (
            rf"(?:主な|主要な){_MEANS}|{_SOLVING}{_MEANS}|取り?組み?方針|対応方針",
            Section.STRATEGIES,
        ),
        (r"取り?組み?の方向性?|解決策", Section.STRATEGIES),
        (r"これから(?:に向けて|の(?:取り?組み?|方針|方向性?|対応))?", Section.NEXT_DIRECTIONS),
        (
            rf"(?:(?:めざ|目指)す(?:べき)?)?(?:状態|成果|姿|将来像)(?:・|と|及び){_TOWARDS}{_MEANS}",
            Section.STRATEGIES,
        ),
        (rf"(?:{_SOLVING}|{_OUTCOME})+(?:指[標数]|目標)|(?:主な)?アウトカム", Section.INDICATORS),
        (
            rf"{_OUTCOME}*指[標数](?:と|及び|・)(?:その)?(?:(?:令和|平成)?[0-9元]{{1,2}}年度の?)?{_PROGRESS}",
            Section.ACHIEVEMENT,
        ),
        (rf"(?:{_OUTCOME}+(?:指[標数])?|指[標数])の{_PROGRESS}", Section.ACHIEVEMENT),
        (
            rf"(?:別?表[0-9]{{0,2}})?(?:経営)?課題[0-9]{{1,2}}(?:の|における|に係る)?(?:{_OUTCOME}*(?:指[標数])?の)?"
            rf"{_PROGRESS}",
            Section.ACHIEVEMENT,
        ),
        (
            rf"{_OF_WHOM}*(?:定性)?(?:自己評価|自己点検|総合評価|総括|振り?返り)(?:[・と]総括)?",
            Section.SELF_EVALUATION,
        ),
        (r"成果と課題|取り?組み?の(?:自己)?評価", Section.SELF_EVALUATION),
        (rf"{_OFFICE}運営(?:方針)?全体の?(?:定性)?評価", Section.SELF_EVALUATION),
        (r"(?:評価|検証)[・と](?:分析|検証|課題)|(?:分析|検証)[・と]評価", Section.SELF_EVALUATION),
        (r"自己評価(?:及び|と|・)今後の方針", Section.SELF_EVALUATION),
        (
            r"年度総括|(?:1年|一年)間の取り?組み?(?:の?成果)?(?:と今後取り?組みたいこと)?",
            Section.SELF_EVALUATION,
        ),
        (
            rf"(?:[一-鿿]{{0,4}}方針|所属|区政?|局|市政?|全体)?(?:全体)?の?{_AHEAD}(?:主な|課題と|課題・)?(?:取り?組み?|対応|改善|展開|予定|運営)?(?:の?方[針向]性?|策)?"
            r"|解決すべき課題と今後の改善方向|改善策",
            Section.NEXT_DIRECTIONS,
        ),
        (
            r"(?:(?:最終的に?)?(?:めざ|目指)す(?:べき)?)?将来像|(?:めざ|目指)す(?:べき)?(?:状態|成果|姿)|現状(?:・データ)?|(?:要因|原因)(?:の?分析)?|当年度の取組内容|取組内容|プロセス指標|撤退・?再構築基準"
            r"|[市区町村局室](?:の|が)?(?:めざ|目指)す(?:べき)?(?:姿|将来像)|(?:まち|市|区|町|村)の将来像"
            r"|(?:めざ|目指)す(?:べき)?(?:まち(?:の姿)?|都市像)|前年度までの実績|中間振り返り|戦略の(?:有効性|進捗状況|評価)|業績目標|(?:取組|業績目標|プロセス指標)の?達成状況|(?:戦略の?)?[^。、]{0,8}に対する(?:取組の)?有効性|取組実績|課題と改善策"
            r"|(?:経営課題|戦略)(?:全体)?(?:として)?の評価(?:結果)?(?:の総括)?|評価結果(?:の総括)?|取組の概要|趣旨・目的|「?市政改革プラン.*」?に基づく取組等?",
            Section.OTHER,
        ),
    )
)


_OWN_LABELS = {  # 目標 and 使命 are too short to be known with a wrong letter
    section.value: section
    for section in Section
    if len(section.value) >= 4 and section.name != "OTHER"
}


@lru_cache(maxsize=8192)
def section_of(text: str) -> Section | None:
    """The part that a text announces and nothing besides; None for any other text.

    >>> section_of("【区の目標（何をめざすのか）】"), section_of("主な戦略\\n(課題解決の方\\n策)")
    (<Section.GOAL: '目標'>, <Section.STRATEGIES: '主な戦略'>)
    >>> section_of("令和６年度\\n区運営の\\n基本的な\\n考え方（区長の方針）").name
    'PRINCIPLES'
    >>> section_of("今年度の考え方（区長の方針）") is section_of("「所属運営の基本的な考え方")
    True
    >>> section_of("運営方針全体の\\n今後の方針").name
    'NEXT_DIRECTIONS'
    >>> section_of("目標を高くかかげる") is None
    True
    """
    if len(text) > 90:
        return None
    plain = label_words(_LEGEND.sub("", text))
    if plain in ("取組", "取組み", "取り組み") and _AS_STRATEGY.search(text):
        return Section.STRATEGIES
    if _WEAK.match(plain) and _ROUND.match(text.strip()):
        return None
    found = _spelt(plain)
    of_head = bool(_OF_HEAD.search(text)) and len(plain) <= _LONGEST_OF_HEAD
    if found is None and (of_head or _NOTE_OF_PRINCIPLES.match(text.strip())):
        return Section.PRINCIPLES
    halved = found is None and len(plain) > _SHORTEST_HALVED
    return _spelt(_HALF_QUOTED.sub("", plain)) if halved else found


def section_noted(text: str) -> Section | None:
    """The part that a whole line announces, or the form's own word behind an office's: めざす姿（目標）.

    >>> section_noted("めざす姿（目標）"), section_noted("②45％（自己評価）")
    (<Section.GOAL: '目標'>, None)
    """
    found = section_of(text)
    noted = _NOTED.match(half_width(text.strip())) if found in (None, Section.OTHER) else None
    return _spelt(noted[1]) if noted else found


def _spelt(plain: str) -> Section | None:
    return Section.POLICY if _heads_first_page(plain) else _spelt_alone(plain)


def _heads_first_page(plain: str) -> bool:
    """Whether words name two or three of the first page's parts, in any order: 「目標」及び「基本方針」."""
    if "使命" not in plain and "目標" not in plain:
        return False
    parts = [part for part in _BETWEEN.split(plain) if part]
    sections = [_spelt_alone(part) for part in parts] if 1 < len(parts) < 5 else []
    return all(each in _FIRST_PAGE for each in sections) and len(set(sections)) > 1


def _spelt_alone(plain: str) -> Section | None:
    found = next((section for pattern, section in _SPELLINGS if pattern.match(plain)), None)
    return _misspelt(plain) if found is None else found


def _misspelt(plain: str) -> Section | None:
    """The form's own label with one letter wrong: アウトカム指摽, 今後の方計."""
    for label, section in _OWN_LABELS.items():
        if len(label) == len(plain) and sum(map(str.__ne__, label, plain)) == 1:
            return section
    return None


def label_words(text: str) -> str:
    """The words of a label without marks, brackets, notes, numbers and years."""
    if _UPRIGHT.match(text.strip()):
        text = re.sub(r"\s", "", text)  # before ア, alone in its line, is taken for a numbering
    words = undecorated(half_width(without_radicals(text)))
    plain = _without_notes(re.sub(r"\s", "", words))
    plain = _NUMBER.sub("", _YEAR.sub("", _without_notes(undecorated(plain))))
    return _YEAR_LAST.sub("", plain)


def _without_notes(plain: str) -> str:
    """Without what stands in round brackets, nested or not closed, and in angle ones behind a word."""
    while (inner := _INNER_NOTE.sub("", plain)) != plain:
        plain = inner
    return _NOTES.sub("", plain)
