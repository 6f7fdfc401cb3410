"""Boxes that stand inside each theme, put together over the themes of an issue as the form has them."""

import re
from dataclasses import dataclass, field, replace

from hoshin.importers.form.captions import is_caption
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.linked_labels import linked_label
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section, section_of

_COUNT = (
    r"(?:(?:テーマ|取組|施策|項目|戦略)?\s*(?:[（(][0-9０-９ア-ンA-Za-zⅰ-ⅻ]{1,2}[)）]"
    r"|[0-9０-９]{1,2}(?:\s*[-－‐―]\s*[(（]?[0-9０-９]{1,2}[)）]?)?[\s　.．:：、)）]"
    r"|[ア-ンA-ZＡ-Ｚ][\s　.．、)）]|[①-⑳](?!.*指標))[\s　:：]*)?"
)
_FRAMED = re.compile(
    rf"^[■◆●▼◎□◇▶○▽☆★]*\s*{_COUNT}"
    r"(?:【([^【】]+)】|[＜<〈《［\[〔]([^＜<〈《＞>〉》［\[〔］\]〕]+)[＞>〉》］\]〕])[\s　]*(\S.*)?$"
)
_BARE = re.compile(
    rf"^[■◆●▼◎□◇▶○▽☆★]*\s*{_COUNT}([^。・･【】＜＞]{{1,40}}?)"
    r"[\s　]*((?:[（(［\[〔]|[→⇒※]|(?<=[\s　])).*指標.*)?$"
)
_INNER = re.compile(r"^[0-9０-９]{1,2}\s*[-－‐―]\s*[0-9０-９]{1,2}[)）.．:：\s　]+")
_PARTS = (Section.RECOGNITION, Section.STRATEGIES)
_LONGEST = 60


@dataclass
class _Theme:
    """A theme's heading and what its two labels announce; `start` and `end` are indices of lines."""

    name: str
    links: list[int]
    framed: bool
    start: int = 0
    end: int = 0
    labels: dict[Section, Line] = field(default_factory=dict)
    parts: dict[Section, list[Line]] = field(default_factory=dict)

    def told(self, section: Section, heading: Line) -> list[Line]:
        """Its heading and what it says in one of the boxes; indicators are named in 主な戦略."""
        link = "".join(chr(0x245F + number) for number in self.links if number <= 20)
        named = f"（アウトカム指標{link}）" if link and section is Section.STRATEGIES else ""
        found = self.parts.get(section, [])
        if not found and not named:
            return []
        text = f"【{self.name}】{named}"
        return [replace(heading, text=text, gap=True, role=Role.CONTENT, heading=0), *found]


def unnested(lines: list[Line]) -> list[Line]:
    """The lines with 課題認識 of all themes of an issue first, then 主な戦略 of all of them.

    Only where 課題認識 always stands right below a theme's heading and 主な戦略 never does: boxes that
    hold the themes may come with a heading above a label by chance.
    """
    announced = [_announced(line) for line in lines]
    if announced.count(Section.RECOGNITION) == 0:
        return lines
    themes = _themes(lines, announced)
    if not _are_nested(themes, lines, announced):
        return lines
    found: list[Line] = []
    done = 0
    for run in _runs(themes):
        found += lines[done : run[0].start]
        for section in _PARTS:
            label = next((each.labels[section] for each in run if section in each.labels), None)
            if label is not None:
                found.append(replace(label, text=section.value, gap=True))
            found += [line for each in run for line in each.told(section, lines[each.start])]
        done = run[-1].end
    return found + lines[done:]


def _are_nested(themes: list[_Theme], lines: list[Line], announced: list[Section | None]) -> bool:
    """Whether labels stand in themes everywhere; names without brackets must follow on one another."""
    if announced.count(Section.RECOGNITION) != len(themes):
        return False
    if not any(len(theme.labels) == len(_PARTS) for theme in themes):
        return False
    runs = _runs(themes)
    bare = any(not theme.framed for theme in themes)
    if bare and max(len(run) for run in runs) == 1:
        return False
    done = 0
    for run in runs:
        if not any(issue_heading(line.text) for line in lines[done : run[0].start]):
            return False  # what stands above 課題認識 may be the issue's own heading
        done = run[-1].end
    return not any(
        told is Section.STRATEGIES and _is_framed(lines[at - 1])
        for at, told in enumerate(announced)
        if at
    )


