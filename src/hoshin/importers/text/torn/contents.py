"""Themes, bullets, indicators' sentences and prose among torn lines, each with the lines that go on with it."""

import re

from hoshin.importers.form import Line
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.titles import HEADLINE
from hoshin.importers.text.cells_inside import OF_FIGURE
from hoshin.importers.text.lines import width
from hoshin.importers.text.torn import marks
from hoshin.importers.text.torn.ends import ENDED
from hoshin.importers.text.torn.reading import IN_TABLES, Reading
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.notation import split_enumerator

_THEME = re.compile(
    r"^【|^[＜〈《〔［<](?![^＞〉》〕］>]*(?:経営)?課題[0-9０-９])[^＞〉》〕］>。]{1,30}[＞〉》〕］>](?:\s*[（(].*)?$"
)
_WORD_GOES_ON = re.compile(r"^[をにのへとはがでもるれたてっん]")
_LEAST_TEXT, _FULL = 8, 0.75  # the share of a line's room that a full one takes
_AIM_LINES, _LEAST_AIM = 4, 16  # lines and characters of an indicator's sentence
_REST = 8  # characters of a sentence's last line


def begins_theme(text: str) -> bool:
    """Whether a line is the heading of a theme."""
    return bool(_THEME.match(text))


def take_content(reading: Reading, index: int) -> bool:
    """What stands in boxes; every line that nothing else has taken is some."""
    line = reading.lines[index]
    number, _ = split_enumerator(line.text)
    if begins_theme(line.text):
        _theme(reading, index)
    elif BULLET.match(line.text):
        _bullet(reading, index)
    elif number and not goes_on(reading, line, number):
        reading.open = reading.add(Shape.STATEMENT, index)
        reading.open.number = number
    elif not _numbered(reading, index):
        _unmarked(reading, index)
    return True


def _unmarked(reading: Reading, index: int) -> None:
    line, above = reading.lines[index], reading.open
    apart = above is not None and _begins_aim(reading, above, index)
    if (
        above is not None
        and not apart
        and (reading.unended() or not reading.marks)
        and _continues(reading, above, line)
    ):
        above.parts.append(line.text)
        above.widths.append(width(line.text))
        above.lines.append(index)
    elif reading.marks:
        reading.marks -= 1
        reading.open = reading.add(Shape.STATEMENT, index)
    elif reading.bullets:
        reading.bullets -= 1
        reading.open = reading.add(Shape.BULLET, index)
    else:
        told = apart or (reading.zone in IN_TABLES and len(line.text) >= _LEAST_TEXT)
        reading.open = reading.add(Shape.STATEMENT if told else Shape.TEXT, index)
        reading.open.section = reading.zone


def _begins_aim(reading: Reading, above: Item, index: int) -> bool:
    """Whether the sentence of an indicator whose mark went elsewhere begins below an entry that is whole.

    Nothing of the entry is left where its last line had room, or the heads of a table stand behind it.
    """
    if above.shape is not Shape.BULLET or not reading.inside:
        return False
    headed = reading.items[-1].shape is Shape.HEAD
    if not headed and above.widths[-1] >= _FULL * reading.room:
        return False
    if _WORD_GOES_ON.match(reading.texts[index]):
        return False
    sentence = _sentence_from(reading, index)
    return len(sentence) >= _LEAST_AIM and marks.is_aim(sentence)


def _sentence_from(reading: Reading, index: int) -> str:
    """What stands from a line to the next 。 without anything that begins by itself; nothing without one."""
    whole = ""
    for text in reading.texts[index : index + _AIM_LINES]:
        if whole and (BULLET.match(text) or _THEME.match(text) or split_enumerator(text)[0]):
            return ""
        whole += text
        if "。" in text:
            return whole.partition("。")[0]
    return ""


def _bullet(reading: Reading, index: int) -> None:
    text = BULLET.sub("", reading.texts[index])
    if text:
        reading.open = reading.add(Shape.BULLET, index, text)
        reading.open.section = reading.zone
    else:
        reading.bullets += 1


