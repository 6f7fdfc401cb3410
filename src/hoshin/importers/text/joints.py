"""Blanks that an office suite's typesetting leaves between 漢字 and Latin: 212 人, 令和 4 年度."""

import re

from hoshin.importers.form.cells import tokens

_JAPANESE = r"[々〇ぁ-ゖァ-ヺー一-鿿]"
_LATIN = r"[0-9A-Za-z%]"
_AIM = "(?<!以上)(?<!以下)(?<!以内)(?<!未満)"  # behind it stands another cell
_BLANK = re.compile(rf"(?<={_JAPANESE}){_AIM} (?={_LATIN})|(?<={_LATIN}) (?={_JAPANESE})")
_BEHIND = re.compile(rf"(?<={_LATIN}) (?={_JAPANESE})")  # a unit behind its figure
_LONGEST = 200  # characters of a line of cells
_TIGHT = re.compile(rf"(?<={_JAPANESE})(?={_LATIN})|(?<={_LATIN})(?={_JAPANESE})")
_LEAST = 6  # joints, before they say anything
_USUAL = 0.8


def has_joint_blanks(text: str) -> bool:
    """Whether nearly every joint of the two scripts has a blank: nobody types so."""
    blanks = len(_BLANK.findall(text))
    return blanks >= _LEAST and blanks >= _USUAL * (blanks + len(_TIGHT.findall(text)))


def without_joint_blanks(text: str) -> str:
    """The text without them; between cells of results a blank is all that parts them: 7,310 人 9,226 人."""
    return "\n".join(map(_without, text.split("\n")))


def _without(line: str) -> str:
    apart = _BEHIND.sub("", line) if len(line) <= _LONGEST else line
    found = tokens(apart) if apart != line else None
    return apart if found and len(found) > 1 else _BLANK.sub("", line)
