"""The unit behind a number in a sentence: 全９地区で行う → 地区, ３台導入する → 台."""

import re

from hoshin.notation.numbers import LATIN_UNIT

_PARTICLE = re.compile(
    r"(?:[をにとがはへのもで]|や(?!し|す)|から|まで|より|ほど|程度|だけ|ずつ|など|未|超|以|$)"
)
_IS = re.compile(
    r"(?:あ[るっ]|い[るた]|つく|でき|もつ|もら|なる|する|し[たてま])"
)  # verbs without 漢字
_TO_DO = re.compile(r"(?:す[るべ]|し[たてま]|させ|でき)")
_OF_TWO = r"(?:立ち?上|受け?入|取り?組|見込|引き?上|引き?下|上回|下回|申込|呼込|乗り?入)"
_VERBS = (
    "開行設増減植立受取作造配結育建置訪始終得入出上下引広高保持届走動使迎選呼渡治直続積張投送換替変築守救借貸"
    "売買集込招示応答抑伸延超残残除進整備図助支担任掲貼塗掘運載乗降歩"
)
_NOUNS = (
    "実施開催導入設置整備訪問編成育成養成開設策定作成達成増加減少改修配布配付発行確保創出認定登録参加支援締結植樹配置"
    "更新撤去解消拡大縮小開始完了供給派遣認証発信掲載募集公開提供受入誘致削減増設新設増築耐震移転整理点検巡回巡視指導"
    "交付貸出採用採択選定指定表彰検証回収処理建設建替運行運営稼働稼動普及推進実現"
)
_DONE = re.compile(
    "(?:" + "|".join(_NOUNS[start : start + 2] for start in range(0, len(_NOUNS), 2)) + ")$"
)
_LARGEST = 8  # characters of a unit
UNIT = (  # 漢字, katakana and signs; of hiragana only what counts things
    rf"(?:[%％]|パーセント|ポイント|{LATIN_UNIT}"
    rf"|(?!年度|年間)(?:か(?=[一-鿿]))?[^\s0-9０-９、。，．（）()［］「」『』【】以未超ぁ-ん※～〜：；・]{{1,{_LARGEST}}}"
    r"|つ(?=[以未超をにとの。で\s]|$)|こま)"
)


def unit_of(found: str, behind: str) -> str:
    """What counts in the word behind a number; `behind` is the text that follows that word.

    >>> unit_of("地区", "で行う"), unit_of("回開", "く"), unit_of("台導入", "する"), unit_of("人", "とする")
    ('地区', '回', '台', '人')
    """
    unit = found
    if not _PARTICLE.match(behind):
        unit = _without_verb(found, behind)
    done = _DONE.search(unit)
    return unit[: done.start()] if done and done.start() else unit


def _without_verb(unit: str, behind: str) -> str:
    """The verb's 漢字 taken off, whose ending stands behind: 本植＋える, 校開校＋する."""
    if _TO_DO.match(behind):
        return unit[:-2] if len(unit) > 2 and re.search(r"[一-鿿]{3}$", unit) else unit
    if _IS.match(behind):
        return unit
    if two := re.search(_OF_TWO + "$", unit):
        return unit[: two.start()]
    alone = len(unit) == 1 and unit not in "増減"
    return unit[:-1] if unit[-1:] in _VERBS and not alone else unit