def _numbered(reading: Reading, index: int) -> bool:
    """A sentence behind a number that is not circled: an indicator's if it speaks as they do."""
    text = reading.texts[index]
    number, sentence = marks.numbered(text)
    if not reading.inside or (reading.unended() and "指標" not in text[:8]):
        return False
    if not number:
        number, sentence = marks.glued(text)
        if number != _next(reading.items):
            return False
    whole = "".join(reading.texts[index : index + 8]).partition("。")[0]
    if reading.zone not in IN_TABLES and not marks.is_aim(whole):
        if marks.numbered(text)[0]:
            reading.open = reading.add(Shape.BULLET, index, sentence)
        return reading.open is reading.items[-1] if reading.items else False
    circled = chr(0x245F + number) if number <= 20 else ""
    reading.open = reading.add(Shape.STATEMENT, index, f"{circled}{sentence}")
    reading.open.number = number
    return True


def _next(items: list[Item]) -> int:
    """The number that the next sentence would have."""
    for item in reversed(items):
        if item.shape is Shape.STATEMENT and item.number:
            return item.number + 1
        if item.shape is Shape.HEADING:
            break
    return 1


def _theme(reading: Reading, index: int) -> None:
    parts = [reading.texts[index]]
    last = index
    while len(parts) < 3 and not _balanced("".join(parts)) and last + 1 < len(reading.lines):
        if reading.texts[last + 1][0] in "・【":
            break
        last += 1
        parts.append(reading.texts[last])
    reading.open = None
    parts[0] = re.sub(r"^[＜〈《〔［<](.*?)[＞〉》〕］>]", r"【\1】", parts[0])
    item = reading.add(Shape.THEME, index)
    item.parts, item.gap = parts, True
    reading.take(range(index + 1, last + 1))


def _continues(reading: Reading, above: Item, line: Line) -> bool:
    if above.shape is Shape.TEXT and not reading.inside:
        return False  # the first page is put together by its own rules
    if reading.partial:
        return _continues_in_run(reading, above, line)
    if (
        reading.items[-1] is above
        and reading.inside
        and not line.gap
        and above.shape is Shape.BULLET
        and not reading.bullets
    ):
        return True
    unended = not ENDED.search(above.parts[-1])
    if unended and above.shape is Shape.STATEMENT:
        return True
    return unended and (not line.gap or above.widths[-1] >= reading.room - 3)


def _continues_in_run(reading: Reading, above: Item, line: Line) -> bool:
    """As a tool prints whole cells, one after the other: what goes on stands right below a full line."""
    if (
        ENDED.search(above.parts[-1])
        or reading.items[-1] is not above
        or HEADLINE.search(line.text)
    ):
        return False
    if above.shape is Shape.STATEMENT:
        return reading.unended() or (len(line.text) <= _REST and bool(ENDED.search(line.text)))
    return above.widths[-1] >= _FULL * reading.room


def goes_on(reading: Reading, line: Line, number: int = 0) -> bool:
    """Whether a line that looks like something of its own is the rest of a full line above."""
    above = reading.open
    if above is None or line.gap or not reading.items or reading.items[-1] is not above:
        return False
    if ENDED.search(above.parts[-1]) or above.widths[-1] < reading.room - 3:
        return False
    if _is_beside(reading, above, line):
        return False
    if number:
        return above.shape is Shape.STATEMENT and number != above.number + 1
    return split_enumerator(line.text)[0] is None and above.shape is not Shape.TEXT


def _is_beside(reading: Reading, above: Item, line: Line) -> bool:
    """Whether a cell stood on the last printed line of a sentence, which goes on below it without that cell."""
    last = above.lines[-1]
    if above.shape is not Shape.STATEMENT or reading.lines[last].place != line.place:
        return False
    below = reading.texts[last + 2] if last + 2 < len(reading.texts) else ""
    return bool(below) and not OF_FIGURE.match(below)


def _balanced(text: str) -> bool:
    opened = sum(map(text.count, "【（(")) - sum(map(text.count, "】）)"))
    return opened <= 0
