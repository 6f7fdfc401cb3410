"""Labels whose parts a tool printed right below one another: 今後の and 方針, or 目, 使, 標 and 命."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.sdgs import ANNOUNCED, goals_alone, heads_goals
from hoshin.importers.form.sections import CLOSING, Section, section_of

_PART = re.compile(r"^(?!未?達成$)[ぁ-んァ-ヴー一-鿿]{1,8}$")
# 令和６年度, 所属運営の, 基本的な考え方: the first part of a label.
_YEAR = re.compile(r"^(?:令和|平成)[0-9０-９元]{1,2}年度$")
_NOTE_OPEN = re.compile(
    r"^((?:[^（()）。、]|[（(][^（()）。、]+[)）]){2,24})[（(](?=[^（()）。①-⑳・]+$)(?!.*[:：])"
)
_NOTE_REST = re.compile(r"^[^（()）。、:：・①-⑳【】]{1,24}[)）]$")
_MOST = 4  # lines of a label
_NARROW = 12  # characters of a line of a narrow box
_SHORTEST = 4  # characters of a label that may be whole
OF_ISSUES = (
    Section.RECOGNITION,
    Section.STRATEGIES,
    Section.INDICATORS,
    Section.ACHIEVEMENT,
    *CLOSING,
)
OF_OPENING = (Section.GOAL, Section.MISSION, Section.PRINCIPLES)


def with_labels_joined(lines: list[Line], boxes: tuple[Section, ...] = OF_ISSUES) -> list[Line]:
    """The lines, those together that spell the label of such a box and do not each name one."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        count = _parts(lines[at : at + _MOST], boxes)
        texts = [line.text for line in lines[at : at + count]]
        kept.append(replace(lines[at], text="".join(texts)) if count > 1 else lines[at])
        at += count
    return kept


def with_notes_joined(lines: list[Line]) -> list[Line]:
    """The lines, each label with its note that goes on right below in one: 戦略（めざす状態に向けた and 方策）.

    >>> from hoshin.base import Place
    >>> texts = ["成果指標（めざす状態を数値化", "したもの）", "①橋を12本以上とする。"]
    >>> told = with_notes_joined([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['成果指標（めざす状態を数値化したもの）', '①橋を12本以上とする。']
    """
    kept: list[Line] = []
    for line in lines:
        label = _NOTE_OPEN.match(kept[-1].text) if kept and not line.gap else None
        if label and _NOTE_REST.match(line.text) and section_of(label[1]) is not None:
            kept[-1] = replace(kept[-1], text=kept[-1].text + line.text)
        else:
            kept.append(line)
    return kept


def with_spread_labels_whole(lines: list[Line]) -> list[Line]:
    """The lines, labels spread over their box (目　標, 使　命) put together where a tool prints by columns.

    >>> from hoshin.base import Place
    >>> texts = ["目", "使", "標", "命", "川のまち"]
    >>> told = with_spread_labels_whole([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['目標', '使命', '川のまち']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and end - at < 2 * len(OF_OPENING) and len(lines[end].text) == 1:
            end += 1
        half = (end - at) // 2
        first, second = lines[at : at + half], lines[at + half : end]
        pairs = list(zip(first, second, strict=False))
        sections = [section_of(above.text + below.text) for above, below in pairs]
        if half > 1 and len(second) == half and all(each in OF_OPENING for each in sections):
            kept += [replace(above, text=above.text + below.text) for above, below in pairs]
            at = end
        else:
            kept.append(lines[at])
            at += 1
    return kept


def with_heads_of_goals_joined(lines: list[Line]) -> list[Line]:
    """The lines, the label of an issue's SDGs in one where its narrow box broke it.

    >>> from hoshin.base import Place
    >>> texts = ["関連するＳＤＧｓの目", "標", "１、３、10", "SDGs の", "17 ゴール", "４"]
    >>> told = with_heads_of_goals_joined([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['関連するＳＤＧｓの目標', '１、３、10', 'SDGs の17 ゴール', '４']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        count = _parts_of_goals([line.text for line in lines[at : at + _MOST]])
        text = "".join(line.text for line in lines[at : at + count])
        kept.append(replace(lines[at], text=text) if count > 1 else lines[at])
        at += count
    return kept


def _parts_of_goals(texts: list[str]) -> int:
    """How many lines from the first on are the label of SDGs; 1 where they are none."""
    spelt, best = texts[0], 1
    if len(spelt) > _NARROW or not ANNOUNCED.search(spelt):
        return best
    for count, text in enumerate(texts[1:], 2):
        spelt += text
        if len(text) > _NARROW or goals_alone(text) is not None:
            break
        if heads_goals(spelt):
            best = count
    return best


def _parts(lines: list[Line], boxes: tuple[Section, ...]) -> int:
    """How many lines from the first on are a label; 1 where they are none."""
    spelt, best = "", 1
    for count, line in enumerate(lines, 1):
        text = line.text
        if not (_PART.match(text) or (not spelt and _YEAR.match(text))):
            break
        if spelt and (line.gap or _begins_another(spelt, text)):
            break
        spelt += text
        if count > 1 and len(spelt) >= _SHORTEST and section_of(spelt) in boxes:
            best = count
    return best


def _begins_another(above: str, text: str) -> bool:
    """Whether a line names a box of its own below one that names another: 目標 and 使命."""
    sections = section_of(above), section_of(text)
    return None not in sections and (sections[0] is not sections[1] or above == text)
