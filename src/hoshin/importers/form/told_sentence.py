"""A sentence on one year of one indicator: 目標の60％に対し、47.8％でした（A）。"""

import re

from hoshin.importers.form.result_lines import result_line
from hoshin.importers.form.told_results import told_letter
from hoshin.importers.form.told_years import told_year

_COPULA = re.compile(
    r"(?:でした|です|であ(?:る|った|りました)|(?:と|に)な(?:った|りました|っている|っています))?"
    r"[。．\s　]*$"
)
_LETTER_IN_BRACKETS = re.compile(
    r"[（(【［\[〔「『][\s　]*(?:(?:評価|判定|達成状況)[：:\s　]*)?(?:(?:未達成|達成)[：:\s　]*)?([ABＡＢ])"
    r"(?:[：:・\s　]*(?:未達成|達成))?(?:判定|評価)?[\s　]*[)）】］\]〕」』]"
)


def letter_of_sentence(sentence: str) -> str:
    """The letter that stands in such a sentence, wherever it stands; nothing without one, or with two.

    >>> letter_of_sentence("47.8％でした（A）。"), letter_of_sentence("（B）か（A）か決まらない")
    ('A', '')
    """
    if found := result_line(_COPULA.sub("", sentence)).letter:
        return found
    letters = _LETTER_IN_BRACKETS.findall(sentence)
    return letters[0] if len(letters) == 1 else "" if letters else told_letter(sentence)


def figure_of_sentence(sentence: str) -> str:
    """The year's figure among those of its target and of differences; nothing where that is not certain.

    >>> figure_of_sentence("43.1％となり、目標の60％に届きませんでした"), figure_of_sentence("43.1％")
    ('43.1％', '')
    """
    return told_year(sentence) or ""
