"""Labels of boxes and heads of tables among torn lines."""

import re

from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn import heads, label_parts
from hoshin.importers.text.torn.reading import IN_TABLES, OF_ISSUES, Reading
from hoshin.importers.text.torn.shapes import Shape

_FIRST_PAGE = (Section.POLICY, Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_OF_BOXES = (Shape.THEME, Shape.STATEMENT)
_NAMES = (Section.GOAL, Section.MISSION)
_NARROW, _NOTE = 10, 24
_BELOW_YEAR = 4  # lines
_YEAR_BEGUN = re.compile(r"^(?:令和|平成|[RＲ])(?:元|[0-9０-９]{1,2})?年?$")
_YEAR_ENDED = re.compile(r"^(?:元|[0-9０-９]{1,2})?年?度の?$")
_NOTE_BEGUN = re.compile(r"^[（(][^0-9０-９①-⑳。、（(]*$")


def take_label(reading: Reading, index: int) -> bool:
    """A label, whole, in parts or upright, with the note below it."""
    texts = reading.texts
    if upright := label_parts.upright_labels(texts, index):
        for section, count in upright:
            reading.add(Shape.LABEL, index).section = section
            reading.take(range(index + 1, index + count))
            index += count
        reading.zone = section
        return True
    used: list[int] = []
    if over := _below_year(reading, index) or label_parts.label_over(texts, index):
        section, used = over
    elif whole := label_parts.whole_label(texts[index]):
        section = whole
    else:
        return False
    late = section is Section.PRINCIPLES and _is_late(reading)
    if reading.inside and not late and section in (_NAMES if reading.partial else _FIRST_PAGE):
        return False  # 目標 heads a column
    reading.add(Shape.LABEL, index).section = reading.zone = section
    reading.begun = reading.begun or section in OF_ISSUES
    reading.take(used[1:])
    _take_note(reading, max([index, *used]))
    reading.head = "指標" if section in IN_TABLES else ""
    return True


def _below_year(reading: Reading, index: int) -> tuple[Section, list[int]] | None:
    """The label of the principles that a year begins, a line of its box between them."""
    rest = _rest_of_year(reading, index)
    if reading.inside and not _is_late(reading):
        return None
    if not (label_parts.is_year(reading.texts[index]) or rest):
        return None
    year = [index] if rest is None else [index, rest]
    for below in range(year[-1] + 1, min(year[-1] + _BELOW_YEAR, len(reading.texts))):
        over = label_parts.label_over(reading.texts, below)
        if over is not None:
            return (over[0], [*year, *over[1]]) if over[0] is Section.PRINCIPLES else None
    return None


def _is_late(reading: Reading) -> bool:
    """Whether the label of the principles may stand below headings, which a tool printed with the labels.

    It has not come yet, and neither has any entry of an issue's boxes.
    """
    told = any(item.section is Section.PRINCIPLES for item in reading.items)
    return not told and not any(item.shape in _OF_BOXES for item in reading.items)


def _take_note(reading: Reading, last: int) -> None:
    """The note below a label, whatever it says, where its narrow box broke it."""
    spelt = ""
    for index in range(last + 1, min(last + 6, len(reading.lines))):
        spelt += reading.texts[index]
        if reading.lines[index].gap or not _NOTE_BEGUN.match(spelt) or len(spelt) > _NOTE:
            return
        if spelt[-1] in "）)":
            reading.take(range(last + 1, index + 1))
            return


def take_note_alone(reading: Reading, index: int) -> bool:
    """A note of the template or a year, torn from its label; the label of a cell over several boxes."""
    text = reading.texts[index]
    if label_parts.is_note(text) or label_parts.is_year(text):
        reading.take([index])
        return True
    if (rest := _rest_of_year(reading, index)) is not None:
        reading.take([index, rest])
        return True
    over = label_parts.lines_over_boxes(reading.texts, index) if reading.inside else 0
    reading.take(range(index, index + over))
    return bool(over)


def _rest_of_year(reading: Reading, index: int) -> int | None:
    """The line with the rest of a year that a narrow box broke: 令和７年 and 度, a line of its box between."""
    text = reading.texts[index]
    reach = 2 if reading.inside else 1 + _BELOW_YEAR
    if len(text) > 5 or not _YEAR_BEGUN.match(text):
        return None
    for below, rest in enumerate(reading.texts[index + 1 : index + reach], index + 1):
        if _YEAR_ENDED.match(rest) and label_parts.is_year(text + rest):
            return below
    return None


def take_head(reading: Reading, index: int, above: str) -> bool:
    """A head of a table's columns, as far as one item goes; `above` is what they said so far."""
    count = _head_over(reading, index)
    if not count:
        return False
    text = above + "".join(reading.texts[index : index + count])
    take_heads(reading, text, range(index, index + count))
    return True


def take_heads(reading: Reading, head: str, used: range) -> None:
    reading.head = head.replace("：", ":")
    if not head.startswith("※"):  # a note on the letters
        reading.order = max(reading.order, heads.column_order(reading.head), key=len)
    if reading.zone in (Section.RECOGNITION, Section.STRATEGIES):
        reading.zone = Section.INDICATORS
    reading.heads += [(index, reading.texts[index]) for index in used]
    reading.add(Shape.HEAD, used[0])
    reading.take(used[1:])


def _head_over(reading: Reading, index: int) -> int:
    """How many lines from one on are a head that its column broke; 0 for none."""
    text = reading.texts[index]
    if heads.is_head(text):
        return 1
    if len(text) > _NARROW:
        return 0
    for at in range(index + 1, min(index + 4, len(reading.lines))):
        if reading.lines[at].gap or len(reading.texts[at]) > _NARROW:
            break
        text += reading.texts[at]
        if heads.is_head(text):
            alone = heads.is_head("".join(reading.texts[index + 1 : at + 1]))
            other = alone and not heads.is_of_heads(reading.texts[index])
            return 0 if other else at + 1 - index
    return 0
