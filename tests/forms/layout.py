"""The text that a PDF tool leaves of the boxed form: labels torn, cells loose, pages broken.

What is drawn at random: how lines wrap, where loose boxes fall on their page, how a row of the
result table is torn, widths of digits, page breaks, page furniture. Torn-off cells stand in the order
of the values that they belong to: where they did not, no evidence would be left.
"""

import random
from typing import Any

from hoshin.base import FiscalYear

_WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨"
_NOTES = {
    "主な戦略": ["主な戦略\n(課題解決の方\n\n策)", "主な戦略\n（課題解決の方策）", "主な戦略"],
    "指標": [
        "アウトカム\n指標\n\n（経営課題の解\n決に向けた進捗\n度合を示した指\n\n標）",
        "アウトカム指標\n（経営課題の解決に向けた進捗度合を示した指標）",
        "アウトカム\n指標",
    ],
    "達成状況": [
        "アウトカム\n指標の達成\n\n状況\n（定量評価）",
        "アウトカム指標の達成状況\n（定量評価）",
    ],
}


def render_text(
    policy: dict[str, Any], rng: random.Random, *, shuffle: float = 1.0, page_break: str = " "
) -> str:
    """The extracted text of a policy's form; `shuffle` is the share of boxes that fall elsewhere."""
    layout = _Layout(rng, shuffle, FiscalYear(policy["fiscal_year"]))
    pages = [layout.first_page(policy)]
    for index, issue in enumerate(policy["issues"]):
        pages += layout.issue_pages(issue, first=index == 0)
    for label, key in (("自己評価", "self_evaluation"), ("今後の方針", "next_directions")):
        pages += layout.closing_pages(policy["issues"], label, key)
    separator = "\f" if page_break == "\f" else "\n "
    return separator + separator.join("\n\n".join(page) + "\n" for page in pages)


