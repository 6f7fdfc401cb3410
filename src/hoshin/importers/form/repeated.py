"""Headings of issues that do not say 経営課題: what stands again and again above the same labels."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.heading_class import ClassedHeading, counted_heading, marked_heading
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import section_begun
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.result_lines import result_line
from hoshin.importers.form.retitled import Issues, retitled
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.notation import find_money

_ORDER = {
    Section.RECOGNITION: 0,
    Section.STRATEGIES: 1,
    Section.INDICATORS: 2,
    Section.ACHIEVEMENT: 2,
}
_LONGEST = 60  # characters of a heading
_LIST = ("・", "･", "•", "‣", "▪")
Family = tuple[str, ...]


@dataclass(frozen=True)
class _Candidate:
    """A line that may head an issue, as a heading of its class."""

    place: int
    heading: ClassedHeading
    family: Family


def with_issue_headings(lines: list[Line]) -> list[Line]:
    """The lines with the headings of issues written as 経営課題N, where none is printed so.

    Every issue has the same labels below it. What stands above their first one each time, in one
    class of marks, brackets, word and count, heads the issues, whatever it is called.
    """
    labels = _labels(lines)
    runs = _runs(labels)
    if not runs or any(_is_known(line, place, labels) for place, line in enumerate(lines)):
        return lines
    above = [list(_candidates(lines, labels, start)) for start in runs]
    chosen = _counted(above) or _marked(above)
    if not chosen:
        return lines
    return retitled(lines, labels, Issues(tuple((each.place, each.heading) for each in chosen)))


def _labels(lines: list[Line]) -> dict[int, Section]:
    """Each line that is a label, alone or before its content."""
    begun = ((place, section_begun(line)) for place, line in enumerate(lines))
    return {place: section for place, section in begun if section is not None}


def _runs(labels: dict[int, Section]) -> list[int]:
    """Where each run of labels begins: 課題認識 again, or a label that comes before the last one."""
    starts: list[int] = []
    last = 3
    before: Section | None = None
    for place, section in labels.items():
        order = _ORDER.get(section)
        if order is not None:
            if order < last or (order == 0 and before is not section):
                starts.append(place)
            last = order
        elif section in CLOSING:
            last = 3
        before = section
    return starts


def _is_known(line: Line, place: int, labels: dict[int, Section]) -> bool:
    """Whether a line says 経営課題N and has labels of an issue below it; めざす状態 may stand between."""
    if issue_heading(line.text) is None or line.role is Role.ROW:
        return False
    below = (labels[each] for each in labels if each > place)
    return next((each for each in below if each is not Section.OTHER), None) in _ORDER


def _candidates(lines: list[Line], labels: dict[int, Section], start: int) -> Iterator[_Candidate]:
    """What may head a run: lines between its first label and the label above, the nearest first."""
    end = max((place for place in labels if place < start), default=-1)
    near = True  # nothing but headings, goals and money down to the label
    for place in range(start - 1, end, -1):
        line = lines[place]
        if _is_money(line):
            continue
        if not _may_head(line):
            near = False
        elif counted := counted_heading(line.text):
            level = ("sub",) if counted.sub else ()
            yield _Candidate(place, counted, counted.family + level)
        elif near:
            plain = marked_heading(line.text) or ClassedHeading(("",), 0, 0, line.text)
            yield _Candidate(place, plain, (f"h{line.heading or 9}", *plain.family))


def _may_head(line: Line) -> bool:
    text = line.text
    if line.role in (Role.ROW, Role.ASIDE, Role.LABEL) or not 0 < len(text) <= _LONGEST:
        return False
    if text.startswith(_LIST) or text.endswith(("。", "、")):
        return False
    return not is_cell_line(text) and not result_line(text).letter


def _is_money(line: Line) -> bool:
    plain = line.text.strip("［］[]〔〕（）()・ 　")
    amounts = find_money(plain)
    told = is_budget(plain) or (bool(amounts) and not amounts[0].start)
    return line.role is Role.MONEY or told or announced_goals(plain) is not None


def _counted(above: list[list[_Candidate]]) -> list[_Candidate]:
    """The headings of the class that counts the issues: above every run, else farthest from the labels."""
    families = {each.family for run in above for each in run if each.heading.number}
    found = [_sequence(above, family) for family in families]
    enough = [each for each in found if len(each) >= min(2, len(above))]
    if not enough:
        return []

    def rank(each: list[_Candidate]) -> tuple[bool, bool, int]:
        return each[0].heading.sub > 0, len(each) < len(above), each[0].place

    return min(enough, key=rank)


def _sequence(above: list[list[_Candidate]], family: Family) -> list[_Candidate]:
    """The headings of one class that count on from run to run; none where the first run has none."""
    found: list[_Candidate] = []
    for run in above:
        last = found[-1].heading if found else None
        own = [each for each in run if each.family == family and _follows(each.heading, last)]
        found += own[:1]
        if not found:
            return []
    return found


def _follows(heading: ClassedHeading, last: ClassedHeading | None) -> bool:
    number, sub = (last.number, last.sub) if last else (0, 0)
    if not heading.sub:
        return heading.number == number + 1
    if last is None:
        return heading.sub == 1
    return (heading.number, heading.sub) in ((number, sub + 1), (number + 1, 1))


def _marked(above: list[list[_Candidate]]) -> list[_Candidate]:
    """The headings of a class that stands above each run; of several the outermost."""
    by_family: dict[Family, list[_Candidate]] = defaultdict(list)
    for run in above:
        for family in dict.fromkeys(each.family for each in run if not each.heading.number):
            by_family[family].append(next(each for each in run if each.family == family))
    first = {each.place for each in above[0]}
    enough = [
        each
        for each in by_family.values()
        if len(each) >= min(2, len(above)) and each[0].place in first
    ]
    return min(enough, key=lambda each: (len(each) < len(above), each[0].family), default=[])
