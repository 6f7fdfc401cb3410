"""Lines that a tool tore at a wide blank, put together again: titles, goals, numbers of a list, marks."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sdgs import announced_goals, goals_alone, heads_goals
from hoshin.importers.form.sections import section_of
from hoshin.importers.form.titles import HEADLINE
from hoshin.importers.text.torn_titles import TITLE, YEAR, YEAR_FIRST

# What a title goes on with: 評価シート
_SHEET = re.compile(r"^[（(【]?(?:自己|総合)?評価(?:シート|表|調書|書)[)）】]?$")
_NUMBER = re.compile(r"^(?:[0-9０-９]|[（(][0-9０-９][)）])$")
_GOALS = re.compile(r"^(?:目標|ゴール)\s*[0-9０-９]{1,2}(?:\D|$)")
# A bracket torn at a wide blank: （所属長：山田 and 太郎）, （８年度予算額 and 88百万円）
_OPENED = re.compile(r"[（(](?=[^（()）]*(?:長|実績|前年|予算|決算))[^（()）。]{0,24}$")
_CLOSES = re.compile(r"^[^（()）。]{1,16}[)）]")
_MARKS = re.compile(r"^[①-⑳㉑-㊿]+$")
_ROOM = re.compile(r"(指標)[ 　]*([)）])")
_COUNTED = re.compile(r"^[（(][0-9０-９]{1,2}[)）]")
_FIRST = re.compile(r"^[（(]?[1１][)）]?$")


def with_torn_lines_whole(lines: list[Line]) -> list[Line]:
    """The lines with what was torn from the line below put before it."""
    kept: list[Line] = []
    listed = False  # in a list whose numbers stand alone
    opening = True  # above the first issue: below it, a lone number may be anything
    for line in lines:
        above = kept[-1] if kept else None
        opening = opening and "課題認識" not in line.text
        if above is not None and _OPENED.search(above.text) and _CLOSES.match(line.text):
            blank = " " if line.gap else ""
            kept[-1] = replace(above, text=f"{above.text}{blank}{line.text}")
        elif above is not None and _belong_together(above.text, line.text):
            kept[-1] = replace(above, text=f"{above.text} {line.text}")
        elif above is not None and opening and _NUMBER.match(above.text) and _is_point(line.text):
            if listed or _FIRST.match(above.text):
                listed = True
                kept[-1] = replace(line, text=f"{above.text} {line.text}")
            else:
                kept.append(line)
        else:
            kept.append(line)
    return kept


def with_marks_at_their_room(lines: list[Line]) -> list[Line]:
    """Circled numbers that a tool drew above their heading, put where it left room for them.

    A font without them hands them to another, and what that font draws comes first.
    """
    kept: list[Line] = []
    for line in lines:
        marks = _MARKS.match(kept[-1].text) if kept else None
        if marks and len(_ROOM.findall(line.text)) == 1:
            whole = _ROOM.sub(rf"\g<1>{marks[0]}\g<2>", line.text)
            kept[-1] = replace(line, text=whole, gap=line.gap or kept[-1].gap)
        else:
            kept.append(line)
    return kept


def _belong_together(above: str, text: str) -> bool:
    titled = TITLE.match(text) and not YEAR_FIRST.match(text)
    if YEAR.match(above) and titled and section_of(above + text) is None:
        return True
    if HEADLINE.search(above) and _SHEET.match(text):
        return True
    goals = announced_goals(above)
    if heads_goals(above) and goals_alone(text):
        return True  # 関連するSDGs in one cell, 3、11 in the one beside it
    return goals is not None and bool(_GOALS.match(text))


def _is_point(text: str) -> bool:
    plain = section_of(text) is None and issue_heading(text) is None
    return len(text) > 2 and plain and not (_NUMBER.match(text) or _COUNTED.match(text))
