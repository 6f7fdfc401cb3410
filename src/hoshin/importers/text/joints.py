"""Blanks that an office suite's typesetting leaves between 漢字 and Latin: 212 人, 令和 4 年度."""

import re

from hoshin.importers.form.cells import is_cell_line, tokens

_JAPANESE = r"[々〇ぁ-ゖァ-ヺー一-鿿]"
_LATIN = r"[0-9A-Za-z%]"
_AIM = "(?<!以上)(?<!以下)(?<!以内)(?<!未満)"  # behind it stands another cell
_MEANING = r"(?![AB][：:]\s?未?達成)"  # A：達成 says what a letter of its column means
_JOINT = re.compile(rf"(?<={_JAPANESE}) (?={_LATIN})|(?<={_LATIN}) (?={_JAPANESE})")
# What names or is the next cell: 22.8% 令和３年度実績 23.0% 未達成
_NEXT = r"(?!令和|平成|[前昨]年度|未?達成(?:$|\s)|達成状況|判定|評価)"
_BLANK = re.compile(
    rf"(?<={_JAPANESE}){_AIM} (?={_LATIN}){_MEANING}|(?<={_LATIN}) (?={_JAPANESE}){_NEXT}"
)
_BEHIND = re.compile(rf"(?<={_LATIN}) (?={_JAPANESE})")  # a unit behind its figure
_LONGEST = 200  # characters of a line of cells
_TIGHT = re.compile(rf"(?<={_JAPANESE})(?={_LATIN})|(?<={_LATIN})(?={_JAPANESE})")
_CELL_BEHIND = re.compile(rf"(?<={_JAPANESE}) (?=[0-9][0-9,.]* ?\S{{1,6}}$)")
_SHORT = 12  # characters of a cell alone on its line
_LEAST = 6  # joints, before they say anything
_USUAL = 0.8


def has_joint_blanks(text: str) -> bool:
    """Whether nearly every joint of the two scripts has a blank: nobody types so."""
    blanks = len(_JOINT.findall(text))
    return blanks >= _LEAST and blanks >= _USUAL * (blanks + len(_TIGHT.findall(text)))


def without_joint_blanks(text: str) -> str:
    """The text without them; between cells of results a blank is all that parts them: 7,310 人 9,226 人.

    So it is between a line of a sentence and the first cell of its row, where the next one is right below.

    >>> print(without_joint_blanks("参加する企業を令和 8 年度末まで 38 社\\n52 社"))
    参加する企業を令和8年度末まで 38社
    52社
    >>> without_joint_blanks("令和 4 年度実績 22.8% 令和 3 年度実績 23% 未達成")
    '令和4年度実績22.8% 令和3年度実績23% 未達成'
    """
    lines = text.split("\n")
    kept = []
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        start = _first_cell(line, below)
        cell = f" {_without(line[start:])}" if start < len(line) else ""
        kept.append(_without(line[:start].rstrip(" ") if cell else line) + cell)
    return "\n".join(kept)


def _first_cell(line: str, below: str) -> int:
    """Where the cell behind a line of a sentence begins; its end where the line has none."""
    found = _CELL_BEHIND.search(line) if len(line) <= _LONGEST else None
    if found is None or len(below) > _SHORT or not is_cell_line(_without(below)):
        return len(line)
    start = found.end()
    both = is_cell_line(_without(line)), is_cell_line(_without(line[start:]))
    return start if both == (False, True) else len(line)


def _without(line: str) -> str:
    apart = _BEHIND.sub("", line) if len(line) <= _LONGEST else line
    found = tokens(apart) if apart != line else None
    return apart if found and len(found) > 1 else _BLANK.sub("", line)
