"""The printed labels of the form's template, however a page broke them over lines."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hoshin.importers.form.lines import Line
from hoshin.importers.form.sections import Section, section_of

_VARIANTS = {
    "重点的に取り組む主な経営課題": Section.ISSUES,
    "主な経営課題": Section.ISSUES,
}
_LABELS = {section.value: section for section in Section} | _VARIANTS
_YEAR = re.compile(r"^(?:令和|平成|R|Ｒ)?(?:元|[0-9０-９]{1,2})年度(?:の)?")
_YEAR_LAST = re.compile(r"(?:令和|平成)(?:(?:元|[0-9０-９]{1,2})(?:年度?)?)?$")
_OPEN, _CLOSE = "（(", "）)"
_NOTE = re.compile(r"^[（(][^0-9０-９①-⑳。、]*(?:方策|指標|評価|方針|考え方)[）)]?$")
# Notes of the template; a line that holds nothing but a part of one belongs to no cell.
_TEMPLATE_NOTES = (
    "課題解決の方策",
    "経営課題の解決に向けた進捗度合を示した指標",
    "運営方針全体の定性自己評価",
    "定量評価",
)
_NOTE_FIRST = re.compile(rf"^([（(](?:{'|'.join(_TEMPLATE_NOTES)})[)）])\s+(\S.*)$")
_SHORT, _REACH = 14, 14

IsLoose = Callable[[Line], bool]


@dataclass(frozen=True)
class Label:
    """A label, the indices of the lines it used, and `rest`: content on its last line."""

    section: Section
    used: tuple[int, ...]
    rest: str = ""


def find_label(lines: list[Line], start: int, is_loose: IsLoose) -> Label | None:
    """The label that begins at line `start`, with the note in parentheses that belongs to it.

    Loose cells that fell between the lines of a label are stepped over.
    """
    return (
        _whole(lines, start, is_loose)
        or _with_content(lines[start], start)
        or _spelt_otherwise(lines[start], start)
    )


def _spelt_otherwise(line: Line, start: int) -> Label | None:
    """A label with brackets or a note of its own: 【区の目標（何をめざすのか）】."""
    told = re.search(r"[【＜<（(]|の|^[0-9０-９Ⅰ-Ⅻ]", line.text)
    section = section_of(line.text) if told else None
    return Label(section, (start,)) if section else None


def find_note(lines: list[Line], start: int, is_loose: IsLoose) -> tuple[int, ...]:
    """Lines of a label's note that stands alone, torn from its label: （課題解決の方／策）."""
    if _is_part_of_note(lines[start].text):
        return (start,)
    if not lines[start].gap or lines[start].text[0] not in _OPEN:
        return ()
    used = _note(lines, start, is_loose)
    text = "".join(re.sub(r"\s", "", lines[index].text) for index in used)
    return used if _NOTE.match(text) else ()


def split_note(line: Line) -> tuple[str, str] | None:
    """A note of the template and the content that a tool put behind it on its line."""
    found = _NOTE_FIRST.match(line.text)
    return (found[1], found[2]) if found else None


def _is_part_of_note(text: str) -> bool:
    plain = re.sub(r"[\s（()）]", "", text)
    least = 3 if text[0] in _OPEN and text[-1] in _CLOSE else 6
    return len(plain) >= least and any(plain in note for note in _TEMPLATE_NOTES)


def is_label_scrap(line: Line) -> bool:
    """The torn-off end of a label's note, alone on its line: 策) or 指標）."""
    text = line.text
    return (
        line.gap
        and len(text) <= 8
        and text[-1] in _CLOSE
        and not any(mark in text for mark in _OPEN)
        and not re.search(r"[0-9０-９。、]", text)
    )


def _whole(lines: list[Line], start: int, is_loose: IsLoose) -> Label | None:
    """The longest label that lines from `start` on spell, up to a note that opens behind it."""
    text, used = "", []
    best: tuple[Section, list[int], str] | None = None
    for index in _near(lines, start, is_loose):
        before, note = _split_note(re.sub(r"\s", "", lines[index].text))
        text += before
        used.append(index)
        wanted = _YEAR_LAST.sub("", _YEAR.sub("", text))
        if (note and not before) or not any(label.startswith(wanted) for label in _LABELS):
            break
        if (section := _LABELS.get(wanted)) is not None:
            best = section, list(used), note
        if note:
            break
    if best is None:
        return None
    section, used, note = best
    return Label(section, (*used, *_note_behind(lines, used[-1], note, is_loose)))


def _near(lines: list[Line], start: int, is_loose: IsLoose) -> Iterator[int]:
    """Lines of the same page from `start` on, without loose cells."""
    page = lines[start].place.page
    for index in range(start, min(start + _REACH, len(lines))):
        if lines[index].place.page != page:
            return
        if index == start or not is_loose(lines[index]):
            yield index


def _split_note(text: str) -> tuple[str, str]:
    found = re.match(r"^([^（(]*)([（(].*)?$", text)
    return (found[1], found[2] or "") if found else (text, "")


def _with_content(line: Line, start: int) -> Label | None:
    """A label and the beginning of its cell on one line: 「目標 ……」, 「課題認識 【…】」."""
    found = re.match(r"^(\S+?)[\s　:：]+(\S.*)$", line.text)
    if found is None:
        return None
    section = _LABELS.get(_YEAR.sub("", found[1]))
    if section is None or section in (Section.POLICY, Section.ISSUES):
        return None
    note = re.match(r"^[（(][^）)]*[）)]\s*", found[2])
    rest = found[2][note.end() :] if note and section is not Section.STRATEGIES else found[2]
    return Label(section, (start,), rest)


def _note_behind(lines: list[Line], last: int, opened: str, is_loose: IsLoose) -> tuple[int, ...]:
    """Lines of the note behind a label whose last line is `last`; `opened` began on that line."""
    if opened and _depth(opened) <= 0:
        return ()
    following = [index for index in _near(lines, last, is_loose) if index != last]
    if opened:
        return _note_lines(lines, following, opened)
    if not following or lines[following[0]].text[0] not in _OPEN:
        return ()
    return _note(lines, following[0], is_loose)


def _note(lines: list[Line], start: int, is_loose: IsLoose) -> tuple[int, ...]:
    first = lines[start].text
    if len(first) > 24:
        return ()
    if _depth(first) <= 0:
        return (start,)
    following = [index for index in _near(lines, start, is_loose) if index != start]
    return (start, *_note_lines(lines, following, first))


def _note_lines(lines: list[Line], following: list[int], opened: str) -> tuple[int, ...]:
    used: list[int] = []
    for index in following[:7]:
        text = lines[index].text
        if _depth(opened) <= 0 or len(text) > _SHORT or re.match(r"[【・①-⑳]", text):
            break
        opened += text
        used.append(index)
    return tuple(used)


def _depth(text: str) -> int:
    return sum(text.count(mark) for mark in _OPEN) - sum(text.count(mark) for mark in _CLOSE)