def _themes(lines: list[Line], announced: list[Section | None]) -> list[_Theme]:
    """Each heading right above 課題認識 with the lines down to the next heading or another label."""
    heads = {
        at: theme
        for at, line in enumerate(lines[:-1])
        if announced[at + 1] is Section.RECOGNITION and (theme := _theme(line, announced[at], at))
    }
    for at, theme in heads.items():
        section = Section.RECOGNITION
        theme.end = at + 1
        while theme.end < len(lines) and not _ends(theme.end, lines, announced, heads):
            line, told = lines[theme.end], announced[theme.end]
            if told is not None:
                section = told
                theme.labels.setdefault(section, line)
                theme.links += _links(line)
            theme.parts.setdefault(section, []).extend(_content(line, told))
            theme.end += 1
    return list(heads.values())


def _runs(themes: list[_Theme]) -> list[list[_Theme]]:
    """Themes that follow on one another: those of one issue."""
    runs: list[list[_Theme]] = []
    for theme in themes:
        if runs and runs[-1][-1].end == theme.start:
            runs[-1].append(theme)
        else:
            runs.append([theme])
    return runs


def _ends(
    at: int, lines: list[Line], announced: list[Section | None], heads: dict[int, _Theme]
) -> bool:
    """Whether a line is no more of the theme above it."""
    told = announced[at]
    if told is not None:
        return told not in _PARTS
    return at in heads or _is_framed(lines[at]) or issue_heading(lines[at].text) is not None


def _theme(line: Line, announced: Section | None, start: int) -> _Theme | None:
    """A theme's name and the indicators that its heading names."""
    text = line.text.strip()
    if announced is not None or line.role not in (Role.OPEN, Role.CONTENT) or len(text) > _LONGEST:
        return None
    if issue_heading(text) or is_budget(text) or announced_goals(text) is not None:
        return None
    if is_caption(text):
        return None
    framed = _FRAMED.match(text)
    found = framed or _BARE.match(text)
    if found is None:
        return None
    *names, told = found.groups()
    links = linked_numbers(told) if told else []
    if told and not links:
        return None
    name = _INNER.sub("", next(each for each in names if each).strip())
    return _Theme(name or text, links, framed is not None, start, start)


def framed_name(text: str) -> str:
    """The name of a theme in brackets; nothing for any other line.

    >>> framed_name("【港の仕事】（アウトカム指標①）"), framed_name("・【港】を直す。")
    ('港の仕事', '')
    """
    found = _FRAMED.match(text) if len(text) <= _LONGEST else None
    return (found[1] or found[2]).strip() if found else ""


def _is_framed(line: Line) -> bool:
    return (
        len(line.text) <= _LONGEST and line.text.startswith("【") and bool(_FRAMED.match(line.text))
    )


def _announced(line: Line) -> Section | None:
    """The part that a line's label announces, alone or with its first words."""
    if line.role is Role.LABEL:
        return line.section
    if line.role is not Role.OPEN:
        return None
    if len(line.text) <= _LONGEST and (linked := linked_label(line.text)):
        return linked[0]
    section = section_of(line.text)
    behind = None if section else label_and_content(line.text)
    return section or (behind[0] if behind and behind[0] in _PARTS else None)


def _links(line: Line) -> list[int]:
    linked = linked_label(line.text)
    return linked[1] if linked else []


def _content(line: Line, announced: Section | None) -> list[Line]:
    """The line, without the label that begins it."""
    if announced is None:
        return [line]
    if section_of(line.text) or linked_label(line.text):
        return []
    behind = label_and_content(line.text)
    return [replace(line, text=behind[1])] if behind else []
