"""Dots and arrows that lead from a name to its figure: 前年度の実績…38.1％, 達成状況→A."""

import re
from dataclasses import replace

from hoshin.importers.document.head_words import head_kind
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.pieces import BULLET

_LEADER = re.compile(r"[\s　]*(?:[…‥⋯]+|[・･.．]{2,}|[→⇒➡＝=])[\s　]*(?=\S)")
_YEAR = re.compile(r"^(?:令和|平成|[RHＲＨ])?\s*(?:[0-9０-９]{1,2}|元)年度$")
_APART = re.compile(r"[\s　、，,／/]")
_NAMES = ("result", "letter", "previous")
_LONGEST = 160


def without_leaders(line: Line) -> Line:
    """The line, a colon in place of the dots behind each name of a result: readers of results know that.

    Only where such a name begins the line; dots in a sentence are its own.
    """
    first = _LEADER.search(line.text) if _may_lead(line) else None
    if first is None or not _is_name(line.text[: first.start()]):
        return line
    return replace(line, text=_LEADER.sub(_colon, line.text))


def _may_lead(line: Line) -> bool:
    return line.role in (Role.OPEN, Role.CONTENT) and len(line.text) <= _LONGEST


def _colon(leader: re.Match[str]) -> str:
    return "：" if _is_name(_APART.split(leader.string[: leader.start()])[-1]) else leader[0]


def _is_name(text: str) -> bool:
    plain = BULLET.sub("", text.strip())
    return head_kind(plain) in _NAMES or bool(_YEAR.match(plain))
