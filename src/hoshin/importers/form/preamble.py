"""The first page: organisation, head, year, state, goal, mission, principles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile

from hoshin.base import FiscalYear
from hoshin.importers.form import texts
from hoshin.importers.form.announced import announced_points, points_below
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.headlines import is_headline
from hoshin.importers.form.lines import Line, Role, joined
from hoshin.importers.form.lone_names import is_seat
from hoshin.importers.form.person import head_of_office, names_head
from hoshin.importers.form.pieces import BULLET, Kind, Piece
from hoshin.importers.form.points import MOST, points_of
from hoshin.importers.form.sections import Section
from hoshin.importers.form.states import state_of
from hoshin.importers.form.title_search import read_title
from hoshin.notation import without_radicals
from hoshin.policy import Organization, OrganizationKind, Principles, State

_SEAT = re.compile(  # and a name, however set
    r"(?:所属|区|局|室|部|市|所)\s*長[\s　]*(?:[：:][\s　]*|[\s　])(?=[一-鿿ぁ-ヿ])"
)
_FORM_NAME = re.compile(r"^【[^】]*様式[^】]*】$")
_WIDE = 20  # characters of a notice's line that its page cut
_ENDS = ("。", "）", ")")  # of whole notices
_TOP = 12  # lines of the head of a page
_CELLS = (Section.GOAL, Section.MISSION, Section.PRINCIPLES)


@dataclass(frozen=True)
class Preamble:
    organization: Organization
    year: FiscalYear
    state: State | None
    goal: str | None
    mission: str | None
    principles: Principles


def read_preamble(
    pieces: list[Piece],
    everything: list[Line],
    findings: Findings,
    *,
    name: str,
    ordered: bool = False,
) -> Preamble:
    """Read the first page; the title may stand in any of its lines."""
    notes = [line.text for line in everything if line.role is Role.NOTE]
    texts_above = [piece.text for piece in pieces if piece.kind is Kind.TEXT]
    title = read_title(texts_above, [line.text for line in everything], name=name)
    for path in title.inferred:
        findings.add(path, texts.TITLE_INFERRED, 0.6)
    loose = [piece for piece in pieces if piece.kind is Kind.TEXT and piece.section not in _CELLS]
    plain = [piece.text for piece in loose if not _FORM_NAME.match(piece.text)]
    above = without_radicals(" ".join(plain))
    first = [line.text for line in everything[:_TOP] if not _FORM_NAME.match(line.text)]
    person = head_of_office(above, [*first, *plain])
    if person is None and any(is_seat(text) or _SEAT.search(text) for text in first):
        findings.add("organization/head", texts.SEAT_WITHOUT_NAME, 0.5)
    for line in everything[:_TOP]:
        if line.inferred and names_head(line.text, person):
            findings.add("organization/head", texts.NAME_AWAY_FROM_SEAT, 0.7, line.place)
    in_boxes = [piece for piece in pieces if not names_head(piece.text, person)]
    if not ordered:  # a tool may print what stands above the boxes between their labels
        in_boxes = [piece for piece in in_boxes if not _is_above(piece)]
    cells = _fill_cells(in_boxes)
    if not ordered and (end := _end_of_mission(in_boxes, cells)):
        mission = cells[Section.MISSION]
        cells |= {Section.MISSION: mission[:end], Section.PRINCIPLES: mission[end:]}
        findings.add("principles", texts.BOX_ABOVE_LABEL, 0.7, mission[end].place)
    for piece in pieces:
        if piece.kind is Kind.OTHER:
            findings.add("", texts.NOT_OF_THE_POLICY.format(text=piece.text), 0.5, piece.place)
    for section, path in ((Section.GOAL, "goal"), (Section.MISSION, "mission")):
        if cells[section]:
            findings.locate(path, cells[section][0].place)
        else:
            findings.add(path, texts.NO_CELL.format(label=section.value), 0.0)
    if cells[Section.PRINCIPLES]:
        findings.locate("principles", cells[Section.PRINCIPLES][0].place)
    return Preamble(
        Organization(name=title.organization, kind=kind_of(title.organization), head=person),
        title.year,
        state_of(title.line, [*_notices([piece.text for piece in loose]), *notes]),
        _text(cells[Section.GOAL]),
        _text(cells[Section.MISSION]),
        _principles(cells[Section.PRINCIPLES], findings, ordered=ordered),
    )


def _is_above(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and is_headline(piece.text)


def _notices(lines: list[str]) -> Iterator[str]:
    """The lines, and those that a line's end cut in a word put together: 令和７年７月に訂 正しました."""
    yield from lines
    for above, below in pairwise(lines):
        if len(above) >= _WIDE and not above.endswith(_ENDS) and below.endswith(_ENDS):
            yield joined([above, below])


