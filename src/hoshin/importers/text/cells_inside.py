"""Cells of results left inside the sentences of indicators: a line that ends on one was read as prose."""

import re
from itertools import pairwise

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line
from hoshin.notation import split_enumerator
from hoshin.policy import Policy

_BLANK = re.compile(r"[\s　]+")
_LEAST = 8  # characters of a line of a sentence
# What goes on below a figure of the sentence itself: 60％ and 以上とする, 12地区 and で
OF_FIGURE = re.compile(r"^(?:以[上下内]|未満|[をにへのでがはもや]|とする|まで|程度|超)")


def cells_inside(policy: Policy, printed: list[Line]) -> int:
    """How many printed lines that end on a cell stand whole in an indicator's sentence."""
    told = "\n".join(_BLANK.sub("", each.statement) for each in policy.indicators().values())
    return sum(
        _BLANK.sub("", split_enumerator(line.text)[1]) in told
        for line, below in pairwise(printed)
        if not below.gap and ends_on_cell(line.text, below.text)
    )


def ends_on_cell(text: str, below: str) -> bool:
    """Whether a sentence that goes on below has a cell beside it, behind a blank.

    >>> ends_on_cell("①清掃に参加した人数を令和８年度末まで毎年度400人以上と 364人", "する。")
    True
    >>> ends_on_cell("①清掃に参加した人の割合を令和８年度末までに 40％", "以上とする。")
    False
    """
    left, blank, right = text.rpartition(" ")
    unended = bool(blank) and len(left) >= _LEAST and not left.endswith("。")
    return unended and is_cell_line(right) and not is_cell_line(left) and not OF_FIGURE.match(below)
