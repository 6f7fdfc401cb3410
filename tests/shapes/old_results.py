"""How old forms print what became of their indicators."""

from collections.abc import Callable
from dataclasses import dataclass

Figures = list[
    tuple[str, str, str]
]  # last year's, this year's, letter, of each indicator of a strategy
Printing = tuple[str, list[str], list[tuple[str, ...]]]  # label, lines, table
WIDE = str.maketrans("AB", "ＡＢ")
LEGEND = "（Ａ：順調　Ｂ：順調でない）"
LABEL = "アウトカム指標の達成状況"
CIRCLES = list("①②③④⑤")


@dataclass(frozen=True)
class Style:
    """A way to print, the marks of the indicators that go with it, and what stands below the results."""

    printed: Callable[[Figures], Printing]
    marks: list[str] | None = None
    letters: bool = True
    below: tuple[tuple[str, tuple[str, ...]], ...] = ()


def _whole(figures: Figures) -> str:
    return "B" if any(letter == "B" for *_, letter in figures) else "A"


def _one_line(figures: Figures) -> Printing:
    lines = [f"前年度　{a}　　今年度　{b}　　個別　{c}".translate(WIDE) for a, b, c in figures]
    lines[-1] += f"　　全体　{_whole(figures)}".translate(WIDE)
    return f"{LABEL}　{LEGEND}", lines, []


def _marked_line(figures: Figures) -> Printing:
    lines = [
        f"{m}前年度 {a} 今年度 {b} 個別 {c}" for m, (a, b, c) in zip(CIRCLES, figures, strict=False)
    ]
    return LABEL, [*lines, f"全体　{_whole(figures)}"], []


def _each_line(figures: Figures) -> Printing:
    lines = [line for a, b, c in figures for line in (f"前年度　{a}", f"今年度　{b}", f"個別　{c}")]
    return LABEL, ["Ａ：順調　Ｂ：順調でない", *lines, f"全体　{_whole(figures)}"], []


def _colons(figures: Figures) -> Printing:
    lines = [f"前年度：{a}、今年度：{b}、個別：{c}、全体：{_whole(figures)}" for a, b, c in figures]
    return LABEL, lines, []


def _brackets(figures: Figures) -> Printing:
    return LABEL, [f"{b}（前年度{a}）　個別：{c}".translate(WIDE) for a, b, c in figures], []


def _bracketed_words(figures: Figures) -> Printing:
    lines = [f"【前年度】{a}【今年度】{b}【個別】{c}" for a, b, c in figures]
    return LABEL, [*lines, f"【全体】{_whole(figures)}"], []


def _table(figures: Figures) -> Printing:
    rows = [("前年度", "今年度", "個別", "全体")]
    rows += [(a, b, c, _whole(figures) if not at else "") for at, (a, b, c) in enumerate(figures)]
    return LABEL, [], [tuple(cell for cell in row if cell) for row in rows]


def _marked_table(figures: Figures) -> Printing:
    rows = [("指標", "前年度", "今年度", "個別", "全体")]
    rows += [
        (m, a, b, c.translate(WIDE), _whole(figures).translate(WIDE))
        for m, (a, b, c) in zip(CIRCLES, figures, strict=False)
    ]
    return LABEL, [], list(rows)


def _headless_table(figures: Figures) -> Printing:
    rows = [(f"前年度実績　{a}", f"今年度実績　{b}", f"個別評価　{c}") for a, b, c in figures]
    return LABEL, [], list(rows)


_ROMAN = ["（ⅰ）", "（ⅱ）", "（ⅲ）"]
_BELOW = (
    ("戦略に対する取組の有効性", ("ア（ア：有効　イ：有効でないため見直す）",)),
    ("課題", ("・人手が足りず、準備が遅れた。",)),
)
RESULTS: dict[str, Style] = {
    "one line": Style(_one_line),
    "marked line": Style(_marked_line, CIRCLES),
    "each line": Style(_each_line),
    "colons": Style(_colons),
    "brackets": Style(_brackets, CIRCLES),
    "bracketed words": Style(_bracketed_words),
    "table": Style(_table),
    "marked table": Style(_marked_table, CIRCLES),
    "headless table": Style(_headless_table),
    "with more below": Style(_one_line, below=_BELOW),
    "roman": Style(
        lambda f: (
            LABEL,
            [f"{m}{b}（前年度{a}）　個別{c}" for m, (a, b, c) in zip(_ROMAN, f, strict=False)],
            [],
        ),
        _ROMAN,
    ),
}