def kind_of(organization: str) -> OrganizationKind:
    """What kind of office a name is."""
    if re.search(r"区(?:役所)?$", organization):
        return "ward"
    if re.search(r"(?:局|室|庁|委員会|事務局|本部)$", organization):
        return "bureau"
    return "city" if organization[-1] in "市町村" else "other"


def _fill_cells(pieces: list[Piece]) -> dict[Section, list[Piece]]:
    """Contents of the three cells; where labels stand together, contents follow in their order."""
    cells: dict[Section, list[Piece]] = {section: [] for section in _CELLS}
    waiting: list[Section] = []
    for kind, group in groupby(pieces, key=lambda piece: piece.kind):
        run = list(group)
        if kind is Kind.LABEL:
            labels = [piece.section for piece in run if piece.section in _CELLS]
            waiting = [each for each in waiting if not cells[each]] if labels else waiting
            waiting += [each for each in dict.fromkeys(labels) if each not in waiting]
        elif kind is Kind.TEXT and waiting:
            waiting = _pour(run, waiting, cells)
    return cells


def _end_of_mission(pieces: list[Piece], cells: dict[Section, list[Piece]]) -> int:
    """Where the principles begin in the mission's cell, a gap below it and above their label; 0 if nowhere."""
    labels = [piece.section for piece in pieces if piece.kind is Kind.LABEL]
    above = takewhile(lambda piece: piece.kind is not Kind.LABEL, pieces)
    if any(piece.kind is Kind.TEXT and not _FORM_NAME.match(piece.text) for piece in above):
        return 0  # the first box stands above its label: all may
    mission = cells[Section.MISSION]
    start = next((at for at, piece in enumerate(mission) if at and piece.gap), 0)
    last = bool(labels) and labels[-1] is Section.PRINCIPLES
    return start if last and not cells[Section.PRINCIPLES] else 0


def _pour(
    run: list[Piece], waiting: list[Section], cells: dict[Section, list[Piece]]
) -> list[Section]:
    """Texts between two labels into the cells that wait for one; returns those that still do."""
    texts = [piece for piece in run if not _begins_point(piece.text)]
    one_each = len(waiting) > 1 and len(texts) == len(waiting)
    current = waiting[0]
    for piece in run:
        begun = bool(cells[current])
        if begun and len(waiting) > 1 and (piece.gap or (one_each and piece in texts)):
            waiting = waiting[1:]
            current = waiting[0]
        cells[current].append(piece)
    return waiting


def _text(pieces: list[Piece]) -> str | None:
    """One text; where marks part it into entries, one entry a line."""
    entries: list[list[str]] = []
    for piece in pieces:
        plain = BULLET.sub("", piece.text)
        if not entries or _begins_point(piece.text):
            entries.append([plain])
        else:
            entries[-1].append(plain)
    return "\n".join(joined(parts) for parts in entries) or None


def _principles(pieces: list[Piece], findings: Findings, *, ordered: bool) -> Principles:
    if ordered and (told := announced_points([piece.text for piece in pieces])):
        if not told[1]:
            findings.add("principles/points", texts.POINTS_NOT_AS_MANY, 0.5, pieces[0].place)
        return told[0]
    if ordered and (below := points_below([piece.text for piece in pieces])):
        findings.add("principles/points", texts.POINTS_BY_LINES, 0.7, pieces[0].place)
        return below
    text: list[str] = []
    points: list[list[str]] = []
    for piece in pieces:
        found = points_of(piece.text, len(points) + 1)
        if found:
            points += [[entry] for entry in found.entries]
        elif not points or (ordered and piece.gap):
            text.append(piece.text)  # in order, also what goes on behind the points
        elif piece.gap and len(points) > 1:
            findings.add("principles", texts.OUTSIDE_CELL.format(text=piece.text), 0.0, piece.place)
        else:
            points[-1].append(piece.text)
    if len(points) == 1 and not text and points[0][-1].endswith("。"):
        text, points = points[0], []  # a sentence behind the only mark is no point of a list
    return Principles(text=joined(text) or None, points=[joined(parts) for parts in points])


def _begins_point(text: str) -> bool:
    return any(points_of(text, number) for number in range(1, MOST + 1))
