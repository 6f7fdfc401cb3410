"""Labels and their notes in torn text: whole, in parts between other lines, one character a line."""

import re
from functools import lru_cache

from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import Section, section_of
from hoshin.notation import half_width, without_radicals

_OFFICES = ("", "区の", "局の", "室の", "市の", "所属の", "所の")
_RUN_OF = ("所属運営の", "区運営の", "局運営の", "室運営の", "市運営の", "区政運営の", "運営の", "")
_LABELS: dict[str, Section] = {
    Section.POLICY.value: Section.POLICY,
    **{f"{office}目標": Section.GOAL for office in _OFFICES},
    **{f"{office}使命": Section.MISSION for office in _OFFICES},
    **{f"{run}基本的な考え方": Section.PRINCIPLES for run in _RUN_OF},
    **{f"{run}考え方": Section.PRINCIPLES for run in _RUN_OF if run},
    **{f"重点的に取り組む{main}経営課題": Section.ISSUES for main in ("", "主な")},
    "主な経営課題": Section.ISSUES,
    "課題認識": Section.RECOGNITION,
    "主な戦略": Section.STRATEGIES,
    **{f"{kind}指標": Section.INDICATORS for kind in ("アウトカム", "成果")},
    **{f"{kind}指標の達成状況": Section.ACHIEVEMENT for kind in ("アウトカム", "成果")},
    "自己評価": Section.SELF_EVALUATION,
    "年度総括": Section.SELF_EVALUATION,
    **{
        f"今後の{way}": Section.NEXT_DIRECTIONS
        for way in ("方針", "方向性", "取組方針", "対応方針")
    },
}
_NOTES = (
    "課題解決の方策",
    "経営課題の解決に向けた進捗度合を示した指標",
    "経営課題の解決に向けた進捗度合いを示した指標",
    "運営方針全体の定性自己評価",
    "定量評価",
    "定性評価",
    "区・局長の方針",
    *(f"{who}の方針" for who in ("区長", "局長", "室長", "市長", "所属長", "区", "局", "室", "市")),
    "現状と課題",
    "現状・課題",
    "何をめざすのか",
    "どのような役割を担うのか",
)
_YEAR = r"(?:令和|平成|[RＲ])(?:元|[0-9０-９]{1,2})年度"
_YEAR_ALONE = re.compile(rf"^{_YEAR}の?$")
_YEAR_AROUND = re.compile(rf"^{_YEAR}の?|{_YEAR}$")
_COLUMNS = re.compile(r"^(\S{2,22}?)[ 　\t]+(\S.*)$")
_MORE = re.compile(r"[)）]\s*(?!の達成)[^\s)）】＞>〉》」\]］〕※（(]")  # something behind its note
_GLUED = re.compile(r"^([^（(。]{2,24}[（(][^（()）]{2,20}[)）])([^\s)）】＞>〉》」\]］〕※（(].+)$")
_FRAMED = re.compile(  # ＜目標＞ 水辺に声が響くまち
    r"^([【〔＜〈《［][^【】〔〕＜＞〈〉《》［］。]{2,24}[】〕＞〉》］])[\s　]*([^\s　（(：:].+)$"
)
_NOTE_ENDED = re.compile(
    r"^([^（()）。【】]{1,20}[)）])(【[^】]+】.*)$"
)  # の定性自己評価）【経営課題２】
_CHAPTER = re.compile(r"^(?:[0-9０-９]{1,2}|[Ⅰ-Ⅻ])(?:[.．、][\s　]*|[\s　]+)")  # 2　目標
_BRACKETS = re.compile(r"[（()）\s]")
_LONG, _REACH = 24, 7
_OVER_BOXES = re.compile(
    r"^(?:計画|(?:現状[・と])?課題(?:認識)?(?:と|・|及び)(?:主な)?戦略|戦略(?:と|・|及び)(?:アウトカム)?指標)$"
)
_ROUND = re.compile(r"^[（(][^（()）]+[)）]$")
_PART_OF_OWN = re.compile(r"^(?!未?達成$)[ぁ-んァ-ヴー一-鿿]{2,8}$")
_OF_ISSUES = (
    *(Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS, Section.ACHIEVEMENT),
    *(Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS),
)
_LEAST = 4  # characters: shorter words may stand in any sentence


def is_year(text: str) -> bool:
    """A year on a line of its own, torn from the label of the principles."""
    return bool(_YEAR_ALONE.match(text))


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """As labels are compared: no blanks, brackets of one width, no year around it."""
    if len(text) > 60:
        return text
    folded = re.sub(r"\s", "", half_width(without_radicals(text)))
    return _YEAR_AROUND.sub("", folded.replace("(", "（").replace(")", "）"))


def whole_label(text: str) -> Section | None:
    """The label that a line is; words of other forms' boxes are none here."""
    if len(text) > 60 or _MORE.search(text):
        return None
    words = re.sub(r"（.*", "", plain(_CHAPTER.sub("", text))).lstrip("■□◆◇▼◎")
    if (found := _LABELS.get(words)) is not None:
        return found
    counted = bool(re.match(r"[（(][0-9０-９]", text))
    section = section_of(text) if counted or len(words) >= _LEAST else _in_round_brackets(text)
    return None if section is Section.OTHER else section


def _in_round_brackets(text: str) -> Section | None:
    """The label of an issue's box that stands in brackets, as （課題認識）; the principles have notes such."""
    section = section_of(text) if _ROUND.match(text) else None
    return section if section in _OF_ISSUES else None


