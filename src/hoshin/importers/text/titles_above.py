"""Titles of issues that a tool printed with the labels of the page, above all of their numbers.

A page whose labels and titles stand in narrow cells comes out with these first; 経営課題１, 経営課題２ … and
what stands in the wide boxes follow below. A title is known by the label of the money right below it; where
there are as many as numbers, they are theirs in their order.
"""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import section_of
from hoshin.importers.text.torn.titles import may_be_title

_MONEY = re.compile(r"^(?:予算|決算|事業費|経費)(?:・(?:予算|決算))?(?:額等?|等)?$")
_LEAST, _MOST = 2, 12  # issues


def with_titles_at_numbers(lines: list[Line]) -> list[Line]:
    """The lines, each such title behind its number, the goals and the entry of its own cells below it.

    >>> from hoshin.base import Place
    >>> texts = ["橋を守る", "予算", "SDGs 11", "課題認識", "坂のまち", "予算", "課題認識"]
    >>> texts += ["経営課題１", "・橋が古い。", "経営課題２", "・坂が急だ。"]
    >>> told = with_titles_at_numbers([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text.replace("　", " ") for line in told if not line.text.startswith("・")]
    ['予算', '課題認識', '予算', '課題認識', '経営課題１ 橋を守る', 'SDGs 11', '経営課題２ 坂のまち']
    """
    numbers = _numbers(lines)
    if not _LEAST <= len(numbers) <= _MOST:
        return lines
    titles = [
        at
        for at in range(numbers[0])
        if _MONEY.match(lines[at + 1].text) and may_be_title(lines[at].text)
    ]
    if len(titles) != len(numbers):
        return lines
    told: dict[int, list[Line]] = {}
    moved = set(titles)
    for at, number, end in zip(titles, numbers, [*titles[1:], numbers[0]], strict=True):
        heading = replace(lines[number], text=f"{lines[number].text}　{lines[at].text}", gap=True)
        own = _beside(lines, at, end)
        told[number] = [heading, *(lines[each] for each in own)]
        moved.update(own)
    return [
        each for at, line in enumerate(lines) if at not in moved for each in told.get(at, [line])
    ]


def _numbers(lines: list[Line]) -> list[int]:
    """The lines of all issues' numbers; none where one has a title, or they do not count 1, 2, 3."""
    found = [(at, issue_heading(line.text)) for at, line in enumerate(lines)]
    headings = [(at, heading) for at, heading in found if heading is not None]
    counted = [heading.number for _, heading in headings] == list(range(1, len(headings) + 1))
    bare = not any(heading.title or heading.budget for _, heading in headings)
    return [at for at, _ in headings] if counted and bare else []


def _beside(lines: list[Line], title: int, end: int) -> list[int]:
    """Goals below a title, and labels with an entry on their line, as far as labels and goals go."""
    found: list[int] = []
    for at in range(title + 1, end):
        text = lines[at].text
        if announced_goals(text) or label_and_content(text) is not None:
            found.append(at)
        elif section_of(text) is None and not _MONEY.match(text):
            break
    return found
