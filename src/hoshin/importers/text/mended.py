"""Lines that a tool tore at a wide blank, put together again: titles, goals, numbers of a list."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sdgs import announced_goals, goals_alone, heads_goals
from hoshin.importers.form.sections import section_of
from hoshin.importers.form.titles import HEADLINE, POLICY
from hoshin.importers.text.bare_twins import with_names_framed
from hoshin.importers.text.broken_cells import with_whole_cells
from hoshin.importers.text.cells_in_sentences import with_cells_below
from hoshin.importers.text.fragments_of_labels import (
    with_labels_before_their_note,
    with_labels_off_content,
)
from hoshin.importers.text.goals_beside import with_goals_beside
from hoshin.importers.text.groups_in_run import with_groups_at_entries
from hoshin.importers.text.labels_in_run import (
    with_indicators_label_at_its_box,
    with_labels_at_boxes,
)
from hoshin.importers.text.money_together import with_money_together
from hoshin.importers.text.parted_headings import with_whole_headings
from hoshin.importers.text.parted_name import with_name_whole
from hoshin.importers.text.side_by_side import with_columns_apart
from hoshin.importers.text.strayed_name import with_name_at_its_seat
from hoshin.importers.text.torn_money import with_whole_money

_YEAR = re.compile(r"^(?:令和|平成|[RＲ])[0-9０-９元]{1,2}年度$")
_YEAR_FIRST = re.compile(r"^[（(]?(?:令和|平成|[RＲ])[\s　]*[0-9０-９元]{1,2}[\s　]*年度")
_TITLE = re.compile(rf"^\S{{2,30}}{POLICY}(?:[（(][^（()）]*[)）])?$")
_SHEET = re.compile(
    r"^[（(【]?(?:自己|総合)?評価(?:シート|表|調書|書)[)）】]?$"
)  # what a title goes on with
_OFFICE = re.compile(r"^[一-鿿ァ-ヴーぁ-ん・]{1,20}[区局室市町村部庁所署]$")
_POLICY_ALONE = re.compile(rf"^{POLICY}(?:[（(][^（()）]*[)）])?$")
_NUMBER = re.compile(r"^(?:[0-9０-９]|[（(][0-9０-９][)）])$")
_GOALS = re.compile(r"^(?:目標|ゴール)\s*[0-9０-９]{1,2}(?:\D|$)")
# A bracket torn at a wide blank: （所属長：山田 and 太郎）, （８年度予算額 and 88百万円）
_OPENED = re.compile(r"[（(](?=[^（()）]*(?:長|実績|前年|予算|決算))[^（()）。]{0,24}$")
_CLOSES = re.compile(r"^[^（()）。]{1,16}[)）]")
_MARKS = re.compile(r"^[①-⑳㉑-㊿]+$")
_ROOM = re.compile(r"(指標)[ 　]*([)）])")
_HEAD = 12  # lines among which the title stands
_COUNTED = re.compile(r"^[（(][0-9０-９]{1,2}[)）]")
_FIRST = re.compile(r"^[（(]?[1１][)）]?$")


def mended(lines: list[Line]) -> list[Line]:
    """The lines with what was torn from the line below put before it."""
    kept: list[Line] = []
    listed = False  # in a list whose numbers stand alone
    opening = True  # above the first issue: below it, a lone number may be anything
    whole = with_whole_cells(with_whole_money(with_whole_headings(with_goals_beside(lines))))
    for line in with_labels_before_their_note(with_labels_off_content(whole)):
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
    kept = with_name_at_its_seat(with_name_whole(_with_title(_with_marks(kept))))
    kept = with_indicators_label_at_its_box(with_money_together(with_names_framed(kept)))
    kept = with_columns_apart(with_cells_below(kept))
    return with_labels_at_boxes(with_groups_at_entries(kept))


def _with_marks(lines: list[Line]) -> list[Line]:
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


def _with_title(lines: list[Line]) -> list[Line]:
    """The year put before the title where a tool printed the lines of the head between them."""
    lines = _with_office(lines)
    head = lines[:_HEAD]
    if any(_YEAR_FIRST.match(line.text) and HEADLINE.search(line.text) for line in head):
        return lines
    year = next((line for line in head if _YEAR.match(line.text)), None)
    title = next((line for line in head if _TITLE.match(line.text)), None)
    if year is None or title is None or section_of(title.text):
        return lines
    whole = replace(title, text=f"{year.text} {title.text}")
    return [whole if line is title else line for line in lines if line is not year]


def _with_office(lines: list[Line]) -> list[Line]:
    """The office put before 運営方針 where a cover prints each on a line of its own."""
    for at, line in enumerate(lines[1:_HEAD], start=1):
        above = lines[at - 1]
        if _POLICY_ALONE.match(line.text) and _OFFICE.match(above.text):
            whole = replace(above, text=f"{above.text}{line.text}")
            return [*lines[: at - 1], whole, *lines[at + 1 :]]
    return lines


def _belong_together(above: str, text: str) -> bool:
    titled = _TITLE.match(text) and not _YEAR_FIRST.match(text)
    if _YEAR.match(above) and titled and section_of(above + text) is None:
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
