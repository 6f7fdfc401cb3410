"""Which figure a sentence without a mark speaks of: only where its words leave no doubt."""

import re
from collections import Counter
from collections.abc import Sequence

from hoshin.publication.prose.known import KnownFigure
from hoshin.publication.prose.reading import stated_numbers

_TERM = re.compile(r"[一-龠々]{2,}|[ァ-ヴー]{3,}|[A-Za-z]{3,}")
_QUOTED = re.compile(r"「([^「」]{4,})」")
_TOPIC = re.compile(r"([一-龠々ァ-ヴーA-Za-z]{2,})(?:は|が|も)")
# Words that every form has: they tell no figure from another.
_COMMON = frozenset(
    (
        "割合", "区民", "市民", "住民", "回答", "回答者", "調査", "意識", "意識調査", "年度",
        "年度末", "毎年度", "目標", "目標値", "以上", "以下", "令和", "平成", "指標", "実績",
        "結果", "評価", "取組", "実施", "事業", "増加", "減少", "上昇", "低下", "達成",
        "未達成", "前年度", "昨年度", "今年度", "本年度", "区役所", "地域", "必要", "推進", "支援",
        "充実", "状況", "件数", "数値", "比較", "全体", "対象", "アンケート", "ポイント", "パーセント",
        "経営", "課題", "戦略", "向上", "改善", "維持", "同水準", "方針", "運営", "区内",
    )
)  # fmt: skip


def subject_terms(text: str) -> set[str]:
    """The nouns of a text: runs of kanji in all pieces of two or more, of kana and letters whole.

    >>> sorted(subject_terms("自転車の台数"))
    ['台数', '自転', '自転車', '転車']
    """
    found: set[str] = set()
    for run in _TERM.findall(text):
        found.add(run)
        if "一" <= run[0] <= "龠" and len(run) > 2:
            found |= _parts(run)
    return found - _COMMON


def _parts(run: str) -> set[str]:
    """Pieces from either end: compounds are built of words of two and three."""
    left = {run[:size] for size in range(2, len(run))}
    right = {run[-size:] for size in range(2, len(run))}
    return left | right


def bound_figure(sentence: str, figures: Sequence[KnownFigure]) -> KnownFigure | None:
    """The one figure that the sentence cannot but mean; None where it may mean none or several.

    It quotes the figure's question; or it shares two nouns with one figure alone, or one noun
    and a number that the form gives for that figure.
    """
    quoted = [
        figure
        for figure in figures
        if any(question in sentence for question in _QUOTED.findall(figure.subject))
    ]
    if quoted:
        return quoted[0] if len(quoted) == 1 else None
    terms = {figure.indicator: subject_terms(figure.subject) for figure in figures}
    often = Counter(term for found in terms.values() for term in found)
    said = _runs(sentence)
    shared = {
        figure.indicator: sum(
            any(often[term] == 1 for term in run & terms[figure.indicator]) for run in said
        )
        for figure in figures
    }
    found = [figure for figure in figures if shared[figure.indicator]]
    if len(found) != 1:
        return None
    enough = shared[found[0].indicator] > 1 or _tells_number_of(sentence, found[0])
    return found[0] if enough else None


def is_of_another(sentence: str, at: int, figure: KnownFigure) -> bool:
    """Whether what is told at a place has a subject of its own (X件数は…) that is not the figure's."""
    clause = re.split(r"[、。]", sentence[:at])[-1]
    topics = _TOPIC.findall(clause)
    if not topics:
        return False
    terms = subject_terms(topics[-1])
    return bool(terms) and not any(term in figure.subject for term in terms)


def owner_of(sentence: str, at: int, figures: Sequence[KnownFigure]) -> KnownFigure | None:
    """Of several figures that a sentence is bound to, the one whose nouns stand last before a place."""
    terms = {figure.indicator: subject_terms(figure.subject) for figure in figures}
    often = Counter(term for found in terms.values() for term in found)
    last = {
        figure.indicator: max(
            (sentence.rfind(term, 0, at) for term in terms[figure.indicator] if often[term] == 1),
            default=-1,
        )
        for figure in figures
    }
    found = max(figures, key=lambda figure: last[figure.indicator])
    return found if last[found.indicator] >= 0 else None


def _runs(sentence: str) -> list[set[str]]:
    """The nouns of a sentence, those of one compound together."""
    return [subject_terms(run) for run in dict.fromkeys(_TERM.findall(sentence))]


def _tells_number_of(sentence: str, figure: KnownFigure) -> bool:
    known = {each.printed for each in figure.years.values()} | {figure.target}
    return any(
        token.unit == figure.unit and token.value in known
        for token in stated_numbers(sentence, figure.year)
    )
