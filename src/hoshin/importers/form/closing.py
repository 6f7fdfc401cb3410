"""自己評価 and 今後の方針: bullets per issue, or on the whole policy."""

from dataclasses import dataclass, field

from hoshin.importers.form import texts
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.sections import Section

GroupKey = tuple[int, str]  # issue number and its part in 1-(2); (0, "") is the whole policy
WHOLE: GroupKey = (0, "")


@dataclass
class Closing:
    self_evaluation: dict[GroupKey, list[Piece]] = field(default_factory=dict)
    next_directions: dict[GroupKey, list[Piece]] = field(default_factory=dict)


def read_closing(pieces: list[Piece], findings: Findings) -> Closing:
    """A label begins a part, 【経営課題N】 a group; where numbers start again without a label, too.

    Both labels above both boxes: what stands before the numbers start again is 自己評価.
    """
    closing = Closing()
    labels = {piece.section for piece in pieces if piece.kind is Kind.LABEL}
    section, group = Section.SELF_EVALUATION, WHOLE
    for piece in pieces:
        if piece.kind is Kind.LABEL and piece.section is not None:
            if piece.section is not section:
                section, group = piece.section, WHOLE
        elif piece.kind is Kind.GROUP:
            key = (piece.number, piece.sub)
            part = _part(closing, section)
            again = bool(part) and WHOLE < key < max(part)
            if section is Section.SELF_EVALUATION and again:
                section = Section.NEXT_DIRECTIONS
                findings.add(
                    "next_directions",
                    texts.NEXT_WITHOUT_LABEL,
                    0.6,
                    piece.place,
                )
            elif again and Section.SELF_EVALUATION in labels and not closing.self_evaluation:
                closing = Closing(self_evaluation=closing.next_directions)
            elif _told_twice(closing, section, key):
                closing.self_evaluation[key] = closing.next_directions.pop(key)
                findings.add("next_directions", texts.GROUP_TOLD_TWICE, 0.6, piece.place)
            group = key
            _part(closing, section).setdefault(group, [])
        elif piece.kind in (Kind.BULLET, Kind.TEXT, Kind.STATEMENT, Kind.THEME):
            _part(closing, section).setdefault(group, []).append(piece)
        elif piece.kind is Kind.OTHER:
            findings.add("", texts.NOT_OF_THE_POLICY.format(text=piece.text), 0.5, piece.place)
    return closing


def _told_twice(closing: Closing, section: Section, key: GroupKey) -> bool:
    """Whether a group of 今後の方針 comes again that 自己評価 lacks among others: its column strayed."""
    told = section is Section.NEXT_DIRECTIONS and bool(closing.next_directions.get(key))
    return told and bool(closing.self_evaluation) and key not in closing.self_evaluation


def _part(closing: Closing, section: Section) -> dict[GroupKey, list[Piece]]:
    if section is Section.NEXT_DIRECTIONS:
        return closing.next_directions
    return closing.self_evaluation
