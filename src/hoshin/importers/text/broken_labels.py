"""Labels that a narrow box broke over lines right below one another: 今後の and 方針, 指標の and 達成度."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.sections import CLOSING, Section, section_of

_PART = re.compile(r"^(?!未?達成$)[ぁ-んァ-ヴー一-鿿]{1,8}$")
_MOST = 4  # lines of a label
_SHORTEST = 4  # characters of a label that may be whole
_BOXES = (
    Section.RECOGNITION,
    Section.STRATEGIES,
    Section.INDICATORS,
    Section.ACHIEVEMENT,
    *CLOSING,
)


def with_labels_joined(lines: list[Line]) -> list[Line]:
    """The lines, those together that spell the label of an issue's box and do not each name one."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        count = _parts(lines, at)
        texts = [line.text for line in lines[at : at + count]]
        kept.append(replace(lines[at], text="".join(texts)) if count > 1 else lines[at])
        at += count
    return kept


def _parts(lines: list[Line], at: int) -> int:
    """How many lines from one on are a label; 1 where they are none."""
    texts: list[str] = []
    best = 1
    for line in lines[at : at + _MOST]:
        if not _PART.match(line.text) or (texts and line.gap) or _is_whole(line.text):
            break
        texts.append(line.text)
        spelt = "".join(texts)
        if len(texts) > 1 and len(spelt) >= _SHORTEST and section_of(spelt) in _BOXES:
            best = len(texts)
    return best


def _is_whole(text: str) -> bool:
    return len(text) >= _SHORTEST and section_of(text) is not None
