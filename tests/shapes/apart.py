"""Forms whose results stand in another sheet or table, with numbers as the only link, and many years wide.

`python -m tests.shapes.apart [-v] [WORD …]` prints how each is read.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.golden.documents import Golden
from tests.golden.office.excel import new_book, saved
from tests.golden.scoring import tell
from tests.shapes import parts as form
from tests.shapes.blocks import Box, Part, Sheet, Text, box
from tests.shapes.files import as_html, as_word
from tests.shapes.hands import HANDS
from tests.shapes.results import Told, telling
from tests.shapes.shapes import known_policies

Data = dict[str, Any]
Row = tuple[Box, ...]
Pages = dict[str, list[Part]]
_CIRCLES = "①②③④⑤⑥⑦⑧⑨"


@dataclass(frozen=True)
class Look:
    """What differs between two such forms."""

    issue: str = "経営課題{n}"  # in the list of results
    head: str = "経営課題"
    mark: str = "（{n}）"  # of an indicator, in both
    mark_head: str = "指標"
    years: str = "three"  # heads of the list: three years, halves of the year, targets beside, …
    repeated: str = "merged"
    title: str = "アウトカム指標の達成状況（定量評価）"
    legend: str = "above"  # or below the list, or none
    money: str = "label and unit"
    naming: str = "pair"
    hidden: bool = False  # a hidden sheet and hidden rows with last year's form
    office: str = "one line"
    closing: str = "whole"  # columns of issues; or boxes with the issues' names
    bullet: str = "○"


def _year(policy: Data, back: int = 0) -> str:
    count = policy["fiscal_year"] - 2018 - back
    return (
        f"令和{count}年度"
        if count > 1
        else ("令和元年度" if count == 1 else f"平成{count + 30}年度")
    )


def _number(look: Look, issue: Data, number: int) -> str:
    mark = look.mark.replace("{c}", _CIRCLES[number - 1])
    return mark.format(n=number, i=issue["number"])


# --- the form ----------------------------------------------------------------------------------------


def _opening(policy: Data, look: Look) -> list[Part]:
    name, head = policy["organization"]["name"], policy["organization"]["head"]
    label = "区長" if policy["organization"]["kind"] == "ward" else "局長"
    cells = [box(f"{_year(policy)} {name}運営方針", 4)]
    rows: list[Row] = [(*cells, box(label), box(head))] if head else [(*cells, box("", 2))]
    if look.office == "two rows":
        rows = [(box(_year(policy)), box("", 5)), (box(f"{name}運営方針"), box("", 5))]
        rows += [(box(label), box(head), box("", 4))] if head else []
        updated = f"{_year(policy, -1)}６月20日（評価・今後の方針を記入）".replace("年度", "年")
        rows.append((box("最終更新"), box(updated), box("", 4)))
    rows += [
        (box(label), box([each.text for each in content if isinstance(each, Text)], 5))
        for label, content in form.first_page(policy)
    ]
    return [Sheet(tuple(rows))]


def _money(issue: Data, look: Look) -> list[Row]:
    found = form._years(issue["budgets"])
    if not found:
        return []
    if look.money == "rows":
        return [
            (box(f"{y}{kind}"), box(form._amount(yen, 10000, "万円"), 5)) for y, kind, yen in found
        ]
    rest = 5 - len(found)
    fill = (box("", rest),) if rest else ()
    heads = tuple(box(f"令和{y}{kind}") for y, kind, _ in found)
    bare = look.money != "in each"
    amounts = tuple(box(form._amount(yen, 1000, "" if bare else "千円")) for *_, yen in found)
    label = {"label and unit": "予算（単位：千円）", "money": "事業費\n（千円）"}.get(
        look.money, "予算額"
    )
    return [(box(label, rows=2), *heads, *fill), (*amounts, *fill)]


def _issue(policy: Data, issue: Data, look: Look) -> list[Part]:
    hand = replace(HANDS["plain"], bullet=look.bullet)
    rows: list[Row] = [(box(f"経営課題{issue['number']}"), box(issue["title"], 5))]
    if look.naming == "number and name":
        rows = [
            (box("経営課題番号"), box(f"{issue['number']}", 5)),
            (box("経営課題"), box(issue["title"], 5)),
        ]
    elif look.naming == "heading":
        rows = [(box(f"【経営課題{issue['number']}】{issue['title']}", 6),)]
    rows += _money(issue, look)
    for label, key in (("課題認識", "recognition"), ("主な戦略", "strategies")):
        texts = [each.text for each in form._themed(issue, key, hand) if isinstance(each, Text)]
        rows.append((box(label), box(texts, 5)))
    for place, each in enumerate(issue["indicators"]):
        mark = _number(look, issue, each["number"])
        joined = (
            mark + each["statement"] if not mark[-1].isdigit() else f"{mark}　{each['statement']}"
        )
        first = (box("アウトカム指標", rows=len(issue["indicators"])),) if not place else ()
        rows.append((*first, box(joined, 5)))
    return [Sheet(tuple(rows))]


def _closing(policy: Data, look: Look) -> list[Part]:
    if look.closing == "columns":
        return form.closing_columns(policy, replace(HANDS["plain"], bullet=look.bullet))
    return form.closing_boxes(policy, replace(HANDS["plain"], bullet=look.bullet))


# --- the list of results -----------------------------------------------------------------------------


def _figure(found: dict[str, Any] | None, factor: float = 1.0) -> str:
    if found is None:
        return "－"
    value = found["value"] * factor
    return f"{round(value, 1):,g}{found['unit'] or ''}"


def _columns(policy: Data, look: Look) -> list[tuple[str, Callable[[Data, Told], str]]]:
    """Heads of the list, and what stands below each."""
    result = (f"{_year(policy)}実績", lambda each, told: told.result)
    previous = (f"{_year(policy, 1)}実績", lambda each, told: told.previous)
    letter = ("達成状況", lambda each, told: told.letter)
    older = (f"{_year(policy, 2)}実績", lambda each, told: _figure(each["previous"], 0.5))
    half = lambda each, told: _figure(each["result"], 0.5)  # noqa: E731
    goal = lambda each, told: told.target  # noqa: E731
    found: dict[str, list[tuple[str, Callable[[Data, Told], str]]]] = {
        "three": [older, previous, result, letter],
        "four": [(f"{_year(policy, 3)}実績", older[1]), older, previous, result, letter],
        "half": [("上半期実績", half), result, letter, ("前年度実績", previous[1])],
        "september": [
            ("９月末実績", half),
            ("年度末実績", result[1]),
            letter,
            ("前年度実績", previous[1]),
        ],
        "middle": [("中間実績", half), result, letter, ("前年度実績", previous[1])],
        "half of the year": [
            (f"{_year(policy)}上半期実績", half),
            result,
            letter,
            previous,
        ],
        "middle, judged": [
            ("中間評価", lambda each, told: "順調" if each["result"] else "－"),
            result,
            letter,
            previous,
        ],
        "target": [previous, (f"{_year(policy)}目標", goal), result, letter],
        "target and rate": [
            previous,
            (f"{_year(policy)}目標値", goal),
            result,
            ("達成率", lambda each, told: "95.0％" if each["result"] else "－"),
            letter,
        ],
        "last first": [letter, result, previous],
        "note": [
            previous,
            result,
            letter,
            ("備考", lambda each, told: "速報値" if each["result"] else ""),
        ],
        "source": [("所管", lambda each, told: "企画課"), previous, result, letter],
    }
    return found[look.years]


def _list(policy: Data, look: Look) -> list[Part]:
    columns = _columns(policy, look)
    rows: list[Row] = [(box(look.head), box(look.mark_head), *(box(head) for head, _ in columns))]
    for issue in policy["issues"]:
        rows += _rows(policy, issue, look, columns)
    legend = Text("※ A：達成　B：未達成")
    found: list[Part] = [Text(look.title)] if look.title else []
    found += [legend] if look.legend == "above" else []
    found.append(Sheet(tuple(rows)))
    return [*found, legend] if look.legend == "below" else found


def _rows(policy: Data, issue: Data, look: Look, columns: list[Any]) -> Iterator[Row]:
    circled = _CIRCLES[issue["number"] - 1]
    name = look.issue.format(n=issue["number"], c=circled, t=issue["title"])
    told = telling(policy, issue, HANDS["plain"]).told
    for place, (each, one) in enumerate(zip(issue["indicators"], told, strict=True)):
        mark = _number(look, issue, each["number"])
        cells = [box(mark), *(box(tell(each, one)) for _, tell in columns)]
        if look.repeated == "merged":
            first = [box(name, rows=len(told))] if not place else []
        else:
            first = [box(name if look.repeated == "each" or not place else "")]
        yield (*first, *cells)


def pages(policy: Data, look: Look) -> Pages:
    """The form on one sheet, the list of results on another."""
    body = _opening(policy, look)
    body.append(Text("重点的に取り組む主な経営課題"))
    for each in policy["issues"]:
        body += _issue(policy, each, look)
    return {"運営方針": body + _closing(policy, look), "実績": _list(policy, look)}


def sheet_an_issue(policy: Data, look: Look) -> Pages:
    """A sheet for each issue, the list of results on the last but one."""
    found: Pages = {"表紙": _opening(policy, look)}
    found |= {f"課題{each['number']}": _issue(policy, each, look) for each in policy["issues"]}
    return {**found, "実績": _list(policy, look), "評価": _closing(policy, look)}


def results_first(policy: Data, look: Look) -> Pages:
    """The list of results before the sheets of the issues."""
    found = sheet_an_issue(policy, look)
    order = ["表紙", "実績", *(title for title in found if title not in ("表紙", "実績"))]
    return {title: found[title] for title in order}


LOOKS: dict[str, Look] = {
    "plain": Look(),
    "half": Look(years="half", issue="{n}", repeated="each"),
    "september": Look(years="september", mark="{c}", mark_head="番号"),
    "middle": Look(years="middle", mark="{i}-{n}", mark_head="指標番号", repeated="once"),
    "half of the year": Look(years="half of the year", mark="指標{n}", issue="課題{n}"),
    "middle, judged": Look(years="middle, judged", mark="{c}", legend="below"),
    "target": Look(years="target", mark="({n})", head="課題", title="", legend="none"),
    "target and rate": Look(years="target and rate", mark="{c}", repeated="each", money="money"),
    "four": Look(years="four", mark="{c}", mark_head="アウトカム指標", money="rows"),
    "last first": Look(years="last first", mark="{n}", issue="{c}", money="in each"),
    "note": Look(years="note", mark="{c}", issue="経営課題{n}\n{t}", naming="heading"),
    "source": Look(years="source", mark="{c}", closing="columns", issue="{t}", repeated="each"),
    "number and name": Look(mark="{c}", naming="number and name", money="rows"),
    "hidden": Look(
        hidden=True, mark="{c}", office="two rows", naming="number and name", money="rows"
    ),
    "two rows": Look(office="two rows", closing="columns", bullet="・", years="half"),
}
BOOKS: dict[str, Callable[[Data, Look], Pages]] = {
    "form and list": pages,
    "sheet an issue": sheet_an_issue,
    "results first": results_first,
}


# --- files -------------------------------------------------------------------------------------------


def as_book(found: Pages, look: Look) -> bytes:
    """A sheet a page; hidden rows and a hidden sheet hold what nobody sees."""
    book, sheet = new_book(next(iter(found)))
    for number, (title, parts) in enumerate(found.items()):
        if number:
            sheet = book.create_sheet(title)
        _fill(sheet, parts, look)
    if look.hidden:
        other = book.create_sheet("前年度")
        other.sheet_state = "hidden"
        _fill(other, next(iter(found.values())), replace(look, hidden=False))
    content: bytes = saved(book)
    return content


def _fill(sheet: Any, parts: list[Part], look: Look) -> None:
    row = 1
    for part in parts:
        placed = [(0, 0, Box((part.text,)))] if isinstance(part, Text) else list(part.placed())
        for down, across, each in placed:
            top, first = row + down, 1 + across
            sheet.cell(top, first, "\n".join(each.lines) or None)
            if each.rows > 1 or each.columns > 1:
                last = first + each.columns - 1
                sheet.merge_cells(
                    start_row=top, start_column=first, end_row=top + each.rows - 1, end_column=last
                )
        row += 1 if isinstance(part, Text) else len(part.rows) + 1
        if look.hidden:
            sheet.cell(row, 1, "（前年度）経営課題9　使わなくなった課題")
            sheet.row_dimensions[row].hidden = True
            row += 1


WRITERS: dict[str, tuple[str, Callable[[Pages, Look], bytes]]] = {
    "excel": (".xlsx", as_book),
    "html": (
        ".html",
        lambda found, look: as_html([each for parts in found.values() for each in parts]),
    ),
    "word": (
        ".docx",
        lambda found, look: as_word([each for parts in found.values() for each in parts]),
    ),
}


def _as_told(policy: Data) -> Data:
    return {**policy, "issues": [{**each, "sdgs": []} for each in policy["issues"]]}


def documents(every: int = 1, words: tuple[str, ...] = ()) -> Iterator[Golden]:
    """Every n-th of the forms in every format; policies take turns."""
    known = known_policies()
    pairs = [(book, title) for book in BOOKS for title in LOOKS]
    for place, (book, title) in enumerate(pairs):
        if place % every:
            continue
        policy = _as_told(known[place % len(known)])
        found = BOOKS[book](policy, LOOKS[title])
        for kind, (suffix, make) in WRITERS.items():
            name = f"{book}/{title}".replace(" ", "_")
            if all(word in f"{kind}/{name}" for word in words):
                yield Golden(kind, name, suffix, make(found, LOOKS[title]), policy)


if __name__ == "__main__":
    tell(documents, sys.argv[1:])
