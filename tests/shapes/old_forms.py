"""Old forms (様式1–4, to FY2022) printed in many ways, as lines and as tables, and what a person reads there.

`python -m tests.shapes.old_forms [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.golden.documents import Golden
from tests.golden.scoring import Score, _row, score_document
from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.files import WRITERS
from tests.shapes.old_contents import CONTENTS, Measure, OldIssue, Strategy
from tests.shapes.old_expected import expected
from tests.shapes.old_results import RESULTS

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
NOTES = {
    "目標": "何をめざすのか",
    "使命": "どのような役割を担うのか",
    "めざすべき将来像": "最終的なめざす状態",
    "現状": "課題設定の根拠となる現状・データ",
    "要因分析": "めざすべき将来像と現状に差が生じる要因",
    "課題": "上記要因を解消するために必要なこと",
    "めざす状態": "概ね３～５年間を念頭に設定",
    "戦略": "中期的な取組の方向性",
    "アウトカム指標": "めざす状態を数値化した指標",
}
NUMBERED = ("めざすべき将来像", "現状", "要因分析", "課題")
SHEETS: dict[str, Callable[..., Any]] = {
    "none": lambda number: "",
    "bracket": lambda number: f"【様式{str(number).translate(WIDE)}】",
    "round": lambda number: f"（様式{number}）",
    "plain": lambda number: f"様式{str(number).translate(WIDE)}",
}
LABELS: dict[str, Callable[..., Any]] = {
    "plain": lambda label, number: label,
    "count": lambda label, number: f"{str(number).translate(WIDE)}　{label}" if number else label,
    "dot": lambda label, number: f"{number}．{label}" if number else f"■{label}",
    "round": lambda label, number: f"（{str(number).translate(WIDE)}）{label}" if number else label,
    "circle": lambda label, number: f"{'①②③④'[number - 1]}{label}" if number else f"○{label}",
    "bracket": lambda label, number: f"【{label}】",
    "angle": lambda label, number: f"＜{label}＞",
    "mark": lambda label, number: f"◎{label}",
    "colon": lambda label, number: f"{label}：",
}
ISSUES: dict[str, Callable[..., Any]] = {
    "plain": lambda number, title: [f"経営課題{str(number).translate(WIDE)}　{title}"],
    "bracket": lambda number, title: [f"【経営課題{number}　{title}】"],
    "title": lambda number, title: [f"経営課題{number}　【{title}】"],
    "below": lambda number, title: [f"経営課題{str(number).translate(WIDE)}", title],
    "mark": lambda number, title: [f"■経営課題{number}「{title}」"],
}
STRATEGIES: dict[str, Callable[..., Any]] = {
    "plain": lambda a, b, name: f"戦略{f'{a}－{b}'.translate(WIDE)}　{name}",
    "bracket": lambda a, b, name: f"【戦略{a}-{b}　{name}】",
    "title": lambda a, b, name: f"戦略{f'{a}－{b}'.translate(WIDE)}　【{name}】",
    "fruit": lambda a, b, name: f"めざす成果及び戦略{f'{a}－{b}'.translate(WIDE)}　【{name}】",
    "spaced": lambda a, b, name: f"戦略　{a} ― {b}「{name}」",
    "round": lambda a, b, name: f"（戦略{a}の{b}）{name}",
}
GROUPS: dict[str, Callable[..., Any]] = {
    "none": lambda word: [],
    "upright": lambda word: list(word),
    "mark": lambda word: [f"◆{word}"],
    "plain": lambda word: [word],
    "bracket": lambda word: [f"＜{word}＞"],
    "spaced": lambda word: ["　".join(word)],
}


@dataclass(frozen=True)
class Way:
    """How one old form is printed."""

    content: str = "ward"
    sheets: str = "bracket"
    labels: str = "plain"
    notes: bool = False
    issue: str = "plain"
    strategy: str = "plain"
    groups: str = "none"
    results: str = "one line"
    closing: str = "sheet 4"  # sheet 1, sheet 4, none
    actions: str = "none"  # inside, sheet 3
    judged: bool = True
    bullet: str = "・"
    indent: bool = False
    head: str = "（区長：{}）"
    writer: str = "text"

    @property
    def name(self) -> str:
        told = (f"{key}={value}" for key, value in vars(self).items() if value != getattr(Way, key))
        return ",".join(map(str, told)) or "simple"


@dataclass(frozen=True)
class Entry:
    """A label with what stands below or beside it."""

    label: str
    lines: tuple[str, ...]
    group: str = ""  # 計画 or 自己評価, where it stands under one
    table: tuple[tuple[str, ...], ...] = ()


class Printed:
    """The blocks of a form, from the top."""

    def __init__(self, way: Way) -> None:
        self.way, self.form = way, CONTENTS[way.content]
        self.blocks: list[str | Entry] = []
        self.page()
        if way.closing == "sheet 1":
            self.closing()
        self.sheet(2)
        self.blocks.append(self.label("重点的に取り組む主な経営課題"))
        for number, issue in enumerate(self.form.issues, 1):
            self.issue(number, issue)
        if way.actions == "sheet 3":
            self.sheet(3)
            for number, issue in enumerate(self.form.issues, 1):
                for place, strategy in enumerate(issue.strategies, 1):
                    self.action(number, place, strategy)
        if way.closing == "sheet 4":
            self.sheet(4)
            self.closing()

    def sheet(self, number: int) -> None:
        if mark := SHEETS[self.way.sheets](number):
            self.blocks.append(mark)

    def label(self, label: str) -> str:
        """※ marks a label that only sounds like one of the template's."""
        if label.endswith("※"):
            return str(LABELS[self.way.labels](label[:-1], 0))
        number = NUMBERED.index(label) + 1 if label in NUMBERED else 0
        note = f"（{NOTES[label]}）" if self.way.notes and label in NOTES else ""
        return str(LABELS[self.way.labels](label + note, number))

    def entry(
        self, label: str, lines: tuple[str, ...], group: str = "", *, listed: bool = True
    ) -> None:
        mark = self.way.bullet if listed else ""
        self.blocks.append(Entry(self.label(label), tuple(mark + line for line in lines), group))

    def page(self) -> None:
        self.sheet(1)
        form, office = self.form, self.form.office[-1]
        self.blocks.append(f"{form.year_printed}　{form.office}運営方針")
        self.blocks.append(self.way.head.replace("区", office).format(form.head))
        self.entry("目標", (form.goal,), "計画", listed=False)
        self.entry("使命", (form.mission,), "計画", listed=False)
        basic = f"{form.year_printed}　{office}運営の基本的な考え方（{office}長の方針）"
        lines = (form.text, *(self.way.bullet + point for point in form.points))
        self.blocks.append(Entry(self.label(basic), lines, "計画"))

    def issue(self, number: int, issue: OldIssue) -> None:
        self.blocks += ISSUES[self.way.issue](number, issue.title)
        self.entry("めざすべき将来像", (issue.vision,), "計画")
        self.entry("現状", issue.facts, "計画")
        self.entry("要因分析", issue.causes, "計画")
        self.entry("課題", issue.needs, "計画")
        for place, strategy in enumerate(issue.strategies, 1):
            self.blocks.append(STRATEGIES[self.way.strategy](number, place, strategy.name))
            self.strategy(number, place, strategy)

    def strategy(self, number: int, place: int, strategy: Strategy) -> None:
        self.entry("めざす状態", (strategy.aim,), "計画")
        self.entry("戦略", strategy.steps, "計画")
        self.measures(strategy.measures)
        if self.way.actions == "inside":
            self.action(number, place, strategy)

    def measures(self, measures: tuple[Measure, ...]) -> None:
        style = RESULTS[self.way.results]
        sentences = tuple(each.sentence for each in measures)
        marks = style.marks or [self.way.bullet] * len(sentences)
        lines = tuple(mark + text for mark, text in zip(marks, sentences, strict=False))
        self.blocks.append(Entry(self.label("アウトカム指標"), lines, "計画"))
        if self.way.judged:
            label, printed, table = style.printed([each.figures for each in measures])
            self.blocks.append(Entry(self.label(label), tuple(printed), "自己評価", tuple(table)))
            for label, lines in style.below:
                self.blocks.append(Entry(self.label(label + "※"), lines, "自己評価"))

    def action(self, number: int, place: int, strategy: Strategy) -> None:
        year = self.form.year
        era = [each - 1988 if each < 2019 else each - 2018 for each in (year - 2, year - 1, year)]
        self.blocks.append(f"具体的取組{number}-{place}-1　【{strategy.name}の準備】")
        money = (f"{era[0]}決算額　1百万円　{era[1]}予算額　2百万円　{era[2]}予算額　3百万円",)
        self.blocks.append(
            Entry(self.label("当年度の取組内容"), ("・関係者を集めて話し合う。",), "計画")
        )
        self.blocks.append(
            Entry(
                self.label("プロセス指標（取組によりめざす指標）"),
                ("話合いの回数　６回以上",),
                "計画",
            )
        )
        self.blocks.append(
            Entry("【撤退・再構築基準】", ("３回に満たない場合は再構築する。",), "計画")
        )
        self.blocks[-3:-3] = money
        if self.way.judged:
            self.blocks.append(
                Entry(self.label("取組実績"), ("・話合いを５回開いた。",), "自己評価")
            )
            told = ("①：目標達成　②：目標未達成",)
            self.blocks.append(
                Entry(self.label("プロセス指標の達成状況"), ("５回　②（ⅰ）", *told), "自己評価")
            )

    def closing(self) -> None:
        if self.way.judged:
            self.entry("１年間の取組成果と今後取り組みたいこと", self.form.done, "自己評価")
            self.entry("解決すべき課題と今後の改善方向", self.form.next, "自己評価")

    def lines(self) -> Iterator[str]:
        group = ""
        indent = "　" * 2 if self.way.indent else ""
        for block in self.blocks:
            if isinstance(block, str):
                group = ""
                yield ""
                yield block
                continue
            if block.group != group:
                yield from GROUPS[self.way.groups](block.group)
                group = block.group
            yield indent + block.label
            for line in block.lines or ["　".join(row) for row in block.table]:
                yield indent * 2 + line

    def parts(self) -> Iterator[Part]:
        """Tables: the groups upright at the left, labels, contents."""
        rows: list[Entry] = []
        for block in self.blocks:
            if isinstance(block, Entry):
                rows.append(block)
                continue
            if rows:
                yield self._sheet(rows)
                rows = []
            yield Text(block)
        if rows:
            yield self._sheet(rows)

    def _sheet(self, entries: list[Entry]) -> Sheet:
        rows: list[tuple[Box, ...]] = []
        for at, entry in enumerate(entries):
            first = at == 0 or entries[at - 1].group != entry.group
            count = next(
                (n for n, each in enumerate(entries[at:]) if each.group != entry.group),
                len(entries) - at,
            )
            words = GROUPS[self.way.groups](entry.group)
            left = (box(words, rows=count),) if words and first else ()
            inner = (
                Sheet(tuple(tuple(map(box, row)) for row in entry.table)) if entry.table else None
            )
            right = Box((), inner=inner) if inner and not entry.lines else box(list(entry.lines))
            rows.append((*left, box(entry.label), right))
        return Sheet(tuple(rows))