@lru_cache(maxsize=4096)
def is_note(text: str) -> bool:
    """A note of the template, or a piece of one: （課題解決の, 方策）."""
    if len(text) > _LONG:
        return False
    bare = _BRACKETS.sub("", plain(text))
    closed = text[-1] in "）)" or text[0] in "（("
    tail = text[-1] in "）)" and not re.search(r"[（(]", text)
    return len(bare) >= (1 if tail else 2 if closed else 4) and any(bare in note for note in _NOTES)


def lines_over_boxes(texts: list[str], start: int) -> int:
    """How many lines are the label of a cell over several boxes, as 計画 or 課題と戦略; 0 for none."""
    for count in range(1, 3):
        if _OVER_BOXES.match("".join(texts[start : start + count])):
            return count
    return 0


def is_part(text: str) -> bool:
    """Whether a text stands in some label."""
    return any(text in label for label in _LABELS)


def label_over(texts: list[str], start: int) -> tuple[Section, list[int]] | None:
    """The longest label that lines from `start` on spell, other lines between its parts stepped over."""
    first = plain(texts[start])
    if not 0 < len(first) <= _LONG:
        return None
    best: tuple[str, list[int]] | None = None
    for label in _LABELS:
        if label.startswith(first) and (len(first) > 1 or len(label) > 3):
            used = _parts_of(label, texts, start)
            if used and (best is None or len(label) > len(best[0])):
                best = label, used
    if best is None:
        return _of_other_spelling(texts, start)
    return _LABELS[best[0]], best[1] + _note_parts(texts, best[1][-1])


def _of_other_spelling(texts: list[str], start: int) -> tuple[Section, list[int]] | None:
    """A label of an issue's boxes in an office's own words, broken over lines: 指標の and 達成状況."""
    if not _PART_OF_OWN.match(texts[start]) or section_of(texts[start]) is not None:
        return None
    spelt = texts[start]
    for index in range(start + 1, min(start + 3, len(texts))):
        if not _PART_OF_OWN.match(texts[index]):
            return None
        spelt += texts[index]
        section = section_of(spelt)
        if section in _OF_ISSUES and len(plain(spelt)) >= _LEAST:
            return section, list(range(start, index + 1))
    return None


def _parts_of(label: str, texts: list[str], start: int) -> list[int]:
    """The lines that spell a label; none where they do not, or where single letters lie too far apart."""
    spelt, used = plain(texts[start]), [start]
    index = start + 1
    while index < min(used[-1] + _REACH, len(texts)):
        part = re.sub(r"（.*", "", plain(texts[index]))
        rest = label[len(spelt) :]
        if part and rest.startswith(part) and (len(part) > 1 or len(rest) < 3 or len(used) < 3):
            spelt += part
            used.append(index)
        elif not rest or (len(part) > 1 and any(word.startswith(part) for word in _LABELS)):
            break
        index += 1
    return used if spelt == label else []


def _note_parts(texts: list[str], last: int) -> list[int]:
    """The lines of the note behind a label, however narrow its box."""
    best: list[int] = []
    for note in _NOTES:
        whole, spelt, used = f"（{note}）", "", [last]
        index = last + 1
        while index < min(used[-1] + _REACH, len(texts)) and spelt != whole:
            part = plain(texts[index])
            if part and whole[len(spelt) :].startswith(part):
                spelt += part
                used.append(index)
            elif not spelt and index > last + 3:
                break
            index += 1
        if spelt == whole and len(used) > len(best):
            best = used[1:]
    return best


def upright_labels(texts: list[str], start: int) -> list[tuple[Section, int]]:
    """Labels printed one or two characters a line, with the number of lines that each takes."""
    found: list[tuple[Section, int]] = []
    while True:
        spelt, count = "", 0
        for text in texts[start : start + 12]:
            if len(text) > 2:
                break
            spelt, count = spelt + text, count + 1
            if spelt in _LABELS and count > 1:
                break
        if count < 2 or spelt not in _LABELS:
            return found
        found.append((_LABELS[spelt], count))
        start += count


def _heads_a_year(left: str, right: str) -> bool:
    """Whether a year heads a column behind a label; behind a note, a sentence may go on with it."""
    return "年度" in right[:6] and not (is_note(left) and "実績" not in right)


def columns(text: str) -> tuple[str, str] | None:
    """A label, a part of one or a note, and what a tool put beside it on its line.

    A label over several boxes is left out where that of the first of them stands beside it.
    """
    glued = _GLUED.match(text)
    if glued is not None and whole_label(glued[1]) is not None:
        return glued[1], glued[2]
    ended = _NOTE_ENDED.match(text)
    if ended is not None and is_note(ended[1]):
        return ended[1], ended[2]
    framed = _FRAMED.match(text)
    if framed is not None and whole_label(framed[1]) is not None:
        return framed[1], framed[2]
    found = _COLUMNS.match(text)
    if found is not None and is_year(found[1]):  # 令和７年度　所属運営の基本的な考え方
        beside = columns(found[2])
        told = beside is not None and whole_label(beside[0]) is Section.PRINCIPLES
        return (f"{found[1]}　{beside[0]}", beside[1]) if told and beside else None
    if found is None or _heads_a_year(found[1], found[2]):
        return None
    if re.search(r"[（(][^)）]*$", found[1]) and re.match(r"[^（(]*[)）]", found[2]):
        return None  # a bracket goes over the blank
    left = plain(found[1])
    if _OVER_BOXES.match(left):
        return columns(found[2]) or ((found[1], found[2]) if whole_label(found[2]) else None)
    if BULLET.match(found[2]) and whole_label(found[1]) in _OF_ISSUES:
        return found[1], found[2]
    noted = bool(re.search(r"[)）]$", found[1])) and whole_label(found[1]) is not None
    part = noted or (len(left) >= 2 and is_part(left))
    note = is_note(found[1]) and not re.match(r"[：:]", found[2])
    return (found[1], found[2]) if part or note else None
