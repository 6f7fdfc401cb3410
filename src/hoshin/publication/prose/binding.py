"""Which figure a sentence without a mark speaks of: only where its words leave no doubt."""

import re
from collections import Counter
from collections.abc import Sequence

from hoshin.publication.prose.known import KnownFigure

_TERM = re.compile(r"[一-龠々]{2,}|[ァ-ヴー]{3,}|[A-Za-z]{3,}")
_QUOTED = re.compile(r"「([^「」]{4,})」")
# Words that every form has: they tell no figure from another.
_COMMON = frozenset(
    "割合 区民 市民 住民 回答 回答者 調査 意識 意識調査 年度 年度末 毎年度 目標 目標値 以上 以下 令和 平成 指標 実績 結果 評価 取組 実施 事業 "
    "増加 減少 上昇 低下 達成 未達成 前年度 昨年度 今年度 本年度 区役所 地域 必要 推進 支援 充実 状況 件数 数値 比較 感じ 思う 全体 対象 "
    "アンケート ポイント パーセント 民意 識調 査結 経営 課題 戦略 向上 改善 維持 同水準 横 方針 運営 区内 大阪市".split()
)


def subject_terms(text: str) -> set[str]:
    """The nouns of a text: runs of kanji in all pieces of two or more, of kana and letters whole.

    >>> sorted(subject_terms("放置自転車の台数"))
    ['台数', '放置', '放置自転車', '自転車']
    """
    found: set[str] = set()
    for run in _TERM.findall(text):
        found.add(run)
        if "一" <= run[0] <= "龠" and len(run) > 2:
            found |= _parts(run)
    return found - _COMMON


def _parts(run: str) -> set[str]:
    """Pieces at even places from either end: compounds are built of words of two."""
    left = {run[:size] for size in range(2, len(run))}
    right = {run[-size:] for size in range(2, len(run))}
    return left | right


def bound_figure(sentence: str, figures: Sequence[KnownFigure]) -> KnownFigure | None:
    """The one figure whose question or nouns the sentence shares; None where none or several are."""
    quoted = [
        figure
        for figure in figures
        if any(question in sentence for question in _QUOTED.findall(figure.subject))
    ]
    if quoted:
        return quoted[0] if len(quoted) == 1 else None
    terms = {figure.indicator: subject_terms(figure.subject) for figure in figures}
    often = Counter(term for found in terms.values() for term in found)
    said = subject_terms(sentence)
    scores = {
        figure.indicator: sum(
            len(term) for term in said & terms[figure.indicator] if often[term] == 1
        )
        for figure in figures
    }
    best = [figure for figure in figures if scores[figure.indicator]]
    return best[0] if len(best) == 1 else None
