"""How different offices write the same thing: words of labels, marks, letters, figures."""

from dataclasses import dataclass
from typing import Any

_WIDE = str.maketrans("0123456789.,%", "０１２３４５６７８９．，％")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True)
class Hand:
    """One office's habits; `{n}` stands for a number, `{y}` for a year of 令和."""

    indicator: str = "アウトカム指標"
    result: str = "令和{y}年度実績"
    letter: str = "達成状況"
    previous: str = "前年度実績"
    recognition: str = "課題認識"
    strategies: str = "主な戦略"
    achievement: str = "アウトカム指標の達成状況"
    self_evaluation: str = "自己評価"
    next_directions: str = "今後の方針"
    letters: tuple[str, str] = ("A", "B")
    mark: str = "①"
    bullet: str = "・"
    theme: str = "【{name}】"
    issue: str = "経営課題{n}　{title}"
    wide: bool = False
    nothing: str = "－"

    def number(self, index: int) -> str:
        return {"①": _CIRCLED[index - 1], "": ""}.get(self.mark, self.mark.format(n=index))

    def figure(self, found: dict[str, Any] | None) -> str:
        if found is None:
            return self.nothing
        value = found["value"]
        text = f"{value:,}{found['unit'] or ''}"
        return text.translate(_WIDE) if self.wide else text

    def verdict(self, letter: str | None) -> str:
        return self.letters["AB".index(letter)] if letter else self.nothing

    def year(self, text: str, year: int) -> str:
        count = str(year - 2018) if year > 2019 else "元"
        return text.format(y=count.translate(_WIDE) if self.wide else count)


HANDS: dict[str, Hand] = {
    "plain": Hand(),
    "legend": Hand(
        letter="達成状況\nA：達成\nB：未達成",
        indicator="指標",
        result="{y}年度実績",
        wide=True,
        recognition="【課題認識】",
        strategies="【主な戦略】",
        achievement="【アウトカム指標の達成状況】",
        self_evaluation="【自己評価】",
        next_directions="【今後の方針】",
    ),
    "words": Hand(
        letters=("A（達成）", "B（未達成）"),
        letter="達成状況（A:達成　B:未達成）",
        previous="（前年度）",
        result="令和{y}年度\n実績",
        mark="({n})",
        theme="＜{name}＞",
        recognition="課題認識\n（現状と課題）",
        strategies="主な戦略\n（課題解決の方策）",
        self_evaluation="自己評価\n（定性評価）",
        issue="【経営課題{n}】{title}",
        nothing="―",
    ),
    "turned": Hand(
        letters=("達成（Ａ）", "未達成（Ｂ）"),
        letter="評価",
        previous="前年度\n実績値",
        result="実績値",
        mark="指標{n}",
        indicator="アウトカム\n指標",
        bullet="○",
        theme="〈{name}〉",
        issue="経営課題{n}：{title}",
        nothing="-",
        wide=True,
    ),
    "bare": Hand(
        letters=("達成", "未達成"),
        letter="達成の有無",
        previous="令和{p}年度実績",
        result="令和{y}年度実績",
        mark="{n}",
        bullet="",
        theme="〔{name}〕",
        issue="［経営課題{n}］{title}",
        nothing="",
    ),
}
