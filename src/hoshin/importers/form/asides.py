"""Notes beside the form's own text: ※この案は…確定します, （注）金額は…, 令和７年６月　進捗反映, 以上."""

import re
from dataclasses import replace

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.money_lines import unit_note
from hoshin.importers.form.ordered_state import goes_on
from hoshin.importers.form.result_heads import is_legend
from hoshin.importers.form.sections import section_of
from hoshin.notation import find_money

_SIGN = r"(?:※|＊|\*|注)"
_MARK = re.compile(
    r"^(?:[（(【\[〔＜<]\s*(?:※|注記?|備考)\s*[0-9０-９①-⑳]{0,2}\s*[)）】\]〕＞>]"
    r"|※\s*(?:[0-9０-９]{1,2}(?=[\s　.．:：]))?"
    r"|(?:注記?|備考)\s*[0-9０-９①-⑳]{0,2}(?:[)）：:.．]|[\s　]+(?=\S)))[\s　：:]*"
)
_LOOSE_MARK = re.compile(
    r"^(?:[＊*][\s　]*|(?:なお|また)、)"
)  # may begin an entry or a sentence too
_OF_FORM = re.compile(
    r"(?:この|本|当|上記の)(?:案|素案|方針|運営方針|様式|資料)|運営方針(?:は|の(?:案|内容))|予算の?(?:議決|成立)"
    r"|議会の|進捗(?:状況)?を?反映|改[定訂](?:し|版|の)|訂正(?:し|の)|四捨五入|端数|[百千]万?円未満"
    r"|別[紙添表]の?(?:とお?り|を参照)|現在の(?:値|数|額)"
)
_LEGEND = re.compile(r"[AＡaａ]\s*[）)]?\s*[：:…＝=は]|[〇○◯]\s*[：:＝=は]|(?:有効|達成).*[：:]")
_EXPLAINS = re.compile(r"^(.{2,30}?)(?:＝|=|とは)")
_DATED = re.compile(
    r"^[（(【]?(?:(?:令和|平成)\s*[0-9０-９元]+|[0-9０-９]{4})\s*年\s*[0-9０-９]+\s*月"
    r"(?:\s*[0-9０-９]+\s*日)?(?:に|付け?)?[\s　]*(?:(?:進捗|実績)を?|一部)?[\s　]*"
    r"(?:反映|改[定訂]|確定|[訂修]正|策定|決定|更新|作成|公表)?[)）】]?$"
)
_LATER = re.compile(  # （年度終了後に記載）
    r"^[（(［\[※][^（()）。、]{0,16}(?:年度|事業|期間|集計)(?:の?(?:終了|完了|確定))?(?:末|後)に?"
    r"[^（()）。、]{0,6}(?:記載|記入|入力|公表|掲載|評価)(?:する|します)?(?:予定)?(?:です)?。?[)）］\]]?$"
)
# No note but the rest of a sentence cut before its mark: 75歳以上の方 and ※の割合を
_GOES_ON = re.compile(r"^[のをがはにへ](?=[一-鿿ァ-ヴー])")
_END = re.compile(r"^以[\s　]*上[。）)]?$")
_BEHIND = re.compile(r"^(.*[。】])[\s　]*((?:※|[（(]注[)）]|注[：:）)]).*)$")
_ENDED = re.compile(r"[。）)】」』]$")
_BEGINS = re.compile(r"^(?:[・●○■◆①-⑳❶-❿【＜《]|[（(]?[0-9０-９]{1,2}[)）.．])")
_REACH, _LAST = 8, 3  # lines above that belong to one entry; lines at the end of a form


def with_asides(lines: list[Line]) -> list[Line]:
    """Lines of which notes are marked as such; a note behind a sentence becomes a line of its own.

    A note that a mark in the entry above it points to belongs to that entry, and stays.
    """
    parted = [part for line in lines for part in _parted(line)]
    found: list[Line] = []
    begun = _first_of_form(parted)
    goes = False  # a note that the line's end broke
    for index, line in enumerate(parted):
        at_end = index >= len(parted) - _LAST
        if goes and _continues(parted[index - 1], line):
            is_note = True
        else:
            is_note = index > begun and _may_be(line) and _is_note(parted, index, at_end=at_end)
        goes = is_note and not _ENDED.search(line.text)
        found.append(replace(line, role=Role.NOTE) if is_note else line)
    return found


def is_date(text: str) -> bool:
    """Whether a line tells a day or a month, and what was done then, and nothing besides.

    >>> is_date("令和７年４月１日"), is_date("（令和７年６月 進捗反映）"), is_date("令和７年４月から配る")
    (True, True, False)
    """
    return bool(_DATED.match(text))


def _first_of_form(lines: list[Line]) -> int:
    """Where the form's first label stands: what is noted above it, its head says."""
    return next((at for at, line in enumerate(lines) if section_of(line.text)), len(lines))


def _may_be(line: Line) -> bool:
    return line.role in (Role.OPEN, Role.CONTENT)


def _parted(line: Line) -> list[Line]:
    found = _BEHIND.match(line.text) if _may_be(line) else None
    if found is None or re.search(_SIGN, found[1]) or not _OF_FORM.search(found[2]):
        return [line]
    return [replace(line, text=found[1]), replace(line, text=found[2], gap=False)]


def _is_note(lines: list[Line], index: int, *, at_end: bool) -> bool:
    text = lines[index].text
    if is_date(text) or _LATER.match(text):
        return True
    if _END.match(text):
        return at_end
    mark = _MARK.match(text)
    if mark is None:
        loose = _LOOSE_MARK.match(text)
        return loose is not None and bool(_OF_FORM.search(text)) and not _points(lines, index, "＊")
    told = text[mark.end() :]
    of_another_kind = (
        not told
        or _GOES_ON.match(told)
        or section_of(told)
        or unit_note(text)
        or find_money(text)
        or is_cell_line(text)
        or is_legend(text)
        or _LEGEND.search(told)
    )
    return (
        not of_another_kind
        and not _points(lines, index, mark[0])
        and not _explains(lines, index, told)
    )


def _above(lines: list[Line], index: int) -> list[str]:
    """The lines of the entry above, from its mark on."""
    found: list[str] = []
    for line in reversed(lines[max(0, index - _REACH) : index]):
        if line.role is not Role.NOTE:
            found.append(line.text)
        if _BEGINS.match(line.text) or line.whole:
            break
    return found


def _points(lines: list[Line], index: int, mark: str) -> bool:
    """Whether the entry above holds the note's mark behind one of its words."""
    sign = next((each for each in "※＊*注" if each in mark), "備考")
    return any(sign in text[1:] and not _MARK.match(text) for text in _above(lines, index))


def _explains(lines: list[Line], index: int, told: str) -> bool:
    """Whether a note says what a word of the entry above means."""
    found = _EXPLAINS.match(told)
    return found is not None and any(found[1] in text for text in _above(lines, index))


def _continues(above: Line, line: Line) -> bool:
    other = line.whole or line.gap or section_of(line.text) or issue_heading(line.text)
    return (
        not other and goes_on(replace(above, role=Role.OPEN), line) and not is_cell_line(line.text)
    )