def golden(way: Way) -> Golden:
    printed = Printed(way)
    letters = RESULTS[way.results].letters
    closes = way.closing != "none"
    wanted = expected(CONTENTS[way.content], judged=way.judged, letters=letters, closes=closes)
    if way.writer == "text":
        return Golden("text", way.name, ".txt", "\n".join(printed.lines()).encode(), wanted)
    ending, write = WRITERS[way.writer]
    return Golden(way.writer, way.name, ending, write(list(printed.parts())), wanted)


def ways() -> Iterator[Way]:
    """Each choice alone, then mixtures."""
    for key, choices in CHOICES.items():
        for choice in choices:
            if choice != getattr(Way, key):
                yield Way(**{key: choice})
    names = list(CHOICES)
    for count in range(60):
        picked = {
            key: CHOICES[key][(count * step + count // 7) % len(CHOICES[key])]
            for step, key in enumerate(names, 3)
        }
        yield Way(**picked)
    for writer in ("html", "word"):
        for results in RESULTS:
            yield Way(writer=writer, groups="upright", results=results)
        for content in CONTENTS:
            yield Way(writer=writer, groups="none", content=content, notes=True)
            yield Way(
                writer=writer, groups="upright", content=content, closing="sheet 1", notes=True
            )
            yield Way(
                writer=writer, groups="upright", content=content, labels="count", actions="inside"
            )


CHOICES: dict[str, tuple[Any, ...]] = {
    "content": tuple(CONTENTS),
    "sheets": tuple(SHEETS),
    "labels": tuple(LABELS),
    "notes": (False, True),
    "issue": tuple(ISSUES),
    "strategy": tuple(STRATEGIES),
    "groups": tuple(GROUPS),
    "results": tuple(RESULTS),
    "closing": ("sheet 4", "sheet 1", "none"),
    "actions": ("none", "inside", "sheet 3"),
    "judged": (True, True, False),
    "bullet": ("・", "○", "- "),
    "indent": (False, True),
    "head": ("（区長：{}）", "所属長：{}", "所属長名　区長　{}", "区長　{}"),
}


def main(words: list[str], *, verbose: bool) -> None:
    whole = Score()
    for way in ways():
        made = golden(way)
        if words and not any(word in made.id for word in words):
            continue
        total, refusal = score_document(made)
        whole.add(total)
        sys.stdout.write(f"{made.id}\n  " + _row("", total)[44:] + "\n")
        if refusal:
            sys.stdout.write("  refused: " + refusal.replace("\n", " / ") + "\n")
        elif verbose:
            sys.stdout.write("\n".join(total.lines()) + "\n")
    sys.stdout.write(_row("all", whole) + "\n")


if __name__ == "__main__":
    given = sys.argv[1:]
    main([each for each in given if each != "-v"], verbose="-v" in given)