class _Layout:
    def __init__(self, rng: random.Random, shuffle: float, year: FiscalYear) -> None:
        self.rng = rng
        self.shuffle = shuffle
        self.year = year
        self.width = rng.randint(34, 48)

    def wrapped(self, text: str) -> str:
        lines = [text[at : at + self.width] for at in range(0, len(text), self.width)]
        return "\n".join(lines)

    def digits(self, text: object) -> str:
        return str(text).translate(_WIDE) if self.rng.random() < 0.4 else str(text)

    def first_page(self, policy: dict[str, Any]) -> list[str]:
        principles = policy["principles"]
        points = "\n".join(
            f"　{str(number).translate(_WIDE)}　{point}"
            for number, point in enumerate(principles["points"], 1)
        )
        office = policy["organization"]
        era, number = self.year.era
        title = f"{era}{self.digits('元' if number == 1 else number)}年度"
        return [
            "【共通様式】",
            f"{title}　{office['name']}運営方針\n（所属長 ：{office['head'] or '　　　'}）",
            "「目標」「使命」及び「所属運営の基本的な考え方」",
            f"目標 {policy['goal']}",
            f"使命\n{self.wrapped(policy['mission'])}",
            f"{title}\n所属運営の\n基本的な\n考え方",
            f"{self.wrapped(principles['text'])}\n{points}",
            *self.rng.choice([[], ["配付資料①"], ["資料３－２"]]),
        ]

    def issue_pages(self, issue: dict[str, Any], *, first: bool) -> list[list[str]]:
        rng = self.rng
        heading = f"経営課題{self.digits(issue['number'])}　{issue['title']}"
        before = ["重点的に取り組む経営課題"] if first else []
        body = [
            "課題認識",
            *self.themes(issue, "recognition"),
            rng.choice(_NOTES["主な戦略"]),
            *self.themes(issue, "strategies"),
        ]
        aims = [rng.choice(_NOTES["指標"]), *self.statements(issue)]
        table = [
            rng.choice(_NOTES["達成状況"]),
            f"{self.era_year(0)}年度実績と達成状況　※A：達成　B：未達成 前年度実績",
        ]
        cells = self.cells(issue)
        boxes = [heading, self.budgets(issue)]
        if rng.random() < 0.3:  # the sentences and the table stand on the next page
            return [[*before, *boxes, *body], self.mixed([*aims, *table], cells)]
        loose, fixed = (boxes, []) if not first and rng.random() < self.shuffle / 2 else ([], boxes)
        return [self.mixed([*before, *fixed, *body, *aims, *table], cells, loose)]

    def themes(self, issue: dict[str, Any], part: str) -> list[str]:
        blocks = []
        for theme in issue["themes"]:
            links = "、".join(_CIRCLED[number - 1] for number in theme["indicators"])
            link = f"（アウトカム指標{links}）" if links and part == "strategies" else ""
            lines = [] if theme["name"] is None else [f"【{theme['name']}】{link}"]
            lines += [self.wrapped("・" + text) for text in theme[part]]
            blocks.append("\n".join(lines))
        return blocks

    def statements(self, issue: dict[str, Any]) -> list[str]:
        return [
            self.wrapped(_CIRCLED[each["number"] - 1] + each["statement"])
            for each in issue["indicators"]
        ]

    def budgets(self, issue: dict[str, Any]) -> str:
        words = {"settled": "決算額", "budgeted": "予算額"}
        return " ".join(
            f"{self.era_year(each['fiscal_year'] - self.year.start)}{words[each['kind']]} "
            f"{self.money(each['yen'])}"
            for each in issue["budgets"]
        )

    def era_year(self, offset: int) -> str:
        number = (self.year + offset).era[1]
        return "元" if number == 1 else str(number).translate(_WIDE)

    def money(self, yen: int) -> str:
        if yen % 1_000_000 == 0 and self.rng.random() < 0.7:
            return f"{yen // 1_000_000}百万円"
        man, thousand = divmod(yen // 1_000, 10)
        if self.rng.random() < 0.5 or not man:
            return f"{yen // 1000:,}千円"
        return f"{man}万{thousand}千円" if thousand else f"{man}万円"

    def cells(self, issue: dict[str, Any]) -> list[str]:
        """The result table's rows, torn: what carries a circled number stands anywhere."""
        marked: list[str] = []
        torn: list[str] = []
        rows = [each for each in issue["indicators"] if each["result"] is not None]
        if self.rng.random() < self.shuffle:
            self.rng.shuffle(rows)
        for each in rows:
            mark = _CIRCLED[each["number"] - 1]
            result, previous = self.value(each["result"]), self.value(each["previous"])
            letter = each["verdict"]
            style = self.rng.random()
            if style < 0.5 or self.shuffle == 0:
                marked.append(f"{mark}{result} {letter} {previous}")
            elif style < 0.6:
                marked.append(f"{letter} {previous}{mark}{result}")
            else:
                marked.append(f"{mark}{result}")
                torn.append(f"{letter} {previous}")
        return self.interleaved(marked, torn)

    def interleaved(self, marked: list[str], torn: list[str]) -> list[str]:
        found = list(marked)
        places = sorted(self.rng.randint(0, len(found)) for _ in torn)
        for offset, (place, text) in enumerate(zip(places, torn, strict=True)):
            found.insert(place + offset, text)
        return found

    def value(self, each: dict[str, Any] | None) -> str:
        if each is None:
            return self.rng.choice("－－―")
        number = f"{each['value']:.1f}" if each["unit"] == "%" else str(each["value"])
        return self.digits(f"{number}{each['unit']}")

    def mixed(
        self, fixed: list[str], cells: list[str], loose: list[str] | None = None
    ) -> list[str]:
        """Loose cells fall between the boxes of their page in their order; other boxes anywhere."""
        found = list(fixed)
        if self.rng.random() < self.shuffle:
            places = sorted(self.rng.randint(1, len(found)) for _ in cells)
        else:
            places = [len(found)] * len(cells)
        for offset, (place, text) in enumerate(zip(places, cells, strict=True)):
            found.insert(place + offset, text)
        for text in loose or []:
            found.insert(self.rng.randint(0, len(found)), text)
        return found

    def closing_pages(self, issues: list[dict[str, Any]], label: str, key: str) -> list[list[str]]:
        if not any(issue[key] for issue in issues):
            return []
        head = f"{label}\n（運営方針全体\n\nの定性自己評価）" if label == "自己評価" else label
        cut = self.rng.randint(1, len(issues))
        return [
            [head, *(self.group(issue, key) for issue in part)]
            for part in (issues[:cut], issues[cut:])
            if part
        ]

    def group(self, issue: dict[str, Any], key: str) -> str:
        lines = [f"【経営課題{self.digits(issue['number'])}】"]
        return "\n".join([*lines, *(self.wrapped("・" + text) for text in issue[key])])
